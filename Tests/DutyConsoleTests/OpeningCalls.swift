import CellGrid
import DutyDomain
import DutyIntake
import DutyJournal
import DutyTestKit

/// The first call of a scenario: how a trained officer types it, and what has to be stored of it.
///
/// Words, people and figures are those of the ten shifts of the trade's scenarios; the one about a
/// plain day of instructions opens with no call, the one about the bus that was reported late stands in.
struct OpeningCall: CustomStringConvertible, Sendable {
  let name: String
  /// When the telephone rings.
  let at: String
  /// From the ring to the last key, as help writes keys.
  let keys: String
  let wanted: Facts

  var description: String { name }

  /// What the scenario's first step states.
  struct Facts: Sendable {
    var kind = CallKind.incident
    var unit = ""
    var name = ""
    var callback = ""
    var occurred = ""
    var place = ""
    var category = ""
    /// Further kinds that must be among those found.
    var also: Set<String> = []
    var figures: [FigureKind: Int] = [:]
    /// False where the scenario calls it sensitive for what no rule can read, such as a border nearby.
    var isSensitive = false
  }

  static let all: [OpeningCall] = [
    OpeningCall(
      name: "S01 tunnel", at: "2026-12-05T21:41:00",
      keys: "<F2>110指挥中心gy<Tab> 0900-5500110 2132 兰安高速石门隧道内两辆油罐车追尾起火爆炸 伤亡不明 双向封闭<Enter>",
      wanted: Facts(
        unit: "c-110", name: "关毅", callback: "09005500110", occurred: "2026-12-05T21:32",
        place: "兰安高速石门隧道内", category: "12H02", also: ["12D01", "12G07"], isSensitive: true)),
    OpeningCall(
      name: "S02 blockade", at: "2026-11-17T09:12:00",
      keys: "<F2>hwjd<Tab>lkw<Tab> 新丰商贸城门前解放路 刚刚商户约120人堵路 要求降租退租<Enter>",
      wanted: Facts(
        unit: "s-hewan", name: "刘凯文", occurred: "2026-11-17T09:12", place: "新丰商贸城门前解放路",
        category: "14A13", figures: [.crowd: 120], isSensitive: true)),
    OpeningCall(
      name: "S03 rain", at: "2026-07-22T15:10:00", keys: "<F2>qqxt<Tab> 1505发布暴雨蓝色预警<Enter>",
      wanted: Facts(kind: .weather, unit: "d-met", category: "11B03")),
    OpeningCall(
      name: "S04 check", at: "2026-10-01T10:00:00", keys: "<F2>抽查smz<Tab>正常<Enter>",
      wanted: Facts(kind: .spotCheck, unit: "t-shimen")),
    OpeningCall(
      name: "S05 school", at: "2026-11-12T13:05:00",
      keys: "<F2>jyj<Tab>gxy<Tab> 区一中12:10起陆续有学生呕吐腹痛 34人送区医院 疑似食物中毒 无死亡无重症<Enter>",
      wanted: Facts(
        unit: "d-edu", name: "管晓燕", occurred: "2026-11-12T12:10", place: "区一中",
        category: "13B03", figures: [.injured: 34, .dead: 0, .serious: 0], isSensitive: true)),
    OpeningCall(
      name: "S06 high-rise", at: "2026-11-20T02:14:00",
      keys: "<F2>119指挥中心报 滨河花园小区高层住宅18楼起火 1人失联 4人受伤<Enter>",
      wanted: Facts(
        unit: "c-119", place: "滨河花园小区高层住宅18楼", category: "12G04",
        figures: [.missing: 1, .injured: 4], isSensitive: true)),
    OpeningCall(
      name: "S07 slide", at: "2026-08-20T06:20:00",
      keys: "<F2>lgz<Tab>yzg<Tab> 0550高家台村后山 滑坡裂缝贯通 威胁31户126人 暂无伤亡<Enter>",
      wanted: Facts(
        unit: "t-liugou", name: "杨志刚", occurred: "2026-08-20T05:50", place: "高家台村后山",
        category: "11D01",
        figures: [.dead: 0, .injured: 0, .serious: 0, .minor: 0, .toMove: 126, .households: 31])),
    OpeningCall(
      name: "S09 forest", at: "2026-04-08T07:50:00",
      keys: "<F2>lcj<Tab>lss<Tab> 0745桦树岭东山发现山火 风大 邻区一侧也在烧<Enter>",
      wanted: Facts(
        unit: "d-forest", name: "梁守山", occurred: "2026-04-08T07:45", place: "桦树岭东山",
        category: "11G01")),
    OpeningCall(
      name: "S10 earthquake", at: "2026-11-21T22:17:00",
      keys: "<F2>byjd<Tab>wj<Tab> 2216地震 震感明显 没有房屋倒塌 无人员伤亡<Enter>",
      wanted: Facts(
        unit: "s-beiyuan", name: "王静", occurred: "2026-11-21T22:16", category: "11C02",
        figures: [.dead: 0, .injured: 0, .serious: 0, .minor: 0], isSensitive: true)),
    OpeningCall(
      name: "S11 bus", at: "2026-12-13T01:48:00",
      keys: "<F2>dcz<Tab>lwb<Tab> 0120班线客车在鸡冠梁侧翻 车上11人 伤5人 没死人<Enter>",
      wanted: Facts(
        unit: "t-dacha", name: "李文斌", occurred: "2026-12-13T01:20", place: "鸡冠梁",
        category: "12H01", figures: [.injured: 5, .dead: 0], isSensitive: true)),
  ]
}

extension MemoryBook {
  /// The office and its directory, an hour before this moment, and nothing more but these shifts.
  static func office(
    before iso: String, shifts: [Shift] = []
  ) throws -> (book: MemoryBook, clock: StageClock) {
    let district = Room.district()
    let time = OfficeTime(utcOffsetMinutes: 480)
    guard let ring = time.instant(iso: iso) else { preconditionFailure("no such moment: \(iso)") }
    let book = MemoryBook()
    let journal = MemoryJournal(book)
    var duty = try journal.loadDuty()
    var events = district.lines.map(\.event).filter { event in
      switch event {
      case .officeEstablished, .policyAdopted, .codesAdopted, .unitRecorded, .personRecorded: true
      default: false
      }
    }
    events += shifts.map { .shiftPlanned($0) }
    var rest = events[...]
    try journal.writeInBulk(on: &duty) { _ in
      guard let event = rest.popFirst() else { return nil }
      let signature = Signature(
        action: "start-\(rest.count)", recordedAt: ring.adding(minutes: -60), author: "白一鸣",
        terminal: "start")
      return (signature, [event])
    }
    return (book, StageClock(ring))
  }
}
