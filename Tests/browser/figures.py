"""The paper's figures: the same on the page, in the API and on the command line, and each opens on its records."""

import re

from chromium import begin, context, page, plain
from demonstration import FIGURES, PAPER, PERIOD, answer, api

KEYS = "() => [...document.querySelectorAll('.keys > div')].map(e => e.querySelector('dd').textContent)"
LISTED = """() => Object.fromEntries([...document.querySelectorAll('main td a, main th a')].map(link =>
    [link.getAttribute('href').split('/').pop().split('?')[0], Number(link.closest('tr').querySelector('td').textContent.replace(',', ''))]))"""
RECORDS = "() => document.querySelectorAll('ol.records > li').length"


def check(demo):
    for day, keys in (
        ("2009-10-23", ["35", "7", "12", "7 more", "4 of 5"]),
        ("2009-09-30", ["35", "7", "12", "4 of 5"]),
    ):
        with page(demo, f"{PAPER}?as-at={day}") as opened:
            shown, text = [plain(key) for key in opened.evaluate(KEYS)], plain(opened.inner_text("main"))
        demo.check(f"as at {day} the paper's key figures are {', '.join(keys)}", [] if shown == keys else [shown])
        demo.check(
            f"as at {day} the paper {'says' if '7 more' in keys else 'does not say'} “7 more”",
            bool(re.search(r"\b7 more\b", text)) == ("7 more" in keys),
        )
        demo.check(
            f"as at {day} it says 5 reviews commissioned and 4 complete",
            "commissioned 5 management reviews. 4 are complete" in text,
        )
        compare(demo, day)
    lists(demo)


def compare(demo, day):
    """Every figure, three ways."""
    told = figures(demo, day)
    typed = {
        one["id"]: one for one in answer(demo.heed, demo.data, "papers", "figures", PERIOD, "--as-at", day)["figures"]
    }
    with page(demo, f"{FIGURES}?as-at={day}") as opened:
        listed = opened.evaluate(LISTED)
    names = set(told) | set(typed) | set(listed)
    demo.check(
        f"as at {day} each of {len(names)} figures is one number on the page, in the API and on the command line",
        [
            f"{name}: {three}"
            for name in sorted(names)
            if len(set(three := (listed.get(name), told.get(name, {}).get("value"), typed.get(name, {}).get("value"))))
            > 1
        ],
    )
    demo.check(
        f"as at {day} API and command line name the same records",
        [name for name in sorted(set(told) & set(typed)) if told[name]["records"] != typed[name]["records"]],
    )


def lists(demo):
    """Behind a figure of n stand n records."""
    wrong, told = [], figures(demo, "2009-10-23")
    with context(demo, role="lead") as reader:
        opened = reader.new_page()
        for name, figure in told.items():
            opened.goto(f"{FIGURES}/{name}")
            if (seen := opened.evaluate(RECORDS)) != figure["value"]:
                wrong.append(f"{name} is {figure['value']} and lists {seen}")
    demo.check(f"each of the {len(told)} figures lists exactly as many records as it counts", wrong)


def figures(demo, day):
    return {one["id"]: one for unit in api(demo.at, f"{FIGURES}?as-at={day}")["units"] for one in unit["figures"]}


if __name__ == "__main__":
    begin(__doc__, check)
