/// The units and people that the office knows, in the order in which they were first recorded.
public struct Directory: Hashable, Sendable {
  public private(set) var units: [Unit] = []
  public private(set) var people: [Person] = []
  /// Counts the changes, so that a reader may keep what it computed from an unchanged directory.
  public private(set) var revision = 0

  private var unitPlaces: [String: Int] = [:]
  private var personPlaces: [String: Int] = [:]

  public init() {}

  /// A directory with these rows; a later row with the same id replaces the earlier.
  public init(units: [Unit], people: [Person]) {
    for unit in units { record(unit) }
    for person in people { record(person) }
  }

  public mutating func record(_ unit: Unit) {
    revision += 1
    if let place = unitPlaces[unit.id] {
      units[place] = unit
    } else {
      unitPlaces[unit.id] = units.count
      units.append(unit)
    }
  }

  public mutating func record(_ person: Person) {
    revision += 1
    if let place = personPlaces[person.id] {
      people[place] = person
    } else {
      personPlaces[person.id] = people.count
      people.append(person)
    }
  }

  public func unit(_ id: String) -> Unit? {
    unitPlaces[id].map { units[$0] }
  }

  public func person(_ id: String) -> Person? {
    personPlaces[id].map { people[$0] }
  }

  /// The one person of this name; leaders and directors first when several share it.
  public func person(named name: String) -> Person? {
    let named = people.filter { $0.name == name }
    return named.first { $0.mayLead } ?? named.first
  }

  /// The unit of this id, name, short name or alias; nil when none or when two claim it.
  public func unit(called name: String) -> Unit? {
    if let exact = unit(name) { return exact }
    let called = units.filter { $0.name == name || $0.shortName == name }
    if let only = called.first, called.count == 1 { return only }
    let aliased = units.filter { $0.aliases.contains(name) }
    return aliased.count == 1 ? aliased[0] : nil
  }

  /// What to write for a unit: its short name, or the id itself when nobody recorded it.
  public func unitName(_ id: String) -> String {
    unit(id).map { $0.shortName.isEmpty ? $0.name : $0.shortName } ?? id
  }

  /// What to write for a person: the name, or the id itself when nobody recorded it.
  public func personName(_ id: String) -> String {
    person(id)?.name ?? id
  }

  public static func == (one: Directory, other: Directory) -> Bool {
    one.units == other.units && one.people == other.people
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(units)
    hasher.combine(people)
  }
}
