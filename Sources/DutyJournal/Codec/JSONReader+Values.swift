extension JSONReader {
  func flag(_ node: Int) throws(CodecFault) -> Bool {
    switch tape.nodes[node].kind {
    case .yes: return true
    case .no: return false
    case .object, .array, .text, .number, .null: throw CodecFault(.wrongType)
    }
  }

  /// Whole numbers only: a fraction or an exponent is no count and no instant.
  func integer(_ node: Int) throws(CodecFault) -> Int64 {
    guard tape.nodes[node].kind == .number,
      let value = Int64(String(decoding: raw(node), as: UTF8.self))
    else { throw CodecFault(.wrongType) }
    return value
  }

  func text(_ node: Int) throws(CodecFault) -> String {
    guard tape.nodes[node].kind == .text else { throw CodecFault(.wrongType) }
    let written = raw(node)
    let utf8 = tape.nodes[node].hasEscape ? try unescaped(written) : written
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw CodecFault(.malformed(offset: Int(tape.nodes[node].start)))
    }
    return text
  }

  private func raw(_ node: Int) -> ArraySlice<UInt8> {
    tape.bytes[Int(tape.nodes[node].start)..<Int(tape.nodes[node].end)]
  }

  private func unescaped(_ written: ArraySlice<UInt8>) throws(CodecFault) -> ArraySlice<UInt8> {
    var plain: [UInt8] = []
    var rest = written
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard let letter = rest.popFirst() else { throw malformed(rest) }
      switch letter {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(letter)
      case UInt8(ascii: "u"): plain.append(contentsOf: try scalar(&rest).utf8)
      default: throw malformed(rest)
      }
    }
    return plain[...]
  }

  /// Four hexadecimal digits, or two times four as a surrogate pair; half a pair is no character.
  private func scalar(_ rest: inout ArraySlice<UInt8>) throws(CodecFault) -> String {
    let first = try unit(&rest)
    if let scalar = Unicode.Scalar(first) { return String(scalar) }
    guard (0xD800..<0xDC00).contains(first), rest.starts(with: [0x5C, 0x75]) else {
      throw malformed(rest)
    }
    rest = rest.dropFirst(2)
    let second = try unit(&rest)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw malformed(rest) }
    return String(scalar)
  }

  private func unit(_ rest: inout ArraySlice<UInt8>) throws(CodecFault) -> UInt32 {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy(isHexadecimal),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw malformed(rest) }
    rest = rest.dropFirst(4)
    return value
  }

  private func malformed(_ rest: ArraySlice<UInt8>) -> CodecFault {
    CodecFault(.malformed(offset: rest.startIndex))
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
}
