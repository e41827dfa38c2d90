import DutyIntake
import Foundation

/// Precision and recall of each field over a file of labelled calls, counted as the labels' rules say.
struct Score {
  struct Field {
    var stated = 0
    var given = 0
    var right = 0

    var f1: Double {
      if stated == 0 { return given == 0 ? 1 : 0 }
      let precision = given == 0 ? 0 : Double(right) / Double(given)
      let recall = Double(right) / Double(stated)
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  static let names = [
    "kind", "caller_unit", "caller_name", "callback", "occurred_at", "place", "category", "also",
    "dead", "missing", "serious", "minor", "injured", "trapped", "crowd", "measures", "sensitive",
    "level_hint", "none_hurt",
  ]

  private(set) var fields: [String: Field] = [:]
  private(set) var calls = 0

  var smallest: (name: String, f1: Double) {
    Score.names.map { ($0, fields[$0]?.f1 ?? 1) }.min { $0.1 < $1.1 } ?? ("", 1)
  }

  var mean: Double {
    let stated = Score.names.compactMap { fields[$0] }.filter { $0.stated > 0 }
    return stated.reduce(0) { $0 + $1.f1 } / Double(max(1, stated.count))
  }

  init(of file: String) throws {
    for line in District.text(file).split(separator: "\n") {
      let call = try Score.object(String(line))
      guard let text = call["text"] as? String, let at = call["received_at"] as? String,
        let id = call["id"] as? String, let wanted = call["expect"] as? [String: Any]
      else { continue }
      let understood = District.understand(text, at: at)
      let answer = try Score.object(LabelledLine.json(id: id, understood, time: District.time))
      calls += 1
      for name in Score.names { count(name, wanted[name], answer[name]) }
    }
  }

  private mutating func count(_ name: String, _ wanted: Any?, _ given: Any?) {
    let want = Score.members(name, wanted)
    let got = Score.members(name, given)
    var field = fields[name] ?? Field()
    field.stated += want.count
    field.given += got.count
    if name == "place", let one = want.first, let other = got.first {
      field.right += Score.isSamePlace(one, other) ? 1 : 0
    } else {
      field.right += want.intersection(got).count
    }
    fields[name] = field
  }

  private static func isSamePlace(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    return long.contains(short) && Double(short.count) >= 0.6 * Double(long.count)
  }

  /// What a field states as a set; empty when it states nothing.
  private static func members(_ name: String, _ value: Any?) -> Set<String> {
    guard let value, !(value is NSNull) else { return [] }
    if let list = value as? [String] { return Set(list) }
    if let measures = value as? [String: Any] {
      // 2 and 2.0 are one figure.
      return Set(
        measures.map { key, value in
          "\(key)=" + ((value as? NSNumber).map { "\($0.doubleValue)" } ?? "\(value)")
        })
    }
    if name == "sensitive" || name == "none_hurt" { return value as? Bool == true ? ["true"] : [] }
    let text = "\(value)"
    if name == "callback" { return [text.filter(\.isNumber)] }
    return text.isEmpty ? [] : [text]
  }

  private static func object(_ json: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
  }
}
