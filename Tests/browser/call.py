"""A call is taken by keyboard alone in under 2 minutes, with and without script; gaps are saved; only nothing is refused."""

import re

from chromium import begin, context, plain
from demonstration import Server
from keys import Keyboard

SECONDS, KEYS = 120, 45
WORDS = (
    "Found by the grandmother at half past six this morning. The ambulance came at once. "
    "The mother is with her sister, and the police are at the house."
)
CALLER = {"name": "Dr Amin", "organisation": "Wearholme Council", "call-back": "0191 496 0123"}
CHILD = {"child": "T. W.", "age": "7"}
# What another caller says of another child, so that nothing looks the same as what is recorded already.
TYPED = {"name": "Sam Okafor", "organisation": "A hospital", "council": "Eastmarch", "child": "Q. R.", "occurred-day": "3"}
WAYS = [(width, script) for width in (1280, 320) for script in (True, False)]
GROUP = "section[aria-labelledby={}]"


def check(demo):
    # Its own server: what is recorded here would be counted by the others.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        records = [journey(demo, *way) for way in WAYS]
        first, *others = [record for record in records if record]
        demo.check(
            "at each width, with and without script, the same record comes of it",
            [f"{key}: {one.get(key)} and {first[key]}" for one in others for key in first if one.get(key) != first[key]]
            + ([] if len(others) == 3 else [f"{len(others) + 1} records"]),
        )
        for script in (True, False):
            with context(demo, role="coordinator", java_script_enabled=script) as reader:
                how = "with script" if script else "without script"
                only_what_they_told_us(demo, reader.new_page(), how)
                nothing(demo, reader.new_page(), how)
                one_mistake(demo, reader.new_page(), how)


def journey(demo, width, script):
    """From Today to the number that is read to the caller, counted; what was recorded, without what differs each time."""
    how = f"at {width} {'with' if script else 'without'} script"
    with context(demo, role="coordinator", width=width, height=640, java_script_enabled=script) as reader:
        page = reader.new_page()
        page.goto("/today")
        hands = Keyboard(page)
        hands.skip()
        hands.follow('a[href="/notifications/new"]', 1)
        take_a_call(hands)
        reference = re.search(r"N-\d{4}", page.title())
        demo.check(f"{how} a call ends with its reference", reference is not None and page.url.endswith("/recorded"))
        demo.check(f"{how} it takes {hands.keys} keys besides typing, at most {KEYS}", hands.keys <= KEYS)
        demo.check(
            f"{how} it takes {hands.seconds:.0f} seconds at 40 words a minute ({hands.letters} letters), under {SECONDS}",
            hands.seconds < SECONDS,
        )
        if not reference:
            return None
        demo.check(f"{how} there is a sentence to read to the caller", reference[0] in page.inner_text("blockquote"))
        demo.check(f"{how} the clocks that run are named", page.locator(GROUP.format("running") + " dt").count() >= 2)
        return recorded(reader, reference[0])


def take_a_call(hands):
    """In the order in which callers talk."""
    hands.skip()
    for name, words in CALLER.items():
        hands.write(f"[name={name}]", words)
    for name, words in CHILD.items():
        hands.write(f"[name={name}]", words)
    hands.choose("nature", "death")
    hands.write("[name=council]", "Wearholme")
    hands.choose("when", "today")
    hands.write("[name=told]", WORDS)
    hands.choose("at-risk", "no")
    hands.choose("involvement", "closed")
    hands.write("[name=area]", "n")
    hands.follow("button.button:not(.quiet)")


def recorded(reader, reference):
    """What the record says, as its twin in the API and the account's page tell it."""
    facts = reader.request.get(f"/api/v1/notifications/{reference}").json()
    account = reader.request.get(f"/api/v1/notifications/{reference}/account").json()
    told = {**facts, "account": [one["words"] for one in account["words"]], "caller": account.get("caller")}
    same = {"history", "readers", "related", "reference", "urgent"}
    return {
        key: re.sub(rf"{reference}|\d+:\d\d[ap]m|\bcase/\d+", "…", str(value))
        for key, value in told.items()
        if key not in same
    }


def only_what_they_told_us(demo, page, how):
    page.goto("/notifications/new")
    page.fill("#told", "A child has died. They will ring again.")
    page.click("button.button:not(.quiet)")
    demo.check(f"{how} only what they told us is enough", bool(re.search(r"N-\d{4}", page.title())))
    missing = [plain(line).lower() for line in page.locator(GROUP.format("missing") + " li").all_inner_texts()]
    demo.check(
        f"{how} the rest is listed as not known yet ({len(missing)} things)",
        [
            f"nothing of {word} in {missing}"
            for word in ("who told us", "age", "council", "area", "involvement")
            if not any(word in line for line in missing)
        ],
    )


def nothing(demo, page, how):
    page.goto("/notifications/new")
    page.click("button.button:not(.quiet)")
    problems = page.locator(".problem-box a").all_inner_texts()
    demo.check(f"{how} a blank call has one problem", [] if len(problems) == 1 else [str(problems)])
    demo.check(f"{how} its title begins “Error: ”", page.title().startswith("Error: "))
    refused(demo, page, f"{how}, blank,")


def one_mistake(demo, page, how):
    page.goto("/notifications/new")
    for name, words in TYPED.items():
        page.fill(f"[name={name}]", words)
    page.fill("[name=time]", "half past")
    page.fill("[name=told]", "First line\n\n  second line & <b>")
    page.check("[name=involvement][value=same-home]")
    page.check("[name=when][value=on]")
    page.select_option("[name=area]", "SE")
    page.click("button.button:not(.quiet)")
    refused(demo, page, f"{how}, with a time that is none,")
    kept = {name: page.input_value(f"[name={name}]") for name in [*TYPED, "time", "told", "area"]}
    wanted = {**TYPED, "time": "half past", "told": "First line\n\n  second line & <b>", "area": "SE"}
    demo.check(
        f"{how} everything that was typed is still there",
        [f"{name}: {kept[name]!r}" for name in wanted if kept[name] != wanted[name]]
        + [name for name in ("involvement", "when") if not page.locator(f"[name={name}]:checked").count()],
    )


def refused(demo, page, how):
    """The summary has focus, says what the fields say, and leads to them."""
    summary = page.locator(".problem-box")
    demo.check(f"{how} focus is on the summary", page.locator(".problem-box:focus").count() == 1)
    wrong = []
    for link in summary.locator("a").all():
        field = page.locator(link.get_attribute("href"))
        words = plain(link.inner_text())
        if words not in described(page, field):
            wrong.append(f"“{words}” beside {described(page, field)}")
        if not field.and_(page.locator("[aria-invalid=true]")).count():
            wrong.append(f"the field of “{words}” is not said to be wrong")
        link.click()
        if not field.and_(page.locator(":focus")).count():
            wrong.append(f"“{words}” does not lead to its field")
    demo.check(f"{how} each problem is said at its field, and its link leads there", wrong)


def described(page, field):
    """What is read out beside a field: its own description, and that of the group it stands in."""
    around = [field, *field.locator("xpath=ancestor::fieldset").all()]
    names = " ".join(one.get_attribute("aria-describedby") or "" for one in around).split()
    return [plain(page.locator(f"#{name}").inner_text()).removeprefix("Error: ") for name in names]


if __name__ == "__main__":
    begin(__doc__, check)
