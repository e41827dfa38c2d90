internal import Glibc

/// Bytes straight to the terminal, beside ncurses. Safe between two updates only: ncurses keeps
/// nothing back after one.
enum TerminalOutput {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  static let focusOn = "\u{1B}[?1004h"
  static let focusOff = "\u{1B}[?1004l"

  /// Terminals cut longer clipboard commands or refuse them; k9s found this limit.
  static let clipboardLimit = 74_994

  /// Writes everything, waiting as long as the terminal is slow; false when it is gone.
  @discardableResult
  static func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// The command that puts text on the user's clipboard; nil when it is too long for terminals.
  static func clipboard(_ text: String) -> String? {
    let encoded = base64(Array(text.utf8))
    guard encoded.utf8.count <= clipboardLimit else { return nil }
    return "\u{1B}]52;c;\(encoded)\u{07}"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        let sextet = value >> (18 - 6 * position) & 63
        result.append(position <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
