import DutyDomain

extension UpcastTable {
  /// What version 2 of these kinds added stands empty in version 1, so the same description reads it.
  /// The rules of an office are the exception: version 1 said by one word for whom a rule was.
  package static let standard: UpcastTable = {
    var table = UpcastTable()
    table.add(.callRegistered, version: 1) { (text) throws(CodecFault) in
      .callRegistered(try JSONReader.object(text))
    }
    table.add(.policyAdopted, version: 1) { (text) throws(CodecFault) in
      let first: PolicyVersion1 = try JSONReader.object(text)
      return .policyAdopted(first.policy)
    }
    table.add(.incidentOpened, version: 1) { (text) throws(CodecFault) in
      .incidentOpened(try JSONReader.object(text))
    }
    table.add(.incidentReopened, version: 1) { (text) throws(CodecFault) in
      .incidentReopened(try JSONReader.object(text))
    }
    table.add(.incidentMerged, version: 1) { (text) throws(CodecFault) in
      .incidentMerged(try JSONReader.object(text))
    }
    table.add(.reportRecorded, version: 1) { (text) throws(CodecFault) in
      .reportRecorded(try JSONReader.object(text))
    }
    // Version 3 added what is empty by default.
    table.add(.incidentReopened, version: 2) { (text) throws(CodecFault) in
      .incidentReopened(try JSONReader.object(text))
    }
    table.add(.reportRecorded, version: 2) { (text) throws(CodecFault) in
      .reportRecorded(try JSONReader.object(text))
    }
    table.add(.instructionRegistered, version: 1) { (text) throws(CodecFault) in
      .instructionRegistered(try JSONReader.object(text))
    }
    table.add(.instructionReceived, version: 1) { (text) throws(CodecFault) in
      .instructionReceived(try JSONReader.object(text))
    }
    table.add(.instructionObjected, version: 1) { (text) throws(CodecFault) in
      .instructionObjected(try JSONReader.object(text))
    }
    table.add(.stepWithdrawn, version: 1) { (text) throws(CodecFault) in
      .stepWithdrawn(try JSONReader.object(text))
    }
    table.add(.instructionCompleted, version: 1) { (text) throws(CodecFault) in
      .instructionCompleted(try JSONReader.object(text))
    }
    table.add(.instructionFiled, version: 1) { (text) throws(CodecFault) in
      .instructionFiled(try JSONReader.object(text))
    }
    return table
  }()
}

/// The rules of an office as version 1 wrote them.
private struct PolicyVersion1: Coded, Blank {
  var name = ""
  var rules: [RuleVersion1] = []
  var alarms: [AlarmVersion1] = []
  static var blank: PolicyVersion1 { PolicyVersion1() }

  mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("alarms", &alarms)
    try c.field("name", &name)
    try c.field("rules", &rules)
  }

  var policy: Policy {
    var policy = Policy.blank
    policy.name = name
    policy.rules = rules.map(\.rule)
    policy.alarms = alarms.map(\.alarm)
    return policy
  }
}

private struct RuleVersion1: Coded, Blank {
  var rule = DeadlineRule.blank
  /// `all` or `major_or_sensitive`.
  var scope = ""
  static var blank: RuleVersion1 { RuleVersion1() }

  mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &rule.basis)
    try c.field("id", &rule.id)
    try c.field("medium", &rule.medium)
    try c.field("minutes", &rule.minutes)
    try c.field("scope", &scope)
    try c.field("start", &rule.start)
    guard c.isReading, scope == "major_or_sensitive" else { return }
    rule.levels = [.especiallySerious, .serious, .major]
    rule.orSensitive = true
  }
}

private struct AlarmVersion1: Coded, Blank {
  var alarm = AlarmRule.blank
  static var blank: AlarmVersion1 { AlarmVersion1() }

  mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("every_seconds", &alarm.everySeconds)
    try c.field("level", &alarm.level)
    try c.field("look_again_minutes", &alarm.lookAgainMinutes)
  }
}
