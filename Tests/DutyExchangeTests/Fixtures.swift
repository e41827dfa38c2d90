import DutyDomain
import Foundation

@testable import DutyExchange

/// The bytes of a file as offices send it.
func fixture(_ name: String) throws -> [UInt8] {
  let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)")
  return [UInt8](try Data(contentsOf: url))
}

/// The directory of the fictional district, read from its files.
func district() throws -> Directory {
  let units = importUnits(try fixture("units.csv"), file: "units.csv", known: Directory())
  let known = Directory(units: units.values, people: [])
  let people = importPeople(try fixture("people.csv"), file: "people.csv", known: known)
  return Directory(units: units.values, people: people.values)
}

func day(_ month: Int, _ day: Int) -> CivilDate {
  CivilDate(year: 2026, month: month, day: day)!
}

/// A roster file of the district.
func imported(_ name: String, onto roster: Roster = Roster()) throws -> ImportResult<Shift> {
  importRoster(
    try fixture(name), file: name, directory: try district(), roster: roster, office: Office())
}
