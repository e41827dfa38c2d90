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

  var unnamedOffice: String { "应急值班室" }
}
