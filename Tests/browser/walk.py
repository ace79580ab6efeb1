"""A newcomer's walk: to the paper, to the records behind a figure, to where a thread stops, each in one click.

What they see is kept as pictures in .build/walk.
"""

from chromium import begin, page
from demonstration import ROOT

PICTURES = ROOT / ".build/walk"


def check(demo):
    PICTURES.mkdir(parents=True, exist_ok=True)
    step(demo, "the paper", 'main a[href$="/board-papers/2009-04-to-09"]', "#figure-1", "No month from October 2008")
    step(demo, "the records of a figure", 'main a[href$="/figures/notifications"]', "ol.records > li", "N-0043")
    step(demo, "where a thread stops", 'main a[href="/lessons/L-0002"]', "li.not-yet", "Not yet: audit")


def step(demo, what, link, found, words):
    with page(demo, "/") as opened:
        opened.screenshot(path=PICTURES / "0 the first page.png")
        opened.locator(link).first.click()
        opened.wait_for_load_state()
        there = opened.locator(found).first
        demo.check(
            f"one click from the first page is {what}",
            there.count() == 1 and words in " ".join(there.inner_text().split()),
        )
        opened.screenshot(path=PICTURES / f"{what}.png", full_page=True)
        if found == "li.not-yet":
            dotted = there.evaluate(
                "e => getComputedStyle(e.querySelector('.dot')).backgroundColor !== getComputedStyle(document.querySelector('.thread > li .dot')).backgroundColor"
            )
            demo.check("the step that is not yet taken looks different from one that is", dotted)


if __name__ == "__main__":
    begin(__doc__, check)
