package import DutyDomain

/// What the fields of the full form come to: facts, form and a remark beside each field that was read.
package struct FormReading: Hashable, Sendable {
  package var facts: CallFacts
  package var form: CallForm
  /// When the telephone was answered, where the field says so.
  package var receivedAt: Timestamp
  /// The incident that the call is to be put to.
  package var incident: ItemNumber?
  package var remarks: [CallField: FormRemark] = [:]

  package init(facts: CallFacts, form: CallForm, receivedAt: Timestamp) {
    self.facts = facts
    self.form = form
    self.receivedAt = receivedAt
  }

  /// Fields whose words could not be read; while there are any, nothing is stored.
  package var unreadable: [CallField] {
    CallField.allCases.filter { remarks[$0] == .notUnderstood }
  }

  /// Fields of the paper form that are still empty, in its order.
  package var needed: [CallField] {
    CallField.allCases.filter { $0.isNeeded(for: facts.kind) && !isFilled($0) }
  }

  /// Whether the form says anything in a field.
  package func isFilled(_ field: CallField) -> Bool {
    switch field {
    case .receivedAt, .direction, .kind, .content: true
    case .endedAt: form.endedAt != nil
    case .callerUnit: !facts.callerUnit.isEmpty || !form[.callerUnit].isEmpty
    case .callerName: !facts.callerName.isEmpty
    case .callback: !facts.callback.isEmpty
    case .verification: form.verification != .notVerified
    case .category: !facts.category.isEmpty
    case .urgency: form.urgency != nil
    case .occurredAt: facts.occurredAt != nil
    case .place: !facts.place.isEmpty
    case .figures: facts.noneHurt || !facts.figures.isEmpty
    case .isReadBack: form.isReadBack
    case .handledAt: form.handledAt != nil
    case .incident: incident != nil
    case .isFelt: form.isFelt != nil
    case .hasDamage: form.hasDamage != nil
    case .callerPost, .fax, .cause, .course, .measures, .result, .impact, .trend, .requests,
      .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy:
      !form[field].isEmpty
    }
  }
}

extension Intake {
  /// Reads what was typed into fields, over what the words of the call or an earlier form say.
  ///
  /// `typed` holds only the fields that a person touched, an emptied one as an empty text; all others
  /// keep `facts` and `form`. Choices are typed as their raw values, ticks as `yes` and `no`.
  package func read(
    _ typed: [CallField: String], over facts: CallFacts, _ form: CallForm, receivedAt: Timestamp,
    now: Timestamp, time: OfficeTime
  ) -> FormReading {
    var reader = FormReader(
      intake: self, now: now, time: time,
      reading: FormReading(facts: facts, form: form, receivedAt: receivedAt))
    // In the order of the form: later fields look at the time of the call and at its kind.
    for field in CallField.allCases {
      if let text = typed[field] { reader.read(trim(text), field) }
    }
    reader.suggestLevel(isTouched: typed[.figures] != nil || typed[.category] != nil)
    return reader.reading
  }
}

/// The reader of the fields of one form.
private struct FormReader {
  let intake: Intake
  let now: Timestamp
  let time: OfficeTime
  var reading: FormReading

  mutating func read(_ text: String, _ field: CallField) {
    switch field {
    case .receivedAt: readReceived(text)
    case .endedAt:
      reading.form.endedAt = instant(text, field, after: reading.receivedAt)
    case .handledAt: reading.form.handledAt = instant(text, field, after: nil)
    case .direction: choose(text, field) { $0.form.direction = $1 }
    case .verification: choose(text, field) { $0.form.verification = $1 }
    case .urgency:
      if text.isEmpty {
        reading.form.urgency = nil
      } else {
        choose(text, field) { $0.form.urgency = $1 }
      }
    case .kind:
      choose(text, field) {
        $0.facts.kind = $1
        $0.facts.kindIsUnclear = false
      }
    case .callerUnit: readUnit(text)
    case .callerName: reading.facts.callerName = text
    case .callback: readCallback(text)
    case .category: readCategory(text)
    case .occurredAt: readOccurred(text)
    case .place: reading.facts.place = text
    case .figures: readFigures(text)
    case .isReadBack: reading.form.isReadBack = answer(text, field) ?? false
    case .isFelt: reading.form.isFelt = answer(text, field)
    case .hasDamage: reading.form.hasDamage = answer(text, field)
    case .incident: readIncident(text)
    case .content: break
    case .callerPost, .fax, .cause, .course, .measures, .result, .impact, .trend, .requests,
      .alreadyTold, .proposal, .leaderWords, .outcome, .handledBy:
      reading.form[field] = text
    }
  }

  private mutating func choose<Choice: RawRepresentable<String>>(
    _ text: String, _ field: CallField, _ take: (inout FormReading, Choice) -> Void
  ) {
    guard let choice = Choice(rawValue: text) else {
      reading.remarks[field] = .notUnderstood
      return
    }
    take(&reading, choice)
  }

