/// A JSON text laid out flat: every value with its place in the text and the node after it.
///
/// Key and value of an object follow one another as two nodes. The parser takes exactly what
/// RFC 8259 allows, no deeper than 32 levels and with nothing after the end.
package struct JSONTape {
  enum Kind: UInt8 {
    case object, array, text, number, yes, no, null
  }

  struct Node {
    var kind: Kind
    /// True for texts with a backslash in them.
    var hasEscape = false
    /// Bytes of the value; of a text without its quotes.
    var start: Int32
    var end: Int32
    /// The node that follows when this value with all it holds is skipped.
    var next: Int32
  }

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []

  package init(_ bytes: [UInt8]) throws(CodecFault) {
    self.bytes = bytes
    nodes.reserveCapacity(64)
    if bytes.count > Int(Int32.max) { throw CodecFault(.malformed(offset: 0)) }
    var place = 0
    try value(&place, depth: 0)
    skipBlanks(&place)
    if place != bytes.count { throw CodecFault(.trailing(offset: place)) }
  }

  private mutating func value(_ place: inout Int, depth: Int) throws(CodecFault) {
    if depth > 32 { throw CodecFault(.tooDeep) }
    skipBlanks(&place)
    switch peek(place) {
    case UInt8(ascii: "{"): try object(&place, depth: depth)
    case UInt8(ascii: "["): try array(&place, depth: depth)
    case UInt8(ascii: "\""): try text(&place)
    case UInt8(ascii: "t"): try word("true", .yes, &place)
    case UInt8(ascii: "f"): try word("false", .no, &place)
    case UInt8(ascii: "n"): try word("null", .null, &place)
    default: try number(&place)
    }
  }

  private mutating func object(_ place: inout Int, depth: Int) throws(CodecFault) {
    let own = open(.object, &place)
    skipBlanks(&place)
    if !skip("}", &place) {
      repeat {
        skipBlanks(&place)
        try text(&place)
        skipBlanks(&place)
        guard skip(":", &place) else { throw malformed(place) }
        try value(&place, depth: depth + 1)
        skipBlanks(&place)
      } while skip(",", &place)
      guard skip("}", &place) else { throw malformed(place) }
    }
    close(own, place)
  }

  private mutating func array(_ place: inout Int, depth: Int) throws(CodecFault) {
    let own = open(.array, &place)
    skipBlanks(&place)
    if !skip("]", &place) {
      repeat {
        try value(&place, depth: depth + 1)
        skipBlanks(&place)
      } while skip(",", &place)
      guard skip("]", &place) else { throw malformed(place) }
    }
    close(own, place)
  }

  private mutating func open(_ kind: Kind, _ place: inout Int) -> Int {
    nodes.append(Node(kind: kind, start: Int32(place), end: 0, next: 0))
    place += 1
    return nodes.count - 1
  }

  private mutating func close(_ own: Int, _ place: Int) {
    nodes[own].end = Int32(place)
    nodes[own].next = Int32(nodes.count)
  }

  private mutating func text(_ place: inout Int) throws(CodecFault) {
    guard skip("\"", &place) else { throw malformed(place) }
    let start = place
    var hasEscape = false
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] < 0x20 { throw malformed(place) }
      if bytes[place] == UInt8(ascii: "\\") {
        hasEscape = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else { throw malformed(bytes.count) }
    nodes.append(
      Node(
        kind: .text, hasEscape: hasEscape, start: Int32(start), end: Int32(place),
        next: Int32(nodes.count + 1)))
    place += 1
  }

  private mutating func number(_ place: inout Int) throws(CodecFault) {
    let start = place
    _ = skip("-", &place)
    let isZero = peek(place) == UInt8(ascii: "0")
    let whole = skipDigits(&place)
    guard whole > 0, !isZero || whole == 1 else { throw malformed(start) }
    if skip(".", &place), skipDigits(&place) == 0 { throw malformed(place) }
    if skip("e", &place) || skip("E", &place) {
      _ = skip("+", &place) || skip("-", &place)
      if skipDigits(&place) == 0 { throw malformed(place) }
    }
    leaf(.number, start, place)
  }

  private mutating func word(_ word: StaticString, _ kind: Kind, _ place: inout Int)
    throws(CodecFault)
  {
    let start = place
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[place...].starts(with: wanted) else { throw malformed(place) }
    place += wanted.count
    leaf(kind, start, place)
  }

  private mutating func leaf(_ kind: Kind, _ start: Int, _ end: Int) {
    nodes.append(
      Node(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private func peek(_ place: Int) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }

  private func skip(_ character: Unicode.Scalar, _ place: inout Int) -> Bool {
    guard UInt32(peek(place)) == character.value else { return false }
    place += 1
    return true
  }

  private func skipDigits(_ place: inout Int) -> Int {
    let start = place
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek(place)) { place += 1 }
    return place - start
  }

  private func skipBlanks(_ place: inout Int) {
    while [0x20, 0x0A, 0x0D, 0x09].contains(peek(place)) { place += 1 }
  }

  private func malformed(_ place: Int) -> CodecFault {
    CodecFault(.malformed(offset: min(place, bytes.count)))
  }
}
