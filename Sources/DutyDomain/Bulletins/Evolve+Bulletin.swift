extension Duty {
  mutating func keep(_ bulletin: Bulletin) {
    count(.bulletin, bulletin.number)
    let place = insertionPlace(of: bulletin.number, in: bulletins, \.number)
    guard place == bulletins.count || bulletins[place].number != bulletin.number else { return }
    bulletins.insert(bulletin, at: place)
  }

  /// A settled bulletin leaves the live state; its lines in the log are all that there is to keep.
  mutating func change(_ number: ItemNumber, by event: DutyEvent) {
    if case .bulletinSigned(let it) = event { count(it.series, it.issue) }
    guard let place = place(of: number, in: bulletins, \.number) else { return }
    bulletins[place].take(event)
    if bulletins[place].isSettled { bulletins.remove(at: place) }
  }

  /// Issue numbers and slip numbers are counted alike: per series and year.
  mutating func count(_ series: String, _ issue: ItemNumber) {
    if let place = issues.firstIndex(where: { $0.series == series && $0.year == issue.year }) {
      issues[place].last = max(issues[place].last, issue.serial)
    } else {
      issues.append(IssueCounter(series: series, year: issue.year, last: issue.serial))
    }
  }
}

extension Bulletin {
  /// The bulletin as its own lines tell it, open or settled; nil when they do not begin with its draft.
  public init?(_ lines: [LogLine]) {
    guard case .bulletinDrafted(let it)? = lines.first?.event else { return nil }
    self = it.bulletin
    for line in lines.dropFirst() { take(line.event) }
  }

  /// What one event means for it; events on other things mean nothing.
  mutating func take(_ event: DutyEvent) {
    if case .bulletinSigned(let it) = event, it.bulletin == number {
      signed = it.step
      issue = it.issue
      total = it.total
      reviewedBy = it.reviewedBy
    }
    if case .bulletinSent(let it) = event, it.bulletin == number {
      deliveries += it.receivers.map {
        BulletinDelivery(receiver: $0, channel: it.channel, sent: it.step)
      }
    }
    if case .bulletinReceived(let it) = event, it.bulletin == number {
      for place in deliveries.indices where it.receivers.contains(deliveries[place].receiver) {
        deliveries[place].receipt = it.step
      }
    }
    if case .bulletinWithdrawn(let it) = event, it.bulletin == number { withdrawn = it.step }
  }
}
