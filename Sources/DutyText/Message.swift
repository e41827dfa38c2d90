/// A trouble as people need it told: what happened, what is safe, what to do next.
package struct Message: Hashable, Sendable {
  package var happened: String
  /// Empty only where nothing of value was at stake.
  package var safe: String
  package var next: String

  package init(_ happened: String, safe: String, next: String) {
    self.happened = happened
    self.safe = safe
    self.next = next
  }

  /// The three parts, each a line of its own; empty parts left out.
  package var lines: [String] {
    [happened, safe, next].filter { !$0.isEmpty }
  }

  /// For a message line: what happened and what to do.
  package var oneLine: String {
    joined([happened, next])
  }

  /// Chinese sentences follow each other without a space, English ones with one.
  private func joined(_ parts: [String]) -> String {
    var text = ""
    for part in parts where !part.isEmpty {
      if let last = text.last, last.isASCII { text += " " }
      text += part
    }
    return text
  }
}
