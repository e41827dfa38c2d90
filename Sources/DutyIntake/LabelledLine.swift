package import DutyDomain

/// One line of JSON with the facts of a call under the keys of the labelled calls.
package enum LabelledLine {
  /// Unknown is `null`; the same understanding gives the same bytes.
  package static func json(id: String, _ understood: Understanding, time: OfficeTime) -> String {
    let facts = understood.facts
    let figures = Figures(facts.figures)
    var members = [
      pair("id", text(id)),
      pair("kind", text(facts.kind.rawValue)),
      pair("caller_unit", text(facts.callerUnit)),
      pair("caller_name", text(facts.callerName)),
      pair("callback", text(facts.callback)),
      pair("occurred_at", text(facts.occurredAt.map(time.iso) ?? "")),
      pair("place", text(facts.place)),
      pair("category", text(facts.category)),
      pair("also", "[" + facts.also.map(text).joined(separator: ", ") + "]"),
    ]
    for kind in [FigureKind.dead, .missing, .serious, .minor, .injured, .trapped, .crowd] {
      members.append(pair(kind.rawValue, figures[kind].map(String.init) ?? "null"))
    }
    members.append(pair("sensitive", facts.sensitivity?.isSensitive == true ? "true" : "false"))
    members.append(pair("level_hint", text(facts.suggestedLevel?.rawValue ?? "")))
    members.append(pair("none_hurt", facts.noneHurt ? "true" : "false"))
    members.append(pair("measures", measures(understood, figures)))
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func measures(_ understood: Understanding, _ figures: Figures) -> String {
    var members: [String] = []
    if let yuan = understood.lossYuan {
      members.append(pair("loss_wan", decimal(yuan, per: 10_000)))
    } else if let wan = figures[.lossWan] {
      members.append(pair("loss_wan", String(wan)))
    }
    if let area = figures[.areaSquareMetres] {
      members.append(pair("area_ha", decimal(area, per: 10_000)))
    }
    if let people = figures[.toMove] { members.append(pair("to_move", String(people))) }
    if let households = figures[.households] {
      members.append(pair("households", String(households)))
    }
    if let tenths = figures[.magnitudeTenths] {
      members.append(pair("magnitude", decimal(tenths, per: 10)))
    }
    if let cut = understood.facts.sourceCut {
      members.append(pair("source_cut", text(cut.rawValue)))
    }
    if understood.facts.isSchoolOrSite { members.append(pair("school_or_site", "true")) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// The quotient with at most two decimals, rounded.
  private static func decimal(_ value: Int, per unit: Int) -> String {
    let hundredths = (value * 100 + unit / 2) / unit
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole)." + padded(rest, 2)
  }

  private static func pair(_ key: String, _ value: String) -> String {
    "\"\(key)\": \(value)"
  }

  /// A JSON text, or `null` for an empty one. Everything below the space is escaped.
  private static func text(_ value: String) -> String {
    guard !value.isEmpty else { return "null" }
    var written = "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: written += "\\\""
      case 0x5C: written += "\\\\"
      case 0..<0x20, 0x7F, 0x2028, 0x2029:
        written +=
          "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : scalar.value < 256 ? 2 : 0)
        written += String(scalar.value, radix: 16)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
