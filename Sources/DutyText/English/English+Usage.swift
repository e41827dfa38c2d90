extension English {
  func unreadableTime(_ text: String) -> Message {
    Message(
      "The time '\(text)' cannot be read.", safe: "Nothing was written.",
      next: "Write 2026-11-23T16:42, or 30分钟内, 17:00前, 明早8点.")
  }

  func unreadableNumber(_ text: String) -> Message {
    Message(
      "The number '\(text)' cannot be read.", safe: "Nothing was written.",
      next: "Incidents are 31, calls c123, instructions p7, reports r12, another year's 2025-31.")
  }

  func unreadableFigures(_ text: String) -> Message {
    Message(
      "No figures were recognised in '\(text)'.", safe: "Nothing was written.",
      next: "Write for example: 死2 失联3 伤12.")
  }

  func unreadableField(_ name: String, hint: String) -> Message {
    Message(
      "The field '\(name)' was not understood.", safe: "Nothing was written.",
      next: "Write it otherwise: \(hint).")
  }

  func wrongUsage(_ what: String, usage: String, help: String) -> Message {
    Message(
      "This is not how the command is written (\(what)).", safe: "Nothing was written.",
      next: usage.isEmpty ? "See \(help)." : "Write \(usage); see \(help).")
  }

  func unreadableBatchLine(_ path: String, line: Int) -> Message {
    Message(
      "Line \(line) of \(path) is not a call.",
      safe: "The lines before it were printed; nothing was written.",
      next:
        "Write each line as {\"id\":\"1\",\"received_at\":\"2026-11-23T16:42\",\"text\":\"the call\"}."
    )
  }

  func outputLost(_ detail: String) -> Message {
    Message(
      "Not all of the output could be delivered (\(detail)).",
      safe: "The stored log is intact, and what was to be written is written.",
      next: "Choose another place for the output and look again with list or show.")
  }

  func lateEntry(reason: String) -> String { "Entered late: \(reason)" }

  var unnamedOffice: String { "Emergency duty room" }
}
