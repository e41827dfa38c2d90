package import DutyDomain

/// What quick entry makes of one line of text.
package struct Understanding: Hashable, Sendable {
  package var facts = CallFacts.blank
  /// Where each fact stands in the text, in the order of the text.
  package var spans: [FactSpan] = []
  /// What should still be asked, the next question first; empty when nothing is missing.
  package var missing: [MissingFact] = []
  /// How many facts a call of this kind should state, those that are known included.
  package var wanted = 0
  /// The loss in yuan exactly as stated; the figure of the facts is in whole 万元.
  package var lossYuan: Int?

  /// How many of the wanted facts are known.
  package var known: Int { wanted - missing.count }

  package init() {}
}

/// One fact, the run of text it came from, and why.
package struct FactSpan: Hashable, Sendable {
  package var fact: FactKind
  /// Characters of the text as typed, counted from 0; empty for a fact that no single word states.
  package var characters: Range<Int>
  package var reason: FactReason
  /// True when a person should look at it: misspelt, shared or assumed.
  package var isUnclear: Bool

  package init(_ fact: FactKind, _ characters: Range<Int>, _ reason: FactReason, isUnclear: Bool) {
    self.fact = fact
    self.characters = characters
    self.reason = reason
    self.isUnclear = isUnclear
  }
}
