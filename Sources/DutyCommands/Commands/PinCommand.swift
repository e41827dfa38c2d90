import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyText

struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "口令 · The PIN by which a person proves to be there.",
    discussion: """
      The PIN is read from the terminal without echo, or from standard input where that is no terminal;
      never from the command line. The log has who changed whose, and nothing of the PIN itself.

      EXAMPLE
        dutyboard pin set 祁建山
        dutyboard pin reset 祁建山 --as 白一鸣
        dutyboard pin erase 祁建山
      """, subcommands: [Set.self, Reset.self, Erase.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "The person sets a PIN; where there is one, the old one comes first.",
      discussion: "EXAMPLE\n  dutyboard pin set 祁建山")

    @Argument(help: "The person, by name or id.")
    var person: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let person = try session.known(person)
      let old = session.duty.hasPin(person.id) ? try session.secret(.old, of: person.id) : nil
      let new = try session.newSecret(of: person.id)
      try session.tell(
        session.desk.setPin(
          new, of: person.id, .own(old: old), now: session.now, author: write.actor ?? person.name,
          id: write.id))
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset",
      abstract: "Sets the PIN of a person who forgot it; the log says who did it.",
      discussion: "EXAMPLE\n  dutyboard pin reset 祁建山")

    @Argument(help: "The person, by name or id.")
    var person: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let person = try session.known(person)
      let new = try session.newSecret(of: person.id)
      try session.tell(
        session.desk.setPin(new, of: person.id, .reset, now: session.now, id: write.id))
    }
  }

  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Takes the PIN of a person away, and its hash out of the file.",
      discussion: "EXAMPLE\n  dutyboard pin erase 祁建山")

    @Argument(help: "The person, by name or id.")
    var person: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      try session.tell(session.desk.erasePin(of: person, now: session.now, id: write.id))
    }
  }
}
