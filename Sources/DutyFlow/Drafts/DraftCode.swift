import DutyDomain

/// Drafts as files have them: a word for the origin, then lines of text.
///
/// The first line is the text itself, so that a draft reads without this program. Further lines are a
/// name and a value behind a tab; unknown names are passed over.
package enum DraftCode {
  /// The origin as one word without blanks.
  package static func kind(_ content: DraftContent) -> String {
    switch content.origin {
    case .sheet(.newCall): "form"
    case .sheet(.supplement(let call)): "form/\(call.year)-\(call.serial)"
    case .paper(let it):
      "paper/\(it.stage.rawValue)/\(it.incident.year)-\(it.incident.serial)"
        + (it.number.map { "/\($0.year)-\($0.serial)" } ?? "")
    case .month(let first): "month/\(first.year)-\(first.month)"
    case .line(let prompt): word(prompt)
    }
  }

  package static func body(_ content: DraftContent) -> String {
    // A text of several lines stands in one, with the separator that readers show as a break.
    var lines = [
      content.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\u{2028}")
    ]
    lines += content.answers.map { "answer\t\($0)" }
    if content.choice != 0 { lines.append("choice\t\(content.choice)") }
    if let linked = content.linkedTo { lines.append("linked\t\(linked.year)-\(linked.serial)") }
    if !content.lateReason.isEmpty { lines.append("late\t\(content.lateReason)") }
    for field in CallField.allCases {
      if let text = content.fields[field] { lines.append("field\t\(field.rawValue)\t\(text)") }
    }
    return lines.joined(separator: "\n")
  }

  /// Nil for an origin that this program does not know; the file is left alone.
  package static func content(kind: String, body: String) -> DraftContent? {
    guard let origin = origin(kind) else { return nil }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text = lines.first ?? ""
    var content = DraftContent(
      origin,
      text.split(separator: "\u{2028}", omittingEmptySubsequences: false).joined(separator: "\n"))
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count >= 2 else { continue }
      switch parts[0] {
      case "answer": content.answers.append(parts[1...].joined(separator: "\t"))
      case "choice": content.choice = Int(parts[1]) ?? 0
      case "linked": content.linkedTo = number(parts[1])
      case "late": content.lateReason = parts[1]
      case "field":
        if parts.count == 3, let field = CallField(rawValue: parts[1]) {
          content.fields[field] = parts[2]
        }
      default: continue
      }
    }
    return content
  }

  private static func word(_ prompt: Prompt) -> String {
    func n(_ number: ItemNumber) -> String { "\(number.year)-\(number.serial)" }
    return switch prompt {
    case .note(let item): "note/\(item.kind.rawValue)/\(n(item.number))"
    case .acknowledgeWords(let number): "acknowledge/\(n(number))"
    case .instruction(let number): number.map { "instruction/\(n($0))" } ?? "instruction"
    case .instructionUnits: "instruction-units"
    case .instructionDue: "instruction-due"
    case .report(let number): "report/\(n(number))"
    case .reportLateReason(let number): "report-late/\(n(number))"
    case .figures(let number): "figures/\(n(number))"
    case .outcome(let number): "outcome/\(n(number))"
    case .step(let step, let number): "step/\(step.rawValue)/\(n(number))"
    case .completeInstruction(let number): "complete/\(n(number))"
    // The others keep no draft.
    case .call, .search, .filter, .commandLine, .goToNumber, .classify, .reason, .linkTarget,
      .silenceReason, .lateReason, .extension, .erasure, .reassign,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      "call"
    }
  }

  private static func origin(_ kind: String) -> DraftOrigin? {
    let parts = kind.split(separator: "/").map(String.init)
    let number = parts.last.flatMap(number)
    switch (parts.first ?? "", parts.count) {
    case ("call", 1): return .line(.call)
    case ("month", 2):
      return number.flatMap { CivilDate(year: $0.year, month: $0.serial, day: 1) }.map {
        .month($0)
      }
    case ("form", 1): return .sheet(.newCall)
    case ("form", 2): return number.map { .sheet(.supplement($0)) }
    case ("note", 3):
      guard let number, let kind = ItemKind(rawValue: parts[1]) else { return nil }
      return .line(.note(ItemReference(kind, number)))
    case ("acknowledge", 2): return number.map { .line(.acknowledgeWords($0)) }
    case ("instruction", 1): return .line(.instruction(nil))
    case ("instruction", 2): return number.map { .line(.instruction($0)) }
    case ("instruction-units", 1): return .line(.instructionUnits)
    case ("instruction-due", 1): return .line(.instructionDue)
    case ("report", 2): return number.map { .line(.report($0)) }
    case ("report-late", 2): return number.map { .line(.reportLateReason($0)) }
    case ("figures", 2): return number.map { .line(.figures($0)) }
    case ("outcome", 2): return number.map { .line(.outcome($0)) }
    case ("step", 3):
      guard let number, let step = InstructionStep(rawValue: parts[1]) else { return nil }
      return .line(.step(step, number))
    case ("paper", 3), ("paper", 4):
      guard let stage = ReportStage(rawValue: parts[1]), let incident = Self.number(parts[2]),
        parts.count == 3 || number != nil
      else { return nil }
      return .paper(ReportRequest(incident, stage, number: parts.count == 4 ? number : nil))
    case ("complete", 2): return number.map { .line(.completeInstruction($0)) }
    default: return nil
    }
  }

  private static func number(_ text: String) -> ItemNumber? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let serial = parts[1] else { return nil }
    return ItemNumber(year: year, serial: serial)
  }
}
