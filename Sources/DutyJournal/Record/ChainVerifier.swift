package import DutyDomain

/// What is wrong with one row of the chain.
package struct ChainProblem: Hashable, Sendable {
  package var position: Int64
  package var what: ChainFault

  package init(_ position: Int64, _ what: ChainFault) {
    self.position = position
    self.what = what
  }
}

/// Checks a chain row by row, in order, holding on to nothing but the problems.
///
/// Stretches of one chain can be checked apart, each by a verifier that begins after the row before
/// it; `join` puts them together.
package struct ChainVerifier: Sendable {
  package private(set) var problems: [ChainProblem] = []
  package private(set) var head: JournalHead
  package private(set) var count: Int64 = 0
  /// Where the hash that is looked for stands.
  package private(set) var sought: Int64?

  private let wanted: ChainHash?
  private var hasher = ChainHasher()
  private var payloadsGone: [Int64] = []
  private var erasures: [(position: Int64, by: Int64)] = []

  package init(after head: JournalHead = .empty, lookingFor wanted: ChainHash? = nil) {
    self.head = head
    self.wanted = wanted
  }

  package mutating func check(_ row: RowView) {
    count += 1
    if row.position != head.position + 1 { problem(row.position, .gap) }
    let previous = ChainHash(row.previousHash)
    if previous != head.hash { problem(row.position, .link) }
    let stored = ChainHash(row.hash)
    if hasher.rowHash(row) != stored { problem(row.position, .hash) }
    checkPayload(row)
    head = JournalHead(position: row.position, hash: stored ?? .zero)
    if let wanted, stored == wanted, sought == nil { sought = row.position }
  }

  private mutating func checkPayload(_ row: RowView) {
    guard let payload = row.payload, let salt = row.salt else {
      payloadsGone.append(row.position)
      return
    }
    if hasher.payloadHash(salt: salt, payload: payload) != ChainHash(row.payloadHash) {
      problem(row.position, .payload)
    }
    if isErasure(row.kind) { noteErasure(Array(payload), by: row.position) }
  }

  private mutating func noteErasure(_ payload: [UInt8], by position: Int64) {
    do {
      let erased: PersonalDataErased = try JSONReader.object(payload)
      erasures.append((erased.position, position))
    } catch { problem(position, .unreadable) }
  }

  private mutating func problem(_ position: Int64, _ what: ChainFault) {
    problems.append(ChainProblem(position, what))
  }

  /// The file cannot give the next line; checking goes on behind it.
  package mutating func skip() {
    problem(head.position + 1, .unreadable)
  }

  /// Takes in what a verifier found that went on where this one stopped.
  package mutating func join(_ next: ChainVerifier) {
    problems += next.problems
    payloadsGone += next.payloadsGone
    erasures += next.erasures
    count += next.count
    head = next.head
    sought = sought ?? next.sought
  }

  /// All problems by position, once the last row was checked: only now is it known which payloads
  /// were lawfully erased.
  package func finish() -> [ChainProblem] {
    let missing = payloadsGone.filter { gone in
      !erasures.contains { $0.position == gone && $0.by > gone }
    }
    return (problems + missing.map { ChainProblem($0, .missingPayload) })
      .sorted { ($0.position, $0.what.rawValue) < ($1.position, $1.what.rawValue) }
  }
}

private func isErasure(_ kind: UnsafeRawBufferPointer) -> Bool {
  kind.elementsEqual(EventKind.personalDataErased.rawValue.utf8)
}

/// What the check of a whole journal found.
package struct Verification: Hashable, Sendable {
  package var events: Int64
  package var head: JournalHead
  package var problems: [ChainProblem]
  /// Where the hash that was looked for stands; nil when none was, or when it is nowhere.
  package var sought: Int64?

  /// What is derived from the chain and is not what was written; `rebuild` mends it.
  package var derived: [DerivedProblem] = []

  package var isSound: Bool { problems.isEmpty && derived.isEmpty }

  package init(_ verifier: ChainVerifier) {
    events = verifier.count
    head = verifier.head
    problems = verifier.finish()
    sought = verifier.sought
  }
}

/// Something derived that is not as it was written.
package struct DerivedProblem: Hashable, Sendable {
  package var what: DerivedPart
  /// The number of the thing, the position of the line, or what the file system said.
  package var place: String

  package init(_ what: DerivedPart, _ place: String) {
    self.what = what
    self.place = place
  }
}
