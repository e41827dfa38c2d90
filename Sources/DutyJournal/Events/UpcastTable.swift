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

  /// What was superseded so far. Where a version only added fields that are empty by default, today's
  /// description reads the earlier text as well.
  package static let standard: UpcastTable = {
    var table = UpcastTable()
    // Version 2 added the form, which a call of version 1 does not have.
    table.add(.callRegistered, version: 1) { (text) throws(CodecFault) in
      .callRegistered(try JSONReader.object(text))
    }
    table.add(.reportRecorded, version: 1) { (text) throws(CodecFault) in
      .reportRecorded(try JSONReader.object(text))
    }
    table.add(.incidentReopened, version: 1) { (text) throws(CodecFault) in
      .incidentReopened(try JSONReader.object(text))
    }
    return table
  }()

  package init() {}

  package mutating func add(_ kind: EventKind, version: Int, _ upcast: @escaping Upcast) {
    entries.append(Entry(kind: kind, version: version, upcast: upcast))
  }

  package subscript(kind: EventKind, version: Int) -> Upcast? {
    entries.first { $0.kind == kind && $0.version == version }?.upcast
  }
}
