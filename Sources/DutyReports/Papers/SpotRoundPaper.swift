package import DutyDomain
package import DutyText

/// A round of spot checks as the notice (通报) that goes to the units: what was checked, which faults
/// were found, what a later check found, who was in order.
package struct SpotRoundPaper: Hashable, Sendable {
  package var title: String
  package var paragraphs: [String]
  package var office: String
  package var date: String
  package var foot: [String]
  private let language: Language

  package init(_ round: SpotRound, _ duty: Duty, phrases: Phrases) {
    let (spot, papers) = (phrases.spot, phrases.papers)
    let time = duty.time
    func name(_ unit: String) -> String { plain(duty.directory.unitName(unit)) }
    let first = time.reading(round.checks.first?.at ?? round.opened.at)
    let last = time.reading(round.checks.last?.at ?? round.opened.at)
    language = phrases.language
    let day = papers.paperDate(first.date)
    title = spot.noticeTitle(day: day)
    office = plain(duty.office?.name ?? "")
    date = papers.paperDate(
      time.date(round.finished?.at ?? round.checks.last?.at ?? round.opened.at))
    let faulty = round.faulty
    paragraphs = [
      spot.noticeIntro(
        NoticeFigures(
          office: office, from: papers.paperMoment(first),
          until: last.date == first.date ? papers.paperClock(last) : papers.paperMoment(last),
          units: round.units.count, checked: round.checkedCount, faulty: faulty.count))
    ]
    paragraphs.append(faulty.isEmpty ? spot.noticeNoFault : spot.noticeFaults)
    for (place, unit) in faulty.enumerated() {
      let checks = round.checks(of: unit).map { check in
        let wall = time.reading(check.at)
        return spot.noticeCheck(
          at: wall.date == first.date ? papers.paperClock(wall) : papers.paperMoment(wall),
          isRecheck: check.isRecheck, spot.words(of: check).map(plain))
      }
      paragraphs.append(spot.noticeUnit(place + 1, name(unit), checks))
    }
    let normal = round.units.filter { round.last(of: $0) != nil && !faulty.contains($0) }
    if !round.toCallAgain.isEmpty {
      paragraphs.append(spot.noticeOpen(round.toCallAgain.map(name)))
    }
    if !round.unchecked.isEmpty {
      paragraphs.append(spot.noticeUnchecked(round.unchecked.map(name)))
    }
    if !normal.isEmpty { paragraphs.append(spot.noticeNormal(normal.map(name))) }
    var checkers: [String] = []
    for check in round.checks where !checkers.contains(check.checkedBy) {
      checkers.append(plain(check.checkedBy))
    }
    foot = checkers.isEmpty ? [] : [spot.checkers(checkers)]
  }

  /// `spot-round-2026-3.html`.
  package func fileName(_ number: ItemNumber, _ suffix: String) -> String {
    "spot-round-\(number.year)-\(number.serial).\(suffix)"
  }

  /// Plain text.
  package var text: String {
    let body = paragraphs.map { "    " + $0 }
    return ([title, ""] + body + ["", office, date] + foot).map { plain($0) + "\n" }.joined()
  }

  /// For a browser to print.
  package var html: String {
    let body =
      PaperHTML.element("h1", "title bare", title)
      + paragraphs.map { PaperHTML.element("p", "text", $0) }.joined()
      + PaperHTML.element("p", "right", office) + PaperHTML.element("p", "right", date)
      + (foot.isEmpty ? "" : "<div class=\"foot\">\n" + PaperHTML.row("who", foot) + "</div>\n")
    return PaperHTML.page(
      language: language == .chinese ? "zh-Hans" : "en", title: title, body: body)
  }
}
