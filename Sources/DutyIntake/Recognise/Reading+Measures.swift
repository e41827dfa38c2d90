import DutyDomain

extension Reading {
  /// Finds crowd, loss, area, people and households at risk, magnitude, as far as the kind of event asks for them.
  mutating func recogniseMeasures() {
    let code = understanding.facts.category
    if ["14A", "14C", "14D", "14B99", "14E"].contains(where: { code.hasPrefix($0) }) {
      recogniseCrowd()
    }
    recogniseLoss()
    if code.hasPrefix("11G") { recogniseArea() }
    if ["11", "12Q", "12B04"].contains(where: { code.hasPrefix($0) }) { recogniseMoved() }
    if ["11A", "11B", "11D", "11Y", "12P", "12U", "12Q", "12B04"].contains(where: {
      code.hasPrefix($0)
    }) {
      recogniseHouseholds()
    }
    if code.hasPrefix("11C") { recogniseMagnitude() }
    if code == "12Q05" { recogniseSourceCut() }
    if code.hasPrefix("13B"), features["school"] != nil || features["site"] != nil,
      features["sick"] != nil || features["foodsick"] != nil
    {
      understanding.facts.isSchoolOrSite = true
    }
  }

  /// The first number of people that is no responder, hurt or passenger.
  private mutating func recogniseCrowd() {
    for number in peopleLeft where number.numeral.value >= 5 {
      guard
        number.hasMeasure || line.has("人数", at: number.start - 2) || line.has("左右", at: number.end)
      else { continue }
      let isResponder = words.near(number.start..<number.end + 1).contains {
        $0.use == .responder
          && ($0.start >= number.end && $0.start - number.end <= 1
            // 一百来号人公安在维持: 人 has closed the number.
            && line[number.end - 1] != 0x4EBA
            || $0.end <= number.start && number.start - $0.end <= 2)
      }
      // 每边二十来人 is no total.
      let isEach = (1...3).contains { line[number.start - $0] == 0x6BCF }
      guard !isResponder, !isEach else { continue }
      state(.crowd, number.numeral.value, number.start..<number.end)
      return
    }
  }

  private mutating func recogniseLoss() {
    for hit in words.of(.lossWord) {
      var place = hit.end
      while place < line.count, place - hit.end < 8 {
        if let number = NumeralScanner(line: line).numeral(at: place) {
          var end = number.range.upperBound
          // 损失六百来万 leaves the yuan out.
          let isMoney = line[end] == 0x5143 || line.has("块", at: end)
          guard isMoney || [0x4E07, 0x4EBF].contains(line[end - 1]) else { break }
          if isMoney { end += 1 }
          // Money is counted in whole yuan; 3.5万 came as hundredths.
          understanding.lossYuan = number.hundredths / 100
          state(.lossWan, number.hundredths / 1_000_000, hit.start..<end)
          return
        }
        place += 1
      }
    }
  }

  private mutating func recogniseArea() {
    let found = firstNumber { number, place in
      let squareMetres: Int?
      if line.has("公顷", at: place) {
        squareMetres = number.hundredths * 100
      } else if line[place] == 0x4EA9 {
        squareMetres = number.hundredths * 10_000 / 1500
      } else if line.has("平方公里", at: place) {
        squareMetres = number.hundredths * 10_000
      } else if line.has("平方米", at: place) || line.has("平米", at: place) {
        squareMetres = number.hundredths / 100
      } else {
        squareMetres = nil
      }
      return squareMetres.map { (.areaSquareMetres, $0) }
    }
    if let found { state(found.kind, found.value, found.range) }
  }

  private mutating func recogniseHouseholds() {
    let found = firstNumber { number, place in
      guard line[place] == 0x6237, line[place + 1] != 0x5916 else { return nil }
      let from = max(0, number.range.lowerBound - 12)
      // Those moved out count only where the rules ask for people at risk.
      let countsMoved = !understanding.facts.category.hasPrefix("12P")
      let isSupply = words.starting(in: from..<place + 11).contains {
        ($0.use == .supplyWord || ($0.use == .moveWord && countsMoved)) && $0.start >= from
          && $0.start <= place + 10
      }
      return isSupply ? (.households, number.value) : nil
    }
    if let found { state(found.kind, found.value, found.range) }
  }

  private mutating func recogniseMagnitude() {
    let found = firstNumber { number, place in
      guard line[place] == 0x7EA7, number.hundredths < 1000 else { return nil }
      return (.magnitudeTenths, number.hundredths / 10)
    }
    if let found { state(found.kind, found.value, found.range) }
  }

  private mutating func recogniseMoved() {
    for hit in words.of(.moveWord) {
      guard let clause = clauses().firstIndex(where: { $0.contains(hit.start) }) else { continue }
      let here = allPeople.filter {
        $0.clause == clause && $0.hasMeasure && ($0.usedFor == nil || $0.usedFor == .injured)
      }
      guard let number = here.first(where: { $0.start >= hit.end }) ?? here.last else { continue }
      state(.toMove, number.numeral.value, number.start..<number.end)
      return
    }
  }

  private mutating func recogniseSourceCut() {
    guard features["watercut"] != nil else { return }
    if features["citylevel"] != nil {
      understanding.facts.sourceCut = .city
    } else if features["countylevel"] != nil {
      understanding.facts.sourceCut = .county
    }
  }

  /// The first number of the text that the reader takes for a figure.
  private func firstNumber(_ read: (Numeral, Int) -> (FigureKind, Int)?)
    -> (kind: FigureKind, value: Int, range: Range<Int>)?
  {
    let scanner = NumeralScanner(line: line)
    var place = 0
    while place < line.count {
      guard taken[place] == nil, !line[place - 1].isDigit, let number = scanner.numeral(at: place)
      else {
        place += 1
        continue
      }
      let end = number.range.upperBound
      if let (kind, value) = read(number, end) {
        return (kind, value, number.range.lowerBound..<min(line.count, end + 1))
      }
      place = end
    }
    return nil
  }

  private mutating func state(_ kind: FigureKind, _ value: Int, _ range: Range<Int>) {
    figures.state(Figure(kind, value))
    note(kind.fact, range, .figureStated)
  }
}
