import CellGrid
import DutyDomain
import TOMLKit

/// Reads one theme file, and says what is wrong with it by itself.
struct ThemeReader {
  private let places: KeyPlaces
  private(set) var findings: [ThemeFinding] = []
  private(set) var file: ThemeFile

  /// A theme is a few kilobytes; more than this is some other file.
  static let largestFile = 65_536

  /// The file, unless it cannot be read as TOML at all, and what is wrong with it.
  static func read(_ source: ThemeSource) -> (file: ThemeFile?, findings: [ThemeFinding]) {
    let start = ThemePlace(file: source.file, line: 1, column: 1)
    guard source.bytes.count <= largestFile else {
      let problem = ThemeProblem.tooLarge(bytes: source.bytes.count, limit: largestFile)
      return (nil, [ThemeFinding(problem, at: start)])
    }
    if let line = lineNestedTooDeep(source.bytes) {
      let place = ThemePlace(file: source.file, line: line, column: 1)
      return (nil, [ThemeFinding(.nestedTooDeep(limit: deepestKey), at: place)])
    }
    guard !source.bytes.contains(0), let text = String(validating: source.bytes, as: UTF8.self)
    else { return (nil, [ThemeFinding(.notText, at: start)]) }
    if let broken = BrokenTableHeader(inTOML: text) {
      let problem = ThemeProblem.syntax(
        detail: shown(broken.excerpt), excerpt: shown(line(broken.line, of: text)))
      return (
        nil,
        [ThemeFinding(problem, file: source.file, line: broken.line, column: broken.column)]
      )
    }
    do {
      let table = try TOMLTable(string: text)
      var reader = ThemeReader(text: text, file: source.file)
      reader.read(table)
      return (reader.file, reader.findings)
    } catch {
      return (nil, [syntaxFinding(error, in: text, file: source.file)])
    }
  }

  private init(text: String, file: String) {
    self.file = ThemeFile(file: file, name: file)
    self.places = KeyPlaces(text: text, file: file)
  }

  private static func syntaxFinding(_ error: any Error, in text: String, file: String)
    -> ThemeFinding
  {
    guard let error = error as? TOMLParseError else {
      return ThemeFinding(.notText, file: file, line: 1, column: 1)
    }
    let position = error.source.begin
    return ThemeFinding(
      .syntax(
        detail: shown(error.description), excerpt: shown(line(position.line, of: text))),
      file: file, line: position.line, column: position.column)
  }