  private mutating func answer(_ text: String, _ field: CallField) -> Bool? {
    switch text.lowercased() {
    case "": return nil
    case "yes", "y", "true", "1", "是", "有": return true
    case "no", "n", "false", "0", "否", "无": return false
    default:
      reading.remarks[field] = .notUnderstood
      return nil
    }
  }

  private mutating func instant(_ text: String, _ field: CallField, after start: Timestamp?)
    -> Timestamp?
  {
    if text.isEmpty { return nil }
    let found = FormTime.parse(text, now: now, after: start, time: time)
    reading.remarks[field] = found.map { .instant($0) } ?? .notUnderstood
    return found
  }

  private mutating func readReceived(_ text: String) {
    if text.isEmpty { return }
    if let found = instant(text, .receivedAt, after: nil) { reading.receivedAt = found }
  }

  /// The occurrence is looked for before the call, as quick entry does.
  private mutating func readOccurred(_ text: String) {
    reading.facts.occurredAt = nil
    if text.isEmpty { return }
    let found = FormTime.parse(text, now: reading.receivedAt, time: time)
    reading.facts.occurredAt = found
    reading.remarks[.occurredAt] = found.map { .instant($0) } ?? .notUnderstood
  }

  private mutating func readUnit(_ text: String) {
    reading.facts.callerUnit = ""
    reading.form[.callerUnit] = ""
    if text.isEmpty { return }
    if let unit = intake.directory.unit(called: text) {
      reading.facts.callerUnit = unit.id
      reading.remarks[.callerUnit] = .unit(unit.id)
    } else {
      reading.form[.callerUnit] = text
      reading.remarks[.callerUnit] = .unitNotInDirectory
    }
  }

  private mutating func readCallback(_ text: String) {
    let digits = text.unicodeScalars.compactMap { scalar -> Character? in
      let code = Line.code(of: scalar.value)
      return code.isDigit ? Character(Unicode.Scalar(UInt8(code))) : nil
    }
    reading.facts.callback = String(digits)
    if text.isEmpty { return }
    if digits.isEmpty {
      reading.remarks[.callback] = .notUnderstood
    } else if let owner = intake.directory.owner(ofTelephone: String(digits)) {
      reading.remarks[.callback] = .telephone(of: owner)
    }
  }

  private mutating func readCategory(_ text: String) {
    let words = text.split { $0.isWhitespace || "，,、；;".contains($0) }.map(String.init)
    var codes: [String] = []
    for word in words {
      let row =
        intake.codes[word.uppercased()] ?? intake.codes.rows.first { $0.chinese == word }
      guard let row else {
        reading.remarks[.category] = .notUnderstood
        return
      }
      codes.append(row.code)
    }
    reading.facts.category = codes.first ?? ""
    reading.facts.also = Array(codes.dropFirst())
    if !codes.isEmpty { reading.remarks[.category] = .category(codes) }
  }

  private mutating func readFigures(_ text: String) {
    reading.facts.figures = []
    reading.facts.noneHurt = false
    if text.isEmpty { return }
    let found = intake.understand(text, receivedAt: reading.receivedAt, time: time).facts
    reading.facts.figures = found.figures
    reading.facts.noneHurt = found.noneHurt
    let isRead = found.noneHurt || !found.figures.isEmpty
    reading.remarks[.figures] = isRead ? .figures(found.figures) : .notUnderstood
  }

  private mutating func readIncident(_ text: String) {
    reading.incident = nil
    if text.isEmpty { return }
    let year = time.date(now).year
    guard let reference = ItemReference(text, thisYear: year), reference.kind == .incident else {
      reading.remarks[.incident] = .notUnderstood
      return
    }
    reading.incident = reference.number
    reading.remarks[.incident] = .incident(reference.number)
  }

  /// Figures or kind put right by hand may point at another level.
  mutating func suggestLevel(isTouched: Bool) {
    guard isTouched else { return }
    let suggestion = intake.levels.suggestion(
      for: reading.facts.category, Figures(reading.facts.figures))
    reading.facts.suggestedLevel = suggestion?.level
    reading.facts.suggestedBy = suggestion?.rule ?? ""
  }
}

extension Directory {
  /// The name of the person or unit that has this number; nil when nobody does. Land lines may come
  /// without their area code.
  package func owner(ofTelephone digits: String) -> String? {
    guard digits.count >= 7 else { return nil }
    func isSame(_ phone: String) -> Bool {
      let known = phone.filter { $0.isASCII && $0.isNumber }
      return !known.isEmpty && (known == digits || known.hasSuffix(digits) && digits.count < 11)
    }
    if let person = people.first(where: { isSame($0.mobile) }) { return person.name }
    let unit = units.first { isSame($0.dutyPhone) || isSame($0.backupPhone) }
    return unit.map { unitName($0.id) }
  }
}
