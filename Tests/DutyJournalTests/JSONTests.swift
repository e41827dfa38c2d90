import DutyDomain
import DutyJournal
import Testing

@Suite struct `payload text` {
  private func note(_ json: String) throws -> NoteAdded {
    try JSONReader.object(Array(json.utf8))
  }

  private func written(_ text: String) throws -> String {
    var note = NoteAdded.blank
    note.text = text
    return String(decoding: try JSONWriter.object(note), as: UTF8.self)
  }

  @Test func `keys are sorted and what is empty is left out`() throws {
    #expect(try written("好") == #"{"item":"incident 0000-0000","text":"好"}"#)
    #expect(try written("") == #"{"item":"incident 0000-0000"}"#)
  }

  @Test func `control and bidirectional characters are escaped, all others stand as they are`()
    throws
  {
    let hidden = "\u{1B}[2J\n\t\"\\\u{7F}\u{9B}\u{61C}\u{200E}\u{202E}\u{2066}"
    let json = try written(hidden)
    #expect(
      json.contains(#""\u001b[2J\n\t\"\\\u007f\u009b\u061c\u200e\u202e\u2066""#))
    #expect(try note(json).text == hidden)
    let plain = "👨‍👩‍👧𠮷é½Ⅱ—“”"
    #expect(try written(plain).contains("\"\(plain)\""))
    #expect(try note(try written(plain)).text == plain)
  }

  @Test func `any order of keys, unknown keys and blanks are read`() throws {
    let read = try note(
      " { \"text\" : \"\\u6545\\ud83d\\ude00\\/\" , \"new\":{\"a\":[1,{\"b\":null}]},\n\"item\":\"call 2026-0007\", \"incident\":null } "
    )
    #expect(read.text == "故😀/")
    #expect(read.item == ItemReference(.call, ItemNumber(year: 2026, serial: 7)))
    #expect(read.incident == nil)
  }

  @Test(arguments: [
    ("{", CodecFault.What.malformed(offset: 1)),
    ("", .malformed(offset: 0)),
    ("{\"item\":\"call 2026-0007\"}x", .trailing(offset: 25)),
    ("{\"item\":\"call 2026-0007\",}", .malformed(offset: 25)),
    ("{\"item\":01}", .malformed(offset: 8)),
    ("{\"item\":\"\u{1}\"}", .malformed(offset: 9)),
    ("[]", .wrongType),
    ("{\"text\":\"a\"}", .missing),
    ("{\"item\":7}", .wrongType),
    ("{\"item\":\"shift 2026-0007\"}", .unknownWord("shift 2026-0007")),
    ("{\"item\":\"call 2026-0007\",\"text\":\"\\ud83d\"}", .malformed(offset: 39)),
  ])
  func `broken text is refused`(json: String, what: CodecFault.What) {
    #expect(throws: CodecFault.self) { try note(json) }
    do { _ = try note(json) } catch let fault as CodecFault {
      #expect(fault.what == what)
    } catch { Issue.record(error) }
  }

  @Test func `a wrong value is named by its path`() throws {
    let json =
      #"{"figures":[{"kind":"dead","source":"","value":1},{"kind":"dead","value":"x"}],"#
      + #""incident":"2026-0001","replaces_all":false}"#
    #expect(throws: CodecFault(.wrongType, path: ["figures", "1", "value"])) {
      let _: FiguresStated = try JSONReader.object(Array(json.utf8))
    }
  }

  @Test func `text is no deeper than thirty-two levels`() {
    let deep =
      "{\"new\":" + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "}"
    #expect(throws: CodecFault(.tooDeep)) { try note(deep) }
  }

  @Test func `numbers keep all sixty-four bits and take no fractions`() throws {
    for value in [Int64.min, -1, 0, 1, .max] {
      var struck = LineStruck.blank
      struck.position = value
      let read: LineStruck = try JSONReader.object(try JSONWriter.object(struck))
      #expect(read.position == value)
    }
    for wrong in ["1.0", "1e3", "9223372036854775808", "\"1\"", "true"] {
      #expect(throws: CodecFault(.wrongType, path: ["position"])) {
        let _: LineStruck = try JSONReader.object(Array("{\"position\":\(wrong)}".utf8))
      }
    }
  }
}
