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

  var unnamedOffice: String { "Emergency duty room" }
}
