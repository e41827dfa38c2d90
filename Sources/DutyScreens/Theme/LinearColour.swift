/// A colour as amounts of light, where mixing and seeing can be computed.
struct LinearColour: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// How bright it looks, 0...1, as WCAG counts it.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Where it lies among all colours, as OKLab orders them.
  var perceived: PerceivedColour {
    let long = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, of: 3)
    let medium = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, of: 3)
    let short = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, of: 3)
    return PerceivedColour(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      greenRed: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      blueYellow: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }
}

/// A colour in OKLab: equal steps look equally large.
struct PerceivedColour: Hashable, Sendable {
  var lightness: Double
  var greenRed: Double
  var blueYellow: Double

  func squaredDistance(to other: PerceivedColour) -> Double {
    let light = lightness - other.lightness
    let red = greenRed - other.greenRed
    let yellow = blueYellow - other.blueYellow
    return light * light + red * red + yellow * yellow
  }

  /// 0 for the same colour, 1 between black and white; below 0.02 few people see a difference.
  func distance(to other: PerceivedColour) -> Double {
    squaredDistance(to: other).squareRoot()
  }
}

/// The root of a number by Newton's method; zero for zero and below.
func root(_ number: Double, of degree: Int) -> Double {
  guard number > 0 else { return 0 }
  var guess = max(1, number)
  for _ in 0..<100 {
    let power = (1..<degree).reduce(1.0) { product, _ in product * guess }
    let step = (power * guess - number) / (Double(degree) * power)
    guess -= step
    if abs(step) < 1e-14 * guess { break }
  }
  return guess
}
