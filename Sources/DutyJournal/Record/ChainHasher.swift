import Crypto

/// The two hashes of a row, computed over one buffer that is used again and again.
package struct ChainHasher: Sendable {
  private var buffer: [UInt8] = []

  package init() {
    buffer.reserveCapacity(4096)
  }

  /// SHA-256(salt ‖ payload).
  package mutating func payloadHash(salt: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer)
    -> ChainHash
  {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: salt)
    buffer.append(contentsOf: payload)
    return digest()
  }

  /// SHA-256 over every column but payload, salt and the hash itself, in the order of the table:
  /// each as its length in four bytes, the highest first, and its bytes; integers as decimal text.
  package mutating func rowHash(_ row: RowView) -> ChainHash {
    buffer.removeAll(keepingCapacity: true)
    add(row.position)
    add(row.recordedAt)
    add(row.author)
    add(row.terminal)
    add(row.action)
    add(row.part)
    add(row.kind)
    add(row.version)
    add(row.payloadHash)
    add(row.previousHash)
    return digest()
  }

  /// The same over a row that owns its bytes.
  package mutating func rowHash(_ row: JournalRow) -> ChainHash {
    buffer.removeAll(keepingCapacity: true)
    add(row.position)
    add(row.recordedAt)
    add(row.author)
    add(row.terminal)
    add(row.action)
    add(row.part)
    add(row.kind)
    add(row.version)
    row.payloadHash.withBytes { add($0) }
    row.previousHash.withBytes { add($0) }
    return digest()
  }

  private mutating func add(_ text: String) {
    addLength(text.utf8.count)
    buffer.append(contentsOf: text.utf8)
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    addLength(bytes.count)
    buffer.append(contentsOf: bytes)
  }

  private mutating func add(_ number: Int64) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { space in
      var place = space.count
      var rest = number.magnitude
      repeat {
        place -= 1
        space[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        place -= 1
        space[place] = UInt8(ascii: "-")
      }
      add(UnsafeRawBufferPointer(rebasing: space[place...]))
    }
  }

  private mutating func addLength(_ length: Int) {
    withUnsafeBytes(of: UInt32(length).bigEndian) { buffer.append(contentsOf: $0) }
  }

  private func digest() -> ChainHash {
    var sha = SHA256()
    buffer.withUnsafeBytes { sha.update(bufferPointer: $0) }
    return sha.finalize().withUnsafeBytes { ChainHash($0)! }
  }
}
