/// By what a caller is known while the line is being typed; empty where it is not known.
public struct CallerQuery: Hashable, Sendable {
  /// Digits of the call-back number, perhaps only its beginning.
  public var digits: String
  /// Id of the unit.
  public var unit: String
  public var name: String

  /// So many digits must stand there before they say anything.
  public static let fewestDigits = 4

  public init(digits: String = "", unit: String = "", name: String = "") {
    self.digits = digits
    self.unit = unit
    self.name = name
  }

  public var isEmpty: Bool {
    digits.count < CallerQuery.fewestDigits && unit.isEmpty && name.isEmpty
  }
}

/// One thing by which the register finds the calls of a caller.
public enum CallerKey: Hashable, Sendable {
  /// All of a call-back number, digits only.
  case number(String)
  /// Id of a unit.
  case unit(String)
  case name(String)
}

extension CallFacts {
  /// Under what the register finds this call by its caller.
  public var callerKeys: [CallerKey] {
    var keys: [CallerKey] = []
    if !callback.isEmpty { keys.append(.number(callback)) }
    if !callerUnit.isEmpty { keys.append(.unit(callerUnit)) }
    if !callerName.isEmpty { keys.append(.name(callerName)) }
    return keys
  }
}

/// What the register knows about a caller.
public struct CallerHistory: Hashable, Sendable {
  /// What was asked.
  public var query: CallerQuery
  /// What the calls have in common.
  public var key: CallerKey
  /// How many of them came in the last thirty days.
  public var recent: Int
  /// The last calls, newest first.
  public var calls: [Call]

  public static let days = 30

  public init(query: CallerQuery, key: CallerKey, recent: Int, calls: [Call]) {
    self.query = query
    self.key = key
    self.recent = recent
    self.calls = calls
  }
}
