"""Personnel keeps the staff list and the training; an area manager sees their own area alone; with and without script."""

import csv
import io
import re

from chromium import begin, context, plain, ways
from demonstration import Server
from own import seen
from writing import lacking, main, problems, send

FOUND, PERSON = "Brannigan", "P-1525"
HEADINGS = ["Staff number", "Reference", "Name", "Post", "Kind of post", "Area", "Full-time equivalent", "In post since"]
HEADINGS += ["Line manager", "Started"]
ROWS, KNOWN, MOVED = 200, 20, 10
FAMILY = "Quillfeather"
FIRST = "Ada Ben Cleo Dan Eve Finn Gita Hal Ivy Jon Kit Lena Max Nia Omar Pia Quin Rosa Sam Tess".split()
# By the place of the row: what is changed in a row that would be taken, and what is said of it.
BAD = {
    33: ({"Name": ""}, "A name is needed"),
    51: ({"Staff number": ""}, "Without a staff number or a reference nobody can tell who this is"),
    78: ({"Area": "Atlantis"}, "“Atlantis” is none of the service areas"),
    104: ({"Kind of post": "wizard"}, "“wizard” is none of practitioner, operational manager"),
    131: ({"Started": "31 February 2009", "In post since": ""}, "“31 February 2009” could not be read"),
    167: ({"Full-time equivalent": "3"}, "“3” is no share of full time"),
    199: ({"Line manager": "Nobody Atall"}, "“Nobody Atall” is nobody on the staff list or in this file"),
}
COURSE = "/training/review-author"
HELD = ("7", "Dec", "2009"), ("8", "Dec", "2009")
PLACES = 4
# An area manager's own area is the North West.
OWN, OTHER = "P-0239", PERSON
SHUT = [
    f"/people/{OTHER}", f"/people/{OTHER}/posts/new", f"/people/{OWN}/posts/new", "/people/new", "/people.csv",
    "/people/imports/new", "/people/imports/check", "/training/imports/new", f"{COURSE}/cohorts/new",
    f"{COURSE}/cohorts/1/places/new",
]
# Of the North West since 1999, with us since 1995.
LATE, BEFORE = "P-0233", ("7", "Jan", "1996")
# The parts of the record that both runs must leave.
PARTS = [f"/people/{PERSON}", f"/people/{LATE}", f"/people?find={FOUND}"]
PARTS += [f"/people?find={FAMILY}&page={page}" for page in range(1, 5)]
PARTS += ["/people?area=SW", "/training", COURSE, f"{COURSE}?as-at=2009-06-30", f"{COURSE}/cohorts/3"]


def check(demo):
    records = []
    for script in ways():
        # Its own server each time: both write the same records.
        with Server(demo.heed) as server:
            demo.at, demo.data = server.at, server.data
            records.append(journey(demo, script))
    if len(records) < 2:
        return
    with_script, without = records
    demo.check(
        "with and without script the same record comes of it",
        [
            f"{part}: {without[part][:200]} and {with_script[part][:200]}"
            for part in PARTS
            if with_script[part] != without[part]
        ],
    )


def journey(demo, script):
    """What personnel does of a morning, and what an area manager sees of it; what is recorded then."""
    wrong = []

    def say(sentence, troubles=()):
        demo.check(f"{'with' if script else 'without'} script {sentence}", troubles)

    def look(page):
        # The program that looks for faults needs a page with script; what it looks at is the same without.
        if script:
            seen(page, re.sub(r"^https?://[^/]+", "", page.url), wrong)

    with context(demo, role="hr", java_script_enabled=script) as reader:
        page = reader.new_page()
        found(say, look, page)
        moved(say, look, page)
        looked_at(say, look, page)
        taken(say, look, page)
        trained(say, look, page)
        planned(say, look, page)
        as_at(say, look, page)
        recorded_late(say, page)
        record = {part: recorded(page, part) for part in PARTS}
    with context(demo, role="area-manager", java_script_enabled=script) as reader:
        own_area(say, look, reader.new_page())
    if script:
        say("each of these pages is whole, at 1280 and 320, light and dark", sorted(set(wrong)))
    return record


