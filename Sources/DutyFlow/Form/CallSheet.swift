package import CellGrid
package import DutyDomain
package import DutyIntake

/// The full form of a call while it is being filled in.
///
/// A field that nobody has touched follows the words of the call; a touched one belongs to the officer.
package struct CallSheet: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case newCall
    /// The form of a call that is in the register.
    case supplement(ItemNumber)
  }

  package var purpose: Purpose
  /// When the telephone was answered.
  package var startedAt: Timestamp
  /// The field with the caret.
  package var field: CallField
  /// The first field that the window shows.
  package var top = 0
  /// What was typed, by touched field; the content always has one.
  package private(set) var editors: [CallField: LineEditor] = [:]
  /// What the words of the call, or the stored form, say by themselves.
  private var facts: CallFacts
  private var form: CallForm
  /// What all of it comes to.
  package private(set) var reading: FormReading
  package var completions: [Proposal] = []
  /// An open incident that this call may be about.
  package var possiblySame: ItemNumber?
  package var lateReason = ""
  /// One of many calls about one incident, so the short form's questions are asked as well.
  package var isOneOfMany = false

  /// A form over the line that was being typed.
  init(_ entry: Entry, now: Timestamp) {
    purpose = .newCall
    startedAt = entry.startedAt ?? now
    facts = .blank
    form = CallForm()
    field = .content
    reading = FormReading(facts: .blank, form: CallForm(), receivedAt: entry.startedAt ?? now)
    lateReason = entry.lateReason
    possiblySame = entry.candidates.first?.number
    editors[.content] = LineEditor(entry.callText, limit: longestText)
    if let linked = entry.linkedTo { write("\(linked.year)-\(linked.serial)", into: .incident) }
  }

  /// The form of a stored call.
  init(_ call: Call) {
    purpose = .supplement(call.number)
    startedAt = call.receivedAt
    facts = call.facts
    form = call.form ?? CallForm()
    field = .endedAt
    reading = FormReading(facts: facts, form: form, receivedAt: call.receivedAt)
    editors[.content] = LineEditor(call.text, limit: longestText)
  }

  package var text: String { editors[.content]?.text ?? "" }

  /// The fields that can be gone to, in the order of the paper form. The words and the incident of a
  /// stored call have commands of their own.
  package var fields: [CallField] {
    CallField.allCases.filter { field in
      switch field {
      case .receivedAt: false
      case .content, .incident: purpose == .newCall
      case .isFelt, .hasDamage: isOneOfMany || form.isFelt != nil || form.hasDamage != nil
      case .endedAt, .direction, .callerUnit, .callerName, .callerPost, .callback, .fax,
        .verification, .kind, .category, .urgency, .occurredAt, .place, .cause, .course, .measures,
        .result, .impact, .trend, .figures, .requests, .alreadyTold, .isReadBack, .proposal,
        .leaderWords, .outcome, .handledBy, .handledAt:
        true
      }
    }
  }

  /// What stands in the field as a person would type it.
  package func written(_ field: CallField, _ duty: Duty) -> String {
    if let editor = editors[field] { return editor.text }
    return FormText.written(field, reading, duty)
  }

  /// What was typed into touched fields, for the reader and for drafts.
  package var typed: [CallField: String] {
    var typed = editors.mapValues(\.text)
    typed[.content] = nil
    return typed
  }

  mutating func write(_ text: String, into field: CallField) {
    editors[field] = LineEditor(text, limit: longestText)
  }

  /// The editor of the current field; an untouched one begins with what the words said.
  func editor(_ duty: Duty) -> LineEditor {
    editors[field] ?? LineEditor(written(field, duty), limit: longestText)
  }

  /// The editor as the screen shows it.
  package func shownEditor(_ field: CallField, _ duty: Duty) -> LineEditor? {
    field == self.field ? editor(duty) : nil
  }

  mutating func take(_ editor: LineEditor) { editors[field] = editor }

  mutating func leaveUntouched(_ field: CallField) { editors[field] = nil }

  /// Reads all fields anew; `understands` when the words of the call have changed.
  mutating func read(_ intake: Intake?, understands: Bool, now: Timestamp, time: OfficeTime) {
    guard let intake else { return }
    if understands, purpose == .newCall {
      facts = intake.understand(text, receivedAt: startedAt, time: time).facts
      if isOneOfMany { form = StormWords.form(of: text) }
    }
    reading = intake.read(
      typed, over: facts, form, receivedAt: startedAt, now: now, time: time)
  }
}

