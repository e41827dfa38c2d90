import DutyDomain
import DutyStore

extension Session {
  /// The calls of a caller as typed, oldest first: digits are a number or its beginning, else it is a
  /// unit by one of its names, else the name of a person.
  func calls(of caller: String) throws(Failure) -> [Call] {
    let digits = caller.filter { $0.isASCII && $0.isNumber }
    let isNumber =
      digits.count >= CallerQuery.fewestDigits
      && caller.allSatisfy { $0 == "-" || $0 == " " || $0.isASCII && $0.isNumber }
    var calls: [Call] = []
    if isNumber {
      for number in try journal.callbackNumbers(beginning: digits, limit: .max) {
        calls += try journal.calls(of: .number(number), limit: .max)
      }
    } else if let unit = duty.directory.unit(called: caller) {
      calls = try journal.calls(of: .unit(unit.id), limit: .max)
    } else {
      calls = try journal.calls(of: .name(caller), limit: .max)
    }
    return calls.sorted { ($0.receivedAt, $0.number) < ($1.receivedAt, $1.number) }
  }
}
