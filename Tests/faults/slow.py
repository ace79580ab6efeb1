"""Proves that strangers cannot hold the server up: who asks, sends or reads too slowly is closed in time while others are
served as before; a body that is huge, endless or a lie is refused near the cap and leaves nothing behind; one connection
too many is told so.

    python3 slow.py [--seconds 20] [--attackers 200] [--times 10] [--heed PATH]

--seconds is how long the slow ones come back each time they are closed; under 120 the server is told to give them a fifth
of the time that it gives in earnest. --times is how many uploads are broken off.
"""
import asyncio
import concurrent.futures
import contextlib
import http.client
import os
import resource
import socket
import statistics
import struct
import subprocess
import threading
import time

from heedlib import Server, Tally, arguments, begin, demo_folder, free_port, workspace

IN_EARNEST = {"header": 15, "body": 30, "write": 60}
CAP, NEAR = 256 << 10, 1 << 20
MOST_GROWTH_MB = 32
# Seconds that a busy machine may take to notice.
GRACE = 2
PAGES = ["/", "/heed.css", "/help"]
CLOSED_TCP = {7, 8}


class Limited(Server):
    """A server of the demonstration with its limits said, and a folder of its own for temporary files."""

    def __init__(self, heed, folder, deadlines, connections):
        self.folder, self.started, self.port = folder, time.monotonic(), free_port()
        self.log = open(folder.with_name(folder.name + ".log"), "ab")
        self.temporary = folder.with_name("temporary")
        self.temporary.mkdir(exist_ok=True)
        limits = [word for name, most in deadlines.items() for word in (f"--{name}-deadline", str(most))]
        self.process = subprocess.Popen(
            [str(heed), "serve", "--demo", "--data", str(folder), "--port", str(self.port), *limits,
             "--connections", str(connections)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=os.environ | {"TMPDIR": str(self.temporary)})

    def __enter__(self):
        self.wait()
        until = time.monotonic() + 10
        while fetch(self.port, "/")[0] != 200 and time.monotonic() < until:
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.stop()

    def memory(self):
        """Resident megabytes."""
        with open(f"/proc/{self.process.pid}/statm") as pages:
            return int(pages.read().split()[1]) * resource.getpagesize() / (1 << 20)

    def sockets(self):
        """How many it holds open."""
        files = f"/proc/{self.process.pid}/fd"
        count = 0
        for one in os.listdir(files):
            with contextlib.suppress(FileNotFoundError):  # closed since it was listed
                count += os.readlink(f"{files}/{one}").startswith("socket:")
        return count


# Somebody honest

def fetch(port, path):
    """Status and seconds of one page over a connection of its own; status 0 when it did not come."""
    began = time.monotonic()
    try:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            return answer.status, time.monotonic() - began
    except (OSError, http.client.HTTPException):
        return 0, time.monotonic() - began


def ask_for(port, seconds):
    """20 pages a second."""
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(8) as visitors:
        asked = []
        for number in range(int(seconds * 20)):
            time.sleep(max(0, began + number / 20 - time.monotonic()))
            asked.append(visitors.submit(fetch, port, PAGES[number % len(PAGES)]))
        return [one.result() for one in asked]


def p99(visits):
    return statistics.quantiles([seconds for _, seconds in visits], n=100)[98]


# Somebody slow

async def connect(port, window=None):
    talk = socket.socket()
    if window:
        talk.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    talk.setblocking(False)
    await asyncio.get_running_loop().sock_connect(talk, ("127.0.0.1", port))
    return talk


def is_closed(talk):
    """Whether the other end has hung up, though there may be bytes still to read."""
    return talk.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] in CLOSED_TCP


async def drip(port, kind, most):
    """Does a thing slowly until it is closed, `most` seconds at the longest: how long that took."""
    first, more, window = {
        "header": (b"GET / HTTP/1.1\r\n", b"X-Slow: yes\r\n", None),
        "body": (form("Content-Length: 60000").encode(), b"a", None),
        "write": (head("GET", "/heed.css").encode() * 30, None, 4096),
    }[kind]
    with contextlib.closing(await connect(port, window)) as talk:
        began = time.monotonic()
        try:
            talk.send(first)
            while not is_closed(talk) and time.monotonic() - began < most:
                await asyncio.sleep(0.25)
                if more:
                    talk.send(more)
                else:
                    with contextlib.suppress(BlockingIOError):
                        talk.recv(1)
        except OSError:
            pass
        return kind, time.monotonic() - began


