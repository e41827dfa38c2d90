package import DutyDomain

/// Walks descriptions of fields without any value and boils them down to one number.
///
/// Binary bytes carry no keys, so whatever was written under another description must be thrown
/// away and made anew. The number notices every change by itself; nobody has to remember to count up.
package struct ShapeReader: FieldCoder {
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of everything that is kept in binary form; never negative.
  package static let fingerprint: Int64 = {
    var shape = ShapeReader()
    shape.walk(Duty())
    shape.walk(Call.blank)
    shape.walk(Shift.blank)
    return Int64(shape.sum >> 1)
  }()

  package var isReading: Bool { false }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) {
    note(key, "1", A.shape)
  }
  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) {
    note(key, "?", A.shape)
  }
  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) {
    note(key, "*", A.shape)
  }
  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V) {
    note(key, "1", 0)
    walk(V.blank)
  }
  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?) {
    note(key, "?", 0)
    walk(V.blank)
  }
  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V]) {
    note(key, "*", 0)
    walk(V.blank)
  }

  private mutating func walk<V: Coded>(_ value: V) {
    var value = value
    do { try value.code(&self) } catch {
      preconditionFailure("a description without values: \(error)")
    }
    mix(0xFF)
  }

  private mutating func note(_ key: StaticString, _ many: Unicode.Scalar, _ shape: UInt8) {
    for byte in UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount) {
      mix(byte)
    }
    mix(UInt8(truncatingIfNeeded: many.value))
    mix(shape)
  }

  private mutating func mix(_ byte: UInt8) {
    sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
