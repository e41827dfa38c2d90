package import DutyDomain

/// Problems of theme files.
package protocol ThemeWords: Sendable {
  /// One sentence with its values; the place in the file is not part of it.
  func problem(_ problem: ThemeProblem) -> String
  /// `night.toml 第 3 行第 5 列，错误 T06：…`.
  func finding(_ finding: ThemeFinding, strict: Bool) -> String
  func severity(_ severity: ThemeProblemSeverity) -> String
  func depth(_ depth: ThemeDepth) -> String
  func vision(_ vision: ThemeVision) -> String
  func nameKind(_ kind: ThemeNameKind) -> String
  func valueKind(_ kind: ThemeValueKind) -> String
  func pair(_ pair: ThemePair) -> String
}

/// A contrast ratio in hundredths as people write it: `4.5`.
func ratio(_ hundredths: Int) -> String {
  let rest = hundredths % 100
  return rest % 10 == 0
    ? "\(hundredths / 100).\(rest / 10)" : "\(hundredths / 100).\(padded(rest, 2))"
}
