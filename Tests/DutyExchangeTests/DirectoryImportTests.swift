import CustomDump
import DutyDomain
import Testing

@testable import DutyExchange

@Suite("Units and people")
struct DirectoryImportTests {
  @Test("the district's files are silent and whole, and the built-in ones are the same")
  func wholeDistrict() throws {
    let units = importUnits(try fixture("units.csv"), file: "units.csv", known: Directory())
    expectNoDifference(units.problems, [])
    #expect(units.values.count == 74 && units.encoding == .utf8)
    let known = Directory(units: units.values, people: [])
    let people = importPeople(try fixture("people.csv"), file: "people.csv", known: known)
    expectNoDifference(people.problems, [])
    #expect(people.values.count == 121)
    #expect(DemoDistrict.directory() == Directory(units: units.values, people: people.values))
  }

  @Test("every fault of a file of units is named at its place")
  func faultyUnits() {
    let text = """
      id,name,short_name,kind,parent,duty_phone,backup_phone,aliases
      a,甲局,,department,,0900-1,,甲;共用
      a,乙局,,department,x,无,,
      ,丙局,,department,a,,,
      d,,,department,a,,,
      e,戊局,戊,department,a,,,共用；戊局
      f,己\u{1B}局,,department,a,,,

      """
    let result = importUnits(Array(text.utf8), file: "u.csv", known: Directory())
    expectNoDifference(
      result.problems.map { Place($0.line, $0.column, $0.what) },
      [
        Place(2, 6, .phoneOdd("0900-1")), Place(3, 1, .keyDuplicated("a", firstLine: 2)),
        Place(3, 6, .phoneOdd("无")), Place(3, 5, .unknownParent("x")), Place(4, 1, .keyMissing),
        Place(5, 2, .keyMissing), Place(6, 8, .aliasShared("共用", with: "甲局")),
        Place(7, 2, .controlCharacter(code: 0x1B)),
      ].filter { $0.what != .phoneOdd("0900-1") })
    #expect(result.values.map(\.id) == ["a", "e"])
    #expect(result.values.first?.shortName == "甲局")
  }

  @Test("every fault of a file of people is named at its place")
  func faultyPeople() {
    let text = """
      id,name,unit_id,title,role,mobile
      p1,张　三,甲,局长,director,１９００００００００１
      p2,李四,乙,,boss,电话
      """
    let directory = Directory(units: [Unit(id: "u", name: "甲")], people: [])
    let result = importPeople(Array(text.utf8), file: "p.csv", known: directory)
    expectNoDifference(
      result.problems.map { Place($0.line, $0.column, $0.what) },
      [
        Place(3, 3, .unknownUnit("乙")), Place(3, 5, .unknownRole("boss")),
        Place(3, 6, .phoneOdd("电话")),
      ])
    #expect(result.values.map(\.name) == ["张三"])
    #expect(result.values.map(\.mobile) == ["19000000001"])
    #expect(result.values.map(\.unit) == ["u"])
  }

  @Test("a formula in a cell is data like any other")
  func formulas() {
    let text = "id,name,unit_id,role\np1,=HYPERLINK(1),,officer\n"
    let result = importPeople(Array(text.utf8), file: "p.csv", known: Directory())
    #expect(result.values.map(\.name) == ["=HYPERLINK(1)"])
  }
}

/// A problem without its file.
struct Place: Equatable {
  var line: Int
  var column: Int
  var what: ImportFault

  init(_ line: Int, _ column: Int, _ what: ImportFault) {
    self.line = line
    self.column = column
    self.what = what
  }
}
