"""A review from its commission to its draft lessons, by keyboard alone; with and without script."""

import io
import os
import re
import zipfile
from contextlib import ExitStack, contextmanager

from chromium import begin, context, plain, ways
from demonstration import ROOT, Server
from keys import Keyboard
from material import ROWS, chronology, fingerprint, word
from writing import DOCX, OFFICER, POINTS, lacking, main, problems

# The lead decided to wait for the board, which has decided since; nobody has commissioned anything yet.
CASE, BOARD = "N-0052", "Polwithen Safeguarding Children Board"
WAITS = f"Will the board review {CASE}?"
WORKER, SUPERVISOR = "Frances Manners", "Ruth Brannigan"
# Who managed them, as the staff list says.
ABOVE = ["Jan Price", "Ewan Blythe"]
# Proposed first. The demonstration signs him in as its panel member, in this account.
ASKED, ACCOUNT = "Tristan Wigglesworth", "AC-0007"
PROTECTED = {"from": ("2", "Nov", "2009"), "to": ("20", "Nov", "2009")}
CONTEXT = "We worked with the family from January 2006.\n\n## Who was at home\n\n- the mother\n- two children"
FINDING = {
    "words": "Nobody asked {child 1} what home was like.",
    "should": "She should have been seen alone.",
    "sense": "Each visit was made for her mother.",
    "less": "A form that asks for her words.",
}
LESSON = "A child is asked what home is like, and the answer is written down."
REPORT = word("The finished report.", "It is about {child 1}.")
KEYS = 1000
# The parts of the record that both runs must leave.
PARTS = ["", "/author-proposals", "/documents", "/quality-reviews", "/report"] + [
    *(f"/sections/{section}" for section in ("context", "analysis", "learning")),
    *(f"/chronology?page={page}" for page in (1, 2)),
]
CAST = ["lead", "panel", "administrator", "quality-assurer"]


class Hands(Keyboard):
    """Reaches by Tab whatever stands on a page, however far down."""

    def __init__(self, page):
        super().__init__(page)
        # Kept listening, so that no window of the system's own opens where a file is chosen.
        page.on("filechooser", lambda _: None)

    def has_focus(self, wanted):
        return self.page.locator(f":focus:is({wanted})").count() > 0

    def tab_to(self, wanted, most=400):
        if not self.page.locator(wanted).count():
            raise RuntimeError(f"there is no {wanted} at {self.page.url}")
        if not self.has_focus(wanted):
            super().tab_to(wanted, most)

    def back_to(self, wanted, most=60):
        """By Shift+Tab."""
        for _ in range(most):
            self.press("Shift+Tab")
            if self.has_focus(wanted):
                return
        raise RuntimeError(f"{wanted} was not reached in {most} stops backwards")

    def skip(self):
        """Past the header, by the skip link of a page that was just opened."""
        super().tab_to(".skip", 1)
        self.press("Enter")
        self.page.locator("main:focus").wait_for()

    def enter(self):
        """Presses what has focus; gives the status of the page that it leads to."""
        with self.page.expect_navigation() as answered:
            self.press("Enter")
        return answered.value.status

    def follow(self, wanted, most=400):
        """A link in the page itself."""
        self.skip()
        self.tab_to(f"main {wanted}", most)
        return self.enter()

    def link(self, words):
        """The same, by what it says."""
        return self.follow(f'a:text-is("{words}")')

    def go(self, words):
        """A link of the main bar."""
        self.tab_to(f'nav a:text-is("{words}")')
        return self.enter()

    def up(self, review):
        """To the review, by the line above the heading."""
        self.tab_to(f'nav a[href="/imrs/{review}"]')
        return self.enter()

    def review(self, review):
        """To the review, from Today."""
        self.go("Today")
        self.follow(f'a[href^="/imrs/{review}"]')

    def send(self):
        """The form's own button."""
        self.tab_to("#form button.button:not(.quiet)")
        return self.enter()

    def day(self, name, day, month, year):
        for part, text in (("day", day), ("month", month), ("year", year)):
            self.write(f"[name={name}-{part}]", text)

    def tick(self, name, value):
        self.tab_to(f"[name={name}][value='{value}']")
        self.press("Space")

    def paste(self, name, text):
        """At once, tabs and all."""
        self.tab_to(f"[name={name}]")
        self.page.keyboard.insert_text(text)

    def attach(self, name, file):
        self.tab_to(f"input[type=file][name={name}]")
        with self.page.expect_file_chooser() as chooser:
            self.press("Enter")
        chooser.value.set_files(file)

    def download(self, words):
        """The bytes behind a link, and the name under which they come."""
        self.tab_to(f'main a:text-is("{words}")')
        with self.page.expect_download() as coming:
            self.press("Enter")
        return coming.value.path().read_bytes(), coming.value.suggested_filename


