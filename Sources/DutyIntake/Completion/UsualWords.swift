/// Words that lines of one kind take again and again; they complete by Chinese, pinyin and initials.
package enum UsualWords {
  /// What figures are about, as `s` takes them: the number follows.
  package static let figures = Completer(words: [
    "死亡", "失联", "重伤", "轻伤", "受伤", "被困", "聚集", "转移", "过火面积", "直接损失", "停水户数",
  ])

  /// What a room reports of a day on which nothing happened.
  package static let quietDay = "无事报平安"

  /// How the three posts are called in a line, by their names in the journal.
  package static let posts: [String: [String]] = [
    "leader": ["带班领导", "带班", "leader"], "lead_officer": ["主班", "lead"],
    "second_officer": ["副班", "second"],
  ]

  /// Limits as leaders give them.
  package static let limits = Completer(words: [
    "30分钟内", "1小时内", "2小时内", "24小时内", "今日内", "明日12:00前", "明日18:00前", "下班前", "3日内", "5个工作日内",
  ])
}
