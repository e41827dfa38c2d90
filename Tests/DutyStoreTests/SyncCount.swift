import GRDBSQLite
import Synchronization

@testable import DutyStore

/// Counts how often SQLite syncs the write-ahead log of one journal, by standing in for the method it
/// calls. One at a time: a C function carries nothing with it.
final class SyncCounter {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let original: UnsafePointer<sqlite3_io_methods>
  private let counting: UnsafeMutablePointer<sqlite3_io_methods>

  init?(_ journal: SQLiteJournal) {
    guard let file = journal.connection.walFile, let methods = file.pointee.pMethods else {
      return nil
    }
    self.file = file
    original = methods
    counting = .allocate(capacity: 1)
    counting.initialize(to: methods.pointee)
    sync.withLock { $0 = methods.pointee.xSync }
    syncs.withLock { $0 = 0 }
    counting.pointee.xSync = { file, flags in
      syncs.withLock { $0 += 1 }
      return sync.withLock { $0 }?(file, flags) ?? SQLITE_IOERR
    }
    file.pointee.pMethods = UnsafePointer(counting)
  }

  deinit {
    file.pointee.pMethods = original
    counting.deallocate()
  }

  var count: Int { syncs.withLock { $0 } }
}

private let syncs = Mutex(0)
private let sync =
  Mutex<(@convention(c) (UnsafeMutablePointer<sqlite3_file>?, Int32) -> Int32)?>(nil)
