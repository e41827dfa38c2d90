package import DutyDomain
package import DutyText

/// A form of labelled fields as a paper: the 《领导批示办理单》 and the slips of the ladder of chasing.
package struct FormPaper: Hashable, Sendable {
  package var title: String
  /// Under the title: the number of a slip.
  package var number: String
  package var rows: [Row]
  package var office: String
  package var date: String
  /// The last line: who signs for it; empty without.
  package var foot: String
  private let language: Language

  /// A label and its lines; a row without a line stays empty for the pen.
  package struct Row: Hashable, Sendable {
    package var label: String
    package var lines: [String]
  }

  fileprivate init(
    title: String, number: String = "", rows: [Row], office: String, date: String,
    foot: String = "", language: Language
  ) {
    self.title = title
    self.number = number
    self.rows = rows
    self.office = office
    self.date = date
    self.foot = foot
    self.language = language
  }

  /// Plain text: a line each, further lines of a field under its first.
  package var text: String {
    var lines = [title, number, ""].enumerated().filter { $0.offset != 1 || !$0.element.isEmpty }
      .map(\.element)
    let colon = language == .chinese ? "：" : ": "
    for row in rows {
      lines.append(row.label + colon + (row.lines.first ?? ""))
      lines += row.lines.dropFirst().map { "    " + $0 }
    }
    lines += ["", office, date, foot].filter { !$0.isEmpty }
    return lines.map { plain($0) + "\n" }.joined()
  }

  /// For a browser to print.
  package var html: String {
    let table =
      "<table class=\"form\">\n"
      + rows.map { row in
        let lines = row.lines.map { "<p>\(PaperHTML.escape($0))</p>" }.joined()
        return "<tr><th>\(PaperHTML.escape(row.label))</th><td>\(lines)</td></tr>\n"
      }.joined() + "</table>\n"
    let body =
      PaperHTML.element("h1", "title bare", title) + PaperHTML.element("p", "issue", number) + table
      + PaperHTML.element("p", "right", office) + PaperHTML.element("p", "right", date)
      + PaperHTML.element("p", "issue", foot)
    return PaperHTML.page(
      language: language == .chinese ? "zh-Hans" : "en", title: "\(title) \(number)", body: body)
  }
}

extension FormPaper {
  /// The record of handling of an instruction; its course comes from its own lines.
  package init(
    _ it: Instruction, _ lines: [LogLine], _ duty: Duty, phrases: Phrases, now: Timestamp
  ) {
    let writer = InstructionFormWriter(it: it, lines: lines, duty: duty, phrases: phrases)
    self.init(
      title: phrases.instructions.formName, rows: writer.rows, office: duty.office?.name ?? "",
      date: phrases.papers.paperDate(duty.time.date(now)), language: phrases.language)
  }

  /// A slip as it was issued: everything on it stands in its event.
  package init(_ it: SlipIssued, _ duty: Duty, phrases: Phrases) {
    let words = phrases.instructions
    let naming = Naming.whole(duty)
    let due = it.due.map(naming.clock) ?? ""
    let required =
      it.requirement.isEmpty ? words.requirement(it.kind, due: due) : it.requirement
    let values: [(InstructionField, String)] = [
      (.matter, it.matter), (.leader, naming.person(it.leader)),
      (.number, naming.number(it.instruction)), (.requirement, required),
      (.unit, naming.unit(it.unit)),
      (.responsible, [it.person, it.phone].filter { !$0.isEmpty }.joined(separator: " ")),
      (.due, due),
    ]
    self.init(
      title: words.slip(it.kind), number: words.slipNumber(it.kind, it.number),
      rows: values.map {
        Row(label: words.field($0.0), lines: $0.1.isEmpty ? [] : [plain($0.1)])
      },
      office: duty.office?.name ?? "", date: phrases.papers.paperDate(duty.time.date(it.at)),
      foot: words.signHere, language: phrases.language)
  }
}

extension Naming {
  /// Times and numbers with their year: a paper is read in later years too.
  static func whole(_ duty: Duty) -> Naming { Naming(duty, now: Timestamp(milliseconds: 0)) }
}

private struct InstructionFormWriter {
  let it: Instruction
  let lines: [LogLine]
  let duty: Duty
  let phrases: Phrases

