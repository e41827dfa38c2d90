import DutyDomain
import Testing

@testable import DutyScreens

@Suite("The arithmetic of colours")
struct ThemeColourTests {
  private let black = ColourValue(red: 0, green: 0, blue: 0)
  private let white = ColourValue(red: 255, green: 255, blue: 255)

  @Test("black on white is 21 to 1, either way round, and a colour on itself is 1 to 1")
  func contrastEnds() {
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(abs(white.contrast(with: black) - 21) < 1e-9)
    #expect(white.contrast(with: white) == 1)
  }

  @Test("the grey that just fails on white is the one that WCAG's authors name")
  func contrastMiddle() {
    let fails = ColourValue(red: 0x77, green: 0x77, blue: 0x77).contrast(with: white)
    let passes = ColourValue(red: 0x76, green: 0x76, blue: 0x76).contrast(with: white)
    #expect(abs(fails - 4.478) < 0.001)
    #expect(abs(passes - 4.542) < 0.001)
  }

  @Test("roots come out as they should", arguments: [0.001, 0.5, 1, 2, 243])
  func roots(number: Double) {
    let fifth = root(number, of: 5)
    #expect(abs(fifth * fifth * fifth * fifth * fifth - number) < 1e-12 * max(1, number))
    #expect(root(0, of: 3) == 0)
  }

  @Test("OKLab puts white at one, black at nothing and red where its author has it")
  func oklab() {
    #expect(abs(white.linear.perceived.lightness - 1) < 1e-6)
    #expect(black.linear.perceived.lightness == 0)
    let red = ColourValue(red: 255, green: 0, blue: 0).linear.perceived
    #expect(abs(red.lightness - 0.62796) < 1e-4)
    #expect(abs(red.greenRed - 0.22486) < 1e-4)
    #expect(abs(red.blueYellow - 0.12585) < 1e-4)
  }

  @Test("each of the fixed colours is its own nearest, but for the doubles")
  func nearestIsItself() {
    for index in UInt8(16)...255 {
      let nearest = ColourValue(index: index).nearestIndex
      #expect(ColourValue(index: nearest) == ColourValue(index: index))
      #expect(nearest <= index)
    }
  }

  @Test("the sixteen colours of the terminal are never the nearest")
  func nearestIsFixed() {
    #expect(black.nearestIndex == 16)
    #expect(white.nearestIndex == 231)
    #expect(ColourValue(red: 0x1A, green: 0x1C, blue: 0x20).nearestIndex == 234)
  }

  @Test("grey stays grey to every eye", arguments: ThemeVision.allCases)
  func greys(vision: ThemeVision) {
    let grey = ColourValue(red: 128, green: 128, blue: 128)
    #expect(vision.sees(grey).perceived.distance(to: grey.linear.perceived) < 0.001)
  }

  @Test("red and green come together without green receptors, blue and green without blue ones")
  func simulations() {
    let red = ColourValue(red: 200, green: 80, blue: 60)
    let green = ColourValue(red: 110, green: 130, blue: 60)
    let normal = ThemeVision.normal.distance(red, green)
    #expect(ThemeVision.deuteranopia.distance(red, green) < normal / 2)
    let blue = ColourValue(red: 0, green: 120, blue: 200)
    let teal = ColourValue(red: 0, green: 140, blue: 120)
    #expect(
      ThemeVision.tritanopia.distance(blue, teal) < ThemeVision.normal.distance(blue, teal) / 2)
  }

  @Test("the nearest name is offered only when it is near")
  func nearestName() {
    #expect(nearest(to: "severty", among: ["severity", "state"]) == "severity")
    #expect(nearest(to: "colour", among: ["severity", "state"]) == nil)
    #expect(nearest(to: "", among: ["severity"]) == nil)
    #expect(nearest(to: "x", among: []) == nil)
  }
}
