/// Somebody the duty room deals with: leader, officer, contact of a unit.
public struct Person: Hashable, Sendable, Blank {
  public var id = ""
  public var name = ""
  public var unit = ""
  /// Title and post as the office writes it: `副区长、公安分局局长`.
  public var title = ""
  public var role = PersonRole.liaison
  public var mobile = ""

  public static var blank: Person { Person() }
}

extension Person {
  public init(id: String, name: String, title: String, role: PersonRole) {
    self.init(id: id, name: name, unit: "", title: title, role: role)
  }

  /// Leaders and directors may be leader on duty.
  public var mayLead: Bool { role == .leader || role == .director }
}

/// What a person is to the duty room. The raw value is what files and the journal say.
public enum PersonRole: String, CaseIterable, Hashable, Sendable {
  case leader = "leader"
  case director = "director"
  case officer = "officer"
  case liaison = "liaison"
  case informationReporter = "information_reporter"
}
