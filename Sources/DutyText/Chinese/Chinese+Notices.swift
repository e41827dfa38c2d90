import DutyDomain

extension Chinese {
  func notice(_ notice: Notice, _ naming: Naming) -> String {
    switch notice {
    case .stored(nil, let position): "已存 #\(position)"
    case .stored(let item?, let position): "已存 #\(position) \(short(item, naming))"
    case .callStored(let call, nil, let position):
      "已存 #\(position) 来电 \(naming.number(call))，只作登记"
    case .callStored(let call, let incident?, let position):
      "已存 #\(position) 事件 \(naming.number(incident)) 来电 \(naming.number(call))"
    case .callStoredAsCheck(let call, let check, let position):
      spotNotice(call, check, position, naming)
    case .checkStored(let check, let position): checkNotice(check, position, naming)
    case .lineTestStored(let test, let position): lineNotice(test, position)
    case .roundFinished(let it, let position): roundNotice(it, position, naming)
    case .resultUnclear(let words): resultUnclear(words)
    case .refused(let refusal): self.refusal(refusal, naming).oneLine
    case .failed(let failure): self.failure(failure).oneLine
    case .keyUnavailable(let command, let reason): self.reason(reason, for: command)
    case .draftKept(let count): "草稿已保留，共 \(count) 份。按 F2 后按上键取回。"
    case .shiftFilesWritten(let count): "交接完成，本班日志、校验值和备用包已写成 \(count) 个文件，在 shifts 目录。"
    case .erased(let it): erased(it, naming)
    case .nothingNew: "上次报告以后没有新情况，续报只说与前报一致。"
    case .reportIsDone: "这份报告已经办完。有新情况请发续报，有误请发更正。"
    case .bulkAsks(let numbers, let left):
      "\(bulk(numbers, left: left, naming))。再按一次 F4 或回车签收，按其他键不签。"
    case .mustBeAcknowledgedAgain(let number):
      "\(naming.number(number)) 号事件的签收已到时限，请再看并复签。"
    case .presenceAsked(let until):
      "在岗抽问：请在 \(naming.clock(until)) 前按任意键应答。"
    case .presenceMissed(let due, "", _):
      "\(naming.clock(due)) 在岗抽问无人应答，也没有排定带班领导，请立即查明。"
    case .presenceMissed(let due, let person, let phone):
      "\(naming.clock(due)) 在岗抽问无人应答，请立即报\(naming.person(person)) \(phone)"
    case .nothingWaits: "没有等本席领导办理的事项。"
    case .pinNotGiven: "没有输口令，这一步没有办。"
    case .draftRecalled: "已取回草稿，接报时间不变。"
    case .limitUnreadable(let words): "看不出「\(words)」是什么时候。可写 18:00、明日 12:00、30分钟内、3日内。"
    case .discardAsks: "再按一次 x 丢弃这份草稿，丢弃后不能取回。"
    case .draftDiscarded: "草稿已丢弃。"
    case .fieldNotUnderstood(let field):
      "「\(callField(field))」看不懂，还没有存。请改写：\(hint(field) ?? callField(field))。"
    case .formHoldsMore: "登记表里已填了一行写不下的内容。按 Ctrl-S 存，或按 Esc 存为草稿。"
    case .rosterStored(let number, let position): "已存 #\(position)，编号 \(number)。"
    case .monthKept(let count): "\(count) 处改动没有存，已留作草稿。"
    case .monthUnchanged: "月表没有改动。"
    case .seriesEnded(let count): "连续接听结束，共存 \(count) 个。"
    case .nothingFound(let words): "没有查到「\(words)」。可换个词，或减少几个字。"
    case .unknownCommand(let text): "没有「\(text)」这个命令。按 F1 看全部命令。"
    case .noSuchNumber(let text): "没有编号「\(text)」。事件如 31，来电如 c123，批示如 p7，报告如 r12。"
    case .takenBack(nil): "已撤回，日志里两条都保留。"
    case .takenBack(let item?): "已撤回对\(self.item(item, naming))的操作，日志里两条都保留。"
    case .copied(let count): "已复制 \(count) 个字。"
    case .saved(let path): "已存到 \(path)"
    case .themeChanged(let name):
      name.isEmpty ? "主题随时间变化，白天浅色，夜里深色。" : "主题已换为「\(name)」。"
    case .quitAsksOpenItems(let count):
      "还有 \(count) 件未办结，没有别的面板在看。再按一次 F10 退出，按其他键留下。"
    case .pasteHasLines(let count): "粘贴的内容有 \(count) 行。按回车合成一条存，按 Esc 取消。"
    case .nobodyWatched(let minutes): "已有 \(length(minutes: minutes))无人看守面板，请先看这段时间的时限。"
    case .climbed(let number, let person, let phone):
      "\(naming.number(number)) 号事件仍无人签收，请立即报\(naming.person(person)) \(phone)"
    case .chaseDue(let number, let unit, let slip):
      "批示 \(naming.number(number)) \(naming.unit(unit))\(slip.map { "应发\(self.slip($0))，按 s 发单。" } ?? "该催了，打过电话后按 z 登记。")"
    case .flood(let count): "一分钟内 \(count) 起新事件，已列在队列里；是同一件事的请并案。"
    case .timersMissed(let count): "停机期间有 \(count) 个时限到期，不再补响，按 M 逐条查看。"
    case .nothingMissed: "停机期间到期的，没有未办的。"
    case .lexiconRead(0, _): "已没有本室词表，只用自带的词。"
    case .lexiconRead(let files, let words):
      "本室词表已生效：\(files) 个文件，\(words) 个词，下一个键起可用。"
    case .lexiconRefused(let problem, 0): "词表有错，沿用原来的词。\(self.problem(problem))。"
    case .lexiconRefused(let problem, let more):
      "词表有错，沿用原来的词。\(self.problem(problem))，另有 \(more) 处。"
    }
  }

  private func short(_ item: ItemReference, _ naming: Naming) -> String {
    "\(itemKind(item.kind)) \(naming.number(item.number))"
  }
}
