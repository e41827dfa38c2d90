/// A value that can stand empty until a reader has filled its fields.
///
/// The journal's codec needs it: one list of fields serves both for writing and for reading.
/// A blank value means nothing by itself and is never shown.
public protocol Blank {
  static var blank: Self { get }
}
