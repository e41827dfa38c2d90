package import DutyDomain

/// What the message line says after an act.
package protocol NoticeWords: Sendable {
  func notice(_ notice: Notice, _ naming: Naming) -> String
}

/// Refusals, failures and faults of imported files.
package protocol TroubleWords: Sendable {
  func refusal(_ refusal: Refusal, _ naming: Naming) -> Message
  func failure(_ failure: Failure) -> Message
  /// What to do about a damaged file, with the command as it must be typed.
  func recovery(_ recovery: Recovery, command: String) -> String
  func chainFault(_ fault: ChainFault) -> String
  /// One sentence that names the values; the place in the file is not part of it.
  func fault(_ fault: ImportFault) -> String
  func severity(_ severity: ImportProblem.Severity) -> String
  /// `roster.csv 第 6 行第 5 列，错误：…`.
  func problem(_ problem: ImportProblem) -> String
}
