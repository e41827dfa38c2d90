import CNcurses
import Testing

@testable import CellGrid
@testable import TerminalDriver

@Suite("Parts of the driver")
struct DriverPartsTests {
  @Test(
    "text for the clipboard is packed as base64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("石门", "55+z6Zeo")])
  func base64(text: String, expected: String) {
    #expect(TerminalOutput.base64(Array(text.utf8)) == expected)
  }

  @Test("a text too long for terminals' clipboards is refused")
  func clipboard() {
    #expect(TerminalOutput.clipboard("石门") == "\u{1B}]52;c;55+z6Zeo\u{07}")
    #expect(TerminalOutput.clipboard(String(repeating: "a", count: 60_000)) == nil)
  }

  @Test("the best description of the terminal is tried first")
  func candidates() {
    let types = { (type: String?, direct: Bool) in
      TerminalSettings(terminalType: type, prefersTrueColour: direct).candidates
    }
    #expect(types("tmux-256color", false) == ["tmux-256color", "xterm-256color", "xterm", "vt100"])
    #expect(types("tmux-256color", true).prefix(2) == ["tmux-direct", "tmux-256color"])
    #expect(types(nil, true) == ["xterm-256color", "xterm", "vt100"])
    #expect(types("dumb", true) == ["dumb"])
  }

  @Test(
    "the terminal's answer tells how wide quotes and lines are; nonsense tells nothing",
    arguments: [
      (3, 4, false, false), (6, 8, true, true), (6, 7, true, false), (3, 5, false, true),
    ])
  func probe(first: Int, second: Int, text: Bool, lines: Bool) {
    var probe = AmbiguousProbe()
    let early = probe.take(CellPoint(column: first, row: 0))
    #expect(early == nil && !probe.isComplete)
    let answer = probe.take(CellPoint(column: second, row: 0))
    #expect(answer == AmbiguousProbe.Answer(textIsWide: text, linesAreWide: lines))
    var other = AmbiguousProbe()
    _ = other.take(CellPoint(column: 9, row: 0))
    let nonsense = other.take(CellPoint(column: 12, row: 0))
    #expect(nonsense == nil && other.isComplete)
  }

  @Test("our widths and those of the C library agree where Chinese text lives")
  func widths() throws {
    try #require(cn_locale_start() == 0)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x370...0x3FF, 0x400...0x45F, 0x2010...0x2027,
      0x2030...0x205E, 0x2100...0x214F, 0x2150...0x218B, 0x2190...0x23FF, 0x2460...0x26FF,
      0x2E80...0x2FDF, 0x3000...0x30FF, 0x3105...0x318E, 0x31A0...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE6B, 0xFF01...0xFFE6, 0x1F300...0x1F64F,
      0x20000...0x2A6DF, 0x2A700...0x2EBE0, 0x30000...0x3134A,
    ]
    var differences: [String] = []
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), !DisplayWidth.isUnassigned(scalar) else { continue }
      let theirs = Int(cn_character_width(value))
      let ours = DisplayWidth.columns(of: scalar)
      // Circled numbers on black squares, which the library makes wide against its own rule, and
      // ideographs newer than the library; the driver draws question marks for both.
      if (0x3248...0x324F).contains(value) || (value >= 0x20000 && theirs == -1) { continue }
      if ours != theirs { differences.append("U+\(String(value, radix: 16)) \(ours)/\(theirs)") }
    }
    #expect(differences == [], "ours/theirs")
  }
}
