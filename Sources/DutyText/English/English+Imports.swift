import DutyDomain

extension English {
  func fault(_ fault: ImportFault) -> String {
    switch fault {
    case .notThisEncoding(let offset):
      "byte \(offset) is neither UTF-8 nor GB 18030; save the file as one of them"
    case .emptyFile: "the file is empty"
    case .headerMissing(let name): "the column '\(name)' is missing"
    case .headerUnknown(let name): "the column '\(name)' is unknown"
    case .quoteOpen: "a quotation mark is never closed, nothing after it can be read"
    case .cellsMissing(let found, let wanted): "only \(found) of \(wanted) cells"
    case .cellsExtra(let found, let wanted):
      "\(found) cells instead of \(wanted); the extra ones are not read"
    case .controlCharacter(let code): "contains the control character \(codePoint(code))"
    case .tooLong(let limit): "longer than \(limit) characters"
    case .keyMissing: "the key is missing"
    case .keyDuplicated(let key, let firstLine): "'\(key)' stands in line \(firstLine) already"
    case .unknownRole(let role):
      "unknown role '\(role)'; use leader, director, officer, liaison or information_reporter"
    case .unknownUnit(let unit): "the units have no '\(unit)'"
    case .unknownParent(let unit): "there is no unit '\(unit)' above it"
    case .aliasShared(let alias, let unit): "the alias '\(alias)' also belongs to '\(unit)'"
    case .phoneOdd(let phone): "'\(phone)' does not look like a telephone number"
    case .unknownPerson(let name, let post):
      "'\(name)', planned as \(self.post(post)), is not in the directory"
    case .personMissing(let post): "the \(self.post(post)) is missing"
    case .samePersonOnBothPosts(let name):
      "lead officer and second officer are the same person (\(name))"
    case .isNoLeader(let name, let role):
      "'\(name)' has the role '\(self.role(role))' and may not be leader on duty"
    case .dateUnreadable(let text):
      "the date '\(text)' cannot be read; write 2026/11/1 or 2026-11-01"
    case .dateImpossible(let text): "there is no day \(text)"
    case .dateDuplicated(let date, let firstLine, let firstCrew, let secondCrew):
      "\(date.iso) appears twice: line \(firstLine) has \(firstCrew), this line has \(secondCrew)"
    case .weekdayWrong(let given, let date):
      "the weekday says '\(given)', but \(date.iso) is a \(longWeekday(date.weekday))"
    case .consecutiveShifts(let name, let post, let date):
      "\(name) (\(self.post(post))) serves two shifts running, "
        + "\(date.adding(days: -1).iso) and \(date.iso)"
    case .titleDiffers(let given, let person, let known):
      "the title of \(person) is given as '\(given)'; the directory has '\(known)' and wins"
    case .unknownDayKind(let kind): "'\(kind)' is not known; it must be holiday or workday"
    case .daysMissing(let days):
      "\(days.count) days have no row at all: \(list(dayRanges(days)))"
    case .unknownShift(let name, let known): "there is no shift '\(name)'; known are \(list(known))"
    case .unknownHolder(let name, let post): "\(post) '\(name)' is not in the directory"
    case .unreadableFile(let detail): "cannot be read (\(detail))"
    case .unknownUse(let use): "unknown use '\(use)'; dutyboard lexicon uses lists them"
    case .unknownValue(let value, let use):
      "the use '\(use.rawValue)' does not take the value '\(value)'"
    case .wordsMissing: "there are no words"
    case .wordRepeated(let word, let firstLine): "'\(word)' stands in line \(firstLine) already"
    case .weightUnreadable(let text): "the weight '\(text)' is no whole number from 0 to 9"
    case .weightUnfit(let use):
      "words of the use '\(use.rawValue)' have no weight; leave it empty, or 0 takes them out"
    case .weightTwice(let value): "the value '\(value)' has a weight already; leave this one empty"
    case .unknownCode(let code): "the code table has no '\(code)'"
    case .unknownParentCode(let code): "the code table has no '\(code)' above it"
    case .conditionUnreadable(let term):
      "the condition '\(term)' cannot be read; write veh fire|smoke !tunnel"
    case .unknownFeature(let name): "no word gives the feature '\(name)'"
    case .unknownQuestion(let name): "there is no question '\(name)'"
    }
  }

  func severity(_ severity: ImportProblem.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }

  func problem(_ problem: ImportProblem) -> String {
    let what = fault(problem.what)
    let severity = self.severity(problem.severity)
    switch (problem.line, problem.column) {
    case (0, _): return "\(problem.file), \(severity): \(what)"
    case (let line, 0): return "\(problem.file) line \(line), \(severity): \(what)"
    case (let line, let column):
      return "\(problem.file) line \(line) cell \(column), \(severity): \(what)"
    }
  }

  private func longWeekday(_ number: Int) -> String {
    let names = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}
