import DutyJournal
import Testing

@testable import DutyDomain

@Suite("Stored lines without what names somebody")
struct PayloadRedactorTests {
  private var terms: PersonalTerms {
    var terms = PersonalTerms()
    terms.add(name: "王强")
    terms.add(numbersIn: "19000000123")
    return terms
  }

  private func redacted(_ kind: EventKind, _ payload: String, connected: Set<Int64> = [5]) throws
    -> String?
  {
    let line = StoredPayload(position: 5, kind: kind.rawValue, bytes: Array(payload.utf8))
    return try PayloadRedactor(terms, connected: connected).redacted(line).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("name and number are unknown in their fields and struck out of the words")
  func call() throws {
    let payload =
      #"{"facts":{"callback":"19000000123","caller_name":"王强","title":"王强报起火"},"text":"石门镇王强 190-0000-0123 起火"}"#
    #expect(
      try redacted(.callRegistered, payload)
        == #"{"facts":{"callback":"","caller_name":"","title":"***报起火"},"text":"石门镇*** *** 起火"}"#)
    #expect(try redacted(.callRegistered, payload, connected: []) == nil, "another call's words")
  }

  @Test("numbers, keys and escapes stay as they were written")
  func form() throws {
    let payload = #"{"at":19000000123,"text":"\"王强\"\n\u202e","王强":1}"#
    #expect(
      try redacted(.noteAdded, payload) == #"{"at":19000000123,"text":"\"***\"\n\u202e","王强":1}"#)
  }

  @Test("who acted stays under the name; who checked us from outside does not")
  func actors() throws {
    let payload = #"{"by":"王强","recorded_by":"王强","words":"王强"}"#
    #expect(
      try redacted(.reportReviewed, payload) == #"{"by":"王强","recorded_by":"王强","words":"***"}"#)
    #expect(
      try redacted(.checkOfUsRecorded, payload)
        == #"{"by":"***","recorded_by":"王强","words":"***"}"#)
  }

  @Test("elsewhere a name goes only where the number stands beside it")
  func elsewhere() throws {
    #expect(try redacted(.noteAdded, #"{"text":"王强"}"#, connected: []) == nil)
    #expect(
      try redacted(.noteAdded, #"{"text":"王强 19000000123"}"#, connected: [])
        == #"{"text":"*** ***"}"#)
    #expect(
      try redacted(.dailyReportSent, #"{"content":"王强"}"#, connected: [])
        == #"{"content":"***"}"#)
  }

  @Test("the office's own knowledge is never touched", arguments: EventKind.allCases)
  func kept(_ kind: EventKind) throws {
    let payload = #"{"name":"王强","mobile":"19000000123"}"#
    // An erasure is no object of this form, which is told and never passed over.
    guard kind != .personalDataErased else {
      #expect(throws: CodecFault.self) { try redacted(kind, payload) }
      return
    }
    let left = try redacted(kind, payload)
    #expect((left == nil) == (kind.personalData == .kept))
  }

  @Test("a directory, a roster and a policy are the office's own; words are not")
  func rules() {
    for kind in [EventKind.personRecorded, .unitRecorded, .shiftPlanned, .policyAdopted] {
      #expect(kind.personalData == .kept)
    }
    for kind in [EventKind.callRegistered, .callSupplemented, .callLinked] {
      #expect(kind.personalData == .call)
    }
    #expect(EventKind.personalDataErased.personalData == .erasure)
  }

  @Test("an erasure that still says it is redacted inside")
  func nested() throws {
    let inner = #"{"text":"王强 19000000123"}"#
    let before = PersonalDataErased(position: 3, redactedPayload: inner, reason: "王强申请")
    let codec = EventCodec()
    let bytes = codec.payload(of: .personalDataErased(before))
    let line = StoredPayload(position: 9, kind: "personal_data_erased", bytes: bytes)
    let left = try #require(try PayloadRedactor(terms, connected: [3]).redacted(line))
    let event = try codec.event(kind: "personal_data_erased", version: 1, payload: left)
    #expect(
      event
        == .personalDataErased(
          PersonalDataErased(position: 3, redactedPayload: #"{"text":"*** ***"}"#, reason: "***申请"))
    )
  }

  @Test("a line without a trace is not even read")
  func untouched() throws {
    #expect(try redacted(.noteAdded, #"{"text":"李强 19000000124"}"#) == nil)
    #expect(try redacted(.noteAdded, "no JSON at all") == nil)
  }

  @Test("every sample of every kind reads back after redaction, in the version it was written in")
  func samples() throws {
    var terms = terms
    terms.add(name: "石门")
    for (version, texts) in Fixtures.versions {
      for (kind, text) in texts {
        let line = StoredPayload(position: 5, kind: kind, bytes: Array(text.utf8))
        guard let left = try PayloadRedactor(terms, connected: [5]).redacted(line) else { continue }
        #expect(!String(decoding: left, as: UTF8.self).contains("石门"), "\(kind) \(version)")
        let codec = EventCodec()
        #expect(
          (try? codec.event(kind: kind, version: version, payload: left)) != nil,
          "\(kind) \(version)")
      }
    }
  }
}
