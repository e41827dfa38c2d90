import ArgumentParser
import DutyDomain

/// The fields of the 《领导批示办理单》 that a duty room keeps of where an instruction came from.
struct RecordOptions: ParsableArguments {
  @Option(help: "来源: which periodical, paper or call, with its number.")
  var source: String?
  @Option(help: "原件标题: the title of the paper.")
  var title: String?
  @Option(help: "接收方式: how it came.")
  var receivedVia: Word<Channel>?
  @Option(help: "接收人: who took it.")
  var receivedBy: String?
  @Option(help: "接收时间: when it came (ISO 8601).")
  var receivedAt: String?
  @Option(help: "拟办意见: what the office proposes.")
  var proposal: String?

  /// What is known with what was given put in; nil when nothing is known and nothing was given.
  func filled(_ session: Session, _ known: InstructionRecord) throws -> InstructionRecord? {
    var record = known
    if let source { record.source = source }
    if let title { record.title = title }
    if let receivedVia { record.channel = receivedVia.value }
    if let receivedBy { record.receivedBy = receivedBy }
    if let receivedAt { record.receivedAt = try session.instant(receivedAt) }
    if let proposal { record.proposal = proposal }
    return record == .blank ? nil : record
  }
}

extension Session {
  /// The slip that the ladder asks for now; else the one that reminds.
  func slipAsked(_ number: ItemNumber, _ unit: String) -> SlipKind {
    guard let instruction = duty.instruction(number) else { return .chase }
    let id = duty.directory.unit(called: unit)?.id
    let steps = duty.chases(of: instruction, at: now).filter {
      $0.isDue(at: now) && (id == nil || $0.unit == id)
    }
    return steps.compactMap(\.slip).max { $0.rank < $1.rank } ?? .chase
  }
}

extension SlipIssued {
  /// `chase-3` of any year, `chase-2026-3`.
  func isCalled(_ name: String) -> Bool {
    let parts = name.split(separator: "-").map(String.init)
    guard parts.count >= 2, parts[0] == kind.rawValue, Int(parts[parts.count - 1]) == number.serial
    else { return false }
    return parts.count == 2 || Int(parts[1]) == number.year
  }
}
