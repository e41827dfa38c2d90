internal import CNcurses
package import CellGrid
internal import Glibc

extension CursesTerminal {
  package func wait(atMost milliseconds: Int?, watching descriptors: [Int32]) -> [TerminalEvent] {
    let deadline = milliseconds.map { Self.now + max(0, $0) }
    var events = pending
    pending = []
    while events.isEmpty {
      let ready = sleep(until: [deadline, decoderDeadline].compactMap(\.self).min(), descriptors)
      if ready.contains(signals) { events += takeSignals() }
      if ready.contains(STDIN_FILENO), !isLost { events += takeKeys() }
      events += descriptors.filter(ready.contains).map(TerminalEvent.ready)
      if let limit = decoderDeadline, Self.now >= limit { events += digest(decoder.timeOut()) }
      if events.isEmpty, let deadline, Self.now >= deadline { return [.timedOut] }
    }
    return events
  }

  /// Milliseconds of a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The descriptors that can be read, or were closed at the other end.
  private func sleep(until deadline: Int?, _ descriptors: [Int32]) -> Set<Int32> {
    let watched = (isLost ? [] : [STDIN_FILENO]) + [signals] + descriptors
    var polls = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // One millisecond more: the clock above cuts off its fractions, and we would spin.
    let timeout = deadline.map { Int32(clamping: max(0, $0 - Self.now + 1)) } ?? -1
    guard poll(&polls, nfds_t(polls.count), timeout) > 0 else { return [] }
    return Set(polls.filter { $0.revents != 0 }.map(\.fd))
  }

  private func takeKeys() -> [TerminalEvent] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 { return digest(decoder.feed(buffer[..<count])) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    isLost = true
    return [.lost]
  }

  /// Keeps the answers to our own questions back, and sets the decoder's clock.
  private func digest(_ events: [KeyEvent]) -> [TerminalEvent] {
    decoderDeadline = decoder.patienceMilliseconds.map { Self.now + $0 }
    return events.compactMap { event in
      guard case .report(.cursor(let place)) = event else { return .input(event) }
      return take(place)
    }
  }

  private func take(_ place: CellPoint) -> TerminalEvent? {
    let answer = probe?.take(place)
    if probe?.isComplete == true { probe = nil }
    guard let answer, answer.textIsWide || answer.linesAreWide else { return nil }
    capabilities.ambiguousIsWide = answer.textIsWide
    capabilities.bordersInASCII = capabilities.bordersInASCII || answer.linesAreWide
    repaint()
    return .capabilitiesChanged
  }

  /// All signals that wait; a burst of resizing counts once, with the last size.
  private func takeSignals() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var isResized = false
    for signal in pendingSignals() {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGTSTP:
        suspend()
        events.append(.resumed)
      case SIGCONT:
        reenter()
        events.append(.resumed)
      default: events.append(.terminate(signal: signal))
      }
    }
    if isResized, takeSize() { events.append(.resized(size)) }
    return events
  }

  func pendingSignals() -> [Int32] {
    var found: [Int32] = []
    while case let signal = cn_signals_next(signals), signal != 0 { found.append(signal) }
    return found
  }

  /// An answer that arrives after we have gone would be typed into the user's shell, so a board
  /// that is left at once waits a moment for it. A terminal that has kept silent for a second knows no
  /// such question.
  func finishProbe() {
    let deadline = min(Self.now + 100, probeDeadline)
    while probe != nil, !isLost, Self.now < deadline {
      guard sleep(until: deadline, []).contains(STDIN_FILENO) else { continue }
      _ = takeKeys()
    }
    probe = nil
  }
}
