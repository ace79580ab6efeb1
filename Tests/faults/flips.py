"""Proves that one flipped bit of the journal's file is either found or changes nothing that anybody could read.

    python3 flips.py [--times 200] [--heed PATH] [--seed N]

Each trial flips one bit of a checkpointed journal and runs `heed journal verify --json`. It must exit 1 and say that the
journal is not sound (without a first entry when SQLite itself cannot read the file), or exit 0 and then every row, by
every road that leads to it, and the schema are what they were. It must never crash. Half the bits fall anywhere; half
fall into the index pages, record headers and the schema, where a hash of the rows does not reach by itself.

The journal is the demonstration's, cut down by chain.py to some 900 entries without free pages, so that bits matter.
"""
import concurrent.futures
import contextlib
import json
import os
import random
import sqlite3

import chain
from heedlib import Tally, arguments, begin, copy_folder, demo_folder, run, verify, workspace
from tamper import unguarded

KEPT = "file LIKE 'case/%' OR file LIKE 'organisation/%' OR file LIKE 'lesson/%' OR CAST(substr(file, 8) AS INTEGER) BETWEEN 1 AND 240"
# Rows by every road: the table itself, then each index on its own.
ROADS = [
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name",
    f"SELECT {chain.ENTRY} FROM entry NOT INDEXED ORDER BY sequence",
    f"SELECT {chain.SEALED} FROM sealed NOT INDEXED ORDER BY sequence, field",
    "SELECT act, sequence FROM entry INDEXED BY entry_by_act ORDER BY act, sequence",
    "SELECT sha256, sequence, field FROM sealed INDEXED BY sqlite_autoindex_sealed_1 ORDER BY sha256",
]


def small_folder(heed, place):
    """A demonstration with fewer entries, chained anew."""
    folder = copy_folder(demo_folder(heed, place), place / "small")
    with unguarded(folder) as db:
        gone = f"NOT ({KEPT})"
        db.execute(f"DELETE FROM sealed WHERE sequence IN (SELECT sequence FROM entry WHERE {gone})")
        db.execute(f"DELETE FROM entry WHERE {gone}")
        for new, (old,) in enumerate(db.execute("SELECT sequence FROM entry ORDER BY sequence").fetchall(), start=1):
            for table in ("entry", "sealed"):
                db.execute(f"UPDATE {table} SET sequence = ? WHERE sequence = ?", (new, old))
        chain.rechain(db)
    with contextlib.closing(sqlite3.connect(folder / "journal.sqlite")) as db:
        db.execute("VACUUM")
    return folder


def dump(path):
    """What a reader finds by each road, or why it leads nowhere."""
    return [by_road(path, road) for road in ROADS]


def by_road(path, road):
    try:
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
            db.text_factory = bytes
            return with_types(db, road)
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        return [f"cannot be read: {error}"]


def with_types(db, road):
    """Rows with the type SQLite gives each column, where Python would read text and blob alike."""
    head, _, tail = road.partition(" FROM ")
    columns = head.removeprefix("SELECT ").split(", ")
    kinds = [f"typeof({column})" for column in columns]
    return db.execute(f"SELECT {', '.join(columns + kinds)} FROM {tail}").fetchall()


def bits(path, times, draw):
    """Bits to flip: anywhere, and by turns in places that the rows' own hashes do not cover."""
    size, aimed = path.stat().st_size * 8, list(aims(path.read_bytes()))
    return [draw.choice(aimed) * 8 + draw.randrange(8) if trial % 2 else draw.randrange(size) for trial in range(times)]


def aims(data):
    """Bytes of the schema page and of index pages, the first bytes of every cell, and every page's header."""
    page = int.from_bytes(data[16:18], "big")
    for start in range(0, len(data), page):
        at = start + (100 if start == 0 else 0)
        kind, cells = data[at], int.from_bytes(data[at + 3:at + 5], "big")
        if start == 0:
            yield from range(page)
        elif kind in (2, 10):
            yield from range(start, start + page, 7)
        elif kind in (5, 13):
            header = 12 if kind == 5 else 8
            yield from range(start, start + header + 2 * cells)
            for cell in range(cells):
                place = start + int.from_bytes(data[at + header + 2 * cell:at + header + 2 * cell + 2], "big")
                yield from range(place, min(place + 16, start + page))


def flip(heed, origin, folder, bit):
    """The outcome of one trial, and what went wrong with it."""
    journal = folder / "journal.sqlite"
    for path in folder.glob("journal.sqlite*"):
        path.unlink()
    data = bytearray((origin / "journal.sqlite").read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    journal.write_bytes(data)
    found = dump(journal)
    code, answer = verify(heed, folder)
    if code not in (0, 1):
        return "crashed", f"exit {code}"
    if answer is None:
        done = run(heed, "journal", "verify", "--json", data=folder)
        return "refused", f"exit {code}, and no JSON: {(done.stdout + done.stderr).strip()[:300]}"
    if (code == 0) != answer["sound"]:
        return "crooked", f"exit {code} with {json.dumps(answer)}"
    if code == 1:
        return "found", None
    was = dump(origin / "journal.sqlite")
    if found == was:
        return "harmless", None
    return "undetected in a table" if found[:3] != was[:3] else "undetected in an index", "sound, yet " + difference(was, found)


def difference(was, now):
    for road, before, after in zip(ROADS, was, now):
        for old, new in zip(before, after):
            if old != new:
                return f"“{road[:70]}…” gives {str(new)[:110]} for {str(old)[:110]}"
        if len(before) != len(after):
            return f"{road[:60]}… gives {len(after)} rows for {len(before)}"
    return "the dump differs"


def main():
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=200)
    options = begin(parser)
    draw, tally, outcomes = random.Random(options.seed), Tally(), {}
    with workspace() as place, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        origin = small_folder(options.heed, place)
        code, answer = verify(options.heed, origin)
        tally.check(code == 0 and answer["sound"], f"the untouched journal is sound: {answer}")
        for road, rows in zip(ROADS, dump(origin / "journal.sqlite")):
            tally.check(len(rows) > 5, f"{road} gives {rows}")
        todo = bits(origin / "journal.sqlite", options.times, draw)

        def some(worker):
            folder = copy_folder(origin, place / f"flipped-{worker}")
            return [(bit, *flip(options.heed, origin, folder, bit)) for bit in todo[worker::os.cpu_count()]]

        for part in workers.map(some, range(os.cpu_count())):
            for bit, outcome, problem in part:
                outcomes[outcome] = outcomes.get(outcome, 0) + 1
                tally.check(problem is None, f"bit {bit} (byte {bit // 8}): {outcome}, {problem}")
    print(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())) + f" (seed {options.seed})")
    tally.end()


if __name__ == "__main__":
    main()
