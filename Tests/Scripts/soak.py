#!/usr/bin/env python3
"""Keeps three boards open for hours under the load of a normal day and watches what they take.

    Tests/Scripts/soak.py BINARY --minutes 120 [--data DIR] [--out FILE] [--faster 60]

Without --data a demo district is made in a temporary folder. An officer's board, a leader's board and a
wall screen stand on one log, each in a pseudo-terminal. Calls come by key and by command, incidents are
acknowledged and reported, instructions given and carried through, lists are moved, searched and
filtered, windows change their size; when the roster says so the shift is handed over. Once a minute the
oldest open incidents are closed, as many as came since, so that the open list stays as long as a day's;
then one line for each board: minute, board, anonymous memory and resident memory in KiB, open
descriptors, threads, processor seconds, bytes written to the terminal; and the size of the log's files.
At the end the growth between the second and the last quarter is printed; the status is 1 when a board
has died, has more descriptors than in the second quarter, or has grown by more than a tenth and 1 MiB,
or when the log is not sound.

With --faster every clock of the boards and commands runs so many times faster (Debian's `faketime`), from
the morning of 30 December: `--faster 60 --minutes 72` are 72 hours over the turn of the year.
"""
import argparse, json, os, random, select, statistics, subprocess, sys, tempfile, time

from ptyboard import Board

PLACES = ["南关街道中山路", "石门镇石门隧道", "青崖镇青崖水库", "北园街道农贸市场", "河湾街道滨河路"]
KINDS = ["电动车自燃", "路面塌陷一处", "居民楼冒烟", "两车追尾", "电梯困人", "管道爆管停水", "林地冒烟"]


class Timepiece:
    """The time of the boards, and what makes a program go by it."""

    def __init__(self, faster):
        self.faster, self.begun = faster, time.time()
        self.start = time.mktime(time.strptime("2026-12-30 06:00", "%Y-%m-%d %H:%M"))

    def now(self):
        passed = time.time() - self.begun
        return self.start + passed * self.faster if self.faster > 1 else time.time()

    def of(self, words):
        """The words of a command, so that it goes by this time."""
        if self.faster == 1:
            return words
        shown = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(self.now()))
        return ["/usr/bin/faketime", "-f", f"@{shown} x{self.faster:g}", *words]


class WatchedBoard(Board):
    def __init__(self, name, argv, columns, rows, timepiece):
        super().__init__(timepiece.of(argv), columns, rows)
        self.name, self.size = name, (columns, rows)
        time.sleep(0.3)
        # `faketime` stands between as a parent of the board.
        with open(f"/proc/{self.child}/task/{self.child}/children") as file:
            self.pid = int((file.read().split() or [self.child])[0])

    def press(self, *keys):
        for key in keys:
            os.write(self.fd, key.encode())
            time.sleep(0.03)

    def take(self):
        while self.read(0):
            pass

    def sample(self):
        root = f"/proc/{self.pid}"
        with open(f"{root}/smaps_rollup") as file:
            fields = dict(line.split(":", 1) for line in file if ":" in line)
        with open(f"{root}/stat") as file:
            stat = file.read().rsplit(")", 1)[1].split()
        tick = os.sysconf("SC_CLK_TCK")
        return {
            "anon": int(fields["Anonymous"].split()[0]), "rss": int(fields["Rss"].split()[0]),
            "fds": len(os.listdir(f"{root}/fd")), "threads": int(stat[17]),
            "cpu": (int(stat[11]) + int(stat[12])) / tick, "bytes": self.bytes,
        }


