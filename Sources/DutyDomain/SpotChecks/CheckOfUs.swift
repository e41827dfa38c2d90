/// A check of our own room from above (市、省 查岗): who asked, how quickly we answered, what was said.
public struct CheckOfUs: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// Id of the unit that checked us, or its name where the directory has none.
  public var by = ""
  public var medium = CheckMedium.telephone
  public var at = Timestamp(milliseconds: 0)
  /// How often it rang before we answered; nil when nobody counted.
  public var rings: Int?
  public var seconds: Int?
  public var answeredBy = ""
  public var questions = ""
  public var answers = ""
  /// What they said of it; nil when they said nothing.
  public var result: SpotResult?
  public var words = ""
  public var recordedBy = ""
  /// The call of the register in which it was noted.
  public var call: ItemNumber?
  public var lateReason = ""

  public static var blank: CheckOfUs { CheckOfUs() }

  public var reference: ItemReference { ItemReference(.checkOfUs, number) }
}

/// What a line test tests (线路测试). The raw value is what the journal and JSON say.
public enum LineKind: String, CaseIterable, Hashable, Sendable {
  case telephone = "telephone"
  case fax = "fax"
  case video = "video"
  case satellite = "satellite"
}

/// One line of the room was tested: before each handover, and whenever somebody doubts it.
public struct LineTest: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// The journal position of its line; set by the fold.
  public var position: Int64 = 0
  public var line = LineKind.telephone
  /// Which one, where there are several: `5512345`.
  public var name = ""
  public var isWorking = true
  public var words = ""
  public var testedBy = ""
  public var at = Timestamp(milliseconds: 0)
  public var lateReason = ""

  public static var blank: LineTest { LineTest() }

  public var reference: ItemReference { ItemReference(.lineTest, number) }
}
