import DutyDomain
package import DutyJournal

/// What every journal must do. Each clause is run on an empty book of its own.
package struct JournalContract {
  /// Opens one more journal on the same book, as another process would.
  package typealias Opening = () throws -> any Journal

  package struct Clause: CustomStringConvertible, Sendable {
    package let sentence: String
    let check: @Sendable (Opening) throws -> [String]
    package var description: String { sentence }

    /// What is wrong; empty when the clause holds.
    package func problems(_ open: Opening) throws -> [String] { try check(open) }
  }

  package static let clauses: [Clause] = lines + several + archive + callers + care + pins
}

/// The names of the claims that do not hold.
func failed(_ claims: (String, Bool)...) -> [String] {
  claims.filter { !$0.1 }.map(\.0)
}

extension JournalContract {
  private static let lines = [
    Clause(sentence: "what was written comes back in order, signed and chained") { open in
      let board = try Teller(try open())
      try board.establish()
      let written = try board.write([.noteAdded(note("一")), .noteAdded(note("二"))]).own
      let last = board.duty.position
      let read = try board.journal.lines(from: last - 1, through: last)
      return failed(
        ("the same lines", read == written), ("two lines", read.count == 2),
        ("signed", read.allSatisfy { $0.author == "白一鸣" && $0.terminal == "tty1" }),
        ("head", board.journal.head.position == last),
        ("none beyond", try board.journal.line(at: last + 1) == nil))
    },
    Clause(sentence: "an action that comes twice is one act") { open in
      let board = try Teller(try open())
      try board.establish()
      let first = try board.write([.noteAdded(note("一"))], id: "same")
      let again = try board.write([.noteAdded(note("二"))], id: "same")
      return failed(
        ("the first is new", !first.isRepeat), ("the second is the first", again.isRepeat),
        ("its lines", again.own == first.own),
        ("found by its id", try board.journal.lines(ofAction: "same") == first.own),
        ("nothing more", board.duty.position == first.own.last?.position))
    },
    Clause(sentence: "a refusal writes nothing") { open in
      let board = try Teller(try open())
      try board.establish()
      let before = (board.duty, board.journal.head)
      let result = try board.perform(
        .close(ItemNumber(year: 2026, serial: 9), outcome: "", despiteGaps: false))
      guard case .failure = result else { return ["refused"] }
      return failed(
        ("state", board.duty == before.0), ("head", board.journal.head == before.1),
        ("book", try Teller(try open()).duty.position == before.0.position))
    },
    Clause(sentence: "the moment of a line is found by the clock") { open in
      let board = try Teller(try open())
      try board.establish()
      let before = board.duty.position
      board.now = board.now.adding(minutes: 10)
      try board.write([.noteAdded(note("后来"))])
      let journal = board.journal
      return failed(
        ("before all", try journal.position(at: Timestamp(milliseconds: 0)) == 0),
        ("between", try journal.position(at: board.now.adding(minutes: -1)) == before),
        ("at the end", try journal.position(at: board.now) == before + 1))
    },
    Clause(sentence: "a timeline has all lines about a thing and knows which are struck") { open in
      let board = try Teller(try open())
      try board.tellStory()
      let fire = ItemReference(.incident, ItemNumber(year: 2026, serial: 2))
      let timeline = try board.journal.timeline(of: fire)
      let all = try board.journal.lines(from: 1, through: board.duty.position)
      let about = all.filter { $0.event.subjects.contains(fire) }
      let struck = all.compactMap { line -> Int64? in
        if case .lineStruck(let it) = line.event { it.position } else { nil }
      }
      return failed(
        ("lines", timeline.lines == about), ("several", about.count > 4),
        ("struck", timeline.struck == struck && struck.count == 1),
        ("struck in the log", try board.journal.struck(from: 1, through: .max) == struck))
    },
    Clause(sentence: "many acts written in bulk are what they would be one by one") { open in
      let board = try Teller(try open())
      try board.establish()
      var count = 0
      try board.journal.writeInBulk(on: &board.duty) { _ in
        count += 1
        if count > 50 { return nil }
        let signature = Signature(
          action: "bulk-\(count)", recordedAt: board.now, author: "白一鸣", terminal: "tty1")
        return (signature, [.noteAdded(note("第\(count)条"))])
      }
      let loaded = try Teller(try open())
      return failed(
        ("state", loaded.duty == board.duty),
        ("sound", try board.journal.verify(lookingFor: nil).isSound),
        ("searchable", try board.journal.search("第7条", since: nil, limit: 5).count == 1))
    },
  ]
}

/// A note on the first incident of the year.
func note(_ text: String) -> NoteAdded {
  var note = NoteAdded.blank
  note.item = ItemReference(.incident, ItemNumber(year: 2026, serial: 1))
  note.text = text
  return note
}
