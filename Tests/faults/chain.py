"""A second verifier of Heed's journal, written from the design and sharing no code with Heed.

It proves that what `heed journal verify` says can be found out by anybody with Python and the file:

    python3 chain.py DIR/journal.sqlite [--anchor SEQUENCE:HASH]

prints {"sound":…,"entries":…,"head":…,"first_bad":…,"why":…} and exits 1 when the journal is not sound. It can also
chain a journal anew (`rechain`), which is what a forger with time would do, and what only an anchor shows.
"""
import contextlib
import hashlib
import json
import sqlite3
import sys

NONE = bytes(32)
ENTRY = "sequence, recorded_at, actor, act, file, name, origin, body, previous, hash"
SEALED = "sequence, sha256, field, key, nonce, bytes"
ENTRY_TYPES = ["integer"] + ["text"] * 5 + ["text|null", "text", "blob", "blob"]
SEALED_TYPES = ["integer", "blob", "text", "text", "blob", "blob"]
# SHA-256 of the schema's statements, each ended by a zero byte, in the order of their text.
SCHEMA = "8b06877e6661b00c47f83c170e05e89a93e9f74908b448a0b1d0fd5c6cab40b1"
APPLICATION, VERSION = 0x48656401, 1


def digest(label, *fields):
    """SHA-256 over fields: each follows its length, a number is eight bytes, what is not there is a length of 255s."""
    hashed = hashlib.sha256()
    for field in (label, *fields):
        if field is None:
            hashed.update(b"\xff" * 8)
        else:
            if isinstance(field, int):
                field = field.to_bytes(8, "big", signed=True)
            hashed.update(len(field).to_bytes(8, "big") + field)
    return hashed.digest()


def entry_hash(sequence, recorded_at, actor, act, file, name, origin, body, previous):
    return digest(b"heed entry 1", sequence, recorded_at, actor, act, file, name, origin, body, previous)


def seal_hash(file, field, key, nonce, sealed):
    return digest(b"heed sealed 1", file, field, key, nonce, sealed)


class Bad(Exception):
    """The first place that is not as it was written; no place when the file cannot say."""

    def __init__(self, sequence, why):
        self.sequence, self.why = sequence, why


def verify(path, anchor=None):
    """What `heed journal verify --json` should say of the file, papers apart."""
    entries, last = 0, NONE
    try:
        with contextlib.closing(sqlite3.connect(path)) as db:
            db.text_factory = bytes
            check_schema(db)
            seals = sealed_rows(db)
            for entries, last in walk(db, seals):
                if anchor and anchor[0] == entries and anchor[1] != last:
                    raise Bad(entries, "not the entry the anchor was taken from")
            if seals:
                raise Bad(min(seals), "sealed text without an entry")
            if anchor and anchor[0] > entries:
                raise Bad(entries + 1, "shorter than when the anchor was taken")
            # The rows are as they were written; whether every index leads to them, SQLite knows.
            if db.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]:
                raise Bad(None, "SQLite finds the file damaged")
    except Bad as bad:
        return answer(False, entries, last, bad.sequence, bad.why)
    except (sqlite3.Error, OverflowError) as error:
        return answer(False, 0, NONE, None, f"SQLite cannot read it: {error}")
    return answer(True, entries, last, None, None)


def answer(sound, entries, last, first_bad, why):
    return {"sound": sound, "entries": entries, "head": last.hex(), "first_bad": first_bad, "why": why}


def check_schema(db):
    if schema_digest(db) != SCHEMA:
        raise Bad(None, "the schema is not Heed's")
    found = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if found != [APPLICATION, VERSION]:
        raise Bad(None, "the header is not Heed's")


def schema_digest(db):
    rows = db.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return hashlib.sha256(b"".join(sorted(bytes(row[0]) + b"\0" for row in rows))).hexdigest()


def sealed_rows(db):
    """The rows of each sequence."""
    rows = {}
    for row, as_made in typed(db, SEALED, "sealed", SEALED_TYPES):
        # A row of another type matches no seal.
        rows.setdefault(row[0], []).append(row[1:] if as_made else (None,) * 5)
    return rows


def typed(db, columns, table, types):
    """Rows in order, and whether each column has its type: the same bytes as text and as blob are two things."""
    kinds = ", ".join(f"typeof({column})" for column in columns.split(", "))
    for row in db.execute(f"SELECT {columns}, {kinds} FROM {table} ORDER BY sequence"):
        values, found = row[:len(types)], row[len(types):]
        yield values, all(kind.decode() in wanted.split("|") for kind, wanted in zip(found, types))


def walk(db, seals):
    """Goes through the entries, each with its sealed rows, which are taken out of `seals`."""
    previous, recorded = NONE, b""
    if min(seals, default=1) < 1:
        raise Bad(1, "sealed text for an entry that does not exist")
    for place, (row, as_made) in enumerate(typed(db, ENTRY, "entry", ENTRY_TYPES), start=1):
        sequence, at, actor, act, file, name, origin, body, before, stated = row
        if sequence != place:
            raise Bad(place, "missing")
        if not as_made:
            raise Bad(place, "holds another type")
        if before != previous:
            raise Bad(place, "does not follow")
        if stated != entry_hash(sequence, at, actor, act, file, name, origin, body, before):
            raise Bad(place, "altered")
        if at < recorded:
            raise Bad(place, "recorded before the one that precedes it")
        fact = json.loads(body)
        if list(fact) != [name.decode()]:
            raise Bad(place, "not named after its fact")
        check_seals(place, file, seals_in(fact), seals.pop(place, []))
        previous, recorded = stated, at
        yield place, stated


def check_seals(place, file, named, rows):
    found = {(key, sha) for sha, _, key, _, _ in rows}
    if found != named or len(rows) != len(named):
        raise Bad(place, "sealed text is missing, or there is some it does not name")
    for sha, field, key, nonce, sealed in rows:
        if sha != seal_hash(file, field, key, nonce, sealed):
            raise Bad(place, "sealed text altered")


def seals_in(value):
    """Every {"seal":KEY,"sha256":DIGEST} of a fact."""
    if isinstance(value, dict):
        if set(value) == {"seal", "sha256"}:
            return {(value["seal"].encode(), bytes.fromhex(value["sha256"]))}
        value = list(value.values())
    if isinstance(value, list):
        return set().union(*(seals_in(part) for part in value))
    return set()


def rechain(db):
    """Works out every hash anew over what the entries now say. The guards must be off."""
    previous, factory = NONE, db.text_factory
    db.text_factory = bytes
    for row in db.execute(f"SELECT {ENTRY} FROM entry ORDER BY sequence").fetchall():
        stated = entry_hash(*row[:8], previous)
        if row[8:] != (previous, stated):
            db.execute("UPDATE entry SET previous = ?, hash = ? WHERE sequence = ?", (previous, stated, row[0]))
        previous = stated
    db.text_factory = factory


def main(words):
    if len(words) not in (1, 3) or words[1:2] not in ([], ["--anchor"]):
        print(__doc__, file=sys.stderr)
        return 2
    anchor = None
    if words[1:]:
        sequence, _, hexadecimal = words[2].partition(":")
        anchor = (int(sequence), bytes.fromhex(hexadecimal))
    found = verify(words[0], anchor)
    print(json.dumps(found))
    return 0 if found["sound"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
