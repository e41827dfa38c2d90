/// Writes `{"schema":1,"items":[…]}` one item at a time, so that a list may be as long as the years.
///
/// Print `head`, then `item(_:)` for each in turn, then `foot`; one item stands on one line.
package struct JSONList: Sendable {
  private var isFirst = true

  package init() {}

  package let head = "{\"schema\":1,\"items\":["

  /// The next item, with the comma before it where one is due; no line break at its end.
  package mutating func item(_ json: JSON) -> String {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return separator + json.written
  }

  package var foot: String { isFirst ? "]}\n" : "\n]}\n" }

  /// The whole document of a short list.
  package static func document(_ items: [JSON]) -> String {
    var list = JSONList()
    var text = list.head
    for item in items { text += list.item(item) }
    return text + list.foot
  }
}
