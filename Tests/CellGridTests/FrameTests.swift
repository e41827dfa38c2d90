import Testing

@testable import CellGrid

private let red = Style(foreground: .named(1))
private let bar = Style(background: .indexed(24), attributes: .bold)

private func frame(_ columns: Int, _ rows: Int) -> Frame {
  Frame(CellSize(columns: columns, rows: rows))
}

private func at(_ column: Int, _ row: Int) -> CellPoint { CellPoint(column: column, row: row) }

@Suite("Frame")
struct FrameTests {
  private static func written(
    _ text: String, at point: CellPoint, style: Style, in clip: CellRect? = nil,
    on frame: inout Frame
  ) -> Int {
    frame.write(text, at: point, style: style, in: clip)
  }

  @Test("text is drawn where it is asked for and says how far it went")
  func write() {
    var frame = frame(10, 2)
    let used = frame.write("值守a", at: at(1, 1), style: red)
    #expect(used == 5)
    #expect(frame.text(row: 1) == " 值守a    ")
    #expect(frame.plainText == "\n 值守a")
    #expect(frame.style(at: at(2, 1)) == red)
    #expect(frame.style(at: at(6, 1)) == .plain)
    #expect(frame.faults() == [])
  }

  @Test("nothing is drawn outside the given rectangle, and half a character becomes a blank")
  func clip() {
    let clip = CellRect(column: 2, row: 0, columns: 5, rows: 1)
    var frame = frame(10, 2)
    frame.fill(frame.bounds, with: ".", style: .plain)
    #expect(Self.written("一二三四五", at: at(1, 0), style: red, in: clip, on: &frame) == 6)
    #expect(frame.text(row: 0) == ".. 二三...")
    #expect(Self.written("一二", at: at(0, 1), style: red, in: clip, on: &frame) == 4)
    #expect(frame.text(row: 1) == "..........")
    #expect(Self.written("abc", at: at(8, 0), style: red, in: clip, on: &frame) == 0)
    #expect(Self.written("abc", at: at(2, -1), style: red, on: &frame) == 3)
    #expect(frame.faults() == [])
  }

  @Test("writing over half a wide character blanks the other half")
  func straddle() {
    var frame = frame(6, 1)
    frame.write("一二三", at: at(0, 0), style: .plain)
    frame.write("x", at: at(1, 0), style: .plain)
    #expect(frame.text(row: 0) == " x二三")
    frame.write("四", at: at(3, 0), style: .plain)
    #expect(frame.text(row: 0) == " x 四 ")
    frame.fill(CellRect(column: 4, row: 0, columns: 1, rows: 1), style: red)
    #expect(frame.text(row: 0) == " x    ")
    #expect(frame.faults() == [])
  }

