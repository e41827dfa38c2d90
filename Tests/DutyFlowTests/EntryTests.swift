import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Entering a call")
struct EntryTests {
  @Test("the time is that of the first key, and Enter stores at once")
  func store() {
    var seat = Seat(.district())
    seat.press("<F2>")
    #expect(seat.flow.entry?.startedAt == nil)
    seat.press("石")
    let first = seat.room.now
    seat.press("门镇来电 锅炉房冒烟<Enter>")
    guard case .registerCall(let call) = seat.intents.first else {
      Issue.record("no call")
      return
    }
    #expect(call.receivedAt == first)
    #expect(call.text == "石门镇来电 锅炉房冒烟")
    #expect(seat.flow.entry == nil)
    #expect(seat.effects.last == .dropDraft || seat.effects.contains(.dropDraft))
  }

  @Test("what was stored is said with its numbers, and is selected")
  func stored() {
    var seat = Seat(.district())
    seat.press("n锅炉房冒烟<Enter>")
    let number = ItemNumber(year: 2026, serial: 7)
    guard case .callStored(_, let incident, _) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(incident == number)
    #expect(seat.flow.queue.selected == number)
  }

  @Test("every key of a call is kept as a draft")
  func drafts() {
    var seat = Seat(.district())
    seat.press("n石门镇<Backspace>")
    let saved = seat.effects.compactMap {
      if case .saveDraft(let content, _) = $0 { content.text } else { nil }
    }
    #expect(saved == ["石", "石门", "石门镇", "石门"])
  }

  @Test("Esc and Ctrl-C park the draft", arguments: ["<Esc>", "<C-c>"])
  func park(key: String) {
    var seat = Seat(.district())
    seat.press("n石门镇" + key)
    #expect(seat.flow.entry == nil)
    #expect(seat.effects.contains(.parkDraft))
    #expect(seat.flow.notice == .draftKept(1))
  }

  @Test("an empty line leaves nothing behind")
  func empty() {
    var seat = Seat(.district())
    seat.press("n<Esc>")
    #expect(!seat.effects.contains(.parkDraft))
    seat.press("n<Enter>")
    #expect(seat.intents.isEmpty && seat.flow.entry == nil)
  }

  @Test("Up in an empty line recalls a draft with its own time")
  func recall() {
    var seat = Seat(.district())
    let draft = Draft(id: "d1", text: "柳沟镇来电", startedAt: seat.room.now.adding(minutes: -9))
    seat.act(.draftsListed([draft]))
    seat.press("n<Up>")
    #expect(seat.flow.entry?.text == "柳沟镇来电")
    #expect(seat.flow.entry?.startedAt == draft.startedAt)
    #expect(seat.effects.contains(.takeDraft(id: "d1")))
    #expect(seat.flow.drafts.isEmpty)
  }

  @Test("D recalls a draft from the queue")
  func recallFromQueue() {
    var seat = Seat(.district())
    seat.act(.draftsListed([Draft(id: "d1", text: "柳沟镇", startedAt: seat.room.now)]))
    seat.press("D")
    #expect(seat.flow.entry?.text == "柳沟镇")
  }

  @Test("a refused call gives its words back")
  func refused() {
    var seat = Seat(.district())
    seat.press("n电话")
    seat.flow.entry?.startedAt = seat.room.now.adding(minutes: 60)
    seat.press("<Enter>")
    #expect(seat.flow.entry?.text == "电话")
    guard case .refused(.inTheFuture) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
  }

  @Test("several pasted lines ask before they become one call")
  func paste() {
    var seat = Seat(.district())
    seat.paste("石门镇来电\n隧道起火\n")
    #expect(seat.flow.notice == .pasteHasLines(2))
    #expect(seat.flow.entry?.text == "")
    seat.press("<Enter>")
    #expect(seat.flow.entry?.text == "石门镇来电 隧道起火")
    #expect(seat.intents.isEmpty)
    seat.press("<Enter>")
    #expect(seat.intents.count == 1)
  }

  @Test("Esc to that question takes nothing")
  func pasteRefused() {
    var seat = Seat(.district())
    seat.press("n原来的字")
    seat.paste("一\n二")
    seat.press("<Esc>")
    #expect(seat.flow.entry?.text == "原来的字")
  }

  @Test("a paste that is too long is refused and nothing is lost")
  func tooLong() {
    var seat = Seat(.district())
    seat.press("n原来的字")
    seat.paste(String(repeating: "长", count: 5000))
    #expect(seat.flow.entry?.text == "原来的字")
    guard case .refused(.textTooLong) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    seat.paste("x", isTruncated: true)
    #expect(seat.flow.entry?.text == "原来的字")
  }

  @Test("Ctrl-T puts the call to the incident it may be about")
  func link() {
    var seat = Seat(.district())
    seat.press("n石门隧道又有一人送医")
    let same = ItemNumber(year: 2026, serial: 6)
    #expect(seat.flow.entry?.candidates.first?.number == same)
    #expect(seat.flow.entry?.linkedTo == nil)
    seat.press("<C-t>")
    #expect(seat.flow.entry?.linkedTo == same)
    seat.press("<Enter>")
    guard case .registerCall(let call) = seat.intents.first else {
      Issue.record("no call")
      return
    }
    #expect(call.incident == same)
    #expect(seat.flow.queue.rows.count == 6)
  }

  @Test("commands complete by first letters, and Tab takes the first")
  func commands() {
    var seat = Seat(.district())
    seat.flow.commandWords = BoardCommand.allCases.map { ($0.rawValue, $0) } + [("批示", .instruct)]
    seat.press(":them<Tab>")
    #expect(seat.flow.entry?.text == "theme")
    seat.press("<C-u>批<Tab><Enter>")
    guard case .instruction = seat.flow.entry?.prompt else {
      Issue.record("\(String(describing: seat.flow.entry?.prompt))")
      return
    }
    seat.press("<Esc>:nonsense<Enter>")
    #expect(seat.flow.notice == .unknownCommand("nonsense"))
  }

  @Test("Up in the command line brings the last command back")
  func history() {
    var seat = Seat(.district())
    seat.flow.commandWords = BoardCommand.allCases.map { ($0.rawValue, $0) }
    seat.press(":sort<Enter>:<Up>")
    #expect(seat.flow.entry?.text == "sort")
  }
}
