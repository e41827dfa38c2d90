/// What is searched for: parts that must all hold, each by one of several alternatives.
package struct SearchQuery {
  /// Alternatives without a word are left out, and so is a part that has no other.
  package let parts: [[SearchCut]]

  package init(_ parts: [[String]]) {
    self.parts = parts.map { alternatives in
      alternatives.map { SearchCut($0) }.filter { !$0.runs.isEmpty }
    }.filter { !$0.isEmpty }
  }

  /// The expression for the index; nil when there is no word at all.
  package var expression: String? {
    if parts.isEmpty { return nil }
    return parts.map { alternatives in
      let any = alternatives.compactMap(\.expression).map { "(" + $0 + ")" }
      return "(" + any.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  /// Whether a text holds what is searched for: what the index answers, computed directly.
  package func matches(_ text: SearchCut) -> Bool {
    parts.allSatisfy { alternatives in alternatives.contains { text.matches($0) } }
  }
}
