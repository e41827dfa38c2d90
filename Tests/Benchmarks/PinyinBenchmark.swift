import DutyDomain
import DutyIntake

/// How long a question to the names takes: 5,000 units and people that nobody has.
struct PinyinBenchmark {
  private let completer: Completer
  private let clock = ContinuousClock()

  init(names count: Int) {
    var directory = Directory()
    var chance = Chance(seed: 20261123)
    // The characters of units, roads and given names, so that many names begin alike, as they do.
    let places = Array("石柳大青榆桦河南北建铁龙文滨金云岭山水东西新平安和兴丰永长乐重庆单解朴盖仇区厦")
    let middle = Array("门沟岔崖树湾岭街关园路桥泉昌林湖庄村家子口坪川塬寨堡营")
    let ends = ["镇", "乡", "街道", "小学", "中学", "卫生院", "化工厂", "派出所", "水库", "煤矿"]
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单解曾仇区")
    let given = Array("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英重行乐")
    for number in 0..<count {
      if number % 2 == 0 {
        let name =
          String(chance.pick(places)) + String(chance.pick(middle)) + String(chance.pick(middle))
          + chance.pick(ends)
        directory.record(Unit(id: "u\(number)", name: name))
      } else {
        let name =
          String(chance.pick(surnames)) + String(chance.pick(given)) + String(chance.pick(given))
        directory.record(Person(id: "p\(number)", name: name, title: "", role: .liaison))
      }
    }
    completer = Completer(directory: directory, codes: BuiltIn.codeTable)
  }

  func run() {
    measure("learn the built-in words alone") {
      Completer(directory: Directory(), codes: BuiltIn.codeTable).completions(for: "zc", limit: 1)
        .count
    }
    for word in [
      "s", "z", "sm", "lg", "smz", "wxy", "smzz", "dcgc", "shimen", "chongq", "changle", "石", "石m",
      "石门z", "l门", "qqqqqq",
    ] {
      measure("complete \(word)") { completer.completions(for: word, limit: 5).count }
    }
    let line = "1240 石门镇王强 报滨河路与建设路口主管爆管停水 交警已到场 smz"
    measure("in a line") { completer.completions(in: line, cursor: line.count, limit: 5).count }
    for word in ["smsd", "shimensuidao", "石门sd", "zw", "zhuiwei"] {
      measure("spell for a search \(word)") { completer.searchParts(word)[0].count - 1 }
    }
  }

  private func measure(_ what: String, _ body: () -> Int) {
    var times: [Duration] = []
    var found = 0
    for _ in 0..<200 { times.append(clock.measure { found = body() }) }
    times.sort()
    print("\(what): median \(times[100]), 95 % \(times[190]), \(found) found")
  }
}

/// Chance that is the same each time.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return items[Int((state >> 33) % UInt64(items.count))]
  }
}
