/// The four texts of a report. The raw value is the word of the command line.
public enum PaperKind: String, CaseIterable, Hashable, Sendable {
  case written = "written"
  case telephone = "phone"
  case shortMessage = "sms"
  case leader = "leader"
}
