import DutyDomain
import DutyExchange
import DutyStore

/// What lies beside the log after an erasure: files of shifts are written anew, papers, drafts and
/// backups are looked through and told of.
struct ErasureCare {
  let place: DataDirectory
  let files: ShiftFiles
  let terms: PersonalTerms

  func look(_ done: ErasureRemains, _ lines: [Int64]) throws(Failure) -> ErasureRemains {
    var remains = done
    remains.shiftFiles = try files.rewrite(showing: lines, terms)
    remains.papers = names(in: place.papers)
    remains.drafts = names(in: place.drafts).count
    remains.backups = try place.listBackups().count
    return remains
  }

  private func names(in folder: String) -> [String] {
    Files.names(in: folder).filter { terms.occurs(inFile: folder + "/" + $0) }
  }
}

extension PersonalTerms {
  /// Whether one of them stands in a file of text, in UTF-8 or GB 18030. One that cannot be read counts:
  /// nobody can say that it does not.
  func occurs(inFile path: String, names: Bool = true) -> Bool {
    guard let bytes = try? Files.bytes(path) else { return true }
    return occurs(in: plainText(of: bytes), names: names)
  }
}