extension FormText {
  /// The value of a field as it may be typed again: raw values of choices, times with their day.
  static func written(_ field: CallField, _ reading: FormReading, _ duty: Duty) -> String {
    let facts = reading.facts
    let form = reading.form
    switch field {
    case .receivedAt: return clock(reading.receivedAt, duty.time)
    case .endedAt: return clock(form.endedAt, duty.time)
    case .handledAt: return clock(form.handledAt, duty.time)
    case .occurredAt: return clock(facts.occurredAt, duty.time)
    case .direction: return form.direction.rawValue
    case .verification: return form.verification.rawValue
    case .urgency: return form.urgency?.rawValue ?? ""
    case .kind: return facts.kind.rawValue
    case .callerUnit:
      return facts.callerUnit.isEmpty
        ? form[.callerUnit] : duty.directory.unitName(facts.callerUnit)
    case .callerName: return facts.callerName
    case .callback: return facts.callback
    case .category:
      return ([facts.category] + facts.also).filter { !$0.isEmpty }
        .map { duty.codes[$0]?.chinese ?? $0 }.joined(separator: " ")
    case .place: return facts.place
    case .figures: return FigureText.written(facts)
    case .isReadBack: return form.isReadBack ? "yes" : ""
    case .isFelt: return form.isFelt.map { $0 ? "yes" : "no" } ?? ""
    case .hasDamage: return form.hasDamage.map { $0 ? "yes" : "no" } ?? ""
    case .incident: return reading.incident.map { "\($0.year)-\($0.serial)" } ?? ""
    case .content: return ""
    case .callerPost, .fax, .cause, .course, .measures, .result, .impact, .trend, .requests,
      .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy:
      return form[field]
    }
  }

  private static func clock(_ instant: Timestamp?, _ time: OfficeTime) -> String {
    guard let instant else { return "" }
    let wall = time.reading(instant)
    let day = wall.date.iso.dropFirst(5)
    return "\(day) \(padded(wall.hour, 2)):\(padded(wall.minute, 2))"
  }
}

extension CallField {
  /// The raw values that a field chooses from; empty for fields that take words. The first of a field
  /// that may be left open is empty.
  package var choices: [String] {
    switch self {
    case .direction: CallDirection.allCases.map(\.rawValue)
    case .verification: CallerVerification.allCases.map(\.rawValue)
    case .urgency: [""] + CallUrgency.allCases.map(\.rawValue)
    case .kind: CallKind.allCases.map(\.rawValue)
    case .isReadBack: ["", "yes"]
    case .isFelt, .hasDamage: ["", "yes", "no"]
    case .receivedAt, .endedAt, .callerUnit, .callerName, .callerPost, .callback, .fax, .category,
      .occurredAt, .place, .cause, .course, .measures, .result, .impact, .trend, .figures,
      .requests, .alreadyTold, .content, .proposal, .leaderWords, .outcome, .handledBy, .handledAt,
      .incident:
      []
    }
  }

  /// Names of the directory, places or kinds may complete what is typed here.
  var isCompleted: Bool {
    switch self {
    case .callerUnit, .callerName, .place, .category, .handledBy, .alreadyTold, .leaderWords,
      .content:
      true
    case .receivedAt, .endedAt, .direction, .callerPost, .callback, .fax, .verification, .kind,
      .urgency, .occurredAt, .cause, .course, .measures, .result, .impact, .trend, .figures,
      .requests, .isReadBack, .proposal, .outcome, .handledAt, .incident, .isFelt, .hasDamage:
      false
    }
  }
}
