package import DutyDomain

/// Fills fields from JSON text, whatever the order of its keys; keys that nobody asks for are ignored.
package struct JSONReader: FieldCoder {
  let tape: JSONTape
  /// The object whose fields are being read, and the key at which the last search ended.
  private var object = 0
  private var cursor = 1

  init(_ tape: JSONTape) {
    self.tape = tape
  }

  /// The value that the text describes as one object.
  package static func object<V: Coded & Blank>(_ bytes: [UInt8]) throws(CodecFault) -> V {
    var reader = JSONReader(try JSONTape(bytes))
    return try reader.value(0)
  }

  package var isReading: Bool { true }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A) throws(CodecFault) {
    if let node = find(key) {
      do { value = try A(self, node) } catch { throw error.under("\(key)") }
    } else if let omitted = A.omitted {
      value = omitted
    } else {
      throw CodecFault(.missing, path: ["\(key)"])
    }
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout A?) throws(CodecFault) {
    value = nil
    guard let node = find(key) else { return }
    do { value = try A(self, node) } catch { throw error.under("\(key)") }
  }

  package mutating func field<A: Atom>(_ key: StaticString, _ value: inout [A]) throws(CodecFault) {
    value = []
    for (place, node) in try list(key).enumerated() {
      do { value.append(try A(self, node)) } catch { throw error.under("\(place)").under("\(key)") }
    }
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V)
    throws(CodecFault)
  {
    guard let node = find(key) else { throw CodecFault(.missing, path: ["\(key)"]) }
    do { value = try self.value(node) } catch { throw error.under("\(key)") }
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout V?)
    throws(CodecFault)
  {
    value = nil
    guard let node = find(key) else { return }
    do { value = try self.value(node) } catch { throw error.under("\(key)") }
  }

  package mutating func field<V: Coded & Blank>(_ key: StaticString, _ value: inout [V])
    throws(CodecFault)
  {
    value = []
    for (place, node) in try list(key).enumerated() {
      do {
        value.append(try self.value(node))
      } catch { throw error.under("\(place)").under("\(key)") }
    }
  }

  private mutating func value<V: Coded & Blank>(_ node: Int) throws(CodecFault) -> V {
    guard tape.nodes[node].kind == .object else { throw CodecFault(.wrongType) }
    let outer = (object, cursor)
    (object, cursor) = (node, node + 1)
    defer { (object, cursor) = outer }
    var value = V.blank
    try value.code(&self)
    return value
  }

  /// The node under this key of the open object; nil when it is not there or null.
  private mutating func find(_ key: StaticString) -> Int? {
    let end = Int(tape.nodes[object].next)
    guard let place = find(key, cursor, end) ?? find(key, object + 1, cursor) else { return nil }
    cursor = Int(tape.nodes[place + 1].next)
    return tape.nodes[place + 1].kind == .null ? nil : place + 1
  }

  private func find(_ key: StaticString, _ start: Int, _ end: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    var place = start
    while place < end {
      let node = tape.nodes[place]
      let written = tape.bytes[Int(node.start)..<Int(node.end)]
      if written.count == wanted.count, written.elementsEqual(wanted) { return place }
      place = Int(tape.nodes[place + 1].next)
    }
    return nil
  }

  /// The nodes of the list under this key; empty when it is not there.
  private mutating func list(_ key: StaticString) throws(CodecFault) -> [Int] {
    guard let node = find(key) else { return [] }
    guard tape.nodes[node].kind == .array else {
      throw CodecFault(.wrongType, path: ["\(key)"])
    }
    var items: [Int] = []
    var place = node + 1
    while place < Int(tape.nodes[node].next) {
      items.append(place)
      place = Int(tape.nodes[place].next)
    }
    return items
  }
}
