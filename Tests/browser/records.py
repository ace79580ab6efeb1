"""Every page of every role is whole: its frame, axe, widths, weight, policy, words and links."""

import re

from axe_playwright_python.base import AXE_SCRIPT

from axe import COLOURS, LOOKS, RUN, TAGS, may_stay_undecided
from banner import SEEN
from chromium import begin, context, plain
from frame import FRAME
from narrow import SCROLLERS, TOO_WIDE
from targets import ALL, MAIN, SMALL, summed
from tour import NOW, ROLES, kind, tour
from weight import PAGE, SCRIPT, wrong_policy
from zoom import CLIPPED, SIDEWAYS

# What is pressed, chosen or read as a heading.
NAMES = """() => [...document.querySelectorAll('button, a, label, legend, summary, h1, h2, h3, [aria-label], input[type=submit]')]
    .map(e => [e.textContent, e.getAttribute('aria-label') ?? '', e.value ?? ''].join(' '))"""
NEVER = re.compile(r"\b(delet|remov|destroy)\w*", re.I)
IN_PAGE = """() => [...document.querySelectorAll('script:not([src]), [style], style')].length
    + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length"""
WIDTHS = ((1280, 900), (640, 640), (320, 640), (320, 256))
SAYS = {
    "opens": "every link that a role is shown opens",
    "axe": "axe finds nothing wrong, at 1280 and 320, light and dark",
    "undecided": "axe leaves nothing undecided but contrast in charts and in what a table's region keeps out of sight",
    "headings": "every page has one first heading and skips no level",
    "landmarks": "every page has header, nav, one main and footer, in British English",
    "title": "every title begins with the page's first heading",
    "own": "no two kinds of page share a title",
    "sideways": "no page scrolls sideways at 320 across, nor at 400%",
    "regions": "what scrolls sideways is a labelled region that takes focus",
    "clipped": "nothing is clipped at any width",
    "small": "what is pressed is at least 24 by 24, and buttons, fields and choices at least 44 high",
    "banner": "every page says that it is a demonstration at 1280, 640 and 320 across",
    "weight": f"every page is at most {PAGE // 1000} KB and its script at most {SCRIPT // 1000} KB",
    "origin": "no page asks anything of another origin",
    "policy": "every page's policy allows scripts of ours alone, and no page holds one",
    "words": "nothing is called Delete, Remove or Destroy",
    "verb": "no address answers DELETE",
}


def check(demo):
    troubles = {what: {} for what in SAYS}
    looked, titles, pages = set(), {}, 0
    for role, house in [(role, "") for role in ROLES] + [(role, "now") for role in NOW]:
        with context(demo, role=role, house=house) as reader:
            addresses, wrong = tour(reader)
            troubles["opens"].update({trouble: [role] for trouble in wrong})
            opened = reader.new_page()
            for address in addresses:
                pages += 1
                for what, trouble in look(demo, reader, opened, address, titles, kind(address) in looked):
                    troubles[what].setdefault(trouble, []).append(f"{address} as {role}")
                looked.add(kind(address))
    troubles["own"] = {f"“{title}”": sorted(kinds) for title, kinds in titles.items() if kinds[1:]}
    demo.check(f"{pages} pages of {len(looked)} kinds were looked at, in {len(ROLES + NOW)} roles", pages > 100)
    for what, sentence in SAYS.items():
        demo.check(sentence, summed(troubles[what]))


def look(demo, reader, opened, address, titles, is_known):
    """What is wrong with one page, as pairs of what and how."""
    replies = []

    def keep(reply):
        replies.append(reply)

    opened.on("response", keep)
    opened.set_viewport_size({"width": 1280, "height": 900})
    page = opened.goto(address)
    opened.remove_listener("response", keep)
    yield from light(demo, replies, page)
    if opened.evaluate(IN_PAGE):
        yield "policy", "holds script or style of its own"
    yield from framed(opened, address, titles)
    yield from wide_and_narrow(opened)
    yield from axed(opened, is_known)
    yield from (("words", f"“{plain(name)}”") for name in opened.evaluate(NAMES) if NEVER.search(name))
    if not is_known and (status := reader.request.delete(address).status) not in (404, 405):
        yield "verb", f"answers {status}"


def light(demo, replies, page):
    for reply in replies:
        if not reply.url.startswith(demo.at + "/"):
            yield "origin", f"asks {reply.url}"
    for reply, most in [(page, PAGE), *((one, SCRIPT) for one in replies if one.url.endswith(".js"))]:
        if (size := len(reply.body())) > most:
            yield "weight", f"takes {size} bytes at {reply.url}"
    yield from (("policy", f"{trouble}") for trouble in wrong_policy("", page.headers.get("content-security-policy", "")))


def framed(opened, address, titles):
    frame = opened.evaluate(FRAME)
    levels = [level for level, _ in frame["headings"]]
    if levels.count(1) != 1:
        yield "headings", f"has {levels.count(1)} first headings"
    for before, (after, words) in zip([0, *levels], frame["headings"]):
        if after > before + 1:
            yield "headings", f"h{before} then h{after} “{plain(words)}”"
    if frame["missing"] or frame["mains"] != 1 or frame["language"] != "en-GB":
        yield "landmarks", f"{frame['missing']} {frame['mains']} {frame['language']}"
    title, first = plain(frame["title"]), next((plain(words) for level, words in frame["headings"] if level == 1), "")
    if not title.removeprefix("Error: ").startswith(first):
        yield "title", f"“{title}” does not begin with “{first}”"
    same = titles.setdefault(title, [])
    if kind(address).partition("?")[0] not in same:
        same.append(kind(address).partition("?")[0])


def wide_and_narrow(opened):
    for width, height in WIDTHS:
        opened.set_viewport_size({"width": width, "height": height})
        at = f"at {width} by {height}"
        if not opened.evaluate(SEEN) and height != 256:
            yield "banner", at
        if opened.evaluate(SIDEWAYS):
            yield "sideways", f"{at}: {', '.join(opened.evaluate(TOO_WIDE))}"
        yield from (("clipped", f"{element} {at}") for element in opened.evaluate(CLIPPED))
        if (width, height) in WIDTHS[::2]:
            yield from (
                ("small", f"{element} {size} {at}")
                for wanted in (ALL, MAIN)
                for element, size in opened.evaluate(SMALL, wanted)
            )
    yield from (("regions", f"{one['what']}") for one in opened.evaluate(SCROLLERS) if not one["owed"])


def axed(opened, is_known):
    opened.evaluate(AXE_SCRIPT)
    # What one role sees of a page is made of what another sees, so two looks of the four do from the second on.
    for width, scheme in LOOKS[::3] if is_known else LOOKS:
        opened.set_viewport_size({"width": width, "height": 900})
        opened.emulate_media(color_scheme=scheme)
        found = opened.evaluate(RUN, ["tag", TAGS] if scheme == "light" else ["rule", COLOURS])
        where = f"at {width} {scheme}"
        yield from (("axe", f"{node['rule']} at {node['at']} {where}") for node in found["wrong"])
        yield from (
            ("undecided", f"{node['rule']} at {node['at']} {where}")
            for node in found["undecided"]
            if not may_stay_undecided(node)
        )
    opened.emulate_media(color_scheme="light")


if __name__ == "__main__":
    begin(__doc__, check)
