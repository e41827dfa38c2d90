extension Duty {
  /// The periodicals of the office: its own, or what every office begins with.
  public var series: [BulletinSeries] {
    bulletinSeries.isEmpty ? BulletinSeries.standard : bulletinSeries
  }

  public func bulletin(_ number: ItemNumber) -> Bulletin? {
    place(of: number, in: bulletins, \.number).map { bulletins[$0] }
  }

  /// The next issue of a series in the year of an instant: one more than the last, whatever became of it.
  public func nextIssue(of series: String, at now: Timestamp) -> ItemNumber {
    let year = time.date(now).year
    let last = issues.first { $0.series == series && $0.year == year }?.last ?? 0
    return ItemNumber(year: year, serial: last + 1)
  }

  func adopt(_ series: [BulletinSeries]) throws(Refusal) -> [DutyEvent] {
    for one in series {
      if trim(one.id).isEmpty || trim(one.name).isEmpty { throw .textMissing(.name) }
    }
    if series == bulletinSeries { throw .nothingChanged }
    return [.bulletinSeriesAdopted(BulletinSeriesAdopted(series))]
  }

  func draft(_ entry: BulletinEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    guard let series = series.first(where: { $0.id == entry.series || $0.name == entry.series })
    else { throw .noSuchSeries(entry.series) }
    if let number = entry.incident, incident(number) == nil,
      !act.archived.incidents.contains(where: { $0.number == number })
    {
      throw .noSuchItem(ItemReference(.incident, number))
    }
    var bulletin = Bulletin(number: nextNumber(.bulletin, at: act.now), series: series)
    bulletin.title = try bounded(try required(entry.title, .title), .title)
    bulletin.text = try bounded(try required(entry.text, .content), .content)
    bulletin.urgency = entry.urgency
    bulletin.incident = entry.incident
    bulletin.report = entry.report
    bulletin.drafted = PaperStep(by: act.author, at: act.now)
    return [.bulletinDrafted(BulletinDrafted(bulletin))]
  }

  func take(_ step: BulletinAct, _ number: ItemNumber, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    guard
      let bulletin = bulletin(number)
        ?? act.archived.bulletins.first(where: { $0.number == number })
    else { throw .noSuchItem(ItemReference(.bulletin, number)) }
    if !step.step.isPossible(from: bulletin.state) {
      throw .wrongBulletinStep(number, state: bulletin.state, step: step.step)
    }
    switch step {
    case .sign(let leader, let reviewer): return try sign(bulletin, leader, reviewer, act)
    case .send(let receivers, let channel):
      return try send(bulletin, to: receivers, channel, act)
    case .receipt(let receiver, let by): return try receipt(bulletin, receiver, by, act)
    case .withdraw(let reason):
      var step = PaperStep(by: act.author, at: act.now)
      step.words = try required(reason, .reason)
      return [
        .bulletinWithdrawn(
          BulletinWithdrawn(bulletin: number, incident: bulletin.incident, step: step))
      ]
    }
  }

  private func sign(_ it: Bulletin, _ leader: String, _ reviewer: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    var step = PaperStep(by: try self.leader(leader, at: act.now), at: act.now)
    step.recordedBy = act.author
    let before = issues.filter { $0.series == it.series.id }.map(\.last).reduce(0, +)
    return [
      .bulletinSigned(
        BulletinSigned(
          bulletin: it.number, incident: it.incident, series: it.series.id,
          issue: nextIssue(of: it.series.id, at: act.now),
          total: it.series.issuedBefore.map { $0 + before + 1 }, reviewedBy: trim(reviewer),
          step: step))
    ]
  }

  private func send(_ it: Bulletin, to given: [String], _ channel: Channel, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let named = given.map(trim).filter { !$0.isEmpty }
    let all = it.series.reportTo + it.series.sendTo + it.series.distributeTo
    var receivers: [String] = []
    for receiver in named.isEmpty ? all : named where !receivers.contains(receiver) {
      if !it.deliveries.contains(where: { $0.receiver == receiver }) { receivers.append(receiver) }
    }
    if receivers.isEmpty {
      throw named.isEmpty && all.isEmpty ? .textMissing(.name) : .nothingChanged
    }
    return [
      .bulletinSent(
        BulletinDelivered(
          bulletin: it.number, incident: it.incident, receivers: receivers, channel: channel,
          step: PaperStep(by: act.author, at: act.now)))
    ]
  }

  private func receipt(_ it: Bulletin, _ receiver: String, _ by: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let open = it.deliveries.filter { $0.receipt == nil }.map(\.receiver)
    let name = trim(receiver)
    let meant = name.isEmpty && open.count == 1 ? open[0] : name
    guard it.deliveries.contains(where: { $0.receiver == meant }) else {
      throw .noSuchReceiver(it.number, name, open: open)
    }
    if !open.contains(meant) { throw .nothingChanged }
    var step = PaperStep(by: try required(by, .name), at: act.now)
    step.recordedBy = act.author
    return [
      .bulletinReceived(
        BulletinDelivered(
          bulletin: it.number, incident: it.incident, receivers: [meant], channel: .phone,
          step: step))
    ]
  }
}

extension BulletinAct {
  var step: BulletinStep {
    switch self {
    case .sign: .sign
    case .send: .send
    case .receipt: .receipt
    case .withdraw: .withdraw
    }
  }
}