def recorded(page, part):
    reply = page.request.get(f"/api/v1{part}")
    return f"{reply.status} {reply.text()}"


def count(page, selector="#found"):
    """How many, as a heading says."""
    return int(re.match(r"\d+", page.inner_text(selector))[0])


def found(say, look, page):
    page.goto("/people")
    everybody = count(page)
    say(f"the staff list says how many are in post ({everybody})", everybody > 1800)
    look(page)
    page.fill("[name=find]", FOUND)
    with page.expect_navigation():
        page.click("form.filter button.button")
    names = page.locator("ol.rows > li a").all_inner_texts()
    everyone = len(names) == count(page) > 0 and all(FOUND in one for one in names)
    say(f"{count(page)} are found by name, and all of them are called so", everyone)
    asked = f"find={FOUND}" in page.url and page.input_value("[name=find]") == FOUND
    say("the address holds what was asked", asked)
    look(page)
    page.get_by_role("link", name="Ruth Brannigan").click()
    wanted = ["operational manager, South West, full time, from 14 September 2005", "Jan Price, from 2 March 2009"]
    say("a person opens, with posts and lines of management and their days", lacking(wanted, main(page)))
    look(page)


def moved(say, look, page):
    """A new post; the one before it stays."""
    page.get_by_role("link", name="Record a new post").click()
    look(page)
    say("a post that says nothing is refused with its gaps", send(page) == 422 and len(problems(page)) == 3)
    page.fill("[name=post]", "Practice development manager")
    page.check("[name=role][value=non-operational-manager]")
    page.select_option("[name=area]", "SW")
    page.fill("[name=fte]", "0.8")
    for part, text in (("day", "5"), ("month", "Oct"), ("year", "2009")):
        page.fill(f"[name=since-{part}]", text)
    say("a new post is recorded", sent(page, "?saved=person"))
    posts = page.locator("section[aria-labelledby=posts] li").all_inner_texts()
    wanted = ["Practice development manager.*from 5 October 2009", "Service manager.*from 14 September 2005"]
    say(
        "both posts stand on the record, the new one first",
        len(posts) == 2 and all(re.match(one, post) for one, post in zip(wanted, posts)),
    )
    look(page)


def staff_list(page):
    """A list as personnel sends it, its rows by line that are wrong, and the same list put right."""
    kept = list(csv.DictReader(io.StringIO(page.request.get("/people.csv").text())))
    south_west = [row for row in kept if (row["Area"], row["Kind of post"]) == ("SW", "practitioner")][:KNOWN]
    for row in south_west[:MOVED]:
        row |= {"Post": "Family court adviser", "In post since": "2009-10-12"}
    rows = south_west + [newcomer(place) for place in range(KNOWN, ROWS)]
    wrong = {place + 2: reason for place, (_, reason) in BAD.items()}
    spoilt = [row | BAD[place][0] if place in BAD else row for place, row in enumerate(rows)]
    return table(spoilt), wrong, table(rows)


