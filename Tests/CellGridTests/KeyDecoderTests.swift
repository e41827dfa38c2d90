import Testing

@testable import CellGrid

private func key(_ notation: String) -> KeyEvent { .key(Key(notation)!) }

/// Bytes as written here, events as named here; each is also fed byte by byte and cut everywhere.
private let fixtures: [(String, [KeyEvent])] = [
  ("a", [key("a")]), ("值守", [key("值"), key("守")]), ("🚒", [key("🚒")]),
  ("\r", [key("<Enter>")]), ("\n", [key("<Enter>")]), ("\r\n", [key("<Enter>")]),
  ("\r\r", [key("<Enter>"), key("<Enter>")]), ("\t", [key("<Tab>")]),
  ("\u{1B}[Z", [key("<S-Tab>")]),
  ("\u{7F}\u{8}", [key("<Backspace>"), key("<Backspace>")]), ("\u{13}", [key("<C-s>")]),
  ("\u{3}\u{1A}\u{16}", [key("<C-c>"), key("<C-z>"), key("<C-v>")]), ("\u{0}", [key("<C-@>")]),
  ("\u{1B}x", [key("<A-x>")]), ("\u{1B}\r", [key("<A-Enter>")]),
  ("\u{1B}\u{7F}", [key("<A-Backspace>")]),
  ("\u{1B}中", [key("<Esc>"), key("中")]),
  // F2 in every dress: xterm, vt220 and rxvt, Linux console; F5 to F10 of the vt100 as well.
  ("\u{1B}OQ", [key("<F2>")]), ("\u{1B}[12~", [key("<F2>")]), ("\u{1B}[[B", [key("<F2>")]),
  ("\u{1B}[Q", [key("<F2>")]), ("\u{1B}[1;5Q", [key("<C-F2>")]), ("\u{1B}O5Q", [key("<C-F2>")]),
  ("\u{1B}OP\u{1B}OR\u{1B}OS", [key("<F1>"), key("<F3>"), key("<F4>")]),
  ("\u{1B}Ot\u{1B}Ou\u{1B}Ov\u{1B}Ol\u{1B}Ow\u{1B}Ox", (5...10).map { key("<F\($0)>") }),
  ("\u{1B}[15~\u{1B}[17~\u{1B}[24~", [key("<F5>"), key("<F6>"), key("<F12>")]),
  ("\u{1B}[23;2~", [key("<S-F11>")]), ("\u{1B}[11^", [key("<C-F1>")]),
  ("\u{1B}[23$", [key("<S-F11>")]),
  (
    "\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [key("<Up>"), key("<Down>"), key("<Right>"), key("<Left>")]
  ),
  ("\u{1B}[1;2A\u{1B}[1;5D\u{1B}[1;3C", [key("<S-Up>"), key("<C-Left>"), key("<A-Right>")]),
  ("\u{1B}[a", [key("<S-Up>")]),
  ("\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OH", Array(repeating: key("<Home>"), count: 4)),
  ("\u{1B}[F\u{1B}[4~\u{1B}[8~\u{1B}OF", Array(repeating: key("<End>"), count: 4)),
  ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", ["<Ins>", "<Del>", "<PgUp>", "<PgDn>"].map(key)),
  ("\u{1B}[3;5~", [key("<C-Del>")]), ("\u{1B}[115;5u", [key("<C-s>")]),
  ("\u{1B}[27;3;120~", [key("<A-x>")]),
  ("\u{1B}[I\u{1B}[O", [.focusIn, .focusOut]),
  ("\u{1B}[12;40R", [.report(.cursor(CellPoint(column: 39, row: 11)))]),
  ("\u{1B}[1;2R", [.report(.cursor(CellPoint(column: 1, row: 0)))]),
  ("\u{1B}[?62;22c", [.report(.deviceAttributes([62, 22]))]),
  ("\u{1B}[?2026;2$y", [.report(.mode(number: 2026, setting: 2))]),
  ("\u{1B}]11;rgb:0/0/0\u{7}x", [.report(.command("11;rgb:0/0/0")), key("x")]),
  ("\u{1B}]11;a\u{1B}\\x", [.report(.command("11;a")), key("x")]),
  ("\u{1B}P1$r0m\u{1B}\\x", [key("x")]), ("\u{1B}[<0;10;10M\u{1B}[M !!x", [key("x")]),
  ("\u{1B}[99;99;99zx", [key("x")]), ("\u{1B}[?1;2lx", [key("x")]),
  (
    "\u{1B}[200~一\r二\r\n三\u{1B}[31m\t四\u{7}\u{1B}[201~x",
    [.paste("一\n二\n三[31m\t四", isTruncated: false), key("x")]
  ),
  ("\u{1B}[200~\u{1B}\u{1B}[201~", [.paste("", isTruncated: false)]),
  ("\u{1B}[200~a\u{1B}[20\u{1B}[201~", [.paste("a[20", isTruncated: false)]),
]

