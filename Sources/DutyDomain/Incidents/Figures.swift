/// What is counted about an incident. The raw value is what the journal and JSON say.
public enum FigureKind: String, CaseIterable, Hashable, Sendable {
  case dead = "dead"
  case missing = "missing"
  case serious = "serious"
  case minor = "minor"
  /// Hurt, of unstated severity.
  case injured = "injured"
  case trapped = "trapped"
  /// People taking part in a gathering.
  case crowd = "crowd"
  /// Direct loss in 万元.
  case lossWan = "loss_wan"
  /// Burnt area in square metres; rules speak of hectares.
  case areaSquareMetres = "area_m2"
  /// People moved or to be moved (转移安置).
  case toMove = "to_move"
  case households = "households"
  /// Magnitude of an earthquake in tenths.
  case magnitudeTenths = "magnitude_tenths"
}

/// One number and who gave it. Unknown is no figure at all; it is never 0.
public struct Figure: Hashable, Sendable, Blank {
  public var kind = FigureKind.dead
  public var value = 0
  /// Who said so; empty when the call itself is the source.
  public var source = ""

  public static var blank: Figure { Figure() }

  public init(_ kind: FigureKind = .dead, _ value: Int = 0, source: String = "") {
    self.kind = kind
    self.value = value
    self.source = source
  }
}

/// The figures known of an incident, at most one of a kind, in the order of `FigureKind`.
public struct Figures: Hashable, Sendable {
  public private(set) var all: [Figure] = []

  public init() {}

  public init(_ figures: [Figure]) {
    for figure in figures { state(figure) }
  }

  /// Nil: unknown.
  public subscript(_ kind: FigureKind) -> Int? {
    all.first { $0.kind == kind }?.value
  }

  /// The newest statement about a kind replaces the earlier one; the journal keeps both.
  public mutating func state(_ figure: Figure) {
    all.removeAll { $0.kind == figure.kind }
    all.append(figure)
    let order = FigureKind.allCases
    all.sort { order.firstIndex(of: $0.kind)! < order.firstIndex(of: $1.kind)! }
  }

  /// Dead and missing together, as reports count deaths (493 号令 art. 12); nil when neither is known.
  public var deaths: Int? {
    guard self[.dead] != nil || self[.missing] != nil else { return nil }
    let (sum, overflows) = (self[.dead] ?? 0).addingReportingOverflow(self[.missing] ?? 0)
    return overflows ? .max : sum
  }
}
