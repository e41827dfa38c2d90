/// One line of a CSV file with its line break (CRLF), safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it; control and
/// bidirectional characters are written as `\u001b`.
package func csvLine(_ cells: [String]) -> String {
  cells.map(csvCell).joined(separator: ",") + "\r\n"
}

private func csvCell(_ text: String) -> String {
  // Scalars, not characters: a comma with a combining mark is still a comma to a spreadsheet.
  var safe = ""
  var needsQuotes = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": safe += "\"\""
    case _ where scalar != "\n" && isUnfit(scalar): safe += escaped(scalar)
    default: safe.unicodeScalars.append(scalar)
    }
    if "\",\n ".unicodeScalars.contains(scalar) { needsQuotes = true }
  }
  if isFormula(text) { safe = "'" + safe }
  return needsQuotes ? "\"" + safe + "\"" : safe
}

/// What spreadsheets run instead of showing: full-width signs count, blanks before them do not help.
func isFormula(_ text: String) -> Bool {
  let blanks = " \u{3000}\u{A0}\n".unicodeScalars
  guard let first = text.unicodeScalars.first(where: { !blanks.contains($0) }) else {
    return false
  }
  return "=+-@＝＋－＠\t\r".unicodeScalars.contains(first)
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Characters that no cell may hold: controls, and what turns the direction of writing.
func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}
