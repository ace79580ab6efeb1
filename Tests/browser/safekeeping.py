"""What an author types is kept and seen by nobody else: sessions that end, eighty autosaves, two tabs, large files."""

import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from chromium import begin, clock_stopped, context, page, plain
from demonstration import Server, command
from keys import Keyboard
from material import chronology
from own import PASSWORD, code, look, seen
from writing import IMR, SAVE, main, problems, send

WORDS = "What it was like to work there.\n\n- “two” visits & a <call>\n- {child 1}"
# Every form that an author may have open, with its longest answer.
FORMS = {
    "/chronology/entries/new": "what",
    "/chronology/rows/new": "rows",
    "/findings/new": "words",
    "/learning/new": "words",
    "/recommendations/new": "what",
    "/contacts/new": "words",
    "/sections/context/edit": "text",
    "/sections/method/edit": "text",
}
# What is put right in one tab and then in another: the form, its answer, and what else it asks.
TWICE = {
    "/chronology/entries/4/edit": ("what", {"because": "Misread."}),
    "/sections/context/edit": ("text", {}),
    "/findings/1/edit": ("words", {}),
}
AUTHORS = [
    IMR,
    f"{IMR}/chronology",
    f"{IMR}/chronology?page=2",
    f"{IMR}/chronology?names=no",
    f"{IMR}/report",
    f"{IMR}/documents",
] + [
    f"{IMR}/{part}"
    for part in (
        *(f"sections/{section}" for section in ("context", "method", "analysis", "learning", "recommendations")),
        *(f"sections/{section}/edit" for section in ("context", "analysis")),
        *(
            "chronology/entries/new",
            "chronology/entries/1/edit",
            "chronology/entries/1/withdrawal/new",
            "chronology/rows/new",
        ),
        *("findings/new", "findings/1/edit", "learning/new", "recommendations/new", "contacts/new", "documents/new"),
        *("submission/new", "own-view/new"),
    )
]
# Of a review that is accepted.
ASSURERS = [
    "/imrs/IMR-0001/" + part
    for part in ("quality-reviews", "quality-reviews/new", "return/new", "report", "documents", "chronology")
]
HEAVY = 100_000


def check(demo):
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        for script in (True, False):
            by_keyboard(demo, script)
            signed_in_anew(demo, script)
            over(demo, script)
            pressed_twice(demo, script)
        for form, (answer, others) in TWICE.items():
            two_tabs(demo, form, answer, others)
        while_typing(demo)
        eighty_at_once(demo)
        too_large(demo)
        whole(demo)
        closed(demo)


def by_keyboard(demo, script):
    """One entry, from the chronology to the chronology."""
    how = "with script" if script else "without script"
    with page(demo, f"{IMR}/chronology", role="author", java_script_enabled=script) as opened:
        hands = Keyboard(opened)
        hands.skip()
        hands.follow("main a.button", 5)
        hands.skip()
        hands.write("#at", "7")
        hands.write("#at-month", "Oct")
        hands.write("#at-year", "2008")
        hands.choose("at-precision", "about")
        hands.write("#source", f"The duty log, typed by hand {how}")
        hands.write("#what", "{child 1} was seen at the door.")
        hands.choose("seen", "yes")
        hands.choose("alone", "no")
        hands.write("#comment", "Nobody wrote down for how long.")
        hands.follow(SAVE)
        said = main(opened)
        wanted = [
            "About 7 October 2008",
            f"typed by hand {how}",
            "Child seen: yes; seen alone: no",
            "Nobody wrote down for how long.",
        ]
        demo.check(
            f"{how} an entry is added by keyboard alone, in {hands.keys} keys",
            [one for one in wanted if one not in said],
        )


def typed(opened):
    """Something in a section; the form stays open."""
    opened.goto(f"{IMR}/sections/context/edit")
    opened.fill("#text", WORDS)
    opened.check("[name=finished][value=no]")


