"""Proves that the journal's file refuses to be rewritten, and that whoever gets past its guards is found out.

    python3 tamper.py [--times 1] [--heed PATH] [--seed N]

First plain SQL on the file, which its triggers must refuse. Then, with the triggers dropped and put back, every stored
column changed, rows removed, swapped, added: `heed journal verify` must exit 1 and name the first entry touched. Last
what no chain shows by itself, a shortened journal and one chained anew: only an anchor taken before shows those.
chain.py must come to the same answer on every one. --times N does it at N different entries.
"""
import contextlib
import random
import sqlite3

import chain
from heedlib import Tally, arguments, begin, copy_folder, demo_folder, head, verify, workspace

GUARD = "guard"  # What `why` must speak of when a trigger is gone; no entry is named then.


# Getting at the file

@contextlib.contextmanager
def opened(folder):
    db = sqlite3.connect(folder / "journal.sqlite", isolation_level=None)
    try:
        yield db
    finally:
        db.close()


@contextlib.contextmanager
def unguarded(folder, put_back=True):
    """The file with its triggers dropped, and afterwards put back word for word."""
    with opened(folder) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")
        for _, sql in guards if put_back else []:
            db.execute(sql)


def one(db, sql, *values):
    return db.execute(sql, values).fetchone()[0]


def all_rows(folder):
    with opened(folder) as db:
        return [db.execute(f"SELECT * FROM {table} ORDER BY sequence").fetchall() for table in ("entry", "sealed")]


# Plain SQL that the file must refuse

SAME_ENTRY = "SELECT {at}, recorded_at, actor, act, file, name, origin, body || ' ', previous, hash FROM entry WHERE sequence = {n}"
SAME_SEAL = "SELECT {sha}, {at}, {field}, key, nonce, bytes FROM sealed WHERE sequence = {n} LIMIT 1"


def refused(n, end):
    """Statements on entry n of a journal that ends at `end`, each with what it is."""
    other = "randomblob(32)"
    entry = {word: f"{word} INTO entry " for word in ("INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE")}
    sealed = {word: f"{word} INTO sealed(sha256, sequence, field, key, nonce, bytes) " for word in entry}
    for orelse in ("", "OR REPLACE ", "OR IGNORE "):
        yield f"UPDATE {orelse}on entry", f"UPDATE {orelse}entry SET actor = 'x' WHERE sequence = {n}"
        yield f"UPDATE {orelse}of an entry's place", f"UPDATE {orelse}entry SET sequence = {n + 1} WHERE sequence = {n}"
        yield f"UPDATE {orelse}on sealed", f"UPDATE {orelse}sealed SET bytes = x'00' WHERE sequence = {n}"
    for word in entry:
        for at in (n, 0, -1, end + 2, "NULL"):
            yield f"{word} on entry at {at}", entry[word] + SAME_ENTRY.format(at=at, n=n)
        yield f"{word} on sealed, the same row", sealed[word] + SAME_SEAL.format(sha="sha256", at=n, field="field", n=n)
        yield f"{word} on sealed, the same field, another digest", sealed[word] + SAME_SEAL.format(sha=other, at=n, field="field", n=n)
        yield f"{word} on sealed, another field", sealed[word] + SAME_SEAL.format(sha=other, at=n, field="'alien'", n=n)
        yield f"{word} on sealed, for no entry", sealed[word] + SAME_SEAL.format(sha=other, at=end + 1, field="field", n=n)
    yield "DELETE on entry", f"DELETE FROM entry WHERE sequence = {n}"
    yield "DELETE of the last entry", f"DELETE FROM entry WHERE sequence = {end}"
    yield "DELETE on sealed", f"DELETE FROM sealed WHERE sequence = {n}"
    yield "DELETE of everything", "DELETE FROM sealed"
    yield "an upsert on entry", entry["INSERT"] + SAME_ENTRY.format(at=n, n=n) + " ON CONFLICT DO UPDATE SET actor = 'x'"
    yield "an upsert on sealed", (
        sealed["INSERT"] + SAME_SEAL.format(sha=other, at=n, field="field", n=n)
        + " ON CONFLICT(sequence, field) DO UPDATE SET bytes = x'00'")


