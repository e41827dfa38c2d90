package import DutyDomain

/// A value whose fields are described once, for writing and for reading alike.
///
/// `code` names the fields in ascending order of their keys: the written text is sorted because the
/// description is, and nothing is sorted at run time. A test holds every description to it.
package protocol Coded {
  mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault)
}

/// What a description of fields speaks to: it either writes the fields down or fills them.
///
/// A key is a promise of the file format: snake_case, never renamed. What is empty (nil, empty
/// text, empty list) is not written and reads back as empty; everything else is always written.
package protocol FieldCoder {
  /// True when the fields are being filled.
  var isReading: Bool { get }

  mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) throws(CodecFault)
  mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) throws(CodecFault)
  mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) throws(CodecFault)
  mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V) throws(CodecFault)
  mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?) throws(CodecFault)
  mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V]) throws(CodecFault)
}

/// Why stored text or bytes could not be understood, and where.
package struct CodecFault: Error, Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case missing
    case wrongType
    /// A word that this program does not know at this place.
    case unknownWord(String)
    /// The text is no JSON; the offset counts bytes.
    case malformed(offset: Int)
    case tooDeep
    /// Something follows after the end.
    case trailing(offset: Int)
    /// The bytes end too early or lead outside themselves.
    case cutOff
    case unknownKind(String, version: Int)
  }

  /// Keys and list places from the outside inwards: `["facts", "figures", "0", "value"]`.
  package var path: [String] = []
  package var what: What

  package init(_ what: What, path: [String] = []) {
    self.what = what
    self.path = path
  }

  /// The same fault seen from one level further out.
  func under(_ key: String) -> CodecFault {
    CodecFault(what, path: [key] + path)
  }

  /// `facts.figures.0.value`, for messages.
  package var keyPath: String { path.joined(separator: ".") }
}
