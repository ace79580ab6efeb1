"""Proves that a data folder has one owner: a second server is refused in plain words, a command finds its way to the
server and says there what it says alone, and what cannot work says so, with the right exit code and nothing changed.

    python3 second.py [--times 5] [--heed PATH]

--times is how many second servers, and how many commands at once, try their luck.
"""
import concurrent.futures
import fcntl
import re
import socket

from heedlib import (
    Server, Tally, arguments, begin, copy_folder, demo_folder, digests, free_port, key_of, run, verify, workspace)

SAME = [
    ["journal", "head"], ["journal", "head", "--json"], ["journal", "verify", "--json"],
    ["journal", "verify", "--anchor", "1:" + "0" * 64], ["journal", "entries", "--after", "5800"],
    ["notifications", "list", "--period", "2009-04-to-09"], ["notifications", "list", "--json"],
    ["notifications", "show", "N-0001", "--json"], ["notifications", "show", "N-9999"],
    ["notifications", "add", "--area", "no-such-area", "--account", "x"],
    ["papers", "figures", "2009-04-to-09", "--as-at", "2009-10-23", "--json"],
    ["papers", "build", "2009-04-to-09", "--as-at", "2009-10-23", "-o", "paper.html"],
    ["papers", "build", "2009-04-to-09", "--as-at", "2009-10-23", "-o", "no/such/folder/paper.html"],
    ["reviews", "list"], ["lessons", "list", "--json"], ["access", "who", "C-0001"],
    ["journal", "head", "--no-such-option"], ["notifications", "show"], ["journal", "entries", "--after", "x"],
    ["journal", "verify", "--anchor", "nonsense"],
]
WRONG_USAGE = [
    ["no-such-command"], ["journal", "no-such-command"], ["journal", "head", "--no-such-option"], ["notifications", "add"],
    ["notifications", "list", "--period", "nonsense"], ["journal", "verify", "--anchor", "1:2"], ["init"],
    ["journal", "entries", "--most", "many"], ["serve", "--port", "x"], ["papers", "build"],
]


def is_sentence(done):
    """Exit 1, nothing on standard output, and words for a person on standard error."""
    said = done.stderr.strip()
    words = re.match(r"^\S.* .*[.!]$", said, re.DOTALL) and not re.search(r"Error Domain|Fatal|Swift|\(lldb\)|errno|Optional", said)
    return done.returncode == 1 and not done.stdout and bool(words)


def second_servers(tally, heed, folder, times):
    with Served(heed, folder):
        for _ in range(times):
            done = run(heed, "serve", "--port", str(free_port()), data=folder)
            right = is_sentence(done) and "Another Heed" in done.stderr and folder.name in done.stderr
            tally.check(right, f"a second server: {show(done)}")
        done = run(heed, "journal", "head", data=folder)
        tally.check(done.returncode == 0, f"the first server after the second was refused: {show(done)}")


class Served:
    """A server for as long as it is looked at."""

    def __init__(self, heed, folder):
        self.server = Server(heed, folder)

    def __enter__(self):
        self.server.wait()
        return self.server

    def __exit__(self, *_):
        self.server.stop()


def show(done):
    return f"exit {done.returncode}, {done.stdout[:150]!r}, {done.stderr[:300]!r}"


def outcome(heed, words, folder, cwd):
    """What a command prints, its exit code, and the file it writes."""
    paper = cwd / "paper.html"
    paper.unlink(missing_ok=True)
    done = run(heed, *words, data=folder, cwd=cwd)
    return done.returncode, done.stdout, done.stderr, paper.read_bytes() if paper.exists() else None


def same_as_alone(tally, heed, folder, times):
    alone = [outcome(heed, words, folder, folder.parent) for words in SAME]
    tally.check(alone[SAME.index(["journal", "head"])][0] == 0, f"a command alone: {alone[0]}")
    with Served(heed, folder):
        for words, expected in zip(SAME, alone):
            found = outcome(heed, words, folder, folder.parent)
            tally.check(found == expected, f"{' '.join(words)}: alone {str(expected)[:300]}, by the server {str(found)[:300]}")
        with concurrent.futures.ThreadPoolExecutor(4 * times) as crowd:
            heads = list(crowd.map(lambda _: outcome(heed, ["journal", "head"], folder, folder.parent), range(4 * times)))
        tally.check(set(heads) == {alone[0]}, f"many commands at once: {set(heads)}")
        done = run(heed, "journal", "head", "--today", "2009-10-23", data=folder)
        tally.check(is_sentence(done), f"--today while a server keeps the day: {show(done)}")


