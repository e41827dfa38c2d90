import CellGrid
import Foundation
import Testing

/// A screen as text in the folder `Frames`, where a reviewer can read it.
///
/// With `DUTYBOARD_RECORD=1` in the environment the files are written anew; look at the difference
/// before you keep it.
struct GoldenFrame {
  let name: String

  func expect(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(frame.faults() == [], sourceLocation: sourceLocation)
    let text = frame.plainText + "\n"
    let file = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["DUTYBOARD_RECORD"] == "1" {
      do { try text.write(to: file, atomically: true, encoding: .utf8) } catch {
        Issue.record(error, sourceLocation: sourceLocation)
      }
      return
    }
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if known == text { return }
    Issue.record("\(name): \(difference(known, text))", sourceLocation: sourceLocation)
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

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Frames")
}