def check(demo):
    os.environ.setdefault("HEED_WEASYPRINT", str(ROOT / ".tools/bin/weasyprint"))
    records = []
    for script in ways():
        # Its own server each time: both commission the same review.
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
    """From the lead's Today to draft lessons; what is recorded then."""

    def say(sentence, troubles=()):
        demo.check(f"{'with' if script else 'without'} script {sentence}", troubles)

    with cast(demo, script) as (lead, author, administrator, assurer):
        review = commissioned(say, lead)
        proposed(say, lead)
        asked(say, lead, review)
        promised(say, author, review)
        let_in(say, administrator, author, review)
        taken_in(say, author, review)
        section_written(say, author, review)
        lesson_noted(say, author, review)
        form_downloaded(say, author, review)
        attached(say, author)
        given_in(say, author, review)
        returned(say, assurer, review)
        answered(say, author, review)
        accepted(say, lead, review)
        drafts(say, lead, review)
        keys = sum(hands.keys for hands in (lead, author, administrator, assurer))
        say(f"all of it takes {keys} keys besides typing, at most {KEYS}", keys <= KEYS)
        return {part: recorded(lead.page, review, part) for part in PARTS}


@contextmanager
def cast(demo, script):
    """Hands for each who takes part, on their Today."""
    with ExitStack() as stack:
        people = []
        for role in CAST:
            page = stack.enter_context(context(demo, role=role, java_script_enabled=script)).new_page()
            page.goto("/today")
            people.append(Hands(page))
        yield people


def recorded(page, review, part):
    """What a part of the record says, without what differs from day to day."""
    reply = page.request.get(f"/api/v1/imrs/{review}{part}")
    return f"{reply.status} " + re.sub(r"\d+:\d\d[ap]m", "…", reply.text())


def commissioned(say, hands):
    """Gives the reference of the review."""
    page = hands.page
    say(f"the lead waits to hear whether there is a review of {CASE}", lacking([WAITS], main(page)))
    hands.follow(f'a[href^="/notifications/{CASE}"]')
    say(f"{CASE} has no review yet", lacking(["Waiting for the board to decide, decided on 27 August 2009"], main(page)))
    hands.link("Commission a management review")
    hands.skip()
    hands.choose("under", "new")
    hands.write("[name=board]", BOARD)
    hands.day("announced", "20", "Oct", "2009")
    hands.choose("regime", page.locator("[name=regime]").first.get_attribute("value"))
    hands.write("[name=requester]", f"Chair of the {BOARD}")
    hands.day("due", "18", "December", "2009")
    # From lists of everybody in the area, by typing.
    hands.write("select[name=worker-1]", WORKER)
    hands.write("select[name=supervisor-1]", SUPERVISOR)
    chosen = "; ".join(page.locator("select option:checked").all_inner_texts())
    say("whoever worked with the family is chosen by typing their names", lacking([WORKER, SUPERVISOR], chosen))
    hands.write("[name=teams]", "South West, Team 2")
    status = hands.send()
    say("the review is commissioned", [] if status == 200 and "saved=commissioned" in page.url else problems(page))
    review = re.search(r"IMR-\d+", page.url)[0]
    wanted = [CASE, "18 December 2009", "Nobody yet", WORKER, SUPERVISOR]
    say("it says of whom it is, and by when", lacking(wanted, main(page)))
    hands.follow(f'a[href="/notifications/{CASE}"]')
    early = re.findall(r"Management review, decided on 27 August 2009", main(page))
    say("the notification does not date the decision before it was made, on 20 October", early)
    hands.follow(f'a[href="/imrs/{review}"]')
    return review


def proposed(say, hands):
    page = hands.page
    hands.follow('a[href$="/author-proposals"]')
    reasons = {
        plain(card.locator("h3").inner_text()): card.locator("li").all_inner_texts()
        for card in page.locator("section.summary-card").all()
    }
    say(f"{len(reasons)} people are proposed, at least 3", len(reasons) >= 3)
    say("each with at least 3 reasons", [f"{name}: {why}" for name, why in reasons.items() if len(why) < 3])
    say(
        "each says how far independence was checked",
        [name for name, why in reasons.items() if "line of management" not in "".join(why)],
    )
    say(f"{ASKED} is proposed first", next(iter(reasons)) == ASKED)
    hands.skip()
    hands.tab_to("section[aria-labelledby=not] summary")
    hands.press("Enter")
    page.locator("tbody tr").first.wait_for()
    ruled_out = {
        plain(row.locator("th").inner_text()): plain(row.locator("td").inner_text())
        for row in page.locator("tbody tr").all()
    }
    dated = re.compile(r"\d+ \w+ \d{4}")
    say(
        f"each of {len(ruled_out)} who are ruled out stands with the fact and its day",
        [f"{who}: {why}" for who, why in ruled_out.items() if not dated.search(why)],
    )
    say(
        "whoever is named is among them, and whoever managed them",
        [who for who in (WORKER, SUPERVISOR) if "Is named in the case" not in ruled_out.get(who, "")]
        + [who for who in ABOVE if not ruled_out.get(who, "").startswith("Managed")],
    )
    say("nobody is proposed and ruled out", sorted(set(reasons) & set(ruled_out)))


