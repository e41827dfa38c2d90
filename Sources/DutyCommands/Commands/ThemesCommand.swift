import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyScreens
import DutyText

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "主题 · Themes and what is wrong with them.",
    discussion: "EXAMPLE\n  dutyboard themes\n  dutyboard themes check my.toml")

  @Argument(help: "check, then files; nothing lists the themes.")
  var words: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let verb = words.first, verb != "check" { throw ValidationError("themes check FILE…") }
  }

  func run() throws {
    let phrases = Phrases(language: Environment.language(common.lang))
    if words.isEmpty { return list(phrases) }
    try check(Array(words.dropFirst()), phrases)
  }

  private func list(_ phrases: Phrases) {
    let listings = Themes.onThisMachine().listings
    if common.json {
      Output.text(
        JSONList.document(
          listings.map {
            .object(
              ("file", .text($0.file)), ("name", .text($0.name)),
              ("variant", .text($0.variant.rawValue)), ("built_in", .bool($0.isBuiltIn)))
          }))
      return
    }
    for listing in listings { Output.line("\(listing.file)  \(listing.name)") }
  }

  /// Without files, the built-in themes and the user's are checked.
  private func check(_ files: [String], _ phrases: Phrases) throws {
    var library = Themes.onThisMachine()
    var names = files
    if files.isEmpty {
      names = library.listings.map(\.file)
    } else {
      var sources: [ThemeSource] = []
      for file in files {
        do throws(Failure) {
          sources.append(ThemeSource(file: Themes.name(file), bytes: try Files.bytes(file)))
        } catch {
          throw CommandTrouble(error, phrases)
        }
      }
      library = ThemeLibrary(userThemes: sources)
      names = sources.map(\.file)
    }
    let checks = names.map { ThemeCheck(name: $0, findings: library.check($0)) }
    if common.json {
      Output.text(JSONList.document(checks.map { $0.document(phrases) }))
    } else {
      for check in checks { check.print(phrases) }
    }
    if checks.contains(where: { $0.errors > 0 }) { throw SilentExit(code: 1) }
  }
}

/// What was found wrong with one theme.
private struct ThemeCheck {
  let name: String
  let findings: [ThemeFinding]

  var errors: Int { findings.count { $0.problem.severity(strict: true) == .error } }

  func print(_ phrases: Phrases) {
    for finding in findings { Output.line(phrases.themes.finding(finding, strict: true)) }
    Output.line(
      errors == 0
        ? phrases.commands.themeFine(name) : phrases.commands.themeHasProblems(name, errors))
  }

  func document(_ phrases: Phrases) -> JSON {
    .object(
      ("file", .text(name)), ("ok", .bool(errors == 0)),
      (
        "problems",
        .list(findings.map { .text(phrases.themes.finding($0, strict: true)) })
      ))
  }
}

/// Theme files on this machine.
enum Themes {
  /// The built-in themes and those in the user's directory.
  static func onThisMachine() -> ThemeLibrary {
    let folder = Environment.themeDirectory
    let sources = Files.names(in: folder).filter { $0.hasSuffix(".toml") }.compactMap { file in
      (try? Files.bytes(folder + "/" + file)).map {
        ThemeSource(file: name(file), bytes: $0)
      }
    }
    return ThemeLibrary(userThemes: sources)
  }

  /// The theme that was last chosen on this machine, by the name people see; nil where the clock decides.
  static var kept: String? {
    let bytes = (try? Files.bytes(keptFile)) ?? []
    guard bytes.count <= 200, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let name = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return name.isEmpty ? nil : name
  }

  static func keep(_ name: String) throws(Failure) {
    Files.makeFolders(Environment.configDirectory)
    try Files.write(name + "\n", to: keptFile)
  }

  private static var keptFile: String { Environment.configDirectory + "/theme" }

  /// `night` of `themes/night.toml`.
  static func name(_ path: String) -> String {
    let file = Files.name(path)
    return file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
  }
}
