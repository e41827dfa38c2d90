import DutyScreens
import Testing

@Suite("Which theme a board starts with")
struct ThemeChoiceTests {
  private let white = ColourValue(red: 255, green: 255, blue: 255)

  @Test("what decides is asked in a fixed order, a person's word first")
  func order() {
    var wishes = ThemeWishes()
    #expect(chosenTheme(wishes) == ThemeChoice(name: "night", reason: .nothingKnown))
    wishes.colorFgBg = "0;15"
    #expect(chosenTheme(wishes) == ThemeChoice(name: "day", reason: .colorFgBg))
    wishes.terminalBackground = ColourValue(red: 0x1E, green: 0x1E, blue: 0x1E)
    #expect(chosenTheme(wishes) == ThemeChoice(name: "night", reason: .terminalBackground))
    wishes.minuteOfDay = 12 * 60
    #expect(chosenTheme(wishes) == ThemeChoice(name: "day", reason: .shift))
    wishes.configured = "wall"
    #expect(chosenTheme(wishes) == ThemeChoice(name: "wall", reason: .configured))
    wishes.isColourUnwanted = true
    #expect(chosenTheme(wishes) == ThemeChoice(name: "mono", reason: .colourUnwanted))
    wishes.flag = "单色"
    #expect(chosenTheme(wishes) == ThemeChoice(name: "单色", reason: .flag))
  }

  @Test(
    "the light theme lasts from eight in the morning to eight in the evening",
    arguments: [(0, "night"), (479, "night"), (480, "day"), (1199, "day"), (1200, "night")])
  func shifts(minute: Int, name: String) {
    var wishes = ThemeWishes()
    wishes.minuteOfDay = minute
    #expect(chosenTheme(wishes).name == name)
  }

  @Test(
    "the terminal's own hint is understood, or else left aside",
    arguments: [
      ("15;0", "night", ThemeReason.colorFgBg), ("0;15", "day", .colorFgBg),
      ("0;default;7", "day", .colorFgBg), ("7;8", "night", .colorFgBg),
      ("15;default", "night", .nothingKnown), ("", "night", .nothingKnown),
      ("1;99", "night", .nothingKnown), ("1;-1", "night", .nothingKnown),
    ])
  func colorFgBg(value: String, name: String, reason: ThemeReason) {
    var wishes = ThemeWishes()
    wishes.colorFgBg = value
    #expect(chosenTheme(wishes) == ThemeChoice(name: name, reason: reason))
  }

  @Test("a light terminal gets the light theme")
  func lightTerminal() {
    var wishes = ThemeWishes()
    wishes.terminalBackground = white
    #expect(chosenTheme(wishes) == ThemeChoice(name: "day", reason: .terminalBackground))
  }
}
