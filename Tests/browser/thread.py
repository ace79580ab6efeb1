"""Golden threads: every link opens, what is not yet proved says so, and the order reads without style."""

import re

from chromium import begin, context, page, plain
from demonstration import LESSONS

STEPS = ["Review", "Finding", "Lesson", "Action", "Meeting", "Policy and sign-offs", "Audit"]
THREAD = """() => ({ kinds: [...document.querySelectorAll('ol.thread > li .kind')].map(e => e.textContent),
    tops: [...document.querySelectorAll('ol.thread > li')].map(e => e.getBoundingClientRect().top),
    state: document.querySelector('.facts .status')?.textContent ?? '', reached: document.querySelector('.reached')?.textContent ?? '',
    thread: document.querySelector('ol.thread')?.innerText ?? '', all: document.querySelector('main').innerText })"""


def check(demo):
    with context(demo, role="inspector") as reader:
        opened = reader.new_page()
        opened.goto("/lessons/L-0002")
        links = opened.eval_on_selector_all(
            "a[href]", "links => [...new Set(links.map(link => link.getAttribute('href')))]"
        )
        replies = {link: reader.request.get(link).status for link in links if not link.startswith("#")}
        demo.check(
            f"each of the {len(replies)} links of L-0002 opens for an inspector",
            [f"{link} answers {code}" for link, code in replies.items() if code != 200],
        )
        threads = {}
        for address in LESSONS:
            opened.goto(address)
            threads[address[-6:]] = opened.evaluate(THREAD)
    promises(demo, threads)
    stands_without_style(demo)


def promises(demo, threads):
    stopped = threads["L-0002"]
    demo.check(
        "L-0002 says “Not yet: audit”", "Not yet: audit" in plain(stopped["reached"]) and "Not yet" in stopped["thread"]
    )
    demo.check("L-0002 is in progress", [] if stopped["state"] == "In progress" else [stopped["state"]])
    demo.check(
        "no thread without an audit is called complete or changed",
        [
            f"{name}: {thread['state']}"
            for name, thread in threads.items()
            if "audit" in plain(thread["reached"]).partition("Not yet")[2]
            for said in (thread["state"], plain(thread["reached"]))
            if re.search(r"\b(complete|changed and checked)\b", said, re.I)
        ],
    )
    demo.check(
        "every thread either says “Changed and checked” or says what is not yet",
        [
            f"{name}: {thread['state']}"
            for name, thread in threads.items()
            if ("Changed and checked" in thread["state"] + thread["reached"]) == ("Not yet" in plain(thread["reached"]))
        ],
    )
    for one, other in (("L-0005", "L-0006"), ("L-0006", "L-0005")):
        words = plain(threads[one]["all"])
        demo.check(
            f"{one} says that its action also answers {other}",
            bool(re.search(rf"A-0010\b.{{0,400}}\b{other}\b|\b{other}\b.{{0,400}}\bA-0010", words)),
        )
    proved = threads["L-0007"]
    audits = plain(proved["thread"])
    demo.check("L-0007 is “Changed and checked”", "Changed and checked" in proved["state"] + proved["reached"])
    demo.check(
        "L-0007 keeps its first audit, 9 of 20, before its second, 19 of 20",
        0 <= audits.find("9 of 20") < audits.find("19 of 20"),
    )
    demo.check(
        "L-0007's first audit is said not to be met",
        bool(re.search(r"First audit.{0,200}not (yet )?(met|enough|changed)|weak", audits, re.I)),
    )


def stands_without_style(demo):
    with page(demo, role="inspector") as opened:
        opened.route("**/*.css*", lambda route: route.abort())
        opened.goto("/lessons/L-0002")
        bare = opened.evaluate(THREAD)
    demo.check("without style the steps still come in their order", [] if bare["kinds"] == STEPS else [bare["kinds"]])
    demo.check(
        "without style each step stands below the one before",
        bare["tops"] == sorted(bare["tops"]) and len(bare["tops"]) == 7,
    )


if __name__ == "__main__":
    begin(__doc__, check)
