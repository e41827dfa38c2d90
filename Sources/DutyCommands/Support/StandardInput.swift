import DutyDomain
import Glibc

/// What comes in through the pipe.
enum StandardInput {
  /// Everything, as text; bytes that are no UTF-8 become the replacement character.
  static func all(_ session: Session) throws -> String {
    String(decoding: try bytes(session), as: UTF8.self)
  }

  /// Everything; more than a file may hold is refused and not cut off.
  static func bytes(_ session: Session) throws -> [UInt8] {
    try session.reading { () throws(Failure) in try Files.bytes("/dev/stdin", of: STDIN_FILENO) }
  }
}
