import DutyDomain

extension English {
  func problem(_ problem: ThemeProblem) -> String {
    switch problem {
    case .syntax(let detail, let excerpt): "cannot be read (\(detail)): \(excerpt)"
    case .notText: "is not UTF-8 text"
    case .nestedTooDeep(let limit): "keys are nested more than \(limit) deep"
    case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, more than \(limit)"
    case .unsupportedFormat(let format): "format \(format) is newer than this program; update it"
    case .keyMissing(let key): "'\(key)' is missing"
    case .wrongType(let key, let expected): "'\(key)' must be \(valueKind(expected))"
    case .unknownName(let kind, let name, nil): "unknown \(nameKind(kind)) '\(name)'"
    case .unknownName(let kind, let name, let nearest?):
      "unknown \(nameKind(kind)) '\(name)'; did you mean '\(nearest)'?"
    case .parentMissing(let name, nil): "there is no theme '\(name)' to inherit from"
    case .parentMissing(let name, let nearest?):
      "there is no theme '\(name)' to inherit from; did you mean '\(nearest)'?"
    case .inheritanceCycle(let names): "themes inherit from each other in a circle: \(list(names))"
    case .inheritanceTooDeep(let limit): "themes inherit over more than \(limit) levels"
    case .badColour(let text, let depth):
      "'\(text)' is no colour for the \(self.depth(depth)) column"
    case .badStyle(let text): "the style '\(text)' cannot be understood"
    case .reservedPaletteName(let name):
      "the palette cannot use the name '\(name)', which has a meaning of its own"
    case .roleUnresolved(let role, let depth):
      "the role '\(role)' has no style in the \(self.depth(depth)) column"
    case .contrastTooLow(let pair, let found, let needed):
      "\(self.pair(pair)) is hard to read: contrast \(ratio(found)), needed \(ratio(needed))"
    case .edgeTooFaint(let pair, let found, let needed):
      "\(self.pair(pair)) is too faint: contrast \(ratio(found)), needed \(ratio(needed))"
    case .contrastTooLowIn256(let pair, let found, let needed):
      "in 256 colours \(self.pair(pair)) is hard to read: "
        + "contrast \(ratio(found)), needed \(ratio(needed))"
    case .severitiesAlike(let one, let other, let vision, let distance, let needed):
      "'\(one)' and '\(other)' look alike with \(self.vision(vision)): "
        + "distance \(distance), needed \(needed)"
    case .markMissing(let role): "the role '\(role)' has no mark"
    case .markRepeated(let mark, let first, let second):
      "'\(first)' and '\(second)' have the same mark '\(mark)'"
    case .markUnfit(let role, let mark):
      "the mark '\(mark)' of '\(role)' is not one or two columns of plain characters"
    case .sixteenUnreadable(let pair, let foreground, let background):
      "in sixteen colours \(self.pair(pair)) is hard to read: \(foreground) on \(background)"
    case .monoAlike(let one, let other, let selected):
      selected
        ? "without colour '\(one)' and '\(other)' look alike when selected"
        : "without colour '\(one)' and '\(other)' look alike"
    case .halfDefault(let role):
      "'\(role)' fixes one colour and leaves the other to the terminal, which may be the same"
    case .paletteUnused(let name): "nothing uses '\(name)' of the palette"
    }
  }

  func finding(_ finding: ThemeFinding, strict: Bool) -> String {
    let level = severity(finding.problem.severity(strict: strict))
    return "\(finding.file).toml line \(finding.line) column \(finding.column), "
      + "\(level) \(finding.problem.code): \(problem(finding.problem))"
  }

  func severity(_ severity: ThemeProblemSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  func depth(_ depth: ThemeDepth) -> String {
    switch depth {
    case .full: "full colour"
    case .sixteen: "sixteen colours"
    case .mono: "monochrome"
    }
  }

  func vision(_ vision: ThemeVision) -> String {
    switch vision {
    case .normal: "normal sight"
    case .deuteranopia: "deuteranopia (no green)"
    case .protanopia: "protanopia (no red)"
    case .tritanopia: "tritanopia (no blue)"
    }
  }

  func nameKind(_ kind: ThemeNameKind) -> String {
    switch kind {
    case .theme: "theme"
    case .key: "key"
    case .role: "role"
    case .mark: "mark"
    case .glyph: "glyph"
    case .styleWord: "style word"
    case .choice: "value"
    }
  }

  func valueKind(_ kind: ThemeValueKind) -> String {
    switch kind {
    case .text: "a text"
    case .number: "a whole number"
    case .section: "a section"
    }
  }

  func pair(_ pair: ThemePair) -> String {
    pair.over.map { "'\(pair.role)' on '\($0)'" } ?? "'\(pair.role)'"
  }
}
