extension TimeScanner {
  static let dayWords: [(StaticWord, Int, TimePhrase.Part?)] = [
    ("今天早上", 0, .morning), ("今天上午", 0, .morning), ("今天凌晨", 0, .earlyMorning),
    ("今天下午", 0, .afternoon), ("今天中午", 0, .noon), ("今天晚上", 0, .evening),
    ("昨天晚上", -1, .evening), ("昨天夜里", -1, .evening), ("昨天半夜", -1, .evening),
    ("今晨", 0, .morning), ("今早上", 0, .morning), ("今早", 0, .morning), ("今晚上", 0, .evening),
    ("今晚", 0, .evening), ("今夜", 0, .evening), ("今凌晨", 0, .earlyMorning), ("今天", 0, nil),
    ("今日", 0, nil), ("当日", 0, nil), ("当天", 0, nil), ("当晚", 0, .evening),
    ("昨晚上", -1, .evening), ("昨晚", -1, .evening), ("昨夜里", -1, .evening),
    ("昨夜", -1, .evening), ("昨早", -1, .morning), ("昨晨", -1, .morning), ("昨天", -1, nil),
    ("昨日", -1, nil), ("昨儿", -1, nil), ("前晚", -2, .evening), ("前天", -2, nil), ("前日", -2, nil),
    ("大前天", -3, nil), ("明早上", 1, .morning), ("明早", 1, .morning), ("明晨", 1, .morning),
    ("明晚", 1, .evening), ("明天", 1, nil), ("明日", 1, nil), ("次日", 1, nil), ("后天", 2, nil),
    ("后日", 2, nil), ("大后天", 3, nil), ("今下午", 0, .afternoon), ("昨下午", -1, .afternoon),
    ("今上午", 0, .morning), ("昨上午", -1, .morning),
  ]

  static let partWords: [(StaticWord, TimePhrase.Part)] = [
    ("后半夜", .earlyMorning), ("凌晨", .earlyMorning), ("大清早", .morning), ("一大早", .morning),
    ("大早上", .morning), ("清早", .morning), ("清晨", .morning), ("早晨", .morning),
    ("早上", .morning), ("早间", .morning), ("上午", .morning), ("中午", .noon), ("晌午", .noon),
    ("午间", .noon), ("正午", .noon), ("午后", .afternoon), ("下午", .afternoon),
    ("后晌", .afternoon), ("傍晚", .afternoon), ("晚上", .evening), ("晚间", .evening),
    ("当晚", .evening), ("深夜", .night), ("半夜里", .night), ("半夜", .night), ("夜里", .night),
    ("夜间", .night), ("午夜", .night), ("天黑前", .evening), ("早", .morning), ("晚", .evening),
  ]

  static let weeks: [(StaticWord, Int)] = [
    ("上上", -2), ("上个", -1), ("上", -1), ("本", 0), ("这个", 0), ("这", 0), ("下个", 1), ("下", 1),
  ]

  static let roughWords: [StaticWord] = [
    "左右", "的样子", "样子", "光景", "刚过", "前后", "上下", "的时候", "时分", "许", "多钟", "来钟", "多", "来", "过", "几",
    "钟", "那会儿",
    "那阵", "起",
  ]

  /// What follows 17号 when it is a day: 来, 到, 去, 召, 举, 前. 3号楼 is none.
  static let followsDay: [UInt32] = "来到去召举前".unicodeScalars.map(\.value)

  /// Whether the character counts things, so that the digits before it are no minutes or years.
  static func isMeasure(_ code: UInt32) -> Bool {
    measures.contains(code)
  }

  // 人名个位户米元亩辆头岁吨台只车万千百公里号栋层楼级度平斤份张床套艘羽例口棵起件处
  private static let measures: [UInt32] = "人名个位户米元亩辆头岁吨台只车万千百公里号栋层楼级度平斤份张床套艘羽例口棵件处余方伏死伤间座孔"
    .unicodeScalars.map(\.value)
}
