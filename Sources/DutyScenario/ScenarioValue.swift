import DutyDomain

/// A value of a JSON document with the place where it stands, so that complaints can point at it.
struct ScenarioValue: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case null
    case flag(Bool)
    /// As written.
    case number(String)
    case text(String)
    case list([ScenarioValue])
    /// In the order of the file; the last of equal keys counts.
    case object([Member])
  }

  struct Member: Hashable, Sendable {
    var key: String
    var value: ScenarioValue
  }

  var content: Content
  var path: String
  var line: Int
  var column: Int

  func problem(_ what: ScenarioFault) -> ScenarioProblem {
    ScenarioProblem(path: path, line: line, column: column, what: what)
  }

  var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The value under a key; nil when it is not there or null.
  subscript(_ key: String) -> ScenarioValue? {
    guard let found = members.last(where: { $0.key == key })?.value else { return nil }
    if case .null = found.content { return nil }
    return found
  }

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var flag: Bool? {
    if case .flag(let flag) = content { flag } else { nil }
  }

  var list: [ScenarioValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  /// The number as written; nil for anything else.
  var number: String? {
    if case .number(let digits) = content { digits } else { nil }
  }

  /// A whole number; nil for decimals and for what does not fit.
  var whole: Int? { number.flatMap { Int($0) } }

  func required(_ key: String) throws(ScenarioProblem) -> ScenarioValue {
    guard let value = self[key] else { throw problem(.keyMissing(key)) }
    return value
  }

  func requiredText(_ key: String) throws(ScenarioProblem) -> String {
    let value = try required(key)
    guard let text = value.text else { throw value.problem(.wrongType(.text)) }
    return text
  }

  /// The text under a key, nil when it is not there.
  func optionalText(_ key: String) throws(ScenarioProblem) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.text else { throw value.problem(.wrongType(.text)) }
    return text
  }

  /// The time under a key, nil when it is not there.
  func time(_ key: String) throws(ScenarioProblem) -> Timestamp? {
    guard let value = self[key] else { return nil }
    guard let text = value.text else { throw value.problem(.wrongType(.text)) }
    guard let instant = OfficeTime(utcOffsetMinutes: 480).instant(iso: text) else {
      throw value.problem(.timeUnreadable(text))
    }
    return instant
  }
}
