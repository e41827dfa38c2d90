package import DutyDomain

/// Fills fields from what `BinaryWriter` wrote. The memory must stay as it is while it is read.
package struct BinaryReader: FieldCoder {
  private var rest: UnsafeRawBufferPointer.SubSequence

  package init(_ bytes: UnsafeRawBufferPointer) {
    rest = bytes[...]
  }

  /// The value that exactly these bytes describe.
  package static func value<V: Coded & Blank>(_ bytes: UnsafeRawBufferPointer) throws(CodecFault)
    -> V
  {
    var value = V.blank
    try fill(&value, bytes)
    return value
  }

  package static func fill<V: Coded>(_ value: inout V, _ bytes: UnsafeRawBufferPointer)
    throws(CodecFault)
  {
    var reader = BinaryReader(bytes)
    try value.code(&reader)
    if !reader.rest.isEmpty { throw CodecFault(.trailing(offset: reader.rest.startIndex)) }
  }

  /// The same for the state of the room, which every start reads. Here all types are known, so that the
  /// compiler makes one reader of it: as a generic one it asks the runtime for a type at every field.
  package static func fill(_ duty: inout Duty, _ bytes: UnsafeRawBufferPointer) throws(CodecFault) {
    var reader = BinaryReader(bytes)
    try duty.code(&reader)
    if !reader.rest.isEmpty { throw CodecFault(.trailing(offset: reader.rest.startIndex)) }
  }

  package var isReading: Bool { true }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) throws(CodecFault) {
    value = try A(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) throws(CodecFault) {
    value = try byte() == 0 ? nil : try A(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) throws(CodecFault) {
    let count = try self.count()
    value.removeAll()
    value.reserveCapacity(count)
    for _ in 0..<count { value.append(try A(&self)) }
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V)
    throws(CodecFault)
  {
    try value.code(&self)
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?)
    throws(CodecFault)
  {
    guard try byte() != 0 else {
      value = nil
      return
    }
    var item = V.blank
    try item.code(&self)
    value = item
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V])
    throws(CodecFault)
  {
    let count = try self.count()
    value.removeAll()
    value.reserveCapacity(count)
    for _ in 0..<count {
      var item = V.blank
      try item.code(&self)
      value.append(item)
    }
  }

  package mutating func byte() throws(CodecFault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw CodecFault(.cutOff) }
    return byte
  }

  package mutating func integer() throws(CodecFault) -> Int64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      if shift > 63 { throw CodecFault(.wrongType) }
    }
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  package mutating func text() throws(CodecFault) -> String {
    let count = try self.count()
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    rest = rest.dropFirst(count)
    return text
  }

  /// A length: never more than there are bytes, so that broken bytes cannot ask for the memory.
  private mutating func count() throws(CodecFault) -> Int {
    let count = try integer()
    guard count >= 0, count <= rest.count else { throw CodecFault(.cutOff) }
    return Int(count)
  }
}
