/// Where one goes from a node of the word tree by a character: a table with open addresses.
///
/// The tree is made of fifteen thousand steps at the start and asked at each character of each key, and the
/// standard dictionary spends most of both on hashing against hostile keys, which our own words are not.
struct StepTable: Sendable {
  /// Node in the upper half, code in the lower.
  private var keys: [UInt64]
  /// 0 where nothing stands: no step leads to the root.
  private var nodes: [Int32]
  private var count = 0

  /// Room for so many slots, a power of two.
  init(slots: Int) {
    keys = Array(repeating: 0, count: slots)
    nodes = Array(repeating: 0, count: slots)
  }

  /// The node that the step leads to; nil when there is no such step.
  func node(from node: Int32, by code: UInt32) -> Int32? {
    let found = nodes[slot(StepTable.key(node, code))]
    return found == 0 ? nil : found
  }

  /// Adds a step that is not there yet.
  mutating func add(_ next: Int32, from node: Int32, by code: UInt32) {
    if count * 2 >= keys.count { grow() }
    put(next, StepTable.key(node, code))
    count += 1
  }

  private mutating func put(_ next: Int32, _ key: UInt64) {
    let slot = slot(key)
    keys[slot] = key
    nodes[slot] = next
  }

  private mutating func grow() {
    let old = (keys, nodes)
    keys = Array(repeating: 0, count: keys.count * 2)
    nodes = Array(repeating: 0, count: nodes.count * 2)
    for (key, next) in zip(old.0, old.1) where next != 0 { put(next, key) }
  }

  /// The slot of the key, or the empty one where it would stand: half of them are always empty.
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    // The upper bits of a product by the golden ratio are well mixed.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while nodes[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func key(_ node: Int32, _ code: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(code)
  }
}
