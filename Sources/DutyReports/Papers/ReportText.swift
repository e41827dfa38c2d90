package import DutyDomain
import DutyText

/// What a written text says, found again after people have edited it.
package enum ReportText {
  /// The elements of the stage that the text lacks or leaves open, in either language.
  package static func missing(in text: String, _ stage: ReportStage) -> [ReportElement] {
    let lines = text.split(whereSeparator: \.isNewline).map { trim(String($0)) }
    return ReportElement.required(stage).filter { element in
      !lines.contains { line in
        [Phrases.chinese, .english].contains { states(line, element, $0) }
      }
    }
  }

  private static func states(_ line: String, _ element: ReportElement, _ phrases: Phrases)
    -> Bool
  {
    guard line.hasPrefix(phrases.names.element(element)) else { return false }
    let rest = line.dropFirst(phrases.names.element(element).count)
    guard let mark = rest.first, mark == "：" || mark == ":" else { return false }
    let said = rest.dropFirst().filter { !$0.isWhitespace && !$0.isPunctuation }
    let open = phrases.papers.unknown.filter { !$0.isWhitespace }
    return !said.isEmpty && said != open
  }
}
