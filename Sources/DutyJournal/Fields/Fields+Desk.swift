package import DutyDomain

// What the journal writes of who sits where and how that is proved.
// The keys are promises of the file format: see `FieldCoder`.

extension PinChanged: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("change", &change)
    try c.field("person", &person)
  }
}