async def besiege(port, attackers, seconds, deadlines):
    """How long each slow connection was let be, of each kind."""
    until, lives = time.monotonic() + seconds, []

    async def attacker(number, kind):
        await asyncio.sleep(deadlines["header"] * number / attackers)
        while time.monotonic() < until:
            lives.append(await drip(port, kind, deadlines[kind] + 10))

    kinds = list(deadlines)
    await asyncio.gather(*(attacker(number, kinds[number % len(kinds)]) for number in range(attackers)))
    return lives


def slow(tally, server, attackers, seconds, deadlines):
    before = ask_for(server.port, 3)
    with concurrent.futures.ProcessPoolExecutor(1) as elsewhere:
        honest = elsewhere.submit(ask_for, server.port, seconds)
        lives = asyncio.run(besiege(server.port, attackers, seconds, deadlines))
        visits = honest.result()
    for kind, most in deadlines.items():
        lived = [life for of, life in lives if of == kind]
        late = [life for life in lived if life > most + GRACE]
        early = [life for life in lived if life < most - 1]
        tally.check(
            lived and not late, f"slow {kind}: {len(late)} of {len(lived)} lived longer than {most} s: {sorted(late)[-3:]}")
        tally.check(
            not early, f"slow {kind}: {len(early)} of {len(lived)} were closed before their time: {sorted(early)[:3]}")
    good = sum(status == 200 for status, _ in visits)
    tally.check(good >= 0.999 * len(visits), f"{len(visits) - good} of {len(visits)} honest requests failed")
    # Nobody notices a tenth of a second; a short run of a debug build on a busy machine is allowed two whole seconds.
    most = max(0.1 if deadlines == IN_EARNEST else 2, 3 * p99(before))
    waits = f"p99 {p99(before) * 1000:.0f} ms before, {p99(visits) * 1000:.0f} ms during"
    tally.check(p99(visits) <= most, f"honest requests waited: {waits}")
    print(f"{len(lives)} slow connections were closed; {len(visits)} honest requests, {waits}")


# Somebody who sends too much

def head(method, path, *fields):
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: heed", *fields, "", ""])


def form(*fields):
    return head("POST", "/session", "Content-Type: application/x-www-form-urlencoded", *fields)


# Where the page may be the first to answer.
ANY = set(range(200, 500))
CHUNKED = "Transfer-Encoding: chunked"
CHUNK = b"10000\r\n" + b"a" * 65536 + b"\r\n"
PLAIN = b"a" * 65536
FIELDS = b"X-More: yes\r\n" * 5000
# What is sent first, what is sent then again and again, and which answers may come.
FLOODS = {
    "10 GB announced": (form("Content-Length: 10737418240"), PLAIN, {413}),
    "10 GB on a GET": (head("GET", "/", "Content-Length: 10737418240"), PLAIN, {413}),
    "a length beyond numbers": (form("Content-Length: " + "9" * 40), PLAIN, {400, 413}),
    "a length of 5 that is 10 GB": (form("Content-Length: 5"), PLAIN, ANY),
    "two lengths": (form("Content-Length: 5", "Content-Length: 50000"), PLAIN, {400}),
    "a length and chunks": (form("Content-Length: 5", CHUNKED), CHUNK, {400}),
    "endless chunks": (form(CHUNKED), CHUNK, ANY),
    "endless chunks on a GET": (head("GET", "/", CHUNKED), CHUNK, ANY),
    "endless chunks nowhere": (head("POST", "/nowhere", CHUNKED), CHUNK, ANY),
    "chunks of one byte": (form(CHUNKED), b"1\r\na\r\n" * 10000, ANY),
    "an endless chunk": (form(CHUNKED) + "7fffffff\r\n", PLAIN, ANY),
    "an endless chunk extension": (form(CHUNKED) + "1;", PLAIN, ANY),
    "endless trailers": (form(CHUNKED) + "1\r\na\r\n0\r\n", FIELDS, ANY),
    "an endless header": ("GET / HTTP/1.1\r\nX-Long: ", PLAIN, {431}),
    "endless headers": ("GET / HTTP/1.1\r\n", FIELDS, {431}),
    "an endless address": ("GET /", PLAIN, {431}),
}


