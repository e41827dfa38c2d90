import DutyDomain

extension Simulation {
  /// The shortest list of steps found that still breaks the same invariant on an empty book.
  ///
  /// Leaves out ever smaller stretches as long as the breach stays; gives up after so many runs.
  package static func shrink(
    _ steps: [Step], breaking invariant: String, runs: Int = 250, seed: UInt64, terminals: Int,
    opening: () throws -> Opening
  ) -> [Step] {
    var steps = steps
    var rest = runs
    func breaks(_ some: [Step]) -> Bool {
      rest -= 1
      guard let opening = try? opening(),
        let world = try? Simulation(
          seed: seed, terminals: terminals, dearEvery: .max, opening: opening)
      else { return false }
      for step in some {
        guard let found = try? world.take(step) else { return false }
        if let first = found.first { return first.invariant == invariant }
      }
      return (try? world.dearBreaches().first?.invariant) == invariant
    }
    var length = steps.count / 2
    while length > 0, rest > 0 {
      var start = 0
      var isShorter = false
      while start < steps.count, rest > 0 {
        var some = steps
        some.removeSubrange(start..<min(start + length, some.count))
        if breaks(some) {
          steps = some
          isShorter = true
        } else {
          start += length
        }
      }
      if !isShorter || length > 1 { length /= 2 }
    }
    return steps
  }
}
