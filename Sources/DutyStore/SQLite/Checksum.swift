/// A sum that finds what a disk does to bytes, not what a person does to them: any change within eight
/// bytes is found, of larger ones all but one in 2^64.
///
/// Part of the derived format; the chain of the log has its own hashes.
func checksum(_ bytes: UnsafeRawBufferPointer, _ start: UInt64 = 0) -> UInt64 {
  var sum = mixed(start, UInt64(bytes.count))
  var place = 0
  while place + 8 <= bytes.count {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    sum = mixed(sum, word.littleEndian)
    place += 8
  }
  for byte in bytes[place...] { sum = mixed(sum, UInt64(byte)) }
  return sum
}

func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { checksum($0) } }

/// Two different words never give the same from one sum: each step can be undone.
private func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
  let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
  return product ^ (product >> 32)
}

/// The bytes of a derived value with a sum over them and the two numbers under which it is filed, so that a
/// value that the disk has changed is never shown for what was written.
func sealed(_ bytes: [UInt8], _ key: Int64, _ at: Int64) -> [UInt8] {
  let sum = bytes.withUnsafeBytes { seal($0, key, at) }
  return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) }
}

/// The bytes without their sum; nil where the sum does not fit.
func unsealed(_ bytes: UnsafeRawBufferPointer, _ key: Int64, _ at: Int64) -> UnsafeRawBufferPointer?
{
  guard bytes.count >= 8 else { return nil }
  let body = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)])
  let sum = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self).littleEndian
  return sum == seal(body, key, at) ? body : nil
}

private func seal(_ bytes: UnsafeRawBufferPointer, _ key: Int64, _ at: Int64) -> UInt64 {
  checksum(bytes, mixed(mixed(0, UInt64(bitPattern: key)), UInt64(bitPattern: at)))
}
