/// Forms with tables: the duty log, the pack for work on paper.
extension PaperHTML {
  /// A table; without heads the first cell of each row is one.
  static func table(_ kind: String, head: [String], rows: [[String]]) -> String {
    var text = "<table class=\"\(kind)\">\n"
    if !head.isEmpty {
      text += "<thead><tr>" + head.map { "<th>\(escape($0))</th>" }.joined() + "</tr></thead>\n"
    }
    text += "<tbody>\n"
    for row in rows {
      let cells = row.enumerated().map { place, cell in
        head.isEmpty && place == 0 ? "<th>\(escape(cell))</th>" : "<td>\(escape(cell))</td>"
      }
      text += "<tr>" + cells.joined() + "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  /// A form to be filled in by hand: rows of one or two fields, each with its name and what stands in it.
  static func form(_ kind: String, _ rows: [[(name: String, text: String)]]) -> String {
    let lines = rows.map { row in
      let cells = row.map { field in
        let span = row.count == 1 ? " colspan=\"3\"" : ""
        return "<th>\(escape(field.name))</th><td\(span)>\(escape(field.text))</td>"
      }
      let tall = row.count == 1 ? " class=\"tall\"" : ""
      return "<tr\(tall)>" + cells.joined() + "</tr>\n"
    }
    return "<table class=\"\(kind)\">\n<tbody>\n" + lines.joined() + "</tbody>\n</table>\n"
  }

  /// Smaller type and narrower margins than a letter has: six columns must stand beside each other.
  static let formStyle = """
    @page { margin: 20mm 16mm 20mm 16mm; }
    html { font-size: 3.7mm; line-height: 5.4mm; }
    .office { text-align: center; font-size: 4.94mm; line-height: 8mm; }
    h1 { margin: 2mm 0 5mm; }
    h2 {
      font-size: 4.2mm; line-height: 6mm; margin: 5mm 0 1.5mm; font-weight: normal;
      break-after: avoid; font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif;
    }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td {
      border: 0.25mm solid black; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top;
      font-weight: normal; overflow-wrap: anywhere;
    }
    th { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; }
    .facts th { width: 26mm; }
    .log th:nth-child(1) { width: 17mm; }
    .log th:nth-child(2) { width: 22mm; }
    .log th:nth-child(3) { width: 44mm; }
    .log th:nth-child(5) { width: 19mm; }
    .log th:nth-child(6) { width: 15mm; }
    .open th:nth-child(1) { width: 22mm; }
    .open th:nth-child(3) { width: 52mm; }
    .passed th:nth-child(2) { width: 30mm; }
    .passed th:nth-child(3) { width: 44mm; }
    .passed th:nth-child(4) { width: 26mm; }
    .blank th { width: 24mm; height: 7.4mm; }
    .blank .tall th { height: 10mm; }
    .blank .tall:nth-child(12) th { height: 26mm; }
    .row { padding-left: 1em; }
    .check { font-family: monospace; font-size: 2.9mm; padding-left: 1.28em; }
    .signed { break-inside: avoid; }
    .sheet { break-before: page; }
    """
}
