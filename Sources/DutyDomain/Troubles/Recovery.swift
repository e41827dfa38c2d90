/// The way back to a sound data directory, where there is one.
public enum Recovery: Hashable, Sendable {
  /// The log is whole and what is derived from it is not.
  case rebuild
  /// This file is sound, and the log is not: the newest sound backup, or the log itself where all that
  /// it still holds is sound.
  case restore(path: String)
  /// No sound copy was found.
  case noSoundCopy
}

/// A way back together with the command as it must be typed.
public struct RecoveryAdvice: Hashable, Sendable {
  public var recovery: Recovery
  public var command: String

  public init(_ recovery: Recovery, command: String) {
    self.recovery = recovery
    self.command = command
  }
}
