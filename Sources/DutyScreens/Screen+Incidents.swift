import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func drawIncidents(_ whole: CellRect) {
    let head = CellRect(
      column: whole.column, row: whole.row, columns: whole.columns, rows: layout.roomLines)
    let inside = CellRect(
      column: whole.column, row: head.bottom, columns: whole.columns,
      rows: whole.rows - head.rows)
    frame.fill(head, style: theme.style(.text))
    drawRoomDue(whole)
    // An open incident of last year has its year before its number.
    let shown = flow.queue.rows.dropFirst(flow.queue.top).prefix(inside.rows)
    let columns = QueueColumns(
      inside.columns, phrases.language,
      number: shown.map { naming.number($0.number).utf8.count }.max() ?? 0)
    if flow.queue.rows.isEmpty || showsPlaces(inside) {
      queueRows = []
      frame.fill(inside, style: theme.style(.text))
      return flow.queue.rows.isEmpty ? drawEmptyQueue(inside) : drawWithPlaces(columns, inside)
    }
    drawQueue(Array(shown), columns, inside)
    if flow.pane == .incidents, flow.entry == nil, let selected = flow.queue.selectedRow {
      frame.cursor = CellPoint(
        column: inside.column, row: inside.row + selected - flow.queue.top)
    }
  }

  /// Draws those rows that do not stand there already.
  private mutating func drawQueue(
    _ shown: [QueueRow], _ columns: QueueColumns, _ inside: CellRect
  ) {
    let before = queueRows.count == inside.rows ? queueRows : nil
    let earlier = frame
    queueRows = []
    for offset in 0..<max(0, inside.rows) {
      let incident = offset < shown.count ? duty.incident(shown[offset].number) : nil
      let look = incident.map { self.look(of: $0, shown[offset], columns) }
      queueRows.append(look)
      if let before, before[offset] == look { continue }
      let rect = row(inside.row + offset, of: inside)
      // A list that scrolled by one has the row on the line below or above.
      if let before, look != nil,
        let old = [offset + 1, offset - 1].first(where: {
          before.indices.contains($0) && before[$0] == look
        })
      {
        frame.copy(row(inside.row + old, of: inside), of: earlier, to: rect.row)
        continue
      }
      frame.fill(rect, style: theme.style(.text))
      if let incident, let look { draw(incident, look, in: rect) }
    }
  }

  /// From across a room two lines are read more easily than one, so a wall takes them where there is room.
  private func showsPlaces(_ inside: CellRect) -> Bool {
    flow.role == .wall && flow.queue.top == 0 && flow.queue.rows.count * 2 <= inside.rows
  }

  /// Each incident with a second line: where it is, what is known of people, since when.
  private mutating func drawWithPlaces(_ columns: QueueColumns, _ inside: CellRect) {
    for (place, row) in flow.queue.rows.enumerated() {
      guard let incident = duty.incident(row.number) else { continue }
      let rect = self.row(inside.row + 2 * place, of: inside)
      draw(incident, look(of: incident, row, columns), in: rect)
      let known = [
        incident.place, phrases.names.figures(incident.figures),
        labelled(.received, naming.clock(incident.receivedAt)),
      ]
      let text = known.filter { !$0.isEmpty }.joined(separator: "  ")
      write(
        [piece(Fitting.clip(text, columns: inside.columns - 10), .text)],
        row: inside.row + 2 * place + 1, in: inside, from: 10)
    }
  }

  private mutating func drawEmptyQueue(_ inside: CellRect) {
    let isFiltered = !(flow.filters[.incidents] ?? "").isEmpty
    let isFirstRun = duty.directory.units.isEmpty && duty.incidents.isEmpty
    let lines =
      isFiltered
      ? [phrases.board.emptyByFilter]
      : isFirstRun ? phrases.board.firstRun : [phrases.board.empty(.incidents)]
    var row = inside.row + 1
    for line in lines {
      for part in Fitting.wrap(line, columns: max(2, inside.columns - 2)) {
        write([piece(part, .textMuted)], row: row, in: inside, from: 1)
        row += 1
      }
    }
  }

  func incidentsTitle() -> String {
    let words = phrases.board
    var parts = ["1 " + words.pane(.incidents), words.incidentCount(duty.incidents.count)]
    let unacknowledged = flow.summary.unacknowledged.count
    if unacknowledged > 0 {
      parts.append(
        flow.role == .leader
          ? words.waitsForYou(unacknowledged) : words.unacknowledgedCount(unacknowledged))
    }
    let dues = [flow.summary.nextDue, flow.roomDue.first?.due].compactMap { $0 }
    if let due = dues.min() {
      parts.append(
        words.nextDeadline(phrases.time.countdown(from: flow.now, to: due, time: duty.time)))
    }
    if flow.queue.waiting > 0 { parts.append(words.newAbove(flow.queue.waiting)) }
    if !flow.marked.isEmpty { parts.append(words.markedCount(flow.marked.count)) }
    if let filter = flow.filters[.incidents] { parts.append(words.filter(filter)) }
    if let selected = flow.queue.selectedRow, flow.queue.rows.count > layout.listRows(.incidents) {
      parts.append("\(selected + 1)/\(flow.queue.rows.count)")
    }
    return parts.joined(separator: "  ")
  }

  private func look(of incident: Incident, _ row: QueueRow, _ columns: QueueColumns)
    -> QueueRowLook
  {
    let reference = incident.reference
    // The past rings no more.
    let isRinging =
      flow.past == nil
      && (((incident.isUnacknowledged || flow.summary.expired.contains(incident.number))
        && !flow.alarm.heard.contains(incident.number))
        || scene.ringing.contains(reference))
    let isSelected = flow.queue.selected == incident.number
    var timed = deadline(row.nextDeadline, columns)
    if columns.acknowledged > 0 { timed.append(acknowledged(incident, columns)) }
    return QueueRowLook(
      number: naming.number(incident.number), columns: columns,
      text: isRinging && flow.alarm.isFlashing
        ? .alarmUnacknowledged : incident.isUnacknowledged ? .text : .stateAcknowledged,
      isMarked: flow.marked.contains(reference), isSelected: isSelected,
      isFocused: isSelected && flow.pane == .incidents && flow.openedItem == nil,
      isUnread: flow.unread.contains(incident.number),
      isFresh: flow.queue.fresh.contains(incident.number), timed: timed)
  }

  /// One row: number, level mark and word, kind, what and where, the earliest clock, who has it.
  private mutating func draw(_ incident: Incident, _ look: QueueRowLook, in rect: CellRect) {
    let (columns, text) = (look.columns, look.text)
    let level = incident.effectiveLevel
    let severity = role(of: level)
    let pointer = look.isMarked ? "*" : look.isSelected ? ">" : look.isUnread ? "+" : " "
    var pieces = [
      piece(pointer, look.isMarked ? .uiMarked : text),
      piece(
        Fitting.pad(look.number, columns: columns.number, alignment: .trailing) + " ", text),
      piece(Fitting.pad(theme.mark(severity), columns: 3), severity),
    ]
    if columns.level > 0 {
      let word = phrases.names.levelShort(level)
      pieces.append(piece(Fitting.pad(word, columns: columns.level) + " ", severity))
    }
    if columns.kind > 0 {
      let kind = phrases.names.category(incident.classification.primary, duty.codes)
      pieces.append(piece(Fitting.pad(kind, columns: columns.kind, mark: "") + " ", text))
    }
    let title =
      incident.isSensitive ? "[\(phrases.names.sensitiveMark)]" + incident.title : incident.title
    pieces.append(piece(Fitting.pad(title, columns: columns.title) + " ", text))
    write(pieces + look.timed, row: rect.row, in: rect)
    if look.isFresh {
      let theme = theme
      frame.restyle(rect) { theme.flashing($0) }
    }
    if look.isSelected { select(rect, focused: look.isFocused) }
  }

  private func deadline(_ deadline: Deadline?, _ columns: QueueColumns) -> [Piece] {
    guard let deadline else {
      let rule = columns.rule > 0 ? columns.rule + 1 : 0
      return [piece(Fitting.pad("", columns: rule + columns.countdown + 1), .text)]
    }
    let role = role(of: deadline, at: flow.now)
    let countdown = phrases.time.countdown(from: flow.now, to: deadline.due, time: duty.time)
    var pieces: [Piece] = []
    if columns.rule > 0 {
      pieces.append(
        piece(
          Fitting.pad(phrases.names.ruleShort(deadline.rule), columns: columns.rule, mark: "")
            + " ",
          role))
    }
    pieces.append(
      piece(
        Fitting.pad(countdown, columns: columns.countdown, alignment: .trailing, mark: "") + " ",
        role))
    return pieces
  }

  private func acknowledged(_ incident: Incident, _ columns: QueueColumns) -> Piece {
    guard let it = incident.acknowledgement else {
      let age = phrases.time.age(minutes: flow.now.minutes(since: incident.receivedAt))
      return piece(
        Fitting.pad(
          phrases.board.unacknowledged(age: age), columns: columns.acknowledged, mark: ""),
        .stateUnacknowledged)
    }
    let name = duty.directory.personName(it.leader)
    let age = phrases.time.age(minutes: flow.now.minutes(since: it.at))
    if let due = duty.lookAgainDue(incident), duty.mustBeLookedAtAgain(incident, at: flow.now) {
      let late = phrases.time.age(minutes: max(0, flow.now.minutes(since: due)))
      return piece(
        Fitting.pad(phrases.desk.lookAgain(age: late), columns: columns.acknowledged, mark: ""),
        .deadlineNear)
    }
    let room = columns.acknowledged - DisplayWidth.columns(of: age) - 1
    return piece(
      Fitting.pad(
        Fitting.clip(name, columns: room, mark: "") + " " + age, columns: columns.acknowledged,
        mark: ""),
      .stateAcknowledged)
  }
}

