/// What quick entry can recognise in the text of a call. The raw value is what JSON says.
public enum FactKind: String, CaseIterable, Hashable, Sendable {
  case kind = "kind"
  case callerUnit = "caller_unit"
  case callerName = "caller_name"
  case callback = "callback"
  case occurredAt = "occurred_at"
  case place = "place"
  case category = "category"
  case also = "also"
  case dead = "dead"
  case missing = "missing"
  case serious = "serious"
  case minor = "minor"
  case injured = "injured"
  case trapped = "trapped"
  case crowd = "crowd"
  case noneHurt = "none_hurt"
  case measures = "measures"
  case sensitive = "sensitive"
  case level = "level_hint"
}

extension FigureKind {
  /// The kind of fact under which people look for this number.
  public var fact: FactKind {
    switch self {
    case .dead: .dead
    case .missing: .missing
    case .serious: .serious
    case .minor: .minor
    case .injured: .injured
    case .trapped: .trapped
    case .crowd: .crowd
    case .lossWan, .areaSquareMetres, .toMove, .households, .magnitudeTenths: .measures
    }
  }
}
