import DutyDomain

extension Reading {
  /// A person named in the text. The name is as the register writes it: without the title when it is full.
  struct FoundPerson {
    var name: String
    var range: Range<Int>
    var hasTitle: Bool
  }

  /// The person whose name begins exactly here: 马有才, 周经理, 孙占海镇长, 老何, 小武.
  ///
  /// A name must be followed by what may follow a caller, else 高家台 of 高家台村 would be one.
  func person(at start: Int, _ directory: Directory?) -> FoundPerson? {
    guard start < line.count, line[start].isHan,
      longest([.says, .unit, .subUnit], at: start) == nil
    else {
      return nil
    }
    if line[start] == 0x8001 || line[start] == 0x5C0F, longest([.surname], at: start + 1) != nil,
      endsName(start + 2)
    {
      return FoundPerson(
        name: line.text(start..<start + 2), range: start..<start + 2, hasTitle: true)
    }
    if let known = longest([.person], at: start) {
      let title = longest([.title], at: known.end)
      let end = title.map { endsName($0.end) ? $0.end : known.end } ?? known.end
      if endsName(end) {
        return FoundPerson(
          name: line.text(start..<known.end), range: start..<end, hasTitle: end > known.end)
      }
    }
    guard let surname = longest([.surname], at: start) else { return nil }
    if let title = longest([.title], at: surname.end), endsName(title.end),
      !isWord(start..<title.end)
    {
      return FoundPerson(
        name: line.text(start..<title.end), range: start..<title.end, hasTitle: true)
    }
    for given in [2, 1] {
      let end = surname.end + given
      guard end <= line.count,
        (surname.end..<end).allSatisfy({ line[$0].isHan && taken[$0] == nil }),
        longest([.says], at: surname.end) == nil
      else { continue }
      if let title = longest([.title], at: end), endsName(title.end) {
        return FoundPerson(name: line.text(start..<end), range: start..<title.end, hasTitle: true)
      }
      // 陈某 keeps the name back.
      let name = line.text(start..<end)
      guard line[surname.end] != 0x67D0 else { continue }
      if endsName(end), longest([.says, .answers], at: end - 1) == nil {
        return FoundPerson(name: name, range: start..<end, hasTitle: false)
      }
    }
    return nil
  }

  /// 石门镇 王强 190…: behind a space only a name that the directory or a telephone number vouches for.
  func personAfterSpace(_ place: Int, _ directory: Directory) -> FoundPerson? {
    guard line[place] == 0x20, let person = person(at: skippingSpaces(place), directory) else {
      return nil
    }
    if person.hasTitle { return person }
    var after = person.range.upperBound
    while line[after] == 0x20 || line[after] == 0x2C { after += 1 }
    let isVouched =
      (after < line.count && taken[after] == .callback)
      || directory.person(named: person.name) != nil
      || longest([.says], at: person.range.upperBound) != nil
    return isVouched ? person : nil
  }

  /// 施工 is no surname with 工 for a title.
  private func isWord(_ range: Range<Int>) -> Bool {
    words.starting(in: range.lowerBound..<range.lowerBound + 1).contains {
      $0.end >= range.upperBound && ($0.use == .feature || $0.use == .placeStop)
    }
  }

  private func endsName(_ place: Int) -> Bool {
    isCallersEnd(place) || longest([.answers], at: place) != nil
  }
}
