package import DutyDomain
import DutyIntake

/// Open incidents that a call may be about, the likeliest first, at most three.
///
/// Place, kind, time, figures, rare words and the caller speak for one; time alone never does.
/// `callers` are incidents to which this caller's earlier calls were put.
package func sameIncidents(
  _ facts: CallFacts, text: String = "", callers: [ItemNumber] = [], _ duty: Duty,
  at now: Timestamp, words: SharedWords? = nil
) -> [SameIncident] {
  guard facts.kind == .incident || facts.kind == .followUp else { return [] }
  let words = words ?? SharedWords(duty.incidents)
  let shared = words.shared(with: text)
  let enough = facts.kind == .followUp ? 3 : 4
  let found = duty.incidents.compactMap { incident -> SameIncident? in
    var likeness = Likeness(facts, incident, duty.directory, text)
    if callers.contains(incident.number) {
      likeness.add(facts.kind == .followUp ? 3 : 2, .sameCaller)
    }
    // What the place says already says no more.
    if let word = shared[incident.number], !incident.place.contains(word) {
      likeness.add(2, .sharedWord(word))
    }
    guard likeness.score >= 2 else { return nil }
    likeness.addTime(now.minutes(since: incident.receivedAt))
    guard likeness.score >= enough else { return nil }
    return SameIncident(
      number: incident.number, score: likeness.score, reasons: likeness.reasons)
  }
  let sorted = found.sorted { ($1.score, $1.number) < ($0.score, $0.number) }
  return Array(sorted.prefix(3))
}

/// What the rules make of an incident's figures together with new ones.
package func suggestedLevel(_ incident: Incident, with figures: [Figure]) -> LevelSuggestion? {
  var all = incident.figures
  for figure in figures { all.state(figure) }
  return LevelRules.builtIn.suggestion(for: incident.classification.primary, all)
}

/// How much a call and an incident have in common.
private struct Likeness {
  var score = 0
  var reasons: [SameReason] = []

  init(_ facts: CallFacts, _ incident: Incident, _ directory: Directory, _ text: String) {
    comparePlaces(facts.place, incident.place, directory, text)
    let (one, other) = (facts.category.prefix(3), incident.classification.primary.prefix(3))
    if !one.isEmpty, !other.isEmpty {
      let also = incident.classification.secondary + facts.also
      if one == other {
        add(2, .sameKind)
      } else if also.contains(where: { $0.hasPrefix(one) || $0.hasPrefix(other) }) {
        add(1, .sameKind)
      } else {
        score -= 1
      }
    }
    // Small numbers are the same by chance.
    let figure = facts.figures.first { $0.value >= 3 && incident.figures[$0.kind] == $0.value }
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

  private mutating func comparePlaces(
    _ place: String, _ known: String, _ directory: Directory, _ text: String
  ) {
    guard known.count >= 2 else { return }
    guard place.count >= 2 else {
      if known.count >= 3, text.contains(known) { add(4, .samePlace) }
      return
    }
    let unit = directory.unit(called: place)?.id
    let isOneUnit = unit != nil && unit == directory.unit(called: known)?.id
    // Two characters, such as a town's, stand in the names of many places.
    let isPart =
      min(place.count, known.count) >= 3 && (known.contains(place) || place.contains(known))
    if isOneUnit || isPart || place == known {
      add(4, .samePlace)
    } else if let road = sharedNeighbourhood(place, known) {
      add(2, .nearPlace(road))
    } else {
      score -= 3
    }
  }

  /// 文昌路 of 文昌路口 and 文昌路12号: a run of characters that ends as a road, estate or village does.
  private func sharedNeighbourhood(_ one: String, _ other: String) -> String? {
    let (one, other) = (Array(one), Array(other))
    var best: ArraySlice<Character> = []
    for start in one.indices {
      for place in other.indices where one[start] == other[place] {
        var length = 0
        while start + length < one.count, place + length < other.count,
          one[start + length] == other[place + length]
        { length += 1 }
        while length >= 3, !neighbourhoodEnds.contains(one[start + length - 1]) { length -= 1 }
        if length >= 3, length > best.count { best = one[start..<start + length] }
      }
    }
    return best.isEmpty ? nil : String(best)
  }
}

private let neighbourhoodEnds: Set<Character> = Set("路街巷道桥隧洞村社沟梁坡岭台站厂场园院库河城苑坊湾峡口")

/// The words of open incidents, for finding what a text shares with only one of them.
package struct SharedWords: Sendable {
  /// Three characters in a row and the incident that has them; nil when several have.
  private var owners: [String: ItemNumber?] = [:]

  package init(_ incidents: [Incident]) {
    for incident in incidents {
      for word in Set(SharedWords.words(of: incident.title)) {
        if let owner = owners[word] {
          if owner != incident.number { owners[word] = .some(nil) }
        } else {
          owners[word] = incident.number
        }
      }
    }
  }

  /// For each incident the longest run of characters that the text shares with it alone.
  func shared(with text: String) -> [ItemNumber: String] {
    var found: [ItemNumber: String] = [:]
    var run = ""
    var runOwner: ItemNumber?
    for word in SharedWords.words(of: text) {
      let owner = owners[word] ?? nil
      if let owner, owner == runOwner, run.hasSuffix(word.dropLast()) {
        run.append(word.last!)
      } else {
        (run, runOwner) = (word, owner)
      }
      if let owner, run.count > found[owner]?.count ?? 0 { found[owner] = run }
    }
    return found
  }

  /// All runs of three Chinese characters.
  private static func words(of text: String) -> [String] {
    let characters = Array(text)
    guard characters.count >= 3 else { return [] }
    return (0...characters.count - 3).compactMap { start in
      let word = characters[start..<start + 3]
      return word.allSatisfy { "\u{4E00}" <= $0 && $0 <= "\u{9FFF}" } ? String(word) : nil
    }
  }
}
