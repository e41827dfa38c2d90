import CellGrid
import DutyDesk
import DutyDomain
import DutyFlow
import DutyIntake
import DutyReports
import DutyScreens
import DutyText

/// What is written from the record at the edge: texts of reports, papers, the files of a shift, views.
extension Console {
  /// The texts of a report from the record as it stands now.
  func compose(_ request: ReportRequest) {
    let now = ports.now()
    let papers = read { () throws(Failure) in
      try reportPapers(
        request.stage, on: request.incident,
        corrects: request.number.flatMap { desk.duty.reportDraft($0)?.corrects }, desk,
        look.phrases, officer: desk.author(at: now, isLeader: flow.role == .leader), now: now)
    }
    guard let papers else { return }
    apply(.reportComposed(request, papers.map(ReportTexts.init)))
  }

  /// An issue of a periodical from what was reported last.
  func draftBulletin(_ number: ItemNumber, series: String) {
    let report = desk.duty.incident(number)?.series.last { !$0.content.isEmpty }
    perform(
      .draftBulletin(
        BulletinEntry(
          series: series, on: number, report, desk.duty, look.phrases, now: ports.now())))
  }

  func openHandover(_ incoming: String) {
    let drafts = ports.drafts.list().map {
      HandoverDraft(name: $0.id, startedAt: $0.startedAt, text: $0.text)
    }
    perform(.handover(.open(HandoverOpening(incoming: incoming, drafts: drafts))))
  }

  /// The shift is closed whatever becomes of its files: a failure is told, and the next look writes them.
  func writeShiftFiles() {
    do throws(Failure) {
      apply(.shiftFilesWritten(count: try ports.writeShiftFiles(look.phrases)))
    } catch {
      ports.log(error)
      apply(.failed(error))
    }
  }

  func loadDayLog(_ date: CivilDate?) {
    let now = ports.now()
    let date = date ?? desk.currentShift(at: now)
    let record = read { () throws(Failure) in try desk.shiftRecord(on: date) }
    guard let record else { return }
    let paper = DutyLogPaper(record, desk.duty, phrases: look.phrases, now: now)
    apply(
      .dayLogLoaded(DayLogSheet(date: date, title: paper.title, lines: paper.lines)))
  }

  func saveDayLog(_ date: CivilDate) {
    do throws(Failure) {
      apply(.viewSaved(path: try ports.saveDayLog(date, look.phrases)))
    } catch {
      apply(.failed(error))
    }
  }

  func saveView() {
    do throws(Failure) {
      apply(.viewSaved(path: try ports.saveView(frame().plainText)))
    } catch {
      apply(.failed(error))
    }
  }

  /// A round of spot checks as text and as a page for printing; the page is what is told of.
  func saveRound(_ number: ItemNumber) {
    let item = ItemReference(.spotRound, number)
    guard let round = (read { () throws(Failure) in try desk.detail(of: item) })??.spotRound else {
      return
    }
    let paper = SpotRoundPaper(round, desk.duty, phrases: look.phrases)
    savePapers([
      PaperFile(name: paper.fileName(number, "txt"), text: paper.text),
      PaperFile(name: paper.fileName(number, "html"), text: paper.html),
    ])
  }

  func savePaper(_ item: ItemReference) {
    guard let detail = read({ () throws(Failure) in try desk.detail(of: item) }) ?? nil else {
      return
    }
    savePapers(paperFiles(detail, desk.duty, phrases: look.phrases, now: ports.now()))
  }

  func savePapers(_ files: [PaperFile]) {
    if files.isEmpty { return }
    do throws(Failure) { apply(.viewSaved(path: try ports.savePapers(files))) } catch {
      apply(.failed(error))
    }
  }

  func computeRates(_ grouping: RateGrouping) {
    let rates = read { () throws(Failure) in try desk.rates(by: grouping, at: ports.now()) }
    if let rates { apply(.ratesComputed(rates)) }
  }
}
