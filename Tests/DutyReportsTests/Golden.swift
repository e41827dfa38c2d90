import CustomDump
import Foundation
import Testing

/// Compares a text with the file of this name in `Golden`.
///
/// With `DUTYBOARD_RECORD=1` in the environment the file is written anew; look at the difference
/// before you keep it.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["DUTYBOARD_RECORD"] == "1" {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Golden/\(name)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let url = Bundle.module.bundleURL.appendingPathComponent("Golden/\(name)")
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(text == expected, "\(diff(expected, text) ?? "")", sourceLocation: sourceLocation)
}
