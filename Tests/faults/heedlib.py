"""What the fault scripts share: a folder of facts, one server, questions over its socket, and a tally.

Not run by itself. Every script here takes --heed PATH (by default the release build, else the debug one) and --seed N,
prints a line for each thing that went wrong, and ends with "N passed, N failed" alone on a line; exit 1 if any failed.
Everything happens in a temporary folder of its own, which is gone at the end.
"""
import argparse
import contextlib
import hashlib
import hmac
import json
import os
import pwd
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NORTHMOOR = ROOT / "Sources/Demo/Northmoor"


# The command line of a script

def arguments(says):
    """The options that every script has, for it to add its own."""
    parser = argparse.ArgumentParser(description=says, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heed", type=Path, default=default_binary(), help="the program to test")
    parser.add_argument("--seed", type=int, default=None, help="the same trials again")
    return parser


def default_binary():
    builds = [ROOT / ".build/release/heed", ROOT / ".build/debug/heed"]
    return next((build for build in builds if build.exists()), builds[-1])


def begin(parser):
    """The options as given, with the seed that was drawn when none was."""
    options = parser.parse_args()
    if not options.heed.exists():
        sys.exit(f"There is no program at {options.heed}. Build it, or name one with --heed.")
    options.heed = options.heed.resolve()
    if options.seed is None:
        options.seed = random.randrange(1 << 32)
    return options


class Tally:
    """Counts what held and says what did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, held, what):
        if held:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}", flush=True)
        return held

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)


# Folders

@contextlib.contextmanager
def workspace():
    """A short-named temporary folder, gone at the end."""
    place = Path(tempfile.mkdtemp(prefix="heed-faults-"))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def demo_folder(heed, place):
    """The demonstration organisation, checkpointed; made once for all scripts when all.py runs them."""
    shared = os.environ.get("HEED_FAULTS_DEMO")
    if shared:
        return copy_folder(shared, place / "demo")
    folder = place / "demo"
    made = run(heed, "demo", data=folder)
    if made.returncode:
        sys.exit(f"The demonstration could not be made: {made.stderr}")
    return folder


def key_of(folder):
    """The key file, beside the folder."""
    return folder.with_name(folder.name + ".key")


def copy_folder(folder, to):
    """A copy of a folder and of its key, in the place of whatever was there."""
    folder, to = Path(folder), Path(to)
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("heed.sock"))
    shutil.copy(key_of(folder), key_of(to))
    return to


def digests(folder):
    """SHA-256 of every file in a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def act_of(folder, key):
    """What the journal calls this user's act with this idempotency key: HMAC under a key that HKDF makes from the master
    key."""
    master = bytes.fromhex(key_of(folder).read_text().strip())
    drawn = hmac.digest(bytes(32), master, "sha256")
    acts = hmac.digest(drawn, b"heed acts\x01", "sha256")
    return hmac.digest(acts, f"operator:{pwd.getpwuid(os.geteuid()).pw_name} {key}".encode(), "sha256")[:16].hex()


# Commands

def run(heed, *words, data=None, cwd=None, timeout=120):
    """A command on its own, as somebody would type it."""
    where = [] if data is None else ["--data", str(data)]
    return subprocess.run(
        [str(heed), *words, *where], cwd=cwd, timeout=timeout, capture_output=True, text=True, errors="replace")


def verify(heed, folder, anchor=None):
    """The exit code of `heed journal verify --json`, and its answer; no answer when there was none to read."""
    done = run(heed, "journal", "verify", "--json", *(["--anchor", anchor] if anchor else []), data=folder)
    try:
        return done.returncode, json.loads(done.stdout)
    except ValueError:
        return done.returncode, None


def head(heed, folder):
    """An anchor: SEQUENCE:HASH."""
    return run(heed, "journal", "head", data=folder).stdout.strip()


# The server

class Silent(Exception):
    """The server did not answer."""


class Server:
    """`heed serve` on a folder, in a process of its own, which alone is ever stopped."""

    def __init__(self, heed, folder):
        self.folder, self.started = folder, time.monotonic()
        self.log = open(folder.with_name(folder.name + ".log"), "ab")
        self.process = subprocess.Popen(
            [str(heed), "serve", "--data", str(folder), "--port", str(free_port())],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def wait(self, most=30.0):
        """Seconds from the start until the socket answers."""
        while time.monotonic() - self.started < most:
            if self.process.poll() is not None:
                raise Silent(f"the server ended with {self.process.returncode}: {self.said()}")
            try:
                self.ask("journal", "head")
                return time.monotonic() - self.started
            except Silent:
                time.sleep(0.01)
        raise Silent(f"no answer within {most} s")

    def ask(self, *words, patience=60.0):
        """One question over heed.sock, one answer."""
        return ask(self.folder, *words, patience=patience)

    def kill(self):
        """kill -9."""
        self.process.kill()
        self.end()

    def stop(self):
        """As an administrator stops it."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.end()

    def end(self):
        self.process.wait()
        self.log.close()

    def said(self):
        return Path(self.log.name).read_text(errors="replace")[-500:]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def ask(folder, *words, patience=60.0):
    """Asks whatever listens on the folder's heed.sock. Raises Silent without a whole answer."""
    folder = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with socket.socket(socket.AF_UNIX) as talk:
            talk.settimeout(patience)
            # A socket's address holds 107 bytes; through the descriptor any path fits.
            connect(talk, f"/proc/self/fd/{folder}/heed.sock", patience)
            talk.sendall(json.dumps({"words": words}).encode() + b"\n")
            line = b""
            while not line.endswith(b"\n"):
                more = talk.recv(1 << 20)
                if not more:
                    raise Silent("the conversation ended before the answer")
                line += more
            return json.loads(line)
    except OSError as error:
        raise Silent(str(error)) from error
    finally:
        os.close(folder)


def connect(talk, address, patience):
    """Connects, and again while the server's queue is full: with a time limit Python does not wait for its turn."""
    until = time.monotonic() + patience
    while True:
        try:
            return talk.connect(address)
        except BlockingIOError:
            if time.monotonic() > until:
                raise
            time.sleep(0.002)
