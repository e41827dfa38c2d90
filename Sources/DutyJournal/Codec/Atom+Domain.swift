package import DutyDomain

extension Timestamp: Atom {
  package static var shape: UInt8 { 4 }
  package func write(_ json: inout JSONWriter) { json.integer(milliseconds) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    self.init(milliseconds: try json.integer(node))
  }
  package func write(_ binary: inout BinaryWriter) { binary.integer(milliseconds) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) {
    self.init(milliseconds: try binary.integer())
  }
}

/// Written `2026-11-23`.
extension CivilDate: Atom {
  package static var shape: UInt8 { 5 }
  package func write(_ json: inout JSONWriter) { json.text(iso) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    let written = try json.text(node)
    let parts = written.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { throw CodecFault(.unknownWord(written)) }
    self = date
  }
  package func write(_ binary: inout BinaryWriter) { binary.integer(Int64(daysSince1970)) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) {
    let days = try binary.integer()
    // Ten thousand years either way; more is no day that anybody wrote.
    guard abs(days) < 3_660_000 else { throw CodecFault(.wrongType) }
    self.init(daysSince1970: Int(days))
  }
}

/// Written `2026-0123`.
extension ItemNumber: Atom {
  package static var shape: UInt8 { 6 }
  package func write(_ json: inout JSONWriter) { json.text(full) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    let written = try json.text(node)
    guard let number = ItemNumber(written: Substring(written)) else {
      throw CodecFault(.unknownWord(written))
    }
    self = number
  }
  package func write(_ binary: inout BinaryWriter) {
    binary.integer(Int64(year))
    binary.integer(Int64(serial))
  }
  package init(_ binary: inout BinaryReader) throws(CodecFault) {
    self.init(year: Int(try binary.integer()), serial: Int(try binary.integer()))
  }

  fileprivate init?(written: Substring) {
    guard let dash = written.firstIndex(of: "-"), let year = Int(written[..<dash]),
      let serial = Int(written[written.index(after: dash)...]), year >= 0, serial >= 0
    else { return nil }
    self.init(year: year, serial: serial)
  }
}

/// Written `call 2026-0123`.
extension ItemReference: Atom {
  package static var shape: UInt8 { 7 }
  package func write(_ json: inout JSONWriter) { json.text("\(kind.rawValue) \(number.full)") }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    let written = try json.text(node)
    guard let space = written.firstIndex(of: " "),
      let kind = ItemKind(rawValue: String(written[..<space])),
      let number = ItemNumber(written: written[written.index(after: space)...])
    else { throw CodecFault(.unknownWord(written)) }
    self.init(kind, number)
  }
  package func write(_ binary: inout BinaryWriter) {
    kind.write(&binary)
    number.write(&binary)
  }
  package init(_ binary: inout BinaryReader) throws(CodecFault) {
    self.init(try ItemKind(&binary), try ItemNumber(&binary))
  }
}

/// Words of a closed list stand in the file as their raw values.
extension Atom where Self: RawRepresentable, RawValue == String {
  package static var shape: UInt8 { 8 }
  package func write(_ json: inout JSONWriter) { json.text(rawValue) }
  package init(_ json: JSONReader, _ node: Int) throws(CodecFault) {
    let written = try json.text(node)
    guard let known = Self(rawValue: written) else { throw CodecFault(.unknownWord(written)) }
    self = known
  }
  package func write(_ binary: inout BinaryWriter) { binary.text(rawValue) }
  package init(_ binary: inout BinaryReader) throws(CodecFault) {
    let written = try binary.text()
    guard let known = Self(rawValue: written) else { throw CodecFault(.unknownWord(written)) }
    self = known
  }
}

extension JournalMode: Atom {}
extension PersonRole: Atom {}
extension IncidentLevel: Atom {}
extension CallKind: Atom {}
extension CallDirection: Atom {}
extension CallerVerification: Atom {}
extension CallUrgency: Atom {}
extension CallField: Atom {}
extension SourceCut: Atom {}
extension FigureKind: Atom {}
extension Channel: Atom {}
extension Ending: Atom {}
extension CloseGap: Atom {}
extension ReportStage: Atom {}
extension ReportReceiver: Atom {}
extension ReportMedium: Atom {}
extension ReportState: Atom {}
extension PaperUrgency: Atom {}
extension ReportElement: Atom {}
extension SpotResult: Atom {}
extension CheckMedium: Atom {}
extension LineKind: Atom {}
extension InstructionNature: Atom {}
extension AssignmentState: Atom {}
extension ClockStart: Atom {}
extension RuleMedium: Atom {}
extension RuleOccasion: Atom {}
extension Urgency: Atom {}
extension ClockCause: Atom {}
extension DutyPost: Atom {}
extension PinChange: Atom {}
extension Proof: Atom {}
extension ItemKind: Atom {}
