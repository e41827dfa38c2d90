import CellGrid
import DutyScreens
import Testing

@Suite("Roles, and how they lie upon each other")
struct ThemeTests {
  private let night = ThemeLibrary().load("night", depth: .direct).theme
  private let mono = ThemeLibrary().load("mono", depth: .none).theme

  @Test("every role has a name of its own, which finds it again")
  func roleNames() {
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
    for role in Role.allCases {
      #expect(Role(name: role.name) == role)
    }
    #expect(Role(name: "ui.selcted") == nil)
  }

  @Test("a role falls back along its dots, and at last to text")
  func fallback() {
    #expect(Role.uiBorderFocused.fallback == ["ui.border.focused", "ui.border", "ui", "text"])
    #expect(Role.textMuted.fallback == ["text.muted", "text"])
    #expect(Role.text.fallback == ["text"])
    #expect(Role.severityMajor.family == "severity")
    #expect(Role.text.family == "text")
  }

  @Test("every state has a mark and nothing else has")
  func marks() {
    for role in Role.allCases {
      #expect(night.mark(role).isEmpty != role.hasMark, "\(role.name)")
    }
    #expect(Role.severities.map(night.mark) == ["特", "!!", "!", "-", "?"])
  }

  @Test("a selected state keeps its letters and gets the selection's background")
  func selection() {
    let overdue = night.style(.deadlineOverdue)
    let selected = night.selected(overdue)
    #expect(selected.foreground == overdue.foreground)
    #expect(selected.background == night.style(.uiSelected).background)
    #expect(selected.attributes == overdue.attributes)
    let resting = night.selected(overdue, focused: false)
    #expect(resting.background == night.style(.uiSelectedUnfocused).background)
  }

  @Test("a selected alarm is still a block, in colour and without")
  func selectedBlocks() {
    #expect(night.selected(night.style(.alarmOverdue)).attributes.contains(.reverse))
    let alarm = mono.selected(mono.style(.alarmOverdue))
    let beside = mono.selected(mono.style(.text))
    #expect(alarm.attributes.contains(.reverse) != beside.attributes.contains(.reverse))
  }

  @Test("a match looks the same on every state and in a selected row")
  func matches() {
    let match = night.style(.uiMatch)
    for style in [night.style(.text), night.selected(night.style(.severityMinor))] {
      #expect(night.matching(style).foreground == match.foreground)
      #expect(night.matching(style).background == match.background)
    }
  }

  @Test("a pop-up changes nothing but the background")
  func popup() {
    let style = night.inPopup(night.style(.severityMajor))
    #expect(style.background == night.style(.uiPopup).background)
    #expect(style.foreground == night.style(.severityMajor).foreground)
    #expect(mono.inPopup(mono.style(.severityMajor)) == mono.style(.severityMajor))
  }

  @Test("each kind of terminal gets only what it can show")
  func depths() {
    for depth in ColourDepth.allCases {
      let theme = ThemeLibrary().load("night", depth: depth).theme
      for role in Role.allCases {
        let style = theme.style(role)
        #expect(style.foreground.fits(depth) && style.background.fits(depth), "\(role.name)")
      }
    }
  }
}

extension Colour {
  fileprivate func fits(_ depth: ColourDepth) -> Bool {
    switch self {
    case .terminal: true
    case .named: depth != .none
    case .indexed: depth == .direct || depth == .indexed
    case .rgb: depth == .direct
    }
  }
}