def signed_in_anew(demo, script):
    how = "with script" if script else "without script"
    with context(demo, role="author", java_script_enabled=script) as reader:
        opened = reader.new_page()
        typed(opened)
        reader.request.post("/session", form={"role": "author"}, max_redirects=0)
        demo.check(f"{how} a section of an earlier session is not recorded", send(opened) == 403)
        demo.check(f"{how} what was typed stands there unchanged", opened.input_value("#text") == WORDS)
        demo.check(f"{how} pressed again it is recorded", send(opened) == 200 and opened.url.endswith("?saved=report"))


def over(demo, script):
    """The session ends on the server while somebody types, as when a screen has rested too long."""
    how = "with script" if script else "without script"
    with context(demo, role="author", java_script_enabled=script) as reader:
        opened = reader.new_page()
        typed(opened)
        opened.fill("#text", f"{WORDS}\n\nSigned out {how}.")
        # A password that is set, or put away, ends every session that was begun before.
        if script:
            with page(demo) as elsewhere:
                set_up(demo, elsewhere, "AC-0005")
        else:
            command(demo.heed, demo.data, "accounts", "reset", "AC-0005", "--reason", "A telephone was lost")
        send(opened)
        demo.check(f"{how} once the session is over they are asked to sign in", "/session/new" in opened.url)
        reader.request.post("/session", form={"role": "author"}, max_redirects=0)
        opened.goto(f"{IMR}/sections/context/edit")
        demo.check(
            f"{how} and the section is there as it was typed",
            opened.input_value("#text") == f"{WORDS}\n\nSigned out {how}.",
        )
        demo.check(f"{how} it says that it is a draft", "Your draft of" in main(opened))
        demo.check(f"{how} and saved it is recorded", send(opened) == 200 and f"Signed out {how}." in main(opened))


def pressed_twice(demo, script):
    how = "with script" if script else "without script"
    with context(demo, role="author", java_script_enabled=script) as reader:
        opened = reader.new_page()
        opened.goto(f"{IMR}/chronology/entries/new")
        form = {
            "token": opened.input_value("#form [name=token]"),
            "at-year": "2008",
            "source": f"Sent three times {how}",
            "what": "Once.",
        }
        places = {
            reader.request.post(f"{IMR}/chronology/entries/new", form=form, max_redirects=0).headers.get("location")
            for _ in range(3)
        }
        opened.goto(f"{IMR}/chronology")
        demo.check(
            f"{how} an entry sent 3 times is one",
            main(opened).count(f"Sent three times {how}") == 1 and len(places) == 1,
        )


def two_tabs(demo, form, answer, others):
    """The second of two that opened the same text."""
    with context(demo, role="author") as reader:
        first, second = reader.new_page(), reader.new_page()
        for tab, words in ((first, "From the first tab."), (second, "From the second tab.")):
            tab.goto(f"{IMR}{form}")
            tab.fill(f"[name={answer}]", words)
            for name, text in others.items():
                tab.fill(f"[name={name}]", text)
        demo.check(f"{form}: the first of two tabs saves", send(first) == 200)
        status = send(second)
        demo.check(
            f"{form}: the second is told that it was changed (412)",
            [] if status == 412 else [f"{status} at {second.url}"],
        )
        if status == 412:
            both = plain(second.inner_text("section[aria-labelledby=both]"))
            demo.check(f"{form}: it sees both texts", "From the first tab." in both and "From the second tab." in both)
            demo.check(f"{form}: saved after all it stands", send(second) == 200)


