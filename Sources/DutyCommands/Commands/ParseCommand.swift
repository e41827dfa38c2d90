import ArgumentParser
import DutyDesk
import DutyDomain
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "试识别 · What quick entry makes of a text, without writing.",
    discussion: """
      EXAMPLE
        dutyboard parse "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联"
        dutyboard parse --batch calls.jsonl
      """)

  @Argument(help: "The text; - reads it from standard input.")
  var text: String?
  @Option(help: "A file of JSON Lines {\"id\",\"received_at\",\"text\"}; - reads standard input.")
  var batch: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let time = session.duty.time
    if let batch {
      let intake = session.intake(reads: .many)
      let bytes = try batch == "-" ? StandardInput.bytes(session) : Files.bytes(batch, session)
      for (place, line) in bytes.split(separator: 0x0A).enumerated() {
        guard let call = BatchLine(Array(line), time: time, now: session.now) else {
          let words = session.phrases.usage.unreadableBatchLine(batch, line: place + 1)
          throw CommandTrouble(words)
        }
        let understood = intake.understand(call.text, receivedAt: call.receivedAt, time: time)
        Output.line(LabelledLine.json(id: call.id, understood, time: time))
      }
      return try session.endReading()
    }
    let words = try session.callText(text ?? "-")
    let understood = session.intake.understand(words, receivedAt: session.now, time: time)
    if common.json {
      Output.line(LabelledLine.json(id: "", understood, time: time))
    } else {
      for word in session.phrases.intake.facts(understood.facts, session.naming) {
        Output.line(word.text)
      }
      Output.line(session.phrases.intake.questions(understood.missing))
    }
    try session.endReading()
  }
}
