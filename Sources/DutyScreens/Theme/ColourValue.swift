/// A colour as numbers, 0...255 each.
package struct ColourValue: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// One of the fixed colours of a 256-colour terminal: the 6×6×6 cube from 16, the greys from 232.
  package init(index: UInt8) {
    precondition(index >= 16, "colours 0...15 are whatever the terminal's owner likes")
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    } else {
      let cube = index - 16
      self.init(
        red: Self.cubeSteps[Int(cube / 36)], green: Self.cubeSteps[Int(cube / 6 % 6)],
        blue: Self.cubeSteps[Int(cube % 6)])
    }
  }

  /// The contrast of two colours by the WCAG formula, 1...21; the order does not matter.
  package func contrast(with other: ColourValue) -> Double {
    let mine = linear.luminance + 0.05
    let theirs = other.linear.luminance + 0.05
    return max(mine, theirs) / min(mine, theirs)
  }

  /// The nearest of the fixed 240 colours by OKLab distance; the lowest index where two are equal.
  package var nearestIndex: UInt8 {
    let own = linear.perceived
    var best: UInt8 = 16
    var shortest = Double.infinity
    for (offset, candidate) in Self.fixedColours.enumerated() {
      let distance = own.squaredDistance(to: candidate)
      if distance < shortest {
        shortest = distance
        best = UInt8(16 + offset)
      }
    }
    return best
  }

  /// A colour two thirds of the way to `self` from `background`, as terminals show `dim`.
  func dimmed(on background: ColourValue) -> ColourValue {
    func mix(_ ink: UInt8, _ paper: UInt8) -> UInt8 { UInt8((Int(ink) * 2 + Int(paper)) / 3) }
    return ColourValue(
      red: mix(red, background.red), green: mix(green, background.green),
      blue: mix(blue, background.blue))
  }

  var linear: LinearColour {
    LinearColour(
      red: Self.linearised[Int(red)], green: Self.linearised[Int(green)],
      blue: Self.linearised[Int(blue)])
  }

  private static let cubeSteps: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let fixedColours = (16...255).map {
    ColourValue(index: UInt8($0)).linear.perceived
  }
  private static let linearised: [Double] = (0...255).map { linearise(Double($0) / 255) }
}

/// The light of a screen's channel value, both 0...1, by the sRGB formula.
private func linearise(_ value: Double) -> Double {
  guard value > 0.04045 else { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  // x^2.4 = x² · (x²)^⅕; the exponent needs no floating-point power, which only Glibc has.
  return base * base * root(base * base, of: 5)
}
