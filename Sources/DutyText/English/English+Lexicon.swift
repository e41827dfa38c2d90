import DutyDomain

extension English {
  func use(_ use: WordUse) -> String {
    switch use {
    case .unit: "unit: a name, short name or alias of the directory"
    case .person: "person: a name of the directory of people"
    case .keyword: "keyword of a kind: a call with it points at this code"
    case .codeName: "name of a kind: completes to this code"
    case .kind: "kind of call: value kind/weight, three decide; kind,follow_up/3,WORDS"
    case .order: "order: makes the words of a superior office an order"
    case .opening: "opening: may stand before the calling unit"
    case .says: "says: follows the calling unit; the value keep leaves it in the title"
    case .subUnit: "section: a room or post behind the name of a unit"
    case .sectionEnd: "end of a section: sections with a name of their own end like this"
    case .citizen: "citizen: a caller without a unit"
    case .contact: "contact: the name of a contact follows"
    case .answers: "answers: follows the name of the one who answered"
    case .surname: "surname"
    case .title: "title: follows a surname or name"
    case .figure: "figure: value the figure, a plus sign counts the dead; figure,injured,WORDS"
    case .figureTight: "figure right behind a number: value as above"
    case .swallow: "swallow: hides shorter words inside it; the value figure hides figures only"
    case .filler: "filler: may be skipped between number and figure"
    case .total: "total: the number behind it replaces earlier ones"
    case .rest: "rest: the number behind it is what is left"
    case .found: "found: the missing were found"
    case .formerly: "formerly: the number before a correction follows"
    case .actually: "actually: the corrected number follows"
    case .slip: "slip: the number before is taken back for the one behind"
    case .onePerson: "one person: the word is one person"
    case .personNoun: "people: may follow a number at once"
    case .thing: "thing: behind a number, it counts no people"
    case .notNumber: "no number: its characters of numbers count nothing"
    case .responder: "responder: on the spot by duty, never a crowd"
    case .moveWord: "move: the number is of people to be moved"
    case .lossWord: "loss: the number is an economic loss"
    case .supplyWord: "supply: the number is of households cut off"
    case .noneHurt: "nobody hurt: says so"
    case .unknownHurt: "casualties unknown: says so"
    case .noSerious: "nobody gravely hurt: says so"
    case .place: "place: the full name of a place that this room knows, whatever its ending"
    case .placeEnd: "end of a place: what ends like this is a place"
    case .position: "position: behind a place"
    case .placeStop: "no place: is never part of a place"
    case .placeGeneric: "generic place: a place only together with another word"
    case .destination: "destination: people were taken to the place; value behind: it stands before"
    case .observer: "observer: the place before it is where it was seen from"
    case .feature: "feature: value its name, for conditions; feature,fire,WORDS"
    case .rule: "rule for the kind: value the code, words conditions, the first that holds counts"
    case .also: "rule for a further kind: value its code, words conditions"
    case .ask: "questions: value beginnings of codes or kind: and a kind of call, words in order"
    case .told: "answer: value the question, words that answer it, also when denied"
    case .sensitive: "sensitive: the place or the victims make a call sensitive"
    case .sensitiveCode: "sensitive kind: words are beginnings of codes"
    case .spread: "spread: known online or to the press"
    case .holiday: "holiday: value its dates, holiday,10-01 10-02,WORDS"
    }
  }

  var usesTitle: String {
    "Columns are use,value,words,weight or code,names,keywords,weight; words between semicolons."
  }

  func fileFine(_ file: String, rows: Int, words: Int) -> String {
    "\(file): \(rows) rows, \(words) words, fit for use."
  }

  func fileRefused(_ file: String, errors: Int) -> String {
    "\(file): \(errors) faults, none of it is used and the words before it stay. "
      + "Correct and save it; the board need not be restarted."
  }

  func noFiles(_ folder: String) -> String {
    "There are no word lists in \(folder); only the built-in words are used."
  }

  func unused(_ problem: ImportProblem, more: Int) -> Message {
    let rest = more > 0 ? "; \(more) more" : ""
    return Message(
      "A word list has a fault: \(self.problem(problem))\(rest).",
      safe: "None of that file is used; all other words are, and calls are taken as usual.",
      next: "See all faults with dutyboard lexicon check, correct and save the file.")
  }

  func meaning(_ word: String, _ use: WordUse, value: String, weight: Int?, source: String)
    -> String
  {
    let name = self.use(use).prefix { $0 != ":" }
    let parts = [
      word, String(name), value, weight.map { "weight \($0)" } ?? "",
      source.isEmpty ? "built in" : source,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  func takenOut(_ word: String, _ use: WordUse, source: String) -> String {
    "\(word)  \(self.use(use).prefix { $0 != ":" })  taken out by \(source)"
  }

  func noMeaning(_ word: String) -> String { "'\(word)' means nothing to recognition." }
}
