"""A board in a pseudo-terminal, as the measuring scripts beside this file use it."""
import fcntl, os, pty, select, signal, struct, termios, time


class Board:
    """Reads and counts what the board writes; nothing is drawn."""

    def __init__(self, argv, columns=120, rows=40):
        self.bells = self.bytes = 0
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", DUTYBOARD_LANG="zh")
            os.execv(argv[0], argv)
        # Whom to wait for: another one where a program stands between.
        self.child = self.pid
        self.resize(columns, rows)

    def resize(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, patience):
        """The first bytes that come within so many seconds; empty when none do, or when the board is gone."""
        if not select.select([self.fd], [], [], max(0, patience))[0]:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        self.bells += data.count(b"\x07")
        self.bytes += len(data)
        return data

    def drain(self, quiet, limit=2):
        """Until nothing came for so many seconds; the clock on the board ticks, so never for longer than the limit.

        When the last byte came, or the beginning where none did."""
        last = time.perf_counter()
        end = last + limit
        while time.perf_counter() < end and self.read(quiet):
            last = time.perf_counter()
        return last

    def key(self, keys, quiet=0.004):
        """Seconds from a key to the last byte of its paint; None when nothing was painted in two seconds."""
        while self.read(0):
            pass
        begun = time.perf_counter()
        os.write(self.fd, keys if isinstance(keys, bytes) else keys.encode())
        return self.drain(quiet) - begun if self.read(2) else None

    def leave(self):
        """Ends the board, reading to the end: nobody leaves a terminal that takes no more bytes."""
        os.kill(self.pid, signal.SIGTERM)
        while os.waitpid(self.child, os.WNOHANG) == (0, 0):
            self.read(0.05)
        os.close(self.fd)
