#!/usr/bin/env python3
"""Measures what a person waits for on journals of different length, and that it does not grow with them.

    Tests/Scripts/growth.py BINARY [--events 10000,100000,1000000] [--rounds 3] [--data DIR]

For each length a demo book is made once in the folder (about a minute for each hundred thousand lines on a slow
machine). The boards are opened in turn, so that ratios hold on a busy machine: start to usable frame, arrow keys,
opening an incident, typing a call, searching, one act back, storing a call. Printed are 50 % and 95 % of the times
in milliseconds and the heap. Status 1 when the longest book takes more than twice what the shortest takes.
"""
import argparse, collections, os, subprocess, sys, tempfile, time

from ptyboard import Board

FIGURES = ["start", "move", "open", "type", "search", "back", "store", "heap"]


class TimedBoard(Board):
    def started(self):
        """Seconds from the start of the process to a frame with its last line."""
        shown = b""
        while b"F10" not in shown:
            data = self.read(10)
            if not data:
                raise SystemExit(f"no board came up: {shown[-200:]!r}")
            shown += data
        return time.perf_counter() - self.begun

    def paint(self, keys):
        took = self.key(keys, quiet=0.012)
        if took is None:
            raise SystemExit(f"nothing was painted for {keys!r}")
        return took

    def aside(self, *keys):
        for it in keys:
            self.key(it)
            self.drain(0.05)

    def heap(self):
        with open(f"/proc/{self.pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Anonymous")) / 1024


def measure(binary, data, number, take):
    for start in range(4):
        board = TimedBoard([binary, "--data", data])
        take("start", board.started())
        board.drain(0.15)
        if start < 3:
            board.leave()
    for step in range(40):
        take("move", board.paint("\x1b[B" if step % 20 < 10 else "\x1b[A"))
    for _ in range(8):
        take("open", board.paint("\r"))
        board.aside("\x1b", "\x1b[B")
    board.aside("\x1bOP")
    for character in "石门镇王强报石门隧道两油罐车追尾起火":
        take("type", board.paint(character))
    board.aside("\x7f" * 18, "\x1b")
    for words in ("火灾", "中山路", "追尾", "石", "溺水", "shimen"):
        board.aside("\x1bOR")
        for character in words:
            take("search", board.paint(character))
        board.aside("\x1b", "\x1b")
    for _ in range(6):
        take("back", board.paint("["))
    board.aside("\x1b")
    for _ in range(6):
        number += 1
        board.aside("\x1bOQ", f"南关街道报中山路火警{number}号")
        take("store", board.paint("\r"))
        board.aside("\x1b")
    take("heap", board.heap() / 1000)
    board.leave()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--events", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data")
    options = parser.parse_args()
    binary, folder = os.path.abspath(options.binary), options.data or tempfile.mkdtemp(prefix="growth-")
    lengths = [int(length) for length in options.events.split(",")]
    for length in lengths:
        book = f"{folder}/duty-{length}"
        if not os.path.exists(book):
            make = [binary, "demo", "--events", str(length), "--data", book, "--once"]
            subprocess.run(make, stdout=subprocess.DEVNULL, check=True)
    times = collections.defaultdict(list)
    for number in range(options.rounds):
        for length in lengths:
            measure(binary, f"{folder}/duty-{length}", number * 100, lambda f, t: times[length, f].append(t))

    def part(length, figure, share):
        ordered = sorted(times[length, figure])
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000

    print("| lines | " + " | ".join(FIGURES) + " |")
    for length in lengths:
        row = (f"{part(length, f, 0.5):.1f} / {part(length, f, 0.95):.1f}" for f in FIGURES)
        print(f"| {length:,} | " + " | ".join(row) + " |")
    ratios = {f: part(lengths[-1], f, 0.5) / part(lengths[0], f, 0.5) for f in FIGURES}
    print("ratio  " + "  ".join(f"{f} {ratio:.2f}" for f, ratio in ratios.items()))
    sys.exit(int(max(ratios.values()) > 2))


main()
