import DutyDomain
import DutyExchange
import DutyIntake
import Foundation

/// What it costs to understand a line: each labelled call, a line of 200 characters, pasted texts.
struct IntakeBenchmark {
  private let intake = Intake(directory: DemoDistrict.directory(), codes: BuiltIn.codeTable)
  private let time = OfficeTime(utcOffsetMinutes: 480)
  private let now = Timestamp(seconds: 1_795_000_000)
  private let clock = ContinuousClock()
  private let calls: [String]

  /// - Parameter path: JSON Lines with a `text` each, such as the labelled calls.
  init(path: String) throws {
    calls = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      let call = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      return call?["text"] as? String
    }
  }

  func run() {
    measureCalls()
    let all = calls.joined(separator: "，")
    for length in [200, 2_000, 4_000] {
      let text = String(all.prefix(length))
      let took = (0..<20).map { _ in measure(text) }.sorted()
      print("\(text.count) characters: median \(took[10]), slowest \(took[19])")
    }
  }

  private func measureCalls() {
    var took = calls.map { text in
      // The first reading warms the caches up; the best of five is what the line itself costs.
      (0..<5).map { _ in measure(text) }.min() ?? .zero
    }
    guard !took.isEmpty else { return }
    let characters = calls.reduce(0) { $0 + $1.count } / calls.count
    let mean = took.reduce(.zero, +) / took.count
    took.sort()
    print(
      "\(calls.count) calls of \(characters) characters: mean \(mean), median \(took[took.count / 2]), "
        + "slowest \(took[took.count - 1])")
  }

  private func measure(_ text: String) -> Duration {
    clock.measure { _ = intake.understand(text, receivedAt: now, time: time) }
  }
}