def refuses(folder, what, sql):
    """Nothing when the file refuses the statement and is unchanged, else what it did."""
    with opened(folder) as db:
        db.execute("BEGIN")
        with contextlib.suppress(sqlite3.Error):
            db.execute(sql)
            if db.total_changes == 0:
                return None  # OR IGNORE may say nothing, as long as it does nothing.
            return f"the file takes {what}: {sql}"
        return None


# Changes behind its back: each does its work on entry n and returns the first entry that is not as it was written

def column(name, value):
    def change(db, n, end):
        db.execute(f"UPDATE entry SET {name} = {value} WHERE sequence = ?", (n,))
        return n
    return f"{name} of an entry", change


def seal_column(name, value):
    def change(db, n, end):
        db.execute(f"UPDATE sealed SET {name} = {value} WHERE sha256 = ?", (a_seal(db, n),))
        return n
    return f"{name} of a sealed row", change


def a_seal(db, n):
    return one(db, "SELECT min(sha256) FROM sealed WHERE sequence = ?", n)


def move(to):
    def change(db, n, end):
        target = to(n, end)
        db.execute("UPDATE sealed SET sequence = ?, field = field || '.moved' WHERE sha256 = ?", (target, a_seal(db, n)))
        return max(1, min(n, target))
    return change


def swap(db, n, end):
    for was, now in ((n, -1), (n + 1, n), (-1, n + 1)):
        db.execute("UPDATE entry SET sequence = ? WHERE sequence = ?", (now, was))
    return n


def swap_contents(db, n, end):
    """Places and links stay; what was said changes places."""
    columns = ["recorded_at", "actor", "act", "file", "name", "origin", "body", "hash"]
    rows = [db.execute(f"SELECT {', '.join(columns)} FROM entry WHERE sequence = ?", (at,)).fetchone() for at in (n, n + 1)]
    for at, row in zip((n + 1, n), rows):
        db.execute(f"UPDATE entry SET {', '.join(c + ' = ?' for c in columns)} WHERE sequence = ?", (*row, at))
    return n


def remove(db, n, end):
    db.execute("DELETE FROM sealed WHERE sequence = ?", (n,))
    db.execute("DELETE FROM entry WHERE sequence = ?", (n,))
    return n


def remove_and_close_up(db, n, end):
    remove(db, n, end)
    shift(db, n, -1)
    return n


def remove_first(db, n, end):
    return remove(db, 1, end)


def shift(db, after, by):
    """Moves every entry after a place, with its sealed rows, by way of places that are free."""
    for table in ("entry", "sealed"):
        db.execute(f"UPDATE {table} SET sequence = -sequence WHERE sequence > ?", (after,))
        db.execute(f"UPDATE {table} SET sequence = -sequence + ? WHERE sequence < 0", (by,))


def insert(db, at, like):
    """A forged entry, rightly chained to the one before it."""
    row = list(db.execute(f"SELECT {chain.ENTRY} FROM entry WHERE sequence = ?", (like,)).fetchone())
    row[0] = at
    row[1], row[8] = db.execute("SELECT recorded_at, hash FROM entry WHERE sequence = ?", (at - 1,)).fetchone()
    row[9] = chain.entry_hash(at, *(value and value.encode() for value in row[1:8]), row[8])
    db.execute(f"INSERT INTO entry({chain.ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def insert_within(db, n, end):
    shift(db, n, 1)
    # One without seals, so that the forged entry itself is faultless: the first that does not follow is the next.
    insert(db, n + 1, one(db, "SELECT max(sequence) FROM entry WHERE sequence <= ? AND body NOT LIKE '%\"seal\"%'", n))
    return n + 2


def insert_at_the_end(db, n, end):
    db.execute("INSERT INTO entry " + SAME_ENTRY.format(at=end + 1, n=n))
    return end + 1


def insert_before_the_first(db, n, end):
    db.execute("INSERT INTO entry " + SAME_ENTRY.format(at=0, n=n))
    return 1


def remove_seal(db, n, end):
    db.execute("DELETE FROM sealed WHERE sha256 = ?", (a_seal(db, n),))
    return n


def alien_seal(place):
    def change(db, n, end):
        at = place(n, end)
        sql = SAME_SEAL.format(sha="randomblob(32)", at=at, field="'alien'", n=n)
        db.execute("INSERT INTO sealed(sha256, sequence, field, key, nonce, bytes) " + sql)
        return max(1, at)
    return change


def as_blob(name, table="entry"):
    """The same bytes as another type, past STRICT: a search for the text no longer finds them."""
    def change(db, n, end):
        sql = one(db, "SELECT sql FROM sqlite_schema WHERE name = ?", table)
        rewrite_schema(db, table, sql.replace(") STRICT,", ")").replace(") STRICT", ")").replace(" TEXT", " ANY").replace(")  WITHOUT", ") WITHOUT"))
        db.execute(f"UPDATE {table} SET {name} = CAST({name} AS BLOB) WHERE sequence = ?", (n,))
        rewrite_schema(db, table, sql)
        return n
    return f"{name} of {table} as a blob", change


def rewrite_schema(db, name, sql):
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, name))
    db.execute("PRAGMA writable_schema = RESET")


