"""Proves that what Heed acknowledged outlives a kill -9 at any moment, once and whole, and that Heed is back within 2 s.

    python3 kill.py [--times 20] [--writers 16] [--seconds S] [--strace] [--heed PATH] [--seed N]

Each round loads a server with notifications from many writers, each act with a key of its own, kills it, and starts it
again. With --strace the kill falls on the k-th write, sync, cut or send that one of its threads makes, not on a moment.
"""
import contextlib
import json
import random
import shutil
import subprocess
import sys
import threading
import time

import chain
from heedlib import Server, Silent, Tally, act_of, arguments, begin, copy_folder, demo_folder, verify, workspace

FACTS = ["case.notified", "case.child-described"]
# Seconds to readiness, for 95 of 100 starts of a release build.
READY = 2.0
# After so many entries a new copy of the folder, so that a round stays short.
MOST_ENTRIES = 12_000
CALLS = "pwrite64,fdatasync,fsync,ftruncate,unlink,sendto"


class Trial:
    """What was asked for on one folder: key → the receipt, or None while there is none."""

    def __init__(self, folder):
        self.folder, self.receipts, self.lock = folder, {}, threading.Lock()
        self.loaded, self.done = 0.0, 0

    def words(self, key):
        return ["notifications", "add", "--area", "SW", "--act", key, "--account", f"Account of {key}.", "--json"]

    def send(self, server, key):
        """Records the act and keeps its receipt. Raises Silent when the server does not answer."""
        answer = server.ask(*self.words(key))
        if answer["code"]:
            raise Refused(f"{key}: {answer['messages']}")
        return json.loads(answer["text"])["receipt"]

    def write(self, server, name, over):
        """One writer, until the server is gone or the round is over."""
        number = 0
        while not over.is_set():
            number += 1
            key = f"{name}-{number}"
            with self.lock:
                self.receipts[key] = None
            try:
                self.receipts[key] = self.send(server, key)
                with self.lock:
                    self.done += 1
            except Silent:
                return
            except Refused as refused:
                print(f"FAILED {refused}", flush=True)
                return

    @property
    def acknowledged(self):
        return {key: receipt for key, receipt in self.receipts.items() if receipt}


class Refused(Exception):
    pass


def load(server, trial, name, writers, moment):
    """Writes from many threads until `moment` seconds have passed, then kills, unless the server is dead already.

    Returns how long it wrote."""
    over = threading.Event()
    threads = [threading.Thread(target=trial.write, args=(server, f"{name}-{i}", over)) for i in range(writers)]
    for thread in threads:
        thread.start()
    began = time.monotonic()
    while time.monotonic() < began + moment and server.process.poll() is None:
        time.sleep(0.002)
    lasted = time.monotonic() - began
    server.kill()
    over.set()
    for thread in threads:
        thread.join()
    return lasted


def entries_after(server, sequence):
    answer = server.ask("journal", "entries", "--after", str(sequence), "--most", "1000000")
    return [json.loads(line) for line in answer["text"].splitlines()]


def faults(server, trial, start, draw):
    """Everything that is not as it should be after the kill, in sentences."""
    acts, by_act = {act_of(trial.folder, key): key for key in trial.receipts}, {}
    for entry in entries_after(server, start):
        by_act.setdefault(entry["act"], []).append(entry)
    for act, entries in by_act.items():
        key, places = acts.get(act), [entry["sequence"] for entry in entries]
        if key is None:
            yield f"entries {places} are of an act that nobody asked for"
        elif [entry["name"] for entry in entries] != FACTS or places[1] != places[0] + 1:
            yield f"{key} is there in part or twice: entries {places}"
        elif trial.receipts[key] and places != [trial.receipts[key]["first"], trial.receipts[key]["last"]]:
            yield f"{key} was acknowledged at {trial.receipts[key]} and lies at {places}"
    for act, key in acts.items():
        if trial.receipts[key] and act not in by_act:
            yield f"{key} was acknowledged and is lost"
    answer = json.loads(server.ask("journal", "verify", "--json")["text"])
    if not answer["sound"]:
        yield f"the journal is not sound: {answer}"
    yield from repeats(server, trial, draw)
    yield from readings(server, trial, draw)


