internal import CNcurses
internal import CellGrid

/// Styles as ncurses wants them: attribute bits and the number of a colour pair.
///
/// A pair is set up when it is first used and then kept; when the terminal has no more, text keeps
/// its foreground on the terminal's own background, and at last goes without colour.
struct DeviceStyles {
  struct Device {
    var attributes: UInt32
    var pair: Int32
  }

  let depth: ColourDepth
  private let colourCount: Int32
  private let pairCount: Int32
  private let hasDefaults: Bool
  private var devices: [Style: Device] = [:]
  private var pairs: [Int: Int32] = [:]

  /// Asks the screen, which must be open.
  init() {
    colourCount = cn_colour_count()
    pairCount = cn_pair_count()
    hasDefaults = cn_has_default_colours()
    depth =
      cn_colour_is_direct()
      ? .direct : colourCount >= 256 ? .indexed : colourCount >= 8 ? .named : .none
  }

  mutating func device(for style: Style) -> Device {
    if let known = devices[style] { return known }
    // The 256 kinds of everything that a user's theme makes stay far below this.
    if devices.count > 4096 { devices.removeAll() }
    let device = make(style)
    devices[style] = device
    return device
  }

  private mutating func make(_ style: Style) -> Device {
    var attributes = UInt32(style.attributes.rawValue)
    guard depth > .none else { return Device(attributes: attributes, pair: 0) }
    if case .named(8...) = style.foreground, colourCount < 16 || depth == .direct {
      attributes |= UInt32(cn_bold)
    }
    let foreground = number(of: style.foreground, otherwise: 7)
    let background = number(of: style.background, otherwise: 0)
    let found =
      pair(foreground, background) ?? pair(foreground, hasDefaults ? -1 : 0) ?? 0
    return Device(attributes: attributes, pair: found)
  }

  private func number(of colour: Colour, otherwise fallback: Int32) -> Int32 {
    switch colour.reduced(to: depth) {
    case .terminal: return hasDefaults ? -1 : fallback
    case .named(let index): return Int32(index) % (depth == .direct ? 8 : min(16, colourCount))
    case .indexed(let index):
      guard depth == .direct else { return Int32(index) }
      guard let (red, green, blue) = Colour.components(ofFixed: index) else { return fallback }
      return direct(red, green, blue)
    case .rgb(let red, let green, let blue): return direct(red, green, blue)
    }
  }

  /// On a direct terminal the numbers below 8 still mean the user's own colours, so the darkest
  /// blues begin above them.
  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
  }

  private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32? {
    if foreground == -1, background == -1 { return 0 }
    let key = Int(foreground) << 32 | Int(UInt32(bitPattern: background))
    if let known = pairs[key] { return known }
    let number = Int32(pairs.count + 1)
    guard number < pairCount, cn_pair_set(number, foreground, background) == 0 else { return nil }
    pairs[key] = number
    return number
  }
}
