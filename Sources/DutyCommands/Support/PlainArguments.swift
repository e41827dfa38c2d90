import DutyText

/// A command with its arguments, read without the parser.
///
/// The parser asks the runtime about each of its types, which takes longer than most commands. So the
/// commands that scripts give a thousand times a day are read here first, where their arguments are plain;
/// whatever is not is the parser's: it alone knows what is wrong with it and how to say so.
protocol PlainCommand {
  func run() throws
}

/// The command of these arguments where it is one that can be read plainly, else nil.
func plainCommand(_ arguments: some Collection<String>) -> (any PlainCommand)? {
  let words = Array(arguments)
  switch words.first {
  case "call": return CallWishes(plain: Array(words.dropFirst()))
  case "list": return ListWishes(plain: Array(words.dropFirst()))
  default: return BoardWishes(plain: words)
  }
}

/// Words, options with a value behind them, and flags, as they are nearly always typed.
struct PlainArguments {
  private(set) var words: [String] = []
  private var values: [(name: String, value: String)] = []
  private var flags: [String] = []

  /// Nil when there is anything else: an option or flag that is unknown or comes twice, `--name=value`,
  /// a value that begins with a dash or is empty, a call for help.
  init?(_ arguments: [String], options: [String], flags known: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument.isEmpty || argument == "help" { return nil }
      if argument == "-" || !argument.hasPrefix("-") {
        words.append(argument)
      } else if known.contains(argument), !flags.contains(argument) {
        flags.append(argument)
      } else if options.contains(argument), self[argument] == nil, let value = rest.popFirst(),
        !value.isEmpty, !value.hasPrefix("-")
      {
        values.append((argument, value))
      } else {
        return nil
      }
    }
  }

  subscript(_ option: String) -> String? {
    values.first { $0.name == option }?.value
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }
}

extension SessionWishes {
  static let plainOptions = ["--data", "--lang"]
  static let plainOptionsOfWriters = plainOptions + ["--as", "--id", "--now"]
  static let plainFlags = ["--json"]

  /// Nil where the language is none, which the parser tells.
  init?(plain arguments: PlainArguments) {
    data = arguments["--data"]
    language = arguments["--lang"]
    json = arguments.has("--json")
    actor = arguments["--as"]
    id = arguments["--id"]
    now = arguments["--now"]
    if let language, !CommonOptions.isLanguage(language) { return nil }
  }
}
