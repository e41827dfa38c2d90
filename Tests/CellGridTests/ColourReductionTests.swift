import Testing

@testable import CellGrid

@Suite("Colours on lesser terminals")
struct ColourReductionTests {
  @Test("every fixed colour is its own nearest, or one that looks the same")
  func identity() {
    for index in UInt8(16)...255 {
      let (red, green, blue) = Colour.components(ofFixed: index)!
      let found = Colour.nearestFixed(red: red, green: green, blue: blue)
      #expect(Colour.components(ofFixed: found)! == (red, green, blue))
    }
    #expect(Colour.components(ofFixed: 7) == nil)
  }

  @Test("known colours go where the eye expects them")
  func known() {
    #expect(Colour.nearestFixed(red: 255, green: 0, blue: 0) == 196)
    #expect(Colour.nearestFixed(red: 0, green: 0, blue: 0) == 16)
    #expect(Colour.nearestFixed(red: 255, green: 255, blue: 255) == 231)
    #expect(Colour.nearestFixed(red: 119, green: 119, blue: 119) == 243)
    #expect(OKLab(red: 255, green: 255, blue: 255).lightness > 0.9999)
    #expect(abs(OKLab(red: 255, green: 0, blue: 0).lightness - 0.627955) < 0.0001)
  }

  @Test("a colour is never reduced to one of the user's own sixteen")
  func depths() {
    let rgb = Colour.rgb(red: 255, green: 0, blue: 0)
    #expect(rgb.reduced(to: .direct) == rgb)
    #expect(rgb.reduced(to: .indexed) == .indexed(196))
    #expect(rgb.reduced(to: .named) == .terminal)
    #expect(Colour.indexed(196).reduced(to: .named) == .terminal)
    #expect(Colour.named(1).reduced(to: .named) == .named(1))
    #expect(Colour.named(1).reduced(to: .none) == .terminal)
  }
}
