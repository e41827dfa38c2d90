import DutyDomain

extension English {
  func issue(_ serial: Int, total: Int?) -> String {
    total.map { "No. \(serial) (\($0) in all)" } ?? "No. \(serial)"
  }

  func periodical(_ name: String) -> String { "'\(name)'" }

  func urgency(_ urgency: PaperUrgency) -> String {
    switch urgency {
    case .none: "ordinary"
    case .urgent: "urgent"
    case .mostUrgent: "most urgent"
    }
  }

  func reportTo(_ receivers: [String]) -> String { line("Reported to", receivers) }
  func sendTo(_ receivers: [String]) -> String { line("Sent to", receivers) }
  func distributeTo(_ receivers: [String]) -> String { line("Distributed to", receivers) }

  private func line(_ head: String, _ receivers: [String]) -> String {
    receivers.isEmpty ? "" : "\(head): \(receivers.joined(separator: ", "))."
  }

  func editor(_ name: String) -> String { "Edited by: \(name)" }
  func signer(_ name: String) -> String { "Signed off by: \(name)" }
  func phone(_ number: String) -> String { "Telephone: \(number.isEmpty ? unknown : number)" }
  func copies(_ count: Int) -> String { count == 1 ? "1 copy" : "\(count) copies" }

  func bulletinState(_ state: BulletinState) -> String {
    switch state {
    case .draft: "draft, without number"
    case .signed: "signed off"
    case .sent: "sent"
    case .withdrawn: "withdrawn"
    }
  }

  func bulletinStep(_ step: BulletinStep) -> String {
    switch step {
    case .sign: "signed off"
    case .send: "sent"
    case .receipt: "receipted"
    case .withdraw: "withdrawn"
    }
  }

  func adopted(_ series: [BulletinSeries]) -> String {
    "The periodicals are: \(list(series.map { periodical($0.name) }))."
  }

  func drafted(_ it: Bulletin, _ naming: Naming) -> String {
    "Bulletin \(naming.number(it.number)) was drafted for \(periodical(it.series.name)): "
      + "'\(it.title)'."
  }

  func signed(_ it: BulletinSigned, _ naming: Naming) -> String {
    "Bulletin \(naming.number(it.bulletin)) was signed off by \(naming.person(it.step.by)) "
      + "as \(issue(it.issue.serial, total: it.total)) of \(it.issue.year)."
  }

  func sent(_ it: BulletinDelivered, _ naming: Naming) -> String {
    "Bulletin \(naming.number(it.bulletin)) went out (\(channel(it.channel))) "
      + "to: \(list(it.receivers))."
  }

  func received(_ it: BulletinDelivered, _ naming: Naming) -> String {
    "Bulletin \(naming.number(it.bulletin)) was received by \(list(it.receivers)) (\(it.step.by))."
  }

  func withdrawn(_ it: BulletinWithdrawn, _ naming: Naming) -> String {
    "Bulletin \(naming.number(it.bulletin)) was withdrawn and keeps its number. "
      + "Reason: \(it.step.words)."
  }

  func noSuchSeries(_ name: String) -> (happened: String, next: String) {
    ("There is no periodical '\(name)'.", "Choose one that is set up, or set it up first.")
  }

  func wrongBulletinStep(
    _ number: ItemNumber, _ state: BulletinState, _ step: BulletinStep, _ naming: Naming
  ) -> (happened: String, next: String) {
    (
      "Bulletin \(naming.number(number)) is '\(bulletinState(state))' "
        + "and cannot be \(bulletinStep(step)).",
      state == .withdrawn
        ? "Edit another issue; it takes the next number." : "Sign it off, send it, then receipts."
    )
  }

  func noSuchReceiver(_ number: ItemNumber, _ name: String, _ open: [String], _ naming: Naming)
    -> (happened: String, next: String)
  {
    let waiting = open.isEmpty ? "all have confirmed" : "still to confirm: \(list(open))"
    return (
      "Bulletin \(naming.number(number)) was not sent to '\(name)'.",
      "Check the receiver; \(waiting)."
    )
  }
}
