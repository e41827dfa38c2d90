package import DutyDomain

/// Figures in the words that quick entry reads: `死2 失联3 伤12`.
package enum FigureText {
  package static func written(_ facts: CallFacts) -> String {
    if facts.noneHurt, facts.figures.allSatisfy({ $0.value == 0 }) { return "无伤亡" }
    return facts.figures.map { word($0.kind, $0.value) }.joined(separator: " ")
  }

  private static func word(_ kind: FigureKind, _ value: Int) -> String {
    switch kind {
    case .dead: "死亡\(value)人"
    case .missing: "失联\(value)人"
    case .serious: "重伤\(value)人"
    case .minor: "轻伤\(value)人"
    case .injured: "受伤\(value)人"
    case .trapped: "被困\(value)人"
    case .crowd: "聚集\(value)人"
    case .lossWan: "损失\(value)万元"
    case .areaSquareMetres: "过火面积\(value)平方米"
    case .toMove: "转移\(value)人"
    case .households: "\(value)户"
    case .magnitudeTenths: "\(value / 10).\(value % 10)级地震"
    }
  }
}
