/// That a leader has taken note of an incident (签收), when and how.
///
/// Read, acknowledged and answered are three different things; this is the second.
public struct Acknowledgement: Hashable, Sendable, Blank {
  public var at = Timestamp(milliseconds: 0)
  /// The leader, by id of the directory, or the name as typed when the directory lacks it.
  public var leader = ""
  public var channel = Channel.desk
  /// What the leader said, verbatim; empty when nothing.
  public var words = ""
  /// The officer who wrote it down for the leader; empty when the leader did it in person.
  public var onBehalfBy = ""
  /// How it was proved that the leader was there; nil without proof, and on behalf.
  public var proof: Proof?
  /// When it ran out and had to be given again; nil while it holds.
  public var expiredAt: Timestamp?
  /// The journal position of the line that gave it; nil in the event itself.
  public var line: Int64?

  public static var blank: Acknowledgement { Acknowledgement() }
}

/// How something was said or sent. The raw value is what the journal says.
public enum Channel: String, CaseIterable, Hashable, Sendable {
  case desk = "desk"
  case phone = "phone"
  case message = "message"
  case fax = "fax"
  case paper = "paper"
}
