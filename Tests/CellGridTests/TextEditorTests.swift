import CellGrid
import Testing

@Suite("A text of several lines being typed")
struct TextEditorTests {
  private func typed(_ text: String, _ keys: [Key], columns: Int = 20) -> TextEditor {
    var editor = TextEditor(text, limit: 50)
    for key in keys { _ = editor.apply(key, columns: columns) }
    return editor
  }

  @Test("characters, breaks and deletions land at the caret")
  func typing() {
    #expect(typed("", [.character("死"), .enter, .character("2")]).text == "死\n2")
    #expect(typed("ab", [.end, .backspace]).text == "a")
    #expect(typed("ab", [.delete]).text == "b")
    #expect(typed("a\nb", [.end, .delete]).text == "ab")
    #expect(typed("a\nb", [.down, .backspace]).text == "ab")
    #expect(typed("ab", [.backspace]).text == "ab")
    #expect(typed("ab", [.end, .delete]).text == "ab")
  }

  @Test("Home, End and the shell's keys mean the line of the caret")
  func lines() {
    #expect(typed("ab\ncd", [.down, .end, .character("x")]).text == "ab\ncdx")
    #expect(typed("ab\ncd", [.down, .right, .home, .character("x")]).text == "ab\nxcd")
    #expect(typed("ab\ncd", [.right, .control("k")]).text == "a\ncd")
    #expect(typed("ab\ncd", [.down, .end, .control("u")]).text == "ab\n")
  }

  @Test("a row breaks where a wide character would not fit, and a break begins a row")
  func rows() {
    let editor = TextEditor("一二三\n四\n", limit: 50)
    #expect(editor.rows(columns: 5).map(\.text) == ["一二", "三", "四", ""])
    #expect(editor.rows(columns: 1).map(\.text) == ["一", "二", "三", "四", ""])
    #expect(TextEditor("", limit: 9).rows(columns: 5).map(\.text) == [""])
  }

  @Test("up and down keep the column as far as the row goes")
  func vertical() {
    let down = typed("一二三四\na", [.right, .right, .down], columns: 20)
    #expect(down.caret == 6)
    #expect(down.place(columns: 20).row == 1)
    #expect(typed("一二三四", [.right, .down], columns: 4).caret == 3)
    #expect(typed("ab", [.up], columns: 4).caret == 0)
    #expect(typed("ab", [.down, .down], columns: 4).caret == 0)
  }

  @Test("what would go over the limit is refused as a whole")
  func limit() {
    var editor = TextEditor(String(repeating: "a", count: 49), limit: 50)
    editor.insert("bc")
    #expect(editor.refusedInput)
    #expect(editor.text.count == 49)
    editor.insert("b")
    #expect(!editor.refusedInput && editor.text.count == 50)
  }

  @Test("what a terminal would act on is left out")
  func controls() {
    var editor = TextEditor(limit: 50)
    editor.insert("a\u{1B}[2J\tb\r\nc")
    #expect(editor.text == "a[2J b\nc")
  }

  @Test("other keys mean nothing here")
  func others() {
    var editor = TextEditor("a", limit: 9)
    let isTaken = [Key.escape, .function(6)].map { editor.apply($0, columns: 9) }
    #expect(isTaken == [false, false])
    #expect(editor.text == "a")
  }
}