  @Test("a selection bar changes looks and no text; half a character goes with its left half")
  func restyle() {
    var frame = frame(6, 1)
    frame.write("一二三", at: at(0, 0), style: red)
    frame.restyle(CellRect(column: 1, row: 0, columns: 2, rows: 1)) { style in
      Style(foreground: style.foreground, background: bar.background, attributes: .bold)
    }
    let changed = Style(foreground: .named(1), background: .indexed(24), attributes: .bold)
    #expect(
      (0..<6).map { frame.style(at: at($0, 0)) == changed } == [
        false, false, true, true, false, false,
      ])
    #expect(frame.text(row: 0) == "一二三")
    #expect(frame.faults() == [])
  }

  @Test("a row of an earlier state comes to another row, and nothing beside it moves")
  func copy() {
    var earlier = frame(8, 3)
    for (row, text) in ["｜一二｜x", "|甲乙|yz", "边三四边"].enumerated() {
      earlier.write(text, at: at(0, row), style: row == 1 ? red : .plain)
    }
    var moved = earlier
    let inside = CellRect(column: 2, row: 1, columns: 3, rows: 1)
    moved.copy(inside, of: earlier, to: 9)
    moved.copy(CellRect(column: 2, row: 8, columns: 3, rows: 1), of: earlier, to: 0)
    #expect(moved == earlier)
    moved.copy(CellRect(column: 1, row: 1, columns: 4, rows: 1), of: earlier, to: 2)
    #expect(moved.text(row: 1) == earlier.text(row: 1))
    #expect(moved.style(at: at(1, 2)) == red && moved.style(at: at(5, 2)) == .plain)
    moved = earlier
    moved.copy(CellRect(column: 0, row: 1, columns: 8, rows: 1), of: earlier, to: 0)
    #expect(moved.plainText.hasPrefix("|甲乙|yz\n|甲乙|yz\n边三四边"))
    #expect(moved.faults() == [])
  }

  @Test("boxes that share an edge join their lines")
  func borders() {
    var frame = frame(12, 5)
    frame.border(CellRect(column: 0, row: 0, columns: 7, rows: 5), style: .plain, title: "队列")
    frame.border(CellRect(column: 6, row: 0, columns: 6, rows: 3), style: .plain, title: "带班")
    frame.border(CellRect(column: 6, row: 2, columns: 6, rows: 3), style: .plain)
    #expect(
      frame.plainText == """
        ┌队列─┬带班┐
        │     │    │
        │     ├────┤
        │     │    │
        └─────┴────┘
        """)
    var plain = Frame(CellSize(columns: 4, rows: 3))
    plain.border(plain.bounds, style: .plain, glyphs: .ascii)
    plain.divider(row: 1, from: 0, to: 3, style: .plain, glyphs: .ascii)
    #expect(plain.plainText == "+--+\n+--+\n+--+")
  }

  @Test("the smallest screens are drawn without a fault")
  func small() {
    for (columns, rows) in [(0, 0), (1, 1), (1, 5), (2, 2), (5, 1)] {
      var frame = frame(columns, rows)
      frame.border(frame.bounds, style: red, title: "标题")
      frame.write("中文", at: at(0, 0), style: red)
      frame.fill(CellRect(column: -3, row: -3, columns: 9, rows: 9), style: red)
      frame.write("中文", at: at(-1, 0), style: red)
      frame.cursor = at(columns, rows)
      #expect(frame.faults() == [])
      #expect(!frame.cursorIsVisible)
    }
  }

  @Test("random drawing leaves no half characters, whatever the order")
  func random() {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      var frame = frame(Int.random(in: 1...20, using: &generator), 4)
      for _ in 0..<60 {
        let rect = CellRect(
          column: Int.random(in: -4...20, using: &generator),
          row: Int.random(in: -2...5, using: &generator),
          columns: Int.random(in: 0...12, using: &generator),
          rows: Int.random(in: 0...4, using: &generator))
        let before = frame
        switch Int.random(in: 0...4, using: &generator) {
        case 0: frame.fill(rect, style: red)
        case 1: frame.border(rect, style: bar, title: randomText(&generator))
        case 2: frame.restyle(rect) { _ in bar }
        default:
          let text =
            Bool.random(using: &generator)
            ? randomText(&generator) : corpus.randomElement(using: &generator)!
          let point = at(rect.column, rect.row)
          let used = frame.write(text, at: point, style: red, in: rect)
          let room = max(0, min(rect.columns, frame.size.columns - rect.column))
          #expect(
            used == min(DisplayWidth.columns(of: text), room), "seed \(seed)")
        }
        #expect(frame.faults() == [], "seed \(seed)")
        let rows = frame.changedRows(since: before)
        for row in 0..<4 where !rows.contains(row) {
          #expect(frame.text(row: row) == before.text(row: row), "seed \(seed)")
        }
      }
    }
  }

  @Test("unchanged rows are known as such although styles got other numbers")
  func changes() {
    var first = frame(4, 3)
    first.write("a", at: at(0, 0), style: red)
    first.write("e\u{301}", at: at(0, 1), style: bar)
    var second = frame(4, 3)
    second.write("e\u{301}", at: at(0, 1), style: bar)
    second.write("a", at: at(0, 0), style: red)
    #expect(second.changedRows(since: first) == [])
    second.write("e\u{302}", at: at(0, 1), style: bar)
    #expect(second.changedRows(since: first) == [1])
    second.write("b", at: at(3, 2), style: red)
    #expect(second.changedRows(since: first) == [1, 2])
    #expect(second.changedRows(since: nil) == [0, 1, 2])
  }

  @Test("a change is a stretch of whole characters")
  func stretches() {
    var before = frame(8, 2)
    before.write("石门abc", at: at(0, 0), style: red)
    before.write("e\u{301}石", at: at(0, 1), style: red)
    func changes(_ change: (inout Frame) -> Void) -> [Frame.RowChange] {
      var after = before
      change(&after)
      return after.changes(since: before)
    }
    #expect(changes { _ in } == [])
    // One wide character for another one: both halves.
    #expect(changes { $0.write("岭", at: at(2, 0), style: red) } == [.init(row: 0, columns: 2..<4)])
    // A narrow one blanks what is left of a wide one.
    #expect(changes { $0.write("x", at: at(1, 0), style: red) } == [.init(row: 0, columns: 0..<2)])
    #expect(
      changes {
        $0.write("a", at: at(6, 0), style: bar)
        $0.write("水", at: at(1, 1), style: bar)
      } == [.init(row: 0, columns: 6..<7), .init(row: 1, columns: 1..<3)])
    #expect(
      before.changes(since: frame(7, 2)) == [
        .init(row: 0, columns: 0..<8), .init(row: 1, columns: 0..<8),
      ])
  }

  @Test(
    "cells put where they changed give the new frame, pseudo-random text",
    arguments: [UInt64](1...6))
  func patching(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var shown = frame(24, 4)
    for _ in 0..<60 {
      var next = shown
      for _ in 0..<3 {
        next.write(
          randomText(&generator),
          at: at(
            Int.random(in: 0..<24, using: &generator), Int.random(in: 0..<4, using: &generator)),
          style: Bool.random(using: &generator) ? red : bar)
      }
      // What is outside of the stretches is the same in both, seen row by row.
      for change in next.changes(since: shown) {
        #expect(next.cells[change.row * 24 + change.columns.lowerBound].width != 0)
        let outside = (0..<24).filter { !change.columns.contains($0) }
        for column in outside {
          let point = at(column, change.row)
          #expect(next.text(at: point) == shown.text(at: point))
          let (new, old) = (
            next.cells[change.row * 24 + column], shown.cells[change.row * 24 + column]
          )
          #expect(next.styles[Int(new.style)] == shown.styles[Int(old.style)])
        }
        if change.columns.upperBound < 24 {
          #expect(next.cells[change.row * 24 + change.columns.upperBound].width != 0)
        }
      }
      shown = next
    }
  }

  @Test("on a terminal with wide quotes the frame keeps its columns and its Chinese")
  func ambiguous() {
    var frame = frame(24, 3)
    frame.border(frame.bounds, style: .plain, title: "值守")
    frame.write("“中”—…①℃×ā→★é", at: at(1, 1), style: .plain)
    let shown = frame.withoutAmbiguousCharacters()
    #expect(
      shown.plainText == """
        +值守------------------+
        |"中"-.1Cxa>*e         |
        +----------------------+
        """)
    for row in 0..<3 {
      #expect(!shown.text(row: row).unicodeScalars.contains(where: DisplayWidth.isAmbiguous))
    }
    #expect(shown.faults() == [])
  }
}
