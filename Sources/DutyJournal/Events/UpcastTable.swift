package import DutyDomain

/// How payloads of earlier versions are understood: one entry for every version that was ever written
/// and is written no more.
///
/// An entry reads the old text with its own description of fields and gives the event of today.
package struct UpcastTable: Sendable {
  package typealias Upcast = @Sendable ([UInt8]) throws(CodecFault) -> DutyEvent

  private struct Entry: Sendable {
    var kind: EventKind
    var version: Int
    var upcast: Upcast
  }

  private var entries: [Entry] = []

  package init() {}

  package mutating func add(_ kind: EventKind, version: Int, _ upcast: @escaping Upcast) {
    entries.append(Entry(kind: kind, version: version, upcast: upcast))
  }

  package subscript(kind: EventKind, version: Int) -> Upcast? {
    entries.first { $0.kind == kind && $0.version == version }?.upcast
  }
}
