/// A JSON value whose keys stay in the order in which they were given, so that the same facts give
/// the same bytes. Unknown is `null`, never 0 or an empty text.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int64)
  /// A number already written in digits, for decimals.
  case decimal(String)
  case text(String)
  case list([JSON])
  case object([Member])

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// A text, or null when it is empty: an empty text always means that nobody has said.
  package static func known(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }

  package static func number(_ value: Int) -> JSON { .number(Int64(value)) }

  package static func number(_ value: Int?) -> JSON { value.map(JSON.number) ?? .null }

  /// An object of these members in this order.
  package static func object(_ members: (String, JSON)...) -> JSON {
    .object(members.map { Member($0.0, $0.1) })
  }

  /// The object with further members behind its own; anything else stays as it is.
  package func adding(_ members: (String, JSON)...) -> JSON {
    guard case .object(let own) = self else { return self }
    return .object(own + members.map { Member($0.0, $0.1) })
  }

  /// The value on one line, without a line break at the end.
  package var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let digits): text += digits
    case .text(let value): writeJSON(value, to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        writeJSON(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }
}

/// Writes a text with its quotes; control and bidirectional characters become `\u001b`, `\u202e`.
private func writeJSON(_ value: String, to text: inout String) {
  text += "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case _ where isInvisible(scalar): text += escaped(scalar)
    default: text.unicodeScalars.append(scalar)
    }
  }
  text += "\""
}

/// Characters that a terminal would act on, or that hide or turn what stands around them.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// `\u001b`; characters beyond the basic plane as the pair of surrogates that JSON wants.
func escaped(_ scalar: Unicode.Scalar) -> String {
  String(scalar).utf16.map { unit in
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
}
