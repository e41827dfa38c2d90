import DutyDomain
import DutyJournal

extension JournalContract {
  static let archive = [
    Clause(sentence: "calls are listed newest first, page by page, and streamed oldest first") {
      open in
      let board = try Teller(try open())
      try board.establish()
      for count in 1...7 {
        try board.call("第\(count)通")
        board.now = board.now.adding(minutes: 10)
      }
      let journal = board.journal
      let first = try journal.calls(.all, before: nil, limit: 3)
      let second = try journal.calls(.all, before: first.last?.number, limit: 3)
      var streamed: [Int] = []
      try journal.forEachCall(.all) { streamed.append($0.number.serial) }
      let span = ArchiveSpan(
        since: board.now.adding(minutes: -60), until: board.now.adding(minutes: -40))
      let filtered = try journal.calls(span, before: nil, limit: 9).map(\.number.serial)
      return failed(
        ("first page", first.map(\.number.serial) == [7, 6, 5]),
        ("second page", second.map(\.number.serial) == [4, 3, 2]),
        ("streamed", streamed == [1, 2, 3, 4, 5, 6, 7]), ("span", filtered == [3, 2]),
        ("one", try journal.call(first[0].number) == first[0]),
        ("none", try journal.call(ItemNumber(year: 2026, serial: 99)) == nil))
    },
    Clause(sentence: "a closed incident is in the archive until it is open again") { open in
      let board = try Teller(try open())
      try board.establish()
      let number = try board.call("来电")
      let open = try board.journal.incident(number)
      try board.perform(.close(number, outcome: "已处置", despiteGaps: true))
      let closed = try board.journal.incident(number)
      let listed = try board.journal.incidents(.all, before: nil, limit: 9)
      try board.perform(.reopen(number, reason: "复燃"))
      let again = try board.journal.incident(number)
      return failed(
        ("not while open", open == nil), ("closed", closed?.closing?.outcome == "已处置"),
        ("listed", listed.map(\.number) == [number]), ("not when open again", again == nil))
    },
    Clause(sentence: "a call follows its incident into another") { open in
      let board = try Teller(try open())
      try board.establish()
      let kept = try board.call("一")
      let gone = try board.call("二")
      try board.perform(.merge(gone, into: kept))
      let call = try board.journal.calls(.all, before: nil, limit: 1).first
      try board.perform(.linkCall(call?.number ?? gone, to: nil))
      let free = try board.journal.calls(.all, before: nil, limit: 1).first
      return failed(("moved", call?.incident == kept), ("taken out", free?.incident == nil))
    },
    Clause(sentence: "reports, instructions and shifts are found by their numbers") { open in
      let board = try Teller(try open())
      try board.tellStory()
      let journal = board.journal
      let report = try journal.reports(.all, before: nil, limit: 9).first
      let number = board.duty.instructions[0].number
      let isOpen = try journal.instruction(number) == nil
      for unit in ["t-shimen", "d-traffic"] {
        try board.perform(.step(.progress, number, StepEntry(unit: unit, text: "在办")))
        try board.perform(.step(.feedBack, number, StepEntry(unit: unit, text: "办完")))
        try board.perform(.step(.accept, number, StepEntry(unit: unit)))
      }
      try board.perform(.instruction(.tell(LeaderNoticeEntry()), number))
      try board.perform(.completeInstruction(number, text: "办结"))
      let day = CivilDate(year: 2026, month: 11, day: 23)!
      return failed(
        ("report", report?.content == "两人受伤"),
        ("report by number", try journal.report(ItemNumber(year: 2026, serial: 1)) == report),
        ("open instruction", isOpen),
        ("ended instruction", try journal.instruction(number)?.endedAt != nil),
        ("shift", try journal.shift(on: day)?.leader == "p008"),
        ("no shift", try journal.shift(on: day.adding(days: 1)) == nil))
    },
    Clause(sentence: "a search finds one to eight characters, words and digits, newest first") {
      open in
      let board = try Teller(try open())
      try board.tellStory()
      func found(_ words: String) throws -> [Int64] {
        try board.journal.search(words, since: nil, limit: 20).map(\.position)
      }
      let all = try board.journal.lines(from: 1, through: .max)
      func holding(_ words: String) -> [Int64] {
        all.filter { $0.event.searchText.contains(words) }.map(\.position).reversed()
      }
      var problems: [String] = []
      for words in ["石", "镇", "石门", "石门镇", "隧道起火", "三车相撞", "全力救治伤员", "明火已灭", "赵队"] {
        let positions = try found(words)
        if positions.isEmpty || positions != holding(words) { problems.append(words) }
      }
      return problems
        + failed(
          ("word", try found("g45") == holding("G45") && !holding("G45").isEmpty),
          ("beginning of a number", try !found("12").isEmpty),
          ("both words", try found("高速 相撞").count < found("高速").count),
          ("nothing", try found("地震").isEmpty), ("no words", try found(" ，* \"").isEmpty),
          ("limit", try board.journal.search("石", since: nil, limit: 1).count == 1),
          ("since", try board.journal.search("石", since: board.now, limit: 9).isEmpty))
    },
    Clause(sentence: "a search holds where of each part one alternative stands") { open in
      let board = try Teller(try open())
      try board.tellStory()
      func found(_ parts: [[String]]) throws -> [Int64] {
        try board.journal.search(parts, since: nil, limit: 20).map(\.position)
      }
      let either = try found([["明火已灭", "赵队"]])
      let both = Set(try found([["明火已灭"]]) + found([["赵队"]]))
      return failed(
        ("either", Set(either) == both && both.count > 1),
        ("order", either == either.sorted(by: >)),
        ("and", try found([["石门镇", "xyz"], ["相撞"]]) == found([["石门镇"], ["相撞"]])),
        ("none of a part", try found([["石门镇"], ["xyz", "地震"]]).isEmpty),
        ("parts without words", try found([["，", "*"], ["石门镇"]]) == found([["石门镇"]])),
        ("nothing", try found([]).isEmpty && found([[]]).isEmpty))
    },
    Clause(sentence: "the names in the log are known, those of the last lines first, each once") {
      open in
      let board = try Teller(try open())
      try board.tellStory()
      for place in ["石门隧道", "柳沟林场", "石门隧道"] {
        var facts = CallFacts.blank
        (facts.place, facts.callerName, facts.callerUnit) = (place, "王强", "t-shimen")
        let entry = CallEntry(text: "\(place)来电", receivedAt: board.now, facts: facts)
        try board.perform(.registerCall(entry))
      }
      let words = try board.journal.knownWords(after: 0, limit: 100)
      let lines = try board.journal.lines(from: 1, through: .max)
      var wanted: [KnownWord.Kind: Set<String>] = [:]
      for word in lines.flatMap(\.knownWords) { wanted[word.kind, default: []].insert(word.text) }
      let last = words.first?.position ?? 0
      return failed(
        ("some", Set(words.map(\.text)).isSuperset(of: ["石门隧道", "柳沟林场", "王强", "t-shimen"])),
        (
          "all",
          KnownWord.Kind.allCases.allSatisfy { kind in
            Set(words.filter { $0.kind == kind }.map(\.text)) == wanted[kind] ?? []
          }
        ),
        ("once", Set(words.map { "\($0.kind) \($0.text)" }).count == words.count),
        ("order", words.map(\.position) == words.map(\.position).sorted(by: >)),
        ("limit", try board.journal.knownWords(after: 0, limit: 1) == Array(words.prefix(1))),
        ("after", try board.journal.knownWords(after: last, limit: 9).isEmpty),
        (
          "in the dump",
          try board.journal.derivedDump().count { $0.hasPrefix("word ") } == words.count
        ))
    },
  ]
}
