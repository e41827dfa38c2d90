package import DutyDomain
import DutyText

extension Sheets {
  package var rounds: Listing<SpotRound> {
    Listing(table: table([(.number, 6), (.from, 16), (.until, 16), (.outcome, 40)])) { it in
      [
        naming.number(it.number), clock(it.opened.at), clock(it.finished?.at),
        phrases.spot.roundSummary(it),
      ]
    }
  }

  package var checks: Listing<SpotCheck> {
    Listing(
      table: table([(.number, 6), (.unit, 14), (.received, 12), (.phone, 14), (.outcome, 40)])
    ) { it in
      [
        naming.number(it.number), naming.unit(it.unit), clock(it.at), masked(it.phone),
        phrases.spot.words(of: it).joined(separator: names.comma),
      ]
    }
  }

  package var checksOfUs: Listing<CheckOfUs> {
    Listing(
      table: table([(.number, 6), (.received, 16), (.givenBy, 16), (.outcome, 30), (.content, 40)])
    ) { it in
      [
        naming.number(it.number), clock(it.at), naming.unit(it.by),
        phrases.spot.words(of: it).joined(separator: names.comma),
        names.list([it.questions, it.answers, it.words].filter { !$0.isEmpty }),
      ]
    }
  }

  package var lineTests: Listing<LineTest> {
    Listing(table: table([(.number, 6), (.kind, 16), (.status, 40)])) { it in
      [
        naming.number(it.number), phrases.spot.lineKind(it.line),
        phrases.spot.lineState(it, naming),
      ]
    }
  }

  /// A round with its units, each check on a line of its own; what was not called is named.
  package func round(_ it: SpotRound) -> String {
    var text = plain(phrases.spot.roundTitle(it, units: it.units.count, naming)) + "\n"
    text += checks.head
    for unit in it.units { for check in it.checks(of: unit) { text += checks.row(check) } }
    if !it.unchecked.isEmpty {
      text += plain(phrases.spot.noticeUnchecked(it.unchecked.map(naming.unit))) + "\n"
    }
    return text
  }
}
