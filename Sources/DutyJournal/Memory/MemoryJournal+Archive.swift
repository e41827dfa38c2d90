package import DutyDomain

extension MemoryJournal {
  package func call(_ number: ItemNumber) throws(Failure) -> Call? { book.archive.calls[number] }
  package func incident(_ number: ItemNumber) throws(Failure) -> Incident? {
    book.archive.incidents[number]
  }
  package func instruction(_ number: ItemNumber) throws(Failure) -> Instruction? {
    book.archive.instructions[number]
  }
  package func report(_ number: ItemNumber) throws(Failure) -> Report? {
    book.archive.reports[number]
  }
  package func shift(on date: CivilDate) throws(Failure) -> Shift? {
    try shifts(from: date, through: date).first
  }

  package func calls(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure) -> [Call]
  {
    page(book.archive.calls, span, \.receivedAt, before, limit)
  }
  package func incidents(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Incident]
  {
    page(book.archive.incidents, span, \.receivedAt, before, limit)
  }
  package func instructions(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Instruction]
  {
    page(book.archive.instructions, span, \.givenAt, before, limit)
  }
  package func reports(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Report]
  {
    page(book.archive.reports, span, \.sentAt, before, limit)
  }

  package func forEachCall(_ span: ArchiveSpan, _ body: (Call) -> Void) throws(Failure) {
    page(book.archive.calls, span, \.receivedAt, nil, .max).reversed().forEach(body)
  }
  package func forEachIncident(_ span: ArchiveSpan, _ body: (Incident) -> Void) throws(Failure) {
    page(book.archive.incidents, span, \.receivedAt, nil, .max).reversed().forEach(body)
  }
  package func forEachInstruction(_ span: ArchiveSpan, _ body: (Instruction) -> Void)
    throws(Failure)
  {
    page(book.archive.instructions, span, \.givenAt, nil, .max).reversed().forEach(body)
  }
  package func forEachReport(_ span: ArchiveSpan, _ body: (Report) -> Void) throws(Failure) {
    page(book.archive.reports, span, \.sentAt, nil, .max).reversed().forEach(body)
  }

  package func shifts(from first: CivilDate, through last: CivilDate) throws(Failure) -> [Shift] {
    book.archive.shifts.values.filter { $0.date >= first && $0.date <= last }
      .sorted { $0.from < $1.from }
  }
}

/// Newest number first.
private func page<Item>(
  _ items: [ItemNumber: Item], _ span: ArchiveSpan, _ moment: (Item) -> Timestamp,
  _ before: ItemNumber?, _ limit: Int
) -> [Item] {
  items.filter { number, item in
    if let before, number >= before { return false }
    return span.contains(moment(item))
  }.sorted { $0.key > $1.key }.prefix(limit).map(\.value)
}
