import DutyDomain
import DutyJournal

extension JournalContract {
  static let several = [
    Clause(sentence: "two boards that write in turn lose nothing and agree") { open in
      let one = try Teller(try open(), terminal: "tty1")
      try one.establish()
      let two = try Teller(try open(), terminal: "tty2")
      for _ in 1...5 {
        try one.call("一号台来电")
        try two.call("二号台来电")
      }
      _ = try one.journal.refresh(&one.duty)
      return failed(
        ("ten incidents", one.duty.incidents.count == 10),
        ("ten numbers", Set(one.duty.incidents.map(\.number)).count == 10),
        ("the same state", one.duty == two.duty),
        ("the same head", one.journal.head == two.journal.head),
        ("sound", try one.journal.verify(lookingFor: nil).isSound))
    },
    Clause(sentence: "a decision is taken against what others have just written") { open in
      let one = try Teller(try open(), terminal: "tty1")
      try one.establish()
      let incident = try one.call("来电")
      let two = try Teller(try open(), terminal: "tty2")
      let entry = AcknowledgementEntry(channel: .phone)
      try one.perform(.acknowledge(incident, entry))
      let second = try two.perform(.acknowledge(incident, entry))
      guard case .failure(.alreadyAcknowledged) = second else { return ["refused, not repeated"] }
      return failed(("knows of the first", two.duty == one.duty))
    },
    Clause(sentence: "refreshing brings what others wrote, once") { open in
      let one = try Teller(try open(), terminal: "tty1")
      try one.establish()
      let two = try Teller(try open(), terminal: "tty2")
      try two.call("来电")
      let first = try one.journal.refresh(&one.duty)
      let again = try one.journal.refresh(&one.duty)
      return failed(
        ("both lines", first.count == 2), ("nothing more", again.isEmpty),
        ("the same state", one.duty == two.duty))
    },
    Clause(sentence: "what was loaded is what was written, now and as of any line") { open in
      let board = try Teller(try open())
      try board.tellStory()
      let loaded = try Teller(try open()).duty
      var problems = failed(("now", loaded == board.duty))
      var folded = Duty()
      for line in try board.journal.lines(from: 1, through: .max) {
        folded.evolve(line)
        let past = try board.journal.loadDuty(asOf: line.position)
        if past != folded { problems.append("as of \(line.position)") }
      }
      return problems + failed(("unmoved", board.journal.head.position == board.duty.position))
    },
    Clause(sentence: "two automatic acts with one id make one event") { open in
      let one = try Teller(try open(), terminal: "tty1")
      try one.establish()
      let two = try Teller(try open(), terminal: "tty2")
      let first = try one.write([.noteAdded(note("升级"))], id: "rule-31-1767000000")
      let second = try two.write([.noteAdded(note("升级"))], id: "rule-31-1767000000")
      return failed(
        ("the same line", first.own == second.own), ("a repeat", second.isRepeat),
        ("state", one.duty == two.duty))
    },
  ]
}
