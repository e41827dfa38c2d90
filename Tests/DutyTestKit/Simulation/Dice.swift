/// Chance that can be thrown again: the same seed gives the same throws on every machine.
///
/// SplitMix64 (Steele, Lea, Flood 2014): every seed is a good one, also 0, 1 and 2.
package struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// From 0 to one less than the sides; 0 for a die without sides.
  package mutating func roll(_ sides: Int) -> Int {
    sides > 1 ? Int(next() % UInt64(sides)) : 0
  }

  /// True in so many of a hundred throws.
  package mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

  /// One of them; nil when there is none.
  package mutating func pick<Items: Collection>(_ items: Items) -> Items.Element? {
    if items.isEmpty { return nil }
    return items[items.index(items.startIndex, offsetBy: roll(items.count))]
  }

  /// One of them, the first when chance has no say; there must be one.
  package mutating func one<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

  /// The place of a row, each as likely as its weight says.
  package mutating func weighed(_ weights: [Int]) -> Int {
    var rest = roll(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return 0
  }
}
