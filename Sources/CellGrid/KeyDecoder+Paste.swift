extension KeyDecoder {
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// A byte between the marks of a bracketed paste.
  mutating func paste(_ byte: UInt8, _ events: inout [KeyEvent]) {
    if byte == Self.endMark[endMarkSeen] {
      endMarkSeen += 1
      guard endMarkSeen == Self.endMark.count else { return }
      events.append(finishedPaste(isTruncated: isTruncated))
      reset()
      return
    }
    // The mark begins with the only ESC in it, so a failed match can begin anew only there.
    for held in Self.endMark.prefix(endMarkSeen) { keep(held) }
    endMarkSeen = byte == Self.endMark[0] ? 1 : 0
    if endMarkSeen == 0 { keep(byte) }
  }

  private mutating func keep(_ byte: UInt8) {
    if buffer.count < Self.pasteLimit { buffer.append(byte) } else { isTruncated = true }
  }

  func finishedPaste(isTruncated: Bool) -> KeyEvent {
    .paste(Self.clean(String(decoding: buffer, as: UTF8.self)), isTruncated: isTruncated)
  }

  /// Line ends become LF; other controls go, for nobody types them into a report.
  private static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    return String(result)
  }
}
