import DutyDomain

/// One line while it is being read: what stands where, what is already taken, what is known so far.
struct Reading {
  let line: Line
  let words: Words
  let spellings: [(unit: String, codes: [UInt32])]
  let receivedAt: Timestamp
  let time: OfficeTime
  /// What each character has been taken for; nil where nobody has claimed it.
  var taken: [FactKind?]
  var understanding = Understanding()
  var figures = Figures()
  /// Numbers of people that no word about dead or hurt has claimed, for crowds and those to be moved.
  var peopleLeft: [PeopleNumber] = []
  var allPeople: [PeopleNumber] = []
  /// The features that rules ask for, with the words that gave them.
  var features: [String: Range<Int>] = [:]
  /// What kind of unit the caller is: `city`, `township`; empty when none was recognised.
  var callersKind = ""
  /// A caller that the directory lacks.
  var stranger: Range<Int>?
  /// Where the words of the caller end at the beginning of the line.
  var afterCaller = 0

  init(_ line: Line, tree: WordTree, receivedAt: Timestamp, time: OfficeTime) {
    self.line = line
    self.receivedAt = receivedAt
    self.time = time
    spellings = tree.spellings
    // 120 is no unit inside 1120 or 12000, nor in 120余人.
    let hits = tree.hits(in: line).filter { hit in
      guard hit.use == .unit, line[hit.start].isDigit else { return true }
      let next = line[hit.end]
      let isPart = line[hit.start - 1].isDigit || next.isDigit
      return !isPart && !(line[hit.end - 1].isDigit && TimeScanner.isMeasure(next))
    }
    words = Words(hits, count: line.count)
    taken = Array(repeating: nil, count: line.count)
  }

  /// Each step uses what the steps before it have claimed, so their order matters.
  mutating func recognise(with intake: Intake) {
    recogniseTelephone()
    recogniseTime()
    recogniseCaller(intake.directory)
    recogniseKind()
    recogniseFigures()
    recognisePlace(intake.directory)
    recogniseCategory(intake.rules, intake.codes)
    fallBackOnPremises(intake.directory)
    recogniseMeasures()
    recogniseSensitivity(intake.rules)
    suggestLevel(intake.levels)
    suggestSchoolLevel(intake.levels)
    keepWhatTheKindCarries()
    composeTitle()
    askForTheRest(intake.rules)
    understanding.spans.sort {
      ($0.characters.lowerBound, $0.characters.upperBound) < (
        $1.characters.lowerBound, $1.characters.upperBound
      )
    }
  }

  mutating func note(
    _ fact: FactKind, _ range: Range<Int>, _ reason: FactReason, isUnclear: Bool = false
  ) {
    understanding.spans.append(FactSpan(fact, range, reason, isUnclear: isUnclear))
  }

  mutating func take(_ range: Range<Int>, for fact: FactKind) {
    for place in range { taken[place] = fact }
  }

  func isFree(_ range: Range<Int>) -> Bool {
    range.allSatisfy { taken[$0] == nil }
  }

  /// The first place at or after this one that is no space.
  func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while line[place] == 0x20 { place += 1 }
    return place
  }

  /// The longest word of these uses that begins at the place.
  func longest(_ uses: [WordUse], at place: Int) -> WordTree.Hit? {
    words.longest(uses, at: place)
  }
}
