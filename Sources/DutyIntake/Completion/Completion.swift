/// One proposal for the word at the cursor.
package struct Completion: Hashable, Sendable {
  /// What it stands for: a unit, a person or a code by its id, or a place by its name.
  package enum What: Hashable, Sendable {
    case unit(String)
    case person(String)
    case place(String)
    case code(String)
  }

  /// How the typed word fits.
  package enum Match: Int, Hashable, Sendable {
    /// The same characters, or the beginning of them.
    case characters = 0
    case initials = 1
    case pinyin = 2
    /// Several ways in one word: `石men镇`, `shimz`.
    case mixed = 3
  }

  /// What to insert.
  package var text: String
  package var what: What
  package var match: Match
  /// The characters that it replaces, in the text that was asked about.
  package var replaces: Range<Int>
}
