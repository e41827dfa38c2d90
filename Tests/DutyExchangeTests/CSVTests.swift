import CustomDump
import DutyDomain
import Testing

@testable import DutyExchange

@Suite("Files of comma-separated values")
struct CSVTests {
  private func records(_ text: String) -> [CSVRecord] {
    readCSV(Array(text.utf8), name: "t.csv").records
  }

  @Test(
    "line ends of every kind count as one physical line",
    arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d"])
  func lineEnds(_ text: String) {
    expectNoDifference(
      records(text),
      [CSVRecord(line: 1, cells: ["a", "b"]), CSVRecord(line: 2, cells: ["c", "d"])])
  }

  @Test("a record is at the line where it begins, however many it takes")
  func lineBreaksInCells() {
    expectNoDifference(
      records("a\n\"x\r\ny\n\",\"q\"\"q\"\nlast"),
      [
        CSVRecord(line: 1, cells: ["a"]), CSVRecord(line: 2, cells: ["x\ny\n", "q\"q"]),
        CSVRecord(line: 5, cells: ["last"]),
      ])
  }

  @Test("empty cells and empty lines are there")
  func emptiness() {
    expectNoDifference(
      records("a,,\n\n,b"),
      [
        CSVRecord(line: 1, cells: ["a", "", ""]), CSVRecord(line: 2, cells: [""]),
        CSVRecord(line: 3, cells: ["", "b"]),
      ])
  }

  @Test("a quote inside or behind a cell is taken as it stands")
  func looseQuotes() {
    expectNoDifference(
      records("a\"b,\"c\"d, \"e\""), [CSVRecord(line: 1, cells: ["a\"b", "cd", "e"])])
  }

  @Test("a quote that is never closed is reported where its record begins")
  func openQuote() {
    let file = readCSV(Array("a,b\nc,\"d\ne,f\n".utf8), name: "t.csv")
    #expect(file.records.count == 1)
    #expect(file.problems.map(\.what) == [.quoteOpen] && file.problems.map(\.line) == [2])
  }

  @Test("an empty file says so", arguments: ["", "\n\n", " , ,\n", "\u{FEFF}"])
  func emptyFile(_ text: String) {
    #expect(readCSV(Array(text.utf8), name: "t.csv").problems.map(\.what) == [.emptyFile])
  }

  @Test("the encoding is told by the bytes, and a byte that fits none by its place")
  func encodings() {
    #expect(readCSV(Array("\u{FEFF}日期".utf8), name: "t").encoding == .utf8WithMark)
    #expect(readCSV(Array("日期".utf8), name: "t").encoding == .utf8)
    let chinese: [UInt8] = [0xC8, 0xD5, 0xC6, 0xDA]
    let file = readCSV(chinese, name: "t")
    #expect(file.encoding == .gb18030 && file.records.first?.cells == ["日期"])
    let broken = readCSV(chinese + [0x0A, 0xC8, 0xD5, 0xFF, 0x41], name: "t")
    #expect(broken.problems.map(\.what) == [.notThisEncoding(offset: 7)])
    #expect(broken.problems.map(\.line) == [2] && broken.records.isEmpty)
    let utf16: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]
    #expect(readCSV(utf16, name: "t").problems.map(\.what) == [.notThisEncoding(offset: 0)])
  }

  @Test(
    "GB 18030 in one, two and four bytes, later editions and other planes",
    arguments: [
      ([0x41], "A"), ([0x81, 0x40], "丂"), ([0xB0, 0xA1], "啊"), ([0xF7, 0xFE], "齄"),
      ([0xA1, 0xA1], "\u{3000}"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0x81, 0x39, 0xEE, 0x39], "㐀"), ([0x82, 0x30, 0xB7, 0x31], "㛃"),
      ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
      ([0x95, 0x32, 0x82, 0x36], "𠀀"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ([0xA8, 0xBC], "ḿ"), ([0xFE, 0x51], "𠂇"), ([0xFE, 0x59], "龴"), ([0xA2, 0xE3], "€"),
    ] as [([UInt8], String)])
  func gb18030(_ bytes: [UInt8], _ text: String) {
    #expect(GB18030.decode(bytes) == .success(text))
  }

  @Test(
    "bytes that are no GB 18030 are refused at their place",
    arguments: [
      ([0x41, 0x80], 1), ([0xB0], 0), ([0xB0, 0x20], 0), ([0x81, 0x30, 0x81], 0),
      ([0xE3, 0x32, 0x9A, 0x36], 0), ([0x84, 0x31, 0xA5, 0x30], 0), ([0xFE, 0x39, 0xFE, 0x39], 0),
    ] as [([UInt8], Int)])
  func notGB18030(_ bytes: [UInt8], _ offset: Int) {
    #expect(GB18030.decode(bytes) == .failure(InvalidByte(offset: offset)))
  }

