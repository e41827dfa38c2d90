extension Frame {
  /// The frame for a terminal that draws ambiguous characters two columns wide: each of them gives
  /// way to one that takes a single column everywhere. Columns stay where they are.
  ///
  /// Applied when a frame is presented; what is stored, copied or printed keeps its characters.
  package func withoutAmbiguousCharacters() -> Frame {
    var result = self
    for (index, cell) in cells.enumerated() where cell.width == 1 && cell.glyph >= 0xA1 {
      guard let base = scalars(of: cell).first, DisplayWidth.isAmbiguous(base) else { continue }
      result.cells[index].glyph = AmbiguousSubstitute.narrow(for: base).value
    }
    return result
  }
}

/// Stand-ins of one column, all ASCII, for characters whose width terminals do not agree about.
package enum AmbiguousSubstitute {
  package static func narrow(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Box drawing: light and heavy strokes, then every corner and crossing.
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2500...0x257F: "+"
    case 0x2580...0x259F, 0x25A0...0x25A3: "#"
    // ① ⑴ ⒈ from one to nine keep their digit; above there is no room for two.
    case 0x2460...0x2468: digit(scalar.value - 0x2460)
    case 0x2474...0x247C: digit(scalar.value - 0x2474)
    case 0x2488...0x2490: digit(scalar.value - 0x2488)
    case 0x2469...0x24FF: "#"
    case 0x249C...0x24B5: letter(scalar.value - 0x249C)
    case 0x2160...0x2168: digit(scalar.value - 0x2160)
    case 0x2170...0x2178: digit(scalar.value - 0x2170)
    case 0x2605, 0x2606: "*"
    case 0x25CB, 0x25CE, 0x25CF, 0x25EF: "o"
    default: table[scalar] ?? "?"
    }
  }

  private static func digit(_ offset: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(0x31 + offset))
  }

  private static func letter(_ offset: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(0x61 + offset % 26))
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("“”„‟″", "\""), ("‘’‚‛′´¨", "'"), ("—–‐――", "-"), ("…·‥‧", "."), ("×", "x"), ("÷", "/"),
      ("→⇒", ">"), ("←", "<"), ("↑", "^"), ("↓", "v"), ("℃", "C"), ("№", "N"), ("°º", "o"),
      ("±", "+"), ("§", "S"), ("≤≦", "<"), ("≥≧", ">"), ("≈∽", "~"), ("√", "v"), ("∶", ":"),
      ("▲△", "^"), ("▼▽", "v"), ("◆◇", "*"), ("※", "*"), ("•", "*"), ("‖∥", "|"), ("∕", "/"),
      ("āáǎàă", "a"), ("ēéěèêẽ", "e"), ("īíǐìĭ", "i"), ("ōóǒòŏ", "o"), ("ūúǔùüǖǘǚǜŭ", "u"),
      ("ńňǹ", "n"), ("ḿ", "m"), ("ɡ", "g"), ("ɑ", "a"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (wide, narrow) in pairs {
      for scalar in wide.unicodeScalars { table[scalar] = narrow }
    }
    return table
  }()
}
