extension Policy {
  /// The suggested profile of `domain.md` 2.2 (d) with the further limits that the law sets beside it.
  ///
  /// The text that `policy show` prints of it is read back to exactly this; a test holds it so.
  public static let standard = Policy(
    name: "default", rules: reports + lines + instructions + holidays,
    alarms: [
      AlarmRule(
        level: .especiallySerious, everySeconds: 10, lookAgainMinutes: 30, climbMinutes: 5),
      AlarmRule(level: .serious, everySeconds: 15, lookAgainMinutes: 60, climbMinutes: 5),
      AlarmRule(level: .major, everySeconds: 30, lookAgainMinutes: 120, climbMinutes: 10),
      AlarmRule(level: .ordinary, everySeconds: 120, lookAgainMinutes: 0, climbMinutes: 30),
      AlarmRule(level: nil, everySeconds: 60, lookAgainMinutes: 0, climbMinutes: 15),
    ], chases: ladder)

  private static let major: [IncidentLevel] = [.especiallySerious, .serious, .major]

  private static let reports = [
    DeadlineRule(
      id: "leader", label: "带班领导 10 min after 接报", profile: "default", from: "主班",
      to: "带班领导", medium: .leaderTold, start: .received, minutes: 10, reminders: [3],
      basis: "值班制度：接报后10分钟内报告带班领导"),
    DeadlineRule(
      id: "phone_city", label: "电话报市 30 min after 接报 (较大以上或敏感)", profile: "default",
      from: "区总值班室", to: "市总值班室", medium: .telephone, levels: major, orSensitive: true,
      start: .received, minutes: 30, reminders: [10, 5],
      basis: "国务院应急办2015-07-31通知：力争30分钟内电话报告"),
    DeadlineRule(
      id: "written_first", label: "书面初报 60 min after 接报 (较大以上或敏感)", profile: "default",
      from: "区总值班室", to: "市总值班室", medium: .written, levels: major, orSensitive: true,
      start: .received, minutes: 60, reminders: [20, 10],
      basis: "国务院应急办2015-07-31通知：1小时内书面报告"),
    DeadlineRule(
      id: "written_all", label: "书面 120 min after 事发 (全部)", profile: "default",
      from: "区总值班室", to: "市总值班室", medium: .written, start: .occurred, minutes: 120,
      reminders: [30, 10], basis: "兰州市信息报告规定：事发后2小时内书面报告"),
  ]

  private static let lines = [
    DeadlineRule(
      id: "casualty_supplement", label: "道路交通、火灾 7 days after 事发", profile: "extra",
      from: "区总值班室", to: "市总值班室", medium: .supplement, kinds: ["12G", "12H"],
      occasion: .casualtiesChanged, start: .occurred, minutes: 7 * 1440, reminders: [1440],
      basis: "生产安全事故报告和调查处理条例第十三条：道路交通、火灾7日内伤亡变化补报"),
    DeadlineRule(
      id: "casualty_supplement", label: "生产安全事故 30 days after 事发", profile: "extra",
      from: "区总值班室", to: "市总值班室", medium: .supplement, kinds: ["12"],
      occasion: .casualtiesChanged, start: .occurred, minutes: 30 * 1440, reminders: [1440],
      basis: "生产安全事故报告和调查处理条例第十三条：30日内伤亡变化补报"),
    DeadlineRule(
      id: "health_line", label: "县级政府向市 2 h after 接报 (公共卫生)", profile: "extra",
      from: "卫健局", to: "市卫健委", medium: .unitLine,
      kinds: ["13A", "13B", "13C", "13D", "13F", "13G", "13Y"], start: .received, minutes: 120,
      reminders: [30], units: ["d-health", "d-cdc"], words: ["专报系统", "已报市卫健委", "网络直报"],
      basis: "突发公共卫生事件应急条例第二十条：2小时内"),
    DeadlineRule(
      id: "geology_quick_report", label: "自然资源 速报 4 h after 接报 (特大型、大型)",
      profile: "extra", from: "自然资源分局", to: "市自然资源局", medium: .unitLine,
      levels: [.especiallySerious, .serious], kinds: ["11D"], start: .received, minutes: 240,
      reminders: [30], units: ["d-nr"], words: ["速报已报", "已速报", "速报已"],
      basis: "国土资源部地质灾害速报制度：特大型、大型4小时"),
    DeadlineRule(
      id: "geology_quick_report", label: "自然资源 速报 12 h after 接报 (中型)", profile: "extra",
      from: "自然资源分局", to: "市自然资源局", medium: .unitLine, kinds: ["11D"], start: .received,
      minutes: 720, reminders: [60], units: ["d-nr"], words: ["速报已报", "已速报", "速报已"],
      basis: "国土资源部地质灾害速报制度：中型、小型12小时"),
  ]

