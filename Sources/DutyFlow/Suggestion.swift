package import DutyDomain
import DutyIntake

/// Open incidents that a call may be about, the likeliest first, at most three.
///
/// Place, kind, figures, rare words and the caller speak for one; time adds to them and alone is
/// nothing. `callers` are incidents to which this caller's earlier calls were put; `known` are the open
/// incidents prepared for comparing, which is worth keeping between keys.
package func sameIncidents(
  _ facts: CallFacts, text: String = "", callers: [ItemNumber] = [], _ duty: Duty,
  at now: Timestamp, known: KnownIncidents? = nil
) -> [SameIncident] {
  guard facts.kind == .incident || facts.kind == .followUp else { return [] }
  let known = known ?? KnownIncidents(duty)
  let call = ComparedCall(facts, text, duty.directory)
  let shared = known.shared(with: text)
  let assigned = incidents(assignedTo: facts.callerUnit, duty)
  let enough = facts.kind == .followUp ? 3 : 4
  let incidents = duty.incidents
  // By place and not as values: all that a key costs must stay small beside two hundred open incidents.
  let found = incidents.indices.compactMap { place -> SameIncident? in
    let number = incidents[place].number
    var likeness = Likeness(
      call, incidents[place].classification, incidents[place].figures, known.places[number])
    if callers.contains(number) {
      likeness.add(facts.kind == .followUp ? 3 : 2, .sameCaller)
    }
    if assigned.contains(number) { likeness.add(2, .assignedUnit) }
    // What the place says already says no more.
    if let word = shared[number], !incidents[place].place.contains(word) {
      likeness.add(2, .sharedWord(word))
    }
    guard likeness.score >= 2 else { return nil }
    likeness.addTime(now.minutes(since: incidents[place].receivedAt))
    guard likeness.score >= enough else { return nil }
    return SameIncident(number: number, score: likeness.score, reasons: likeness.reasons)
  }
  let sorted = found.sorted { ($1.score, $1.number) < ($0.score, $0.number) }
  return Array(sorted.prefix(3))
}

/// Open incidents on which this unit has an instruction that it is not done with.
private func incidents(assignedTo unit: String, _ duty: Duty) -> Set<ItemNumber> {
  if unit.isEmpty { return [] }
  return Set(
    duty.instructions.lazy.filter { $0.assignment(to: unit)?.state.isSettled == false }
      .compactMap(\.incident))
}

/// What the rules make of an incident's figures together with new ones.
package func suggestedLevel(_ incident: Incident, with figures: [Figure]) -> LevelSuggestion? {
  var all = incident.figures
  for figure in figures { all.state(figure) }
  return LevelRules.builtIn.suggestion(for: incident.classification.primary, all)
}

/// A call prepared for being compared with many incidents.
private struct ComparedCall {
  let facts: CallFacts
  let group: Substring
  let place: ComparedPlace
  let text: [UInt32]

  init(_ facts: CallFacts, _ text: String, _ directory: Directory) {
    self.facts = facts
    group = facts.category.prefix(3)
    place = ComparedPlace(facts.place, directory)
    self.text = text.unicodeScalars.map(\.value)
  }
}

/// A place as code points, and the unit that bears its name.
struct ComparedPlace: Sendable {
  let codes: [UInt32]
  let unit: String?

  init(_ place: String, _ directory: Directory) {
    codes = place.unicodeScalars.map(\.value)
    unit = place.isEmpty ? nil : directory.unit(called: place)?.id
  }

  /// Two characters, such as a town's, stand in the names of many places, so a part has three.
  func isPart(of other: [UInt32]) -> Bool {
    guard codes.count >= 3, codes.count <= other.count else { return false }
    return (0...other.count - codes.count).contains { start in
      other[start] == codes[0] && other[start..<start + codes.count].elementsEqual(codes)
    }
  }

  /// 文昌路 of 文昌路口 and 文昌路12号: a run of characters that ends as a road, estate or village does.
  func neighbourhood(_ other: ComparedPlace) -> String? {
    var best: ArraySlice<UInt32> = []
    for start in codes.indices {
      for place in other.codes.indices where codes[start] == other.codes[place] {
        var length = 1
        while start + length < codes.count, place + length < other.codes.count,
          codes[start + length] == other.codes[place + length]
        { length += 1 }
        while length >= 3, !neighbourhoodEnds.contains(codes[start + length - 1]) { length -= 1 }
        if length >= 3, length > best.count { best = codes[start..<start + length] }
      }
    }
    return best.isEmpty
      ? nil : String(String.UnicodeScalarView(best.compactMap(Unicode.Scalar.init)))
  }
}

private let neighbourhoodEnds = Set(
  "路街巷道桥隧洞村社沟梁坡岭台站厂场园院库河城苑坊湾峡口".unicodeScalars.map(\.value))

