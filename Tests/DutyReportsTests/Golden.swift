import CustomDump
import Foundation
import Testing

/// Compares a text with the file of this name in `Golden`.
///
/// With `DUTYBOARD_RECORD` set to a directory, what came out is written there instead, to be looked
/// at and then moved into `Golden` by hand.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let directory = ProcessInfo.processInfo.environment["DUTYBOARD_RECORD"] {
    try text.write(toFile: "\(directory)/\(name)", atomically: true, encoding: .utf8)
    return
  }
  let url = Bundle.module.bundleURL.appendingPathComponent("Golden/\(name)")
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(text == expected, "\(diff(expected, text) ?? "")", sourceLocation: sourceLocation)
}
