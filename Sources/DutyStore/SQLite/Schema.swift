import DutyDomain
import DutyJournal

/// What the file looks like: the journal, which is for ever, and the tables derived from it.
enum Schema {
  /// `user_version` of the file. It grows only when the journal table itself changes.
  static let version: Int64 = 1
  /// `application_id`: "Duty" in ASCII.
  static let applicationID: Int64 = 0x4475_7479

  static let journal = journalTable + journalGuards

  static let journalTable = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      author TEXT NOT NULL,
      terminal TEXT NOT NULL,
      action TEXT NOT NULL,
      part INTEGER NOT NULL,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL,
      payload TEXT,
      salt BLOB,
      payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (action, part)
    ) STRICT;

    CREATE INDEX journal_erasures ON journal (seq) WHERE kind = 'personal_data_erased';

    """

  /// The schema forbids what the rules forbid, since the file outlives this program.
  ///
  /// `INSERT OR REPLACE` deletes a row that stands in the way without any DELETE trigger, so an insert
  /// is refused for every row that could stand in the way: by position and by action.
  static let journalGuards = """
    CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
    WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM journal), 0) + 1
      OR NEW.payload IS NULL OR NEW.salt IS NULL
      OR NEW.previous_hash IS NOT
        coalesce((SELECT hash FROM journal WHERE seq = NEW.seq - 1), zeroblob(32))
      OR EXISTS (SELECT 1 FROM journal WHERE action = NEW.action AND part = NEW.part)
    BEGIN SELECT raise(ABORT, 'the journal only grows'); END;

    CREATE TRIGGER journal_keeps_lines BEFORE DELETE ON journal
    BEGIN SELECT raise(ABORT, 'the journal keeps its lines'); END;

    CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
    WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.payload IS NULL
      OR NEW.seq IS NOT OLD.seq OR NEW.recorded_at IS NOT OLD.recorded_at
      OR NEW.author IS NOT OLD.author OR NEW.terminal IS NOT OLD.terminal
      OR NEW.action IS NOT OLD.action OR NEW.part IS NOT OLD.part
      OR NEW.kind IS NOT OLD.kind OR NEW.version IS NOT OLD.version
      OR NEW.payload_hash IS NOT OLD.payload_hash
      OR NEW.previous_hash IS NOT OLD.previous_hash OR NEW.hash IS NOT OLD.hash
      OR NOT EXISTS (
        SELECT 1 FROM journal AS erasure
        WHERE erasure.kind = 'personal_data_erased' AND erasure.seq > OLD.seq
          AND json_extract(erasure.payload, '$.position') = OLD.seq)
    BEGIN SELECT raise(ABORT, 'the journal keeps its words'); END;
    """

  static let dropGuards = """
    DROP TRIGGER journal_only_grows; DROP TRIGGER journal_keeps_lines;
    DROP TRIGGER journal_keeps_words;
    """

  /// Beside the journal and no part of it: what may be erased, in no snapshot, and kept when everything
  /// derived is made anew. A file from before gets it when it is next opened for writing.
  static let side = """
    CREATE TABLE IF NOT EXISTS pin (
      person TEXT PRIMARY KEY, salt BLOB NOT NULL, rounds INTEGER NOT NULL,
      block_size INTEGER NOT NULL, parallelism INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32), wrong INTEGER NOT NULL,
      tried_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """

  /// Numbers of things are `year * 10000000 + serial`; `at` is the moment that lists go by.
  static let derived = """
    CREATE TABLE snapshot (
      seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, format INTEGER NOT NULL,
      kept INTEGER NOT NULL, state BLOB NOT NULL) STRICT;
    CREATE TABLE archived_call (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, item BLOB NOT NULL) STRICT;
    CREATE TABLE archived_incident (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, item BLOB NOT NULL) STRICT;
    CREATE TABLE archived_instruction (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, item BLOB NOT NULL) STRICT;
    CREATE TABLE archived_report (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, item BLOB NOT NULL) STRICT;
    CREATE TABLE archived_shift (
      day INTEGER NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, item BLOB NOT NULL,
      PRIMARY KEY (day, name)) STRICT;
    CREATE TABLE touch (
      kind INTEGER NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (kind, number, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE caller (
      caller TEXT NOT NULL, at INTEGER NOT NULL, number INTEGER NOT NULL,
      PRIMARY KEY (caller, at, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE struck (seq INTEGER PRIMARY KEY, by_seq INTEGER NOT NULL) STRICT;
    CREATE TABLE word (
      kind TEXT NOT NULL, text TEXT NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (kind, text)) STRICT, WITHOUT ROWID;
    CREATE INDEX word_by_line ON word (seq);
    CREATE TABLE note (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', columnsize = 0, prefix = '1', tokenize = 'ascii');
    """

  /// Every table that `derived` makes; a file that lacks one has all of them made anew.
  static let derivedTables = [
    "snapshot", "archived_call", "archived_incident", "archived_instruction", "archived_report",
    "archived_shift", "touch", "caller", "struck", "word", "note", "search",
  ]

  static let dropDerived = derivedTables.map { "DROP TABLE IF EXISTS \($0);\n" }.joined()

  /// Counted up with each new table. A program that does not know a table would leave it behind; by
  /// this it makes all of its own anew, and so does the next one that knows it.
  private static let derivedVersion: Int64 = 3

  /// What derived tables must say that they were made by.
  static let derivedFormat = ShapeReader.fingerprint ^ derivedVersion
}

extension ItemNumber {
  /// `year * 10000000 + serial`.
  var key: Int64 { Int64(year) * 10_000_000 + Int64(serial) }

  init(key: Int64) {
    self.init(year: Int(key / 10_000_000), serial: Int(key % 10_000_000))
  }
}

extension ItemKind {
  /// Its number in the touch table.
  var code: Int64 {
    switch self {
    case .incident: 0
    case .call: 1
    case .instruction: 2
    case .report: 3
    case .bulletin: 4
    case .spotRound: 5
    case .spotCheck: 6
    case .checkOfUs: 7
    case .lineTest: 8
    case .notice: 9
    case .day: 10
    }
  }
}
