import DutyDomain

extension English {
  /// The line of the log: what was erased, never what it said.
  func erased(_ it: PersonalDataErased, _ naming: Naming) -> String {
    let call = it.call.map { " of call \(naming.number($0))" } ?? ""
    let approver = it.approver.isEmpty ? "" : " Approved by \(naming.person(it.approver))."
    return
      "Personal data\(call) in line \(it.position) were erased by law.\(approver) Reason: \(it.reason)."
  }

  func erased(_ it: ErasureRemains, _ naming: Naming) -> String {
    var text =
      "Personal data of call \(naming.number(it.call)) are erased from the log for ever, in lines: \(it.lines)."
    if it.shiftFiles > 0 { text += " Files of shifts written anew: \(it.shiftFiles)." }
    if !it.papers.isEmpty {
      text += " Files in papers/ that still have them, for you to deal with: \(it.papers.count)."
    }
    if it.drafts > 0 { text += " Drafts that still have them: \(it.drafts)." }
    if it.backups > 0 {
      text +=
        " Older backups still have them and expire one by one as new ones are made: \(it.backups)."
    }
    if !it.isFileClean {
      text += " Another program is reading the data file; its free pages are cleaned later."
    }
    return text
  }

  func erasureParts(_ it: ErasureRefusal, _ naming: Naming) -> (happened: String, next: String) {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    return switch it {
    case .notYours(let author):
      (
        "'\(author)' is no leader and no officer of this room and cannot erase personal data.",
        "Let an officer or a leader do it, and name the leader who approved."
      )
    case .approverMissing:
      ("No leader who approved is named.", "Name the leader who approved the erasure.")
    case .incidentIsOpen(let call, let incident):
      (
        "Incident \(n(incident)), to which call \(n(call)) belongs, is still open and the data are needed.",
        "Erase them once it is closed."
      )
    case .instructionIsOpen(let call, let instruction):
      (
        "Instruction \(n(instruction)) on the incident of call \(n(call)) is not completed and the data are needed.",
        "Erase them once it is completed."
      )
    case .nothingPersonal(let call):
      (
        "Call \(n(call)) has no name and no telephone number.",
        "There is nothing to erase; name any other names in its words."
      )
    case .alreadyErased(let call, let line):
      (
        "The personal data of call \(n(call)) were erased before: see line \(line) of the log.",
        "Name any other names in its words."
      )
    case .nameTooShort(let name):
      ("The name '\(name)' is too short and would hurt other words.", "Give the full name.")
    case .nameNotFound(let call, let name):
      ("No line about call \(n(call)) has the name '\(name)'.", "Check the name.")
    case .asks(let ask):
      (
        "Names and telephone numbers of call \(n(ask.call)) will be erased from the log for ever, in lines: \(ask.lines).\(others(ask, naming))",
        "Press Enter again to confirm; on the command line add --yes."
      )
    case .roomTooBusy:
      ("Too much is being written at this moment; nothing was erased.", "Try again in a while.")
    }
  }

  private func others(_ ask: ErasureAsk, _ naming: Naming) -> String {
    if ask.otherCalls.isEmpty { return "" }
    return
      " Other calls from the same number keep what they say: \(list(ask.otherCalls.map(naming.number)))."
  }

  var deskIsReader: (happened: String, next: String) {
    ("This desk is for looking only and writes nothing.", "Use the officer's or the leader's desk.")
  }
}
