import DutyJournal
import Testing

@testable import DutyDomain

@Suite("Fields that came to a kind later")
struct LaterFieldTests {
  @Test("a shift with a name, further posts and a reason is written so, for ever")
  func shift() throws {
    let codec = EventCodec()
    let event = DutyEvent.shiftPlanned(Samples.laterShift)
    let text = """
      {"changes":[{"approver":"p008","at":1795430700123,"from":1795430700123,"incoming":"p022","kind":"takeover","number":3,"outgoing":"p021","post":"second_officer","reason":"突发疾病","recorded_by":"白一鸣","until":1795434300000}],"date":"2026-11-23","from":1795430700123,"lead_officer":"p020","leader":"p008","name":"夜班","note":"节前","others":[{"person":"p022","post":"备班"}],"phone":"0571-12345678","reason":"调整","second_officer":"p021","until":1795434300000}
      """
    #expect(String(decoding: codec.payload(of: event), as: UTF8.self) == text)
    #expect(
      try codec.event(kind: "shift_planned", version: 1, payload: Array(text.utf8)) == event)
  }

  @Test("an erasure says whose data it was and who approved it")
  func erasure() throws {
    let codec = EventCodec()
    let event = DutyEvent.personalDataErased(
      PersonalDataErased(
        position: 17, redactedPayload: "{}", reason: "第八十五条",
        call: ItemNumber(year: 2026, serial: 7), approver: "p008"))
    let text =
      #"{"approver":"p008","call":"2026-0007","position":17,"reason":"第八十五条","redacted_payload":"{}"}"#
    #expect(String(decoding: codec.payload(of: event), as: UTF8.self) == text)
    #expect(
      try codec.event(kind: "personal_data_erased", version: 1, payload: Array(text.utf8)) == event)
  }

  @Test("an arrival says which shift of the day it was")
  func arrival() throws {
    let codec = EventCodec()
    let event = DutyEvent.arrived(
      Arrival(date: Samples.shift.date, post: .leader, person: "p008", at: Samples.at, shift: "夜班"))
    let text =
      #"{"at":1795430700123,"date":"2026-11-23","person":"p008","post":"leader","shift":"夜班"}"#
    #expect(String(decoding: codec.payload(of: event), as: UTF8.self) == text)
    #expect(try codec.event(kind: "arrived", version: 1, payload: Array(text.utf8)) == event)
  }
}