  private var words: any InstructionWords { phrases.instructions }
  private var names: any NameWords { phrases.names }
  private var naming: Naming { .whole(duty) }

  var rows: [FormPaper.Row] {
    InstructionField.allCases.compactMap { field in
      guard let lines = lines(of: field) else { return nil }
      return FormPaper.Row(
        label: words.field(field), lines: lines.filter { !$0.isEmpty }.map { plain($0) })
    }
  }

  /// Nil: no row of this form, or one that it does not need.
  private func lines(of field: InstructionField) -> [String]? {
    let record = it.record ?? .blank
    switch field {
    case .number:
      return [naming.number(it.number)] + (it.follows.map { [words.follows($0, naming)] } ?? [])
    case .source: return [record.source]
    case .title: return [record.title]
    case .leader:
      let title = duty.directory.person(it.leader)?.title ?? ""
      return [[naming.person(it.leader), title].filter { !$0.isEmpty }.joined(separator: "  ")]
    case .givenAt: return [naming.clock(it.givenAt)]
    case .words: return [it.words]
    case .received:
      return [
        [
          record.channel.map(names.channel) ?? "", record.receivedAt.map(naming.clock) ?? "",
          record.receivedBy,
        ].filter { !$0.isEmpty }.joined(separator: "  ")
      ]
    case .nature: return [names.nature(it.nature) + "  " + words.urgency(it.urgency)]
    case .proposal: return [record.proposal]
    case .lead:
      return it.assignments.filter { $0.isLead == true || it.assignments.count == 1 }.map(unit)
    case .joint:
      guard it.assignments.count > 1 else { return nil }
      return it.assignments.filter { $0.isLead != true }.map(unit)
    case .due:
      return [
        it.due.map(naming.clock) ?? "", it.dueBasis.isEmpty ? "" : words.limitByRule(it.dueBasis),
      ]
    case .conveyed:
      return steps { if case .instructionConveyed(let step) = $0 { step } else { nil } }
    case .signed: return steps { if case .instructionReceived(let step) = $0 { step } else { nil } }
    case .course: return course
    case .feedback:
      return steps { if case .instructionFedBack(let step) = $0 { step } else { nil } }
    case .review: return review
    case .toldLeader: return it.told.map { words.told($0, naming) }
    case .completedAt: return [it.endedAt.map(naming.clock) ?? "", outcome]
    case .chases: return chases
    case .extensions:
      return lines.compactMap { line in
        guard case .instructionExtended(let step) = line.event else { return nil }
        return words.extended(step, at: naming.clock(line.recordedAt), naming)
      }
    case .fileNumber: return [it.fileNumber]
    case .matter, .requirement, .unit, .responsible: return nil
    }
  }

  /// The unit with the person who answers for it.
  private func unit(_ it: Assignment) -> String {
    [naming.unit(it.unit), it.responsible, it.phone].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func told(_ step: AssignmentStep) -> String {
    [
      naming.clock(step.at), naming.unit(step.unit), names.channel(step.channel), step.person,
      step.text,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func steps(_ pick: (DutyEvent) -> AssignmentStep?) -> [String] {
    lines.compactMap { pick($0.event) }.map(told)
  }

  /// Objections, new units, progress: the lines of the log in their own words.
  private var course: [String] {
    lines.filter { line in
      if case .instructionObjected = line.event { return true }
      if case .instructionReassigned = line.event { return true }
      if case .instructionProgressed = line.event { return true }
      return false
    }.map { naming.clock($0.recordedAt) + "  " + phrases.log.sentence(for: $0, naming: naming) }
  }

  private var review: [String] {
    lines.filter { line in
      if case .feedbackAccepted = line.event { return true }
      if case .feedbackReturned = line.event { return true }
      return false
    }.map { naming.clock($0.recordedAt) + "  " + phrases.log.sentence(for: $0, naming: naming) }
  }

  private var chases: [String] {
    lines.compactMap { line in
      if case .instructionChased(let step) = line.event { return told(step) }
      if case .slipIssued(let slip) = line.event { return words.issued(slip, naming) }
      return nil
    }
  }

  private var outcome: String {
    for case .instructionCompleted(let end) in lines.map(\.event) { return end.text }
    return ""
  }
}