def pour(port, first, more, patience):
    """Sends as much as is taken, up to 64 MB: bytes sent, what was answered, and whether it was closed."""
    sent, answer, began = 0, b"", time.monotonic()
    with socket.create_connection(("127.0.0.1", port)) as talk:
        talk.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 32768)
        talk.settimeout(0.1)
        try:
            sent += talk.send(first.encode())
            while sent < 64 << 20 and time.monotonic() - began < patience:
                with contextlib.suppress(BlockingIOError):
                    answer += talk.recv(65536, socket.MSG_DONTWAIT)
                try:
                    sent += talk.send(more)
                except TimeoutError:
                    pass
            return sent, answer, False
        except OSError:
            with contextlib.suppress(OSError):
                answer += talk.recv(65536)
            return sent, answer, True


def huge(tally, server, patience):
    with concurrent.futures.ThreadPoolExecutor(len(FLOODS)) as crowd:
        poured = {
            what: crowd.submit(pour, server.port, first, more, patience) for what, (first, more, _) in FLOODS.items()}
    for what, (_, _, answers) in FLOODS.items():
        sent, answer, closed = poured[what].result()
        status = int(answer.split()[1]) if answer else None
        end = "closed" if closed else "still open"
        tally.check(closed and sent <= CAP + NEAR, f"{what}: {sent} bytes were taken, {end}")
        tally.check(status is None or status in answers, f"{what}: {answer[:200]}")


def broken_off(server, times):
    """Uploads that end in the middle: some with a goodbye, some without."""
    for number in range(times):
        with socket.create_connection(("127.0.0.1", server.port)) as talk:
            talk.sendall(form("Content-Length: 60000").encode() + b"a" * (number * 7919 % 59000))
            if number % 2:
                talk.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class Watch:
    """The most memory that a server had while it was looked at."""

    def __init__(self, server):
        self.server, self.ended, self.most = server, threading.Event(), server.memory()
        self.before = self.most
        self.eyes = threading.Thread(target=self.look)

    def look(self):
        while not self.ended.wait(0.02):
            self.most = max(self.most, self.server.memory())

    def __enter__(self):
        self.eyes.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.eyes.join()


def too_much(tally, server, times, deadlines):
    # What the first visitors and the first floods take once is not growth.
    ask_for(server.port, 3)
    sockets = server.sockets()
    with Watch(server) as watch:
        huge(tally, server, deadlines["body"] + 5)
        broken_off(server, times)
    grown = watch.most - watch.before
    tally.check(grown <= MOST_GROWTH_MB, f"memory grew by {grown:.0f} MB from {watch.before:.0f}")
    left = list(server.temporary.rglob("*"))
    tally.check(not left, f"temporary files were left: {left[:3]}")
    time.sleep(3)
    tally.check(server.sockets() <= sockets, f"{server.sockets()} sockets were left of {sockets}")
    tally.check(fetch(server.port, "/")[0] == 200, "no page afterwards")
    print(f"{len(FLOODS)} floods and {times} broken uploads: {grown:.0f} MB more at the most, from {watch.before:.0f} MB")


def one_too_many(tally, server, connections):
    with contextlib.ExitStack() as crowd:
        for _ in range(connections):
            crowd.enter_context(socket.create_connection(("127.0.0.1", server.port)))
        time.sleep(0.5)
        with socket.create_connection(("127.0.0.1", server.port)) as talk:
            talk.settimeout(5)
            told = talk.recv(4096)
        right = told.startswith(b"HTTP/1.1 503") and f"{connections} at most".encode() in told
        tally.check(right, f"one too many was told {told[:100]}")
    time.sleep(0.5)
    tally.check(fetch(server.port, "/")[0] == 200, "no page after the crowd had gone")


def main():
    parser = arguments(__doc__)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--attackers", type=int, default=200)
    parser.add_argument("--times", type=int, default=10)
    options = begin(parser)
    tally = Tally()
    deadlines = {kind: most if options.seconds >= 120 else most // 5 for kind, most in IN_EARNEST.items()}
    _, most_files = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))
    with workspace() as place:
        folder = demo_folder(options.heed, place)
        with Limited(options.heed, folder, deadlines, 2 * options.attackers) as server:
            slow(tally, server, options.attackers, options.seconds, deadlines)
        with Limited(options.heed, folder, deadlines, 100) as server:
            too_much(tally, server, options.times, deadlines)
            one_too_many(tally, server, 100)
    tally.end()


if __name__ == "__main__":
    main()
