/// A value without fields: a text, a number, a word of a closed list.
package protocol Atom {
  /// How it lies in binary form: part of the fingerprint of everything derived.
  static var shape: UInt8 { get }
  /// The value that is not written; nil for types that are always written.
  static var omitted: Self? { get }
  var isOmitted: Bool { get }
  func write(_ json: inout JSONWriter)
  init(_ json: JSONReader, _ node: Int) throws(CodecFault)
  func write(_ binary: inout BinaryWriter)
  init(_ binary: inout BinaryReader) throws(CodecFault)
}

extension Atom {
  package static var omitted: Self? { nil }
  package var isOmitted: Bool { false }
}

extension String: Atom {
  package static var shape: UInt8 { 1 }
  package static var omitted: String? { "" }
  package var isOmitted: Bool { isEmpty }
  package func write(_ json: inout JSONWriter) { json.text(self) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) { self = try json.text(node) }
  package func write(_ binary: inout BinaryWriter) { binary.text(self) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) { self = try binary.text() }
}

extension Int64: Atom {
  package static var shape: UInt8 { 2 }
  package func write(_ json: inout JSONWriter) { json.integer(self) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    self = try json.integer(node)
  }
  package func write(_ binary: inout BinaryWriter) { binary.integer(self) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) { self = try binary.integer() }
}

extension Int: Atom {
  package static var shape: UInt8 { 2 }
  package func write(_ json: inout JSONWriter) { json.integer(Int64(self)) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    self = Int(try json.integer(node))
  }
  package func write(_ binary: inout BinaryWriter) { binary.integer(Int64(self)) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) { self = Int(try binary.integer()) }
}

extension Bool: Atom {
  package static var shape: UInt8 { 3 }
  package func write(_ json: inout JSONWriter) { json.flag(self) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) { self = try json.flag(node) }
  package func write(_ binary: inout BinaryWriter) { binary.byte(self ? 1 : 0) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) { self = try binary.byte() != 0 }
}
