package import DutyDomain

/// The line under the entry line: what quick entry understood of a call and what is still missing.
package protocol IntakeWords: Sendable {
  /// The facts in the order in which an officer says them; unknown ones left out.
  func facts(_ facts: CallFacts, _ naming: Naming) -> [FactWord]
  /// The next questions to the caller, at most three; says so when nothing is missing.
  func questions(_ missing: [MissingFact]) -> String
  /// One question to the caller.
  func question(_ missing: MissingFact) -> String
  func fact(_ kind: FactKind) -> String
  /// Why quick entry believes a fact.
  func reason(_ reason: FactReason, _ naming: Naming) -> String
  func levelRule(_ rule: LevelRuleID) -> String
  func levelFigure(_ figure: LevelFigure) -> String
}

/// One understood fact, worded for the line under the entry line.
package struct FactWord: Hashable, Sendable {
  package var fact: FactKind
  package var text: String

  package init(_ fact: FactKind, _ text: String) {
    self.fact = fact
    self.text = text
  }
}
