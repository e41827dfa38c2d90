import DutyDomain

@testable import DutyText

/// Who sits where and how it is proved, each in every way in which it is said.
func deskWords(_ desk: any DeskWords, _ naming: Naming) -> [String] {
  PinAsk.allCases.flatMap { [desk.pinLabel($0, "p1", naming), desk.pinHint($0)] }
    + desk.noPinGiven.lines + desk.noPresencePrompt.lines + desk.whoSits.lines
    + WaitingNeed.allCases.map(desk.need)
    + [
      desk.lookAgain(age: "9"), desk.waitingTitle("p1", 3, naming), desk.waitingKeys,
      desk.missedTitle(3), desk.missedKeys,
      desk.missed(.deadline(rule: "phone_city", unit: ""), naming),
      desk.missed(.deadline(rule: "sign_for", unit: "u1"), naming),
      desk.missed(.chase(rule: "chase_due", unit: "u1"), naming),
      desk.missed(.acknowledgement, naming), desk.missed(.climb(person: "p1"), naming),
      desk.seatsTitle("9"), desk.seatsKeys, desk.seated("9"), desk.noSeatTaken, desk.postsTitle,
      desk.postsKeys, desk.lateArrival("9"), desk.presenceGap("9"),
    ]
}