  private static func line(_ number: Int, of text: String) -> Substring {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private mutating func read(_ table: TOMLTable) {
    readHead(table)
    section(table, "palette").forEach { key, value in readPalette(key, value) }
    section(table, "roles").forEach { key, value in readStyle(key, value) }
    section(table, "marks").forEach { key, value in readMark(key, value) }
    section(table, "glyphs").forEach { key, value in readGlyph(key, value) }
    let known = ["format", "name", "variant", "inherits", "contrast"] + sections
    for key in table.keys where !known.contains(key) {
      unknown(.key, key, at: places.entry([key]).key, among: known)
    }
  }

  private let sections = ["palette", "roles", "marks", "glyphs"]

  private mutating func readHead(_ table: TOMLTable) {
    if table["format"] == nil {
      report(.keyMissing("format"), at: file.start)
    } else if let format = table["format"]?.int {
      if format != 1 { report(.unsupportedFormat(format), at: places.entry(["format"]).value) }
    } else {
      report(.wrongType(key: "format", expected: .number), at: places.entry(["format"]).value)
    }
    file.inherits = text(table, "inherits")
    file.variant = choice(text(table, "variant"), required: file.inherits == nil ? "variant" : nil)
    file.contrast = choice(text(table, "contrast"), required: nil)
    if let name = text(table, "name")?.value, !name.isEmpty {
      file.name = shown(name)
    } else if table["name"] == nil || table["name"]?.string == "" {
      report(.keyMissing("name"), at: file.start)
    }
  }

  private mutating func readPalette(_ path: [String], _ value: Placed<String>) {
    let name = path.joined(separator: ".")
    if StyleWords.reserved.contains(name) || name.first?.isLetter != true {
      report(.reservedPaletteName(shown(name)), at: places.entry(["palette"] + path).key)
    }
    let colour = StyleWords.colour(value.value)
    if colour == nil { report(.badColour(shown(value.value), .full), at: value.place) }
    file.palette[name] = Placed(colour, at: places.entry(["palette"] + path).key)
  }

  private mutating func readStyle(_ path: [String], _ value: Placed<String>) {
    let name = path.joined(separator: ".")
    guard Role.styleNames.contains(name) else {
      unknown(.role, name, at: places.entry(["roles"] + path).key, among: Role.styleNames)
      return
    }
    let line = StyleLine(value.value, at: value.place)
    line.problems.forEach { problem in report(problem.value, at: problem.place) }
    file.styles[name] = line
  }

  private mutating func readMark(_ path: [String], _ value: Placed<String>) {
    let name = path.joined(separator: ".")
    guard let role = Role(name: name), role.hasMark else {
      let known = Role.allCases.filter(\.hasMark).map(\.name)
      unknown(.mark, name, at: places.entry(["marks"] + path).key, among: known)
      return
    }
    if ThemeMarks.fits(value.value) {
      file.marks[role] = value
    } else {
      report(.markUnfit(role: name, mark: shown(value.value)), at: value.place)
    }
  }

  private mutating func readGlyph(_ path: [String], _ value: Placed<String>) {
    guard path == ["border"] else {
      let place = places.entry(["glyphs"] + path).key
      unknown(.glyph, path.joined(separator: "."), at: place, among: ["border"])
      return
    }
    file.border = choice(value, required: nil)
  }
}

/// The small steps.
extension ThemeReader {
  private mutating func report(_ problem: ThemeProblem, at place: ThemePlace) {
    findings.append(ThemeFinding(problem, at: place))
  }

  private mutating func unknown(
    _ kind: ThemeNameKind, _ name: String, at place: ThemePlace, among known: some Sequence<String>
  ) {
    report(.unknownName(kind, shown(name), nearest: nearest(to: name, among: known)), at: place)
  }

  private mutating func text(_ table: TOMLTable, _ key: String) -> Placed<String>? {
    guard let value = table[key] else { return nil }
    let place = places.entry([key]).value
    guard let string = value.string else {
      report(.wrongType(key: key, expected: .text), at: place)
      return nil
    }
    return Placed(string, at: place)
  }

  private mutating func choice<Choice>(_ word: Placed<String>?, required key: String?) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let word else {
      if let key { report(.keyMissing(key), at: file.start) }
      return nil
    }
    if let choice = Choice(rawValue: word.value) { return choice }
    unknown(.choice, word.value, at: word.place, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// The strings of a section, sections within it taken as dotted keys, sorted by key.
  private mutating func section(_ table: TOMLTable, _ key: String) -> [([String], Placed<String>)] {
    guard let value = table[key] else { return [] }
    guard let section = value.table else {
      report(.wrongType(key: key, expected: .section), at: places.entry([key]).value)
      return []
    }
    return strings(section, path: [key]).map { (Array($0.dropFirst()), $1) }
  }

  private mutating func strings(_ table: TOMLTable, path: [String]) -> [([String], Placed<String>)]
  {
    var result: [([String], Placed<String>)] = []
    for key in table.keys.sorted() {
      let inner = path + [key]
      let entry = places.entry(inner)
      if let deeper = table[key]?.table {
        result += strings(deeper, path: inner)
      } else if let string = table[key]?.string {

        result.append((inner, Placed(string, at: entry.value)))
      } else {
        let name = shown(inner.joined(separator: "."))
        report(.wrongType(key: name, expected: .text), at: entry.value)
      }
    }
    return result
  }
}