class Room:
    """The commands of the duty room: what is not typed at a board."""

    def __init__(self, binary, data, timepiece):
        self.binary, self.data, self.timepiece = binary, data, timepiece
        self.refused = self.handed_over = 0

    def run(self, *words):
        done = subprocess.run(
            self.timepiece.of([self.binary, *words, "--data", self.data]),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        self.refused += done.returncode != 0
        return done.stdout

    def ask(self, *words):
        # Patience with a busy log is counted by the same quick clock.
        for _ in range(20):
            if told := self.run(*words, "--json"):
                return json.loads(told)
            time.sleep(0.2)
        raise SystemExit(f"{words}: no answer")

    def open_incidents(self):
        """As commands take them, also after the turn of the year."""
        listed = self.ask("list", "incidents", "--open")["items"]
        return [f"{incident['year']}-{incident['number']}" for incident in listed]

    def close_the_oldest(self, kept):
        stand = self.open_incidents()
        for number in stand[: max(0, len(stand) - kept)]:
            self.run("close", number, "--outcome", "已处置完毕", "--despite-gaps")
        return min(len(stand), kept)

    def carry_an_instruction_through(self, incident):
        given = self.run(
            "instruct", incident, "--words", "请应急局2小时内报初步原因", "--to", "应急局", "--due", "2小时内"
        )
        if not given:
            return
        number = given.split()[-1]
        for verb in ("convey", "receive", "feedback --text 已查明原因", "accept", "tell", "complete", "file"):
            unit = [] if verb in ("tell", "complete", "file") else ["--unit", "应急局", "--person", "值班员"]
            self.run("instruction", number, *verb.split(), *unit)

    def hand_over_if_due(self):
        shift = self.ask("shift", "show")
        if shift["due_since"] is None:
            return
        self.run("shift", "handover")
        handover = self.ask("shift", "show")["handover"]
        if not handover:
            return
        items = handover["items"]
        for item in items:
            if item["kind"] == "check":
                self.run("shift", "check", item["id"], "--ok")
        taken = [item["id"] for item in items if item["kind"] != "check"]
        if taken:
            self.run("shift", "accept", *taken)
        self.run("shift", "sign", "out")
        self.run("shift", "sign", "in", "--late-reason", "路上堵车")
        self.handed_over += self.ask("shift", "show")["handover"] is None


def act(chance, boards, room, number):
    officer, leader, wall = boards
    text = f"{chance.choice(PLACES)}{chance.choice(KINDS)}，第{number}号来电"
    kind = chance.random()
    if kind < 0.25:
        room.run("call", text)
    elif kind < 0.5:
        officer.press("\x1bOQ", text, "\r")
        time.sleep(0.2)
        officer.press("\x1b")
    elif kind < 0.6:
        leader.press("\x1bOS", "\r")
    elif kind < 0.65:
        if stand := room.open_incidents():
            room.run("report", chance.choice(stand), "first", "--by-phone", "--receiver-name", "张三", "--read-back")
    elif kind < 0.7:
        if stand := room.open_incidents():
            room.carry_an_instruction_through(chance.choice(stand))
    elif kind < 0.75:
        officer.press("\x1bOR", chance.choice(["火", "中山路", "隧道"]))
        time.sleep(0.3)
        officer.press("\x1b")
        time.sleep(0.2)
        officer.press("\x1b")
    elif kind < 0.8:
        officer.press("f", "火")
        time.sleep(0.3)
        officer.press("\x1b")
    elif kind < 0.9:
        chance.choice([officer, leader]).press(*["\x1b[B"] * 12, "\r")
        time.sleep(0.3)
        for board in (officer, leader):
            board.press("\x1b")
    else:
        board = chance.choice(boards)
        board.resize(chance.randint(60, 200), chance.randint(18, 60))
        time.sleep(0.3)
        board.resize(*board.size)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--every", type=float, default=6, help="seconds between two acts")
    parser.add_argument("--faster", type=float, default=1, help="how much faster all clocks run")
    parser.add_argument("--data")
    parser.add_argument("--out", default="/dev/stdout")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    data = options.data or tempfile.mkdtemp(prefix="soak-") + "/data"
    timepiece = Timepiece(options.faster)
    room = Room(binary, data, timepiece)
    if not os.path.exists(data + "/duty.sqlite"):
        room.run("demo", "--once")
    boards = [
        WatchedBoard("officer", [binary, "--data", data], 120, 40, timepiece),
        WatchedBoard("leader", [binary, "board", "--role", "leader", "--data", data], 80, 24, timepiece),
        WatchedBoard("wall", [binary, "board", "--role", "wall", "--data", data], 200, 50, timepiece),
    ]
    chance, samples, out = random.Random(options.seed), {b.name: [] for b in boards}, open(options.out, "a")
    room.run("shift", "start")
    kept = len(room.open_incidents()) + 5
    begun, minute, number, next_act = time.time(), 0, 0, time.time() + 5
    while time.time() - begun < options.minutes * 60:
        select.select([b.fd for b in boards], [], [], 0.2)
        for board in boards:
            board.take()
        if time.time() >= next_act:
            number += 1
            act(chance, boards, room, number)
            next_act = time.time() + options.every
        if time.time() - begun >= minute * 60:
            stand = room.close_the_oldest(kept)
            room.hand_over_if_due()
            files = {f: os.path.getsize(f"{data}/{f}") for f in os.listdir(data) if f.startswith("duty.sqlite")}
            for board in boards:
                it = board.sample()
                samples[board.name].append(it)
                print(minute, board.name, *(f"{k}={v}" for k, v in it.items()), file=out)
            print(
                minute, time.strftime("%m-%d %H:%M", time.localtime(timepiece.now())),
                f"open={stand} handovers={room.handed_over} refused={room.refused}", file=out,
            )
            print(minute, "files", *(f"{k}={v}" for k, v in sorted(files.items())), file=out, flush=True)
            minute += 1
    status = 0
    for name, rows in samples.items():
        quarter = max(1, len(rows) // 4)
        early, late = rows[quarter : 2 * quarter] or rows, rows[-quarter:]
        for field in ("anon", "rss", "fds", "threads"):
            a, b = (statistics.median(r[field] for r in part) for part in (early, late))
            grown = b > a if field in ("fds", "threads") else b > a * 1.1 and b > a + 1024
            status = max(status, int(grown and field != "rss"))
            print(f"{name} {field}: {a:.0f} -> {b:.0f}{'  GROWN' if grown else ''}", file=out, flush=True)
    for board in boards:
        board.leave()
    done = subprocess.run(timepiece.of([binary, "verify", "--data", data]), stdout=out)
    sys.exit(max(status, done.returncode))


main()
