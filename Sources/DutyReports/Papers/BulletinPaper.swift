package import DutyDomain
package import DutyText

/// One issue of a periodical as a paper: red head, title, text, and the foot with its receivers.
package struct BulletinPaper: Hashable, Sendable {
  package var name: String
  package var urgency: String
  /// `第3期（总第123期）`; of a draft, that it has no number yet.
  package var issue: String
  package var publisher: String
  package var date: String
  package var title: String
  package var paragraphs: [String]
  /// 报, 送, 发.
  package var receivers: [String]
  /// 编辑, 审核, 签发, 联系电话, 共印N份.
  package var makers: [String]
  package var mark: String
  private let language: Language

  package init(_ it: Bulletin, _ duty: Duty, phrases: Phrases) {
    let papers = phrases.papers
    language = phrases.language
    name = plain(it.series.name)
    urgency = it.urgency == .none ? "" : papers.urgency(it.urgency)
    issue =
      it.issue.map { papers.issue($0.serial, total: it.total) }
      ?? phrases.names.bulletinState(.draft)
    publisher = plain(it.series.publisher.isEmpty ? duty.office?.name ?? "" : it.series.publisher)
    date = papers.paperDate(duty.time.date(it.signed?.at ?? it.drafted.at))
    title = plain(it.title)
    paragraphs = it.text.split(whereSeparator: \.isNewline).map { plain(String($0)) }
    receivers = [
      papers.reportTo(it.series.reportTo), papers.sendTo(it.series.sendTo),
      papers.distributeTo(it.series.distributeTo),
    ].filter { !$0.isEmpty }
    let phone = it.series.phone
    let shift = duty.roster.onDuty(at: it.signed?.at ?? it.drafted.at)?.phone ?? ""
    makers = [
      papers.editor(it.drafted.by), it.reviewedBy.isEmpty ? "" : papers.reviewedBy(it.reviewedBy),
      it.signed.map { papers.signer(duty.directory.personName($0.by)) } ?? "",
      papers.phone(phone.isEmpty ? shift : phone),
      it.series.copies > 0 ? papers.copies(it.series.copies) : "",
    ].filter { !$0.isEmpty }
    mark = it.withdrawn.map { papers.withdrawnMark($0.words) } ?? ""
  }

  /// Plain text.
  package var text: String {
    let head = [mark, urgency, name, issue, "\(publisher)    \(date)", "", title, ""]
    let body = paragraphs.map { "    " + $0 } + [""] + receivers
    let lines = head.enumerated().filter { $0.offset > 1 || !$0.element.isEmpty }.map(\.element)
    return (lines + body + [makers.joined(separator: "  ")]).map { plain($0) + "\n" }.joined()
  }

  package var markdown: String {
    var lines: [String] = []
    if !mark.isEmpty { lines.append("**\(markdownEscaped(mark))**") }
    if !urgency.isEmpty { lines.append("**\(markdownEscaped(urgency))**") }
    lines += [
      "# \(markdownEscaped(name))", markdownEscaped(issue),
      "\(markdownEscaped(publisher))　\(markdownEscaped(date))", "---",
      "## \(markdownEscaped(title))",
    ]
    lines += paragraphs.map(markdownEscaped)
    lines.append("---")
    lines += receivers.map(markdownEscaped)
    lines.append(markdownEscaped(makers.joined(separator: "　")))
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// For a browser to print.
  package var html: String {
    let line =
      "<p class=\"line\"><span>\(PaperHTML.escape(publisher))</span>"
      + "<span>\(PaperHTML.escape(date))</span></p>\n"
    let head =
      PaperHTML.element("p", "mark", mark) + "<div class=\"top\">\n"
      + PaperHTML.element("p", "urgency", urgency) + "</div>\n"
      + PaperHTML.element("p", "name", name) + PaperHTML.element("p", "issue", issue) + line
    let text = paragraphs.map { PaperHTML.element("p", "text", $0) }.joined()
    let foot =
      "<div class=\"foot\">\n"
      + receivers.map { PaperHTML.element("p", "to", $0) }.joined()
      + PaperHTML.row("who", makers) + "</div>\n"
    return PaperHTML.page(
      language: language == .chinese ? "zh-Hans" : "en", title: "\(name) \(issue)",
      body: head + PaperHTML.element("h1", "title", title) + text + foot)
  }
}

extension ReportPaper {
  /// For a browser to print.
  package func html(_ phrases: Phrases) -> String {
    let body =
      PaperHTML.element("p", "mark", mark) + PaperHTML.element("h1", "title bare", title)
      + PaperHTML.element("p", "to", addressee)
      + paragraphs.map { PaperHTML.element("p", "text", $0) }.joined()
      + PaperHTML.element("p", "right", office) + PaperHTML.element("p", "right", date)
      + "<div class=\"foot\">\n"
      + PaperHTML.row("who", foot) + "</div>\n"
    return PaperHTML.page(
      language: phrases.language == .chinese ? "zh-Hans" : "en", title: title, body: body)
  }
}

extension ReportPaper {
  package var markdown: String {
    let head = mark.isEmpty ? [] : ["**\(markdownEscaped(mark))**"]
    let lines =
      head + ["# \(markdownEscaped(title))", markdownEscaped(addressee)]
      + paragraphs.map(markdownEscaped)
      + [markdownEscaped(office), markdownEscaped(date), "---"] + foot.map(markdownEscaped)
    return lines.joined(separator: "\n\n") + "\n"
  }
}

/// The text with every sign that Markdown would act on made harmless.
private func markdownEscaped(_ text: String) -> String {
  var result = ""
  // Scalars, not characters: a sign with a combining mark behind it is still that sign to a reader.
  for scalar in plain(text).unicodeScalars {
    if "\\`*_{}[]()<>#+-!|~&".unicodeScalars.contains(scalar) { result.append("\\") }
    result.unicodeScalars.append(scalar)
  }
  return result
}
