/// The characters of a frame line, by the directions in which the line goes on.
package struct BorderGlyphs: Hashable, Sendable {
  /// Sixteen scalars; the index is the sum of up 1, right 2, down 4, left 8.
  let scalars: [UInt32]

  init(_ glyphs: String) {
    scalars = glyphs.unicodeScalars.map(\.value)
    precondition(scalars.count == 16, "a set of border glyphs has sixteen members")
  }

  /// The box drawing characters of Unicode, thin lines.
  package static let lines = BorderGlyphs(" │─└││┌├─┘─┴┐┤┬┼")
  /// For terminals that draw box characters two columns wide or not at all.
  package static let ascii = BorderGlyphs(" |-+||++-+-+++++")

  package static let up = 1
  package static let right = 2
  package static let down = 4
  package static let left = 8

  /// The glyph that continues in the directions of `mask`.
  func glyph(_ mask: Int) -> UInt32 { scalars[mask & 15] }

  /// The directions of a glyph that is already drawn; zero for anything that is not a line.
  func mask(of glyph: UInt32) -> Int {
    guard glyph != 0x20 else { return 0 }
    if glyph == scalars[5] { return Self.up | Self.down }
    if glyph == scalars[10] { return Self.left | Self.right }
    return scalars.lastIndex(of: glyph) ?? 0
  }
}
