package import DutyDomain

/// When something is due, as people say it: 30分钟内, 17:00前, 明早8点, 3日内, 今日内.
package enum DueTime {
  /// The instant meant by the whole text, seen from `now`; nil when it names none.
  package static func parse(_ text: String, from now: Timestamp, time: OfficeTime) -> Timestamp? {
    nil
  }
}
