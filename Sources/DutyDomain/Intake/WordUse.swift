/// What a word of the lexicon is good for. The raw value is what files say.
public enum WordUse: String, CaseIterable, Hashable, Sendable {
  /// A name of a unit of the directory; never in a file.
  case unit = "unit"
  /// The name of a person of the directory; never in a file.
  case person = "person"
  /// A keyword of a code: of the code table, or of a duty room's file of codes.
  case keyword = "keyword"
  /// Another name of a code, from a duty room's file of codes; completes and names it.
  case codeName = "code_name"

  // Kind of call and caller.
  /// Speaks for a kind of call; value: kind and weight, `follow_up/3`. Three decide.
  case kind = "kind"
  /// What makes the words of a superior office an order: 必须, 不得.
  case order = "order"
  /// What may stand before a caller: 更正, 抽查; the value `out` before a unit that we called: 给.
  case opening = "opening"
  /// What may follow a caller: 报, 来电, 请求. The value `keep` leaves it in the title.
  case says = "says"
  /// A room, post or section behind the name of a unit: 值班室, 信息员.
  case subUnit = "sub_unit"
  /// The last characters of a section with a name of its own: 派出所.
  case sectionEnd = "section_end"
  /// A caller without a unit: 热心市民.
  case citizen = "citizen"
  case contact = "contact"
  /// What follows the one who answered a check: 接的.
  case answers = "answers"
  case surname = "surname"
  case title = "title"

  // People and figures.
  /// Says what became of people; value: the figure, with `+` when it counts the dead among them.
  case figure = "figure"
  /// The same, but only right behind a number: 重.
  case figureTight = "figure_tight"
  /// A word that hides the shorter words inside it: 伤情 hides 伤. The value `figure` hides figures only.
  case swallow = "swallow"
  case filler = "filler"
  /// 累计, 增至: the number behind it replaces earlier ones.
  case total = "total"
  /// 还有, 剩.
  case rest = "rest"
  case found = "found"
  case formerly = "formerly"
  case actually = "actually"
  /// 哦不对, 说错了: the speaker takes the last number back.
  case slip = "slip"
  case onePerson = "one_person"
  /// People that may follow a number without a measure: 民工.
  case personNoun = "person_noun"
  /// Things that may follow 个: 小时, 村.
  case thing = "thing"
  /// A word whose characters of numbers count nothing: 一带, 经二路.
  case notNumber = "not_number"
  /// People who are on the spot by duty: never a crowd.
  case responder = "responder"
  case moveWord = "move"
  case lossWord = "loss"
  case supplyWord = "supply"
  case noneHurt = "none_hurt"
  case unknownHurt = "unknown_hurt"
  /// Says that nobody is gravely hurt.
  case noSerious = "no_serious"

  // Place.
  /// A place that the room knows by its name, whatever it ends with: 老鹰嘴.
  case place = "place"
  /// The last characters of a place.
  case placeEnd = "place_end"
  /// A position behind the end of a place: 门口, 附近.
  case position = "position"
  /// Words that are no part of a place.
  case placeStop = "place_stop"
  /// A place only together with another: 工地.
  case placeGeneric = "place_generic"
  /// Stands before a place to which somebody was taken: 送.
  case destination = "destination"
  /// Stands behind a place from which somebody saw it: 看到.
  case observer = "observer"

  // What happened.
  /// Names a feature that rules ask for; value: the feature.
  case feature = "feature"
  /// A rule for the code; value: the code, words: conditions. The first rule that holds counts.
  case rule = "rule"
  /// A rule for a further code.
  case also = "also"
  /// Asks for facts that a call should state, in this order; value: beginnings of codes between
  /// spaces, or `kind:` and a kind of call.
  case ask = "ask"
  /// Answers a question, said or denied alike; value: the question.
  case told = "told"

  // Sensitivity.
  /// Names a place or victims that make a call sensitive.
  case sensitive = "sensitive"
  /// Codes that are sensitive by nature; words: beginnings of codes.
  case sensitiveCode = "sensitive_code"
  case spread = "spread"
  /// A public holiday; value: its dates `10-01` or `2026-02-17` between spaces, words: its names.
  case holiday = "holiday"
}