def while_typing(demo):
    """The page keeps a draft by itself; its clock is turned on, nobody waits."""
    with context(demo, role="author") as reader:
        opened = reader.new_page()
        clock_stopped(opened, f"{IMR}/sections/context/edit")
        opened.fill("#text", WORDS)
        with opened.expect_response(lambda reply: reply.url.endswith("/drafts")) as answered:
            opened.clock.fast_forward(21_000)
        demo.check("a section is kept by itself after 20 seconds", answered.value.status in (200, 303))
        opened.locator("[data-kept]", has_text="Draft kept").wait_for(timeout=5000)
        opened.fill("#text", "A longer account of it, as such sections are. " * 1600)
        opened.clock.fast_forward(21_000)
        opened.wait_for_timeout(2000)
        demo.check(
            "so is one of 13,000 words",
            [] if (said := opened.inner_text("[data-kept]")).startswith("Draft kept") else [said],
        )
        demo.check("and it is saved", [] if (status := send(opened)) == 200 else [f"{status}: {main(opened)[:200]}"])


def eighty_at_once(demo):
    """Eight tabs of sessions of their own save ten times each, all at the same moment."""
    with ExitStack() as stack, ThreadPoolExecutor(80) as pool:
        tabs = []
        for form, answer in FORMS.items():
            reader = stack.enter_context(context(demo, role="author"))
            opened = reader.new_page()
            opened.goto(f"{IMR}{form}")
            cookie = next(one["value"] for one in reader.cookies() if one["name"] == "heed")
            tabs.append((form, answer, opened, cookie, opened.input_value("#form [name=token]")))
        saves = [(tab, turn) for turn in range(10) for tab in tabs]
        answers = list(pool.map(lambda save: keep(demo, *save), saves))
        demo.check("each of eighty autosaves is kept", [f"{status}" for status in answers if status != 303])
        wrong = []
        for tab in tabs:
            form, answer, opened, *_ = tab
            opened.goto(f"{IMR}{form}")
            if opened.input_value(f"[name={answer}]") not in [text(form, turn) for turn in range(10)]:
                wrong.append(f"{form}: {opened.input_value(f'[name={answer}]')[:80]}")
        demo.check("each tab's form comes back whole, as that tab once kept it", wrong)
        list(pool.map(lambda tab: keep(demo, tab, 10), tabs))
        wrong = []
        for form, answer, opened, *_ in tabs:
            opened.goto(f"{IMR}{form}")
            if opened.input_value(f"[name={answer}]") != text(form, 10):
                wrong.append(form)
        demo.check("and after one save more, as it was last", wrong)
        today = stack.enter_context(page(demo, "/today", role="author"))
        kept = main(today).count("Carry on with it")
        demo.check("all eight are on Today", [] if kept == len(FORMS) else [f"{kept} are"])


def text(form, turn):
    return f"{form}, kept for the {turn}th time. " * 60


def keep(demo, tab, turn):
    form, answer, _, cookie, token = tab
    body = urllib.parse.urlencode(
        {"token": token, "draft-of": f"{IMR}{form}", "draft-title": "A form", answer: text(form, turn)}
    )
    asked = urllib.request.Request(f"{demo.at}/drafts", body.encode(), {"Cookie": f"heed={cookie}"})
    try:
        return urllib.request.build_opener(Stay).open(asked, timeout=60).status
    except urllib.error.HTTPError as answered:
        return answered.code


