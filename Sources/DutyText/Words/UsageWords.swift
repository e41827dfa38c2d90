/// What is wrong with what was typed behind a command, and names for what has none yet.
package protocol UsageWords: Sendable {
  func unreadableTime(_ text: String) -> Message
  func unreadableNumber(_ text: String) -> Message
  func unreadableFigures(_ text: String) -> Message
  /// The office before anybody has named it.
  var unnamedOffice: String { get }
}
