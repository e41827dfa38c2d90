/// A few values by key, in a list that is searched from the front.
///
/// The first dictionary or set of a type of our own makes the runtime walk through every conformance of the
/// program, six hundred thousand instructions at the start of each command; for a few keys a list is as
/// quick besides. The type itself asks nothing of its key, or the runtime would look again.
struct ShortTable<Key, Value> {
  private var rows: [(key: Key, value: Value)] = []
}

extension ShortTable: Sendable where Key: Sendable, Value: Sendable {}

extension ShortTable where Key: Equatable {
  subscript(key: Key) -> Value? {
    get { rows.first { $0.key == key }?.value }
    set {
      let place = rows.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): rows[place].value = value
      case (let place?, nil): rows.remove(at: place)
      case (nil, let value?): rows.append((key, value))
      case (nil, nil): break
      }
    }
  }

  subscript(key: Key, default missing: Value) -> Value {
    get { self[key] ?? missing }
    _modify {
      let place = rows.firstIndex { $0.key == key } ?? rows.count
      if place == rows.count { rows.append((key, missing)) }
      yield &rows[place].value
    }
  }
}
