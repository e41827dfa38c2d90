import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("Stories at the board, by keys alone")
struct StoryTests {
  private let seven = ItemNumber(year: 2026, serial: 7)

  @Test(
    "a short shift: call, acknowledgement, instruction, feedback, close",
    arguments: Language.allCases)
  func shift(language: Language) throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, language: language)
    let phrases = Phrases(language: language)
    let start = stage.desk.duty.position

    stage.press("<F2>")
    #expect(stage.screen.contains(phrases.board.hint(.call).prefix(8)))
    stage.press("北园街道王静 锅炉房冒浓烟 无人受伤<Enter>")
    #expect(stage.kinds(after: start) == ["callRegistered", "incidentOpened"])
    #expect(stage.screen.contains("#\(start + 2)"))
    #expect(stage.console.flow.queue.selected == seven)

    let called = stage.desk.duty.position
    stage.press("<F4>马上派人<Enter>")
    #expect(stage.kinds(after: called) == ["incidentAcknowledged"])
    #expect(stage.desk.duty.incident(seven)?.acknowledgement?.leader == "p008")

    stage.press("<F5>请消防大队核实并报结果<Enter>消防大队<Enter>30分钟内<Enter>")
    let order = stage.desk.duty.instructions.last?.number
    #expect(stage.desk.duty.instructions.last?.due != nil)
    #expect(stage.desk.duty.instructions.last?.incident == seven)

    let given = stage.desk.duty.position
    stage.press("#p\(order!.serial)<Enter>v<F4>b系烧锅炉产生的烟，无火情<Enter>")
    #expect(
      stage.kinds(after: given) == [
        "instructionConveyed", "instructionReceived", "instructionFedBack",
      ])
    // The leader hears of it before it is completed.
    stage.press("x已核实<Enter>")
    #expect(stage.console.flow.notice == .refused(.leaderNotTold(order!)))
    stage.press("<Esc><F6><Enter>x已核实<Enter>")
    #expect(stage.desk.duty.instruction(order!) == nil)

    let done = stage.desk.duty.position
    stage.press("#7<Enter>x系烧锅炉<Enter>")
    #expect(stage.kinds(after: done).isEmpty)
    #expect(stage.screen.contains(phrases.names.gap(.finalReport)))
    stage.press("<Enter>")
    #expect(stage.kinds(after: done) == ["incidentClosed"])
    #expect(stage.desk.duty.incident(seven) == nil)

    stage.press("#7<Enter>")
    #expect(stage.screen.contains("锅炉房冒浓烟"))
    #expect(stage.screen.contains(phrases.names.ending(.handled)))
  }

  @Test("nothing is said to be stored before the journal has it")
  func failure() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let start = stage.desk.duty.position
    book.nextFailure = .diskFull(path: "盘")
    stage.press("<F2>石门镇来电 隧道又起火<Enter>")
    #expect(stage.kinds(after: start).isEmpty)
    #expect(
      !stage.screen.contains("已存 #\(start + 1)") && !stage.screen.contains("已存 #\(start + 2)"))
    #expect(stage.screen.contains("来电> 石门镇来电 隧道又起火"))
    #expect(stage.drafts.open?.text == "石门镇来电 隧道又起火")
    stage.press("<Enter>")
    #expect(stage.screen.contains("已存 #\(start + 2)"))
    #expect(stage.drafts.open == nil)
  }

  @Test("each key of a call is in the drawer before the next is read")
  func drafts() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("n石门")
    #expect(stage.drafts.saved == ["石", "石门"])
    stage.press("<Esc>")
    #expect(stage.drafts.parked.map(\.text) == ["石门"])
    #expect(stage.screen.contains("草稿 1 份"))
    stage.press("n<Up>")
    #expect(stage.screen.contains("来电> 石门"))
    #expect(stage.drafts.open?.text == "石门")
    #expect(stage.drafts.parked.isEmpty)
  }

  @Test("a lost line or a request to end leaves at once, with the draft where it was")
  func lost() throws {
    for end in [TerminalEvent.lost, .terminate(signal: 15)] {
      let (book, clock) = try MemoryBook.district()
      let stage = try Stage(book, clock: clock)
      stage.press("n石门镇")
      stage.terminal.give([end])
      stage.console.run()
      #expect(stage.terminal.hasLeft)
      #expect(stage.drafts.open?.text == "石门镇")
    }
  }

  @Test("two boards on one book see each other, and keep selection and open lines")
  func twoBoards() throws {
    let (book, clock) = try MemoryBook.district()
    let desk = try Stage(book, clock: clock, name: "desk-1")
    let leader = try Stage(book, clock: clock, role: .leader, name: "leader-1")
    desk.press("#3<Enter>n正在打的一句")
    leader.press("<F4>")
    desk.wait(seconds: 1)
    let six = ItemNumber(year: 2026, serial: 6)
    #expect(desk.desk.duty.incident(six)?.acknowledgement?.onBehalfBy == "")
    #expect(desk.screen.contains("来电> 正在打的一句"))
    #expect(desk.console.flow.queue.selected == ItemNumber(year: 2026, serial: 3))
    #expect(!desk.screen.contains("未签收 6分"))
    desk.press("<Enter>")
    leader.wait(seconds: 1)
    #expect(leader.screen.contains("正在打的一句"))
    #expect(leader.terminal.bells == 1)
    #expect(leader.console.flow.unread.contains(seven))
  }

  @Test("both boards acknowledge: the second is told who was first")
  func bothAcknowledge() throws {
    let (book, clock) = try MemoryBook.district()
    let desk = try Stage(book, clock: clock, name: "desk-1")
    let leader = try Stage(book, clock: clock, role: .leader, name: "leader-1")
    desk.press("<F4>知道")
    leader.press("<F4>")
    desk.press("了<Enter>")
    guard case .refused(.alreadyAcknowledged(_, let by, _)) = desk.console.flow.notice else {
      Issue.record("\(String(describing: desk.console.flow.notice))")
      return
    }
    #expect(by == "杜玉萍")
    // The refusal came with what the other board had written.
    #expect(desk.console.flow.summary.unacknowledged.isEmpty)
    #expect(desk.screen.contains("代签 6 号事件"))
  }

  @Test("a read-only board refuses to write and says where to go")
  func readOnly() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, isReadOnly: true)
    let start = stage.desk.duty.position
    for keys in ["n", "<F4>", "<F5>", "<F6>", "c", "x", "l", "u", "z", "d", "石"] {
      stage.press(keys)
      #expect(stage.screen.contains("只读"), "\(keys)")
      #expect(stage.console.flow.entry == nil)
    }
    #expect(stage.desk.duty.position == start)
    stage.press("j/林草<Enter>")
    #expect(stage.screen.contains("林草"))
  }

  @Test("the wall shows no keys, never rings, and follows the most urgent")
  func wall() throws {
    let (book, clock) = try MemoryBook.district()
    let wall = try Stage(book, clock: clock, role: .wall, name: "wall")
    let desk = try Stage(book, clock: clock, name: "desk-1")
    desk.press("n石门镇又报一起<Enter>")
    wall.wait(seconds: 3)
    wall.wait(seconds: 1)
    #expect(wall.terminal.bells == 0)
    #expect(!wall.screen.contains("F1"))
    #expect(wall.screen.contains("石门镇又报一起"))
  }

  @Test("the officer's bell rings for somebody else's incident and stops at a key")
  func bell() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, name: "desk-1")
    let other = try Stage(book, clock: clock, name: "desk-2")
    stage.wait(seconds: 5)
    #expect(stage.terminal.bells == 0)
    other.press("n石门镇又报一起<Enter>")
    stage.wait(seconds: 1)
    #expect(stage.terminal.bells == 1)
    stage.press("j")
    stage.wait(seconds: 300)
    #expect(stage.terminal.bells == 1)
  }

  @Test("a search looks into closed things as well")
  func search() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("#1<Enter>x火已灭<Enter><Enter>/柳沟林场<Enter><Enter>")
    #expect(stage.screen.contains("柳沟林场三号沟林地明火"))
    #expect(stage.console.flow.detail?.isArchived == true)
  }

  @Test("copy, save, language and themes reach the edge and say what they did")
  func edges() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("y")
    #expect(stage.terminal.copied.first?.contains("石门隧道内两辆油罐车追尾起火") == true)
    stage.press("p")
    #expect(stage.screen.contains("views/1.txt"))
    stage.press("L")
    #expect(stage.screen.contains("Incidents"))
    stage.press("L")
    #expect(stage.screen.contains("事件队列"))
    stage.press("tj<Enter>")
    #expect(stage.screen.contains("夜班深色"))
    stage.press("<C-l>")
    #expect(stage.terminal.repaints == 1)
    stage.press("<C-z>")
    #expect(stage.terminal.suspensions == 1)
  }

  @Test("a result is drawn in the same turn as its key, and ten keys at once are drawn once")
  func turns() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("j")
    let before = stage.terminal.frames.count
    stage.terminal.give(Array(repeating: .input(.key(.down)), count: 10))
    stage.console.turn()
    #expect(stage.terminal.frames.count == before + 1)
    #expect(stage.console.flow.queue.selectedRow == stage.console.flow.queue.rows.count - 1)
  }

  @Test("the window may take any size at any time")
  func sizes() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    for size in [CellSize(columns: 1, rows: 1), CellSize(columns: 80, rows: 24)] {
      stage.terminal.size = size
      stage.terminal.give([.resized(size)])
      stage.console.turn()
      #expect(stage.terminal.frames.last?.size == size)
    }
  }

  @Test("leaving asks when nobody else watches; with others it does not")
  func quit() throws {
    let (book, clock) = try MemoryBook.district()
    let alone = try Stage(book, clock: clock)
    alone.press("<F10>")
    #expect(alone.screen.contains("没有别的面板在看"))
    let watched = try Stage(book, clock: clock, others: 1)
    watched.wait(seconds: 31)
    watched.terminal.give([.input(.key(.function(10)))])
    watched.console.run()
    #expect(watched.terminal.hasLeft)
  }
}