  @Test("two bytes and four bytes together cover the basic plane once")
  func wholePlane() {
    var seen: [Unicode.Scalar: Int] = [:]
    for lead in UInt8(0x81)...0x84 {
      for second in UInt8(0x30)...0x39 {
        for third in UInt8(0x81)...0xFE {
          for fourth in UInt8(0x30)...0x39 {
            guard case .success(let text) = GB18030.decode([lead, second, third, fourth]) else {
              continue
            }
            for scalar in text.unicodeScalars { seen[scalar, default: 0] += 1 }
          }
        }
      }
    }
    #expect(seen.count == 39_420 && seen.values.allSatisfy { $0 == 1 })
    #expect(seen["啊"] == nil && seen["㛃"] == 1)
  }

  @Test(
    "what is written can be opened in a spreadsheet without harm",
    arguments: [
      (["a", "b c", "d,e"], "a,\"b c\",\"d,e\"\r\n"), (["q\"q"], "\"q\"\"q\"\r\n"),
      (["=1+1", "+1", "-1", "@x", "＝1", " =1"], "'=1+1,'+1,'-1,'@x,'＝1,\"' =1\"\r\n"),
      (["\u{1B}[2J", "\u{202E}x", "a\nb"], "\\u001b[2J,\\u202ex,\"a\nb\"\r\n"), ([""], "\r\n"),
      (["a,\u{301}b", "\"\u{301}"], "\"a,\u{301}b\",\"\"\"\u{301}\"\r\n"),
    ])
  func writing(_ cells: [String], _ line: String) {
    expectNoDifference(Array(csvLine(cells).unicodeScalars), Array(line.unicodeScalars))
  }

  @Test("no run of bytes stops the reader, and what is written is read again")
  func anyBytes() {
    let seed = UInt64(20_261_123)
    var generator = Generator(state: seed)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        [UInt8]([0x22, 0x2C, 0x0A, 0x0D, 0x41, 0xB0, 0xA1, 0x30, 0x81]).randomElement(
          using: &generator)!
      }
      let file = readCSV(bytes, name: "t")
      let cells = file.records.flatMap(\.cells).map { $0.filter { $0.isLetter } }
      guard !cells.isEmpty, cells.contains(where: { !$0.isEmpty }) else { continue }
      let again = readCSV(Array(csvLine(cells).utf8), name: "t")
      #expect(again.records.first?.cells == cells, "seed \(seed)")
    }
  }
}

/// A small generator of numbers whose seed can be printed (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Cells that a spreadsheet would run")
struct FormulaTests {
  @Test(
    "a formula is text in whatever blanks it hides",
    arguments: [
      "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u{3000}=1", "\u{A0}=1",
      "\n \u{A0}@x", "＝1",
      "＋1", "－1", "＠x", "=\u{301}1",
    ])
  func formula(_ text: String) {
    let line = csvLine(["a", text])
    let cell = line.dropFirst(2)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"), "\(line)")
    #expect(readCSV(Array(line.utf8), name: "x").records.first?.cells.count == 2)
  }

  @Test("what is no formula stays as it is", arguments: ["停水", "1-2", "a=b", "", "'", "王强+李雷"])
  func plain(_ text: String) {
    #expect(csvLine([text]) == text + "\r\n")
  }
}

@Suite("Keys within keys within keys")
struct NestedKeyTests {
  @Test("sixteen dots are read, more are refused with their line; strings and remarks do not count")
  func limit() {
    func dots(_ count: Int) -> String {
      Array(repeating: "a", count: count + 1).joined(separator: ".")
    }
    #expect(lineNestedTooDeep(Array("[\(dots(16))]\n".utf8)) == nil)
    #expect(lineNestedTooDeep(Array("\n[\(dots(17))]\n".utf8)) == 2)
    #expect(lineNestedTooDeep(Array("\(dots(17)) = 1".utf8)) == 1)
    #expect(lineNestedTooDeep(Array("x = \"\(dots(40))\" # \(dots(40))\n".utf8)) == nil)
    #expect(lineNestedTooDeep([]) == nil)
  }

  @Test("a policy of thirty thousand keys within each other is refused and not fallen through")
  func policy() {
    let text = Array(repeating: "a", count: 30_000).joined(separator: ".")
    for file in ["[\(text)]\nx = 1\n", "\(text) = 1\n"] {
      let faults = readPolicy(Array(file.utf8), file: "x").problems.map(\.what)
      #expect(faults == [.nestedTooDeep(limit: deepestKey)])
    }
  }
}
