/// Decodes GB 18030: one, two and four bytes, all planes. Pure: the table is in this room, since
/// neither the C library's converters nor Foundation's encodings are on every machine.
enum GB18030 {
  /// The text, or the offset of the first byte that cannot be part of it.
  static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> Result<String, InvalidByte> {
    var scalars = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        scalars.append(Unicode.Scalar(byte))
        index = bytes.index(after: index)
        continue
      }
      let rest = bytes[index...].prefix(4)
      guard let (scalar, length) = character(Array(rest)) else {
        return .failure(InvalidByte(offset: bytes.distance(from: bytes.startIndex, to: index)))
      }
      scalars.append(scalar)
      index = bytes.index(index, offsetBy: length)
    }
    return .success(String(scalars))
  }

  /// The character at the beginning of these bytes and how many it takes.
  private static func character(_ bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    guard bytes.count >= 2, (0x81...0xFE).contains(bytes[0]) else { return nil }
    let lead = Int(bytes[0]) - 0x81
    switch bytes[1] {
    case 0x40...0x7E, 0x80...0xFE:
      let trail = Int(bytes[1]) - (bytes[1] < 0x7F ? 0x40 : 0x41)
      return (twoByte[lead * 190 + trail], 2)
    case 0x30...0x39:
      guard bytes.count == 4, (0x81...0xFE).contains(bytes[2]), (0x30...0x39).contains(bytes[3])
      else { return nil }
      let pointer =
        ((lead * 10 + Int(bytes[1]) - 0x30) * 126 + Int(bytes[2]) - 0x81) * 10 + Int(bytes[3])
        - 0x30
      return fourByte(pointer).map { ($0, 4) }
    default: return nil
    }
  }

  /// The four-byte area is what the two-byte area leaves over of the basic plane, in order; the
  /// other planes follow linearly from 0x90308130.
  private static func fourByte(_ pointer: Int) -> Unicode.Scalar? {
    if pointer < remainder.count { return remainder[pointer] }
    guard pointer >= 189_000 else { return nil }
    return Unicode.Scalar(UInt32(pointer - 189_000 + 0x10000))
  }

  static let twoByte: [Unicode.Scalar] = {
    var table = edition2000
    for (code, scalar) in laterEditions {
      let lead = Int(code >> 8) - 0x81
      let trail = Int(code & 0xFF)
      table[lead * 190 + trail - (trail < 0x7F ? 0x40 : 0x41)] = scalar
    }
    return table
  }()

  private static let edition2000: [Unicode.Scalar] =
    gb18030TwoByteArea.unicodeScalars.filter { $0 != "\n" }

  static let remainder: [Unicode.Scalar] = {
    let taken = Set(edition2000)
    return (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init).filter { !taken.contains($0) }
  }()

  /// Codes that the editions of 2005 and 2022 moved from private use to real characters.
  private static let laterEditions: [(UInt16, Unicode.Scalar)] = [
    (0xA8BC, "\u{1E3F}"), (0xA6D9, "\u{FE10}"), (0xA6DA, "\u{FE12}"), (0xA6DB, "\u{FE11}"),
    (0xA6DC, "\u{FE13}"), (0xA6DD, "\u{FE14}"), (0xA6DE, "\u{FE15}"), (0xA6DF, "\u{FE16}"),
    (0xA6EC, "\u{FE17}"), (0xA6ED, "\u{FE18}"), (0xA6F3, "\u{FE19}"), (0xFE51, "\u{20087}"),
    (0xFE52, "\u{20089}"), (0xFE53, "\u{200CC}"), (0xFE59, "\u{9FB4}"), (0xFE61, "\u{9FB5}"),
    (0xFE66, "\u{9FB6}"), (0xFE67, "\u{9FB7}"), (0xFE6C, "\u{215D7}"), (0xFE6D, "\u{9FB8}"),
    (0xFE76, "\u{2298F}"), (0xFE7E, "\u{9FB9}"), (0xFE90, "\u{9FBA}"), (0xFE91, "\u{241FE}"),
    (0xFEA0, "\u{9FBB}"),
  ]
}

/// Where bytes stop being text of an encoding; counted from 0.
struct InvalidByte: Error, Hashable {
  var offset: Int
}
