import Crypto
import CryptoExtras
package import DutyDomain
import FoundationEssentials

/// What a PIN is checked against: salt, cost and a slow hash (scrypt, RFC 7914); never the PIN.
package struct PinVerifier: Hashable, Sendable {
  package var salt: [UInt8]
  package var cost: PinCost
  package var hash: [UInt8]

  package init(salt: [UInt8], cost: PinCost, hash: [UInt8]) {
    self.salt = salt
    self.cost = cost
    self.hash = hash
  }

  /// The verifier of a PIN; takes as long as the cost says.
  package init(_ pin: Secret, salt: [UInt8], cost: PinCost) {
    guard let hash = derived(pin, salt, cost) else {
      preconditionFailure("no such cost: \(cost)")
    }
    self.init(salt: salt, cost: cost, hash: hash)
  }

  /// Whether it is the PIN. Says no as slowly as yes; a row whose cost makes no sense matches nothing.
  package func matches(_ pin: Secret) -> Bool {
    guard let other = derived(pin, salt, cost), other.count == hash.count else { return false }
    return zip(other, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// How much work a try is: kept with each verifier, so that it may grow without losing old ones.
package struct PinCost: Hashable, Sendable {
  /// A power of two.
  package var rounds: Int
  package var blockSize: Int
  package var parallelism: Int

  package init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Thirty-two megabytes and about a tenth of a second: nobody at the desk waits, a thief does.
  package static let standard = PinCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)
}

private func derived(_ pin: Secret, _ salt: [UInt8], _ cost: PinCost) -> [UInt8]? {
  // Twice the standard is the most that a row may ask for; a damaged one shall not eat the machine.
  guard cost.rounds > 1, cost.rounds <= 1 << 16, (1...8).contains(cost.blockSize),
    (1...4).contains(cost.parallelism)
  else { return nil }
  // The library throws for costs that make no sense; to the caller that is the same as no match.
  let key = try? KDF.Scrypt.deriveKey(
    from: Array(pin.text.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
    blockSize: cost.blockSize, parallelism: cost.parallelism, maxMemory: 128 << 20)
  return key?.withUnsafeBytes { Array($0) }
}
