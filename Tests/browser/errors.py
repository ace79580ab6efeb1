"""Every form, sent empty: what is wrong is said above it and at its field, and nothing looks or reads worse for it."""

from axe_playwright_python.base import AXE_SCRIPT

from axe import LOOKS, RUN, TAGS
from call import described
from chromium import begin, context, plain
from demonstration import Server
from frame import FRAME
from tour import kind, tour
from zoom import SIDEWAYS

EMPTY = """() => document.querySelectorAll('#form input:not([type=hidden]), #form textarea, #form select').forEach(field => {
    if (['radio', 'checkbox'].includes(field.type)) field.checked = false
    else field.value = field.tagName === 'SELECT' ? field.options[0].value : '' })"""
ORDERED = """() => [...document.querySelectorAll('.problem-box a')].map(link => document.querySelector(link.getAttribute('href')))
    .every((field, place, all) => !place || !field || all[place - 1] === field
        || all[place - 1].compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)"""
SAVE = "#form button.button:not(.quiet)"


def check(demo):
    # Its own server: some forms may be sent empty, and then they record something.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        wrong, bad, taken, refused = [], [], [], 0
        with context(demo, role="lead") as reader:
            addresses = tour(reader)[0]
            page = reader.new_page()
            for address in addresses:
                page.goto(address)
                if not page.locator(SAVE).count():
                    continue
                page.evaluate(EMPTY)
                with page.expect_navigation() as answered:
                    page.click(SAVE)
                if answered.value.status != 422:
                    taken.append(f"{kind(address)} answers {answered.value.status}")
                    continue
                refused += 1
                wrong += [f"{kind(address)} {trouble}" for trouble in said(page)]
                bad += [f"{kind(address)} {trouble}" for trouble in looks(page)]
        demo.check(f"each of {refused} forms, sent empty, says what is wrong above and at its fields", wrong)
        demo.check("and each such page is as whole as without", bad)
        demo.check("no form is taken when it is empty", taken)


def said(page):
    """What is wrong with the summary, the fields it names, and the title."""
    if not page.title().startswith("Error: "):
        yield f"is called “{page.title()}”"
    if not page.locator(".problem-box:focus").count():
        yield "leaves focus elsewhere"
    summary = []
    for link in page.locator(".problem-box a").all():
        words, target = plain(link.inner_text()), link.get_attribute("href")
        summary.append(words)
        field = page.locator(target)
        if field.count() != 1:
            yield f"has no field {target} for “{words}”"
            continue
        if words not in described(page, field):
            yield f"says “{words}” and {described(page, field)} at {target}"
        # Radios and boxes cannot be said to be wrong, so the words of its group have to do.
        if target != "#form" and not field.and_(page.locator("[aria-invalid=true], [type=radio], [type=checkbox]")).count():
            yield f"does not say that {target} is wrong"
        link.click()
        if not field.and_(page.locator(":focus")).count():
            yield f"has a link to {target} that does not lead there"
    if not summary:
        yield "names no problem"
    if not page.evaluate(ORDERED):
        yield f"names its problems in another order than its fields: {summary}"


def looks(page):
    page.evaluate(AXE_SCRIPT)
    for width, scheme in LOOKS[::3]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield from (f"{one['rule']} at {one['at']} at {width} {scheme}" for one in page.evaluate(RUN, ["tag", TAGS])["wrong"])
        if page.evaluate(SIDEWAYS):
            yield f"scrolls sideways at {width}"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    if [level for level, _ in page.evaluate(FRAME)["headings"]].count(1) != 1:
        yield "has not one first heading"


if __name__ == "__main__":
    begin(__doc__, check)
