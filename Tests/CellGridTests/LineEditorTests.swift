import Testing

@testable import CellGrid

@Suite("Input line")
struct LineEditorTests {
  private func typed(_ keys: [String], into editor: LineEditor = LineEditor()) -> LineEditor {
    var editor = editor
    for key in keys {
      let isConsumed = editor.apply(Key(key)!)
      #expect(isConsumed, "\(key)")
    }
    return editor
  }

  @Test("typing, moving and rubbing out go by characters, not bytes")
  func basics() {
    var editor = typed(["石", "门", "隧", "道"])
    #expect(editor.text == "石门隧道" && editor.caret == 4)
    editor = typed(["<Left>", "<Backspace>", "镇"], into: editor)
    #expect(editor.text == "石门镇道" && editor.caret == 3)
    editor = typed(["<C-a>", "<Del>", "<C-e>", "<C-b>", "<C-d>"], into: editor)
    #expect(editor.text == "门镇" && editor.caret == 2)
    #expect(typed(["<Backspace>", "<Left>", "<Del>"]).text == "")
  }

  @Test("words are jumped over and cut, a Chinese character counting as one")
  func words() {
    let editor = LineEditor("call 190-0123 石门")
    #expect(typed(["<C-w>", "<C-w>", "<C-w>"], into: editor).text == "call 190-")
    #expect(typed(["<A-b>", "<A-b>", "<A-b>"], into: editor).caret == 9)
    #expect(typed(["<C-a>", "<A-f>"], into: editor).caret == 4)
    #expect(typed(["<A-b>", "<C-k>"], into: editor).text == "call 190-0123 石")
    #expect(typed(["<A-b>", "<C-u>"], into: editor).text == "门")
    #expect(typed(["<C-Left>", "<A-Backspace>"], into: editor).text == "call 190-0123 门")
  }

  @Test("keys without a meaning in a line are left to others")
  func others() {
    var editor = LineEditor("a")
    for key in ["<Enter>", "<Esc>", "<Tab>", "<F2>", "<Up>", "<C-s>", "<A-x>"] {
      let isConsumed = editor.apply(Key(key)!)
      #expect(!isConsumed, "\(key)")
    }
    #expect(editor.text == "a")
  }

  @Test("a mark typed alone joins the character before it")
  func marks() {
    let editor = typed(["e", "\u{301}", "x"])
    #expect(editor.text == "e\u{301}x" && editor.caret == 2)
  }

  @Test("what goes over the limit is refused as a whole and says so")
  func limit() {
    var editor = LineEditor("一二", limit: 3)
    editor.insert("三四")
    #expect(editor.text == "一二" && editor.refusedInput)
    editor = typed(["三"], into: editor)
    #expect(!editor.refusedInput)
    editor = typed(["四"], into: editor)
    #expect(editor.refusedInput && editor.text == "一二三")
    #expect(LineEditor("一二三四", limit: 3).text == "一二三")
  }

  @Test("pasted line breaks become spaces and controls vanish")
  func paste() {
    var editor = LineEditor()
    editor.insert("一\n二\t三\u{1B}[0m")
    #expect(editor.text == "一 二 三[0m")
  }

  @Test("the caret is always in view and stands where its character is drawn")
  func view() {
    for text in corpus {
      var editor = LineEditor()
      editor.insert(text)
      for columns in 1...20 {
        for position in 0...editor.text.count {
          editor.move(to: position)
          let view = editor.view(columns: columns)
          #expect((0..<columns).contains(view.caretColumn))
          #expect(DisplayWidth.columns(of: view.text) <= columns)
        }
      }
    }
    #expect(LineEditor("石门隧道").view(columns: 5) == ("隧道", 4))
    #expect(LineEditor("石门").view(columns: 0) == ("", 0))
  }
}
