import ArgumentParser

/// A value of the domain as it is typed: what can be typed is what the domain knows, and the help
/// and the shell's completion know it too.
struct Word<Value: RawRepresentable & CaseIterable>: ExpressibleByArgument
where Value.RawValue == String {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { value.rawValue }
}
