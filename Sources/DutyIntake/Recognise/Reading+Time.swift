import DutyDomain

extension Reading {
  /// Finds when it happened: the first time in the text that is no alarm, arrival, lifting or deadline.
  mutating func recogniseTime() {
    var best: (phrase: TimePhrase, at: Timestamp, isDiscovery: Bool)?
    let scanner = TimeScanner(line: line)
    var place = 0
    while place < line.count {
      guard taken[place] == nil, let phrase = scanner.phrase(at: place) ?? justNow(at: place),
        isFree(phrase.range), phrase.clock != nil || phrase.day != nil || phrase.range.count >= 2
      else {
        place += 1
        continue
      }
      take(phrase.range, for: .occurredAt)
      place = phrase.range.upperBound
      guard let at = phrase.instant(seenFrom: receivedAt, time: time), !isAhead(phrase),
        at <= receivedAt
      else { continue }
      let role = role(of: phrase.range)
      guard role != .other else { continue }
      if best == nil || (best!.isDiscovery && role == .happened) {
        best = (phrase, at, role == .discovered)
      }
    }
    guard let best else { return }
    understanding.facts.occurredAt = best.at
    note(.occurredAt, best.phrase.range, reason(of: best.phrase))
  }

  private func reason(of phrase: TimePhrase) -> FactReason {
    switch phrase.clock {
    case .minutesAgo(let minutes): .minutesBeforeCall(minutes)
    case .justNow: .momentOfCall
    case .exact, .spoken, nil: phrase.day == nil ? .timeOfDay : .dateAndTime
    }
  }

  /// 刚 right before what happened: 刚埋的, 刚把路堵了; not 刚报的, 刚到, 刚救出.
  private func justNow(at place: Int) -> TimePhrase? {
    guard line[place] == 0x521A, line[place - 1] != 0x65B9 else { return nil }
    let next = line[place + 1]
    guard next.isHan, !Reading.notJustNow.contains(next) else { return nil }
    for word: StaticWord in ["刚好", "刚开", "刚过", "刚刚", "刚才"] where line.has(word, at: place) {
      return nil
    }
    return TimePhrase(clock: .justNow, range: place..<place + 1)
  }

  // 报接到送挖救找灭扑通恢打来处说问上拉出下回给得收看从办毕结修换装采做买退搬转停满走没
  private static let notJustNow: [UInt32] = "报接到送挖救找灭扑通恢打来处说问上拉出下回给得收看从办毕结修换装采做买退搬转停满走没"
    .unicodeScalars.map(\.value)

  /// 明天, 下周二: nothing has happened then.
  private func isAhead(_ phrase: TimePhrase) -> Bool {
    switch phrase.day {
    case .offset(let days): days > 0
    case .weekday(_, let week): (week ?? 0) > 0
    case .date, .dayOfMonth, nil: false
    }
  }

  private enum TimeRole { case happened, discovered, other }

  private func role(of range: Range<Int>) -> TimeRole {
    var end = range.upperBound
    for word: StaticWord in ["前", "之前", "以前"] where line.has(word, at: end) { return .other }
    if line[end] == 0x20, line[end + 1] == 0x524D { end += 1 }
    // 9时、17时前: the limit holds for both.
    if line[end] == 0x3001, let next = TimeScanner(line: line).phrase(at: end + 1),
      line[next.range.upperBound] == 0x524D
    {
      return .other
    }
    for word: StaticWord in [
      "预计", "计划", "力争", "最迟", "预报", "将于", "定于", "原定", "截至", "截止", "到", "至", "争取",
      "接报时间", "报警时间", "接警时间",
    ] where line.has(word, at: range.lowerBound - word.codes.count) {
      return .other
    }
    return roleBehind(end)
  }

  /// What the words behind a time say that happened then, up to the end of their clause.
  private func roleBehind(_ start: Int) -> TimeRole {
    // 6:10已停止取水: what is done by then began earlier.
    if line[start] == 0x5DF2 || isArrival(start) || isResponderActing(start) { return .other }
    var place = start
    var isDiscovery = false
    // The place may stand between the time and the verb, so the whole clause is read.
    while place < line.count, place - start < 24, !line[place].endsClause {
      for word in Reading.laterWords where line.has(word, at: place) && place - start <= 6 {
        return .other
      }
      for word in Reading.discoveryWords where line.has(word, at: place) { isDiscovery = true }
      place += 1
    }
    return isDiscovery ? .discovered : .happened
  }

  /// 交警14:20到, 14:20到的: right behind the time somebody came.
  private func isArrival(_ start: Int) -> Bool {
    guard line[start] == 0x5230 else { return false }
    let next = line[start + 1]
    return next.endsClause || [0x4E86, 0x7684, 0x73B0, 0x4F4D].contains(next)
  }

  /// 14:20消防到了, 15:00救护车把人拉走: what those do who come to help is later than the event.
  private func isResponderActing(_ start: Int) -> Bool {
    Reading.responders.contains { line.has($0, at: skippingSpaces(start)) }
  }

  private static let responders: [StaticWord] = [
    "消防到", "消防救", "消防把", "消防赶", "消防出", "消防队到", "交警到", "交警把", "交警赶", "民警到", "民警赶", "公安到",
    "救护车", "120到", "120把", "120赶", "医护", "救援队", "救援人员", "抢修人员", "抢修队", "抢险队", "指挥部", "专家组",
    "第一批", "首批",
  ]

  private static let laterWords: [StaticWord] = [
    "接报", "接警", "接到", "报警", "来电", "到场", "到达", "赶到", "抵达", "解除", "扑灭", "恢复", "控制住", "救出",
    "通车", "通行", "修好", "打来", "抽查", "查岗", "查我", "发布", "明火扑灭", "抢救无效", "去世", "又走了", "关停",
    "散去", "散了", "放开", "能送", "送电", "供水", "供电", "出院", "检测", "关闭", "封闭", "已通", "通了", "转移",
    "启动", "开会", "送来", "封了", "封路", "封道", "关闸", "点名", "市总值班室", "打通", "放行", "复通", "合拢", "竣工", "收工",
    "返回", "撤回", "焊好", "接通", "救上", "捞上", "找到", "报的警", "报了警", "报的案", "封的路",
    "封了路", "到的场", "打的电话", "接的警", "出的警", "通的车", "灭的", "关的", "转的", "送的", "救的", "撤的", "停用", "全部", "已报",
    "出动",
  ]

  private static let discoveryWords: [StaticWord] = ["发现", "巡查", "巡护", "看到"]
}
