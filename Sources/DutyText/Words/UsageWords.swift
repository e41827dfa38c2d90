/// What is wrong with what was typed behind a command, and names for what has none yet.
package protocol UsageWords: Sendable {
  func unreadableTime(_ text: String) -> Message
  func unreadableNumber(_ text: String) -> Message
  func unreadableFigures(_ text: String) -> Message
  /// A field of the call register could not be read; `name` has what was typed.
  func unreadableField(_ name: String, hint: String) -> Message
  /// The arguments were not understood; `what` and `usage` come from the parser, in English.
  func wrongUsage(_ what: String, usage: String, help: String) -> Message
  func unreadableBatchLine(_ path: String, line: Int) -> Message
  /// What was done is done, but the words for it did not reach the reader.
  func outputLost(_ detail: String) -> Message
  /// The line that keeps why something was entered late.
  func lateEntry(reason: String) -> String
  /// The office before anybody has named it.
  var unnamedOffice: String { get }
}
