"""What the paper says of a trend: which checks signal, what is too few to say, and words that differ from the checks."""

from chromium import begin, page, plain
from demonstration import PAPER, api

VERDICTS = {"months": "signal", "half-years": "signal", "window": "signal", "direction": "too few to say"}
SHOWN = """() => Object.fromEntries([...document.querySelectorAll('.checks > li')].map(e =>
    [e.id.replace('check-', ''), { verdict: e.querySelector('.status').textContent, rule: e.querySelector('.rule')?.textContent ?? '' }]))"""
# So early in the register that there are fewer than 10 months to go by.
EARLY = "/board-papers/2006-04-to-09?as-at=2006-10-14"


def check(demo):
    told = {one["check"]: one for one in api(demo.at, PAPER)["trend"]}
    with page(demo, PAPER) as opened:
        shown = opened.evaluate(SHOWN)
        notes = [plain(note) for note in opened.locator(".voice .note").all_inner_texts()]
    for name, verdict in VERDICTS.items():
        seen = shown.get(name, {}).get("verdict", "nothing").lower()
        demo.check(
            f"the check of {name} says “{verdict}”, on the page and in the API",
            []
            if (seen, told[name]["verdict"]) == (verdict, verdict)
            else [f"page {seen}, API {told[name]['verdict']}"],
        )
    demo.check(
        "each check names its rule", [name for name, one in shown.items() if not one["rule"].startswith("Rule: ")]
    )
    demo.check(
        "the paper says that its author's words and the checks differed",
        any("Words and checks differed" in note for note in notes),
    )
    with page(demo, EARLY) as opened:
        text = plain(opened.inner_text("main")).lower()
        dashed = opened.locator("svg .x-limit").count()
    demo.check(
        "with fewer than 10 months no limits are drawn", [f"{dashed} drawn"] if dashed or "trial limit" in text else []
    )
    with page(demo, PAPER) as opened:
        dashed = opened.locator("svg .x-limit").count()
    demo.check("with more, they are", dashed > 0)


if __name__ == "__main__":
    begin(__doc__, check)
