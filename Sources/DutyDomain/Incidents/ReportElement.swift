/// What a report must say (要素). The raw value is what the journal and JSON say.
///
/// Source: 国务院令第493号 art. 12 and the rules of information reporting (`domain.md` 2.3).
public enum ReportElement: String, CaseIterable, Hashable, Sendable {
  /// 接报时间、信息来源.
  case received = "received"
  /// 事发时间.
  case occurred = "occurred"
  /// 事发地点.
  case place = "place"
  case category = "category"
  case level = "level"
  /// 简要经过; in a follow-up 进展.
  case course = "course"
  case cause = "cause"
  case casualties = "casualties"
  /// 直接经济损失.
  case loss = "loss"
  /// 影响范围、发展趋势.
  case scope = "scope"
  /// 领导到位情况、已采取措施.
  case measures = "measures"
  /// 现场处置负责人及电话.
  case sceneCommander = "scene_commander"
  /// 建议、请求支援、下一步.
  case nextSteps = "next_steps"
  /// 善后、重建、评估.
  case aftermath = "aftermath"
  /// 更正内容: what was said and what is right.
  case corrected = "corrected"
  /// 更正原因.
  case correctionReason = "correction_reason"
  /// 报告人、联系电话.
  case contact = "contact"

  /// The elements that a report of this stage must have, in the order in which it says them.
  public static func required(_ stage: ReportStage) -> [ReportElement] {
    switch stage {
    case .first:
      [
        .received, .occurred, .place, .category, .level, .course, .cause, .casualties, .loss,
        .scope, .measures, .sceneCommander, .nextSteps, .contact,
      ]
    case .followUp, .supplement, .daily:
      [.course, .casualties, .scope, .measures, .sceneCommander, .nextSteps, .contact]
    case .final, .verified:
      [
        .received, .occurred, .place, .category, .level, .course, .cause, .casualties, .loss,
        .measures, .aftermath, .contact,
      ]
    case .correction: [.corrected, .correctionReason, .contact]
    }
  }
}

/// What a report would state against what an earlier one has stated.
public enum ReportConflict: Hashable, Sendable {
  /// The dead became fewer.
  case deathsFell(from: Int, to: Int)
  /// Dead and hurt together became fewer: nobody is un-hurt by time.
  case casualtiesFell(from: Int, to: Int)
  case magnitudeChanged(from: Int, to: Int)
  case occurredChanged(from: Timestamp, to: Timestamp)
}

extension ReportedFacts {
  /// Where these facts contradict earlier ones. Running totals may grow, and missing people may be
  /// found; what time cannot have changed was wrong in one of the two.
  public func conflicts(with earlier: ReportedFacts) -> [ReportConflict] {
    let (old, new) = (Figures(earlier.figures), Figures(figures))
    var found: [ReportConflict] = []
    if let from = old[.dead], let to = new[.dead], to < from {
      found.append(.deathsFell(from: from, to: to))
    }
    if let from = old.casualties, let to = new.casualties, to < from {
      found.append(.casualtiesFell(from: from, to: to))
    }
    if let from = old[.magnitudeTenths], let to = new[.magnitudeTenths], to != from {
      found.append(.magnitudeChanged(from: from, to: to))
    }
    if let from = earlier.occurredAt, let to = occurredAt, to.wholeMinute != from.wholeMinute {
      found.append(.occurredChanged(from: from, to: to))
    }
    return found
  }
}

extension Figures {
  /// Dead and hurt of whatever severity together; nil when none of them is known.
  fileprivate var casualties: Int? {
    let known = [FigureKind.dead, .serious, .minor, .injured].compactMap { self[$0] }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
