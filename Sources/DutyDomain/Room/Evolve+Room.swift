/// For how long the live state keeps what the room has settled for itself.
private let keptMinutes = 400 * 1440

extension Duty {
  mutating func evolveRoom(_ event: DutyEvent, at now: Timestamp) {
    let since = now.adding(minutes: -keptMinutes)
    switch event {
    case .dailyReportSent(let it):
      room.dailyReports.append(it.report)
      room.verdicts += it.verdicts
    case .holidayRosterFiled(let it):
      room.filings.append(it.filing)
      room.verdicts += it.verdicts
    case .zeroReportReceived(let it), .zeroReportReminded(let it):
      room.zeroReports.append(it.report)
      room.verdicts += it.verdicts
      // Fifteen units a day add up; who reported when stays in the log.
      room.zeroReports.removeAll { $0.at < now.adding(minutes: -60 * 1440) }
    case .noticeIssued(let it):
      count(.notice, it.notice.number)
      room.notices.append(it.notice)
    case .noticeReceived(let it), .noticeChased(let it):
      room.verdicts += it.verdicts
      guard let place = room.notices.firstIndex(where: { $0.number == it.notice }) else { break }
      room.notices[place].take(event)
      if room.notices[place].missing.isEmpty { room.notices.remove(at: place) }
    default: break
    }
    room.dailyReports.removeAll { $0.at < since }
    room.filings.removeAll { $0.at < since }
    room.verdicts.removeAll { $0.done < since }
  }
}

extension UnitNotice {
  /// The notice as its own lines tell it, open or complete; nil when they do not begin with its issue.
  public init?(_ lines: [LogLine]) {
    guard case .noticeIssued(let it)? = lines.first?.event else { return nil }
    self = it.notice
    for line in lines.dropFirst() { take(line.event) }
  }

  /// What one event means for it; events on other things mean nothing.
  mutating func take(_ event: DutyEvent) {
    switch event {
    case .noticeReceived(let it) where it.notice == number:
      for place in receipts.indices where receipts[place].unit == it.unit {
        (receipts[place].receivedAt, receipts[place].person) = (it.at, it.person)
      }
    case .noticeChased(let it) where it.notice == number:
      for place in receipts.indices where receipts[place].unit == it.unit {
        receipts[place].chases += 1
      }
    default: break
    }
  }
}
