import DutyDomain

extension Chinese {
  func facts(_ facts: CallFacts, _ naming: Naming) -> [FactWord] {
    var words: [FactWord] = [FactWord(.kind, callKind(facts.kind))]
    if !facts.callerUnit.isEmpty {
      words.append(FactWord(.callerUnit, naming.unit(facts.callerUnit)))
    }
    if !facts.callerName.isEmpty { words.append(FactWord(.callerName, facts.callerName)) }
    if !facts.callback.isEmpty { words.append(FactWord(.callback, facts.callback)) }
    if let at = facts.occurredAt {
      words.append(FactWord(.occurredAt, "事发 \(naming.clock(at))"))
    }
    if !facts.place.isEmpty { words.append(FactWord(.place, "地点 \(facts.place)")) }
    if !facts.category.isEmpty {
      words.append(FactWord(.category, category(facts.category, naming.codes)))
    }
    if !facts.also.isEmpty {
      let kinds = list(facts.also.map { category($0, naming.codes) })
      words.append(FactWord(.also, "兼 \(kinds)"))
    }
    if facts.noneHurt { words.append(FactWord(.noneHurt, "无伤亡")) }
    words += facts.figures.filter { !facts.noneHurt || $0.value > 0 }.map {
      FactWord($0.kind.fact, figure($0.kind, $0.value))
    }
    if facts.sensitivity?.isSensitive == true { words.append(FactWord(.sensitive, "敏感")) }
    if let level = facts.suggestedLevel { words.append(FactWord(.level, suggested(level))) }
    return words
  }

  func questions(_ missing: [MissingFact]) -> String {
    missing.isEmpty
      ? "要素已齐，回车即存" : "问: \(missing.prefix(3).map(question).joined(separator: " / "))"
  }

  func fact(_ kind: FactKind) -> String {
    switch kind {
    case .kind: "类型"
    case .callerUnit: "来电单位"
    case .callerName: "来电人"
    case .callback: "回电"
    case .occurredAt: "事发时间"
    case .place: "地点"
    case .category: "类别"
    case .also: "兼类"
    case .dead: "死亡"
    case .missing: "失联"
    case .serious: "重伤"
    case .minor: "轻伤"
    case .injured: "受伤"
    case .trapped: "被困"
    case .crowd: "聚集人数"
    case .noneHurt: "无伤亡"
    case .measures: "损失和影响"
    case .sensitive: "敏感"
    case .level: "建议级别"
    }
  }

  func reason(_ reason: FactReason, _ naming: Naming) -> String {
    switch reason {
    case .kindWord(let word): "文中有「\(word)」。"
    case .kindAssumed: "没有说明类型，先按突发事件记。"
    case .unitNamed(let unit): "来电处写的是\(naming.unit(unit))。"
    case .unitMisspelt(let unit): "写法与\(naming.unit(unit))差一个字。"
    case .unitShared(let name): "「\(name)」不止一个单位，请核对。"
    case .nameBesideCaller: "写在来电单位旁边。"
    case .contactNamed: "写明了联系人。"
    case .leaderSpeaks: "由这位领导布置。"
    case .telephoneNumber: "是一个电话号码。"
    case .timeOfDay: "写了钟点，取最近的过去时刻。"
    case .dateAndTime: "写了日期和钟点。"
    case .minutesBeforeCall(let minutes): "来电前 \(minutes) 分钟。"
    case .momentOfCall: "说的是刚才，取接报时间。"
    case .placeWords: "写明了地点。"
    case .callersPremises: "发生在来电单位。"
    case .codeWord(let word, let code): "文中有「\(word)」，对应\(category(code, naming.codes))。"
    case .figureStated: "文中写明。"
    case .figureRemainder(let total, let stated): "共 \(total) 人，已说明伤势的 \(stated) 人除外。"
    case .figureCorrected: "文中作了更正，取更正后的数。"
    case .noneStated: "文中写明没有。"
    case .sensitiveCode(let code): "\(category(code, naming.codes))属于敏感类别。"
    case .sensitiveWord(let word): "涉及「\(word)」。"
    case .spreadsOnline(let word): "已经传开（\(word)）。"
    case .publicHoliday(let day): "正值节假日（\(day)）。"
    case .levelRule(let rule, let figure, let value, let threshold):
      "\(levelRule(rule))：\(levelFigure(figure)) \(levelValue(figure, value))，"
        + "达到 \(levelValue(figure, threshold))。"
    }
  }

  func levelValue(_ figure: LevelFigure, _ value: Int) -> String {
    switch figure {
    case .deaths, .serious, .hurt, .toMove, .crowd: "\(value) 人"
    case .lossWan: "\(value) 万元"
    case .areaSquareMetres: "\(tenths(value, of: 10_000)) 公顷"
    case .magnitudeTenths: "\(value / 10).\(value % 10) 级"
    case .sourceCut: value >= 2 ? "市级" : "县级"
    }
  }

  func levelRule(_ rule: LevelRuleID) -> String {
    switch rule {
    case .productionSafety: "生产安全事故报告和调查处理条例"
    case .forestFire: "森林防火条例"
    case .geology: "地质灾害防治条例"
    case .earthquake: "国家地震应急预案"
    case .weather: "气象灾害分级标准"
    case .environment: "国家突发环境事件应急预案"
    case .foodSafety: "食品安全事件分级标准"
    case .massIncident: "群体性事件分级标准"
    }
  }

  func levelFigure(_ figure: LevelFigure) -> String {
    switch figure {
    case .deaths: "死亡和失联"
    case .serious: "重伤"
    case .hurt: "伤病"
    case .lossWan: "直接损失"
    case .areaSquareMetres: "过火面积"
    case .toMove: "需转移"
    case .magnitudeTenths: "震级"
    case .crowd: "聚集"
    case .sourceCut: "水源取水中断"
    }
  }
}
