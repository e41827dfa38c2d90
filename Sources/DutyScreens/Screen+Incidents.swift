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
    // Where a row stood before, this line first: a list that scrolled by one has it one line off.
    let places = (0..<max(0, inside.rows)).map { offset -> Int? in
      guard let before, offset < shown.count else { return nil }
      return [offset, offset + 1, offset - 1].first {
        before.indices.contains($0) && before[$0]?.facts.number == shown[offset].number
      }
    }
    queueRows = []
    for (offset, place) in places.enumerated() {
      queueRows.append(
        offset < shown.count
          ? keptRow(shown[offset], columns, after: place.flatMap { before?[$0] }) : nil)
    }
    // Only a list that scrolls needs what stood there before.
    let isScrolled = places.enumerated().contains { offset, place in
      place.map { $0 != offset } ?? false
    }
    let earlier = isScrolled ? frame : nil
    for (offset, kept) in queueRows.enumerated() {
      if let before, before[offset]?.look == kept?.look { continue }
      let rect = self.row(inside.row + offset, of: inside)
      if let kept, let earlier, let old = places[offset], before?[old]?.look == kept.look {
        frame.copy(self.row(inside.row + old, of: inside), of: earlier, to: rect.row)
        continue
      }
      frame.fill(rect, style: theme.style(.text))
      if let kept { draw(kept.look, in: rect) }
    }
  }

  /// What a row shows; nil when its incident is not open. What goes by the clock is taken over from
  /// the row as it was last while it lasts and nothing that it is made of has changed.
  private func keptRow(_ row: QueueRow, _ columns: QueueColumns, after old: KeptQueueRow?)
    -> KeptQueueRow?
  {
    guard let place = place(of: row.number, in: duty.incidents, \.number) else { return nil }
    // Where nobody has written since, its facts need not be read again.
    let unwritten = old.flatMap {
      $0.position == duty.position && $0.facts.deadline == row.nextDeadline ? $0.facts : nil
    }
    let facts = unwritten ?? QueueRowFacts(duty.incidents[place], row.nextDeadline)
    if let old, unwritten != nil || old.facts == facts, old.look.columns == columns,
      old.lasting.holds(at: flow.now)
    {
      scene.lasting.ends(with: old.lasting)
      return KeptQueueRow(
        position: duty.position, lasting: old.lasting,
        look: look(of: facts, old.look.number, columns, timed: old.look.timed))
    }
    let others = scene.lasting
    scene.lasting = Lasting(from: flow.now)
    let look = look(of: duty.incidents[place], facts, columns)
    let lasting = scene.lasting
    scene.lasting = others
    scene.lasting.ends(with: lasting)
    return KeptQueueRow(position: duty.position, lasting: lasting, look: look)
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
      let facts = QueueRowFacts(incident, row.nextDeadline)
      draw(look(of: incident, facts, columns), in: rect)
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
        words.nextDeadline(countdown(to: due)))
    }
    if flow.queue.waiting > 0 { parts.append(words.newAbove(flow.queue.waiting)) }
    if !flow.marked.isEmpty { parts.append(words.markedCount(flow.marked.count)) }
    if let filter = flow.filters[.incidents] { parts.append(words.filter(filter)) }
    if let selected = flow.queue.selectedRow, flow.queue.rows.count > layout.listRows(.incidents) {
      parts.append("\(selected + 1)/\(flow.queue.rows.count)")
    }
    return parts.joined(separator: "  ")
  }

  private func look(of incident: Incident, _ facts: QueueRowFacts, _ columns: QueueColumns)
    -> QueueRowLook
  {
    var timed = deadline(facts.deadline, columns)
    if columns.acknowledged > 0 { timed.append(acknowledged(incident, columns)) }
    return look(of: facts, naming.number(facts.number), columns, timed: timed)
  }

  private func look(
    of facts: QueueRowFacts, _ number: String, _ columns: QueueColumns, timed: [Piece]
  ) -> QueueRowLook {
    let reference = ItemReference(.incident, facts.number)
    // The past rings no more.
    let isRinging =
      flow.past == nil
      && (((facts.isUnacknowledged || flow.summary.expired.contains(facts.number))
        && !flow.alarm.heard.contains(facts.number))
        || scene.ringing.contains(reference))
    let isSelected = flow.queue.selected == facts.number
    return QueueRowLook(
      facts: facts, number: number, columns: columns,
      text: isRinging && flow.alarm.isFlashing
        ? .alarmUnacknowledged : facts.isUnacknowledged ? .text : .stateAcknowledged,
      isMarked: flow.marked.contains(reference), isSelected: isSelected,
      isFocused: isSelected && flow.pane == .incidents && flow.openedItem == nil,
      isUnread: flow.unread.contains(facts.number),
      isFresh: flow.queue.fresh.contains(facts.number), timed: timed)
  }

  /// One row: number, level mark and word, kind, what and where, the earliest clock, who has it.
  private mutating func draw(_ look: QueueRowLook, in rect: CellRect) {
    let (facts, columns, text) = (look.facts, look.columns, look.text)
    let severity = role(of: facts.level)
    let pointer = look.isMarked ? "*" : look.isSelected ? ">" : look.isUnread ? "+" : " "
    var pieces = [
      piece(pointer, look.isMarked ? .uiMarked : text),
      piece(
        Fitting.pad(look.number, columns: columns.number, alignment: .trailing) + " ", text),
      piece(Fitting.pad(theme.mark(severity), columns: 3), severity),
    ]
    if columns.level > 0 {
      let word = phrases.names.levelShort(facts.level)
      pieces.append(piece(Fitting.pad(word, columns: columns.level) + " ", severity))
    }
    if columns.kind > 0 {
      let kind = phrases.names.category(facts.kind, duty.codes)
      pieces.append(piece(Fitting.pad(kind, columns: columns.kind, mark: "") + " ", text))
    }
    let title =
      facts.isSensitive ? "[\(phrases.names.sensitiveMark)]" + facts.title : facts.title
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
    let countdown = countdown(to: deadline.due)
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
      let age = age(since: incident.receivedAt)
      return piece(
        Fitting.pad(
          phrases.board.unacknowledged(age: age), columns: columns.acknowledged, mark: ""),
        .stateUnacknowledged)
    }
    let name = duty.directory.personName(it.leader)
    let age = age(since: it.at)
    let again = duty.lookAgainDue(incident)
    if let again { scene.lasting.ends(at: again) }
    if let due = again, duty.mustBeLookedAtAgain(incident, at: flow.now) {
      let late = self.age(since: due)
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

/// A row of the queue as it stands on the frame, and what it was made of.
struct KeptQueueRow: Hashable {
  /// Up to which line its facts are known to hold.
  let position: Int64
  /// Of what goes by the clock.
  let lasting: Lasting
  let look: QueueRowLook

  var facts: QueueRowFacts { look.facts }
}

/// What a row of the queue is made of: all that it reads of its incident, and its earliest clock.
struct QueueRowFacts: Hashable {
  let number: ItemNumber
  let level: IncidentLevel?
  /// The code of its kind.
  let kind: String
  let title: String
  let isSensitive: Bool
  let isUnacknowledged: Bool
  let acknowledgement: Acknowledgement?
  let receivedAt: Timestamp
  /// When it must be looked at again goes by its rules.
  let policyNumber: Int?
  let deadline: Deadline?

  init(_ incident: Incident, _ deadline: Deadline?) {
    number = incident.number
    level = incident.effectiveLevel
    kind = incident.classification.primary
    title = incident.title
    isSensitive = incident.isSensitive
    isUnacknowledged = incident.isUnacknowledged
    acknowledgement = incident.acknowledgement
    receivedAt = incident.receivedAt
    policyNumber = incident.policyNumber
    self.deadline = deadline
  }
}

/// What a row of the queue shows.
struct QueueRowLook: Hashable {
  let facts: QueueRowFacts
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
