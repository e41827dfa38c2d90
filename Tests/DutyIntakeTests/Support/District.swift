import DutyDomain
import DutyIntake
import Foundation

/// The invented district of the fixtures, and an intake that knows it.
enum District {
  static let time = OfficeTime(utcOffsetMinutes: 480)
  static let directory = Directory(units: units, people: people)
  static let intake = Intake(directory: directory, codes: BuiltIn.codeTable)

  static func text(_ name: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures").appending(path: name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      preconditionFailure("The fixture \(name) is missing.")
    }
    return text
  }

  static func understand(_ text: String, at received: String = "2026-11-23T16:42:00+08:00")
    -> Understanding
  {
    intake.understand(text, receivedAt: instant(received), time: time)
  }

  static func instant(_ iso: String) -> Timestamp {
    guard let instant = time.instant(iso: iso) else { preconditionFailure("\(iso) is no time.") }
    return instant
  }

  private static var units: [DutyDomain.Unit] {
    rows("units.csv").map { cells in
      var unit = DutyDomain.Unit(id: cells[0], name: cells[1])
      unit.shortName = cells[2]
      unit.kind = cells[3]
      unit.parent = cells[4]
      unit.dutyPhone = cells[5]
      unit.backupPhone = cells[6]
      unit.aliases = cells[7].split(separator: ";").map(String.init)
      return unit
    }
  }

  private static var people: [Person] {
    rows("people.csv").map { cells in
      var person = Person(
        id: cells[0], name: cells[1], title: cells[3],
        role: PersonRole(rawValue: cells[4]) ?? .liaison)
      person.unit = cells[2]
      return person
    }
  }

  /// The fixtures have no comma inside a cell.
  private static func rows(_ name: String) -> [[String]] {
    text(name).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
