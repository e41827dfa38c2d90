import CellGrid
import DutyDomain
import DutyScreens
import Foundation
import Testing

@Suite("The themes that come with the program")
struct ThemeShippedTests {
  private static let themes = ThemeLibrary()
  private static let files = themes.listings.map(\.file)

  @Test("every shipped theme passes every check, without even a note", arguments: files)
  func passes(file: String) {
    let findings = Self.themes.check(file)
    #expect(findings.isEmpty, "\(findings.map(\.summary).joined(separator: "\n"))")
  }

  @Test("every theme file in the repository is built into the program")
  func allEmbedded() throws {
    let directory = URL(filePath: #filePath).appending(path: "../../../themes").standardized
    let inRepository = try FileManager.default.contentsOfDirectory(atPath: directory.path())
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    #expect(Set(inRepository) == Set(Self.files))
  }

  @Test("every shipped theme loads for every kind of terminal", arguments: files)
  func loads(file: String) {
    for depth in ColourDepth.allCases {
      let load = Self.themes.load(file, depth: depth)
      #expect(load.isWanted == true)
      #expect(load.theme.file == file)
      #expect(load.theme.depth == depth)
    }
  }

  @Test("on a 256-colour terminal the selected row, the arrivals and the paper look different")
  func surfacesDiffer() {
    for file in ["night", "day"] {
      let theme = Self.themes.load(file, depth: .indexed).theme
      let surfaces: [Role] = [.text, .uiSelected, .uiSelectedUnfocused, .flashNew]
      #expect(Set(surfaces.map { theme.style($0).background }).count == surfaces.count, "\(file)")
    }
  }
}
