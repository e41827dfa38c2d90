/// The encodings in which files come. The raw value is what JSON says.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030 = "gb18030"
}

/// The text of a file and the encoding it was in.
struct DecodedText: Hashable {
  var text: String
  var encoding: TextEncoding
}

/// Bytes that are UTF-8 are taken as UTF-8, all others as GB 18030.
///
/// Chinese text in GB 18030 of more than a few characters is practically never valid UTF-8, so the
/// order decides rightly. Fails with the place where the better of the two readings ends.
func decodeText(_ bytes: [UInt8]) -> Result<DecodedText, InvalidByte> {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    let rest = bytes.dropFirst(3)
    if let end = invalidUTF8(rest) { return .failure(InvalidByte(offset: end + 3)) }
    return .success(
      DecodedText(text: String(decoding: rest, as: UTF8.self), encoding: .utf8WithMark))
  }
  guard let end = invalidUTF8(bytes[...]) else {
    return .success(DecodedText(text: String(decoding: bytes, as: UTF8.self), encoding: .utf8))
  }
  switch GB18030.decode(bytes) {
  case .success(let text): return .success(DecodedText(text: text, encoding: .gb18030))
  case .failure(let invalid): return .failure(InvalidByte(offset: max(end, invalid.offset)))
  }
}

/// The offset of the first byte that is no UTF-8; nil when all of it is.
private func invalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
  var offset = 0
  var decoder = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded): offset += encoded.count
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}

/// The text of a file in whichever of the encodings it is; bytes that are in neither stand as a
/// replacement character.
package func plainText(of bytes: [UInt8]) -> String {
  switch decodeText(bytes) {
  case .success(let decoded): decoded.text
  case .failure: String(decoding: bytes, as: UTF8.self)
  }
}
