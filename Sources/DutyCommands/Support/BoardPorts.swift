import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc
import Logging

/// The files of the data directory as the board's loop needs them.
final class BoardPorts {
  private let session: Session
  private let watch: NoticeWatch?
  private let daily: DailyBackup
  private let lexicon: LexiconFolder
  /// Opened when there is something to say: a start must not wait for it.
  private lazy var logger = LogFile.logger()
  private var open: DraftFile?
  private var opened = 0

  init(_ session: Session) {
    self.session = session
    daily = DailyBackup(session)
    lexicon = LexiconFolder(session.place)
    watch = try? NoticeWatch(session.place)
  }

  var ports: ConsolePorts {
    ConsolePorts(
      now: Environment.now, noticeDescriptor: watch?.descriptor,
      drainNotice: { [watch] in watch?.drain() ?? true }, drafts: session.isReader ? .none : drafts,
      saveView: { [session] text throws(Failure) in
        let path = session.place.papers + "/view-\(Environment.now().milliseconds).txt"
        try Files.replace(path, with: text + "\n")
        return path
      },
      writeShiftFiles: { [session] phrases throws(Failure) in
        try BoardPorts.shiftFiles(session, phrases).writeMissing().count
      },
      saveDayLog: { [session] date, phrases throws(Failure) in
        try BoardPorts.shiftFiles(session, phrases).saveDayLog(date)
      },
      savePapers: { [session] files throws(Failure) in
        try Papers.write(files, session.place.papers)
      },
      careAfterErasure: { [session] remains, terms, lines, phrases throws(Failure) in
        try ErasureCare(
          place: session.place, files: BoardPorts.shiftFiles(session, phrases), terms: terms
        ).look(remains, lines)
      },
      otherWatchers: { [session] in session.journal.otherHolders.count },
      backUpIfDue: { [daily] () throws(Failure) in try daily.run() },
      lastBackup: { [session] in session.lastBackup() },
      recovery: { [session] failure in RecoveryAdvice(failure, session.place) },
      lastWatched: { [session] in
        session.journal.otherHolders.isEmpty ? session.place.lastWatched : nil
      }, noteWatch: { [session] in session.place.noteWatch() },
      readLexicon: { [lexicon] codes in lexicon.read(codes) },
      keepTheme: { name throws(Failure) in try Themes.keep(name) },
      log: { [self] failure in logger.error("\(failure)") })
  }

  private static func shiftFiles(_ session: Session, _ phrases: Phrases) -> ShiftFiles {
    ShiftFiles(
      place: session.place, desk: session.desk, phrases: phrases, now: Environment.now())
  }

  private func write(kind: String, _ body: String, startedAt: Timestamp) throws(Failure) {
    if open == nil {
      opened += 1
      let suffix = opened == 1 ? "" : ".\(opened)"
      open = DraftFile(session.place, terminal: Environment.terminalName + suffix)
    }
    try open?.write(kind: kind, startedAt: startedAt, text: body)
  }

  /// The last line of a board in the program's log.
  func noteEnd(signal: Int32?) {
    let events = session.journal.head.position
    logger.info("board closed, signal \(signal ?? 0), \(events) events")
  }

  private var drafts: DraftPort {
    DraftPort(
      save: { [self] content, startedAt throws(Failure) in
        try write(
          kind: DraftCode.kind(content), DraftCode.body(content), startedAt: startedAt)
      },
      settle: { [self] in open?.settle() },
      drop: { [self] in
        open?.remove()
        open = nil
      },
      // A draft file that is let go keeps its text and belongs to everybody.
      park: { [self] in open = nil },
      list: { [session] in
        ((try? session.place.orphanedDrafts()) ?? []).reversed().compactMap { draft in
          // A draft that a newer program has left stays where it is.
          DraftCode.content(kind: draft.kind, body: draft.text).map {
            DutyFlow.Draft(id: draft.name, startedAt: draft.startedAt, content: $0)
          }
        }
      },
      take: { [self] id in
        guard let draft = try? session.place.orphanedDrafts().first(where: { $0.name == id }) else {
          return
        }
        // First our own copy, then the other file goes: at no moment is the text in neither. What
        // cannot be copied or removed stays where it is and is offered again.
        let isKept: Void? = try? write(kind: draft.kind, draft.text, startedAt: draft.startedAt)
        guard isKept != nil else { return }
        try? session.place.remove(draft)
      },
      discard: { [session] id in
        // What cannot be removed is offered again at the next look.
        guard let draft = try? session.place.orphanedDrafts().first(where: { $0.name == id }) else {
          return
        }
        try? session.place.remove(draft)
      })
  }
}
