import DutyDomain
import DutyTestKit
import Foundation
import Testing

@testable import DutyIntake

@Suite("An intake for a few texts") struct FewTextsTests {
  private static let received = District.instant("2026-11-23T16:42:00+08:00")

  private func intake(_ lexicon: Lexicon, _ reads: Intake.Reads) -> Intake {
    Intake(
      directory: District.directory, codes: BuiltIn.codeTable, lexicon: lexicon, reads: reads)
  }

  private var roomsLexicon: Lexicon {
    var shelf = LexiconShelf()
    let words = WordFile.lexicon(
      "place,,老鹰撞", "feature,collide,追尾,0", "feature,collide,碰了鼻子", "kind,spot_check,例行通联,5",
      "ask,kind:meeting,attendees", name: "a.csv")
    let codes = WordFile.codes("11A02,,雨水倒灌,0")
    return shelf.take([words, codes], codes: BuiltIn.codeTable).lexicon
  }

  @Test("reads the labelled calls as one for many does, with our words and with a room's")
  func labelledCalls() throws {
    let texts = try ["dev", "own", "later"].flatMap { name in
      try District.text("\(name)-calls.jsonl").split(separator: "\n").compactMap {
        let call = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        return call?["text"] as? String
      }
    }
    #expect(texts.count > 400)
    for lexicon in [Lexicon.builtIn, roomsLexicon] {
      let (few, many) = (intake(lexicon, .few), intake(lexicon, .many))
      for text in texts + [""] {
        #expect(
          few.understand(text, receivedAt: Self.received, time: District.time)
            == many.understand(text, receivedAt: Self.received, time: District.time), "\(text)")
      }
    }
  }

  @Test("finds the same words in texts by chance, of whatever characters")
  func wordsByChance() {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    print("few texts: seed \(seed)")
    var dice = Dice(seed)
    let lexicon = roomsLexicon
    let all = WordTree(directory: District.directory, codes: BuiltIn.codeTable, lexicon: lexicon)
    let words =
      Lexicon.builtIn.rows.flatMap(\.words) + District.directory.units.flatMap(\.allNames)
    let odd = [
      "e\u{301}", "\r\n", "か\u{3099}", "\u{1F468}\u{200D}\u{1F469}", "Ｋ５２", "ｌｐｇ", "\u{3000}", "㛃",
      "\u{200D}", "；", ",", "𠀀",
      "\u{600}", "é", "\u{FEFF}", "\0",
    ]
    for _ in 0..<300 {
      let parts = (0..<dice.roll(8)).map { _ in
        let part = dice.chance(30) ? dice.pick(odd) : dice.pick(words)
        return dice.chance(20) ? String((part ?? "").dropLast()) : part ?? ""
      }
      let line = Line(parts.joined())
      let some = WordTree(
        directory: District.directory, codes: BuiltIn.codeTable, lexicon: lexicon, for: line)
      #expect(some.hits(in: line) == all.hits(in: line), "\(parts)")
    }
  }

  @Test("a word of odd characters that stands in a line is never left out")
  func oddWords() {
    let parts = ["石", "a", "Ｂ", "e\u{301}", "\r\n", "か\u{3099}", "，", "\u{200D}", "㛃", "𠀀"]
    for one in parts {
      for other in parts {
        let word = one + other + "路"
        #expect(CodeSet(Line("x" + word + "y")).mayHold(word), "\(word.debugDescription)")
      }
    }
    let set = CodeSet(Line("石门镇"))
    #expect(!set.mayHold("石门阵") && set.mayHold("石门阵", butFor: 1))
    #expect(set.mayHold("") && !set.mayHold("A"))
    #expect(CodeSet(Line("lpg")).mayHold("LPG") && CodeSet(Line("ＬＰＧ")).mayHold("lpg"))
  }

  @Test("the program's words are equal to themselves, read or unread, and to no others")
  func equality() {
    #expect(Lexicon.builtIn == Lexicon(Lexicon.builtIn.rows))
    #expect(Lexicon.builtIn.hashValue == Lexicon(Lexicon.builtIn.rows).hashValue)
    #expect(Lexicon.builtIn != Lexicon() && Lexicon.builtIn != roomsLexicon)
    #expect(Lexicon.builtIn.rows { $0 == .ask } == Lexicon.builtIn.rows.filter { $0.use == .ask })
  }

  @Test("a condition holds by its terms, whatever blanks stand between them")
  func conditions() {
    let condition = CodeRules.Condition(" veh  fire|smoke !tunnel ")
    #expect(condition.needed == [["veh"], ["fire", "smoke"]])
    #expect(condition.forbidden == ["tunnel"])
    func holds(_ names: String...) -> Bool {
      condition.holds(Dictionary(uniqueKeysWithValues: names.map { ($0, 0..<1) }))
    }
    #expect(holds("veh", "smoke") && holds("fire", "veh", "rain"))
    #expect(!holds("veh") && !holds("fire") && !holds("veh", "fire", "tunnel") && !holds())
  }
}
