import DutyDomain

extension Chinese {
  func problem(_ problem: ThemeProblem) -> String {
    switch problem {
    case .syntax(let detail, let excerpt): "写法读不懂（\(detail)）：\(excerpt)"
    case .notText: "不是 UTF-8 文字"
    case .nestedTooDeep(let limit): "键名嵌套超过 \(limit) 层"
    case .tooLarge(let bytes, let limit): "文件有 \(bytes) 字节，超过 \(limit) 字节"
    case .unsupportedFormat(let format): "格式 \(format) 本机程序不认识，请升级程序"
    case .keyMissing(let key): "缺少「\(key)」"
    case .wrongType(let key, let expected): "「\(key)」应为\(valueKind(expected))"
    case .unknownName(let kind, let name, nil): "不认识\(nameKind(kind))「\(name)」"
    case .unknownName(let kind, let name, let nearest?):
      "不认识\(nameKind(kind))「\(name)」，是不是「\(nearest)」"
    case .parentMissing(let name, nil): "没有可继承的主题「\(name)」"
    case .parentMissing(let name, let nearest?): "没有可继承的主题「\(name)」，是不是「\(nearest)」"
    case .inheritanceCycle(let names): "主题互相继承成了圈：\(list(names))"
    case .inheritanceTooDeep(let limit): "继承超过 \(limit) 层"
    case .badColour(let text, let depth): "「\(text)」不是\(self.depth(depth))可用的颜色"
    case .badStyle(let text): "样式「\(text)」读不懂"
    case .reservedPaletteName(let name): "调色板不能用「\(name)」这个名字，它另有含义"
    case .roleUnresolved(let role, let depth): "角色「\(role)」在\(self.depth(depth))一栏没有样式"
    case .contrastTooLow(let pair, let found, let needed):
      "\(self.pair(pair)) 看不清：对比度 \(ratio(found))，至少要 \(ratio(needed))"
    case .edgeTooFaint(let pair, let found, let needed):
      "\(self.pair(pair)) 与周围分不开：对比度 \(ratio(found))，至少要 \(ratio(needed))"
    case .contrastTooLowIn256(let pair, let found, let needed):
      "换成 256 色后 \(self.pair(pair)) 看不清：对比度 \(ratio(found))，至少要 \(ratio(needed))"
    case .severitiesAlike(let one, let other, let vision, let distance, let needed):
      "\(self.vision(vision))分不清「\(one)」和「\(other)」：色差 \(distance)，至少要 \(needed)"
    case .markMissing(let role): "角色「\(role)」没有标记"
    case .markRepeated(let mark, let first, let second): "「\(first)」和「\(second)」用了同一个标记「\(mark)」"
    case .markUnfit(let role, let mark): "角色「\(role)」的标记「\(mark)」不是一两列宽的字"
    case .sixteenUnreadable(let pair, let foreground, let background):
      "十六色下 \(self.pair(pair)) 看不清：\(foreground) 在 \(background) 上"
    case .monoAlike(let one, let other, let selected):
      selected ? "单色下选中时「\(one)」和「\(other)」看起来一样" : "单色下「\(one)」和「\(other)」看起来一样"
    case .halfDefault(let role): "角色「\(role)」只定了一种颜色，另一种随终端，可能撞色"
    case .paletteUnused(let name): "调色板里的「\(name)」没有用到"
    }
  }

  func finding(_ finding: ThemeFinding, strict: Bool) -> String {
    let level = severity(finding.problem.severity(strict: strict))
    return "\(finding.file).toml 第 \(finding.line) 行第 \(finding.column) 列，"
      + "\(level) \(finding.problem.code)：\(problem(finding.problem))"
  }

  func severity(_ severity: ThemeProblemSeverity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "提醒"
    case .note: "附注"
    }
  }

  func depth(_ depth: ThemeDepth) -> String {
    switch depth {
    case .full: "真彩"
    case .sixteen: "十六色"
    case .mono: "单色"
    }
  }

  func vision(_ vision: ThemeVision) -> String {
    switch vision {
    case .normal: "一般人"
    case .deuteranopia: "绿色盲"
    case .protanopia: "红色盲"
    case .tritanopia: "蓝色盲"
    }
  }

  func nameKind(_ kind: ThemeNameKind) -> String {
    switch kind {
    case .theme: "主题"
    case .key: "键"
    case .role: "角色"
    case .mark: "标记"
    case .glyph: "字形"
    case .styleWord: "样式词"
    case .choice: "取值"
    }
  }

  func valueKind(_ kind: ThemeValueKind) -> String {
    switch kind {
    case .text: "文字"
    case .number: "整数"
    case .section: "小节"
    }
  }

  func pair(_ pair: ThemePair) -> String {
    pair.over.map { "「\($0)」上的「\(pair.role)」" } ?? "「\(pair.role)」"
  }
}
