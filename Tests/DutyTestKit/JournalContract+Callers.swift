import DutyDomain
import DutyJournal

extension JournalContract {
  static let callers = [
    Clause(sentence: "the calls of a number, a unit and a name are found, newest first") { open in
      let board = try Teller(try open())
      try board.establish()
      let wang = caller("19000000123", "t-shimen", "王强")
      try board.call(wang, "一")
      board.now = board.now.adding(minutes: 40 * 1440)
      try board.call(wang, "二")
      try board.call(caller("19000000199", "t-shimen", "孙占海"), "三")
      try board.call(caller("5518873", "", ""), "四")
      try board.call(caller("", "", ""), "五")
      let journal = board.journal
      func titles(_ key: CallerKey) throws -> [String] {
        try journal.calls(of: key, limit: 9).map(\.facts.title)
      }
      let month = board.now.adding(minutes: -30 * 1440)
      return failed(
        ("number", try titles(.number("19000000123")) == ["二", "一"]),
        ("not a part of a number", try titles(.number("1900000012")).isEmpty),
        ("unit", try titles(.unit("t-shimen")) == ["三", "二", "一"]),
        ("name", try titles(.name("王强")) == ["二", "一"]),
        ("limit", try journal.calls(of: .unit("t-shimen"), limit: 1).count == 1),
        ("nobody", try titles(.unit("")).isEmpty && titles(.number("")).isEmpty),
        ("count", try journal.callCount(of: .unit("t-shimen"), since: month) == 2),
        ("count of all", try journal.callCount(of: .name("王强"), since: .init(seconds: 0)) == 2))
    },
    Clause(sentence: "the numbers that digits may become are listed, each once") { open in
      let board = try Teller(try open())
      try board.establish()
      for (number, times) in [("19000000123", 3), ("19000000199", 1), ("1900", 1), ("5518873", 2)] {
        for _ in 0..<times { try board.call(caller(number, "", ""), "来电") }
      }
      let journal = board.journal
      return failed(
        (
          "all",
          try journal.callbackNumbers(beginning: "1900", limit: 9)
            == ["1900", "19000000123", "19000000199"]
        ),
        ("fewer", try journal.callbackNumbers(beginning: "190000001", limit: 1) == ["19000000123"]),
        ("one", try journal.callbackNumbers(beginning: "5518873", limit: 4) == ["5518873"]),
        ("none", try journal.callbackNumbers(beginning: "77", limit: 4).isEmpty))
    },
    Clause(
      sentence: "a call keeps its caller when it moves to another incident and after a rebuild"
    ) {
      open in
      let board = try Teller(try open())
      try board.establish()
      try board.call(caller("19000000123", "t-shimen", "王强"), "一")
      let other = try board.call("二")
      guard let first = try board.journal.calls(of: .name("王强"), limit: 1).first else {
        return ["no call"]
      }
      try board.perform(.linkCall(first.number, to: other))
      let moved = try board.journal.calls(of: .name("王强"), limit: 9)
      let before = try board.journal.derivedDump()
      try board.journal.rebuild()
      return failed(
        ("moved", moved.map(\.incident) == [other]),
        ("in the dump", before.contains { $0.hasPrefix("caller number 19000000123 ") }),
        ("rebuilt", try board.journal.derivedDump() == before),
        ("found again", try board.journal.calls(of: .name("王强"), limit: 9) == moved))
    },
  ]
}

private func caller(_ callback: String, _ unit: String, _ name: String) -> CallFacts {
  var facts = CallFacts.blank
  facts.callback = callback
  facts.callerUnit = unit
  facts.callerName = name
  return facts
}

extension Teller {
  /// A call by this caller.
  fileprivate func call(_ facts: CallFacts, _ title: String) throws(Failure) {
    var facts = facts
    facts.title = title
    try perform(.registerCall(CallEntry(text: title, receivedAt: now, facts: facts)))
  }
}
