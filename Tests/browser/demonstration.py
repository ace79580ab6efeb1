"""The demonstration organisation, served from a folder of its own, and the command line on that folder."""

import json
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PERIOD = "2009-04-to-09"
PAPER = f"/board-papers/{PERIOD}"
ISSUE = f"{PAPER}/issues/1"
FIGURES = f"{PAPER}/figures"
BESIDE = f"{PAPER}/as-it-used-to-be-written"
LESSONS = [f"/lessons/L-{number:04}" for number in range(1, 12)]
NONE, ONE, MANY = f"{FIGURES}/authors.stage-2", f"{FIGURES}/reviews.ongoing", f"{FIGURES}/notifications.year-before"
PAGES = [
    "/",
    "/board-papers",
    PAPER,
    FIGURES,
    NONE,
    ONE,
    MANY,
    BESIDE,
    ISSUE,
    "/lessons",
    *LESSONS,
    "/help",
    "/accessibility",
    "/support",
    "/components",
    "/nothing-of-this-name",
]
# A Board member may not follow threads, and gets the page for what is not there.
ROLES = {
    "board": ["/", PAPER, MANY],
    "lead": ["/", PAPER, MANY, "/lessons/L-0002"],
    "inspector": ["/", PAPER, MANY, "/lessons/L-0002"],
}


class Server:
    """`heed serve` in a folder of its own, stopped by its own process id when it goes out of scope.

    It serves the demonstration, with `more` options; or what the command `prepare` made in the folder first.
    """

    def __init__(self, heed, prepare=None, more=()):
        self.heed, self.place = Path(heed).resolve(), tempfile.TemporaryDirectory(prefix="heed-browser-")
        self.data = Path(self.place.name) / "northmoor"
        self.log = Path(self.place.name) / "log"
        self.prepare, self.more, self.port = prepare, more, free_port()
        self.at = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        if self.prepare:
            command(self.heed, self.data, *self.prepare)
        return self.start()

    def killed(self):
        """Stops it as a power cut would, and serves the same folder again at the same address."""
        self.process.kill()
        self.process.wait()
        self.start()

    def start(self):
        what = [] if self.prepare else ["--demo", *self.more]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [self.heed, "serve", *what, "--data", self.data, "--port", str(self.port)],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            if status(self.at + "/") == 200:
                return self
            time.sleep(0.1)
        self.process.kill()
        raise SystemExit(f"heed serve did not answer: {self.log.read_text()[-500:]}")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.place.cleanup()


def command(heed, data, *words):
    """A command on a folder, as somebody would type it; what it says when it refuses is raised."""
    done = subprocess.run([heed, *words, "--data", data], capture_output=True, text=True, timeout=120)
    if done.returncode:
        raise RuntimeError(f"heed {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


def answer(heed, data, *words):
    """The same, asked for as JSON."""
    return json.loads(command(heed, data, *words, "--json"))


def fetch(address):
    """The bytes at an address."""
    with urllib.request.urlopen(address, timeout=30) as reply:
        return reply.read()


def status(address):
    """The status of an address; 0 while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=5) as reply:
            return reply.status
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return 0


def api(at, address):
    """A page's twin in the API."""
    return json.loads(fetch(f"{at}/api/v1{address}"))


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
