package import CellGrid
import Foundation

/// A screen as text in the folder `Frames` beside a test, where a reviewer can read it.
///
/// With `DUTYBOARD_RECORD=1` in the environment the files are written anew; look at the difference
/// before you keep it.
package struct FrameFile {
  private let name: String
  private let file: URL

  /// - Parameter test: the path of the test's source file.
  package init(_ name: String, beside test: String) {
    self.name = name
    file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Frames").appendingPathComponent(name + ".txt")
  }

  /// What is wrong with the frame: nil when it is the screen of the file, or was taken over as such.
  package func trouble(with frame: Frame) throws -> String? {
    let faults = frame.faults()
    if !faults.isEmpty { return "\(name): \(faults)" }
    let text = frame.plainText + "\n"
    if ProcessInfo.processInfo.environment["DUTYBOARD_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return known == text ? nil : "\(name): \(difference(known, text))"
  }

  /// The lines that differ, as they were and as they are.
  private func difference(_ known: String, _ drawn: String) -> String {
    let old = known.components(separatedBy: "\n")
    let new = drawn.components(separatedBy: "\n")
    var lines = ["the screen is another one (DUTYBOARD_RECORD=1 takes the new one over)"]
    for row in 0..<max(old.count, new.count) {
      let before = row < old.count ? old[row] : ""
      let after = row < new.count ? new[row] : ""
      if before != after { lines += ["\(row + 1) - \(before)", "\(row + 1) + \(after)"] }
    }
    return lines.joined(separator: "\n")
  }
}
