import DutyDomain

extension English {
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String {
    let name = naming.person(person)
    return switch ask {
    case .prove: "PIN of \(name)"
    case .old: "Old PIN of \(name)"
    case .new: "New PIN of \(name)"
    case .again: "New PIN once more"
    }
  }

  func pinHint(_ ask: PinAsk) -> String {
    switch ask {
    case .prove: "typed in person, Enter confirms, Esc cancels; asked once per sitting"
    case .old: "if it is forgotten, an officer resets it"
    case .new: "at least 4 characters, no run, not all the same"
    case .again: "it is kept when both are the same"
    }
  }

  var noPinGiven: Message {
    Message(
      "No PIN was given.", safe: "Nothing was changed.",
      next: "Type it at the terminal, or give one line on standard input.")
  }

  func pinChanged(_ it: PinChanged, _ naming: Naming) -> String {
    let name = naming.person(it.person)
    return switch it.change {
    case .set: "\(name) has set a PIN."
    case .changed: "\(name) has changed the PIN."
    case .reset: "PIN of \(name) set anew; the old one is void."
    case .erased: "PIN of \(name) erased; acts of \(name) go without proof."
    }
  }

  func weak(_ weakness: PinWeakness) -> (happened: String, next: String) {
    switch weakness {
    case .tooShort:
      (
        "The PIN has fewer than \(Secret.fewestCharacters) characters.",
        "Use at least \(Secret.fewestCharacters)."
      )
    case .tooLong:
      ("The PIN has more than \(Secret.mostCharacters) characters.", "Use a shorter one.")
    case .allEqual: ("The PIN is one character over and over.", "Choose one that is hard to guess.")
    case .run: ("The PIN is a run of neighbours.", "Choose one that is hard to guess.")
    }
  }
}
