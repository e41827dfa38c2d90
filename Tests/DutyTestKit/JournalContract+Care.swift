import DutyDomain
import DutyJournal

extension JournalContract {
  static let care = [
    Clause(sentence: "what is derived, made anew, is the same row for row") { open in
      let board = try Teller(try open())
      try board.tellStory()
      let before = try board.journal.derivedDump()
      try board.journal.rebuild()
      return failed(
        ("the same", try board.journal.derivedDump() == before), ("some", before.count > 20),
        ("state", try Teller(try open()).duty == board.duty),
        ("goes on", try board.call("之后") != ItemNumber(year: 0, serial: 0)))
    },
    Clause(sentence: "a sound chain verifies and says where a head stands") { open in
      let board = try Teller(try open())
      try board.establish()
      let head = board.journal.head
      try board.call("来电")
      let verification = try board.journal.verify(lookingFor: head.hash)
      let unknown = try board.journal.verify(lookingFor: .zero)
      return failed(
        ("sound", verification.isSound), ("events", verification.events == board.duty.position),
        ("head", verification.head == board.journal.head),
        ("sought", verification.sought == head.position), ("unknown", unknown.sought == nil))
    },
    Clause(sentence: "erased words are gone everywhere and the chain still holds") { open in
      let board = try Teller(try open())
      try board.establish()
      let number = try board.call("张三电话13800001234")
      let other = try Teller(try open(), terminal: "tty2")
      let position = board.duty.position - 1
      var call = Call.blank
      if case .callRegistered(let it) = try board.journal.line(at: position)?.event { call = it }
      call.text = "（已抹去）"
      call.facts.title = "（已抹去）"
      let redacted = EventCodec().payload(of: .callRegistered(call))
      var erasure = PersonalDataErased.blank
      erasure.position = position
      erasure.redactedPayload = String(decoding: redacted, as: UTF8.self)
      erasure.reason = "突发事件应对法第八十五条"
      try board.write([.personalDataErased(erasure)])
      _ = try other.journal.refresh(&other.duty)
      let archived = try board.journal.call(ItemNumber(year: 2026, serial: 1))
      return failed(
        ("line", try board.journal.line(at: position)?.event == .callRegistered(call)),
        ("archive", archived?.text == "（已抹去）"),
        ("search", try board.journal.search("13800001234", since: nil, limit: 9).count == 1),
        ("sound", try board.journal.verify(lookingFor: nil).isSound),
        ("other board", other.duty == board.duty),
        ("still open", board.duty.incident(number) != nil),
        ("loaded", try Teller(try open()).duty == board.duty))
    },
    Clause(sentence: "tending never changes what is read") { open in
      let board = try Teller(try open())
      try board.tellStory()
      let before = try (board.duty, board.journal.derivedDump())
      for _ in 1...10 { try board.journal.tend(board.duty) }
      return failed(
        ("state", try Teller(try open()).duty == before.0),
        ("derived", try board.journal.derivedDump() == before.1))
    },
  ]
}
