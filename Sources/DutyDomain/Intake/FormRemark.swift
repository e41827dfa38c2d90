/// What the form says beside a field: how the words in it were understood.
public enum FormRemark: Hashable, Sendable {
  /// The unit of the directory that the words name.
  case unit(String)
  /// The directory has no such unit; the words are kept as they are.
  case unitNotInDirectory
  /// The telephone of this unit or person of the directory.
  case telephone(of: String)
  case instant(Timestamp)
  case category([String])
  case figures([Figure])
  case incident(ItemNumber)
  /// What stands there could not be read, so nothing of it would be kept: the form does not store.
  case notUnderstood
}
