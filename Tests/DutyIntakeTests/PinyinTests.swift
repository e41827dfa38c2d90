import DutyDomain
import Foundation
import Testing

@testable import DutyIntake

@Suite("Pinyin") struct PinyinTests {
  private func readings(_ character: Character) -> Set<String> {
    let codes = character.unicodeScalars.map(\.value)
    return Set(
      Pinyin.shared.readings(codes[0]).map { String(decoding: $0, as: UTF8.self).lowercased() })
  }

  private static let gb2312 = Array(gb2312Characters.filter { !$0.isWhitespace })

  @Test("the table covers all 6,763 characters of GB 2312, each with readings that can be typed")
  func coverage() throws {
    #expect(Set(Self.gb2312).count == 6763)
    for character in Self.gb2312 {
      let all = readings(character)
      #expect(!all.isEmpty, "\(character)")
      #expect(all.allSatisfy { (1...6).contains($0.count) }, "\(character)")
      #expect(
        all.allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) } }, "\(character)")
    }
  }

  @Test("it says from which edition of Unihan it was made")
  func version() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/DutyIntake/Completion/BuiltIn+Pinyin.swift")
    let first = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first ?? ""
    #expect(first.contains(/make-pinyin\.py from Unihan \d+\.\d+\.\d+\. Do not edit\./))
  }

  /// Written down from dictionaries and maps, not from Unihan.
  @Test(
    "polyphones have all readings that names and places need",
    arguments: [
      ("重", "zhong chong"), ("长", "chang zhang"), ("行", "xing hang"), ("乐", "le yue lao"),
      ("厦", "sha xia"), ("单", "dan shan chan"), ("曾", "zeng ceng"), ("解", "jie xie"),
      ("朴", "pu piao"), ("盖", "gai ge"), ("仇", "chou qiu"), ("区", "qu ou"), ("尉", "wei yu"),
      ("万", "wan mo"), ("俟", "si qi"), ("六", "liu lu"), ("查", "cha zha"), ("种", "zhong chong"),
      ("朝", "chao zhao"), ("任", "ren"), ("洗", "xi xian"), ("盛", "sheng cheng"), ("都", "du dou"),
      ("堡", "bao bu pu"), ("埔", "pu bu"), ("泊", "po bo"), ("番", "fan pan"), ("蚌", "beng bang"),
      ("铅", "qian yan"), ("洞", "dong tong"), ("莘", "shen xin"), ("涡", "wo guo"), ("折", "zhe she"),
      ("翟", "zhai di"), ("柏", "bai bo"), ("阿", "a e"), ("那", "na"), ("贾", "jia gu"),
      ("隗", "wei kui"), ("祭", "ji zhai"), ("乜", "nie mie"), ("瞿", "qu ju"), ("郇", "xun huan"),
      ("薄", "bao bo"), ("卜", "bu bo"), ("缪", "miao mou"), ("员", "yuan yun"), ("牟", "mu mou"),
      ("泌", "mi bi"), ("百", "bai bo"), ("峙", "zhi shi"), ("会", "hui kuai"), ("车", "che ju"),
      ("大", "da dai"), ("台", "tai"), ("浚", "jun xun"), ("蔚", "wei yu"), ("歙", "she"), ("黟", "yi"),
      ("绿", "lv lu"), ("吕", "lv lu"), ("女", "nv nu"), ("略", "lve lue"), ("石", "shi dan"),
      ("宿", "su xiu"), ("角", "jiao jue"), ("降", "jiang xiang"), ("传", "chuan zhuan"),
      ("参", "can shen cen"), ("藏", "cang zang"), ("奇", "qi ji"), ("校", "xiao jiao"),
    ])
  func polyphones(_ character: Character, _ wanted: String) {
    let all = readings(character)
    #expect(Set(wanted.split(separator: " ").map(String.init)).isSubset(of: all), "\(all)")
  }

  @Test(
    "readings of classical texts do not flood what is typed every day",
    arguments: [("厂", "an"), ("市", "fu"), ("家", "jie"), ("其", "ji"), ("塔", "da"), ("射", "ye")])
  func classical(_ character: Character, _ unwanted: String) {
    #expect(!readings(character).contains(unwanted))
  }

  private static let names = [
    "六安", "万俟卨", "单县", "解州镇", "朴树湾", "仇家沟", "区家庄", "尉犁县", "重庆路", "长乐村", "厦门街", "乐亭县",
    "行知小学", "曾都区", "盖州", "绿园街道", "石门隧道", "石门镇", "K52收费站", "119指挥中心", "曹㛃", "龘家村",
  ]

  @Test("every name is found by its own full pinyin, initials and any mix, with any reading")
  func everyName() {
    var chance = Chance(seed: 4)
    for name in Self.names + Self.generated(&chance) {
      var completer = Completer(directory: Directory(), codes: CodeTable())
      completer.add(place: name)
      for way in Way.allCases {
        let typed = chance.spelling(of: name, way)
        guard typed != name else { continue }
        let found = completer.completions(for: typed, limit: 3).map(\.text)
        #expect(found == [name], "\(name) by \(typed), seed 4")
        #expect(completer.matches(typed, "在\(name)附近"), "\(name) by \(typed), seed 4")
        #expect(completer.begins(name, with: typed), "\(name) by \(typed), seed 4")
      }
    }
  }

  @Test("what the list of names answers is what each name answers for itself")
  func listAndText() {
    var chance = Chance(seed: 5)
    let names = Self.names + Self.generated(&chance)
    var list = NameList()
    for name in names { list.add(name) }
    for _ in 0..<600 {
      let name = chance.pick(names)
      let typed = PinyinText.query(
        String(chance.spelling(of: name, .mixed).prefix(1 + Int(chance.next() % 6))))
      var (beginning, holding): (Set<Int>, Set<Int>) = ([], [])
      list.eachBeginning(with: typed) { name, _ in beginning.insert(name) }
      list.eachHolding(typed) { name, _, _ in holding.insert(name) }
      for (place, name) in names.enumerated() {
        let text = PinyinText(name)
        #expect(
          beginning.contains(place) == (text.match(typed, fromStart: true) != nil),
          "\(name) \(typed), seed 5")
        #expect(
          holding.contains(place) == (text.match(typed, fromStart: false) != nil),
          "\(name) \(typed), seed 5")
      }
    }
  }

  private static func generated(_ chance: inout Chance) -> [String] {
    (0..<200).map { _ in
      String((0..<(2 + Int(chance.next() % 4))).map { _ in chance.pick(gb2312) })
    }
  }
}

/// In which way a name is typed.
private enum Way: CaseIterable {
  case full, initials, mixed
}

/// Chance that is the same each time.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }

  mutating func spelling(of name: String, _ way: Way) -> String {
    var typed = ""
    for character in name {
      let code = Line.code(of: character.unicodeScalars.first!.value)
      let readings = Pinyin.shared.readings(code).map {
        String(decoding: $0, as: UTF8.self).lowercased()
      }
      guard !readings.isEmpty else {
        typed.append(character)
        continue
      }
      let reading = pick(readings)
      switch way {
      case .full: typed += reading
      case .initials: typed += reading.prefix(1)
      case .mixed: typed += pick([reading, String(reading.prefix(1)), String(character)])
      }
    }
    return typed
  }
}
