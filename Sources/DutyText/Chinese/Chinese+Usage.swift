extension Chinese {
  func unreadableTime(_ text: String) -> Message {
    Message(
      "时间「\(text)」无法识别。", safe: "没有写入任何内容。", next: "请写成 2026-11-23T16:42，或 30分钟内、17:00前、明早8点。")
  }

  func unreadableNumber(_ text: String) -> Message {
    Message(
      "编号「\(text)」无法识别。", safe: "没有写入任何内容。", next: "事件写 31，来电写 c123，批示写 p7，报告写 r12，往年写 2025-31。")
  }

  func unreadableFigures(_ text: String) -> Message {
    Message("「\(text)」里没有认出数字。", safe: "没有写入任何内容。", next: "请写成：死2 失联3 伤12。")
  }

  func unreadableField(_ name: String, hint: String) -> Message {
    Message("「\(name)」无法识别。", safe: "没有写入任何内容。", next: "请改写：\(hint)。")
  }

  func wrongUsage(_ what: String, usage: String, help: String) -> Message {
    Message(
      "命令写法不对（\(what)）。", safe: "没有写入任何内容。",
      next: usage.isEmpty ? "请看 \(help)。" : "写法是 \(usage)，详见 \(help)。")
  }

  func unreadableBatchLine(_ path: String, line: Int) -> Message {
    Message(
      "\(path) 第 \(line) 行不是一条来电。", safe: "前面各行已经输出，没有写入任何内容。",
      next: "每行请写成 {\"id\":\"1\",\"received_at\":\"2026-11-23T16:42\",\"text\":\"来电原文\"}。")
  }

  func outputLost(_ detail: String) -> Message {
    Message(
      "结果没能全部输出（\(detail)）。", safe: "已存的日志没有受影响，要写入的已经写入。",
      next: "请换一个输出位置，用 list 或 show 再看一次。")
  }

  func lateEntry(reason: String) -> String { "补录理由：\(reason)" }

  var unnamedOffice: String { "应急值班室" }
}
