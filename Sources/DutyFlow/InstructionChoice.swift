package import DutyDomain

/// One way of entering an instruction, in the order in which Tab offers them. Drafts remember the place,
/// so new ones come last.
package struct InstructionChoice: Hashable, Sendable {
  package var nature: InstructionNature
  /// Nil where nothing is to be done, and so nothing presses.
  package var urgency: Urgency?

  package static let all: [InstructionChoice] = [
    InstructionChoice(nature: .action, urgency: .ordinary),
    InstructionChoice(nature: .guidance), InstructionChoice(nature: .reference),
    InstructionChoice(nature: .action, urgency: .urgent),
  ]
}

/// The ways of telling the leader, and of receiving a paper, in the order in which Tab offers them.
package let tellingChannels: [Channel] = [.desk, .phone, .message, .paper]
package let receivingChannels: [Channel] = [.paper, .phone, .desk, .message, .fax]

/// The completion rates over the panes.
package struct RateSheet: Hashable, Sendable {
  package var rates: InstructionRates
  package var scroll = 0

  package init(_ rates: InstructionRates) { self.rates = rates }
}