/// What a row of the queue shows beside what the log says of its incident.
struct QueueRowLook: Hashable {
  let number: String
  let columns: QueueColumns
  let text: Role
  let isMarked: Bool
  let isSelected: Bool
  let isFocused: Bool
  let isUnread: Bool
  let isFresh: Bool
  /// What goes by the clock: the earliest deadline, and since when who has it.
  let timed: [Piece]
}

/// How the columns of a queue row share a width: level, kind and the name of the clock go before
/// place and title have less than twenty.
struct QueueColumns: Hashable {
  var number: Int
  var level: Int
  var kind: Int
  var title = 0
  var rule: Int
  var countdown = 8
  var acknowledged: Int

  /// - Parameter number: the columns of the longest number that is shown.
  init(_ columns: Int, _ language: Language, number longest: Int) {
    number = max(4, longest)
    let isChinese = language == .chinese
    level = isChinese ? 4 : 8
    kind = columns >= 110 ? (isChinese ? 12 : 22) : (isChinese ? 8 : 12)
    rule = isChinese ? 8 : 10
    acknowledged = 11
    // English names of kinds are too long to be cut to a word; the title says as much.
    let give: [WritableKeyPath<QueueColumns, Int>] =
      isChinese
      ? [\.level, \.kind, \.rule, \.acknowledged] : [\.kind, \.level, \.rule, \.acknowledged]
    var next = 0
    while columns - fixed < 22, next < give.count {
      self[keyPath: give[next]] = 0
      next += 1
    }
    title = max(0, columns - fixed)
  }

  /// Everything but the title, blanks between columns included.
  private var fixed: Int {
    let optional = [level, kind, rule].reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
    return 1 + number + 1 + 3 + optional + 1 + countdown + 1 + acknowledged
  }
}
