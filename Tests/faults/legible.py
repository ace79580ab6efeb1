"""Proves that nothing said about a person lies legible in the data folder: not at rest, not while a server writes to it
(-wal files included), not after a kill -9, and not in what the server printed.

    python3 legible.py [--heed PATH]

Looks for the demonstration's names of children and of staff, callers, councils, every sentence of what was told and
decided, and coded facts as they stand in their JSON; and for the same of a notification recorded on the spot. Short
codes that turn up by chance are not looked for alone. The same search of Northmoor's plain text must find them all.
"""
import json
import re

from heedlib import NORTHMOOR, Server, Tally, arguments, begin, demo_folder, workspace

CODED = ['"circumstance":', '"age":', '"ethnicity":', '"disability":', '"authority":', '"occurred":', '"concerns":']
SPOKEN = {
    "authority": "Quillhaven", "caller": "Zebedee Quarmby, night porter", "child": "Ottoline Fazackerley",
    "account": "Ottoline was found by the canal. Nobody had told the night porter.", "age": "7 months",
}


def facts(name):
    for line in (NORTHMOOR / name).read_text().splitlines():
        (fact, body), = json.loads(line)["fact"].items()
        yield fact, body


def secrets():
    """Everything of the demonstration that must not be legible, by what it is."""
    found = {"child": set(), "caller": set(), "authority": set(), "sentence": set(), "staff": set(), "coded": set(CODED)}
    for fact, body in facts("04-cases.jsonl"):
        if fact == "case.notified":
            found["caller"] |= parts(body.get("caller"))
            found["sentence"] |= sentences(body.get("account"))
            found["authority"] |= {body["incident"].get("authority")}
        elif fact == "case.child-described":
            found["child"] |= {body.get("name")}
            found["coded"] |= {f'"{value}"' for key, value in body["facts"].items() if key in ("age", "circumstance")}
        elif fact == "case.decided":
            found["sentence"] |= sentences(body.get("reason"))
        elif fact == "case.review-announced":
            found["authority"] |= {body.get("board")}
    found["staff"] = {body["name"] for fact, body in facts("02-people.jsonl") if fact == "person.joined"}
    return {kind: {text for text in texts if text and len(text) > 5} for kind, texts in found.items()}


def parts(caller):
    """The whole and the name in it."""
    return {caller, caller.split(",")[0]} if caller else set()


def sentences(text):
    return {part for part in re.split(r"(?<=[.?!]) ", text or "") if len(part) > 15}


def spoken_secrets():
    return {"spoken": {SPOKEN["authority"], SPOKEN["caller"], SPOKEN["child"]} | sentences(SPOKEN["account"])}


def legible(paths, wanted):
    """Which texts lie in which files, as UTF-8, which is how Heed writes JSON."""
    for path in paths:
        data = path.read_bytes()
        for kind, texts in wanted.items():
            for text in texts:
                if text.encode() in data:
                    yield f"{kind} “{text}” in {path.name}"


def look(tally, folder, wanted, when, must_have=()):
    """Every file there is, and the server's log."""
    paths = [path for path in folder.rglob("*") if path.is_file()] + [p for p in [folder.with_name(folder.name + ".log")] if p.exists()]
    for name in must_have:
        there = any(path.name == name and path.stat().st_size for path in paths)
        tally.check(there, f"{when}: there is no {name} to look into")
    for path in paths:
        found = list(legible([path], wanted))
        tally.check(not found, f"{when}: {len(found)} legible, {'; '.join(found[:3])}")


def control(tally, wanted):
    """The search itself works: everything is found in the plain text."""
    plain = (NORTHMOOR / "02-people.jsonl", NORTHMOOR / "04-cases.jsonl")
    found = {line.rsplit(" in ", 1)[0] for line in legible(plain, wanted)}
    for kind, texts in wanted.items():
        missed = [text for text in texts if f"{kind} “{text}”" not in found]
        tally.check(texts and not missed, f"the search does not find {kind} in the plain text: {missed[:3]}")


def record(server, number):
    words = ["notifications", "add", "--area", "SW", "--act", f"legible-{number}", "--json"]
    for option, value in SPOKEN.items():
        words += [f"--{option}", value]
    return json.loads(server.ask(*words)["text"])["notification"]


def main():
    options = begin(arguments(__doc__))
    tally, wanted = Tally(), secrets()
    control(tally, wanted)
    wanted |= spoken_secrets()
    with workspace() as place:
        folder = demo_folder(options.heed, place)
        look(tally, folder, wanted, "at rest")
        server = Server(options.heed, folder)
        try:
            server.wait()
            told = [record(server, number) for number in range(3)][0]
            shown = json.loads(server.ask("notifications", "show", told, "--because", "fault harness", "--json")["text"])
            tally.check(shown["children"] == [SPOKEN["child"]], f"the notification does not read back: {shown}")
            look(tally, folder, wanted, "while served", ["journal.sqlite-wal", "safe.sqlite-wal", "access.sqlite-wal"])
        finally:
            server.kill()
        look(tally, folder, wanted, "after kill -9", ["journal.sqlite-wal"])
        server = Server(options.heed, folder)
        server.wait()
        server.stop()
        look(tally, folder, wanted, "after a start and a stop")
    tally.end()


if __name__ == "__main__":
    main()
