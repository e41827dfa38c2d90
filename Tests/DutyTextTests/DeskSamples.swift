import DutyDomain

@testable import DutyText

/// Who sits where and how it is proved, each in every way in which it is said.
func deskWords(_ desk: any DeskWords, _ naming: Naming) -> [String] {
  PinAsk.allCases.flatMap { [desk.pinLabel($0, "p1", naming), desk.pinHint($0)] }
    + desk.noPinGiven.lines
}
