"""In Debian's Firefox a call is taken by keyboard alone, with and without script, and no page scrolls sideways at 320."""

import re

from call import KEYS, SECONDS, recorded, take_a_call
from chromium import begin, context
from demonstration import PAGES, Server
from gecko import firefox
from keys import Keyboard
from tour import tour

TOURED = ["coordinator", "lead"]
SIDEWAYS = "return document.documentElement.scrollWidth > innerWidth"


def check(demo):
    # Its own server: what is recorded here would be counted by the others.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        narrow(demo)
        records = [journey(demo, script) for script in (True, False)]
        differing = [key for key in records[0] or {} if not records[1] or records[0][key] != records[1].get(key)]
        demo.check("in Firefox the same record comes of a call with and without script", differing)


def narrow(demo):
    """At 320 across: what everybody sees, and every kind of page that two roles can reach."""
    wide, looked = [], 0
    with firefox(demo.at) as page:
        page.narrow(320)
        for role in (None, *TOURED):
            addresses = PAGES
            if role:
                page.become(role)
                with context(demo, role=role) as reader:
                    addresses, _ = tour(reader)
            for address in addresses:
                page.goto(address)
                looked += 1
                wide += [f"{address} as {role or 'a newcomer'}"] if page.evaluate(SIDEWAYS) else []
    demo.check(f"in Firefox at 320 across none of {looked} pages scrolls sideways", wide)


def journey(demo, script):
    """From Today to the number that is read to the caller; what was recorded."""
    how = f"in Firefox {'with' if script else 'without'} script"
    with firefox(demo.at, script) as page:
        page.become("coordinator")
        page.goto("/today")
        hands = Keyboard(page)
        hands.skip()
        hands.follow('a[href="/notifications/new"]', 1)
        take_a_call(hands)
        reference = re.search(r"N-\d{4}", page.title())
        demo.check(f"{how} a call ends with its reference", reference is not None and page.url.endswith("/recorded"))
        demo.check(
            f"{how} it takes {hands.keys} keys besides typing, at most {KEYS}, and {hands.seconds:.0f} seconds, under {SECONDS}",
            hands.keys <= KEYS and hands.seconds < SECONDS,
        )
    if not reference:
        return None
    with context(demo, role="coordinator") as reader:
        return recorded(reader, reference[0])


if __name__ == "__main__":
    begin(__doc__, check)