  private static let holidays = [
    DeadlineRule(
      id: "township_zero_report", label: "零报告 15:00", profile: "holiday", from: "乡镇、街道",
      to: "区总值班室", medium: .zeroReport, start: .holidayDay, minutes: 900, reminders: [30],
      basis: "节假日值班制度：节日期间实行零报告，每日15时前报告（济南历下；宜兴为16时30分）"),
    DeadlineRule(
      id: "daily_report", label: "日报告 15:00", profile: "holiday", from: "区总值班室",
      to: "市总值班室", medium: .dailyReport, start: .holidayDay, minutes: 900,
      reminders: [30, 10],
      basis: "节假日值班制度：节日期间实行日报告、零报告，每日15时前报告"),
    DeadlineRule(
      id: "holiday_roster", label: "roster filed 5 days before", profile: "holiday",
      from: "区总值班室", to: "市总值班室", medium: .rosterFiling, start: .holidayBegins,
      minutes: 5 * 1440, reminders: [1440], basis: "值班工作制度：节假日值班表提前5天报送（新会）"),
  ]

  private static let instructions = [
    DeadlineRule(
      id: "instruction_due", label: "办理时限", profile: "stated by the leader", from: "承办单位",
      to: "批示领导", medium: .answer, start: .given, reminders: [1440, 60],
      basis: "批示领导明确的办理时限"),
    DeadlineRule(
      id: "instruction_due", label: "办理时限 5 days (紧急)", profile: "setting", from: "承办单位",
      to: "批示领导", medium: .answer, urgencies: [.urgent], start: .given, minutes: 5 * 1440,
      reminders: [1440, 60], basis: "平政办〔2017〕18号：未明确时限的，紧急事项5日内办结"),
    DeadlineRule(
      id: "instruction_due", label: "办理时限 15 days (一般)", profile: "setting",
      from: "承办单位", to: "批示领导", medium: .answer, urgencies: [.ordinary], start: .given,
      minutes: 15 * 1440, reminders: [1440, 60], basis: "平政办〔2017〕18号：未明确时限的，一般事项15日内办结"),
    DeadlineRule(
      id: "sign_for", label: "签收 1 h after 传达 (紧急)", profile: "setting", from: "承办单位",
      to: "区总值班室", medium: .signature, urgencies: [.urgent], start: .conveyed, minutes: 60,
      reminders: [15], basis: "督办提醒设置：紧急批示1小时内签收"),
    DeadlineRule(
      id: "sign_for", label: "签收 1 working day after 传达", profile: "setting",
      from: "承办单位", to: "区总值班室", medium: .signature, start: .conveyed, workingDays: 1,
      reminders: [60], basis: "督办提醒设置：一般批示1个工作日内签收"),
    DeadlineRule(
      id: "objection", label: "异议 2 working days after 签收", profile: "setting",
      from: "承办单位", to: "区总值班室", medium: .objection, start: .signed, workingDays: 2,
      basis: "平政办〔2017〕18号：对交办有异议的，2个工作日内提出"),
  ]

  /// When to remind is a setting of the office (`domain.md` 4.3); the slips are those of 邓政办〔2018〕127号.
  private static let ladder = [
    ChaseRule(
      id: "chase_unsigned", label: "1 h after 传达 (紧急)", moment: .unsigned, minutes: 60,
      urgencies: [.urgent], basis: "督办提醒设置：紧急批示1小时未签收的电话催办"),
    ChaseRule(
      id: "chase_unsigned", label: "1 working day after 传达", moment: .unsigned, workingDays: 1,
      basis: "督办提醒设置：一般批示1个工作日未签收的电话催办"),
    ChaseRule(
      id: "chase_half", label: "half of the limit", moment: .part, percent: 50,
      basis: "督办提醒设置：时限过半提醒"),
    ChaseRule(
      id: "chase_day_before", label: "1 day before", moment: .before, minutes: 1440,
      basis: "督办提醒设置：到期前1日提醒"),
    ChaseRule(
      id: "chase_due", label: "due", moment: .after, slip: .chase,
      basis: "邓政办〔2018〕127号：到期未办结的发《工作催办单》"),
    ChaseRule(
      id: "chase_daily", label: "each day after", moment: .after, minutes: 1440,
      everyMinutes: 1440, basis: "督办提醒设置：超期后每日催办"),
    ChaseRule(
      id: "chase_supervise", label: "1 day after", moment: .after, minutes: 1440,
      slip: .supervise, basis: "邓政办〔2018〕127号：催办后仍未办结的发《督办通知单》"),
    ChaseRule(
      id: "chase_circular", label: "5 days after", moment: .after, minutes: 5 * 1440,
      slip: .circular, basis: "邓政办〔2018〕127号：督办后仍未办结的予以通报"),
  ]
}
