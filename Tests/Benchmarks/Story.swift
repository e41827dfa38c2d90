import DutyDomain
import DutyIntake
import DutyJournal
import DutyStore
import DutyTestKit

/// Writes a log of ten years in so many events.
func fillBook(_ directory: DataDirectory, _ events: Int64) throws {
  let journal = try SQLiteJournal.open(
    directory, as: Holder(user: "bench", terminal: "bench"), .creating)
  let board = try Teller(journal)
  try board.establish()
  var story = Story(
    now: board.now.adding(minutes: -10 * 366 * 1440), step: 10 * 366 * 1440 / Int(events))
  try board.journal.writeInBulk(on: &board.duty) { duty in
    duty.position < events ? story.next(duty) : nil
  }
}

/// Plausible acts, one after the other: calls that open incidents, notes, acknowledgements, closings.
private struct Story {
  var now: Timestamp
  let step: Int
  private var count = 0

  init(now: Timestamp, step: Int) {
    self.now = now
    self.step = step
  }

  mutating func next(_ duty: Duty) -> (Signature, [DutyEvent])? {
    count += 1
    now = now.adding(minutes: max(1, step))
    let signature = Signature(
      action: "story-\(count)", recordedAt: now, author: "白一鸣", terminal: "tty1")
    let act = Act(now: now, author: "白一鸣")
    do {
      return (signature, try duty.decide(intent(duty), act))
    } catch { return (signature, []) }
  }

  private func intent(_ duty: Duty) -> Intent {
    if duty.incidents.count >= 200, let oldest = duty.incidents.first {
      return .close(oldest.number, outcome: "已处置完毕，交通恢复", despiteGaps: true)
    }
    if count % 4 == 1 || duty.incidents.isEmpty {
      var facts = CallFacts.blank
      facts.title = "石门镇第\(count % 97)村三车相撞"
      facts.place = "石门镇第\(count % 97)村"
      facts.callerUnit = "t-shimen"
      facts.figures = [Figure(.injured, count % 7)]
      let text = "石门镇第\(count % 97)村G45高速三车相撞，\(count % 7)人受伤，已拨打120，请派人处置"
      return .registerCall(CallEntry(text: text, receivedAt: now, facts: facts))
    }
    let incident = duty.incidents[count % duty.incidents.count]
    switch count % 4 {
    case 2: return .addNote(incident.reference, "交警大队报：现场已疏导，第\(count)次情况续报")
    case 3: return .markRead(incident.reference, reader: "读者\(count % 11)")
    default:
      return .acknowledge(incident.number, AcknowledgementEntry(leader: "杜玉萍", words: "全力救治"))
    }
  }
}
