/// How people say that nobody is hurt: a denial with a word for harm, or people who are well.
extension Reading {
  /// 无一伤亡, 没一个受伤的, 师生全都好着哩; nil when nothing of the kind stands in the text.
  func noneHurtSaid() -> Range<Int>? {
    for place in 0..<line.count where taken[place] == nil {
      if let end = deniedHarm(at: place) ?? peopleWell(at: place), !isReportOfHarm(end) {
        return place..<end
      }
    }
    return nil
  }

  private func deniedHarm(at start: Int) -> Int? {
    guard let denial = first(Reading.denials, at: start) else { return nil }
    // 有没有人伤亡 and 伤没伤人 ask.
    let before = line[start - 1]
    if before == 0x6709 || before == line[denial] || before == 0x662F { return nil }
    var place = denial
    while let end = first(Reading.anybody, at: place) { place = end }
    return first(Reading.harm, at: place)
  }

  private func peopleWell(at start: Int) -> Int? {
    guard var place = first(Reading.people, at: start) else { return nil }
    while let end = first(Reading.all, at: place) { place = end }
    return first(Reading.well, at: place)
  }

  private func isReportOfHarm(_ place: Int) -> Bool {
    line.has("报告", at: place) || line.has("消息", at: place) || line.has("情况", at: place)
  }

  /// Where the first of these words that stands at the place ends.
  private func first(_ list: [StaticWord], at place: Int) -> Int? {
    list.first { line.has($0, at: place) }.map { place + $0.codes.count }
  }

  private static let denials: [StaticWord] = [
    "未造成", "没造成", "没有造成", "未出现", "没出现", "没有出现", "未发生", "没发生", "没有发生", "不存在", "没有",
    "未有", "未见", "没见", "无", "没", "未", "零", "0",
  ]
  private static let anybody: [StaticWord] = [
    "任何", "一个人", "一个", "一人", "一名", "一", "人员", "人", "学生", "乘客", "群众", "工人", "游客", "村民", "住户",
    "有", "大的", "啥", "什么",
  ]
  private static let harm: [StaticWord] = [
    "伤亡", "死伤", "受伤", "伤着", "伤到", "伤害", "受困伤", "挂彩", "碰着", "受轻伤", "受点伤", "烧着人", "砸着人",
    "砸到人", "压着人", "伤人", "伤的", "伤者", "伤员",
  ]
  private static let people: [StaticWord] = [
    "人员", "大家", "师生", "学生", "娃娃", "娃们", "孩子", "乘客", "司机", "驾驶员", "游客", "工人", "员工", "群众", "村民",
    "居民", "住户", "老人", "双方", "一家人", "全家", "车上人", "里面人", "人",
  ]
  private static let all: [StaticWord] = [
    "们", "都", "全", "均", "部", "也", "倒", "还", "已", "是", "一个",
  ]
  private static let well: [StaticWord] = [
    "没事", "没啥事", "没啥", "没大事", "没咋", "没伤", "没受伤", "没碰着", "没大碍", "没问题", "无事", "无恙", "无碍",
    "无大碍", "平安", "安全", "好着", "好好的", "未受伤", "健在", "不碍事", "不要紧", "没有事", "没有问题",
  ]
}
