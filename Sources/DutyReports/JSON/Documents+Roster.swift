package import DutyDomain

extension Documents {
  /// One item of `list roster`.
  package func shift(_ it: Shift) -> JSON {
    let held = it.held(at: it.from)
    return JSON.object(
      ("date", .text(it.date.iso)), ("from", time(it.from)), ("until", time(it.until))
    )
    .adding(crew(held))
    .adding(
      ("note", .known(it.note)), ("substitutions", .list(it.changes.map(change))),
      ("shift", .known(it.name)), ("others", others(held)), ("planned", planned(it)))
  }

  /// One item of `list shifts`: the planned shift and who has arrived.
  package func shiftWithArrivals(_ it: Shift) -> JSON {
    let arrivals = DutyPost.allCases.compactMap {
      duty.roster.arrival($0, of: it.held(at: it.from))
    }
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
      ("now", duty.roster.planned(at: instant).map { turn($0, at: instant) } ?? .null),
      (
        "next",
        duty.roster.shifts.first { $0.from > instant }.map { turn($0, at: $0.from) } ?? .null
      ),
      ("gaps", .list(duty.roster.gaps(from: instant, until: until).map(gap))))
  }

  private func turn(_ planned: Shift, at instant: Timestamp) -> JSON {
    let complete = duty.roster.complete(planned)
    let held = complete.held(at: instant)
    return JSON.object().adding(crew(held)).adding(
      ("from", time(held.from)), ("until", time(held.until)), ("shift", .known(held.name)),
      ("others", others(held)), ("substitutions", .list(complete.changes.map(change))),
      ("planned", self.planned(planned)))
  }

  private func planned(_ it: Shift) -> JSON { JSON.object().adding(crew(it)) }

  private func others(_ it: Shift) -> JSON {
    .list(
      it.others.map {
        .object(
          ("post", .text($0.post)), ("person", person($0.person)), ("person_id", .known($0.person)))
      })
  }

  /// One swap, substitution, takeover or absence that changes a shift.
  package func change(_ it: ShiftChange) -> JSON {
    .object(
      ("number", .number(it.number)), ("kind", .text(it.kind.rawValue)), ("post", .known(it.post)),
      ("out", person(it.outgoing)), ("out_id", .known(it.outgoing)),
      ("in", person(it.incoming)), ("in_id", .known(it.incoming)),
      ("from", it.from.map(time) ?? .null), ("until", it.until.map(time) ?? .null),
      ("reason", .known(it.reason)), ("approver", person(it.approver)),
      ("recorded_by", .known(it.recordedBy)), ("at", time(it.at)))
  }

  /// One doubt of `roster check`.
  package func warning(_ it: RosterWarning) -> JSON {
    .object(
      ("date", .text(it.slot.date.iso)), ("shift", .known(it.slot.shift)),
      ("kind", .text(it.what.rawValue)), ("post", .known(it.post)),
      ("person", person(it.person)), ("person_id", .known(it.person)), ("from", time(it.from)),
      ("until", time(it.until)))
  }

  /// One person of `roster fairness`.
  package func load(_ it: DutyLoad) -> JSON {
    .object(
      ("person", person(it.person)), ("person_id", .known(it.person)),
      ("shifts", .number(it.shifts)), ("weekend_days", .number(it.weekendDays)),
      ("holidays", .number(it.holidays)), ("nights", .number(it.nights)),
      ("minutes", .number(it.minutes)))
  }

  /// One swap that waits, of `roster changes`.
  package func swap(_ it: Swap) -> JSON {
    .object(
      ("number", .number(it.number)), ("kind", .text("swap")), ("date", .text(it.one.date.iso)),
      ("post", .text(it.onePost)), ("person", person(it.onePerson)),
      ("other_date", .text(it.other.date.iso)), ("other_post", .text(it.otherPost)),
      ("other_person", person(it.otherPerson)), ("reason", .known(it.reason)),
      ("proposed_by", .known(it.proposedBy)), ("proposed_at", time(it.proposedAt)),
      ("consented_at", it.consentedAt.map(time) ?? .null))
  }

  /// One absence, of `roster changes`.
  package func leave(_ it: Leave) -> JSON {
    .object(
      ("number", .number(it.number)), ("kind", .text("leave")), ("person", person(it.person)),
      ("person_id", .known(it.person)), ("from", time(it.from)), ("until", time(it.until)),
      ("substitute", person(it.substitute)), ("substitute_id", .known(it.substitute)),
      ("reason", .known(it.reason)), ("approver", person(it.approver)))
  }

  /// The pattern by which days are cut into shifts.
  package func pattern(_ it: ShiftPattern) -> JSON {
    .object(
      ("schema", .number(1)),
      (
        "shifts",
        .list(
          it.turns.map {
            .object(
              ("name", .known($0.name)), ("start_minute", .number($0.startMinute)),
              ("length_minutes", .number($0.lengthMinutes)))
          })
      ),
      (
        "posts", .list((DutyPost.allCases.map(\.rawValue) + it.posts).map(JSON.text))
      ), ("confirm_days", .number(it.confirmDays)), ("basis", .known(it.basis)))
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
