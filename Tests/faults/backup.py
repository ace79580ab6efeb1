"""Proves that a backup taken under load restores on an empty machine to the same head, with all that was acknowledged
before it began, and that a backup which is cut short or bent is never taken for a good one.

    python3 backup.py [--times 3] [--writers 8] [--heed PATH] [--seed N]

Writers never pause while backups are made, each of which is restored with nothing but the file and the key. --times is
how many backups are made, how many are cut short by a kill -9, and four times that is how many bytes are bent.
"""
import json
import random
import shutil
import sqlite3
import subprocess
import tarfile
import threading
import time

import chain
from heedlib import Server, Tally, act_of, arguments, begin, copy_folder, demo_folder, key_of, run, verify, workspace
from kill import Trial


class Load:
    """Writers at work for as long as it is looked at."""

    def __init__(self, heed, trial, writers):
        self.server, self.trial, self.over = Server(heed, trial.folder), trial, threading.Event()
        self.threads = [
            threading.Thread(target=trial.write, args=(self.server, f"writer-{time.monotonic_ns()}-{i}", self.over))
            for i in range(writers)]

    def __enter__(self):
        self.server.wait()
        for thread in self.threads:
            thread.start()
        return self.server

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        self.server.stop()


def manifest(file):
    with tarfile.open(file) as packed:
        return json.load(packed.extractfile("manifest.json"))


def restore(heed, file, key, to):
    """Restores on a machine where nothing but the key is."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copy(key, key_of(to))
    return run(heed, "restore", str(file), "--json", data=to)


def faults(heed, file, told, before, folder, to):
    """Everything in a backup that is not as it should be, in sentences."""
    listed = manifest(file)
    if (told["sequence"], told["head"]) != (listed["sequence"], listed["head"]):
        yield f"the command said {told}, the manifest {listed}"
    done = restore(heed, file, key_of(folder), to)
    if done.returncode:
        yield f"it does not restore: {done.stderr}"
        return
    answer = json.loads(done.stdout)
    if (answer["entries"], answer["head"]) != (listed["sequence"], listed["head"]):
        yield f"restored it ends with {answer}, the manifest says {listed['sequence']}:{listed['head']}"
    code, found = verify(heed, to)
    if code or not found["sound"] or (found["entries"], found["head"]) != (listed["sequence"], listed["head"]):
        yield f"restored it is not sound, or ends elsewhere: {found}"
    if not (second := chain.verify(to / "journal.sqlite"))["sound"]:
        yield f"chain.py finds what was restored not sound: {second}"
    with sqlite3.connect(to / "journal.sqlite") as journal:
        acts = {act for act, in journal.execute("SELECT act FROM entry")}
    lost = [key for key in before if act_of(folder, key) not in acts]
    if lost:
        yield f"{len(lost)} acts acknowledged before it began are not in it: {lost[:3]}"
    packed = file.read_bytes()
    if bytes.fromhex(key_of(folder).read_text().strip()) in packed or key_of(folder).read_bytes().strip() in packed:
        yield "the master key is in it"


def under_load(tally, options, folder, place):
    """Backups while writers write. Returns the last."""
    trial = Trial(folder)
    with Load(options.heed, trial, options.writers):
        for number in range(options.times):
            time.sleep(0.3)
            file, before = place / f"{number}.heedbackup", list(trial.acknowledged)
            done = run(options.heed, "backup", str(file), "--json", data=folder)
            if not tally.check(done.returncode == 0, f"backup {number}: {done.stderr}"):
                continue
            written = trial.done - len(before)
            found = list(faults(options.heed, file, json.loads(done.stdout), before, folder, place / "restored"))
            tally.check(not found, f"backup {number} (seed {options.seed}): {'; '.join(found)}")
            tally.check(written > 0, f"nothing was written while backup {number} was made")
    code, answer = verify(options.heed, folder)
    tally.check(code == 0, f"the folder that was backed up: {answer}")
    print(f"{trial.done} acts acknowledged meanwhile; the last backup is of {manifest(file)['sequence']} entries")
    return file


def cut_short(tally, options, folder, place, draw):
    """A kill -9 at any moment leaves no file of that name, or a good one; and the next backup is made."""
    for number in range(options.times):
        server, file = Server(options.heed, folder), place / f"cut-{number}.heedbackup"
        server.wait()
        asking = subprocess.Popen(
            [str(options.heed), "backup", str(file), "--data", str(folder)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0.1, 1.5))
        server.kill()
        asking.wait(60)
        if file.exists():
            done = restore(options.heed, file, key_of(folder), place / "restored")
            tally.check(done.returncode == 0, f"cut short {number} (seed {options.seed}), and yet named: {done.stderr}")
        done = run(options.heed, "backup", str(place / f"next-{number}.heedbackup"), data=folder)
        tally.check(done.returncode == 0, f"the backup after the one cut short {number}: {done.stderr}")


def bent(tally, options, file, folder, place, draw):
    """A byte of a part that is not as it was is found, and the part is named; nothing is left where it was to go."""
    with tarfile.open(file) as packed:
        parts = [part for part in packed.getmembers() if part.isfile() and part.name != "manifest.json"]
    for number in range(4 * options.times):
        part = draw.choice(parts)
        whole = bytearray(file.read_bytes())
        at = part.offset_data + draw.randrange(part.size)
        whole[at] ^= 1 << draw.randrange(8)
        (place / "bent").write_bytes(whole)
        done = restore(options.heed, place / "bent", key_of(folder), place / "restored")
        right = done.returncode == 1 and not done.stdout and part.name in done.stderr
        tally.check(right, f"byte {at} of {part.name} (seed {options.seed}): {done.returncode}, {done.stdout}{done.stderr}")
        tally.check(not (place / "restored").exists(), f"byte {at} of {part.name}: a folder was left behind")
    (place / "short").write_bytes(file.read_bytes()[:draw.randrange(file.stat().st_size)])
    done = restore(options.heed, place / "short", key_of(folder), place / "restored")
    tally.check(done.returncode == 1 and not (place / "restored").exists(), f"a backup without its end: {done.stderr}")


def main():
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--writers", type=int, default=8)
    options = begin(parser)
    draw, tally = random.Random(options.seed), Tally()
    with workspace() as place:
        folder = copy_folder(demo_folder(options.heed, place), place / "served")
        last = under_load(tally, options, folder, place)
        cut_short(tally, options, folder, place, draw)
        bent(tally, options, last, folder, place, draw)
    tally.end()


if __name__ == "__main__":
    main()
