/// The periodicals of the office from now on; replaces what was set before.
public struct BulletinSeriesAdopted: Hashable, Sendable, Blank {
  public var series: [BulletinSeries] = []
  public static var blank: BulletinSeriesAdopted { BulletinSeriesAdopted() }

  public init(_ series: [BulletinSeries] = []) {
    self.series = series
  }
}

/// A bulletin was drafted; the whole of it.
public struct BulletinDrafted: Hashable, Sendable, Blank {
  public var bulletin = Bulletin()
  public static var blank: BulletinDrafted { BulletinDrafted() }

  init() {}

  public init(_ bulletin: Bulletin) {
    self.bulletin = bulletin
  }
}

/// A bulletin was signed off and took its issue number.
public struct BulletinSigned: Hashable, Sendable, Blank {
  public var bulletin = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var series = ""
  public var issue = ItemNumber(year: 0, serial: 0)
  public var total: Int?
  public var reviewedBy = ""
  public var step = PaperStep()
  public static var blank: BulletinSigned { BulletinSigned() }
}

/// A bulletin went out, or receivers confirmed it; which is said by the event.
public struct BulletinDelivered: Hashable, Sendable, Blank {
  public var bulletin = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var receivers: [String] = []
  public var channel = Channel.paper
  public var step = PaperStep()
  public static var blank: BulletinDelivered { BulletinDelivered() }
}

/// A bulletin was withdrawn; its number stays with it.
public struct BulletinWithdrawn: Hashable, Sendable, Blank {
  public var bulletin = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var step = PaperStep()
  public static var blank: BulletinWithdrawn { BulletinWithdrawn() }
}
