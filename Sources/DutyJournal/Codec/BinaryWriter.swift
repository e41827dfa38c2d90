package import DutyDomain

/// Writes fields one after the other without their keys: for snapshots and the archive, which are
/// derived and thrown away when the description of fields has changed.
package struct BinaryWriter: FieldCoder {
  package private(set) var bytes: [UInt8] = []

  package init() {
    bytes.reserveCapacity(1024)
  }

  package static func bytes<V: Coded>(of value: V) throws(CodecFault) -> [UInt8] {
    var writer = BinaryWriter()
    var value = value
    try value.code(&writer)
    return writer.bytes
  }

  package var isReading: Bool { false }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) {
    value.write(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) {
    byte(value == nil ? 0 : 1)
    value?.write(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) {
    integer(Int64(value.count))
    for item in value { item.write(&self) }
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V)
    throws(CodecFault)
  {
    try value.code(&self)
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?)
    throws(CodecFault)
  {
    byte(value == nil ? 0 : 1)
    try value?.code(&self)
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V])
    throws(CodecFault)
  {
    integer(Int64(value.count))
    for var item in value { try item.code(&self) }
  }

  package mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// Seven bits a byte, the lowest first; the sign is folded into the lowest bit.
  package mutating func integer(_ value: Int64) {
    var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func text(_ value: String) {
    integer(Int64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }
}
