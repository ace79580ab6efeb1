"""Dates are taken as people write them, and shown as they were meant: no day is made up for what is not known."""

import re

from chromium import begin, context, plain
from demonstration import Server

# What is typed into the three boxes, with how sure; and the words that come of it.
EXACT = "7 October 2008"
TYPED = {
    ("7", "10", "2008", None): EXACT,
    ("07", "10", "2008", None): EXACT,
    ("7", "Oct", "2008", None): EXACT,
    ("07", "october", "2008", None): EXACT,
    ("", "Oct", "2008", None): "October 2008",
    ("", "", "2007", None): "2007",
    ("", "", "2007", "about"): "About 2007",
    ("", "", "", "not-known"): "Not known yet",
}
WRONG = [("31", "2", "2009"), ("7", "Brumaire", "2009"), ("7", "10", "09x"), ("7", "", "2009")]
SAVE = "button.button:not(.quiet)"
# One for each, because what says the same already is no correction.
REFERENCES = [f"N-{number:04}" for number in range(61, 45, -1)]


def check(demo):
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        with context(demo, role="coordinator", java_script_enabled=False) as reader:
            page = reader.new_page()
            order = listed(reader)
            for reference, ((day, month, year, sure), words) in zip(REFERENCES, TYPED.items()):
                correct(page, reference, day, month, year, sure)
                what = plain(f"{sure or ''} {day} {month} {year}")
                shown = happened(page)
                demo.check(
                    f"“{what}” is saved, and shown as “{words}”",
                    [] if shown.lower() == words.lower() and "saved=" in page.url else [f"“{shown}” at {page.url}"],
                )
            demo.check("no date that is not known moves a notification in the list", listed(reader) == order)
            for day, month, year in WRONG:
                correct(page, REFERENCES[-1], day, month, year, None)
                kept = [page.input_value(f"[name=occurred-{part}]") for part in ("day", "month", "year")]
                demo.check(
                    f"“{day} {month} {year}” is refused at its field, and kept as it was typed",
                    page.title().startswith("Error: ") and kept == [day, month, year],
                )


def correct(page, reference, day, month, year, sure):
    page.goto(f"/notifications/{reference}/corrections/new")
    for part, text in (("day", day), ("month", month), ("year", year)):
        page.fill(f"[name=occurred-{part}]", text)
    if sure:
        page.check(f"[name=occurred-precision][value={sure}]")
    elif page.locator("[name=occurred-precision][value=exact]").count():
        page.check("[name=occurred-precision][value=exact]")
    page.fill("[name=source]", "A call")
    page.fill("[name=reason]", "Asked again")
    with page.expect_navigation():
        page.click(SAVE)


def happened(page):
    """When it happened, as the record says it."""
    row = page.locator("dl > div", has=page.locator("dt", has_text=re.compile(r"^\s*When\s*$"))).first
    return plain(row.locator("dd").first.inner_text()) if row.count() else plain(page.inner_text("h1"))


def listed(reader):
    return [one["reference"] for one in rows(reader.request.get("/api/v1/notifications").json())]


def rows(view):
    return next(value for value in view.values() if isinstance(value, list) and value and "reference" in value[0])


if __name__ == "__main__":
    begin(__doc__, check)
