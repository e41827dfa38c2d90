/// What every handover of the office goes by (交接班清单): data, since rooms differ.
public struct HandoverPlan: Hashable, Sendable, Blank {
  /// Lines and equipment that are tried each time, in the order of trying.
  public var checks: [HandoverCheck] = []
  /// A deadline of the room itself that ends within so many minutes after the cut-off stays with the
  /// officer who goes off duty.
  public var boundMinutes = 0
  /// So many minutes after the planned change a handover is late and wants a reason.
  public var lateAfterMinutes = 0
  /// The text that sets it, as shown to whoever asks why.
  public var basis = ""

  public static var blank: HandoverPlan { HandoverPlan() }

  public init(
    checks: [HandoverCheck] = [], boundMinutes: Int = 0, lateAfterMinutes: Int = 0,
    basis: String = ""
  ) {
    self.checks = checks
    self.boundMinutes = boundMinutes
    self.lateAfterMinutes = lateAfterMinutes
    self.basis = basis
  }

  /// What an office has before it says otherwise: equipment after `domain.md` 3.2; the relief comes ten
  /// to fifteen minutes early, so a quarter of an hour after the change is late.
  public static let standard = HandoverPlan(
    checks: ["phones", "fax", "computers", "satellite_phone", "keys"].map { HandoverCheck(id: $0) },
    boundMinutes: 30, lateAfterMinutes: 15, basis: "交接班前试线；接班提前10至15分钟；接班人到岗前交班人不得离岗")
}

/// One line or piece of equipment that is tried at a handover.
public struct HandoverCheck: Hashable, Sendable, Blank {
  /// The word of the command line: `phones`.
  public var id = ""
  /// What to call it; empty for those that the program has its own words for.
  public var name = ""

  public static var blank: HandoverCheck { HandoverCheck() }

  public init(id: String = "", name: String = "") {
    self.id = id
    self.name = name
  }
}

extension Duty {
  /// What handovers go by: as the office has set it, else the usual.
  public var planOfHandover: HandoverPlan { handoverPlan ?? .standard }
}
