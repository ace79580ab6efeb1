"""Every page that a role can reach by links, from the main bar on: one of each kind, and every record on the way."""

import re
from html.parser import HTMLParser

# Of the organisation of 2009, and those that the one under today's rules has besides.
ROLES = ["coordinator", "lead", "area-manager", "board", "inspector", "staff", "hr"]
NOW = ["lead", "administrator"]
RECORD = re.compile(r"/(notifications/N|imrs/IMR)-\d+")
# How many records of a kind are looked at, of those that were passed through.
MOST = {"/notifications/N-#": 3, "/imrs/IMR-#": 2}


class Links(HTMLParser):
    """Where the links of a page lead, on this site."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        address = dict(attributes).get("href") or ""
        if tag == "a" and address.startswith("/"):
            self.found.append(address.partition("#")[0])


def kind(address):
    """What a page is, whichever record it shows: `/notifications/N-#/account`."""
    path, _, query = address.partition("?")
    path = re.sub(r"^(/training)/(?!new|imports)[a-z-]+", r"\1/#", path)
    path = re.sub(r"(/figures)/.+", r"\1/#", re.sub(r"\d+", "#", path))
    names = "&".join(sorted({part.partition("=")[0] for part in query.split("&")})) if query else ""
    return f"{path}?{names}" if names else path


def tour(reader):
    """The addresses to look at, and what could not be opened: the status, the address and the page that leads there."""
    kinds, wrong = {}, []
    waiting = ["/menu", "/today", "/people/me"]
    seen = dict.fromkeys(waiting, "the address bar")
    while waiting:
        address = waiting.pop(0)
        mine = kinds.setdefault(kind(address), [])
        if mine and not RECORD.fullmatch(address) or "/files/" in address:
            continue
        reply = reader.request.get(address, max_redirects=0)
        if reply.status != 200:
            wrong.append(f"{address}, linked from {seen[address]}, answers {reply.status}")
        if reply.status != 200 or not reply.headers["content-type"].startswith("text/html"):
            continue
        mine.append(address)
        links = [link for link in Links(reply.text()).found if link not in seen]
        seen.update(dict.fromkeys(links, address))
        waiting += dict.fromkeys(links)
    return [address for name, all in kinds.items() for address in spread(all, MOST.get(name, 1))], wrong


def spread(addresses, most):
    """The first, the last and some between."""
    if len(addresses) <= most:
        return addresses
    return [addresses[place * (len(addresses) - 1) // max(1, most - 1)] for place in range(most)]
