package import CellGrid
package import DutyDomain

/// The themes that a board can use: those built into the program and those of the user, which come
/// first where names are equal.
package struct ThemeLibrary: Sendable {
  private let userFiles: [ReadTheme]

  /// `userThemes` is what the caller found in the user's theme directory.
  package init(userThemes: [ThemeSource] = []) {
    userFiles = userThemes.sorted { $0.file < $1.file }.map(ReadTheme.init)
  }

  /// Every theme once, the built-in ones first.
  package var listings: [ThemeListing] {
    let replaced = Set(userFiles.map(\.source.file))
    let kept = Self.builtInListings.filter { !replaced.contains($0.file) }
    return kept + userFiles.map(\.listing)
  }

  /// The theme by file name (`night`) or by the name people see (`夜班深色`).
  ///
  /// A theme with an error is not used: the result is then `lastGood`, or else the built-in default,
  /// together with the reasons. A board never stops for a theme.
  package func load(_ name: String, depth: ColourDepth, keeping lastGood: Theme? = nil) -> ThemeLoad
  {
    // What is built in was checked when it was built.
    let isOurs = !userFiles.contains { $0.source.file == name || $0.file?.name == name }
    let (chain, findings) = examine(name, checking: !isOurs)
    let hasError = findings.contains { $0.problem.severity(strict: false) == .error }
    if let chain, !hasError {
      return ThemeLoad(theme: chain.theme(depth), findings: findings, isWanted: true)
    }
    let fallback = lastGood ?? Self.defaultTheme(depth)
    return ThemeLoad(theme: fallback, findings: findings, isWanted: false)
  }

  /// Everything that is wrong with a theme, in the order of its lines; notes included.
  package func check(_ name: String) -> [ThemeFinding] {
    examine(name).findings
  }

  /// The theme that a board has when nothing else is known: 夜班深色.
  package static func defaultTheme(_ depth: ColourDepth) -> Theme {
    guard let night = base(.dark) else { return .plain }
    return ThemeChain(layers: [night], base: nil).theme(depth)
  }

  private func examine(_ name: String, checking: Bool = true)
    -> (chain: ThemeChain?, findings: [ThemeFinding])
  {
    guard let read = find(name) else {
      let known = listings.flatMap { [$0.file, $0.name] }
      let problem = ThemeProblem.unknownName(
        .theme, shown(name), nearest: nearest(to: name, among: known))
      return (nil, [ThemeFinding(problem, file: shown(name), line: 1, column: 1)])
    }
    let (chain, findings) = ThemeFamily(find: find, findBuiltIn: Self.findBuiltIn).chain(read)
    let all = findings + (checking ? chain.map { ThemeChecks($0).findings } ?? [] : [])
    return (chain, all.inReadingOrder)
  }

  private func find(_ name: String) -> ReadTheme? {
    if let users = userFiles.first(where: { $0.source.file == name }) { return users }
    let listing = Self.builtInListings.first { $0.file == name || $0.name == name }
    if listing?.file == name { return Self.findBuiltIn(name) }
    return userFiles.first { $0.file?.name == name }
      ?? listing.flatMap { Self.findBuiltIn($0.file) }
  }
}

/// One line in the list of themes.
package struct ThemeListing: Hashable, Sendable {
  package let file: String
  package let name: String
  package let variant: ThemeVariant
  package let isBuiltIn: Bool
}

/// What came of loading a theme.
package struct ThemeLoad: Hashable, Sendable {
  package let theme: Theme
  package let findings: [ThemeFinding]
  /// Whether `theme` is the one that was asked for.
  package let isWanted: Bool
}

/// A theme file that has been read, for better or worse.
struct ReadTheme: Sendable {
  let source: ThemeSource
  /// Nil where the bytes are no TOML.
  let file: ThemeFile?
  let findings: [ThemeFinding]

  init(_ source: ThemeSource) {
    self.source = source
    (file, findings) = ThemeReader.read(source)
  }

  fileprivate var listing: ThemeListing {
    ThemeListing(
      file: source.file, name: file?.name ?? source.file, variant: file?.variant ?? .dark,
      isBuiltIn: false)
  }
}
