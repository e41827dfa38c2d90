import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "词表 · This room's own words for quick entry.",
    discussion: """
      Files DATA/lexicon/*.csv with the columns use,value,words,weight or code,names,keywords,weight
      add words to the built-in ones. UTF-8, UTF-8 with BOM and GB 18030 are recognised. A running
      board takes a changed file over by itself; one with a fault is refused as a whole.

      check [FILE…]  all faults with line and cell; without files, those in the folder
      show [WORD]    what a word means, and from which file; without a word, all of the room's
      uses           what the column use may say
      path           the folder

      EXAMPLE
        dutyboard lexicon check rooms.csv
        dutyboard lexicon show 老鹰嘴
      """)

  enum Verb: String, CaseIterable, ExpressibleByArgument {
    case check, show, uses, path
  }

  @Argument(help: "What to do.")
  var verb: Verb
  @Argument(help: "Files of check, a word of show.")
  var words: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    switch verb {
    case .check: break
    case .show: if words.count > 1 { throw ValidationError("lexicon show [WORD]") }
    case .uses, .path:
      if !words.isEmpty { throw ValidationError("lexicon \(verb.rawValue)") }
    }
  }

  func run() throws {
    let phrases = Phrases(language: Environment.language(common.lang))
    let place = DataDirectory(Environment.dataDirectory(common.data))
    switch verb {
    case .check: try check(place, phrases)
    case .show: try show(try session(place), place, phrases)
    case .uses: listUses(phrases)
    case .path: Output.line(place.lexicon)
    }
  }

  /// Nil where there is no log yet: words can be checked against the built-in codes before.
  private func session(_ place: DataDirectory) throws -> Session? {
    place.hasLog ? try Session(common, .read) : nil
  }

  private func check(_ place: DataDirectory, _ phrases: Phrases) throws {
    let session = try session(place)
    let duty = session?.duty ?? Duty()
    let codes = duty.codes.rows.isEmpty ? BuiltIn.codeTable : duty.codes
    let report: LexiconReport
    if words.isEmpty {
      report = LexiconFolder(place).read(codes) ?? LexiconReport()
    } else {
      var shelf = LexiconShelf()
      report = shelf.take(try words.map { try read($0, phrases) }, codes: codes)
    }
    if common.json {
      let documents = Documents(duty, now: Environment.now(), phrases: phrases)
      let files = report.files.map { ($0.name, $0.rows, $0.words, $0.isRefused) }
      Output.line(documents.lexicon(files: files, problems: report.problems).written)
    } else {
      tell(report, place, phrases)
    }
    if report.files.contains(where: \.isRefused) { throw SilentExit(code: 1) }
  }

  private func read(_ path: String, _ phrases: Phrases) throws -> WordFile {
    do throws(Failure) {
      return readWordFile(try Files.bytes(path), name: Files.name(path))
    } catch {
      throw CommandTrouble(error, phrases)
    }
  }

  private func tell(_ report: LexiconReport, _ place: DataDirectory, _ phrases: Phrases) {
    if report.files.isEmpty { Output.line(phrases.lexicon.noFiles(place.lexicon)) }
    for file in report.files {
      let problems = report.problems.filter { $0.file == file.name }
      for problem in problems { Output.line(phrases.troubles.problem(problem)) }
      let errors = problems.count { $0.severity == .error }
      Output.line(
        file.isRefused
          ? phrases.lexicon.fileRefused(file.name, errors: errors)
          : phrases.lexicon.fileFine(file.name, rows: file.rows, words: file.words))
    }
  }

  private func listUses(_ phrases: Phrases) {
    if common.json {
      let uses = WordUse.allCases.map {
        JSON.object(("use", .text($0.rawValue)), ("means", .text(phrases.lexicon.use($0))))
      }
      return Output.text(JSONList.document(uses))
    }
    Output.line(phrases.lexicon.usesTitle)
    for use in WordUse.allCases where use.standsInLexicon {
      let gap = String(repeating: " ", count: max(1, 16 - use.rawValue.count))
      Output.line("  " + use.rawValue + gap + phrases.lexicon.use(use))
    }
  }

  // What words mean.

  private func show(_ session: Session?, _ place: DataDirectory, _ phrases: Phrases) throws {
    let duty = session?.duty ?? Duty()
    let codes = duty.codes.rows.isEmpty ? BuiltIn.codeTable : duty.codes
    let report = LexiconFolder(place).read(codes) ?? LexiconReport()
    report.tellUnused(phrases)
    let found =
      words.first.map { meanings(of: $0, duty.directory, codes, report.lexicon) }
      ?? report.lexicon.roomsMeanings
    if common.json { return Output.text(JSONList.document(found.map(\.document))) }
    if found.isEmpty {
      Output.line(
        words.first.map(phrases.lexicon.noMeaning) ?? phrases.lexicon.noFiles(place.lexicon))
    }
    for meaning in found { Output.line(told(meaning, duty, codes, phrases)) }
  }

  private func told(
    _ meaning: WordMeaning, _ duty: Duty, _ codes: CodeTable, _ phrases: Phrases
  ) -> String {
    let source = meaning.source.isRooms ? "\(meaning.source.file):\(meaning.source.line)" : ""
    if meaning.isTakenOut {
      return phrases.lexicon.takenOut(meaning.word, meaning.use, source: source)
    }
    var value = meaning.value
    if meaning.use == .unit { value = duty.directory.unitName(value) }
    if meaning.use == .keyword || meaning.use == .codeName {
      value += " " + phrases.names.category(value, codes)
    }
    return phrases.lexicon.meaning(
      meaning.word, meaning.use, value: value, weight: meaning.weight, source: source)
  }
}

extension WordMeaning {
  fileprivate var document: JSON {
    .object(
      ("word", .text(word)), ("use", .text(use.rawValue)), ("value", .known(value)),
      ("weight", .number(weight)), ("file", .known(source.file)),
      ("line", source.isRooms ? .number(source.line) : .null), ("taken_out", .bool(isTakenOut)))
  }
}