/// How much a call and an incident have in common.
private struct Likeness {
  var score = 0
  var reasons: [SameReason] = []

  init(
    _ call: ComparedCall, _ classification: Classification, _ figures: Figures,
    _ place: ComparedPlace?
  ) {
    if let place { compare(call, place) }
    compareKinds(call, classification)
    // Small numbers are the same by chance.
    let figure = call.facts.figures.first { $0.value >= 3 && figures[$0.kind] == $0.value }
    if let figure { add(2, .sameFigure(figure.kind, figure.value)) }
  }

  mutating func add(_ points: Int, _ reason: SameReason) {
    score += points
    reasons.append(reason)
  }

  mutating func addTime(_ minutes: Int) {
    guard (0..<1440).contains(minutes) else { return }
    add(minutes <= 60 ? 2 : 1, .minutesBefore(minutes))
  }

  private mutating func compare(_ call: ComparedCall, _ known: ComparedPlace) {
    guard known.codes.count >= 2 else { return }
    guard call.place.codes.count >= 2 else {
      if known.isPart(of: call.text) { add(4, .samePlace) }
      return
    }
    let isOneUnit = known.unit != nil && known.unit == call.place.unit
    if isOneUnit || known.codes == call.place.codes || known.isPart(of: call.place.codes)
      || call.place.isPart(of: known.codes)
    {
      add(4, .samePlace)
    } else if let road = call.place.neighbourhood(known) {
      add(2, .nearPlace(road))
    } else {
      score -= 3
    }
  }

  private mutating func compareKinds(_ call: ComparedCall, _ known: Classification) {
    let other = known.primary.prefix(3)
    guard !call.group.isEmpty, !other.isEmpty else { return }
    if call.group == other {
      add(2, .sameKind)
    } else if known.secondary.contains(where: { $0.hasPrefix(call.group) })
      || call.facts.also.contains(where: { $0.hasPrefix(other) })
    {
      add(1, .sameKind)
    } else {
      score -= 1
    }
  }
}

/// The open incidents prepared for being compared with calls; made anew when they change.
package struct KnownIncidents: Sendable {
  let places: [ItemNumber: ComparedPlace]
  /// Three characters in a row of a title and the incident that has them; nil when several have.
  private var owners: [Triple: ItemNumber?] = [:]

  /// Takes over what it can from the one before, since looking a name up in a large directory takes long.
  package init(_ duty: Duty, after before: KnownIncidents? = nil) {
    var places: [ItemNumber: ComparedPlace] = [:]
    var compared: [String: ComparedPlace] = [:]
    let incidents = duty.incidents
    for place in incidents.indices {
      let number = incidents[place].number
      if let old = before?.places[number],
        old.codes.elementsEqual(incidents[place].place.unicodeScalars.lazy.map(\.value))
      {
        places[number] = old
      } else {
        let words = incidents[place].place
        let new = compared[words] ?? ComparedPlace(words, duty.directory)
        compared[words] = new
        places[number] = new
      }
      for (_, triple) in Triple.all(of: Array(incidents[place].title.unicodeScalars)) {
        if let owner = owners[triple] {
          if owner != number { owners[triple] = .some(nil) }
        } else {
          owners[triple] = number
        }
      }
    }
    self.places = places
  }

  /// For each incident the longest run of characters that the text shares with it alone.
  func shared(with text: String) -> [ItemNumber: String] {
    let scalars = Array(text.unicodeScalars)
    var runs: [ItemNumber: Range<Int>] = [:]
    var run = 0..<0
    var runOwner: ItemNumber?
    for (start, triple) in Triple.all(of: scalars) {
      let owner = owners[triple] ?? nil
      // The next three characters of the same run are one further.
      if owner != nil, owner == runOwner, run.upperBound == start + 2 {
        run = run.lowerBound..<start + 3
      } else {
        (run, runOwner) = (start..<start + 3, owner)
      }
      if let owner, run.count > runs[owner]?.count ?? 0 { runs[owner] = run }
    }
    return runs.mapValues { String(String.UnicodeScalarView(scalars[$0])) }
  }
}

/// Three Chinese characters in a row, as one number.
private struct Triple: Hashable {
  let code: UInt64

  /// All of a text with the places where they begin.
  static func all(of scalars: [Unicode.Scalar]) -> [(start: Int, triple: Triple)] {
    guard scalars.count >= 3 else { return [] }
    return (0...scalars.count - 3).compactMap { start in
      var code: UInt64 = 0
      for scalar in scalars[start..<start + 3] {
        guard (0x4E00...0x9FFF).contains(scalar.value) else { return nil }
        code = code << 21 | UInt64(scalar.value)
      }
      return (start, Triple(code: code))
    }
  }
}
