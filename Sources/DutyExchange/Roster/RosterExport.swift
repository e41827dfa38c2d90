package import DutyDomain

/// A roster as the file that offices keep and that `import roster` takes back unchanged: CSV with CRLF,
/// one row a shift, people by name.
///
/// It has the plan; with `effective` the people who really were or will be on duty at the beginning of
/// the shift, for printing: such a file is no plan.
package func rosterCSV(
  _ shifts: [Shift], _ duty: Duty, effective isEffective: Bool = false
) -> String {
  let further = furtherPosts(shifts)
  let isNamed = shifts.contains { !$0.name.isEmpty }
  var head = ["日期", "星期"]
  if isNamed { head.append("班次") }
  head += ["带班领导", "职务", "主班", "副班"] + further + ["值班电话", "备注"]
  var text = csvLine(head)
  for planned in shifts {
    let shift = isEffective ? planned.held(at: planned.from) : planned
    let leader = duty.directory.person(shift.leader)
    var row = [slashed(shift.date), "星期" + weekdays[shift.date.weekday - 1]]
    if isNamed { row.append(shift.name) }
    row += [
      leader?.name ?? shift.leader, leader?.title ?? "",
      duty.directory.personName(shift.leadOfficer), duty.directory.personName(shift.secondOfficer),
    ]
    row += further.map { duty.directory.personName(shift[post: $0]) }
    text += csvLine(row + [shift.phone, shift.note])
  }
  return text
}

private let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

/// As WPS writes and reads it: `2026/11/1`.
private func slashed(_ date: CivilDate) -> String {
  "\(date.year)/\(date.month)/\(date.day)"
}

/// Posts beside the three, in the order in which they come up.
private func furtherPosts(_ shifts: [Shift]) -> [String] {
  var posts: [String] = []
  for holder in shifts.flatMap(\.others) where !posts.contains(holder.post) {
    posts.append(holder.post)
  }
  return posts
}
