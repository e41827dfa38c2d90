import DutyDomain

extension Chinese {
  func issue(_ serial: Int, total: Int?) -> String {
    total.map { "第\(serial)期（总第\($0)期）" } ?? "第\(serial)期"
  }

  func periodical(_ name: String) -> String { "《\(name)》" }

  func urgency(_ urgency: PaperUrgency) -> String {
    switch urgency {
    case .none: "平件"
    case .urgent: "加急"
    case .mostUrgent: "特急"
    }
  }

  func reportTo(_ receivers: [String]) -> String { line("报", receivers) }
  func sendTo(_ receivers: [String]) -> String { line("送", receivers) }
  func distributeTo(_ receivers: [String]) -> String { line("发", receivers) }

  private func line(_ head: String, _ receivers: [String]) -> String {
    receivers.isEmpty ? "" : "\(head)：\(receivers.joined(separator: "，"))。"
  }

  func editor(_ name: String) -> String { "编辑：\(name)" }
  func signer(_ name: String) -> String { "签发：\(name)" }
  func phone(_ number: String) -> String { "联系电话：\(number.isEmpty ? unknown : number)" }
  func copies(_ count: Int) -> String { "共印\(count)份" }

  func bulletinState(_ state: BulletinState) -> String {
    switch state {
    case .draft: "草稿，未编号"
    case .signed: "已签发"
    case .sent: "已发出"
    case .withdrawn: "作废"
    }
  }

  func bulletinStep(_ step: BulletinStep) -> String {
    switch step {
    case .sign: "签发"
    case .send: "发送"
    case .receipt: "登记签收"
    case .withdraw: "作废"
    }
  }

  func adopted(_ series: [BulletinSeries]) -> String {
    "设定刊物：\(series.map { periodical($0.name) }.joined())。"
  }

  func drafted(_ it: Bulletin, _ naming: Naming) -> String {
    "拟编\(periodical(it.series.name))，刊物 \(naming.number(it.number))：「\(it.title)」。"
  }

  func signed(_ it: BulletinSigned, _ naming: Naming) -> String {
    "刊物 \(naming.number(it.bulletin)) 经\(naming.person(it.step.by))签发，"
      + "编为 \(it.issue.year) 年\(issue(it.issue.serial, total: it.total))。"
  }

  func sent(_ it: BulletinDelivered, _ naming: Naming) -> String {
    "刊物 \(naming.number(it.bulletin)) 以\(channel(it.channel))方式发出：\(list(it.receivers))。"
  }

  func received(_ it: BulletinDelivered, _ naming: Naming) -> String {
    "刊物 \(naming.number(it.bulletin)) 由\(list(it.receivers))签收（\(it.step.by)）。"
  }

  func withdrawn(_ it: BulletinWithdrawn, _ naming: Naming) -> String {
    "刊物 \(naming.number(it.bulletin)) 作废，期号保留。理由：\(it.step.words)。"
  }

  func noSuchSeries(_ name: String) -> (happened: String, next: String) {
    ("没有「\(name)」这种刊物。", "请从已设定的刊物里选，或先设定。")
  }

  func wrongBulletinStep(
    _ number: ItemNumber, _ state: BulletinState, _ step: BulletinStep, _ naming: Naming
  ) -> (happened: String, next: String) {
    (
      "刊物 \(naming.number(number)) 处于「\(bulletinState(state))」，不能\(bulletinStep(step))。",
      state == .withdrawn ? "请另编一期，期号顺延。" : "请按签发、发送、签收的次序办理。"
    )
  }

  func noSuchReceiver(_ number: ItemNumber, _ name: String, _ open: [String], _ naming: Naming)
    -> (happened: String, next: String)
  {
    let waiting = open.isEmpty ? "都已签收" : "还没有签收的：\(list(open))"
    return ("刊物 \(naming.number(number)) 没有发给「\(name)」。", "请核对接收单位；\(waiting)。")
  }
}
