package import DutyDomain

/// Whose a telephone number is, by the directory; made once for a directory and kept.
package struct NumberBook: Sendable {
  /// A number of the directory and whose it is: a person's, else a unit's.
  package struct Owner: Hashable, Sendable {
    /// Digits only.
    package var digits: String
    /// Id of the person; empty when it is the number of a duty room.
    package var person: String
    /// Id of the unit; empty when a person without a unit has it.
    package var unit: String
  }

  /// By their digits, ascending.
  private let owners: [Owner]

  package init(directory: Directory) {
    var owners: [Owner] = []
    for person in directory.people {
      for digits in NumberBook.spellings(person.mobile) {
        owners.append(Owner(digits: digits, person: person.id, unit: person.unit))
      }
    }
    for unit in directory.units {
      for phone in [unit.dutyPhone, unit.backupPhone] {
        for digits in NumberBook.spellings(phone) {
          owners.append(Owner(digits: digits, person: "", unit: unit.id))
        }
      }
    }
    self.owners = owners.sorted {
      ($0.digits, $0.unit, $0.person) < ($1.digits, $1.unit, $1.person)
    }
  }

  /// Whose number begins with these digits; nil while several may be meant.
  package func owner(of digits: String) -> Owner? {
    guard digits.count >= CallerQuery.fewestDigits else { return nil }
    var low = 0
    var high = owners.count
    while low < high {
      let middle = (low + high) / 2
      if owners[middle].digits < digits { low = middle + 1 } else { high = middle }
    }
    let fitting = owners[low...].prefix { $0.digits.hasPrefix(digits) }
    // Two rows for one number, such as a duty line that serves as the spare of another, decide nothing.
    let whole = fitting.filter { $0.digits == digits }
    if whole.count == 1 { return whole[0] }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The digits of a number, and for a land line those without the area code as well.
  private static func spellings(_ phone: String) -> [String] {
    let digits = phone.filter { $0.isASCII && $0.isNumber }
    if digits.isEmpty { return [] }
    guard digits.first == "0",
      let local = phone.split(separator: "-").last.map({ $0.filter(\.isNumber) }),
      (7...8).contains(local.count), local.count < digits.count
    else { return [digits] }
    return [digits, local]
  }
}

/// The last digits before the cursor, as somebody types a telephone number: digits and single hyphens.
///
/// Nil when fewer than four stand there.
package func digitsBeingTyped(_ text: String, caret: Int) -> String? {
  var digits: [Character] = []
  for character in text.prefix(caret).reversed() {
    if character.isASCII, character.isNumber {
      digits.append(character)
    } else if character != "-" || digits.isEmpty {
      break
    }
  }
  return digits.count >= CallerQuery.fewestDigits ? String(digits.reversed()) : nil
}
