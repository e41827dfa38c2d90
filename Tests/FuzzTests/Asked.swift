import Foundation
import Testing

/// How much chance is wanted: `DUTYBOARD_SEED` and, for each kind, a number; small without them.
enum Asked {
  static let seed = number("DUTYBOARD_SEED").map(UInt64.init(clamping:)) ?? 1

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }
}
