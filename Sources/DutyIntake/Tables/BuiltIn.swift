package import DutyDomain

/// The tables that the program brings along; a duty room may replace each by a file of the same form.
package enum BuiltIn {
  /// The code table of `codes`; read once.
  package static let codeTable: CodeTable = {
    // A fault in our own table shows in the test of this file, so nothing is lost by going on.
    (try? CodeTable(csv: codes, file: "codes.csv")) ?? CodeTable()
  }()
}
