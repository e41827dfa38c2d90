package import DutyDomain
package import DutyText

/// The duty log of one shift as people keep it (值班日志, `domain.md` 3.3), with the handover that ended it.
package struct DutyLogPaper: Hashable, Sendable {
  /// One line of the record: when, from whom, what, what was done, what came of it, by whom.
  package struct Entry: Hashable, Sendable {
    package var cells: [String]
  }

  /// One thing that was handed over.
  package struct Passed: Hashable, Sendable {
    package var cells: [String]
  }

  package var title: String
  package var office: String
  package var head: [[String]]
  package var entries: [Entry]
  package var counts: [String]
  package var instructions: [String]
  package var later: [String]
  package var passed: [Passed]
  package var checks: [String]
  package var wholeWords: String
  package var closing: [String]
  /// How the printed head is checked; empty before the shift is closed.
  package var check: String
  let phrases: Phrases

  package init(_ record: ShiftRecord, _ duty: Duty, phrases: Phrases, now: Timestamp) {
    self = DutyLogWriter(record, duty, phrases, now).write()
  }

  init(_ phrases: Phrases) {
    self.phrases = phrases
    title = ""
    office = ""
    head = []
    entries = []
    counts = []
    instructions = []
    later = []
    passed = []
    checks = []
    wholeWords = ""
    closing = []
    check = ""
  }

  package static func == (one: DutyLogPaper, other: DutyLogPaper) -> Bool {
    one.lines == other.lines
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  private func label(_ label: ShiftLabel) -> String { phrases.shiftPapers.shiftLabel(label) }

  /// Plain text, a line each.
  package var lines: [String] {
    var lines = [office, title, ""] + head.map { $0.joined(separator: "  ") }
    lines += section(
      .entries, entries.map { $0.cells.filter { !$0.isEmpty }.joined(separator: "  ") })
    lines += section(.counts, counts) + section(.instructions, instructions)
    if !later.isEmpty { lines += section(.later, later) }
    if !passed.isEmpty {
      lines += section(
        .passedOn, passed.map { $0.cells.filter { !$0.isEmpty }.joined(separator: "  ") })
    }
    if !checks.isEmpty { lines += section(.checks, checks) }
    if !wholeWords.isEmpty { lines += section(.wholeWords, [wholeWords]) }
    lines += section(.signatures, closing)
    if !check.isEmpty { lines.append(check) }
    return lines.map(plain)
  }

  private func section(_ head: ShiftLabel, _ lines: [String]) -> [String] {
    ["", label(head)] + (lines.isEmpty ? ["  " + label(.nothing)] : lines.map { "  " + $0 })
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// For a browser to print on A4.
  package var html: String {
    var body =
      PaperHTML.element("p", "office", office) + PaperHTML.element("h1", "title bare", title)
    body += PaperHTML.table("facts", head: [], rows: head)
    body += PaperHTML.element("h2", "head", label(.entries))
    body += PaperHTML.table(
      "log", head: [.time, .source, .matter, .handling, .result, .hand].map(label),
      rows: entries.map(\.cells))
    body += list(.counts, counts) + list(.instructions, instructions)
    if !later.isEmpty { body += list(.later, later) }
    if !passed.isEmpty {
      body += PaperHTML.element("h2", "head", label(.passedOn))
      body += PaperHTML.table(
        "passed", head: [.matter, .limit, .words, .accepted].map(label), rows: passed.map(\.cells))
    }
    if !checks.isEmpty { body += list(.checks, checks) }
    if !wholeWords.isEmpty { body += list(.wholeWords, [wholeWords]) }
    body += "<div class=\"signed\">\n" + list(.signatures, closing)
    body += PaperHTML.element("p", "check", check) + "</div>\n"
    return PaperHTML.page(
      language: phrases.language == .chinese ? "zh-Hans" : "en", title: "\(title) \(office)",
      body: body, style: PaperHTML.formStyle)
  }

  private func list(_ head: ShiftLabel, _ lines: [String]) -> String {
    PaperHTML.element("h2", "head", label(head))
      + (lines.isEmpty ? [label(.nothing)] : lines).map { PaperHTML.element("p", "row", $0) }
      .joined()
  }
}
