extension Colour {
  /// The colour as a terminal of that depth can show it.
  ///
  /// True colour becomes the nearest of the fixed colours 16...255, which look the same everywhere;
  /// nothing is ever reduced to the user's own sixteen, whose looks nobody knows: below 256 colours
  /// a true or fixed colour becomes `terminal`. A theme names its own sixteen instead.
  package func reduced(to depth: ColourDepth) -> Colour {
    switch (self, depth) {
    case (.terminal, _), (.named, .named...), (.indexed, .indexed...), (.rgb, .direct): self
    case (.rgb(let red, let green, let blue), .indexed):
      .indexed(Self.nearestFixed(red: red, green: green, blue: blue))
    default: .terminal
    }
  }

  /// The number of the fixed colour that looks most alike, judged in OKLab; the lower of two equals.
  package static func nearestFixed(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    let wanted = OKLab(red: red, green: green, blue: blue)
    var best: (index: Int, distance: Double) = (16, .infinity)
    for (offset, candidate) in fixed.enumerated() {
      let distance = wanted.squaredDistance(to: candidate)
      if distance < best.distance { best = (16 + offset, distance) }
    }
    return UInt8(best.index)
  }

  /// What a fixed colour of the 256 is made of; nil for the user's own, 0...15.
  package static func components(ofFixed index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    guard index >= 16 else { return nil }
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  private static let fixed: [OKLab] = (16...255).map { index in
    let (red, green, blue) = components(ofFixed: UInt8(index))!
    return OKLab(red: red, green: green, blue: blue)
  }
}

/// A colour by how it looks: equal distances are seen as about equal differences.
package struct OKLab: Hashable, Sendable {
  package var lightness: Double
  package var greenRed: Double
  package var blueYellow: Double

  /// From the components of sRGB. The constants are those of Björn Ottosson's definition.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    let (r, g, b) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    let long = Self.cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = Self.cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = Self.cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  package func squaredDistance(to other: OKLab) -> Double {
    let (l, a, b) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return l * l + a * a + b * b
  }

  private static func linear(_ component: UInt8) -> Double { linearTable[Int(component)] }

  private static let linearTable: [Double] = (0...255).map { component in
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : power12Fifths((value + 0.055) / 1.055)
  }

  /// x to the 2.4th: the fifth root of x to the 12th. The room has no mathematics library.
  private static func power12Fifths(_ x: Double) -> Double {
    let squared = x * x
    let fourth = squared * squared
    return root(fourth * fourth * fourth, degree: 5)
  }

  private static func cubeRoot(_ x: Double) -> Double { root(x, degree: 3) }

  /// Newton's method from above, which falls towards the root until it no longer moves.
  private static func root(_ x: Double, degree: Int) -> Double {
    guard x > 0 else { return 0 }
    var guess = max(1, x)
    while true {
      var power = 1.0
      for _ in 1..<degree { power *= guess }
      let next = (Double(degree - 1) * guess + x / power) / Double(degree)
      if next >= guess { return guess }
      guess = next
    }
  }
}
