/// What the telephone register asks beyond the words of the call (值班电话记录, 17 fields).
///
/// A call stored by quick entry has none; the form may be filled in before it is stored or later.
/// Source of the fields: the registers behind 值班电话记录; numbers are those of `CallField.item`.
public struct CallForm: Hashable, Sendable, Blank {
  public var direction = CallDirection.incoming
  /// When the receiver was put down; nil when nobody noted it.
  public var endedAt: Timestamp?
  public var verification = CallerVerification.notVerified
  /// Nil: nobody has said.
  public var urgency: CallUrgency?
  /// The officer read the content back and the caller confirmed it.
  public var isReadBack = false
  /// When the matter was dealt with; nil while it was not.
  public var handledAt: Timestamp?
  /// Whether the caller felt the earthquake, or was hit by what everybody calls about; nil: not said.
  public var isFelt: Bool?
  /// Whether the caller knows of damage; nil: not said.
  public var hasDamage: Bool?
  /// The fields that are plain words, in the order of `CallField`; a field without words is missing.
  public private(set) var texts: [FormText] = []

  public static var blank: CallForm { CallForm() }

  public init() {}

  /// The words of a field; empty when there are none. Only fields of `CallField.isWords` are kept.
  public subscript(_ field: CallField) -> String {
    get { texts.first { $0.field == field }?.text ?? "" }
    set {
      texts.removeAll { $0.field == field }
      guard field.isWords, !newValue.isEmpty else { return }
      texts.append(FormText(field, newValue))
      let order = CallField.allCases
      texts.sort { order.firstIndex(of: $0.field)! < order.firstIndex(of: $1.field)! }
    }
  }

  /// For the codec, which reads the list as it was written.
  public mutating func take(texts: [FormText]) { self.texts = texts }
}

/// The words in one field of the register.
public struct FormText: Hashable, Sendable, Blank {
  public var field = CallField.cause
  public var text = ""

  public static var blank: FormText { FormText() }

  public init(_ field: CallField = .cause, _ text: String = "") {
    self.field = field
    self.text = text
  }
}

/// Who rang whom. The raw value is what the journal and JSON say.
public enum CallDirection: String, CaseIterable, Hashable, Sendable {
  case incoming = "incoming"
  case outgoing = "outgoing"
}

/// How the caller's identity was made sure. The raw value is what the journal and JSON say.
public enum CallerVerification: String, CaseIterable, Hashable, Sendable {
  case notVerified = "not_verified"
  /// The number is the one that the directory has.
  case knownNumber = "known_number"
  /// The officer rang back on a number known before.
  case calledBack = "called_back"
  /// Somebody at the unit vouched for the caller.
  case vouchedFor = "vouched_for"
  /// It was tried and did not hold.
  case failed = "failed"
}

/// 紧急 or 非紧急. The raw value is what the journal and JSON say.
public enum CallUrgency: String, CaseIterable, Hashable, Sendable {
  case urgent = "urgent"
  case ordinary = "ordinary"
}

/// One field of the telephone register, in the order of the paper form. The raw value is what
/// commands, JSON and drafts say.
///
/// Number, recorder and time of recording are given by the log and are no fields of this list.
public enum CallField: String, CaseIterable, Hashable, Sendable {
  case receivedAt = "received_at"
  case endedAt = "ended_at"
  case direction = "direction"
  case callerUnit = "caller_unit"
  case callerName = "caller_name"
  case callerPost = "caller_post"
  case callback = "callback"
  case fax = "fax"
  case verification = "verification"
  case kind = "kind"
  case category = "category"
  case urgency = "urgency"
  case occurredAt = "occurred_at"
  case place = "place"
  case cause = "cause"
  case course = "course"
  case measures = "measures"
  case result = "result"
  case impact = "impact"
  case trend = "trend"
  case figures = "figures"
  case requests = "requests"
  case alreadyTold = "already_told"
  case content = "content"
  case isReadBack = "read_back"
  case proposal = "proposal"
  case leaderWords = "leader_words"
  case outcome = "outcome"
  case handledBy = "handled_by"
  case handledAt = "handled_at"
  case incident = "incident"
  case isFelt = "felt"
  case hasDamage = "damage"

  /// The number of the item on the paper form, 2–17; 0 for the two of the short form.
  public var item: Int {
    switch self {
    case .receivedAt, .endedAt: 2
    case .direction: 3
    case .callerUnit, .callerName, .callerPost: 4
    case .callback, .fax, .verification: 5
    case .kind, .category: 6
    case .urgency: 7
    case .occurredAt, .place: 8
    case .cause, .course, .measures, .result, .impact, .trend: 9
    case .figures, .requests: 10
    case .alreadyTold: 11
    case .content, .isReadBack: 12
    case .proposal: 14
    case .leaderWords: 15
    case .outcome, .handledBy, .handledAt: 16
    case .incident: 17
    case .isFelt, .hasDamage: 0
    }
  }

  /// The paper form has it ●: a call without it is not complete. Of an incident more is needed.
  public func isNeeded(for kind: CallKind) -> Bool {
    switch self {
    case .receivedAt, .endedAt, .direction, .callerUnit, .callerName, .callback, .kind, .urgency,
      .content, .isReadBack:
      true
    case .occurredAt, .place, .figures: kind == .incident
    case .callerPost, .fax, .verification, .category, .cause, .course, .measures, .result, .impact,
      .trend, .requests, .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy, .handledAt,
      .incident, .isFelt, .hasDamage:
      false
    }
  }

  /// Kept as plain words in `CallForm.texts`. The caller's unit and name are words where the directory
  /// does not know them.
  public var isWords: Bool {
    switch self {
    case .callerUnit, .callerPost, .fax, .cause, .course, .measures, .result, .impact, .trend,
      .requests, .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy:
      true
    case .receivedAt, .endedAt, .direction, .callerName, .callback, .verification, .kind, .category,
      .urgency, .occurredAt, .place, .figures, .content, .isReadBack, .handledAt, .incident,
      .isFelt,
      .hasDamage:
      false
    }
  }
}

extension Call {
  /// The fields in which another account of this call says something else, in the order of the form.
  public func fieldsChanged(_ facts: CallFacts, _ form: CallForm) -> [CallField] {
    let before = self.form ?? CallForm()
    return CallField.allCases.filter { field in
      switch field {
      case .receivedAt, .content, .incident: false
      case .endedAt: form.endedAt != before.endedAt
      case .direction: form.direction != before.direction
      case .callerUnit:
        facts.callerUnit != self.facts.callerUnit || form[.callerUnit] != before[.callerUnit]
      case .callerName: facts.callerName != self.facts.callerName
      case .callback: facts.callback != self.facts.callback
      case .verification: form.verification != before.verification
      case .kind: facts.kind != self.facts.kind
      case .category:
        facts.category != self.facts.category || facts.also != self.facts.also
      case .urgency: form.urgency != before.urgency
      case .occurredAt: facts.occurredAt != self.facts.occurredAt
      case .place: facts.place != self.facts.place
      case .figures: Figures(facts.figures) != Figures(self.facts.figures)
      case .isReadBack: form.isReadBack != before.isReadBack
      case .handledAt: form.handledAt != before.handledAt
      case .isFelt: form.isFelt != before.isFelt
      case .hasDamage: form.hasDamage != before.hasDamage
      case .callerPost, .fax, .cause, .course, .measures, .result, .impact, .trend, .requests,
        .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy:
        form[field] != before[field]
      }
    }
  }
}
