package import DutyDomain

extension Documents {
  /// The document of `erase`: the lines that were redacted, and what still has the data outside the log.
  package func erased(_ remains: ErasureRemains, _ lines: [Int64], position: Int64) -> JSON {
    .object(
      ("schema", .number(1)), ("seq", .number(position)),
      ("call", .number(remains.call.serial)), ("year", .number(remains.call.year)),
      ("lines", .list(lines.map { .number($0) })), ("shift_files", .number(remains.shiftFiles)),
      ("papers", .list(remains.papers.map { .text($0) })), ("drafts", .number(remains.drafts)),
      ("backups", .number(remains.backups)), ("file_clean", .bool(remains.isFileClean)))
  }
}
