package import DutyDomain

/// The full form of a call: names of its fields, what their choices are called, what stands beside them.
package protocol FormWords: Sendable {
  /// At most sixteen columns in either language.
  func callField(_ field: CallField) -> String
  /// What to type into an empty field; nil where the name says it.
  func hint(_ field: CallField) -> String?
  func direction(_ direction: CallDirection) -> String
  func verification(_ verification: CallerVerification) -> String
  func urgency(_ urgency: CallUrgency?) -> String
  /// A tick: nil was not asked.
  func answer(_ answer: Bool?) -> String
  func remark(_ remark: FormRemark, _ naming: Naming) -> String
  /// Over a form for a new call.
  var formTitle: String { get }
  /// Over the form of a call that is in the register.
  func formTitle(of call: ItemNumber, _ naming: Naming) -> String
  /// `还缺 3 项` of those that the paper form asks for; says so when none is missing.
  func stillNeeded(_ count: Int) -> String
  /// The keys of the form, on its last line.
  var formKeys: String { get }
  /// The form of a stored call changed in these fields: a sentence of the log.
  func supplemented(_ it: CallSupplemented, _ naming: Naming) -> String
}

extension FormWords {
  /// The choice behind a raw value of a field; the raw value itself where it names none.
  package func choice(_ raw: String, of field: CallField, kinds: (CallKind) -> String) -> String {
    switch field {
    case .direction: CallDirection(rawValue: raw).map(direction) ?? raw
    case .verification: CallerVerification(rawValue: raw).map(verification) ?? raw
    case .urgency: urgency(CallUrgency(rawValue: raw))
    case .kind: CallKind(rawValue: raw).map(kinds) ?? raw
    case .isReadBack: answer(raw == "yes")
    case .isFelt, .hasDamage: answer(raw.isEmpty ? nil : raw == "yes")
    case .receivedAt, .endedAt, .callerUnit, .callerName, .callerPost, .callback, .fax, .category,
      .occurredAt, .place, .cause, .course, .measures, .result, .impact, .trend, .figures,
      .requests, .alreadyTold, .content, .proposal, .leaderWords, .outcome, .handledBy, .handledAt,
      .incident:
      raw
    }
  }

  /// What a form says in its own fields, as `name value`, in the order of the form.
  package func lines(of form: CallForm, _ naming: Naming) -> [String] {
    CallField.allCases.compactMap { field in
      let value: String
      switch field {
      case .endedAt: value = form.endedAt.map(naming.clock) ?? ""
      case .direction: value = form.direction == .incoming ? "" : direction(form.direction)
      case .verification:
        value = form.verification == .notVerified ? "" : verification(form.verification)
      case .urgency: value = form.urgency.map { urgency($0) } ?? ""
      case .isReadBack: value = form.isReadBack ? answer(true) : ""
      case .handledAt: value = form.handledAt.map(naming.clock) ?? ""
      case .isFelt: value = form.isFelt.map { answer($0) } ?? ""
      case .hasDamage: value = form.hasDamage.map { answer($0) } ?? ""
      case .receivedAt, .callerUnit, .callerName, .callerPost, .callback, .fax, .kind, .category,
        .occurredAt, .place, .cause, .course, .measures, .result, .impact, .trend, .figures,
        .requests, .alreadyTold, .content, .proposal, .leaderWords, .outcome, .handledBy, .incident:
        value = form[field]
      }
      return value.isEmpty ? nil : "\(callField(field)) \(value)"
    }
  }
}
