/// Text from outside turned into cells that no terminal can misread.
///
/// Controls become visible substitutes, line breaks and tabs a space; direction controls, joiners
/// and variation selectors disappear; joined emoji shrink to their first base, flags to their two
/// letters; at most four marks stay on a base, because ncurses holds no more in a cell.
package enum SafeText {
  /// One cell's worth: a base and the marks on it. `width` is 1 or 2.
  struct Cell: Equatable {
    var base: UInt32
    var marks: [UInt32] = []
    var width: UInt8

    init(_ base: UInt32, width: UInt8) {
      self.base = base
      self.width = width
    }
  }

  /// The cells of one character; `rest` is empty for nearly all text.
  struct Run {
    var first: Cell?
    var rest: [Cell] = []

    @inline(__always)
    var width: Int {
      Int(first?.width ?? 0) + (rest.isEmpty ? 0 : rest.reduce(0) { $0 + Int($1.width) })
    }
  }

  static let markLimit = 4

  /// The text as it will be drawn on one line. Doing it twice changes nothing more.
  package static func sanitise(_ text: some StringProtocol) -> String {
    var result = ""
    forEach(in: String(text)) { run, _ in
      for cell in [run.first].compactMap(\.self) + run.rest {
        result.unicodeScalars.append(Unicode.Scalar(cell.base)!)
        result.unicodeScalars.append(contentsOf: cell.marks.map { Unicode.Scalar($0)! })
      }
      return true
    }
    return result
  }

  /// Walks over the characters; `body` gets the cells and the UTF-8 offset behind the character,
  /// and returns false to stop.
  ///
  /// Two neighbouring plain scalars never belong to one character, so Swift's own (much slower)
  /// search for character boundaries is needed only near the others.
  @inline(__always)
  static func forEach(in text: String, _ body: (_ run: Run, _ end: Int) -> Bool) {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8
    let count = utf8.count
    var offset = 0
    var index = utf8.startIndex
    var (value, length) = scalar(utf8, index)
    while offset < count {
      var width = plainWidth(value)
      var next: (value: UInt32, length: Int) = (0, 0)
      if width > 0 {
        index = utf8.index(index, offsetBy: length)
        next = scalar(utf8, index)
        if offset + length < count, plainWidth(next.value) == 0 { width = 0 }
      }
      if width > 0 {
        offset += length
        guard body(Run(first: Cell(value, width: width)), offset) else { return }
      } else {
        let start = utf8.index(utf8.startIndex, offsetBy: offset)
        let character = text[start]
        offset += character.utf8.count
        guard body(run(of: character), offset) else { return }
        index = utf8.index(start, offsetBy: character.utf8.count)
        next = scalar(utf8, index)
      }
      (value, length) = next
    }
  }

  static func cells(of character: Character) -> [Cell] {
    var cells: [Cell] = []
    var joinerSeen = false
    for scalar in character.unicodeScalars where !joinerSeen {
      let value = scalar.value
      if value == 0x200D {
        joinerSeen = !cells.isEmpty
      } else if let substitute = substitute(for: scalar) {
        if !(substitute == 0x20 && !cells.isEmpty) { cells.append(Cell(substitute, width: 1)) }
      } else if isDropped(value) || (isSkinTone(value) && !cells.isEmpty) {
        continue
      } else {
        place(scalar, in: &cells)
      }
    }
    return cells
  }
}

extension SafeText {
  private static func run(of character: Character) -> Run {
    let cells = cells(of: character)
    return Run(first: cells.first, rest: cells.count > 1 ? Array(cells.dropFirst()) : [])
  }

  private static func place(_ scalar: Unicode.Scalar, in cells: inout [Cell]) {
    let width = DisplayWidth.columns(of: scalar)
    if width > 0 {
      cells.append(Cell(scalar.value, width: UInt8(width)))
    } else if let last = cells.indices.last, cells[last].marks.count < markLimit {
      cells[last].marks.append(scalar.value)
    }
  }

  /// The visible stand-in for something that must not reach the terminal as it is.
  private static func substitute(for scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: 0x20
    case 0x00...0x1F: 0x2400 + scalar.value
    case 0x7F: 0x2421
    case 0x80...0x9F: 0x2426
    case 0x1F1E6...0x1F1FF: 0x41 + (scalar.value - 0x1F1E6)
    default: DisplayWidth.isUnassigned(scalar) && !isDropped(scalar.value) ? 0x2426 : nil
    }
  }

  /// Invisible scalars that change direction, joining or form.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x20DD...0x20E0, 0x20E2...0x20E4, 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func isSkinTone(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// 1 or 2 for scalars that stand alone between their like, 0 for all that need a closer look.
  @inline(__always)
  private static func plainWidth(_ value: UInt32) -> UInt8 {
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if DisplayWidth.isIdeograph(value) { return 2 }
    switch value {
    case 0xA1...0xA8, 0xAA...0xAC, 0xB0...0xFF, 0x2010...0x2027, 0x2030...0x203B, 0x2500...0x257F:
      return 1
    case 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0xFF01...0xFF60:
      return 2
    default: return 0
    }
  }

  /// The scalar at `index` and its length in UTF-8; zero at the end.
  @inline(__always)
  private static func scalar(
    _ utf8: String.UTF8View, _ index: String.UTF8View.Index
  ) -> (value: UInt32, length: Int) {
    guard index < utf8.endIndex else { return (0, 0) }
    let first = utf8[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    var position = index
    for _ in 1..<length {
      position = utf8.index(after: position)
      value = value << 6 | UInt32(utf8[position] & 0x3F)
    }
    return (value, length)
  }
}
