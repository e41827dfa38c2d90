import DutyDomain

/// What a cell says about a day.
enum DateCell: Equatable {
  case date(CivilDate)
  /// It has the form of a date, but the calendar has no such day.
  case impossible
  case unreadable
}

/// Reads `2026/11/1`, `2026-11-01`, `2026.11.1` and `2026年12月1日`, full-width forms included.
///
/// An impossible day never rolls over into the next month.
func readDate(_ text: String) -> DateCell {
  var normal = halfWidth(withoutBlanks(text))
  if normal.hasSuffix("日") { normal.removeLast() }
  let parts = normal.split(omittingEmptySubsequences: false) { "/-.年月".contains($0) }
  let numbers = parts.compactMap { part in
    (1...4).contains(part.count) && part.utf8.allSatisfy { (48...57).contains($0) }
      ? Int(part) : nil
  }
  guard numbers.count == 3, parts.count == 3, parts[0].count == 4, parts[1].count <= 2,
    parts[2].count <= 2
  else { return .unreadable }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map(DateCell.date)
    ?? .impossible
}

/// Reads `星期一`, `周一`, `一`, `Mon`, `Monday`; 1 is Monday. Nil when it is no weekday.
func readWeekday(_ text: String) -> Int? {
  var name = withoutBlanks(text).lowercased()
  for prefix in ["星期", "礼拜", "周"] where name.hasPrefix(prefix) {
    name.removeFirst(prefix.count)
    break
  }
  if let place = ["一", "二", "三", "四", "五", "六", "日"].firstIndex(of: name) { return place + 1 }
  if name == "天" { return 7 }
  let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  return english.firstIndex { name.hasPrefix($0) }.map { $0 + 1 }
}
