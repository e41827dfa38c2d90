import DutyDomain

/// Follows `inherits` from a theme to its parents.
struct ThemeFamily {
  /// Any theme by name, the user's first.
  let find: (String) -> ReadTheme?
  let findBuiltIn: (String) -> ReadTheme?

  static let largestDepth = 8

  /// The theme with all its parents, or nil where one is missing or cannot be read.
  func chain(_ child: ReadTheme) -> (chain: ThemeChain?, findings: [ThemeFinding]) {
    var findings = child.findings
    guard let file = child.file else { return (nil, findings) }
    var layers = [file]
    var visited = [child.source]
    while let link = layers.last?.inherits {
      guard visited.count <= Self.largestDepth else {
        findings.append(ThemeFinding(.inheritanceTooDeep(limit: Self.largestDepth), at: link.place))
        return (nil, findings)
      }
      guard let parent = parent(link.value, of: visited[visited.count - 1]) else {
        findings.append(ThemeFinding(missing(link.value), at: link.place))
        return (nil, findings)
      }
      guard !visited.contains(parent.source) else {
        let names = (visited + [parent.source]).map { shown($0.file) }
        findings.append(ThemeFinding(.inheritanceCycle(names), at: link.place))
        return (nil, findings)
      }
      findings += parent.findings
      guard let parentFile = parent.file else { return (nil, findings) }
      layers.append(parentFile)
      visited.append(parent.source)
    }
    return (ThemeChain(layers: layers, base: base(for: layers, visited)), findings)
  }

  /// A user's `night` that inherits from `night` means the built-in one, not itself.
  private func parent(_ name: String, of child: ThemeSource) -> ReadTheme? {
    if name == child.file, let builtIn = findBuiltIn(name), builtIn.source != child {
      return builtIn
    }
    return find(name)
  }

  private func missing(_ name: String) -> ThemeProblem {
    let known = ThemeLibrary.builtInListings.map(\.file)
    return .parentMissing(shown(name), nearest: nearest(to: name, among: known))
  }

  private func base(for layers: [ThemeFile], _ sources: [ThemeSource]) -> ThemeFile? {
    let variant = layers.firstValue(\.variant) ?? .dark
    guard let base = ThemeLibrary.base(variant) else { return nil }
    let isItself = sources.contains { $0 == findBuiltIn(base.file)?.source }
    return isItself ? nil : base
  }
}

extension [ThemeFinding] {
  /// By file, line and column, then by code; each finding once.
  var inReadingOrder: [ThemeFinding] {
    var seen: Set<ThemeFinding> = []
    let ones = filter { seen.insert($0).inserted }
    return ones.sorted {
      ($0.file, $0.line, $0.column, $0.problem.code)
        < ($1.file, $1.line, $1.column, $1.problem.code)
    }
  }
}
