/// Where the keys of a TOML text stand, which the TOML reader does not tell.
///
/// It is asked only about texts that the reader has accepted. It knows keys on a line of their own
/// and headers of tables and of lists of tables; for anything cleverer it answers with the nearest
/// header.
struct PolicyPlaces {
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  private var places: [String: Place] = [:]

  init(_ text: String) {
    var section = ""
    var counts: [String: Int] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let start = line.prefix { $0 == " " || $0 == "\t" }.count
      let rest = line.dropFirst(start)
      let place = Place(line: index + 1, column: start + 1)
      if rest.hasPrefix("[[") {
        let name = PolicyPlaces.name(rest.dropFirst(2).prefix { $0 != "]" })
        let count = counts[name] ?? 0
        counts[name] = count + 1
        section = "\(name).\(count)."
        keep(place, "\(name).\(count)")
        keep(place, name)
      } else if rest.hasPrefix("[") {
        let name = PolicyPlaces.name(rest.dropFirst().prefix { $0 != "]" })
        section = name + "."
        keep(place, name)
      } else if let equals = rest.firstIndex(of: "="), rest.first != "#" {
        let key = PolicyPlaces.name(rest[..<equals])
        let value = rest[rest.index(after: equals)...].prefix { $0 == " " || $0 == "\t" }
        let column = start + rest[...equals].count + value.count + 1
        keep(place, section + key)
        keep(Place(line: index + 1, column: column), section + key + "=")
      }
    }
  }

  /// Where a key stands; the header above it, or the start of the file, where it is not there.
  func key(_ path: String) -> Place { place(path) }

  /// Where the value of a key begins.
  func value(_ path: String) -> Place { places[path + "="] ?? place(path) }

  private func place(_ path: String) -> Place {
    var path = Substring(path)
    while true {
      if let found = places[String(path)] { return found }
      guard let dot = path.lastIndex(of: ".") else { return Place(line: 1, column: 1) }
      path = path[..<dot]
    }
  }

  private mutating func keep(_ place: Place, _ path: String) {
    if places[path] == nil { places[path] = place }
  }

  private static func name(_ text: Substring) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
  }
}
