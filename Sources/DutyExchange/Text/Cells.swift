/// The text without ordinary, full-width and no-break spaces, tabs and line breaks at both ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isBlank($0) }),
    let last = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[first...last])
}

/// A name as it is compared: offices write 张　三 so that names of two characters fill the column.
func withoutBlanks(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }))
}

/// Full-width digits, letters and signs (０–９, ／, －) as ordinary ones.
func halfWidth(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return String(result)
}

/// A cell as it is kept: trimmed, its line breaks turned into single spaces.
func oneLine(_ text: String) -> String {
  trimmed(text).split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
    .joined(separator: " ")
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\n", "\r", "\u{A0}", "\u{3000}": true
  default: false
  }
}
