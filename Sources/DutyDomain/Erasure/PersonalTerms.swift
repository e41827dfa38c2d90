/// What in the words of a call names a person: names and telephone numbers (突发事件应对法 art. 85).
///
/// A name is looked for as it stands; a number also where people write it in groups, with a dash, with
/// full-width digits or with a prefix before it.
public struct PersonalTerms: Hashable, Sendable {
  /// Two characters and more, the longest first.
  public private(set) var names: [String] = []
  /// One character, which is looked for in no text: only a field that says nothing else is emptied.
  public private(set) var shortNames: [String] = []
  /// Digits only, the longest first.
  public private(set) var numbers: [String] = []

  /// What stands where something was erased. No word of a language: the log is read in two.
  public static let mark = "***"
  /// Fewer digits are a time, a house or a number of people.
  public static let fewestDigits = 7

  public init() {}

  public var isEmpty: Bool { names.isEmpty && shortNames.isEmpty && numbers.isEmpty }

  public mutating func add(name: String) {
    let name = trim(name)
    if name.isEmpty || name == PersonalTerms.mark { return }
    if name.count == 1 {
      if !shortNames.contains(name) { shortNames.append(name) }
    } else if !names.contains(name) {
      names.append(name)
      names.sort { ($1.count, $0) < ($0.count, $1) }
    }
  }

  /// Every run of digits in a text that is long enough for a telephone number.
  public mutating func add(numbersIn text: String) {
    for run in DigitRun.all(in: Array(text)) where !numbers.contains(run.digits) {
      numbers.append(run.digits)
    }
    numbers.sort { ($1.count, $0) < ($0.count, $1) }
  }

  /// The text with a mark in the place of every number and, where they are meant, every name.
  public func redact(_ text: String, names isWithNames: Bool = true) -> String {
    var characters = Array(text)
    replaceNumbers(in: &characters)
    if isWithNames {
      for name in names { replace(Array(name), in: &characters) }
    }
    return String(characters)
  }

  public func occurs(in text: String, names isWithNames: Bool = true) -> Bool {
    redact(text, names: isWithNames) != text
  }

  /// A field that says nothing but who it was.
  public func isWhole(_ text: String) -> Bool {
    let text = trim(text)
    return names.contains(text) || shortNames.contains(text)
      || numbers.contains(String(text.compactMap(\.asDigit)))
  }

  private func replace(_ term: [Character], in characters: inout [Character]) {
    var place = 0
    while place + term.count <= characters.count {
      if characters[place] == term[0], Array(characters[place..<place + term.count]) == term {
        characters.replaceSubrange(place..<place + term.count, with: PersonalTerms.mark)
        place += PersonalTerms.mark.count
      } else {
        place += 1
      }
    }
  }

  private func replaceNumbers(in characters: inout [Character]) {
    if numbers.isEmpty { return }
    var place = 0
    while place < characters.count {
      let isStart =
        characters[place].asDigit != nil && (place == 0 || characters[place - 1].asDigit == nil)
      if isStart, let end = end(ofNumberAt: place, characters) {
        characters.replaceSubrange(place..<end, with: PersonalTerms.mark)
        place += PersonalTerms.mark.count
      } else {
        place += 1
      }
    }
  }

  private func end(ofNumberAt place: Int, _ characters: [Character]) -> Int? {
    for number in numbers {
      if let end = match(number, characters, place) { return end }
    }
    return nil
  }

  /// Where the number ends that begins here; nil when another one stands here.
  private func match(_ number: String, _ characters: [Character], _ start: Int) -> Int? {
    for prefix in ["", "86", "0086", "0"] {
      if let end = walk(prefix + number, characters, start) { return end }
    }
    return nil
  }

  private func walk(_ digits: String, _ characters: [Character], _ start: Int) -> Int? {
    var place = start
    var isFirst = true
    for digit in digits {
      // One sign between two digits does not make another number of it.
      if !isFirst, place < characters.count, characters[place].parts { place += 1 }
      guard place < characters.count, characters[place].asDigit == digit else { return nil }
      place += 1
      isFirst = false
    }
    return place < characters.count && characters[place].asDigit != nil ? nil : place
  }
}

/// Digits that belong together: `19000000123`, `190-0000-0123`, `0571-88123456`, `190 0000 0123`.
struct DigitRun: Hashable, Sendable {
  /// ASCII digits, at least `PersonalTerms.fewestDigits`.
  var digits: String

  static func all(in characters: [Character]) -> [DigitRun] {
    var runs: [DigitRun] = []
    var place = 0
    while place < characters.count {
      if characters[place].asDigit == nil {
        place += 1
        continue
      }
      var groups: [String] = []
      place = take(&groups, characters, place)
      // What stands apart is one number only where it has the form of one.
      while place + 1 < characters.count, characters[place] == " ",
        characters[place + 1].asDigit != nil
      {
        var more: [String] = []
        let next = take(&more, characters, place + 1)
        guard more.count == 1, joins(groups, more[0]) else { break }
        groups += more
        place = next
      }
      let digits = groups.joined()
      if digits.count >= PersonalTerms.fewestDigits, !isMoment(groups) {
        runs.append(DigitRun(digits: digits))
      }
    }
    return runs
  }

  /// Groups of digits with dashes between them; gives where they end.
  private static func take(_ groups: inout [String], _ characters: [Character], _ start: Int) -> Int
  {
    var place = start
    var group = ""
    while place < characters.count {
      if let digit = characters[place].asDigit {
        group.append(digit)
      } else if characters[place].isDash, !group.isEmpty, place + 1 < characters.count,
        characters[place + 1].asDigit != nil
      {
        groups.append(group)
        group = ""
      } else {
        break
      }
      place += 1
    }
    if !group.isEmpty { groups.append(group) }
    return place
  }

  /// `190` and `0000`, `1900000` and `0123`, `0571` and `88123456`.
  private static func joins(_ groups: [String], _ next: String) -> Bool {
    let lengths = groups.map(\.count)
    guard let first = groups.first else { return false }
    if first.hasPrefix("1"), lengths == [3] || lengths == [3, 4] { return next.count == 4 }
    return first.hasPrefix("0") && (lengths == [3] || lengths == [4])
      && (7...8).contains(next.count)
  }

  /// `2026-11-23`, and `1240-1350`: a date and two times of day.
  private static func isMoment(_ groups: [String]) -> Bool {
    if groups.count == 3, groups.map(\.count) == [4, 2, 2] {
      return groups[0].hasPrefix("19") || groups[0].hasPrefix("20")
    }
    guard groups.count == 2, groups.allSatisfy({ $0.count == 4 }) else { return false }
    return groups.allSatisfy { group in
      let value = Int(group) ?? 9999
      return value / 100 < 24 && value % 100 < 60
    }
  }
}

extension Character {
  /// Its digit in ASCII, also of a full-width one; nil for what is no digit.
  fileprivate var asDigit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return self
    case 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
    default: return nil
    }
  }

  fileprivate var isDash: Bool { "-－–—‑".contains(self) }

  /// What people put between the groups of one number.
  fileprivate var parts: Bool { isDash || " 　.()（）".contains(self) }
}
