@testable import CellGrid

/// A generator whose runs can be repeated: print the seed with every failure.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Text as it comes over the telephone, by paste and from bad files.
let corpus = [
  "", "a", "中", "石门隧道两油罐车追尾起火，死2失联3伤12。",
  "值守台 云岭区应急管理办公室", "12:49 电话报带班领导 赵启明: 请…", "“引号”——破折号……①℃×",
  "半角ﾊﾝｶｸ与全角ＦＵＬＬ（括号）", "消防👨‍🚒🚒⚠️🇨🇳1️⃣👍🏽", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}tude",
  "한국어 각", "नमस्ते क्ष", "\u{1F1E8}", "\u{200D}\u{FE0F}", "\u{301}头上的符号",
  "tab\there\nline\r\nline\u{2028}line", "\u{1B}[31m红\u{7}\u{9B}31m", "\u{202E}倒过来\u{202C}",
  "𠮷野家 㐂 \u{30000}", "\u{E000}私用", "\u{FFFD}\u{FFFF}\u{10FFFF}", "a\u{AD}b",
  "超长的地名超长的地名超长的地名超长的地名abcdefghijklmnopqrstuvwxyz超长的地名",
]

/// Random text put together from scalars that meet at every seam of the tables.
func randomText(_ generator: inout SeededGenerator, length: Int = 12) -> String {
  let ranges: [ClosedRange<UInt32>] = [
    0x00...0xFF, 0x300...0x36F, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x2460...0x2600,
    0x3000...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFE00...0xFE0F, 0xFF00...0xFFFF,
    0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0x20000...0x20010, 0xE0000...0xE01EF,
  ]
  var view = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...length, using: &generator) {
    let value = UInt32.random(in: ranges.randomElement(using: &generator)!, using: &generator)
    view.append(Unicode.Scalar(value)!)
  }
  return String(view)
}
