package import DutyDomain

/// The fictional district 云岭区, so that the board can be tried without any file.
package enum DemoDistrict {
  package static let officeName = "云岭区应急管理办公室"

  /// All units and people, as if both files had been imported.
  package static func directory() -> Directory {
    let units = importUnits(Array(demoUnitsCSV.utf8), file: "units.csv", known: Directory())
    let known = Directory(units: units.values, people: [])
    let people = importPeople(Array(demoPeopleCSV.utf8), file: "people.csv", known: known)
    return Directory(units: units.values, people: people.values)
  }
}
