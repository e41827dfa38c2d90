#!/usr/bin/env python3
"""Replays a flood of calls at three open boards and measures what their people feel.

    Tests/Scripts/flood.py BINARY [--calls 500] [--seconds 60] [--data DIR]

500 calls in one hour at 60 times the speed: two officers' boards take the calls in turn, key by key, a
wall screen looks on. Each key is typed when the one before it was painted; a key that paints nothing in
two seconds counts as dropped. Printed are the times from key to paint and from Enter to the stored number,
the bells of each board, and whether every call stands in the log word for word. Without --data a demo
district is made in a temporary folder. Status 1 when a key or a call was lost.
"""
import argparse, json, os, subprocess, sys, tempfile, threading, time

from ptyboard import Board

PLACES = ["南关街道中山路", "石门镇石门隧道", "青崖镇青崖水库", "北园街道农贸市场", "河湾街道滨河路"]
KINDS = ["积水没过膝盖", "树倒压车", "居民楼进水", "车辆被困", "电线杆倒了", "围墙倒塌"]


def typist(board, calls, begun, painted, stored, dropped, late):
    for due, text in calls:
        wait = begun + due - time.perf_counter()
        if wait > 0:
            board.drain(min(wait, 0.004))
            time.sleep(max(0, begun + due - time.perf_counter()))
        else:
            late.append(-wait)
        for key in ["\x1bOQ", *text]:
            took = board.key(key)
            dropped.append(key) if took is None else painted.append(took)
        # The first paint after Enter says that the call is stored: it comes after the commit.
        took = board.key(b"\r")
        dropped.append("Enter") if took is None else stored.append(took)


def shown(name, seconds):
    seconds = sorted(seconds)
    at = lambda share: seconds[min(len(seconds) - 1, int(len(seconds) * share))] * 1000
    over = sum(s > 0.05 for s in seconds)
    print(f"{name}: {len(seconds)}, p50 {at(.5):.1f} ms, p99 {at(.99):.1f}, max {seconds[-1] * 1000:.1f}, over 50 ms: {over}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--calls", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--data")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    data = options.data or tempfile.mkdtemp(prefix="flood-") + "/data"
    if not os.path.exists(data + "/duty.sqlite"):
        subprocess.run([binary, "demo", "--data", data, "--once"], stdout=subprocess.DEVNULL, check=True)
    listing = lambda: json.loads(subprocess.run(
        [binary, "list", "calls", "--json", "--data", data], capture_output=True, check=True).stdout)["items"]
    before = len(listing())
    seats = [("officer", 120, 40), ("officer", 100, 30), ("wall", 200, 50)]
    boards = [
        Board([binary, "board", "--role", role, "--data", data], columns, rows) for role, columns, rows in seats
    ]
    for board in boards:
        board.drain(0.8)
    calls = [
        (number * options.seconds / options.calls,
         f"{PLACES[number % 5]}{number}号{KINDS[number // 5 % 6]}")
        for number in range(options.calls)
    ]
    painted, stored, dropped, late, isOver = [], [], [], [], threading.Event()
    begun = time.perf_counter() + 0.5
    for board in boards:
        board.bells = 0
    typists = [
        threading.Thread(target=typist, args=(boards[i], calls[i::2], begun, painted, stored, dropped, late))
        for i in range(2)
    ]
    onlooker = threading.Thread(target=lambda: [boards[2].read(0.1) for _ in iter(isOver.is_set, True)])
    for thread in [*typists, onlooker]:
        thread.start()
    for thread in typists:
        thread.join()
    took = time.perf_counter() - begun
    for board in boards[:2]:
        board.drain(0.5)
    isOver.set()
    onlooker.join()
    shown("key to paint", painted)
    shown("Enter to stored", stored)
    print(f"{options.calls} calls in {took:.1f} s, begun late {len(late)} (at most {max(late, default=0):.2f} s), dropped {len(dropped)}")
    print("bells:", *(f"{name} {board.bells}" for name, board in zip(["first", "second", "wall"], boards)))
    texts = [call["text"] for call in listing()][before:]
    wanted = sorted(text for _, text in calls)
    print("every call stands in the log word for word:", sorted(texts) == wanted)
    for board in boards:
        board.leave()
    status = subprocess.run([binary, "verify", "--data", data]).returncode
    sys.exit(status or int(bool(dropped) or sorted(texts) != wanted))


main()
