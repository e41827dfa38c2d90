import DutyTestKit
import Testing

/// `DUTYBOARD_FUZZ_BYTES` and `DUTYBOARD_FUZZ_KEYS` say how much; 10 million and 1 million are a full run.
@Suite("Keys by chance")
struct KeyFuzzTests {
  @Test("no bytes trip the decoder of keys, and none make it forget how to read a q")
  func bytes() {
    let count = Asked.number("DUTYBOARD_FUZZ_BYTES") ?? 200_000
    print("key bytes: seed \(Asked.seed), \(count) bytes")
    var fuzz = KeyBytesFuzz(seed: Asked.seed)
    let trouble = fuzz.run(count)
    print("key bytes: \(fuzz.events.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    #expect(trouble == nil, "seed \(Asked.seed)")
  }

  @Test("no keys trip the board, whatever is open and however small the window")
  func board() {
    let count = Asked.number("DUTYBOARD_FUZZ_KEYS") ?? 5000
    var fuzz = BoardFuzz(seed: Asked.seed)
    let trouble = fuzz.run(count)
    let seen = [fuzz.overlays, fuzz.prompts].map { $0.keys.sorted().joined(separator: " ") }
    print(
      "board fuzz: \(fuzz.keys) keys, \(fuzz.frames) frames; overlays \(seen[0]); prompts \(seen[1])"
    )
    #expect(trouble == nil)
  }
}
