import DutyDomain

extension Chinese {
  func fault(_ fault: ImportFault) -> String {
    switch fault {
    case .notThisEncoding(let offset): "第 \(offset) 字节处不是 UTF-8 或 GB 18030 编码，请另存为其中一种"
    case .emptyFile: "文件是空的"
    case .headerMissing(let name): "缺少「\(name)」列"
    case .headerUnknown(let name): "不认识「\(name)」列"
    case .quoteOpen: "引号没有配对，从这里到文件末尾都读不出"
    case .cellsMissing(let found, let wanted): "只有 \(found) 格，应有 \(wanted) 格"
    case .cellsExtra(let found, let wanted): "有 \(found) 格，只应有 \(wanted) 格，多出的不读"
    case .controlCharacter(let code): "含有控制字符 \(codePoint(code))"
    case .tooLong(let limit): "超过 \(limit) 个字"
    case .keyMissing: "没有编号"
    case .keyDuplicated(let key, let firstLine): "「\(key)」与第 \(firstLine) 行重复"
    case .unknownRole(let role):
      "不认识身份「\(role)」，应为 leader、director、officer、liaison 或 information_reporter"
    case .unknownUnit(let unit): "单位表里没有「\(unit)」"
    case .unknownParent(let unit): "没有上级单位「\(unit)」"
    case .aliasShared(let alias, let unit): "别名「\(alias)」与「\(unit)」相同"
    case .phoneOdd(let phone): "电话「\(phone)」不像电话号码"
    case .unknownPerson(let name, let post): "\(self.post(post))「\(name)」不在人员表里"
    case .personMissing(let post): "没有填\(self.post(post))"
    case .samePersonOnBothPosts(let name): "主班和副班是同一人（\(name)）"
    case .isNoLeader(let name, let role): "带班领导「\(name)」的身份是\(self.role(role))，不能带班"
    case .dateUnreadable(let text): "日期「\(text)」读不出，应如 2026/11/1 或 2026年11月1日"
    case .dateImpossible(let text): "没有 \(text) 这一天"
    case .dateDuplicated(let date, let firstLine, let firstCrew, let secondCrew):
      "\(date.iso) 重复：第 \(firstLine) 行是 \(firstCrew)，本行是 \(secondCrew)"
    case .weekdayWrong(let given, let date):
      "星期写的是「\(given)」，\(date.iso) 是\(longWeekday(date.weekday))"
    case .consecutiveShifts(let name, let post, let date):
      "\(name)在 \(date.adding(days: -1).iso) 和 \(date.iso) 连值两班（\(self.post(post))）"
    case .titleDiffers(let given, let person, let known):
      "\(person)的职务写的是「\(given)」，人员表里是「\(known)」，以人员表为准"
    case .unknownDayKind(let kind): "不认识「\(kind)」，应为 放假 或 上班"
    case .daysMissing(let days): "有 \(days.count) 天没有排班：\(list(dayRanges(days)))"
    case .unknownShift(let name, let known): "没有「\(name)」这个班次，应为 \(list(known))"
    case .unknownHolder(let name, let post): "\(post)「\(name)」不在人员表里"
    case .unreadableFile(let detail): "读不出（\(detail)）"
    case .unknownUse(let use): "不认识用途「\(use)」，可用的见 dutyboard lexicon uses"
    case .unknownValue(let value, let use): "用途「\(use.rawValue)」不能取值「\(value)」"
    case .wordsMissing: "没有写词"
    case .wordRepeated(let word, let firstLine): "「\(word)」在第 \(firstLine) 行已经写过"
    case .weightUnreadable(let text): "权重「\(text)」不是 0 到 9 的整数"
    case .weightUnfit(let use): "用途「\(use.rawValue)」不分轻重，权重只能空着或写 0（去掉这些词）"
    case .weightTwice(let value): "值「\(value)」里已有权重，权重列请空着"
    case .unknownCode(let code): "分类表里没有代码「\(code)」"
    case .unknownParentCode(let code): "分类表里没有上级代码「\(code)」"
    case .conditionUnreadable(let term): "条件「\(term)」读不出，应如 veh fire|smoke !tunnel"
    case .unknownFeature(let name): "条件里的「\(name)」没有任何词给出"
    case .unknownQuestion(let name): "没有「\(name)」这个要问的问题"
    }
  }

  func severity(_ severity: ImportProblem.Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "提醒"
    }
  }

  func problem(_ problem: ImportProblem) -> String {
    let what = fault(problem.what)
    let severity = self.severity(problem.severity)
    switch (problem.line, problem.column) {
    case (0, _): return "\(problem.file)，\(severity)：\(what)"
    case (let line, 0): return "\(problem.file) 第 \(line) 行，\(severity)：\(what)"
    case (let line, let column):
      return "\(problem.file) 第 \(line) 行第 \(column) 列，\(severity)：\(what)"
    }
  }

  private func longWeekday(_ number: Int) -> String {
    let names = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}

/// `U+001B`.
func codePoint(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Days without repetition, runs of them joined: `2026-11-09`, `2026-11-14..2026-11-30`.
func dayRanges(_ days: [CivilDate]) -> [String] {
  var ranges: [(first: CivilDate, last: CivilDate)] = []
  for day in days.sorted() {
    if let last = ranges.last?.last, last.adding(days: 1) >= day {
      ranges[ranges.count - 1].last = day
    } else {
      ranges.append((day, day))
    }
  }
  return ranges.map { $0.first == $0.last ? $0.first.iso : "\($0.first.iso)..\($0.last.iso)" }
}