def newcomer(place):
    first = FIRST[place % len(FIRST)]
    second = FIRST[place // len(FIRST)]
    return {
        "Staff number": str(70000 + place), "Name": f"{first} {second} {FAMILY}", "Post": "Family court practitioner",
        "Kind of post": "practitioner", "Area": "South West", "Full-time equivalent": ["1", "0.8", "60%"][place % 3],
        "In post since": "19 October 2009", "Line manager": PERSON, "Started": "19/10/2009",
    }


def table(rows):
    file = io.StringIO()
    writer = csv.DictWriter(file, HEADINGS, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def unnamed(told, wrong):
    """The rows that are wrong and not named with their reason, and whatever else is named."""
    missing = [
        f"line {line}: {reason}"
        for line, reason in wrong.items()
        if not any(one.startswith(f"Line {line}:") and reason in one for one in told)
    ]
    return missing or ([] if len(told) == len(wrong) else told)


def sent(page, ending):
    """Sends the form; what speaks against its being taken."""
    return [] if send(page) == 200 and page.url.endswith(ending) else problems(page) or [page.url]


def looked_at(say, look, page):
    """What a list would change, before anything is recorded."""
    page.goto("/people")
    page.get_by_role("link", name="Take in a staff list").click()
    look(page)
    say("with nothing chosen it says so", send(page) == 422 and problems(page) == ["Choose a file, or paste its rows"])
    spoilt, wrong, _ = staff_list(page)
    # As a spreadsheet saves it, with its mark at the beginning.
    file = {"name": "staff.csv", "mimeType": "text/csv", "buffer": spoilt.encode("utf-8-sig")}
    page.set_input_files("#file", file)
    say(f"a file of {ROWS} people is read", sent(page, "/people/imports/check"))
    good = ROWS - len(wrong) - KNOWN + MOVED
    wanted = f"{ROWS} rows read: {good} rows to take, {KNOWN - MOVED} that change nothing, {len(wrong)} not taken."
    say("it says how many rows would change something", lacking([wanted], main(page)))
    told = page.locator("section[aria-labelledby=not] li").all_inner_texts()
    say(f"it names the {len(wrong)} that are wrong by their lines, with the reason", unnamed(told, wrong))
    changes = page.locator("section[aria-labelledby=changes]")
    told = count(page, "#changes .count") == good and changes.locator("li").count() == good
    say("what changes is told, row by row", told)
    look(page)
    say(
        "nothing is recorded yet",
        page.request.get(f"/api/v1/people?find={FAMILY}").json()["found"] == 0,
    )


def taken(say, look, page):
    _, wrong, right = staff_list(page)
    good = ROWS - len(wrong) - KNOWN + MOVED
    status, told = send(page), problems(page)
    say(f"taken, {good} rows are in", status == 422 and told[0].startswith(f"{good} rows are in now"))
    say(f"the {len(wrong)} that are not are named by their lines", unnamed(told[1:], wrong))
    look(page)
    page.fill("#rows", right)
    say(f"put right, the {len(wrong)} are taken too", sent(page, "/people?saved=staff-list"))
    told = plain(page.inner_text(".saved"))
    say("what is said then is of rows, which gave no one day", [] if "from the day you gave" not in told else [told])
    look(page)
    page.goto(f"/people?find={FAMILY}")
    say(f"all {ROWS - KNOWN} newcomers are on the staff list, each once", count(page) == ROWS - KNOWN)
    page.goto(f"/people/{PERSON}")
    say("and they stand with whoever manages them", f"{FAMILY}" in plain(page.inner_text("section[aria-labelledby=manages]")))


def trained(say, look, page):
    page.goto("/training")
    courses = page.locator("section[aria-labelledby=courses] li").all_inner_texts()
    say("each course says how far people are", len(courses) == 3 and "Stage 1: 45" in "".join(courses))
    look(page)
    page.get_by_role("link", name="Author of management reviews").click()
    at_stages = [count(page, f"#stage-{stage} .count") for stage in (1, 2)]
    say("a course says who is at which stage", [] if at_stages == [45, 0] else at_stages)
    look(page)


def planned(say, look, page):
    """A cohort, and its places."""
    page.get_by_role("link", name="Plan a cohort").click()
    look(page)
    say("a cohort needs its stage, a first day and places", send(page) == 422 and len(problems(page)) == 3)
    page.check("[name=stage][value='2']")
    for name, day in zip(("first", "last"), HELD):
        for part, text in zip(("day", "month", "year"), day):
            page.fill(f"[name={name}-{part}]", text)
    page.fill("[name=places]", str(PLACES))
    say("a cohort is planned", sent(page, f"{COURSE}?saved=cohort"))
    page.get_by_role("link", name="Cohort 3").click()
    wanted = ["7 December 2009 to 8 December 2009", f"0 of {PLACES} places are taken"]
    say("none of its places is taken", lacking(wanted, main(page)))
    look(page)
    page.get_by_role("link", name="Give places").click()
    look(page)
    boxes = page.locator("[name=people]").all()
    say(f"whoever waits for a place is offered one ({len(boxes)})", len(boxes) == 9)
    for box in boxes[: PLACES + 1]:
        box.check()
    say("no more places are given than there are", send(page) == 422 and len(problems(page)) == 1)
    boxes[PLACES].uncheck()
    say(f"{PLACES} places are given", sent(page, "?saved=cohort"))
    stand = [count(page, f"#{part} .count") for part in ("booked", "waiting")]
    say("whoever has one stands under it", [] if stand == [PLACES, 9 - PLACES] else stand)
    look(page)


def as_at(say, look, page):
    page.goto(COURSE)
    page.fill("[name=as-at]", "2009-06-30")
    with page.expect_navigation():
        page.click("form.filter button.button")
    say("the course is told as it stood on another day", lacking(["as at 30 June 2009"], main(page)))
    say(
        "then 45 had completed stage 1, and no cohort was planned",
        count(page, "#stage-1 .count") == 45 and "No cohort is planned" in main(page),
    )
    look(page)
    page.goto(f"{COURSE}?as-at=2009-01-31")
    say("in January fewer had", 0 < count(page, "#stage-1 .count") < 45)
    page.goto(f"{COURSE}?as-at=2009-13-31")
    say("a day that is none is no day", page.locator("h1").inner_text() != "" and "as at 31" not in main(page))


def recorded_late(say, page):
    """A post of long ago, in another area."""
    page.goto(f"/people/{LATE}/posts/new")
    page.fill("[name=post]", "Trainee")
    page.check("[name=role][value=practitioner]")
    page.select_option("[name=area]", "SE")
    for part, text in zip(("day", "month", "year"), BEFORE):
        page.fill(f"[name=since-{part}]", text)
    say("a post of long ago is recorded late", sent(page, "?saved=person"))
    say("it leaves somebody in the post they hold", lacking(["Area North West"], plain(page.inner_text("main dl"))))


def own_area(say, look, page):
    page.goto("/people?standing=all")
    everybody = count(page)
    say(f"an area manager's list holds {everybody} people", everybody > 100)
    page.goto("/people")
    look(page)
    areas = {text.rstrip(".").rpartition(". ")[2] for text in page.locator("ol.rows > li p").all_inner_texts()}
    say("all of them of their own area", [] if areas == {"North West"} else sorted(areas))
    page.goto(f"/people?find={FOUND}")
    say("nobody of another area is found by name", count(page) == 0)
    page.goto(f"/people/{OWN}")
    say("somebody of their own area opens", lacking(["Adam Darbyshire"], main(page)))
    say("and nothing can be recorded of them there", page.locator("#record, main a.button").count() == 0)
    look(page)
    status = page.request.get(f"/people/{LATE}").status
    wrong = [] if status == 200 else [f"{LATE} answers {status}"]
    say("nobody leaves it for a post of long ago that was recorded late", wrong)
    page.goto("/training")
    look(page)
    page.goto(COURSE)
    say("of a course they see their own people", count(page, "#stage-1 .count") == 4)
    page.locator("section[aria-labelledby=stage-1] summary").click()
    look(page)
    none = page.request.get("/people/P-9999")
    refused = (none.status, none.body())
    say(
        f"each of {len(SHUT)} pages that are not theirs answers as one that does not exist",
        [one for one in SHUT if (reply := page.request.get(one)) and (reply.status, reply.body()) != refused],
    )


if __name__ == "__main__":
    begin(__doc__, check)
