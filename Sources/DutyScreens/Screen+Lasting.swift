import DutyDomain
import DutyFlow
import DutyText

/// How long something that was drawn looks the same while nobody writes and nobody presses a key.
///
/// It begins with the minute, since whatever goes by the calendar or by whole minutes can change with
/// it: in its first second a time is just reached, in the others it has passed. Whoever draws a time
/// says when that will look different.
struct Lasting: Hashable {
  /// The second in which it was drawn.
  let from: Timestamp
  private(set) var until: Timestamp

  init(from second: Timestamp) {
    from = second
    let minute = second.wholeMinute
    until = second == minute ? second.adding(seconds: 1) : minute.adding(minutes: 1)
  }

  /// A clock that was set back ends it too.
  func holds(at now: Timestamp) -> Bool { from <= now && now < until }

  mutating func ends(at instant: Timestamp) {
    if instant > from { until = min(until, instant) }
  }

  /// No longer than another thing that was drawn with it.
  mutating func ends(with other: Lasting) { ends(at: other.until) }

  mutating func endsWithTheSecond() { ends(at: from.adding(seconds: 1)) }

  /// Something that goes by the whole minutes before and after an instant: what is left of a time
  /// changes in the second behind a whole minute, how long ago something was with the minute itself.
  mutating func goesByMinutes(of instant: Timestamp) {
    let minute: Int64 = 60_000
    let phase = ((from.milliseconds - instant.milliseconds) % minute + minute) % minute
    let next = Timestamp(milliseconds: from.milliseconds + (minute - phase))
    if from < instant {
      ends(at: phase == 0 ? from.adding(seconds: 1) : next.wholeSecond.adding(seconds: 1))
    } else {
      ends(at: next.wholeSecond < next ? next.wholeSecond.adding(seconds: 1) : next)
    }
  }

  /// A countdown: by the second in the last hour, by the minute before and after it.
  mutating func countsDown(to due: Timestamp) {
    let isLastHour = from.wholeMinute <= due.wholeMinute && due.seconds(since: from) <= 3600
    if isLastHour { endsWithTheSecond() } else { goesByMinutes(of: due) }
  }
}

/// Times as words, noted with how long they hold.
extension Screen {
  func countdown(to due: Timestamp) -> String {
    scene.lasting.countsDown(to: due)
    return phrases.time.countdown(from: flow.now, to: due, time: duty.time)
  }

  /// How long ago something was; never less than nothing.
  func age(since instant: Timestamp) -> String {
    scene.lasting.goesByMinutes(of: instant)
    return phrases.time.age(minutes: max(0, flow.now.minutes(since: instant)))
  }
}
