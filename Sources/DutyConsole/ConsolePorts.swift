package import DutyDomain
package import DutyFlow
package import DutyIntake
package import DutyReports
package import DutyText

/// What the loop needs from the world beside the terminal and the desk: handed in by DutyCommands,
/// a fake in tests. Nothing here is called while a key waits for its paint, but drafts.
package struct ConsolePorts {
  /// The system clock.
  package var now: () -> Timestamp
  /// Readable when another process has written; nil where the system cannot tell.
  package var noticeDescriptor: Int32?
  /// Empties the descriptor; false when what was in it was not about the journal.
  package var drainNotice: () -> Bool
  package var drafts: DraftPort
  /// Writes the screen as text and returns where.
  package var saveView: (String) throws(Failure) -> String
  /// Writes those files of the last closed shift that are not there; how many it wrote.
  package var writeShiftFiles: (Phrases) throws(Failure) -> Int
  /// Writes the duty log of the shift that began on a day, and says where.
  package var saveDayLog: (CivilDate, Phrases) throws(Failure) -> String
  /// Writes papers into the folder of papers and returns where the last one is.
  package var savePapers: ([PaperFile]) throws(Failure) -> String
  /// Writes the files of closed shifts anew that show erased data, and finds what else still has them.
  package var careAfterErasure:
    (ErasureRemains, _ terms: PersonalTerms, _ lines: [Int64], Phrases) throws(Failure)
      -> ErasureRemains
  /// How many other boards watch the same data.
  package var otherWatchers: () -> Int
  /// Makes the daily backup when it is due; nil when it is not, else when it was verified.
  package var backUpIfDue: () throws(Failure) -> Timestamp?
  package var lastBackup: () -> Timestamp?
  /// What mends the data directory; asked when something in it was found to be damaged.
  package var recovery: (Failure) -> RecoveryAdvice?
  /// When a board last watched this data; nil when none ever did, or when one does now.
  package var lastWatched: () -> Timestamp?
  /// Notes that a board watches now.
  package var noteWatch: () -> Void
  /// The room's own words when their files are other than at the last look; else nil.
  package var readLexicon: (CodeTable) -> LexiconReport?
  /// Keeps the theme that was chosen for the next start; empty: the clock decides again.
  package var keepTheme: (String) throws(Failure) -> Void
  /// Keeps a failure in the program's own log.
  package var log: (Failure) -> Void

  package init(
    now: @escaping () -> Timestamp, noticeDescriptor: Int32? = nil,
    drainNotice: @escaping () -> Bool = { true }, drafts: DraftPort = .none,
    saveView: @escaping (String) throws(Failure) -> String = { _ in "" },
    writeShiftFiles: @escaping (Phrases) throws(Failure) -> Int = { _ in 0 },
    saveDayLog: @escaping (CivilDate, Phrases) throws(Failure) -> String = { _, _ in "" },
    savePapers: @escaping ([PaperFile]) throws(Failure) -> String = { _ in "" },
    careAfterErasure:
      @escaping (ErasureRemains, PersonalTerms, [Int64], Phrases) throws(Failure)
      -> ErasureRemains = { remains, _, _, _ in remains },
    otherWatchers: @escaping () -> Int = { 0 },
    backUpIfDue: @escaping () throws(Failure) -> Timestamp? = { nil },
    lastBackup: @escaping () -> Timestamp? = { nil },
    recovery: @escaping (Failure) -> RecoveryAdvice? = { _ in nil },
    lastWatched: @escaping () -> Timestamp? = { nil }, noteWatch: @escaping () -> Void = {},
    readLexicon: @escaping (CodeTable) -> LexiconReport? = { _ in nil },
    keepTheme: @escaping (String) throws(Failure) -> Void = { _ in },
    log: @escaping (Failure) -> Void = { _ in }
  ) {
    self.now = now
    self.noticeDescriptor = noticeDescriptor
    self.drainNotice = drainNotice
    self.drafts = drafts
    self.saveView = saveView
    self.writeShiftFiles = writeShiftFiles
    self.saveDayLog = saveDayLog
    self.savePapers = savePapers
    self.careAfterErasure = careAfterErasure
    self.otherWatchers = otherWatchers
    self.backUpIfDue = backUpIfDue
    self.lastBackup = lastBackup
    self.recovery = recovery
    self.lastWatched = lastWatched
    self.noteWatch = noteWatch
    self.readLexicon = readLexicon
    self.keepTheme = keepTheme
    self.log = log
  }
}

/// Where half-typed calls lie: every key is on the disk before the next one is read.
package struct DraftPort {
  /// Keeps the text of the open line, replacing what it held before.
  package var save: (_ content: DraftContent, _ startedAt: Timestamp) throws(Failure) -> Void
  /// Brings what was typed to the disk itself, where a power cut leaves it.
  package var settle: () -> Void
  /// Forgets the text of the open line.
  package var drop: () -> Void
  /// The text of the open line joins the parked ones.
  package var park: () -> Void
  /// Drafts that this board may take: parked ones, and those of boards that are gone; newest first.
  package var list: () -> [Draft]
  /// Makes a parked draft the open line's.
  package var take: (_ id: String) -> Void
  /// Throws a parked draft away.
  package var discard: (_ id: String) -> Void

  package init(
    save: @escaping (DraftContent, Timestamp) throws(Failure) -> Void,
    settle: @escaping () -> Void = {},
    drop: @escaping () -> Void, park: @escaping () -> Void, list: @escaping () -> [Draft],
    take: @escaping (String) -> Void, discard: @escaping (String) -> Void
  ) {
    self.save = save
    self.settle = settle
    self.drop = drop
    self.park = park
    self.list = list
    self.take = take
    self.discard = discard
  }

  /// Keeps nothing; for boards that cannot write.
  package static var none: DraftPort {
    DraftPort(
      save: { _, _ in }, drop: {}, park: {}, list: { [] }, take: { _ in },
      discard: { _ in })
  }
}
