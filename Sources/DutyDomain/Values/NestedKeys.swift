/// How deep a dotted key of a TOML file may nest. Files of this program nest two deep; the reader of TOML
/// goes down by one call for each dot, and a thousand dots would fill its stack.
public let deepestKey = 16

/// The first line of a TOML file, from 1, on which more dots tie keys together than `deepestKey`; nil when
/// there is none. What stands in quotes or behind `#` does not count.
public func lineNestedTooDeep(_ bytes: [UInt8]) -> Int? {
  var (line, dots) = (1, 0)
  var quote: UInt8?
  var isComment = false
  for (place, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "\n") {
      (line, dots, quote, isComment) = (line + 1, 0, nil, false)
      continue
    }
    if isComment { continue }
    if let open = quote {
      if byte == open { quote = nil }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "#"): isComment = true
    case UInt8(ascii: ".") where place > 0: dots += 1
    default: break
    }
    if dots > deepestKey { return line }
  }
  return nil
}
