import DutyDomain

extension Chinese {
  func use(_ use: WordUse) -> String {
    switch use {
    case .unit: "单位：单位表里的名称、简称和别名"
    case .person: "人员：人员表里的姓名"
    case .keyword: "类别关键词：来电里有它，就指向这个类别"
    case .codeName: "类别别名：输入时可按它补全到这个类别"
    case .kind: "来电类型：取值是类型加权重，权重合计到 3 就算，如 kind,follow_up/3,续报"
    case .order: "命令词：上级单位的话里有它就算指示，如 必须"
    case .opening: "开头词：可以站在来电单位前面的词"
    case .says: "报告词：跟在来电单位后面的词，取值 keep 表示标题里保留"
    case .subUnit: "内设机构：跟在单位名后面的科室、岗位"
    case .sectionEnd: "机构词尾：有自己名字的内设机构以它结尾"
    case .citizen: "群众：没有单位的来电人"
    case .contact: "联系人：后面跟联系人姓名的词"
    case .answers: "接听词：跟在接听人姓名后面的词"
    case .surname: "姓氏"
    case .title: "职务：跟在姓氏或姓名后面的称呼"
    case .figure: "人员数字：取值是数字的种类，末尾加号表示含死亡，如 figure,injured,受伤"
    case .figureTight: "紧跟数字的人员词：取值同上，只在数字后面才算"
    case .swallow: "遮盖词：遮住里面较短的词，取值 figure 表示只遮住数字词"
    case .filler: "虚词：数字和人员词之间可以跳过的词"
    case .total: "总数词：后面的数字代替前面的"
    case .rest: "剩余词：后面的数字是剩下的人数"
    case .found: "找到词：失联的人已找到"
    case .formerly: "原数词：后面是更正前的数字"
    case .actually: "实数词：后面是更正后的数字"
    case .slip: "口误词：前面的数字作废，以后面的为准，如 说错了"
    case .onePerson: "一人词：一个词就是一个人"
    case .personNoun: "人员称呼：可以直接跟在数字后面"
    case .thing: "事物词：跟在数字后面表示不是人"
    case .notNumber: "非数字词：里面的数字字样不算数字"
    case .responder: "处置人员：在场履职，不计入聚集人数"
    case .moveWord: "转移词：数字是需要转移的人数"
    case .lossWord: "损失词：数字是经济损失"
    case .supplyWord: "停供词：数字是停水停电停气停热的户数"
    case .noneHurt: "无伤亡词：明说没有人员伤亡"
    case .unknownHurt: "伤亡不详词：明说伤亡还不清楚"
    case .noSerious: "无重伤词：明说没有人重伤"
    case .place: "地名：本室认得的地点全名，不论以什么结尾"
    case .placeEnd: "地点词尾：以它结尾的是地点"
    case .position: "方位词：跟在地点后面"
    case .placeStop: "非地点词：不会是地点的一部分"
    case .placeGeneric: "泛称：要与别的词在一起才是地点"
    case .destination: "去向词：后面的地点是送去的地方，取值 behind 表示地点在前"
    case .observer: "目击词：前面的地点是看到的地方，不是事发地"
    case .feature: "特征：取值是特征名，供条件使用，如 feature,fire,起火"
    case .rule: "定类条件：取值是类别代码，词是条件，先成立的算，如 rule,12H02,veh collide"
    case .also: "兼类条件：取值是次要类别的代码，词是条件"
    case .ask: "追问：取值是类别代码的开头（可几个，用空格分开）或 kind: 加来电类型，词是依次要问的事"
    case .told: "答复：取值是要问的事，词一出现就算已答，否定的也算"
    case .sensitive: "敏感词：地点或受害人使来电敏感"
    case .sensitiveCode: "敏感类别：词是类别代码的开头"
    case .spread: "传播词：已在网上或媒体传开"
    case .holiday: "节假日：取值是日期，如 holiday,10-01 10-02,国庆"
    }
  }

  var usesTitle: String {
    "词表的列是 use,value,words,weight；类别的列是 code,names,keywords,weight。词之间用分号。用途有："
  }

  func fileFine(_ file: String, rows: Int, words: Int) -> String {
    "\(file)：\(rows) 行，\(words) 个词，可以使用。"
  }

  func fileRefused(_ file: String, errors: Int) -> String {
    "\(file)：有 \(errors) 处错误，整个文件不用，原来的词不变。改正后存盘即可，不必重启面板。"
  }

  func noFiles(_ folder: String) -> String { "\(folder) 里没有词表，只用自带的词。" }

  func unused(_ problem: ImportProblem, more: Int) -> Message {
    let rest = more > 0 ? "，另有 \(more) 处" : ""
    return Message(
      "词表有错：\(self.problem(problem))\(rest)。", safe: "有错的文件整个不用，其余的词照常使用，来电照常登记。",
      next: "用 dutyboard lexicon check 看全部错误，改正后存盘即可。")
  }

  func meaning(_ word: String, _ use: WordUse, value: String, weight: Int?, source: String)
    -> String
  {
    let name = self.use(use).prefix { $0 != "：" }
    let parts = [
      word, String(name), value, weight.map { "权重 \($0)" } ?? "", source.isEmpty ? "自带" : source,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  func takenOut(_ word: String, _ use: WordUse, source: String) -> String {
    "\(word)  \(self.use(use).prefix { $0 != "：" })  已由 \(source) 去掉"
  }

  func noMeaning(_ word: String) -> String { "「\(word)」对识别没有意义。" }
}
