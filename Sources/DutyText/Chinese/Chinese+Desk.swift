import DutyDomain

extension Chinese {
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String {
    let name = naming.person(person)
    return switch ask {
    case .prove: "\(name)的口令"
    case .old: "\(name)的原口令"
    case .new: "\(name)的新口令"
    case .again: "再输一遍新口令"
    }
  }

  func pinHint(_ ask: PinAsk) -> String {
    switch ask {
    case .prove: "本人输入，回车确认，Esc 取消；离席前不再问"
    case .old: "忘记了请值班员重设"
    case .new: "至少 4 位，不用连号或同一个字"
    case .again: "两遍一样才存"
    }
  }

  var noPinGiven: Message {
    Message("没有输口令。", safe: "没有改动任何内容。", next: "请在终端输入，或由标准输入给出一行。")
  }

  func pinChanged(_ it: PinChanged, _ naming: Naming) -> String {
    let name = naming.person(it.person)
    return switch it.change {
    case .set: "\(name)设置了口令。"
    case .changed: "\(name)更换了口令。"
    case .reset: "为\(name)重设口令（原口令作废）。"
    case .erased: "\(name)的口令已清除，其签收不再验口令。"
    }
  }

  func weak(_ weakness: PinWeakness) -> (happened: String, next: String) {
    switch weakness {
    case .tooShort: ("口令不足 \(Secret.fewestCharacters) 位。", "请用至少 \(Secret.fewestCharacters) 位。")
    case .tooLong: ("口令超过 \(Secret.mostCharacters) 位。", "请缩短。")
    case .allEqual: ("口令全是同一个字。", "请换一个不容易猜的。")
    case .run: ("口令是连号。", "请换一个不容易猜的。")
    }
  }
}