def asked(say, hands, review):
    page = hands.page
    hands.back_to(f'a:text-is("Ask {ASKED}")')
    hands.enter()
    hands.skip()
    hands.write("[name=days]", "12")
    say("the first proposed is asked, without a reason", hands.send() == 200 and "saved=invited" in page.url)
    hands.follow(f'a[href="/imrs/{review}/author-proposals"]')
    say("the proposals say who was asked", lacking([f"{ASKED} was asked on 23 October 2009, for 12 days"], main(page)))
    say("nobody else can be asked meanwhile", page.locator('a:text-matches("^Ask ")').count() == 0)


def promised(say, hands, review):
    page = hands.page
    hands.go("Today")
    say("whoever is asked reads it on their Today", lacking([review], main(page)))
    hands.follow(f'a[href*="{review}"]')
    say("nothing of the case is told", [word for word in (CASE, BOARD, WORKER, SUPERVISOR) if word in main(page)])
    hands.skip()
    hands.choose("answer", "accept")
    say("without days, a manager and the declaration it is no yes", hands.send() == 422 and len(problems(page)) == 4)
    say("focus is on what is wrong", hands.has_focus(".problem-box"))
    hands.press("Tab")
    hands.press("Enter")
    say("its first line leads to the first day", hands.has_focus("[name=from-day]"))
    for name, day in PROTECTED.items():
        hands.day(name, *day)
    hands.write("[name=agreed-by]", ABOVE[1])
    hands.tick("declared", "yes")
    say("with all of them it is", hands.send() == 200 and not problems(page))
    say("the page after it leads to the review", page.locator(f'main a[href^="/imrs/{review}"]').count() > 0)
    hands.go("Today")
    say("and so does their Today", page.locator(f'main a[href^="/imrs/{review}"]').count() > 0)
    status = page.request.get(f"/imrs/{review}").status
    say("whoever accepted may read the review", [] if status == 200 else [f"it answers {status}"])


def let_in(say, hands, author, review):
    """An administrator gives the panel member the author's role; until then the review that is theirs is shut to them."""
    page = hands.page
    hands.go("Accounts")
    hands.follow(f'a[href="/accounts/{ACCOUNT}"]')
    say(f"{ACCOUNT} is of whoever was asked", lacking([ASKED], main(page)))
    hands.follow(f'a[href="/accounts/{ACCOUNT}/roles/new"]')
    hands.skip()
    hands.tick("roles", "author")
    hands.write("[name=reason]", "Accepted an invitation to write a review.")
    say("an administrator gives them the author’s role", hands.send() == 200 and "author of reviews" in main(page))
    say("it holds from their next page on", author.page.request.get(f"/imrs/{review}").status == 200)


def taken_in(say, hands, review):
    page = hands.page
    hands.review(review)
    say("the author finds what is left to do", lacking(["Context", "Chronology", "Check and submit"], main(page)))
    hands.link("Chronology")
    hands.link("Paste rows")
    hands.skip()
    rows, wrong = chronology()
    hands.paste("rows", rows)
    status, told, good = hands.send(), problems(page), ROWS - len(wrong)
    say(f"{ROWS} rows are answered with those that are wrong", status == 422 and len(told) == len(wrong) + 1)
    say(f"it says that {good} went in", told[0].startswith(f"{good} rows are in now."))
    say(
        f"each of the {len(wrong)} is named by its line, with the reason",
        [
            f"line {line}: {reason}"
            for line, reason in wrong.items()
            if not any(one.startswith(f"Line {line}:") and reason in one for one in told)
        ],
    )
    hands.press("Tab")
    hands.press("Enter")
    left = page.input_value("#rows").strip().splitlines()
    there = hands.has_focus("#rows") and len(left) == 1 + len(wrong)
    say("what is wrong leads to those rows, which stand there by themselves", there)
    hands.back_to(f'nav a[href="/imrs/{review}"]')
    hands.enter()
    say("the review counts what went in", lacking([f"{good} entries"], main(page)))


def section_written(say, hands, review):
    page = hands.page
    hands.link("Context")
    hands.link("Write this section")
    hands.skip()
    hands.write("[name=text]", CONTEXT)
    hands.choose("finished", "yes")
    say("a section is written here", hands.send() == 200 and "saved=report" in page.url)
    say(
        "its heading and its list are read",
        page.locator("main h3", has_text="Who was at home").count() == 1
        and page.locator("main li", has_text="two children").count() == 1,
    )


