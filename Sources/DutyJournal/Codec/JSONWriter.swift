package import DutyDomain

/// Writes fields as JSON text: keys in the order of the description, no blanks, the same bytes for
/// the same value on any machine.
package struct JSONWriter: FieldCoder {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private var lastKey: StaticString = ""

  package init() {
    bytes.reserveCapacity(512)
  }

  /// The value as one JSON object.
  package static func object<V: Coded>(_ value: V) throws(CodecFault) -> [UInt8] {
    var writer = JSONWriter()
    try writer.object(value)
    return writer.bytes
  }

  package var isReading: Bool { false }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) {
    if value.isOmitted { return }
    self.key(key)
    value.write(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) {
    guard let value else { return }
    self.key(key)
    value.write(&self)
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) {
    if value.isEmpty { return }
    self.key(key)
    for (place, item) in value.enumerated() {
      bytes.append(place == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
      item.write(&self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V)
    throws(CodecFault)
  {
    self.key(key)
    try object(value)
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?)
    throws(CodecFault)
  {
    guard let value else { return }
    self.key(key)
    try object(value)
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V])
    throws(CodecFault)
  {
    if value.isEmpty { return }
    self.key(key)
    for (place, item) in value.enumerated() {
      bytes.append(place == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
      try object(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ raw: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: raw)
  }

  private mutating func object<V: Coded>(_ value: V) throws(CodecFault) {
    var value = value
    let outer = (isFirst, lastKey)
    bytes.append(UInt8(ascii: "{"))
    (isFirst, lastKey) = (true, "")
    try value.code(&self)
    (isFirst, lastKey) = outer
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func key(_ key: StaticString) {
    assert("\(lastKey)" < "\(key)", "fields out of order")
    lastKey = key
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }
}
