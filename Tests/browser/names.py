"""No child's name stands in an address, a title, a list, a cookie or the server's log; only on the pages of their own record."""

import json
import re

from chromium import begin, context, plain
from demonstration import ROOT, Server
from tour import ROLES, Links, kind

SEED = ROOT / "Sources/Demo/Northmoor"
# The pages that may name a child: a notification's, its letters' and its review's.
MAY = re.compile(r"/(notifications/N-\d+|imrs/IMR-\d+|imrs/new)\b")


def check(demo):
    names = children()
    demo.check(f"the demonstration has children to be careful of ({len(names)} names)", len(names) > 50)
    # Its own server, so that the log is whole.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        wrong = {"address": [], "title": [], "page": [], "cookie": [], "file": []}
        pages = 0
        for role in ROLES:
            with context(demo, role=role) as reader:
                for address, reply in walk(reader):
                    pages += 1
                    for what, where in said(address, reply):
                        wrong[what] += [f"{name} at {address} as {role}" for name in names if name in where]
                kept = str(reader.cookies())
                wrong["cookie"] += [f"{name} as {role}" for name in names if name in kept]
        demo.check(f"on {pages} pages no address names a child", wrong["address"])
        demo.check("no title does", wrong["title"])
        demo.check("no list, Today, paper or thread does", wrong["page"])
        demo.check("no file to take away is called by a child's name", wrong["file"])
        demo.check("no cookie holds one", wrong["cookie"])
        log = server.log.read_text()
        demo.check("the server's log holds none", [name for name in names if name in log])


def children():
    """Each child's whole name, and each family name that is nobody's on the staff."""
    whole, staff = set(), (SEED / "02-people.jsonl").read_text()
    for file in SEED.glob("*.jsonl"):
        for line in file.read_text().splitlines():
            for event, fact in json.loads(line).get("fact", {}).items():
                if event in ("case.child-described", "case.child-corrected") and fact.get("name"):
                    whole.add(fact["name"])
    last = {name.split()[-1] for name in whole}
    return sorted(whole | {name for name in last if len(name) > 4 and name not in staff})


def walk(reader):
    """Every page that links lead to: each record and each page of a list, and one of each other kind."""
    waiting, seen, kinds = ["/menu", "/today", "/people/me"], set(), set()
    while waiting:
        address = waiting.pop()
        deep = re.sub(r"page=\d+", lambda page: page[0].replace("=", ""), address)
        if address in seen or kind(deep) in kinds and not re.fullmatch(r"/(notifications/N|imrs/IMR|lessons/L)-\d+", address):
            continue
        seen.add(address)
        kinds.add(kind(deep))
        reply = reader.request.get(address, max_redirects=0)
        yield address, reply
        if reply.headers.get("content-type", "").startswith("text/html"):
            waiting += Links(reply.text()).found


def said(address, reply):
    """What an answer says, and where."""
    type = reply.headers.get("content-type", "")
    yield "file", reply.headers.get("content-disposition", "")
    yield "address", address + reply.headers.get("location", "")
    if type.startswith("text/html"):
        text = reply.text()
        yield "address", " ".join(Links(text).found)
        yield "title", plain(re.search(r"<title>(.*?)</title>", text, re.S)[1])
        if not MAY.match(address):
            yield "page", plain(re.sub(r"<[^>]+>", " ", text))
    elif type.startswith(("text/", "application/json")) and not MAY.match(address):
        yield "page", reply.text()


if __name__ == "__main__":
    begin(__doc__, check)
