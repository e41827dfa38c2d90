import DutyDomain
import DutyJournal
import Testing

@Suite struct `stored events` {
  @Test(arguments: EventKind.allCases)
  func `every kind is written as promised, byte for byte, and read back`(kind: EventKind) throws {
    let texts = try #require(Fixtures.versions[kind.version])
    let text = try #require(texts[kind.rawValue], "a kind without a fixture")
    let event = try #require(Samples.events.first { $0.kind == kind })
    let codec = EventCodec()
    let read = try codec.event(
      kind: kind.rawValue, version: kind.version, payload: Array(text.utf8))
    #expect(read == event)
    #expect(String(decoding: codec.payload(of: event), as: UTF8.self) == text)
  }

  @Test(arguments: EventKind.allCases.filter { $0.version > 1 })
  func `every version that was ever written is still understood`(kind: EventKind) throws {
    for version in 1..<kind.version {
      let text = try #require(Fixtures.versions[version]?[kind.rawValue], "a lost fixture")
      let event = try #require(Samples.earlier[version]?.first { $0.kind == kind })
      let read = try EventCodec().event(
        kind: kind.rawValue, version: version, payload: Array(text.utf8))
      #expect(read == event)
    }
  }

  @Test func `every kind is called after its event and no two alike`() {
    #expect(Set(EventKind.allCases.map(\.rawValue)).count == EventKind.allCases.count)
    #expect(Samples.events.count == EventKind.allCases.count)
    #expect(EventKind.callRegistered.rawValue == "call_registered")
    #expect(EventKind.callRegistered.version == 2 && EventKind.reportRecorded.version == 3)
  }

  @Test func `an unknown kind or version is said to be so`() {
    let codec = EventCodec()
    #expect(throws: CodecFault(.unknownKind("drone_sent", version: 1))) {
      try codec.event(kind: "drone_sent", version: 1, payload: [])
    }
    #expect(throws: CodecFault(.unknownKind("item_read", version: 2))) {
      try codec.event(kind: "item_read", version: 2, payload: [])
    }
  }

  @Test func `an older version is understood through its own description`() throws {
    var upcasts = UpcastTable()
    upcasts.add(.itemRead, version: 0) { (_) throws(CodecFault) in
      var read = ItemRead.blank
      read.reader = "旧"
      return .itemRead(read)
    }
    let event = try EventCodec(upcasts: upcasts).event(
      kind: "item_read", version: 0, payload: Array("{}".utf8))
    #expect(event.kind == .itemRead)
  }

  @Test func `the binary form gives back every field`() throws {
    for case .incidentOpened(let it) in Samples.events {
      #expect(try thereAndBack(it) == it)
    }
    for case .instructionCompleted(let it) in Samples.events {
      #expect(try thereAndBack(it) == it)
    }
    for case .callRegistered(let it) in Samples.events { #expect(try thereAndBack(it) == it) }
    var duty = Duty()
    for (place, event) in Samples.events.enumerated() {
      duty.evolve(
        LogLine(
          position: Int64(place + 1), recordedAt: Samples.at, author: "白", terminal: "t",
          event: event))
    }
    var read = Duty()
    try BinaryWriter.bytes(of: duty).withUnsafeBytes { try BinaryReader.fill(&read, $0) }
    #expect(read == duty)
  }

  @Test func `no cut of the binary form is taken for a whole`() throws {
    let bytes = try BinaryWriter.bytes(of: Samples.whole)
    for length in 0..<bytes.count {
      #expect(throws: CodecFault.self) {
        let _: Incident = try bytes[..<length].withUnsafeBytes { try BinaryReader.value($0) }
      }
    }
  }

  private func thereAndBack<V: Coded & Blank>(_ value: V) throws -> V {
    try BinaryWriter.bytes(of: value).withUnsafeBytes { try BinaryReader.value($0) }
  }
}
