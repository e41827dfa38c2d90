import Glibc

/// What comes in through the pipe.
enum StandardInput {
  /// Everything, as text; bytes that are no UTF-8 become the replacement character.
  static func all() -> String {
    String(decoding: bytes(limit: 4_000_000), as: UTF8.self)
  }

  static func bytes(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count < limit {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