def lesson_noted(say, hands, review):
    """On a finding, which rests on an entry."""
    page = hands.page
    hands.up(review)
    hands.link("Analysis")
    hands.link("Add a finding")
    before = hands.keys
    hands.skip()
    # By number, where there are too many for boxes.
    if page.locator("[name=entries][type=checkbox]").count():
        hands.tick("entries", "3")
    else:
        hands.write("[name=entries]", "3")
    for name, words in FINDING.items():
        hands.write(f"[name={name}]", words)
    made = hands.send() == 200 and "entry 3 (21 January 2006)" in main(page)
    say(f"a finding rests on an entry, by {hands.keys - before} keys besides typing", [] if made else problems(page))
    hands.up(review)
    hands.link("What we learn")
    hands.link("Add a lesson")
    hands.skip()
    hands.write("[name=words]", LESSON)
    hands.tab_to("select[name=theme]")
    hands.press("ArrowDown")
    hands.choose("reach", page.locator("[name=reach]").first.get_attribute("value"))
    hands.tick("findings", "1")
    say("a lesson is noted that rests on it", [] if hands.send() == 200 and LESSON in main(page) else problems(page))


def form_downloaded(say, hands, review):
    hands.up(review)
    hands.link("Documents")
    hands.skip()
    content, name = hands.download("The board’s form as a Word file")
    say("the board's form comes as a Word file", [] if name.endswith(".docx") else [name])
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        say("opened as a ZIP it is whole", folder.testzip() is None)
        text = folder.read("word/document.xml").decode()
    said = plain(re.sub(r"<[^>]+>", " ", text))
    wanted = [review, "SR-0010", BOARD, ASKED]
    say("it says which review it is, part of which, for whom and by whom", lacking(wanted, said))


def attached(say, hands):
    page = hands.page
    hands.tab_to('main a:text-is("Attach a document")')
    hands.enter()
    hands.skip()
    hands.attach("file", {"name": "Finished report.docx", "mimeType": DOCX, "buffer": REPORT})
    hands.choose("use", "report")
    say("the finished report is attached", hands.send() == 200 and "Finished report.docx" in main(page))
    say("its fingerprint stands beside it", lacking([fingerprint(REPORT)[:16]], main(page)))


def given_in(say, hands, review):
    hands.up(review)
    submitted(say, hands, "the report is given in")


def submitted(say, hands, sentence):
    hands.link("Check and submit")
    hands.skip()
    hands.tick("agreed", "yes")
    say(sentence, hands.send() == 200 and "The report is given in" in main(hands.page))


def returned(say, hands, review):
    page = hands.page
    hands.go("Today")
    say("the report waits on the assurer’s Today", lacking([review], main(page)))
    hands.review(review)
    hands.link("Judge the report")
    hands.link("Return it for changes")
    hands.skip()
    hands.write("[name=reason]", "Nearly there.")
    for number, point in enumerate(POINTS, 1):
        hands.write(f"#point-{number}", point)
    say("it is returned with two points", hands.send() == 200 and "Returned for changes" in main(page))


def answered(say, hands, review):
    page = hands.page
    hands.review(review)
    say("its author reads both points, and why", lacking([*POINTS, "Nearly there."], main(page)))
    for number in (1, 2):
        hands.link(f"Point {number} of the return")
        hands.skip()
        hands.write("[name=answer]", f"Done, on page {number}.")
        say(f"point {number} is answered", hands.send() == 200 and f"Done, on page {number}." in main(page))
    submitted(say, hands, "with both answered it is given in again")


def accepted(say, hands, review):
    page = hands.page
    hands.review(review)
    hands.link("The whole report")
    together = re.findall(r"Why there is a review The board.*", page.inner_text("main"))
    say("the whole report keeps the lines of its terms of reference", together)
    hands.up(review)
    hands.link("Accept the report")
    hands.skip()
    hands.write("[name=by]", OFFICER)
    say("the lead accepts it, by the officer who owns it", hands.send() == 200 and f"By {OFFICER}." in main(page))
    left = re.findall(r"[^.]*left to do[^.]*", main(page))
    say("nothing is left to do on a review that is complete", left)


def drafts(say, hands, review):
    page = hands.page
    say("what it teaches stands there as a draft", lacking(["Drafts", LESSON], main(page)))
    hands.go("Learning")
    say("and among the draft lessons", lacking(["Draft lessons", f"{review}: 1 draft lesson"], main(page)))
    hands.go("Today")
    say("the lead no longer waits to hear whether there is a review", WAITS not in main(page))


if __name__ == "__main__":
    begin(__doc__, check)
