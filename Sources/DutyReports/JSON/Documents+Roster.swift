package import DutyDomain

extension Documents {
  /// One item of `list roster`.
  package func shift(_ it: Shift) -> JSON {
    JSON.object(("date", .text(it.date.iso)), ("from", time(it.from)), ("until", time(it.until)))
      .adding(crew(it))
      .adding(("note", .known(it.note)), ("substitutions", .list([])))
  }

  /// One item of `list shifts`: the planned shift and who has arrived.
  package func shiftWithArrivals(_ it: Shift) -> JSON {
    let arrivals = DutyPost.allCases.compactMap { duty.roster.arrival($0, on: it.date) }
    return shift(it).adding(
      (
        "arrivals",
        .list(
          arrivals.map {
            .object(
              ("post", .text($0.post.rawValue)), ("person", person($0.person)), ("at", time($0.at)),
              ("late_minutes", $0.lateMinutes.map { .number($0) } ?? .null))
          })
      ))
  }

  /// The document of `roster show`: who is on duty at an instant, who is next, what is not covered
  /// within the days ahead.
  package func onDuty(at instant: Timestamp, daysAhead: Int = 7) -> JSON {
    let until = instant.adding(minutes: daysAhead * 1440)
    return .object(
      ("schema", .number(1)),
      ("now", duty.roster.onDuty(at: instant).map(turn) ?? .null),
      ("next", duty.roster.next(after: instant).map(turn) ?? .null),
      ("gaps", .list(duty.roster.gaps(from: instant, until: until).map(gap))))
  }

  private func turn(_ it: Shift) -> JSON {
    JSON.object().adding(crew(it)).adding(("from", time(it.from)), ("until", time(it.until)))
  }

  private func gap(_ it: RosterGap) -> JSON {
    .object(
      ("from", time(it.from)), ("until", time(it.until)), ("post", .known(it.post?.rawValue ?? "")))
  }

  private func crew(_ it: Shift) -> [JSON.Member] {
    DutyPost.allCases.flatMap { post in
      [
        JSON.Member(post.rawValue, person(it[post])),
        JSON.Member(post.rawValue + "_id", .known(it[post])),
      ]
    }
  }
}

extension JSON {
  /// The object with these members behind its own.
  func adding(_ members: [Member]) -> JSON {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }
}
