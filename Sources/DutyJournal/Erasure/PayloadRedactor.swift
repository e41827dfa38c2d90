package import DutyDomain

/// A line as it is stored: its kind and its payload, or what an erasure has left of it.
package struct StoredPayload: Hashable, Sendable {
  package var position: Int64
  package var kind: String
  package var bytes: [UInt8]

  package init(position: Int64, kind: String, bytes: [UInt8]) {
    self.position = position
    self.kind = kind
    self.bytes = bytes
  }
}

/// Takes what names a person out of stored payloads.
///
/// It works on the text as it is stored and not on the event, so that a line of an old version stays one
/// of that version, and so that no field of a new kind can be overlooked.
package struct PayloadRedactor {
  private let terms: PersonalTerms
  /// Bytes of which one must stand in a payload that is worth a closer look.
  private let traces: [[UInt8]]
  /// The lines that hang together with the call.
  private let connected: Set<Int64>

  package init(_ terms: PersonalTerms, connected: Set<Int64>) {
    self.terms = terms
    self.connected = connected
    // A number may be written in groups, but nobody parts its last three digits.
    let numbers = terms.numbers.map { Array($0.utf8.suffix(3)) }
    // The first two bytes of every full-width digit.
    let wide: [[UInt8]] = numbers.isEmpty ? [] : [[0xEF, 0xBC]]
    traces = (terms.names + terms.shortNames).map { Array($0.utf8) } + numbers + wide
  }

  /// The payload without what names somebody; nil when there is nothing of the kind in it.
  ///
  /// A line whose kind this program does not know is never reached: the desk refuses to write then.
  package func redacted(_ line: StoredPayload) throws(CodecFault) -> [UInt8]? {
    guard let kind = EventKind(rawValue: line.kind) else {
      throw CodecFault(.unknownKind(line.kind, version: 0))
    }
    if !traces.contains(where: { line.bytes.holds($0) }) { return nil }
    let isConnected = connected.contains(line.position)
    switch kind.personalData {
    case .kept: return nil
    case .call: return isConnected ? try redacted(line.bytes, kind, names: true) : nil
    case .item:
      // Elsewhere a name may be another person's, unless the number stands beside it.
      if !isConnected, try redacted(line.bytes, kind, names: false) == nil { return nil }
      return try redacted(line.bytes, kind, names: true)
    case .room: return try redacted(line.bytes, kind, names: true)
    case .erasure: return try redactedErasure(line)
    }
  }

  /// What an erasure says of its line, treated as that line is.
  private func redactedErasure(_ line: StoredPayload) throws(CodecFault) -> [UInt8]? {
    var erasure: PersonalDataErased = try JSONReader.object(line.bytes)
    let isConnected = connected.contains(erasure.position)
    let payload = Array(erasure.redactedPayload.utf8)
    // Its kind is that of another row; for what is connected, all kinds are treated alike.
    let inner = try redacted(payload, nil, names: isConnected)
    let reason = terms.redact(erasure.reason, names: isConnected)
    if inner == nil, reason == erasure.reason { return nil }
    if let inner { erasure.redactedPayload = String(decoding: inner, as: UTF8.self) }
    erasure.reason = reason
    return try JSONWriter.object(erasure)
  }

  private func redacted(_ bytes: [UInt8], _ kind: EventKind?, names: Bool) throws(CodecFault)
    -> [UInt8]?
  {
    let reader = JSONReader(try JSONTape(bytes))
    var edits: [Edit] = []
    try walk(0, key: "", kind, names: names, reader, &edits)
    if edits.isEmpty { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for edit in edits {
      result += bytes[copied..<edit.start]
      result += edit.bytes
      copied = edit.end
    }
    return result + bytes[copied...]
  }

  private struct Edit {
    /// Between the quotes.
    var start: Int
    var end: Int
    var bytes: [UInt8]
  }

  private func walk(
    _ node: Int, key: String, _ kind: EventKind?, names: Bool, _ reader: JSONReader,
    _ edits: inout [Edit]
  ) throws(CodecFault) {
    let it = reader.tape.nodes[node]
    switch it.kind {
    case .object:
      var child = node + 1
      while child < Int(it.next) {
        let key = try reader.text(child)
        try walk(child + 1, key: key, kind, names: names, reader, &edits)
        child = Int(reader.tape.nodes[child + 1].next)
      }
    case .array:
      var child = node + 1
      while child < Int(it.next) {
        try walk(child, key: key, kind, names: names, reader, &edits)
        child = Int(reader.tape.nodes[child].next)
      }
    case .text:
      let text = try reader.text(node)
      let left = left(of: text, key, names: names && !isActor(key, kind))
      if left == text { return }
      var writer = JSONWriter()
      writer.text(left)
      edits.append(
        Edit(
          start: Int(it.start), end: Int(it.end),
          bytes: Array(writer.bytes.dropFirst().dropLast())))
    case .number, .yes, .no, .null: break
    }
  }

  private func left(of text: String, _ key: String, names: Bool) -> String {
    // Who it was is not known any more, and that is what an empty field says.
    if key == "caller_name" || key == "callback" {
      let isMeant = key == "callback" || names
      if isMeant, terms.isWhole(text) { return "" }
    }
    return terms.redact(text, names: names)
  }

  /// Who wrote, reviewed, signed or agreed: an act of the room's own people stays under their name,
  /// also where one of them was the caller.
  private func isActor(_ key: String, _ kind: EventKind?) -> Bool {
    if key == "by" { return kind != .checkOfUsRecorded }
    return key == "leader" || key == "approver" || (key.hasSuffix("_by") && key != "answered_by")
  }
}

extension [UInt8] {
  /// These bytes stand in it one after another.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return withUnsafeBufferPointer { bytes in
      for place in 0...(bytes.count - wanted.count) where bytes[place] == first {
        var length = 1
        while length < wanted.count, bytes[place + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      return false
    }
  }
}
