package import DutyDomain

/// The short form of a call storm: whether the caller felt it, and whether there is damage.
///
/// What the words do not say stays unknown; a denial is looked for before what it denies.
package enum StormWords {
  /// A form with the answers that stand in the text.
  package static func form(of text: String) -> CallForm {
    var form = CallForm()
    form.isFelt = answer(text, yes: felt, no: notFelt)
    form.hasDamage = answer(text, yes: damage, no: noDamage)
    return form
  }

  private static func answer(_ text: String, yes: [String], no: [String]) -> Bool? {
    // 无损失 has 损失 in it, so what is denied is taken out before the rest is looked at.
    let rest = no.reduce(text) { $0.replacing($1, with: " ") }
    if yes.contains(where: { rest.contains($0) }) { return true }
    return rest == text ? nil : false
  }

  private static let felt = ["有感", "震感", "晃", "摇", "抖", "感觉到", "震了", "震醒", "吓醒", "听到响声"]
  private static let notFelt = ["无感", "没有感觉", "没感觉", "无震感", "没有震感", "没震感", "没晃", "未感到", "没觉得"]
  private static let damage = [
    "倒塌", "倒了", "塌了", "垮", "裂缝", "开裂", "裂了", "损坏", "受损", "损失", "砸", "掉瓦", "掉砖", "落石", "滑坡", "受伤",
    "伤", "死",
    "停电", "停水", "漏水", "漏气", "被困", "着火", "玻璃碎",
  ]
  private static let noDamage = [
    "无损失", "没有损失", "没损失", "无人员伤亡", "没有人员伤亡", "没有伤亡", "无伤亡", "没伤着", "没人受伤", "无人受伤", "没有人受伤", "没受伤",
    "无房屋倒塌", "没有房屋倒塌", "房子没事", "房屋没事", "没有倒塌", "没倒塌", "无倒塌", "无裂缝", "没有裂缝", "没裂缝", "没事", "无损坏",
    "没有损坏",
    "没损坏", "无受损", "没有受损", "一切正常", "都正常",
  ]
}
