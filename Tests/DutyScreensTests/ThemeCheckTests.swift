import DutyDomain
import DutyScreens
import Testing

@Suite("What a theme must promise: T05 to T14")
struct ThemeCheckTests {
  @Test("T05 a theme without parents must at least say how text looks")
  func incomplete() {
    let found = findings("[roles]\n\"severity\" = \"#fff on #000\"", head: "variant = \"dark\"")
    #expect(
      found.filter { $0.problem.code == "T05" }.map(\.summary) == [
        "T05 try:1:1 \(ThemeProblem.roleUnresolved(role: "text", .full))"
      ])
  }

  @Test("T06 faint words are reported with their ratio, once, in the column that says so")
  func faintWords() {
    let faint = ThemeProblem.contrastTooLow(
      ThemePair("ui.header"), hundredths: 253, needed: 450)
    #expect(
      findings(role: "ui.header", "#555 on #111").map(\.summary) == ["T06 try:5:16 \(faint)"])
  }

  @Test("T06 words that can be read alone but not when selected are reported")
  func faintWhenSelected() {
    let found = findings("[roles]\nstate.closed = \"#8a8a8a\"\nui.selected = \"#fff on #444\"")
    let overlays = ["flash.new", "ui.popup", "ui.selected", "ui.selected.unfocused"]
    let closed = found.filter { $0.problem.pair?.role == "state.closed" }
    #expect(closed.compactMap(\.problem.pair?.over).sorted() == overlays)
    #expect(Set(closed.map(\.place)) == ["T06 try:5:17"])
  }

  @Test("T06 a pop-up and a flash are measured under every state")
  func faintInPopup() {
    let popup = findings("[roles]\n\"ui.popup\" = \"#fff on #666\"")
    #expect(popup.contains { $0.problem.pair == ThemePair("deadline.overdue", over: "ui.popup") })
    let flash = findings("[roles]\n\"flash.new\" = \"#fff on #666\"")
    #expect(flash.contains { $0.problem.pair == ThemePair("text.muted", over: "flash.new") })
  }

  @Test("T06 a match with letters of its own is measured as they are, whatever lies below")
  func faintMatch() {
    let found = findings(role: "ui.match", "#777 on #555")
    #expect(
      found.contains { $0.problem.pair == ThemePair("ui.match") && $0.place == "T06 try:5:15" })
  }

  @Test("T06 a theme that promises AAA is held to 7 to 1, and its child too")
  func strictContrast() {
    let found = findings("contrast = \"AAA\"\n[roles]\n\"ui.header\" = \"#8f8f8f on #111\"")
    let own = found.filter { $0.place == "T06 try:6:16" }
    #expect(
      own.map(\.problem) == [
        .contrastTooLow(ThemePair("ui.header"), hundredths: 583, needed: 700)
      ])
  }

  @Test("T06 letters on the terminal's own paper are measured against the worst paper there is")
  func terminalPaper() {
    let found = findings(role: "ui.header", "#7c7c7c on default")
    #expect(
      found.map(\.summary) == [
        "T06 try:5:16 \(ThemeProblem.contrastTooLow(ThemePair("ui.header"), hundredths: 399, needed: 450))",
        "T13 try:5:16 \(ThemeProblem.halfDefault(role: "ui.header"))",
      ])
  }

  @Test("T06 dim letters are measured as dim as terminals show them")
  func dimWords() {
    #expect(findings(role: "ui.header", "#aaa on #111").isEmpty)
    #expect(findings(role: "ui.header", "#aaa on #111 dim").map(\.place).contains("T06 try:5:16"))
  }

  @Test("T07 a border is measured against the pane, a caret against its field")
  func faintEdges() {
    #expect(
      findings(role: "ui.border", "#444").map(\.problem.pair) == [
        ThemePair("ui.border", over: "text")
      ])
    #expect(findings(role: "ui.border", "#444").map(\.place) == ["T07 try:5:16"])
    #expect(
      findings(role: "ui.input.caret", "#fff on #333").map(\.summary) == [
        "T07 try:5:21 \(ThemeProblem.edgeTooFaint(ThemePair("ui.input.caret", over: "ui.input"), hundredths: 146, needed: 300))"
      ])
  }

  @Test("T08 what only true colour can show is reported, since most terminals have 256")
  func faintIn256() {
    let found = findings(role: "ui.header", "#838383 on paper")
    #expect(found.map(\.place) == ["T08 try:5:16"])
  }

  @Test("T09 levels in like colours need another mark and another attribute")
  func likeLevels() {
    let found = findings(
      "[roles]\n\"severity.minor\" = \"#e8d48a\"\n\"severity.normal\" = \"#e8d080\"")
    #expect(found.map(\.place) == ["T09 try:6:22"])
    let underlined = "\"severity.normal\" = \"#e8d080 underline\""
    #expect(findings("[roles]\n\"severity.minor\" = \"#e8d48a\"\n\(underlined)").isEmpty)
  }

  @Test("T09 red and green of one brightness are one colour to many eyes")
  func redAndGreen() throws {
    let found = findings(
      "[roles]\n\"severity.minor\" = \"#d0a060\"\n\"severity.normal\" = \"#a8b058\"")
    let finding = try #require(found.first)
    #expect(finding.place == "T09 try:6:22")
    guard case .severitiesAlike(_, _, let vision, _, _) = finding.problem else {
      Issue.record("\(finding.summary)")
      return
    }
    #expect([.deuteranopia, .protanopia].contains(vision))
  }

  @Test("T10 every state needs a mark of its own")
  func missingMarks() {
    let found = findings(
      "[roles]\n\"text\" = \"#fff on #000\"\n[marks]\n\"fact.known\" = \"=\"\n\"fact.missing\" = \"=\"",
      head: "variant = \"dark\"")
    #expect(found.contains { $0.problem == .markMissing(role: "severity.critical") })
    #expect(!found.contains { $0.problem == .markMissing(role: "fact.known") })
    let repeated = ThemeProblem.markRepeated(
      mark: "=", first: "fact.known", second: "fact.missing")
    #expect(found.map(\.summary).contains("T10 try:8:19 \(repeated)"))
  }

  @Test(
    "T10 a mark is ASCII or one Chinese character, never wider than two columns",
    arguments: ["", " ", "Ⅰ", "●", "！", "🔥", "特大", "!!!", "e\u{301}", "\u{1B}", "️"])
  func unfitMarks(mark: String) {
    let found = findings("[marks]\n'severity.critical' = '\(mark)'")
    guard mark != "\u{1B}" else {
      #expect(found.map(\.problem.code) == ["T01"])
      return
    }
    #expect(found.map(\.place) == ["T10 try:5:24"])
  }

  @Test(
    "T11 of the sixteen colours only those pairs pass that no terminal makes unreadable",
    arguments: [
      "blue", "black", "light-black", "default on white", "red on red", "white on yellow",
      "blue on black",
    ])
  func sixteen(style: String) {
    let found = findings(role: "ui.header", "ink on raised | \(style)")
    #expect(found.map(\.place) == ["T11 try:5:32"])
  }

  @Test("T11 the pair is measured under a selection with a colour of its own")
  func sixteenComposed() {
    let found = findings(role: "ui.selected", "strong on chosen | black on cyan")
    #expect(found.allSatisfy { $0.problem.code == "T11" })
    #expect(found.contains { $0.problem.pair == ThemePair("severity.minor", over: "ui.selected") })
  }

  @Test("T11 a light theme has no yellow letters")
  func sixteenLight() {
    let found = findings(
      "[roles]\n\"ui.header\" = \"ink on raised | yellow\"", head: "inherits = \"day\"")
    #expect(
      found.map(\.problem) == [
        .sixteenUnreadable(ThemePair("ui.header"), foreground: "yellow", background: "default")
      ])
  }

  @Test("T12 without colour the levels differ by attribute, selected or not")
  func monoLevels() {
    #expect(
      findings(role: "severity.minor", "straw | yellow | bold").map(\.summary) == [
        "T12 try:5:38 \(ThemeProblem.monoAlike("severity.major", "severity.minor", selected: false))"
      ])
    let selected = findings(role: "ui.selected", "strong on chosen | default | bold reverse")
    #expect(
      selected.map(\.problem).contains(
        .monoAlike("severity.major", "severity.normal", selected: true)))
  }

  @Test("T12 without colour a selected row can be seen")
  func monoSelection() {
    #expect(
      findings(role: "ui.selected", "strong on chosen | default | none").map(\.problem)
        == [.monoAlike("text", "ui.selected", selected: false)])
  }

  @Test("T13 a colour on the terminal's own paper is warned of")
  func halfDefault() {
    let found = findings(role: "ui.header", "#fff on default")
    #expect(found.map(\.summary) == ["T13 try:5:16 \(ThemeProblem.halfDefault(role: "ui.header"))"])
    #expect(found.map { $0.problem.severity(strict: true) } == [.warning])
  }

  @Test("T14 a colour that nothing uses is noted, one that a parent uses is not")
  func unusedPalette() {
    let found = findings("[palette]\nink = \"#dddddd\"\nteal = \"#008080\"")
    #expect(found.map(\.summary) == ["T14 try:6:1 \(ThemeProblem.paletteUnused("teal"))"])
    #expect(found.map { $0.problem.severity(strict: true) } == [.note])
  }
}

extension ThemeProblem {
  /// The pair that was measured, where one was.
  fileprivate var pair: ThemePair? {
    switch self {
    case .contrastTooLow(let pair, _, _), .edgeTooFaint(let pair, _, _),
      .contrastTooLowIn256(let pair, _, _), .sixteenUnreadable(let pair, _, _):
      pair
    default: nil
    }
  }
}
