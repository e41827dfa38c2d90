import DutyDomain

/// Reads a JSON document (RFC 8259) and keeps the place of every value.
struct ScenarioParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// A scenario nests four deep; what nests much deeper would only fill the stack.
  private static let deepest = 64

  static func parse(_ bytes: [UInt8]) throws(ScenarioProblem) -> ScenarioValue {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ScenarioProblem(path: "", what: .notText)
    }
    var parser = ScenarioParser(bytes: bytes)
    parser.skipBlanks()
    let value = try parser.value("", depth: 0)
    parser.skipBlanks()
    if parser.index < bytes.count { throw parser.fault("") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ path: String) -> ScenarioProblem {
    ScenarioProblem(path: path, line: line, column: column, what: .notJSON)
  }

  /// In characters, as an editor counts them.
  private var column: Int {
    String(decoding: bytes[lineStart..<min(index, bytes.count)], as: UTF8.self).count + 1
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
      if byte == 0x0A {
        line += 1
        lineStart = index
      }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(_ path: String, depth: Int) throws(ScenarioProblem) -> ScenarioValue {
    if depth > Self.deepest { throw fault(path) }
    let (line, column) = (line, column)
    let content: ScenarioValue.Content
    switch next {
    case UInt8(ascii: "{"): content = try object(path, depth)
    case UInt8(ascii: "["): content = try list(path, depth)
    case UInt8(ascii: "\""): content = .text(try string(path))
    case UInt8(ascii: "t"): content = try word("true", .flag(true), path)
    case UInt8(ascii: "f"): content = try word("false", .flag(false), path)
    case UInt8(ascii: "n"): content = try word("null", .null, path)
    default: content = .number(try number(path))
    }
    return ScenarioValue(content: content, path: path, line: line, column: column)
  }

  private mutating func object(_ path: String, _ depth: Int) throws(ScenarioProblem)
    -> ScenarioValue.Content
  {
    index += 1
    var members: [ScenarioValue.Member] = []
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault(path) }
      let key = try string(path)
      skipBlanks()
      guard take(":") else { throw fault(path) }
      skipBlanks()
      let inner = path.isEmpty ? key : path + "." + key
      members.append(ScenarioValue.Member(key: key, value: try value(inner, depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw fault(path) }
    return .object(members)
  }

  private mutating func list(_ path: String, _ depth: Int) throws(ScenarioProblem)
    -> ScenarioValue.Content
  {
    index += 1
    var values: [ScenarioValue] = []
    skipBlanks()
    if take("]") { return .list(values) }
    repeat {
      skipBlanks()
      values.append(try value("\(path)[\(values.count)]", depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw fault(path) }
    return .list(values)
  }

  private mutating func word(
    _ word: String, _ content: ScenarioValue.Content, _ path: String
  ) throws(ScenarioProblem) -> ScenarioValue.Content {
    guard bytes[index...].starts(with: word.utf8) else { throw fault(path) }
    index += word.utf8.count
    return content
  }

  private mutating func number(_ path: String) throws(ScenarioProblem) -> String {
    let start = index
    _ = take("-")
    guard digits() else { throw fault(path) }
    if take("."), !digits() { throw fault(path) }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard digits() else { throw fault(path) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Bool {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    return index > start
  }

  private mutating func string(_ path: String) throws(ScenarioProblem) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape(path)
      case ..<0x20: throw fault(path)
      default: text.append(byte)
      }
    }
    throw fault(path)
  }

  private mutating func escape(_ path: String) throws(ScenarioProblem) -> [UInt8] {
    guard let byte = next else { throw fault(path) }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var units = [try hexadecimal(path)]
      if (0xD800...0xDBFF).contains(units[0]), take("\\") {
        guard take("u") else { throw fault(path) }
        units.append(try hexadecimal(path))
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw fault(path)
    }
  }

  private mutating func hexadecimal(_ path: String) throws(ScenarioProblem) -> UInt16 {
    guard index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault(path) }
    index += 4
    return unit
  }
}