def repeats(server, trial, draw):
    """Sends acts again: the acknowledged get their first receipt and add nothing, the others are recorded once."""
    before = server.ask("journal", "head")["text"]
    known = trial.acknowledged
    for key in draw.sample(sorted(known), min(8, len(known))):
        again = trial.send(server, key)
        if again != known[key]:
            yield f"{key} was acknowledged with {known[key]} and then with {again}"
    if server.ask("journal", "head")["text"] != before:
        yield "repeating acknowledged acts added entries"
    for key in [key for key, receipt in trial.receipts.items() if not receipt]:
        trial.receipts[key] = trial.send(server, key)
        if trial.send(server, key) != trial.receipts[key]:
            yield f"{key} was recorded again"


def readings(server, trial, draw):
    """The keys that open an account are as durable as the account."""
    known = trial.acknowledged
    for key in draw.sample(sorted(known), min(3, len(known))):
        told = json.loads(server.ask(*trial.words(key))["text"])["notification"]
        shown = server.ask("notifications", "show", told, "--because", "fault harness", "--json")
        if json.loads(shown["text"]).get("account") != f"Account of {key}.":
            yield f"{key}: the account of {told} does not read back: {shown}"


def one_round(options, trial, start, name, draw):
    """Serves, loads, kills, looks at the bare file, serves again. Returns the seconds to readiness, and the faults."""
    server = Server(options.heed, trial.folder)
    try:
        server.wait()
    except Silent as error:
        server.kill()
        return 0, [f"the server did not start: {error}"]
    with trap(server, draw) if options.strace else contextlib.nullcontext():
        trial.loaded += load(server, trial, name, options.writers, 8 if options.strace else draw.uniform(0.05, 1.5))
    found = bare(trial)
    again = Server(options.heed, trial.folder)
    try:
        ready = again.wait()
        found += list(faults(again, trial, start, draw))
    except (Silent, Refused) as error:
        ready, found = 0, found + [f"{error}"]
    finally:
        again.stop()
    return ready, found


@contextlib.contextmanager
def trap(server, draw):
    """Kills the server at the k-th call of one of its threads, counted from now. A commit is some forty calls."""
    kill = f"inject={CALLS}:signal=KILL:when={int(2 ** draw.uniform(0, 10.5))}"
    strace = subprocess.Popen(
        ["strace", "-f", "-q", "-o", "/dev/null", "-e", f"trace={CALLS}", "-e", kill, "-p", str(server.process.pid)],
        stderr=subprocess.PIPE, text=True)
    time.sleep(0.3)  # Until it holds every thread.
    yield
    said = strace.communicate(timeout=20)[1]
    if strace.returncode and "attach" in said:
        print(f"strace could not take hold, so the kill fell on a moment: {said.strip()}")


def bare(trial):
    """The second verifier on the file as the kill left it."""
    left = copy_folder(trial.folder, trial.folder.with_name("left"))
    found = chain.verify(left / "journal.sqlite")
    return [] if found["sound"] else [f"chain.py finds the file as it was left not sound: {found}"]


def main():
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=None, help="begin no round after so long")
    parser.add_argument("--strace", action="store_true", help="kill at the k-th system call")
    options = begin(parser)
    if options.strace and not shutil.which("strace"):
        sys.exit("There is no strace here.")
    draw, tally, began, waits, trials = random.Random(options.seed), Tally(), time.monotonic(), [], []
    with workspace() as place:
        origin, trial = demo_folder(options.heed, place), None
        start = verify(options.heed, origin)[1]["entries"]
        for number in range(options.times):
            if options.seconds and time.monotonic() - began > options.seconds:
                break
            if trial is None or start + 2 * len(trial.receipts) > MOST_ENTRIES:
                trial = Trial(copy_folder(origin, place / "served"))
                trials.append(trial)
            ready, found = one_round(options, trial, start, f"round-{number}", draw)
            waits.append(ready)
            tally.check(not found, f"round {number} (seed {options.seed}): {'; '.join(found[:5])}")
    done, loaded = sum(trial.done for trial in trials), sum(trial.loaded for trial in trials)
    print(
        f"ready after {sum(waits) / max(1, len(waits)):.2f} s on average, {max(waits, default=0):.2f} s at most; "
        f"{done} acts acknowledged under load, {done / max(loaded, 0.001):.0f} a second")
    if len(waits) >= 100:
        late = sorted(waits)[len(waits) * 95 // 100]
        tally.check(late <= READY, f"95 of 100 starts are ready after {late:.2f} s, and {READY} is the limit")
    tally.check(done > 0 or options.strace, "no act was acknowledged under load, so nothing was tried")
    tally.end()


if __name__ == "__main__":
    main()
