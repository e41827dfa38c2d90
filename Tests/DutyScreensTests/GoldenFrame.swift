import CellGrid
import DutyTestKit
import Testing

/// A screen that the folder `Frames` holds as text.
struct GoldenFrame {
  let name: String

  func expect(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
    do {
      let trouble = try FrameFile(name, beside: #filePath).trouble(with: frame)
      if let trouble { Issue.record("\(trouble)", sourceLocation: sourceLocation) }
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }
}
