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

/// Binds a value. SQLite owns the copy that it is given, so that nothing here has to live on.
func bind(_ value: Binding, _ place: Int32, _ statement: OpaquePointer) {
  switch value {
  case .null: sqlite3_bind_null(statement, place)
  case .integer(let value): sqlite3_bind_int64(statement, place, value)
  case .text(var value):
    value.withUTF8 { bind(text: UnsafeRawBufferPointer($0), place, statement) }
  case .utf8(let value):
    value.withUnsafeBytes { bind(text: $0, place, statement) }
  case .blob(let value):
    value.withUnsafeBytes {
      _ = sqlite3_bind_blob(statement, place, copied($0), Int32($0.count), released)
    }
  }
}

private func bind(text: UnsafeRawBufferPointer, _ place: Int32, _ statement: OpaquePointer) {
  let copy = copied(text).assumingMemoryBound(to: CChar.self)
  sqlite3_bind_text(statement, place, copy, Int32(text.count), released)
}

/// At least one byte, since SQLite takes a missing pointer for NULL.
private func copied(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
  copy.copyMemory(from: bytes)
  return copy.baseAddress!
}

private let released: sqlite3_destructor_type = { $0?.deallocate() }