@Suite("Keys from bytes")
struct KeyDecoderTests {
  @Test("the same bytes give the same keys whole, one by one and cut anywhere", arguments: fixtures)
  func cuts(text: String, expected: [KeyEvent]) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let events = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(events == expected, "cut at \(cut)")
      #expect(decoder.patienceMilliseconds == nil)
    }
    var decoder = KeyDecoder()
    let events = bytes.flatMap { decoder.feed([$0]) }
    #expect(events == expected)
  }

  @Test("all fixtures behind each other do not disturb each other")
  func together() {
    var decoder = KeyDecoder()
    let bytes = fixtures.flatMap { Array($0.0.utf8) + Array("|".utf8) }
    let events = decoder.feed(bytes)
    #expect(events == fixtures.flatMap { $0.1 + [key("|")] })
  }

  @Test("broken UTF-8 becomes a replacement character and swallows no key")
  func broken() {
    let cases: [([UInt8], [KeyEvent])] = [
      ([0xC0, 0x80], [key("\u{FFFD}"), key("\u{FFFD}")]),
      ([0xE4, 0xB8, 0x61], [key("\u{FFFD}"), key("a")]),
      ([0xED, 0xA0, 0x80], Array(repeating: key("\u{FFFD}"), count: 3)),
      ([0xFF], [key("\u{FFFD}")]),
      ([0xF4, 0x90], [key("\u{FFFD}"), key("\u{FFFD}")]),
      ([0xE4, 0x1B, 0x5B, 0x41], [key("\u{FFFD}"), key("<Up>")]),
      ([0xC2, 0x9B, 0x41], [key("A")]),
    ]
    for (bytes, expected) in cases {
      var decoder = KeyDecoder()
      let events = decoder.feed(bytes)
      #expect(events == expected, "\(bytes)")
    }
  }

  @Test("Esc alone is the Esc key once its time is over; half a sequence is nothing")
  func timeOut() {
    let cases: [(String, [KeyEvent], wait: Int?, [KeyEvent])] = [
      ("\u{1B}", [], 50, [key("<Esc>")]), ("\u{1B}\u{1B}", [key("<Esc>")], 50, [key("<Esc>")]),
      ("\u{1B}[1;5", [], 150, []), ("\u{1B}[", [], 150, [key("<A-[>")]),
      ("\u{1B}O", [], 150, [key("<A-O>")]), ("\u{1B}]11", [], 1000, []),
      ("\u{1B}[200~ab", [], 5000, [.paste("ab", isTruncated: true)]), ("a", [key("a")], nil, []),
    ]
    for (bytes, first, wait, second) in cases {
      var decoder = KeyDecoder()
      let events = decoder.feed(Array(bytes.utf8))
      #expect(events == first)
      #expect(decoder.patienceMilliseconds == wait && decoder.awaitsMore == (wait != nil))
      let late = decoder.timeOut() + decoder.feed([0x61])
      #expect(late == second + [key("a")])
    }
  }

  @Test("a paste beyond the limit is cut and says so")
  func longPaste() {
    var decoder = KeyDecoder()
    let body = [UInt8](repeating: 0x61, count: KeyDecoder.pasteLimit + 10)
    let events = decoder.feed(Array("\u{1B}[200~".utf8) + body + Array("\u{1B}[201~".utf8))
    guard case .paste(let text, isTruncated: true) = events.first else {
      Issue.record("no truncated paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
    #expect(decoder.buffer.capacity <= 4096)
  }

  @Test("two hundred thousand random bytes do no harm and leave little behind")
  func random() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var decoder = KeyDecoder()
    let likely = Array("\u{1B}\u{1B}[[O]?;0123~RMP\u{7}\\".utf8)
    for _ in 0..<200_000 {
      let byte =
        Bool.random(using: &generator)
        ? likely.randomElement(using: &generator)! : UInt8.random(in: 0...255, using: &generator)
      _ = decoder.feed([byte])
      if decoder.state != .paste {
        #expect(decoder.buffer.count <= KeyDecoder.stringLimit, "seed \(seed)")
      }
      if UInt8.random(in: 0...255, using: &generator) == 0 { _ = decoder.timeOut() }
    }
    _ = decoder.timeOut()
    let last = decoder.feed([0x61])
    #expect(last == [key("a")], "seed \(seed)")
  }
}

@Suite("Key names")
struct KeyTests {
  @Test(
    "a key reads back from its notation and has a name for the help",
    arguments: [
      ("a", "a"), ("<F2>", "F2"), ("<C-s>", "Ctrl-S"), ("<A-x>", "Alt-X"), ("<S-Up>", "Shift-Up"),
      ("<Esc>", "Esc"), ("<Space>", "Space"), ("<lt>", "<"), ("<C-A-Del>", "Ctrl-Alt-Del"),
      ("<S-Tab>", "Shift-Tab"), ("<PgDn>", "PgDn"), ("<C-F12>", "Ctrl-F12"), ("中", "中"),
    ])
  func notation(notation: String, shown: String) {
    let key = Key(notation)
    #expect(key?.notation == notation)
    #expect(key?.description == shown)
  }

  @Test(
    "nonsense is no key",
    arguments: ["", "ab", "<>", "<F0>", "<X-a>", "<Nothing>", "<C->", "<F99>"])
  func nonsense(notation: String) {
    #expect(Key(notation) == nil)
  }
}
