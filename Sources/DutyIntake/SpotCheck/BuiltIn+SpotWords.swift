import DutyDomain

/// What a word in the line of a spot check says.
enum SpotWord: Hashable {
  case result(SpotResult)
  /// Somebody answered; in time when the rings say so.
  case answered
  case onRoster(Bool)
  case leaderReached(Bool)
  case secondNumber
  case medium(CheckMedium)
  /// It is we who are checked.
  case aboutUs
}

extension BuiltIn {
  /// The words by which officers tell what came of a check: the names of the results (`domain.md` 3.7) and
  /// how people say them. The longest word at a place counts.
  static let spotWords: [(words: [String], meaning: SpotWord)] = [
    (["正常", "一切正常", "在岗在位", "normal", "all well", "in order"], .result(.normal)),
    (["响铃超三声", "超三声", "超过三声", "超3声", "超过3声", "接得慢", "too many rings", "slow"], .result(.slow)),
    (
      [
        "无人接听", "没人接听", "无人接", "没人接", "未接听", "无应答", "没有人接", "没接通", "没人", "声没人接", "no answer",
        "nobody answered", "not answered", "unanswered",
      ], .result(.unanswered)
    ),
    (["占线", "忙音", "通话中", "busy", "engaged"], .result(.busy)),
    (
      ["空号", "停机", "欠费", "号码不存在", "空号或停机", "not in service", "no such number", "dead number"],
      .result(.deadNumber)
    ),
    (
      [
        "顶岗", "非值班人员接听", "非值班人员", "保安接", "保安接听", "门卫接", "门卫接听", "保洁接", "家属接",
        "stand-in", "a guard answered", "guard answered",
      ], .result(.standIn)
    ),
    (
      [
        "带班领导失联", "领导失联", "领导手机关机", "带班领导关机", "领导关机", "领导联系不上", "带班领导联系不上",
        "领导电话不通", "领导手机不通", "领导未接", "领导没接", "leader unreachable", "leader not reached",
        "leader's mobile off",
      ], .result(.leaderUnreachable)
    ),
    (
      ["不掌握情况", "不掌握", "不了解情况", "不清楚情况", "一问三不知", "not informed", "uninformed"],
      .result(.uninformed)
    ),
    (["接听", "声接", "声就接", "声才接", "接的", "再拨通", "接通", "answered", "picked up"], .answered),
    (["在值班表上", "是值班员", "值班员接", "值班员接听", "本人接", "on the roster"], .onRoster(true)),
    (["不在值班表", "不是值班员", "not on the roster"], .onRoster(false)),
    (["领导已通", "领导通", "领导在岗", "带班领导在岗", "领导手机通", "leader reached"], .leaderReached(true)),
    (["第二号码", "备用号码", "二号线", "备用电话", "second number"], .secondNumber),
    (["视频", "video"], .medium(.video)),
    (["实地", "现场", "上门", "visit"], .medium(.visit)),
    (
      [
        "查我岗", "查我室", "抽查我", "查我", "点我", "我室", "我岗", "我办", "我区", "查我办", "checked us",
        "check of us",
      ], .aboutUs
    ),
  ]

  /// What stands behind a number of rings, and behind one of seconds.
  static let ringUnits = ["声", "次铃", " rings", " ring", " times"]
  static let secondUnits = ["秒", " seconds", " second", "s"]
}
