import DutyDomain

extension Reading {
  mutating func recogniseTime() {}
  mutating func recogniseFigures() {}
  mutating func recognisePlace(_ directory: Directory) {}
  mutating func recogniseSensitivity(_ codes: CodeTable) {}
  mutating func suggestLevel() {}
  mutating func keepWhatTheKindCarries() { understanding.facts.figures = figures.all }
  mutating func composeTitle(_ codes: CodeTable) {
    understanding.facts.title = String(line.characters.prefix(24))
  }
  mutating func askForTheRest() {}
  mutating func recogniseCaller(_ directory: Directory) {
    if let hit = longest([.unit], at: skippingSpaces(0)) {
      understanding.facts.callerUnit = hit.value
      note(.callerUnit, hit.start..<hit.end, .unitNamed(unit: hit.value))
    }
  }
  mutating func recogniseKind() {
    if let hit = hits.first(where: { $0.use == .kind }), let kind = CallKind(rawValue: hit.value) {
      understanding.facts.kind = kind
      note(.kind, hit.start..<hit.end, .kindWord(line.text(hit.start..<hit.end)))
    } else {
      understanding.facts.kindIsUnclear = true
    }
  }
  mutating func recogniseCategory(_ codes: CodeTable) {
    let words = hits.filter { $0.use == .keyword || $0.use == .code }
    guard
      let best = words.max(by: { ($0.end - $0.start, -$0.start) < ($1.end - $1.start, -$1.start) })
    else { return }
    understanding.facts.category = best.value
    note(
      .category, best.start..<best.end,
      .codeWord(line.text(best.start..<best.end), code: best.value))
  }
}
