import DutyDomain

extension Simulation {
  /// Runs of one seed, as long as asked for; says after each part what was done, and comes back with
  /// the trouble it met, told so that it can be met again.
  ///
  /// A long run begins anew now and then: the first steps of a log are steps as well, and what is dear
  /// stays payable.
  package static func trouble(
    seed: UInt64, steps: Int, terminals: Int = 3, shrinkRuns: Int = 250,
    say: (String) -> Void = { print($0) }, opening: () throws -> Opening
  ) throws -> String? {
    let isLong = steps > 10_000
    let length = isLong ? 2000 : steps
    var (rest, part) = (steps, UInt64(0))
    while rest > 0 {
      let own = seed &+ part &* 1_000_003
      let world = try Simulation(
        seed: own, terminals: terminals, dearEvery: isLong ? 1000 : 400, opening: try opening())
      let breaches = try world.run(min(length, rest))
      say("simulation seed \(own): \(world.steps.count) steps; \(world.tally.summary)")
      if let first = breaches.first {
        let short = shrink(
          world.steps, breaking: first.invariant, runs: shrinkRuns, seed: own,
          terminals: terminals, opening: opening)
        return """
          seed \(own), step \(world.steps.count): \
          \(breaches.map(\.description).joined(separator: "; "))
          again: DUTYBOARD_SEED=\(own) DUTYBOARD_STEPS=\(world.steps.count)
          \(short.count) steps are enough:
          \(short.suffix(40).map { "  \($0)" }.joined(separator: "\n"))
          """
      }
      rest -= length
      part += 1
    }
    return nil
  }
}
