/// Which of the daily copies of the log are kept: the newest of each of so many days, weeks and months.
///
/// Erased personal data live on in older copies until they are let go, so nothing is kept for ever.
public struct BackupRetention: Hashable, Sendable, Blank {
  /// Days, at least one.
  public var daily = 0
  /// Weeks that begin on Monday.
  public var weekly = 0
  public var monthly = 0

  public static var blank: BackupRetention { BackupRetention() }

  /// Where the policy does not say.
  public static let usual = BackupRetention(daily: 7, weekly: 4, monthly: 12)

  public init(daily: Int = 0, weekly: Int = 0, monthly: Int = 0) {
    self.daily = daily
    self.weekly = weekly
    self.monthly = monthly
  }

  /// The places of those that are kept, of copies given by their days, newest first. The first always is.
  public func kept(of days: [CivilDate]) -> Set<Int> {
    var kept: Set<Int> = days.isEmpty ? [] : [0]
    func keep(_ count: Int, _ period: (CivilDate) -> Int) {
      var seen: [Int] = []
      for (place, day) in days.enumerated() where !seen.contains(period(day)) {
        if seen.count == count { return }
        seen.append(period(day))
        kept.insert(place)
      }
    }
    keep(max(1, daily)) { $0.daysSince1970 }
    // The first of January 1970 was a Thursday.
    keep(weekly) { ($0.daysSince1970 + 3 + 7_000_000) / 7 }
    keep(monthly) { $0.year * 12 + $0.month }
    return kept
  }
}
