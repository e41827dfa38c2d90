import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func drawRoster(_ inside: CellRect) {
    var lines = rosterLines(inside.columns - 1)
    let first = min(flow.rosterScroll, max(0, lines.count - inside.rows))
    lines.removeFirst(first)
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      write(line, row: inside.row + offset, in: inside, from: 1)
    }
  }

  /// Who is on, who comes next, then the next seven days with their gaps.
  private func rosterLines(_ columns: Int) -> [[Piece]] {
    let roster = duty.roster
    if roster.shifts.isEmpty { return [[piece(phrases.board.empty(.roster), .rosterGap)]] }
    var lines: [[Piece]] = []
    if let shift = roster.onDuty(at: flow.now) {
      lines.append([piece(span(shift.from, shift.until), .textMuted)])
      for post in DutyPost.allCases {
        lines.append(line(of: shift, post, columns))
        lines += footnote(of: shift, post)
      }
      if let missed = duty.presence.missed, missed >= shift.from {
        lines.append([piece(phrases.desk.presenceGap(naming.clock(missed)), .rosterGap)])
      }
    } else {
      lines.append([piece(phrases.board.nobodyOnDuty, .rosterGap)])
    }
    let next = roster.next(after: flow.now)
    if let next { lines.append(relief(next)) }
    for swap in roster.swaps.prefix(2) {
      lines.append([piece(phrases.roster.swap(swap, naming), .deadlineNear)])
    }
    return lines + week(after: next?.from ?? flow.now) + gapsAhead()
  }

  /// Who was planned, under whoever is on duty instead.
  private func footnote(of shift: Shift, _ post: DutyPost) -> [[Piece]] {
    let was = duty.roster.planned(at: flow.now)?[post] ?? ""
    if was == shift[post] || was.isEmpty { return [] }
    let name = duty.directory.personName(was)
    return [[piece("    " + trim(phrases.roster.planned(name)), .textMuted)]]
  }

  /// How many gaps lie behind the days that are shown.
  private func gapsAhead() -> [[Piece]] {
    let gaps = duty.roster.gaps(from: flow.now, until: flow.now.adding(minutes: 30 * 1440))
    return gaps.isEmpty ? [] : [[piece(phrases.roster.gapsAhead(gaps.count), .rosterGap)]]
  }

  private func span(_ from: Timestamp, _ until: Timestamp) -> String {
    phrases.time.span(from: from, until: until, now: flow.now, time: duty.time)
  }

  private func relief(_ next: Shift) -> [Piece] {
    let crew = [duty.directory.personName(next.leader), officers(of: next)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return [
      piece(phrases.names.label(.next) + " ", .textMuted), piece(crew, .rosterNext),
      piece(" " + naming.clock(next.from), .textMuted),
    ]
  }

  /// Who holds a post: name, telephone, arrival, and the title where there is room.
  ///
  /// What a screen on the wall shows is seen by visitors, so numbers are masked there.
  private func line(of shift: Shift, _ post: DutyPost, _ columns: Int) -> [Piece] {
    let label = piece(phrases.names.postShort(post) + " ", .textMuted)
    guard !shift[post].isEmpty else {
      return [piece(phrases.board.vacant(post), .rosterGap)]
    }
    let person = duty.directory.person(shift[post])
    let mobile = person?.mobile ?? ""
    let phone = flow.role == .wall ? masked(mobile) : grouped(mobile)
    var line = [label, piece(person?.name ?? shift[post], .rosterNow), piece(" " + phone, .text)]
    let arrival = duty.roster.arrival(post, of: shift)
    let isMissing = arrival == nil && post == .leader && flow.now > shift.from.adding(minutes: 30)
    // The time of day is enough: an arrival belongs to the shift above it.
    let short = arrival.map { Naming.clock(duty.time.reading($0.at)) }
    let long = arrival.map(arrivalWords)
    let room = columns - line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    if isMissing {
      line.append(piece(" " + phrases.board.notArrived, .rosterGap))
    } else if let long, DisplayWidth.columns(of: long) < room {
      line.append(piece(" " + long, .textMuted))
    } else if let short {
      line.append(piece(" " + short, .textMuted))
    }
    let used = line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    if post == .leader, let title = person?.title,
      used + 2 + DisplayWidth.columns(of: title) <= columns
    {
      line.append(piece("  " + title, .textMuted))
    }
    return line
  }

  /// A mobile number the way people read it out: `190-0000-1718`.
  private func grouped(_ phone: String) -> String {
    guard phone.count == 11, phone.first == "1", phone.allSatisfy(\.isNumber) else { return phone }
    return "\(phone.prefix(3))-\(phone.dropFirst(3).prefix(4))-\(phone.suffix(4))"
  }

  /// One line a day after the next one: the shift that begins on it with the posts it lacks, or that nobody is planned.
  private func week(after next: Timestamp) -> [[Piece]] {
    let until = flow.now.adding(minutes: 7 * 1440)
    var lines: [(at: Timestamp, line: [Piece])] = []
    for planned in duty.roster.shifts where planned.from > next && planned.from < until {
      let shift = duty.roster.effective(planned)
      var line = [
        piece(day(shift.date) + (shift.name.isEmpty ? "" : shift.name + " "), .textMuted),
        piece(duty.directory.personName(shift.leader) + " ", .rosterNext),
        piece(officers(of: shift), .textMuted),
      ]
      for post in DutyPost.allCases where shift[post].isEmpty {
        line.append(piece(" " + phrases.board.vacant(post), .rosterGap))
      }
      lines.append((shift.from, line))
    }
    for gap in duty.roster.gaps(from: flow.now, until: until) where gap.post == nil {
      lines += self.days(of: gap)
    }
    return lines.sorted { $0.at < $1.at }.map(\.line)
  }

  /// A stretch without a shift, cut where shifts would begin; a whole day needs no clock times.
  private func days(of gap: RosterGap) -> [(at: Timestamp, line: [Piece])] {
    var lines: [(at: Timestamp, line: [Piece])] = []
    var from = gap.from
    while from < gap.until {
      let until = min(from.adding(minutes: 1440), gap.until)
      let isWhole = until.minutes(since: from) == 1440
      let words =
        isWhole
        ? phrases.board.nobodyOnDuty
        : span(from, until) + " " + phrases.board.nobodyOnDuty
      let day = isWhole ? self.day(duty.time.date(from)) : ""
      lines.append((from, [piece(day + words, .rosterGap)]))
      from = until
    }
    return lines
  }

  private func day(_ date: CivilDate) -> String {
    "\(phrases.time.weekday(date.weekday)) \(date.iso.suffix(5)) "
  }
}
