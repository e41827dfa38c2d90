import DutyDomain
import DutyText

extension Documents {
  /// What makes a report one of a series, with the steps of a written one.
  func series(_ it: Report) -> [JSON.Member] {
    [
      JSON.Member("state", .text(it.state.rawValue)), JSON.Member("ordinal", .number(it.ordinal)),
      JSON.Member("corrects", .number(it.corrects?.serial)),
      JSON.Member("subject", .known(it.subject)),
      JSON.Member("missing", .list(it.missing.map { .text($0.rawValue) })),
      JSON.Member("stated", it.stated.map(stated) ?? .null),
      JSON.Member("channel", .known(it.channel?.rawValue ?? "")),
      JSON.Member("read_back", it.readBack.map(JSON.bool) ?? .null),
      JSON.Member("drafted", it.drafted.map(step) ?? .null),
      JSON.Member("reviewed", it.reviewed.map(step) ?? .null),
      JSON.Member("signed", it.signed.map(step) ?? .null),
      JSON.Member("receipt", it.receipt.map(step) ?? .null),
      JSON.Member("withdrawn", it.withdrawn.map(step) ?? .null),
    ]
  }

  func step(_ it: PaperStep) -> JSON {
    .object(
      ("by", person(it.by)), ("at", time(it.at)), ("words", .known(it.words)),
      ("recorded_by", .known(it.recordedBy)))
  }

  private func stated(_ it: ReportedFacts) -> JSON {
    .object(
      ("seq", .number(it.position)), ("title", .known(it.title)), ("place", .known(it.place)),
      ("occurred_at", time(it.occurredAt)), ("category", .known(it.category)),
      ("level", .known(it.level?.rawValue ?? "")), ("level_confirmed", .bool(it.levelIsConfirmed)),
      ("sensitive", .bool(it.isSensitive)),
      (
        "figures",
        .list(
          it.figures.map {
            .object(
              ("kind", .text($0.kind.rawValue)), ("value", .number($0.value)),
              ("source", .known($0.source.isEmpty ? "" : duty.directory.unitName($0.source))))
          })
      ))
  }

  /// The four texts of a report that is not stored yet.
  package func papers(_ it: ReportPapers) -> JSON {
    let length = MessageLength(it.shortMessage)
    return .object(
      ("schema", .number(1)), ("title", .text(it.title)), ("subject", .known(it.subject)),
      ("ordinal", .number(it.ordinal)), ("corrects", .number(it.corrects?.serial)),
      ("written", .text(it.written)), ("phone", .text(it.telephone)),
      ("sms", .text(it.shortMessage)), ("sms_characters", .number(length.characters)),
      ("sms_parts", .number(length.parts)), ("leader", .text(it.leader)),
      ("missing", .list(it.missing.map { .text($0.rawValue) })), ("has_news", .bool(it.hasNews)))
  }
}
