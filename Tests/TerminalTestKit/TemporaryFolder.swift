import Glibc

/// A folder that is gone with the test.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/dutyboard-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw KitFailure("no temporary folder") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { remove() }

  /// A mess in the temporary folder of the system is all that a failure here would leave.
  package func remove() {
    _ = try? run(["/bin/rm", "-rf", path])
  }

  /// A path in the temporary folder of the system that nothing has yet.
  static func path(_ name: String) throws -> String {
    var template = Array("/tmp/\(name)-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw KitFailure("no temporary file") }
    close(descriptor)
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
