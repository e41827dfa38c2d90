package import DutyDomain
import DutyText

extension Documents {
  /// One item of `bulletin list`.
  package func bulletin(_ it: Bulletin) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("series", .text(it.series.id)), ("name", .text(it.series.name)),
      ("state", .text(it.state.rawValue)), ("issue", .number(it.issue?.serial)),
      ("issue_year", .number(it.issue?.year)), ("total", .number(it.total)),
      ("urgency", .text(it.urgency.rawValue)), ("title", .known(it.title)),
      ("text", .known(it.text)), ("incident", .number(it.incident?.serial)),
      ("report", .number(it.report?.serial)), ("drafted", step(it.drafted)),
      ("reviewed_by", .known(it.reviewedBy)), ("signed", it.signed.map(step) ?? .null),
      ("withdrawn", it.withdrawn.map(step) ?? .null),
      (
        "deliveries",
        .list(
          it.deliveries.map {
            .object(
              ("receiver", .text($0.receiver)), ("channel", .text($0.channel.rawValue)),
              ("sent", step($0.sent)), ("receipt", $0.receipt.map(step) ?? .null))
          })
      ))
  }

  /// One item of `bulletin series`.
  package func series(_ it: BulletinSeries) -> JSON {
    .object(
      ("id", .text(it.id)), ("name", .text(it.name)), ("publisher", .known(it.publisher)),
      ("report_to", .list(it.reportTo.map(JSON.text))),
      ("send_to", .list(it.sendTo.map(JSON.text))),
      ("distribute_to", .list(it.distributeTo.map(JSON.text))), ("phone", .known(it.phone)),
      ("copies", .number(it.copies)), ("issued_before", .number(it.issuedBefore)))
  }
}
