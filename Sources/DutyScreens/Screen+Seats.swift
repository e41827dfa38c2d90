import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// Who sits down: those of the day's roster first, each with a digit.
  mutating func drawSeats(_ typed: String, _ selected: Int) {
    let people = flow.sitters(typed, duty)
    let rect = popup(columns: 64, rows: min(16, people.count + 4))
    open(rect, title: phrases.desk.seatsTitle(flow.terminal))
    let inside = rect.inside
    write(
      [popped("> ", .uiHintKey), popped(typed, .textStrong)], row: inside.row, in: inside, from: 1)
    frame.cursor = CellPoint(
      column: inside.column + 3 + DisplayWidth.columns(of: typed), row: inside.row)
    let room = max(1, inside.rows - 2)
    let first = max(0, selected - room + 1)
    for (offset, person) in people.dropFirst(first).prefix(room).enumerated() {
      let line = row(inside.row + 1 + offset, of: inside)
      let place = first + offset
      write(
        [
          popped(place < 9 ? " \(place + 1) " : "   ", .uiHintKey),
          popped(Fitting.pad(person.name, columns: 12) + " ", .textStrong),
          popped(person.title, .textMuted),
        ], row: line.row, in: line)
      if place == selected { select(line) }
    }
    write(
      [popped(Fitting.clip(phrases.desk.seatsKeys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
  }

  /// The posts of the shift, each with the key that checks it in.
  mutating func drawPosts() {
    let posts = flow.posts(duty)
    let rect = popup(columns: 56, rows: posts.count + 3)
    open(rect, title: phrases.desk.postsTitle)
    let inside = rect.inside
    for (offset, it) in posts.enumerated() {
      let line = row(inside.row + offset, of: inside)
      let name = it.person.isEmpty ? phrases.board.vacant(it.post) : naming.person(it.person)
      write(
        [
          popped(" \(offset + 1) ", .uiHintKey),
          popped(Fitting.pad(phrases.names.postShort(it.post), columns: 10), .textMuted),
          popped(Fitting.pad(name, columns: 12) + " ", .textStrong),
          popped(
            it.arrival.map(arrivalWords) ?? phrases.board.notArrived,
            it.arrival?.lateMinutes == nil ? .text : .rosterGap),
        ], row: line.row, in: line)
    }
    write(
      [popped(Fitting.clip(phrases.desk.postsKeys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
  }

  /// `到岗 08:31`, marked where it was late.
  func arrivalWords(_ arrival: Arrival) -> String {
    let clock = Naming.clock(duty.time.reading(arrival.at))
    return arrival.lateMinutes == nil
      ? phrases.board.arrived(clock) : phrases.desk.lateArrival(clock)
  }
}
