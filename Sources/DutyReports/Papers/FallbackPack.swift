package import DutyDomain
package import DutyText

/// What a room needs to go on with paper and telephone (备用包): roster, numbers, open items, blank sheets.
///
/// Numbers stand in full: a masked number cannot be dialled when the machine is down.
package struct FallbackPack: Sendable {
  private let duty: Duty
  private let phrases: Phrases
  private let now: Timestamp
  private let sheets: Int

  package init(_ duty: Duty, phrases: Phrases, now: Timestamp, sheets: Int = 4) {
    self.duty = duty
    self.phrases = phrases
    self.now = now
    self.sheets = sheets
  }

  private var words: any ShiftPaperWords { phrases.shiftPapers }
  private var names: any NameWords { phrases.names }
  private var naming: Naming { Naming(duty, now: now) }

  private func label(_ label: ShiftLabel) -> String { words.shiftLabel(label) }

  private var moment: String { words.asOf(phrases.time.moment(duty.time.reading(now))) }

  private var office: String { plain(duty.office?.name ?? "") }

  /// The shifts of the next days: day, leader, lead officer, second officer.
  private var roster: [[String]] {
    let until = now.adding(minutes: 7 * 1440)
    return duty.roster.shifts.filter { $0.until > now && $0.from < until }.map { shift in
      [phrases.time.day(shift.date)]
        + DutyPost.allCases.map { shift[$0].isEmpty ? "" : naming.person(shift[$0]) }
    }.map { $0.map(plain) }
  }

  private var people: [[String]] {
    duty.directory.people.filter { $0.role != .liaison && $0.role != .informationReporter }
      .map { [$0.name, $0.title.isEmpty ? names.role($0.role) : $0.title, $0.mobile] }
      .map { $0.map(plain) }
  }

  private var units: [[String]] {
    duty.directory.units.filter { !$0.dutyPhone.isEmpty || !$0.backupPhone.isEmpty }
      .map { [$0.name, $0.dutyPhone, $0.backupPhone].map(plain) }
  }

  /// Open incidents and instructions, each with its clocks.
  private var open: [[String]] {
    func clocks(_ deadlines: [Deadline]) -> String {
      names.list(
        deadlines.map { deadline in
          let unit = deadline.unit.isEmpty ? "" : naming.unit(deadline.unit) + " "
          return "\(unit)\(names.rule(deadline.rule)) \(naming.clock(deadline.due))"
        })
    }
    let incidents = duty.incidents.map { it in
      [
        names.item(it.reference, naming),
        [names.level(it.effectiveLevel), it.title].joined(separator: " "),
        clocks(duty.openDeadlines(of: it)),
      ]
    }
    let instructions = duty.instructions.map { it in
      let units = it.assignments.map { "\(naming.unit($0.unit)) \(names.state($0.state))" }
      return [
        names.item(it.reference, naming),
        "\(naming.person(it.leader)) \(it.words) \(names.list(units))",
        clocks(duty.openDeadlines(of: it)),
      ]
    }
    let drafts = duty.reportDrafts.map { it in
      [names.item(it.reference, naming), "\(it.subject) \(names.reportState(it.state))", ""]
    }
    return (incidents + instructions + drafts).map { $0.map(plain) }
  }

  /// The sheet of the telephone register (`domain.md` 3.4): short fields two in a row, then those that want
  /// room, the content first. Fields are called as in the form on the board.
  private var sheet: [[(name: String, text: String)]] {
    let short: [CallField] = [
      .direction, .urgency, .receivedAt, .endedAt, .callerUnit, .callerName, .callerPost, .callback,
      .fax, .verification, .category, .occurredAt, .place, .isReadBack,
    ]
    let long: [CallField] = [
      .content, .cause, .course, .measures, .result, .impact, .trend, .figures, .requests,
      .alreadyTold, .proposal, .leaderWords, .outcome,
    ]
    var pairs: [(name: String, text: String)] = [(label(.sheetNumber), ""), (label(.recorder), "")]
    pairs += short.map(field)
    pairs += [field(.handledBy), field(.handledAt), field(.incident), (label(.recordedAt), "")]
    let rows = stride(from: 0, to: pairs.count, by: 2).map {
      Array(pairs[$0..<min($0 + 2, pairs.count)])
    }
    return rows + [[field(.kind)]] + long.map { [field($0)] }
  }

  /// Its name, and what is to be ticked where there is a choice.
  private func field(_ field: CallField) -> (name: String, text: String) {
    let form = phrases.form
    let choices: [String]
    switch field {
    case .direction: choices = CallDirection.allCases.map(form.direction)
    case .urgency: choices = CallUrgency.allCases.map { form.urgency($0) }
    case .verification: choices = CallerVerification.allCases.map(form.verification)
    case .kind: choices = CallKind.allCases.map(names.callKind)
    case .isReadBack: choices = [true, false].map { form.answer($0) }
    case .receivedAt, .endedAt, .callerUnit, .callerName, .callerPost, .callback, .fax, .category,
      .occurredAt, .place, .cause, .course, .measures, .result, .impact, .trend, .figures,
      .requests, .alreadyTold, .content, .proposal, .leaderWords, .outcome, .handledBy, .handledAt,
      .incident, .isFelt, .hasDamage:
      choices = []
    }
    return (form.callField(field), choices.joined(separator: "  "))
  }

  private var rosterHead: [String] {
    [label(.day)] + DutyPost.allCases.map(names.post)
  }

  /// Plain text.
  package var text: String {
    var lines = [office, label(.pack), moment, words.packNote]
    func section(_ head: ShiftLabel, _ rows: [[String]]) {
      lines += ["", label(head)]
      lines +=
        rows.isEmpty
        ? ["  " + label(.nothing)]
        : rows.map { "  " + $0.filter { !$0.isEmpty }.joined(separator: "  ") }
    }
    section(.rosterAhead, [rosterHead] + roster)
    section(.leaders, people)
    section(.units, units)
    section(.openItems, open)
    for number in 1...max(1, sheets) {
      lines += ["", words.blankSheet(number)]
      lines += sheet.joined().map {
        "  \($0.name)  \($0.text.isEmpty ? "____________________" : $0.text)"
      }
    }
    return lines.map { plain($0) + "\n" }.joined()
  }

  /// For a browser to print on A4: the lists, then a page for each blank sheet.
  package var html: String {
    var body = PaperHTML.element("p", "office", office)
    body += PaperHTML.element("h1", "title bare", label(.pack))
    body += PaperHTML.element("p", "row", moment) + PaperHTML.element("p", "row", words.packNote)
    func section(_ title: ShiftLabel, _ kind: String, _ head: [String], _ rows: [[String]]) {
      body += PaperHTML.element("h2", "head", label(title))
      body +=
        rows.isEmpty
        ? PaperHTML.element("p", "row", label(.nothing))
        : PaperHTML.table(kind, head: head, rows: rows)
    }
    section(.rosterAhead, "roster", rosterHead, roster)
    section(.openItems, "open", [names.label(.number), label(.matter), label(.deadlines)], open)
    section(.leaders, "people", [label(.name), label(.post), label(.phone)], people)
    section(.units, "units", [label(.units), label(.phone), label(.backup)], units)
    for number in 1...max(1, sheets) {
      body += "<div class=\"sheet\">\n" + PaperHTML.element("p", "office", office)
      body += PaperHTML.element("h2", "head", words.blankSheet(number))
      body += PaperHTML.form("blank", sheet) + "</div>\n"
    }
    return PaperHTML.page(
      language: phrases.language == .chinese ? "zh-Hans" : "en", title: "\(label(.pack)) \(office)",
      body: body, style: PaperHTML.formStyle)
  }
}
