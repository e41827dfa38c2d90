import CellGrid
import DutyDomain
import DutyIntake

extension Flow {
  /// The form that lies over the panes, if one does.
  package var sheet: CallSheet? {
    get { if case .sheet(let sheet) = overlay { sheet } else { nil } }
    set { overlay = newValue.map { .sheet($0) } }
  }

  /// Opens a form with the caret in the first needed field that is still empty.
  mutating func open(_ sheet: CallSheet, _ duty: Duty) {
    learnNames(duty)
    var sheet = sheet
    sheet.read(intake, understands: true, now: now, time: duty.time)
    let fields = sheet.fields
    if sheet.text.isEmpty, sheet.purpose == .newCall {
      sheet.field = .content
    } else if let first = fields.first(where: { field in
      sheet.reading.needed.contains(field) && field != .endedAt
    }) {
      sheet.field = first
    } else {
      sheet.field = fields.first ?? .content
    }
    entry = nil
    notice = nil
    show(sheet)
  }

  /// Keeps the window on the field with the caret.
  private mutating func show(_ sheet: CallSheet) {
    var sheet = sheet
    let row = sheet.fields.firstIndex(of: sheet.field) ?? 0
    sheet.top = Cursor.top(
      sheet.top, showing: row, of: sheet.fields.count, window: Layout.sheetRows(size))
    self.sheet = sheet
  }

  /// The answer to `loadCall`: the form of a stored call, with what a draft had typed into it.
  mutating func callLoaded(_ call: Call?, _ duty: Duty) -> [Effect] {
    let fields = pendingFields
    pendingFields = nil
    guard let call else { return [] }
    var sheet = CallSheet(call)
    for (field, text) in fields ?? [:] { sheet.write(text, into: field) }
    open(sheet, duty)
    return fields == nil ? [] : kept(sheet)
  }

  mutating func pressInSheet(_ key: Key, _ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    switch key {
    case .control("s"): return store(sheet, duty)
    case .escape, .control("c"), .control("g"): return leave(sheet, duty)
    case .function(2): return backToLine(sheet, duty)
    case .enter:
      let isLast = sheet.field == sheet.fields.last
      return isLast ? store(sheet, duty) : go(1, sheet)
    case .down: return go(1, sheet)
    case .up: return go(-1, sheet)
    case .tab: return sheet.completions.isEmpty ? go(1, sheet) : complete(sheet, duty)
    case .backTab: return go(-1, sheet)
    case .pageDown: return go(Layout.sheetRows(size), sheet)
    case .pageUp: return go(-Layout.sheetRows(size), sheet)
    case .control("t"): return link(sheet, duty)
    default: break
    }
    if !sheet.field.choices.isEmpty { return choose(key, sheet, duty) }
    return type(key, sheet, duty)
  }

  private mutating func go(_ step: Int, _ sheet: CallSheet) -> [Effect] {
    var sheet = sheet
    let fields = sheet.fields
    let row = fields.firstIndex(of: sheet.field) ?? 0
    sheet.field = fields[min(max(0, row + step), fields.count - 1)]
    sheet.completions = []
    show(sheet)
    return []
  }

  private mutating func type(_ key: Key, _ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    var sheet = sheet
    var editor = sheet.editor(duty)
    let before = editor.text
    guard editor.apply(key) else { return [] }
    if editor.refusedInput {
      say(.refused(.textTooLong(.content, limit: longestText)), at: now)
    }
    // Walking through a field with the arrows does not make it the officer's.
    if editor.text == before, sheet.typed[sheet.field] == nil, sheet.field != .content {
      return []
    }
    sheet.take(editor)
    guard editor.text != before else {
      show(sheet)
      return []
    }
    if !editor.refusedInput { notice = nil }
    return changed(sheet, duty)
  }

  /// Reads the form anew after a key, and keeps it.
  private mutating func changed(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    learnNames(duty)
    var sheet = sheet
    sheet.read(intake, understands: sheet.field == .content, now: now, time: duty.time)
    sheet.completions = completions(sheet, duty)
    if sheet.purpose == .newCall {
      sheet.possiblySame =
        sameIncidents(
          sheet.reading.facts, text: sheet.text, duty, at: now
        ).first?.number
    }
    show(sheet)
    return kept(sheet)
  }

