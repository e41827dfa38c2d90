import DutyDomain
import DutyJournal
import Testing

@Suite("PINs")
struct PinTests {
  /// RFC 7914, section 12: one of the published answers, cut to our 32 bytes.
  @Test("the slow hash is scrypt as its standard says")
  func standard() {
    let verifier = PinVerifier(
      Secret("pleaseletmein"), salt: Array("SodiumChloride".utf8),
      cost: PinCost(rounds: 16384, blockSize: 8, parallelism: 1))
    let hex = verifier.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    // scrypt derives its output by PBKDF2, so the first 32 bytes are those of the longer answer.
    #expect(hex == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
  }

  @Test("only the PIN itself matches, and the salt makes two hashes of one PIN")
  func matches() {
    let cost = PinCost(rounds: 2, blockSize: 1, parallelism: 1)
    let one = PinVerifier(Secret("4711"), salt: [1], cost: cost)
    let two = PinVerifier(Secret("4711"), salt: [2], cost: cost)
    #expect(one.matches(Secret("4711")) && two.matches(Secret("4711")))
    #expect(!one.matches(Secret("4712")) && !one.matches(Secret("")))
    #expect(one.hash != two.hash)
  }

  @Test("a damaged cost matches nothing and costs nothing")
  func damaged() {
    let verifier = PinVerifier(
      Secret("4711"), salt: [1], cost: .init(rounds: 2, blockSize: 1, parallelism: 1))
    for cost in [
      PinCost(rounds: 0, blockSize: 8, parallelism: 1),
      PinCost(rounds: 3, blockSize: 8, parallelism: 1),
      PinCost(rounds: 1 << 40, blockSize: 8, parallelism: 1),
      PinCost(rounds: 2, blockSize: 1 << 20, parallelism: 1),
    ] {
      #expect(
        !PinVerifier(salt: [1], cost: cost, hash: verifier.hash).matches(Secret("4711")), "\(cost)")
    }
  }

  @Test(
    "weak PINs are told apart from good ones",
    arguments: [
      ("", PinWeakness.tooShort), ("471", .tooShort), ("1111", .allEqual), ("1234", .run),
      ("9876", .run), ("abcd", .run), ("4711", nil), ("2580", nil), ("平安守夜", nil),
      (String(repeating: "47", count: 33), .tooLong),
    ])
  func weakness(_ text: String, _ weakness: PinWeakness?) {
    #expect(Secret(text).pin.weakness == weakness)
  }

  @Test("full-width digits of a Chinese input method are the same PIN")
  func folded() {
    #expect(Secret("４７１１").pin == Secret("4711"))
    #expect(Secret("　4711 ").pin == Secret("4711"))
    #expect(Secret("１２３４").pin.weakness == .run)
  }

  @Test("a secret prints as stars, also inside of other things")
  func printed() {
    let secret = Secret("4711")
    var dumped = ""
    dump(["pin": [secret]], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] {
      #expect(!text.contains("4711"), "\(text)")
    }
  }
}