def stale_index(db, n, end):
    """Every row as it was, and the index by act made to lead past one: its act could then be recorded a second time."""
    act = one(db, "SELECT act FROM entry WHERE sequence = ?", n)
    row = db.execute("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = 'entry_by_act'").fetchone()
    db.execute("UPDATE entry SET act = ? WHERE act = ?", ("0" * 32, act))
    db.execute("PRAGMA writable_schema = ON")
    db.execute("DELETE FROM sqlite_schema WHERE name = 'entry_by_act'")
    db.execute("PRAGMA writable_schema = RESET")
    db.execute("UPDATE entry SET act = ? WHERE act = ?", (act, "0" * 32))
    db.execute("PRAGMA writable_schema = ON")
    db.execute("INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)", row)
    db.execute("PRAGMA writable_schema = RESET")
    return None


CHANGES = [
    column("recorded_at", "strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+1 second')"),
    column("actor", "'P-0666'"),
    column("act", "substr(act, 2) || substr(act, 1, 1)"),
    column("file", "file || '0'"),
    column("name", "name || '-not'"),
    column("origin", "'{\"digest\":\"\",\"source\":\"nowhere\"}'"),
    column("origin", "''"),
    column("body", "replace(body, substr(body, -3, 1), char(unicode(substr(body, -3, 1)) + 1))"),
    column("body", "body || ' '"),
    column("previous", "randomblob(32)"),
    column("hash", "randomblob(32)"),
    seal_column("sha256", "randomblob(32)"),
    seal_column("field", "field || 'x'"),
    seal_column("key", "key || '0'"),
    seal_column("nonce", "randomblob(12)"),
    seal_column("bytes", "randomblob(length(bytes))"),
    seal_column("bytes", "x''"),
    ("sealed row moved to the entry before", move(lambda n, end: n - 1)),
    ("sealed row moved to the entry after", move(lambda n, end: n + 1)),
    ("sealed row moved past the end", move(lambda n, end: end + 7)),
    ("sealed row moved below zero", move(lambda n, end: -7)),
    ("two entries swapped", swap),
    ("what two entries say swapped", swap_contents),
    ("an entry removed", remove),
    ("an entry removed and the rest moved up", remove_and_close_up),
    ("the first entry removed", remove_first),
    ("an entry inserted, rightly chained", insert_within),
    ("an entry added at the end, wrongly chained", insert_at_the_end),
    ("an entry inserted at zero", insert_before_the_first),
    ("a sealed row removed", remove_seal),
    ("an alien sealed row", alien_seal(lambda n, end: n)),
    ("an alien sealed row past the end", alien_seal(lambda n, end: end + 5)),
    ("an alien sealed row at zero", alien_seal(lambda n, end: 0)),
    ("an alien sealed row below zero", alien_seal(lambda n, end: -5)),
    as_blob("actor"),
    as_blob("act"),
    as_blob("body"),
    as_blob("key", "sealed"),
    ("an index that leads past an entry", stale_index),
]

SCHEMA_CHANGES = [
    ("a trigger without effect", "DROP TRIGGER entry_no_update", "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT 1; END"),
    ("a table more", "CREATE TABLE more(x)"),
    ("a view more", "CREATE VIEW more AS SELECT 1"),
    ("a trigger more", "CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END"),
    ("the index gone", "DROP INDEX entry_by_act"),
    ("another version", "PRAGMA user_version = 2"),
    ("another application", "PRAGMA application_id = 1"),
]


