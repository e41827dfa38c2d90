/// The marks that tell a state where there is no colour.
enum ThemeMarks {
  /// Whether every terminal shows this in one or two columns: one or two characters of ASCII, or one
  /// Chinese character.
  ///
  /// Anything else is refused: symbols such as Ⅰ, ● and ！ are one column wide in one terminal and
  /// two in another, or are drawn as pictures.
  static func fits(_ mark: String) -> Bool {
    let scalars = Array(mark.unicodeScalars)
    switch scalars.count {
    case 1: return isVisibleASCII(scalars[0]) || isChinese(scalars[0])
    case 2: return scalars.allSatisfy(isVisibleASCII)
    default: return false
    }
  }

  private static func isVisibleASCII(_ scalar: Unicode.Scalar) -> Bool {
    ("!"..."~").contains(scalar)
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(scalar) || ("\u{3400}"..."\u{4DBF}").contains(scalar)
  }
}
