package import DutyDomain
package import DutyText

/// A paper as a file: its name without a folder, and what is in it.
package struct PaperFile: Hashable, Sendable {
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The papers of a thing as files, text first, then the page for a browser to print; none for things that
/// are no papers.
package func paperFiles(
  _ it: ItemDetail, _ duty: Duty, phrases: Phrases, now: Timestamp
) -> [PaperFile] {
  let number = "\(it.reference.number.year)-\(it.reference.number.serial)"
  if let instruction = it.instruction {
    let paper = FormPaper(
      instruction, it.timeline.filter { !$0.isStruck }.map(\.line), duty, phrases: phrases, now: now
    )
    return pair("instruction-\(number)", paper.text, paper.html)
  }
  if let report = it.report {
    let paper = ReportPaper(report, duty, phrases: phrases, now: now)
    return pair("report-\(number)", paper.text, paper.html(phrases))
  }
  if let bulletin = it.bulletin {
    let paper = BulletinPaper(bulletin, duty, phrases: phrases)
    return pair("bulletin-\(number)", paper.text, paper.html)
  }
  return []
}

/// The files of a slip.
package func paperFiles(_ slip: SlipIssued, _ duty: Duty, phrases: Phrases) -> [PaperFile] {
  let paper = FormPaper(slip, duty, phrases: phrases)
  return pair(
    "slip-\(slip.kind.rawValue)-\(slip.number.year)-\(slip.number.serial)", paper.text, paper.html)
}

private func pair(_ name: String, _ text: String, _ html: String) -> [PaperFile] {
  [PaperFile(name: name + ".txt", text: text), PaperFile(name: name + ".html", text: html)]
}