def at_once(tally, heed, folder, times):
    """Commands on a folder that nobody holds: each does its work or says that another Heed has it; none in part."""
    before = verify(heed, folder)[1]["entries"]
    words = ["notifications", "add", "--area", "SW", "--account", "x"]
    with concurrent.futures.ThreadPoolExecutor(4 * times) as crowd:
        done = list(crowd.map(lambda _: run(heed, *words, data=folder), range(4 * times)))
    odd = [one for one in done if one.returncode != 0 and not is_sentence(one)]
    tally.check(not odd, f"commands at once: {[show(one) for one in odd[:2]]}")
    code, answer = verify(heed, folder)
    recorded = sum(one.returncode == 0 for one in done)
    tally.check(
        code == 0 and recorded and answer["entries"] == before + 2 * recorded,
        f"{recorded} of the commands at once were acknowledged, {before} entries became {answer}")


def locked(tally, heed, folder):
    """Something holds the lock and is no Heed: no socket, a dead socket, one that hangs up."""
    with open(folder / "lock") as lock, socket.socket(socket.AF_UNIX) as listener:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for state in ("no socket", "a dead socket"):
            before = digests(folder)
            for words in (["journal", "head"], ["notifications", "add", "--area", "SW"], ["serve", "--port", str(free_port())]):
                done = run(heed, *words, data=folder, timeout=20)
                tally.check(is_sentence(done), f"locked, {state}, {words[0]}: {show(done)}")
            tally.check(digests(folder) == before, f"locked, {state}: the folder was changed")
            if state == "no socket":
                listener.bind(str(folder / "heed.sock"))
        listener.listen()
        with concurrent.futures.ThreadPoolExecutor() as crowd:
            waiting = crowd.submit(run, heed, "journal", "head", data=folder, timeout=20)
            listener.accept()[0].close()
            tally.check(is_sentence(waiting.result()), f"locked, hung up: {show(waiting.result())}")


def wrong_key(tally, heed, folder, place):
    keys = {"another key": "0" * 64 + "\n", "half a key": "0" * 31, "no hexadecimal": "g" * 64, "an empty file": ""}
    for what, text in keys.items():
        (place / "other.key").write_text(text)
        refuse_key(tally, heed, folder, what, place / "other.key")
    refuse_key(tally, heed, folder, "no file", place / "not-there.key")
    tally.check(not (place / "not-there.key").exists(), "a key was made for a folder that has one")


def refuse_key(tally, heed, folder, what, key):
    before = digests(folder)
    for words in (["journal", "head"], ["notifications", "add", "--area", "SW"], ["serve", "--port", str(free_port())]):
        done = run(heed, *words, "--key", str(key), data=folder)
        tally.check(is_sentence(done) and "key" in done.stderr, f"{what}, {words[0]}: {show(done)}")
    tally.check(digests(folder) == before, f"{what}: the folder was changed")


def missing_folder(tally, heed, place):
    for words in (["journal", "head"], ["notifications", "list"], ["serve", "--port", str(free_port())], ["journal", "verify", "--json"]):
        done = run(heed, *words, data=place / "nowhere")
        named = "heed demo" in done.stderr and "heed init" in done.stderr
        tally.check(is_sentence(done) and named, f"a missing folder, {' '.join(words)}: {show(done)}")
    tally.check(not (place / "nowhere").exists() and not key_of(place / "nowhere").exists(), "a missing folder was made")


def wrong_usage(tally, heed, place):
    for words in WRONG_USAGE:
        done = run(heed, *words, cwd=place)
        tally.check(done.returncode == 2 and not done.stdout and "sage" in done.stderr, f"{' '.join(words)}: {show(done)}")


def main():
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=5)
    options = begin(parser)
    heed, tally = options.heed, Tally()
    with workspace() as place:
        origin = demo_folder(heed, place)
        second_servers(tally, heed, copy_folder(origin, place / "held"), options.times)
        same_as_alone(tally, heed, copy_folder(origin, place / "same"), options.times)
        at_once(tally, heed, copy_folder(origin, place / "at-once"), options.times)
        locked(tally, heed, copy_folder(origin, place / "locked"))
        wrong_key(tally, heed, copy_folder(origin, place / "keyed"), place)
        missing_folder(tally, heed, place)
        wrong_usage(tally, heed, place)
    tally.end()


if __name__ == "__main__":
    main()