def agree(answer, other):
    """Both verifiers, on the points on which they must."""
    points = ["sound", "first_bad"] + (["entries", "head"] if other["sound"] else [])
    return answer is not None and all(answer[point] == other[point] for point in points)


def expect(tally, heed, folder, what, first_bad, anchor=None):
    """Not sound, with this first entry, by both verifiers."""
    code, answer = verify(heed, folder, anchor)
    parts = anchor.split(":") if anchor else None
    other = chain.verify(folder / "journal.sqlite", parts and (int(parts[0]), bytes.fromhex(parts[1])))
    right = code == 1 and answer and not answer["sound"] and answer["first_bad"] == first_bad and answer["why"]
    tally.check(right, f"{what}: expected first_bad {first_bad}, heed exits {code} and says {answer}")
    tally.check(agree(answer, other), f"{what}: chain.py says {other}, heed says {answer}")


def expect_sound(tally, heed, folder, what):
    code, answer = verify(heed, folder)
    other = chain.verify(folder / "journal.sqlite")
    tally.check(code == 0 and answer and answer["sound"], f"{what}: sound, heed exits {code} and says {answer}")
    tally.check(agree(answer, other), f"{what}: chain.py says {other}, heed says {answer}")


def try_refusals(tally, folder, n, end):
    before = all_rows(folder)
    for what, sql in refused(n, end):
        problem = refuses(folder, what, sql)
        tally.check(problem is None, problem)
    tally.check(all_rows(folder) == before, "the refused statements changed the journal")


def try_changes(tally, heed, origin, place, n, end):
    for what, change in CHANGES:
        folder = copy_folder(origin, place / "tampered")
        with unguarded(folder) as db:
            first_bad = change(db, n, end)
        expect(tally, heed, folder, f"{what} ({n})", first_bad)


def try_schema(tally, heed, origin, place, n, end):
    for what, *statements in SCHEMA_CHANGES:
        folder = copy_folder(origin, place / "tampered")
        with opened(folder) as db:
            for statement in statements:
                db.execute(statement)
        expect(tally, heed, folder, what, None)
    folder = copy_folder(origin, place / "tampered")
    with unguarded(folder, put_back=False) as db:
        swap_contents(db, n, end)
    expect(tally, heed, folder, "two entries swapped and the guards left off", None)
    _, answer = verify(heed, folder)
    tally.check(answer and GUARD in answer["why"], f"guards left off: heed speaks of something else: {answer}")


def try_forgeries(tally, heed, origin, place, n, end):
    """What is sound by itself, and only an anchor shows."""
    anchor = head(heed, origin)
    for what, forge, first_bad in (("shortened", shorten, end - 2), ("chained anew", chain_anew, end)):
        folder = copy_folder(origin, place / "tampered")
        with unguarded(folder) as db:
            forge(db, n, end)
        expect_sound(tally, heed, folder, what)
        expect(tally, heed, folder, f"{what}, with an anchor", first_bad, anchor)


def shorten(db, n, end):
    """The last three entries gone."""
    for table in ("sealed", "entry"):
        db.execute(f"DELETE FROM {table} WHERE sequence > ?", (end - 3,))


def chain_anew(db, n, end):
    """Another person recorded entry n, and every hash from there on says so."""
    db.execute("UPDATE entry SET actor = 'P-0666' WHERE sequence = ?", (n,))
    chain.rechain(db)


def main():
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=1, help="at so many entries")
    options = begin(parser)
    draw, tally = random.Random(options.seed), Tally()
    with workspace() as place:
        origin = demo_folder(options.heed, place)
        expect_sound(tally, options.heed, origin, "the untouched journal")
        with opened(origin) as db:
            end = one(db, "SELECT max(sequence) FROM entry")
            told = [row[0] for row in db.execute("SELECT sequence FROM entry WHERE name = 'case.notified' ORDER BY sequence")]
        for n in draw.sample(told, min(options.times, len(told))):
            try_refusals(tally, copy_folder(origin, place / "tampered"), n, end)
            try_changes(tally, options.heed, origin, place, n, end)
            try_schema(tally, options.heed, origin, place, n, end)
            try_forgeries(tally, options.heed, origin, place, n, end)
    tally.end()


if __name__ == "__main__":
    main()
