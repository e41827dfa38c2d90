import CellGrid
import DutyDomain
import DutyExchange
import DutyFlow
import DutyIntake
import DutyScreens
import DutyText

/// What one key costs between the decoder and the terminal: reduce and draw, 200 incidents open.
struct KeysBenchmark {
  private var duty = Duty()
  private var flow: Flow
  private let theme = ThemeLibrary.defaultTheme(.indexed)
  private let clock = ContinuousClock()
  private var painter = Painter()
  /// Counted so that nothing drawn can be left out as unused.
  private var cells = 0

  init() throws {
    let now = Timestamp(seconds: 1_795_000_000)
    flow = Flow(now: now)
    flow.size = CellSize(columns: 120, rows: 40)
    let start = now.adding(minutes: -30 * 1440)
    let first = Act(now: start, author: "")
    record(
      try duty.decide(
        .establishOffice(Office(name: "云岭区", mode: .demo), .standard, BuiltIn.codeTable.rows),
        first), start)
    let directory = DemoDistrict.directory()
    record(try duty.decide(.recordUnits(directory.units), first), start)
    record(try duty.decide(.recordPeople(directory.people), first), start)
    var history = DemoHistory(open: 200, total: 4000, from: start, to: now)
    while let act = history.next(duty) { record(act.events, act.at) }
    apply(.dutyChanged(at: now))
    apply(.idled)
  }

  private mutating func record(_ events: [DutyEvent], _ at: Timestamp) {
    for event in events {
      duty.evolve(
        LogLine(
          position: duty.position + 1, recordedAt: at, author: "", terminal: "", event: event))
    }
  }

  private mutating func apply(_ action: Action) {
    for effect in reduce(&flow, action, duty) {
      guard case .loadDetail(let item) = effect else { continue }
      let detail = ItemDetail(
        reference: item, incident: duty.incident(item.number), timeline: [], isArchived: false)
      _ = reduce(&flow, .detailLoaded(detail), duty)
    }
  }

  mutating func run(rounds: Int) {
    for (name, keys) in [
      ("down", ["<Down>"]), ("page", ["<PgDn>", "g"]), ("open", ["<Enter>", "<Esc>"]),
      ("filter", ["f", "火", "灾", "<Esc>"]),
      ("type", ["<F2>", "石", "门", "镇", "火", "警", "<C-u>", "<Esc>"]),
    ] {
      measure(name, keys.compactMap { Key($0) }, rounds)
    }
  }

  private mutating func measure(_ name: String, _ keys: [Key], _ rounds: Int) {
    var reducing = Duration.zero
    var drawing = Duration.zero
    var cells = 0
    for _ in 0..<rounds {
      for key in keys {
        reducing += clock.measure { apply(.keyPressed(key, at: flow.now)) }
        drawing += clock.measure {
          cells += draw(flow, duty, phrases: .chinese, theme: theme).cells.count
        }
      }
    }
    let count = rounds * keys.count
    print("\(name): reduce \(reducing / count), draw \(drawing / count), \(cells / count) cells")
  }

  // For the limits: microseconds, with what is kept between two frames as the board keeps it.

  private mutating func paint() {
    cells += painter.draw(flow, duty, phrases: .chinese, theme: theme).cells.count
  }

  /// The median of a frame that is drawn from nothing.
  mutating func wholeFrame(rounds: Int) -> Double {
    Spread(
      (1...rounds).map { _ in
        clock.measure { cells += draw(flow, duty, phrases: .chinese, theme: theme).cells.count }
      }
    ).median.microseconds
  }

  /// The median of one key, pressed and painted.
  mutating func key(_ keys: [Key], rounds: Int) -> Double {
    var times: [Duration] = []
    for _ in 1...rounds {
      for key in keys {
        times.append(
          clock.measure {
            apply(.keyPressed(key, at: flow.now))
            paint()
          })
      }
    }
    return Spread(times).median.microseconds
  }

  /// The median of a second in which nobody does anything and nothing rings.
  mutating func second(rounds: Int) -> Double {
    apply(.keyPressed(.up, at: flow.now))
    return Spread(
      (1...rounds).map { _ in
        clock.measure {
          apply(.ticked(flow.now.adding(seconds: 1)))
          paint()
        }
      }
    ).median.microseconds
  }
}
