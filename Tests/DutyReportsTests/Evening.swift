import DutyDomain
import DutyReports
import DutyText

/// The evening of 2026-11-23 in a small fictional district, as all documents of these tests show it.
enum Evening {
  static let time = OfficeTime(utcOffsetMinutes: 480)
  static let now = at("16:42:10")

  static func at(_ clock: String) -> Timestamp { time.instant(iso: "2026-11-23T\(clock)")! }

  static func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  static func filled<Value: Blank>(_ change: (inout Value) -> Void) -> Value {
    var value = Value.blank
    change(&value)
    return value
  }

  static let duty: Duty = {
    var duty = Duty()
    duty.office = Office(name: "云岭区应急管理办公室")
    duty.policies = [AdoptedPolicy(number: 1, at: Timestamp(milliseconds: 0), policy: .standard)]
    duty.directory = Directory(
      units: [
        Unit(id: "t-shimen", name: "石门镇"), Unit(id: "d-traffic", name: "交警大队"),
      ],
      people: [
        person("p8", "杜玉萍", "副区长", .leader, "19000001718"),
        person("p29", "白一鸣", "综合科科员", .officer, "19000003251"),
        person("p27", "孟庆元", "机关事务科科员", .officer, ""),
      ])
    duty.codes = CodeTable([
      filled {
        $0.code = "12H02"; $0.chinese = "撞车"; $0.english = "collision"
      }
    ])
    duty.roster = Roster(
      shifts: [
        shift(23, leader: "p8", lead: "p29", second: "p27"),
        shift(24, leader: "", lead: "p29", second: "p27"),
      ],
      arrivals: [
        filled {
          $0.date = day(23); $0.post = .leader; $0.person = "p8"; $0.at = at("08:31")
        }
      ])
    duty.incidents = [unacknowledged, acknowledged]
    duty.instructions = [instruction]
    return duty
  }()

  static func documents(_ language: Language = .chinese) -> Documents {
    Documents(duty, now: now, phrases: Phrases(language: language))
  }

  static func sheets(_ language: Language = .chinese) -> Sheets {
    Sheets(duty, now: now, phrases: Phrases(language: language)) { text in
      text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
  }

  private static func person(
    _ id: String, _ name: String, _ title: String, _ role: PersonRole, _ mobile: String
  ) -> Person {
    var person = Person(id: id, name: name, title: title, role: role)
    person.mobile = mobile
    return person
  }

  private static func day(_ day: Int) -> CivilDate { CivilDate(year: 2026, month: 11, day: day)! }

  private static func shift(_ date: Int, leader: String, lead: String, second: String) -> Shift {
    filled {
      $0.date = day(date)
      $0.from = time.instant(day(date), minuteOfDay: 510)
      $0.until = $0.from.adding(minutes: 1440)
      $0.leader = leader
      $0.leadOfficer = lead
      $0.secondOfficer = second
      $0.phone = "0900-5512345"
    }
  }
}

extension Evening {
  static let unacknowledged: Incident = filled {
    $0.number = number(31)
    $0.title = "石门隧道两油罐车追尾起火"
    $0.place = "石门隧道"
    $0.occurredAt = at("16:20")
    $0.receivedAt = at("16:36")
    $0.openedAt = at("16:37")
    $0.classification.primary = "12H02"
    $0.suggestedLevel = .major
    $0.suggestedBy = "production_safety"
    $0.figures = Figures([Figure(.dead, 2), Figure(.missing, 3), Figure(.injured, 12)])
    $0.calls = [number(123)]
  }

  static let acknowledged: Incident = filled {
    $0.number = number(32)
    $0.receivedAt = at("09:00")
    $0.classification.level = .ordinary
    $0.classification.sensitivity = Sensitivity(isSensitive: false)
    $0.acknowledgement = filled {
      $0.leader = "p8"
      $0.at = at("09:06")
      $0.channel = .phone
      $0.words = "派人去看"
      $0.onBehalfBy = "白一鸣"
    }
    $0.verdicts = [
      Verdict(
        settling: Deadline(
          item: ItemReference(.incident, number(32)), rule: "leader", clockStart: at("09:00"),
          due: at("09:10")), at: at("09:06"))
    ]
  }

  static let instruction: Instruction = filled {
    $0.number = number(7)
    $0.incident = number(31)
    $0.leader = "p8"
    $0.words = "排查同类隧道"
    $0.givenAt = at("10:00")
    $0.due = at("14:00")
    $0.assignments = [
      filled {
        $0.unit = "d-traffic"; $0.state = .conveyed; $0.chases = 1
      },
      filled {
        $0.unit = "t-shimen"
        $0.state = .fedBack
        $0.receivedAt = at("10:30")
        $0.fedBackAt = at("13:00")
      },
    ]
  }

  static let call: Call = filled {
    $0.number = number(123)
    $0.position = 20483
    $0.receivedAt = at("16:36")
    $0.recordedAt = at("16:37:05")
    $0.recordedBy = "白一鸣"
    $0.text = "石门镇王强 190-0000-0123 1620 石门隧道两油罐车追尾起火 2死3失联12伤"
    $0.incident = number(31)
    $0.facts = filled {
      $0.callerUnit = "t-shimen"
      $0.callerName = "王强"
      $0.callback = "19000000123"
      $0.occurredAt = at("16:20")
      $0.place = "石门隧道"
      $0.category = "12H02"
      $0.also = ["12H04"]
      $0.figures = [
        Figure(.dead, 2), Figure(.missing, 3), Figure(.injured, 12),
        Figure(.areaSquareMetres, 15_050), Figure(.magnitudeTenths, 45),
      ]
      $0.suggestedLevel = .major
    }
  }

  static let report: Report = filled {
    $0.number = number(12)
    $0.incident = number(31)
    $0.receiverName = "齐思敏"
    $0.sentBy = "白一鸣"
    $0.sentAt = at("16:40")
    $0.content = "石门隧道事故"
  }

  static let lines: [LogLine] = [
    line(20483, "16:37:05", "白一鸣", .callRegistered(call)),
    line(20484, "16:37:05", "", .incidentOpened(filled { $0.incident = unacknowledged })),
    line(
      20485, "16:41:30", "白一鸣",
      .noteAdded(
        filled {
          $0.item = ItemReference(.incident, number(31))
          $0.text = "消防已到场\u{1B}[2J\u{202E}\n第二行"
        })),
  ]

  private static func line(
    _ position: Int64, _ clock: String, _ author: String, _ event: DutyEvent
  ) -> LogLine {
    LogLine(
      position: position, recordedAt: at(clock), author: author, terminal: "tty1", event: event)
  }

  static let detail = ItemDetail(
    reference: ItemReference(.incident, number(31)), incident: unacknowledged,
    timeline: lines.map { TimelineLine(line: $0, isStruck: $0.position == 20485) },
    isArchived: false)
}
