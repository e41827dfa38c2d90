import Glibc
import TerminalTestKit
import Testing

/// tmux as the witness: it understands what the driver writes and tells what a user would see.
@Suite("What the terminal shows")
struct ScreenTests {
  private static let hasTmux = access("/usr/bin/tmux", X_OK) == 0

  /// Draws three hundred overlapping frames in a tmux of its own and compares the last one.
  private static let script = #"""
    tmux() { command /usr/bin/tmux -L "board-$$" -f /dev/null "$@"; }
    trap 'tmux kill-server 2>/dev/null' EXIT
    tmux new-session -d -x 79 -y 23 "TERM=$TYPE PROBE_SEED=$PROBE_SEED PROBE_LOG=$PROBE_LOG $PROBE"
    until grep -q '^ready' "$PROBE_LOG"; do sleep 0.05; done
    tmux send-keys r
    until grep -q '^end of it' "$PROBE_LOG"; do sleep 0.05; done
    sed -n '/^scribbled/,/^end of it/p' "$PROBE_LOG" | sed '1d;$d' > "$PROBE_LOG.wanted"
    for attempt in $(seq 100); do
      tmux capture-pane -p | sed 's/ *$//' > "$PROBE_LOG.shown"
      cmp -s "$PROBE_LOG.shown" "$PROBE_LOG.wanted" && break
      sleep 0.05
    done
    diff "$PROBE_LOG.wanted" "$PROBE_LOG.shown" && echo the same
    rm -f "$PROBE_LOG.wanted" "$PROBE_LOG.shown"
    """#

  @Test(
    "after three hundred overlapping frames the terminal shows exactly the last one",
    .enabled(if: hasTmux), arguments: ["tmux-256color", "xterm-256color", "linux", "vt100"])
  func frames(type: String) throws {
    let seed = UInt64.random(in: 1...1_000_000)
    let terminal = try PseudoTerminal(
      ["/bin/bash", "-c", Self.script],
      environment: ["TYPE": type, "PROBE": PseudoTerminal.probe, "PROBE_SEED": "\(seed)"])
    #expect(try terminal.waitForEnd() == 0, "seed \(seed): \(terminal.text)")
    #expect(terminal.text.contains("the same"), "seed \(seed)")
  }

  @Test("moving the selection bar costs a slow line little, and the same picture nothing")
  func budget() throws {
    let terminal = try PseudoTerminal(environment: ["DUTYBOARD_AMBIGUOUS": "narrow"])
    try terminal.waitForLog("ready")
    try terminal.waitForScreen("值守台")
    let before = terminal.output.count
    terminal.send("d")
    try terminal.waitForLog("drawn")
    terminal.send("x")
    try terminal.waitForLog("key(x)")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    // A hundred moves; each restyles two rows of 80 columns.
    #expect(terminal.output.count - before < 30_000)
  }
}
