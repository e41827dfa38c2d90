package import CellGrid
package import DutyDesk
package import DutyDomain
package import DutyFlow
import DutyIntake
import DutyReports
import DutyScreens
import DutyText

/// The loop: bytes → key → action → state → cells, on any terminal.
///
/// Everything that waits is read first, reduced once and drawn once; what must not delay a key
/// (search index, snapshot, backup) runs after the paint.
package final class Console {
  let terminal: any Terminal
  let desk: Desk
  let ports: ConsolePorts
  var look: Look
  package internal(set) var flow: Flow
  package private(set) var isDone = false
  /// The signal that asked the board to go; nil when the person left or the terminal was lost.
  package private(set) var endedBy: Int32?
  var isDirty = true
  var painter = Painter()
  private var wantedDetail: ItemReference?
  private var isHeldDown = false
  private var wantedSearch: String?
  private var wantedCaller: CallerQuery?
  private var lastTick: Timestamp
  private var lastSettled: Timestamp
  /// The second in which the files of words were last looked at; nil before the first look.
  private var lastLexiconSecond: Int64?
  /// Up to which line the names in the log are known.
  var wordsKnownThrough: Int64 = 0
  /// How many erasures of the desk this board has followed.
  var erasuresSeen = 0
  private var lastChores: Timestamp
  private static let choreSeconds: Int64 = 30
  var hasWork = true
  /// The past moment that is shown instead of now, and what was folded on the way to it.
  var past: PastDuty?
  var pastShelf = PastShelf()

  package init(
    terminal: any Terminal, desk: Desk, ports: ConsolePorts, look: Look, role: BoardRole = .officer,
    isReadOnly: Bool = false
  ) {
    self.terminal = terminal
    self.desk = desk
    self.ports = ports
    self.look = look
    let now = ports.now()
    lastTick = now
    lastSettled = now
    // The first chores come five seconds after the start, not with it.
    lastChores = now.adding(seconds: 5 - Console.choreSeconds)
    flow = Flow(now: now)
    flow.role = role
    flow.isReadOnly = isReadOnly || role == .wall
    // Not the screen alone: what it should let through by mistake, the desk does not write.
    if flow.isReadOnly { desk.isReader = true }
    flow.size = terminal.size
    flow.givenName = desk.givenAuthor
    flow.terminal = desk.terminal
    flow.themeNames = look.themeNames
    flow.themeName = look.chosenTheme
    flow.commandWords = look.commandWords
    flow.dataIsFreshAt = now
    // What waited before the board opened is shown, not rung.
    flow.alarm.heard = desk.duty.incidents.filter(\.isUnacknowledged).map(\.number)
    flow.drafts = ports.drafts.list()
    flow.lastBackupAt = ports.lastBackup()
    flow.dataTrouble = desk.obstacle
    flow.recovery = desk.obstacle.flatMap { ports.recovery($0) }
    apply(.dutyChanged(at: now))
    settle()
    sayHowLongNobodyWatched(now)
  }

  /// A duty room without a board for minutes is something to know at the start.
  private func sayHowLongNobodyWatched(_ now: Timestamp) {
    if let last = ports.lastWatched() {
      let minutes = now.minutes(since: last)
      if minutes >= 2 {
        let missed = flow.listMissed(after: last, desk.duty, at: now)
        flow.say(missed > 0 ? .timersMissed(missed) : .nobodyWatched(minutes: minutes), at: now)
      }
    }
    ports.noteWatch()
  }

  /// Runs until the person leaves or the terminal is lost; the terminal is whole again afterwards.
  package func run() {
    present()
    lookAtLexicon()
    learnWords()
    apply(.idled)
    while !isDone { turn() }
    ports.noteWatch()
    terminal.leave()
  }

  /// One turn of the loop: wait, take everything that came, act, draw once.
  package func turn() {
    let events = terminal.wait(
      atMost: patience(), watching: ports.noticeDescriptor.map { [$0] } ?? [])
    for event in events where !isDone { take(event) }
    tick()
    settle()
    if isDone { return }
    present()
    workQuietly()
  }

  /// Milliseconds until the clock on the screen must change, or the selection has come to rest.
  private func patience() -> Int {
    let now = ports.now()
    let rest = Int(1000 - now.milliseconds + now.wholeSecond.milliseconds)
    guard wantedDetail != nil else { return rest }
    return min(
      rest, max(0, Int(flow.lastKeyAt.milliseconds - now.milliseconds) + Console.restMilliseconds))
  }

  /// While a key is held down the selection runs, and only the row follows it; what it stands on is
  /// read when it rests.
  private var selectionRuns: Bool {
    isHeldDown && flow.openedItem == nil && flow.detail != nil
      && ports.now().milliseconds - flow.lastKeyAt.milliseconds < Console.restMilliseconds
  }

  /// A key that follows another so soon is held down.
  private static let heldDownMilliseconds = 150
  private static let restMilliseconds = 60

  private func take(_ event: TerminalEvent) {
    switch event {
    case .input(let input): take(input)
    case .resized(let size): apply(.resized(size))
    case .ready: if ports.drainNotice() { catchUp() }
    case .resumed, .capabilitiesChanged:
      apply(.resized(terminal.size))
      isDirty = true
    case .terminate(let signal):
      endedBy = signal
      isDone = true
    case .lost: isDone = true
    case .timedOut: break
    }
  }

  private func take(_ input: KeyEvent) {
    isHeldDown =
      ports.now().milliseconds - flow.lastKeyAt.milliseconds < Console.heldDownMilliseconds
    switch input {
    case .key(let key): apply(.keyPressed(key, at: ports.now()))
    case .paste(let text, let isTruncated):
      apply(.pasted(text, isTruncated: isTruncated, at: ports.now()))
    case .focusIn, .focusOut, .report: break
    }
  }

  /// Once a second at most: clock, order of the queue, bell, and a look at the journal in case a
  /// notice was missed.
  private func tick() {
    let now = ports.now()
    guard now.milliseconds / 1000 != lastTick.milliseconds / 1000 else { return }
    lastTick = now
    catchUp()
    // A list of themes that is open shows what is being tried, so the hour waits.
    if flow.overlay?.isThemes != true,
      look.follow(minuteOfDay: desk.duty.time.reading(now).minuteOfDay)
    {
      isDirty = true
    }
    apply(.ticked(now))
  }

  /// Reads what others have written.
  private func catchUp() {
    do throws(Failure) {
      let hasGrown = try desk.catchUp()
      // A line that this program does not understand is no passing trouble: nothing behind it is read.
      if flow.dataTrouble != desk.obstacle {
        flow.recovery = desk.obstacle.flatMap { ports.recovery($0) }
        apply(.dataTroubled(desk.obstacle))
      }
      if desk.obstacle == nil { flow.dataIsFreshAt = ports.now() }
      if hasGrown {
        hasWork = true
        apply(.dutyChanged(at: ports.now()))
      }
      forgetWhatWasErased()
    } catch {
      if flow.dataTrouble == nil { ports.log(error) }
      apply(.dataTroubled(error))
    }
  }

  func apply(_ action: Action) {
    isDirty = true
    let duty = action.isAboutNow ? desk.duty : shown
    for effect in reduce(&flow, action, duty) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .perform(let intent): perform(intent)
    case .performByRule(let intent, let id): performByRule(intent, id)
    case .performOnce(let intent, let id): performOnce(intent, id)
    case .checkPin(let pin, let person): check(pin, of: person)
    case .setPin(let pin, let person, let old): set(pin, of: person, old: old)
    case .loadDetail(let item): wantedDetail = item
    case .search(let words): wantedSearch = words
    case .lookUpCaller(let query): wantedCaller = query
    case .loadCall(let number): loadCall(number)
    case .composeReport(let request): compose(request)
    case .writeReport(let request, let text): perform(request.writing(text))
    case .draftBulletin(let number, let series): draftBulletin(number, series: series)
    case .saveRound(let number): saveRound(number)
    case .openHandover(let incoming): openHandover(incoming)
    case .writeShiftFiles: writeShiftFiles()
    case .loadDayLog(let date): loadDayLog(date)
    case .saveDayLog(let date): saveDayLog(date)
    case .copyText(let text): if terminal.copy(text) { apply(.copied(characters: text.count)) }
    case .saveDraft(let content, let startedAt):
      do throws(Failure) { try ports.drafts.save(content, startedAt) } catch {
        apply(.failed(error))
      }
    case .dropDraft: ports.drafts.drop()
    case .parkDraft:
      ports.drafts.park()
      apply(.draftsListed(ports.drafts.list()))
    case .takeDraft(let id): ports.drafts.take(id)
    case .discardDraft(let id): ports.drafts.discard(id)
    case .ring: terminal.bell()
    case .copy(let item): copy(item)
    case .saveView: saveView()
    case .savePaper(let item): savePaper(item)
    case .saveSlip(let slip): savePapers(paperFiles(slip, desk.duty, phrases: look.phrases))
    case .computeRates(let grouping): computeRates(grouping)
    case .lookBack(let step): lookBack(step)
    case .setTheme(let name): look.choose(theme: name)
    case .keepTheme(let name):
      do throws(Failure) { try ports.keepTheme(name) } catch {
        ports.log(error)
        apply(.failed(error))
      }
    case .setLanguage: changeLanguage()
    case .redraw: terminal.repaint()
    case .suspend:
      terminal.suspend()
      apply(.resized(terminal.size))
    case .quit: isDone = true
    }
  }

  /// Reads what the last of all actions needs: ten keys down cost one look, not ten.
  func settle() {
    if let item = wantedDetail, !selectionRuns {
      wantedDetail = nil
      if let detail = read({ () throws(Failure) in
        if let past { return try desk.detail(of: item, in: past) }
        return try desk.detail(of: item)
      }) {
        apply(.detailLoaded(detail))
      }
    }
    if let query = wantedCaller {
      wantedCaller = nil
      let now = ports.now()
      // Beside the call nothing is as important as the next key: a register that cannot be read now
      // says nothing here.
      let history = (try? desk.history(of: query, at: now)) ?? nil
      apply(.callerFound(query, history))
    }
    if let words = wantedSearch {
      wantedSearch = nil
      let parts = flow.completer?.searchParts(words) ?? [[words]]
      let hits = read { () throws(Failure) in
        if let past { return try desk.search(parts, in: past, limit: 200) }
        return try desk.search(parts, limit: 200)
      }
      apply(.searchFound(words: words, hits: hits ?? []))
      settle()
    }
  }

  /// What may take longer, after the paint: the names for completion, then the desk's chores.
  private func workQuietly() {
    lookAtLexicon()
    learnWords()
    if flow.directoryRevision != desk.duty.directory.revision { apply(.idled) }
    let now = ports.now()
    // Every second and not at every key: the disk may take as long as a frame.
    if now.milliseconds / 1000 != lastSettled.milliseconds / 1000 {
      lastSettled = now
      ports.drafts.settle()
    }
    // A checkpoint may take a tenth of a second, so it waits until nobody is typing.
    if hasWork, now.milliseconds - flow.lastKeyAt.milliseconds > 3000 {
      hasWork = desk.workQuietly()
    }
    // A clock that was set back is no reason to wait until it has caught up.
    guard !(0..<Console.choreSeconds).contains(now.seconds(since: lastChores)) else { return }
    lastChores = now
    ports.noteWatch()
    apply(.watchersCounted(others: ports.otherWatchers()))
    if flow.isReadOnly { return }
    writeMissingShiftFiles()
    do throws(Failure) {
      if let at = try ports.backUpIfDue() { apply(.backupDone(at: at)) }
    } catch {
      ports.log(error)
      apply(.failed(error))
    }
  }

  /// What a full disk or a killed board has left unwritten.
  private func writeMissingShiftFiles() {
    do throws(Failure) { _ = try ports.writeShiftFiles(look.phrases) } catch {
      ports.log(error)
      apply(.failed(error))
    }
  }

  /// Once a second at most: whether somebody has changed the room's own words.
  private func lookAtLexicon() {
    let now = ports.now()
    guard now.milliseconds / 1000 != lastLexiconSecond else { return }
    let isFirst = lastLexiconSecond == nil
    lastLexiconSecond = now.milliseconds / 1000
    guard let report = ports.readLexicon(desk.duty.codes) else { return }
    if isFirst, report.files.isEmpty { return }
    apply(.lexiconRead(report, isFirst: isFirst))
    apply(.idled)
    present()
  }

  /// Names that have come into the log since the last time; some thousands of them at the start.
  private func learnWords() {
    guard desk.duty.position != wordsKnownThrough else { return }
    let after = wordsKnownThrough
    wordsKnownThrough = desk.duty.position
    let words = read { () throws(Failure) in try desk.knownWords(after: after, limit: 5000) }
    if let words, !words.isEmpty { apply(.wordsKnown(words)) }
  }

  private func copy(_ item: ItemReference) {
    guard let detail = read({ () throws(Failure) in try desk.detail(of: item) }) ?? nil else {
      return
    }
    let text = look.plainText(of: detail, desk.duty, now: flow.now)
    guard terminal.copy(text) else { return }
    apply(.copied(characters: text.count))
  }

  private func loadCall(_ number: ItemNumber) {
    let item = ItemReference(.call, number)
    let found = read { () throws(Failure) in try desk.detail(of: item) }
    apply(.callLoaded(found??.call))
  }

  /// What a look into the archive gave; a failure is told and gives nil.
  func read<Value>(_ body: () throws(Failure) -> Value) -> Value? {
    do throws(Failure) { return try body() } catch {
      apply(.failed(error))
      return nil
    }
  }

  private func changeLanguage() {
    look.changeLanguage()
    flow.commandWords = look.commandWords
  }
}
