package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  package func calls(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Call]
  {
    try page(
      """
      SELECT item, number, at FROM archived_call WHERE number < ? AND at >= ? AND at < ?
      ORDER BY number DESC LIMIT ?
      """, span, before, limit)
  }

  package func incidents(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Incident]
  {
    try page(
      """
      SELECT item, number, at FROM archived_incident WHERE number < ? AND at >= ? AND at < ?
      ORDER BY number DESC LIMIT ?
      """, span, before, limit)
  }

  package func instructions(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Instruction]
  {
    try page(
      """
      SELECT item, number, at FROM archived_instruction WHERE number < ? AND at >= ? AND at < ?
      ORDER BY number DESC LIMIT ?
      """, span, before, limit)
  }

  package func reports(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Report]
  {
    try page(
      """
      SELECT item, number, at FROM archived_report WHERE number < ? AND at >= ? AND at < ?
      ORDER BY number DESC LIMIT ?
      """, span, before, limit)
  }

  package func forEachCall(_ span: ArchiveSpan, _ body: (Call) -> Void) throws(Failure) {
    try stream(
      "SELECT item, number, at FROM archived_call WHERE at >= ? AND at < ? ORDER BY number", span,
      body)
  }

  package func forEachIncident(_ span: ArchiveSpan, _ body: (Incident) -> Void) throws(Failure) {
    try stream(
      "SELECT item, number, at FROM archived_incident WHERE at >= ? AND at < ? ORDER BY number",
      span, body)
  }

  package func forEachInstruction(_ span: ArchiveSpan, _ body: (Instruction) -> Void)
    throws(Failure)
  {
    try stream(
      "SELECT item, number, at FROM archived_instruction WHERE at >= ? AND at < ? ORDER BY number",
      span, body)
  }

  package func forEachReport(_ span: ArchiveSpan, _ body: (Report) -> Void) throws(Failure) {
    try stream(
      "SELECT item, number, at FROM archived_report WHERE at >= ? AND at < ? ORDER BY number", span,
      body)
  }

  private func page<V: Coded & Blank>(
    _ sql: StaticString, _ span: ArchiveSpan, _ before: ItemNumber?, _ limit: Int
  ) throws(Failure) -> [V] {
    var items: [V] = []
    try connection.each(
      sql, .integer(before?.key ?? .max), span.first, span.end, .integer(Int64(limit))
    ) { (row) throws(Failure) in
      items.append(try item(row))
      return true
    }
    return items
  }

  private func stream<V: Coded & Blank>(
    _ sql: StaticString, _ span: ArchiveSpan, _ body: (V) -> Void
  ) throws(Failure) {
    try connection.each(sql, span.first, span.end) { (row) throws(Failure) in
      body(try item(row))
      return true
    }
  }
}

extension ArchiveSpan {
  fileprivate var first: Binding { .integer(since?.milliseconds ?? .min) }
  fileprivate var end: Binding { .integer(until?.milliseconds ?? .max) }
}
