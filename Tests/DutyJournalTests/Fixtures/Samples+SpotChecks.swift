import DutyJournal

@testable import DutyDomain

/// Spot checks, checks of us and line tests with every field filled.
extension Samples {
  static let spotCheck = SpotCheck(
    number: ItemNumber(year: 2026, serial: 18), round: ItemNumber(year: 2026, serial: 3),
    unit: "s-tieqiao", unitName: "铁桥街道", result: .standIn, medium: .video, rings: 6,
    seconds: 12, answeredBy: "保安", isOnRoster: false, leaderReached: true, phone: "0900-1",
    secondPhone: "0900-2", words: "已提醒", checkedBy: "秦晓岚", at: at, isRecheck: true,
    call: call, lateReason: "停电")

  static let spotChecks: [DutyEvent] = [
    .spotRoundOpened(
      SpotRound(
        number: ItemNumber(year: 2026, serial: 3), kinds: ["township"],
        units: ["t-shimen", "s-tieqiao"], ringLimit: 3, opened: paperStep, checks: [spotCheck],
        finished: paperStep)),
    .spotCheckRecorded(SpotCheckRecorded(spotCheck, before: spotCheck)),
    .spotCheckWithdrawn(SpotCheckWithdrawn(SpotCheckRecorded(spotCheck, before: spotCheck))),
    .spotRoundFinished(finished),
    .checkOfUsRecorded(
      CheckOfUs(
        number: ItemNumber(year: 2026, serial: 2), by: "c-duty", medium: .telephone, at: at,
        rings: 2, seconds: 5, answeredBy: "邹丽娟", questions: "带班领导是否在岗", answers: "在岗",
        result: .normal, words: "表扬", recordedBy: "白一鸣", call: call, lateReason: "停电")),
    .lineTested(
      LineTest(
        number: ItemNumber(year: 2026, serial: 9), position: 40, line: .fax, name: "5512346",
        isWorking: false, words: "无信号", testedBy: "邹丽娟", at: at, lateReason: "停电")),
  ]

  private static let finished: SpotRoundFinished = {
    var it = SpotRoundFinished.blank
    it.round = ItemNumber(year: 2026, serial: 3)
    it.step = paperStep
    it.checkedCount = 15
    it.faulty = ["s-tieqiao"]
    it.toCallAgain = ["s-tieqiao"]
    it.unchecked = ["t-shimen"]
    return it
  }()
}
