/// A unit that telephones the duty room or that instructions go to (单位).
public struct Unit: Hashable, Sendable, Blank {
  /// The key of the file it was imported from, such as `t-shimen`; never shown to people.
  public var id = ""
  public var name = ""
  /// What officers write; the name itself when the file gives none.
  public var shortName = ""
  public var kind = ""
  /// The id of the unit above; empty at the top.
  public var parent = ""
  public var dutyPhone = ""
  public var backupPhone = ""
  /// What officers also say, in the order of the file.
  public var aliases: [String] = []

  public static var blank: Unit { Unit() }
}

extension Unit {
  public init(id: String, name: String) {
    self.init(id: id, name: name, shortName: name)
  }

  /// All names under which an officer may mean this unit, the full name first.
  public var allNames: [String] { [name, shortName] + aliases }
}
