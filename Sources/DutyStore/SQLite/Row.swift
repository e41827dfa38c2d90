import GRDBSQLite

/// A value for a place in a statement.
enum Binding {
  case null
  case integer(Int64)
  case text(String)
  /// Text that is UTF-8 already.
  case utf8([UInt8])
  case blob([UInt8])
}

/// The row at which a statement stands. Valid until the statement moves on.
struct Row {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// The bytes of a text or a blob as they lie in SQLite's memory; empty for NULL.
  func view(_ column: Int32) -> UnsafeRawBufferPointer {
    // The pointer first: asking for it may convert the value, and with it change the length.
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  func bytes(_ column: Int32) -> [UInt8] { Array(view(column)) }

  func text(_ column: Int32) -> String { String(decoding: view(column), as: UTF8.self) }
}

/// Binds a value; SQLite makes its own copy, so that nothing here has to live on.
func bind(_ value: Binding, _ place: Int32, _ statement: OpaquePointer) {
  switch value {
  case .null: sqlite3_bind_null(statement, place)
  case .integer(let value): sqlite3_bind_int64(statement, place, value)
  case .text(var value):
    value.withUTF8 {
      _ = sqlite3_bind_text(
        statement, place, UnsafeRawPointer($0.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32($0.count), copied)
    }
  case .utf8(let value):
    value.withUnsafeBytes {
      _ = sqlite3_bind_text(
        statement, place, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
        copied)
    }
  case .blob(let value):
    value.withUnsafeBytes {
      if $0.isEmpty {
        _ = sqlite3_bind_zeroblob(statement, place, 0)
      } else {
        _ = sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied)
      }
    }
  }
}

/// SQLITE_TRANSIENT, which is a cast in C and so does not come through by itself.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