  private func completions(_ sheet: CallSheet, _ duty: Duty) -> [Proposal] {
    guard sheet.field.isCompleted, let completer else { return [] }
    let editor = sheet.editor(duty)
    return completer.completions(in: editor.text, cursor: editor.caret, limit: 5).map {
      Proposal(text: $0.text, inserted: $0.text, replaces: $0.replaces)
    }
  }

  private mutating func complete(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    guard let first = sheet.completions.first else { return [] }
    var sheet = sheet
    var editor = sheet.editor(duty)
    editor.move(to: first.replaces.upperBound)
    editor.remove(first.replaces)
    editor.insert(first.inserted)
    sheet.take(editor)
    let effects = changed(sheet, duty)
    self.sheet?.completions = []
    return effects
  }

  /// Space and the arrows go through the choices of a field; Backspace leaves it to the words again.
  private mutating func choose(_ key: Key, _ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    var sheet = sheet
    let choices = sheet.field.choices
    let step: Int
    switch key {
    case .character(" "), .character("　"), .right: step = 1
    case .left: step = -1
    case .backspace, .delete, .control("u"):
      sheet.leaveUntouched(sheet.field)
      return changed(sheet, duty)
    default: return []
    }
    let place = choices.firstIndex(of: sheet.written(sheet.field, duty)) ?? 0
    sheet.write(choices[(place + step + choices.count) % choices.count], into: sheet.field)
    return changed(sheet, duty)
  }

  /// Puts the call to the incident that it may be about, or takes it away again.
  private mutating func link(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    guard sheet.purpose == .newCall else { return [] }
    var sheet = sheet
    if sheet.reading.incident != nil {
      sheet.write("", into: .incident)
    } else if let same = sheet.possiblySame {
      sheet.write("\(same.year)-\(same.serial)", into: .incident)
    } else {
      return []
    }
    return changed(sheet, duty)
  }

  /// Ctrl-S from any field: all of it becomes one intent. A field that cannot be read is gone to first.
  private mutating func store(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    learnNames(duty)
    var sheet = sheet
    sheet.read(intake, understands: true, now: now, time: duty.time)
    if let field = sheet.reading.unreadable.first {
      sheet.field = field
      show(sheet)
      say(.fieldNotUnderstood(field), at: now)
      return []
    }
    pendingSheet = sheet
    overlay = nil
    switch sheet.purpose {
    case .newCall:
      var call = CallEntry(
        text: sheet.text, receivedAt: sheet.startedAt, facts: sheet.reading.facts,
        incident: sheet.reading.incident, lateReason: sheet.lateReason, form: sheet.reading.form,
        isOneOfMany: sheet.isOneOfMany)
      call.check = duty.directory.check(in: sheet.text, call.facts)
      return [.perform(.registerCall(call))]
    case .supplement(let number):
      return [
        .perform(.supplementCall(number, sheet.reading.facts, sheet.reading.form))
      ]
    }
  }

  private mutating func leave(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    overlay = nil
    if sheet.typed.isEmpty, sheet.text.isEmpty || sheet.purpose != .newCall {
      return [.dropDraft]
    }
    return park(sheet)
  }

  /// F2 again: back to the one line. What was typed into fields waits in a draft only the form can hold,
  /// so it goes back only while the line says everything.
  private mutating func backToLine(_ sheet: CallSheet, _ duty: Duty) -> [Effect] {
    guard sheet.purpose == .newCall else { return [] }
    let fields = sheet.typed.filter { $0.key != .incident }
    guard fields.isEmpty else {
      say(.formHoldsMore, at: now)
      return []
    }
    overlay = nil
    let isLate = !sheet.lateReason.isEmpty
    let head = isLate ? FormText.written(.receivedAt, sheet.reading, duty) + " " : ""
    var entry = Entry(.call, text: head + sheet.text, startedAt: sheet.startedAt)
    entry.linkedTo = sheet.reading.incident
    entry.lateReason = sheet.lateReason
    entry.isOneOfMany = sheet.isOneOfMany
    open(entry)
    return edited(duty)
  }

  mutating func paste(_ text: String, into sheet: CallSheet, _ duty: Duty) -> [Effect] {
    guard sheet.field.choices.isEmpty else { return [] }
    var sheet = sheet
    var editor = sheet.editor(duty)
    editor.insert(text)
    if editor.refusedInput {
      say(.refused(.textTooLong(.content, limit: longestText)), at: now)
      return []
    }
    sheet.take(editor)
    return changed(sheet, duty)
  }
}