class Stay(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else."""

    def redirect_request(self, *_):
        return None


def too_large(demo):
    with page(demo, role="author") as opened:
        rows, _ = chronology(words=48)
        opened.goto(f"{IMR}/chronology/rows/new")
        opened.fill("#rows", rows)
        status = send(opened)
        taken = status == 422 and len(problems(opened)) == 8
        demo.check(
            f"200 rows of {len(rows) // 1000} KB are taken", [] if taken else [f"{status}: {main(opened)[:200]}"]
        )
        for size in (20 * 1024 * 1024 + 1, 30 * 1024 * 1024):
            file = {"name": "large.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n" + bytes(size)}
            opened.goto(f"{IMR}/documents/new")
            opened.check("[name=use][value=other]")
            opened.set_input_files("#file", file)
            status, said = send(opened), plain(opened.inner_text("body"))
            demo.check(
                f"a file of {size >> 20} MB is answered with a sentence (413)",
                [] if status == 413 and "20 MB at most" in said else [f"{status}: {said[:200]}"],
            )


def whole(demo):
    """Every page of writing and judging, as the longest chronology leaves it, and with every problem on it."""
    wrong, heavy = [], []
    for role, addresses in {"author": AUTHORS, "quality-assurer": ASSURERS, "lead": [f"{IMR}/acceptance/new"]}.items():
        with page(demo, role=role) as opened:
            if role == "author":
                opened.goto(f"{IMR}/chronology/rows/new")
                opened.fill("#rows", chronology()[0])
                send(opened)
                seen(opened, "rows of which some are not taken", wrong)
            for address in addresses:
                look(opened, address, wrong)
                weight = len(opened.request.get(address).body())
                heavy += [f"{address} takes {weight} bytes"] if weight > HEAVY else []
                if address.endswith("/new") and opened.locator(SAVE).count():
                    send(opened)
                    seen(opened, f"{address} with problems", wrong)
    demo.check("each page of writing and judging is whole, at every width, light and dark", sorted(set(wrong)))
    demo.check(f"each takes at most {HEAVY // 1000} KB", heavy)


def closed(demo):
    """Who is named in the case, the Board, and an author who judges reports too."""
    for person in ("P-0239", "P-0220"):
        with page(demo) as opened:
            signed_up(demo, opened, person)
            same(demo, opened, f"{person}, who is named in the case or managed somebody who is,")
    for role in ("board", "staff", "area-manager", "inspector"):
        with page(demo, role=role) as opened:
            same(demo, opened, f"in the role {role} somebody")
    command(
        demo.heed,
        demo.data,
        "accounts",
        "roles",
        "AC-0005",
        "--role",
        "author",
        "--role",
        "quality-assurer",
        "--reason",
        "Both",
    )
    with page(demo, role="author") as opened:
        for part in ("quality-reviews/new", "return/new"):
            answered = opened.goto(f"{IMR}/{part}")
            demo.check(
                f"whoever wrote the report is refused {part}, with the reason",
                answered.status == 403 and "You wrote this report" in main(opened),
            )


def signed_up(demo, opened, person):
    """An account that could read reviews, for somebody who is named in one."""
    address = f"{person.lower()}@northmoor.example"
    known = re.search(rf"(AC-\d+)  {person}", command(demo.heed, demo.data, "accounts", "list"))
    words = ["roles", known[1], "--reason", "To try"] if known else ["open", "--person", person, "--address", address]
    done = command(demo.heed, demo.data, "accounts", *words, "--role", "quality-assurer")
    account = known or re.search(r"(AC-\d+)", done)
    set_up(demo, opened, account[1])
    demo.check(
        f"{person} is signed in, with a role that reads reviews", opened.request.get("/imrs/IMR-0001").status == 200
    )


def set_up(demo, opened, account):
    """Takes an invitation, and is signed in."""
    opened.goto(re.search(r"/invitations/\S+", command(demo.heed, demo.data, "accounts", "invite", account))[0])
    opened.fill("#password", PASSWORD)
    send(opened)
    opened.fill("#code", code(plain(opened.inner_text("code >> nth=0")).replace(" ", "")))
    send(opened)


def same(demo, opened, who):
    """What answers for a record of a case that is closed to somebody, and for one that is not there."""
    wrong = []
    for part in (
        "",
        "/chronology",
        "/sections/context",
        "/report",
        "/report.pdf",
        "/documents",
        "/quality-reviews",
        "/chronology/entries/new",
    ):
        there, not_there = (opened.request.get(f"{imr}{part}") for imr in (IMR, "/imrs/IMR-0999"))
        if there.status != 404 or there.body() != not_there.body():
            wrong.append(f"{part}: {there.status} and {not_there.status}")
    demo.check(f"{who} is answered as if nothing were there, byte for byte", wrong)


if __name__ == "__main__":
    begin(__doc__, check)
