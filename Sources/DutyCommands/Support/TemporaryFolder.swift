import DutyDomain
import Foundation

/// A folder that is gone when the command has ended.
enum TemporaryFolder {
  /// Makes one for the owner alone and returns its path.
  static func make() throws(Failure) -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("dutyboard-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: path, detail: error.localizedDescription)
    }
    return path
  }

  /// What cannot be removed stays for the system's own cleaning; nobody needs to know.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
