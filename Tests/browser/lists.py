"""Lists are found by links and forms: the address holds what was asked, Back restores it, and a heading says how many."""

import csv
import io
import re

from chromium import begin, context, plain

APPLY = "form.filter button.button"
ASKED = {"area": "NW", "nature": "death", "outcome": "undecided", "missing": "ethnicity", "year": "2009"}
# Before the first of them.
NOBODY = "/notifications?year=2001"


def check(demo):
    for script in (True, False):
        how = "with script" if script else "without script"
        with context(demo, role="lead", java_script_enabled=script) as reader:
            page = reader.new_page()
            filtered(demo, reader, page, how)
    with context(demo, role="lead") as reader:
        page = reader.new_page()
        each_alone(demo, reader, page)
        pages(demo, page)
        strange(demo, page)


def filtered(demo, reader, page, how):
    page.goto("/notifications")
    everything = found(page)
    page.select_option("[name=area]", "NW")
    page.select_option("[name=sort]", "oldest")
    with page.expect_navigation():
        page.click(APPLY)
    narrowed, address = found(page), page.url
    demo.check(f"{how} the address holds what was asked", "area=NW" in address and "sort=oldest" in address)
    demo.check(f"{how} fewer are found ({narrowed} of {everything})", 0 < narrowed < everything)
    demo.check(f"{how} as many are listed as the heading says", rows(page) == narrowed)
    demo.check(f"{how} the form still says what was asked", page.input_value("[name=area]") == "NW")
    days = page.locator("ol.rows > li a").all_inner_texts()
    page.goto("/notifications")
    page.go_back()
    demo.check(
        f"{how} Back restores it",
        page.url == address and found(page) == narrowed and page.locator("ol.rows > li a").all_inner_texts() == days,
    )
    table = page.get_by_role("link", name="This list as CSV").get_attribute("href")
    lines = list(csv.reader(io.StringIO(reader.request.get(table).text())))
    demo.check(
        f"{how} the list as CSV holds the same {narrowed}",
        [] if len(lines) == narrowed + 1 else [f"{len(lines) - 1} at {table}"],
    )


def each_alone(demo, reader, page):
    wrong = []
    for name, value in ASKED.items():
        page.goto(f"/notifications?{name}={value}")
        table = page.get_by_role("link", name="This list as CSV").get_attribute("href")
        lines = len(list(csv.reader(io.StringIO(reader.request.get(table).text())))) - 1
        if lines != found(page) or page.input_value(f"[name={name}]") != value:
            wrong.append(f"{name}={value}: {found(page)} by the heading, {lines} in the CSV")
    demo.check(f"each of {len(ASKED)} filters says how many it finds, and the CSV holds as many", wrong)


def pages(demo, page):
    page.goto("/notifications")
    total, first = found(page), rows(page)
    page.locator("a[rel=next]").first.click()
    demo.check(
        "the second page of the list holds the rest, and says which it is",
        rows(page) == total - first and "page 2 of 2" in page.title() and "page 2 of 2" in page.inner_text("h1"),
    )


def strange(demo, page):
    page.goto(NOBODY)
    words = plain(page.inner_text("main"))
    demo.check(
        "where nothing is found it says so, with a way back",
        re.search(r"\b(none|nothing|no notification)", words, re.I) is not None
        and page.locator('main a[href="/notifications"]').count() > 0,
    )
    page.goto("/notifications?area=ZZ")
    demo.check(
        "an answer that is none is left out, and the page says so",
        found(page) > 50 and "is no filter: area: ZZ" in plain(page.locator("main .note").inner_text()),
    )


def found(page):
    """How many, as the heading says."""
    return int(re.match(r"\D*(\d+)", page.inner_text("#found"))[1])


def rows(page):
    return page.locator("ol.rows > li").count()


if __name__ == "__main__":
    begin(__doc__, check)
