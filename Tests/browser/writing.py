"""An author writes a review, a quality assurer returns and grades it, the lead accepts it; with and without script."""

import os
import re
from contextlib import ExitStack, contextmanager

import fitz

from chromium import begin, context, plain
from demonstration import ROOT, Server
from material import REFUSED, chronology, fingerprint, paragraphs, word

IMR = "/imrs/IMR-0005"
SAVE = "#form button.button:not(.quiet)"
PROBLEMS = ".problem-box li"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "## Whom I spoke to\n\nBoth officers, and {child 1}’s tutor; {P-0221} read the notes.\n\n- the file\n- the log"
REPORT = word("The finished report.", "It is about {child 1}.")
POINTS = ["Say who was asked for his views.", "Finding 2 has no date."]
MARKING = "Restricted: children’s information"
OFFICER = "Olive Tranter, Chief Executive"
# What an author might still send when the report is given in.
AFTERWARDS = {
    "/chronology/entries/new": {"at-year": "2008", "source": "Afterwards", "what": "Afterwards"},
    "/sections/method/edit": {"text": "Afterwards", "finished": "yes"},
    "/documents/new": {
        "use": "report",
        "file": {"name": "another.docx", "mimeType": DOCX, "buffer": word("Another report.")},
    },
    "/contacts/new": {"kind": "interview", "at-precision": "not-known", "words": "Afterwards"},
}
# The parts of the record that both runs must leave.
PARTS = ["", "/documents", "/quality-reviews", "/report", *(f"/chronology?page={page}" for page in (1, 2, 3))] + [
    f"/sections/{section}" for section in ("context", "method", "analysis", "learning", "recommendations")
]


def check(demo):
    os.environ.setdefault("HEED_WEASYPRINT", str(ROOT / ".tools/bin/weasyprint"))
    records = []
    for script in (True, False):
        # Its own server each time: both write the same review.
        with Server(demo.heed) as server:
            demo.at, demo.data = server.at, server.data
            records.append(journey(demo, script))
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
    """From the author's task list to a report that is accepted; what is recorded then."""

    def say(sentence, troubles=()):
        demo.check(f"{'with' if script else 'without'} script {sentence}", troubles)

    with cast(demo, script) as (author, assurer, lead, coordinator):
        names = begun(say, author)
        pasted(say, author)
        put_right(say, author)
        written(say, author)
        rests(say, author)
        board_form(say, author)
        attached(say, author)
        given_in(say, author)
        returned(say, assurer, author)
        graded(say, assurer)
        for person, who in ((author, "the author"), (coordinator, "a coordinator")):
            may_not_grade(say, person, who)
        accepted(say, lead, author)
        read(say, author, {*names, OFFICER.partition(",")[0], "Pooja Rao"})
        return {part: recorded(lead, part) for part in PARTS}


@contextmanager
def cast(demo, script):
    """A page for each who takes part."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(context(demo, role=role, java_script_enabled=script)).new_page()
            for role in ("author", "quality-assurer", "lead", "coordinator")
        ]


def recorded(page, part):
    """What a part of the record says, without what differs from day to day."""
    reply = page.request.get(f"/api/v1{IMR}{part}")
    return f"{reply.status} " + re.sub(r"\d+:\d\d[ap]m", "…", reply.text())


def written_of(page):
    """All that is read of the report, page by page."""
    return [recorded(page, part) for part in PARTS if part and "quality" not in part]


def main(page):
    return plain(page.inner_text("main"))


def send(page):
    """Presses the form's button; gives the status of what comes of it."""
    with page.expect_navigation() as answered:
        page.click(SAVE)
    return answered.value.status


def problems(page):
    return [plain(line) for line in page.locator(PROBLEMS).all_inner_texts()]


def lacking(wanted, found):
    return [f"no “{words}” in {str(found)[:300]}" for words in wanted if words not in found]


def begun(say, page):
    """The task list; gives the names that the review may show its author."""
    page.goto(IMR)
    tasks = page.locator(".tasks li").all_inner_texts()
    wanted = ["Context", "Chronology", "Analysis", "What we learn", "Recommendations", "Documents", "Check and submit"]
    say("the author sees what is left to do", lacking(wanted, "; ".join(tasks)))
    say("the report cannot be given in yet", "Cannot start yet" in tasks[-1] and "still missing" in tasks[-1])
    say("no token stands where a name belongs", re.findall(r"\{[^}]+\}", main(page)))
    page.goto(f"{IMR}/submission/new")
    missing = page.locator("section[aria-labelledby=missing] a").all()
    say(
        "checking lists what is missing, and each line leads there",
        len(missing) == 4 and not page.locator(SAVE).count(),
    )
    for link in missing:
        answered = page.request.get(link.get_attribute("href"))
        say(f"“{link.inner_text()}” leads to its section", answered.status == 200)
    page.goto(f"{IMR}/chronology/entries/new")
    names = [line.text_content().partition(": ")[2] for line in page.locator("details li").all()]
    say(f"the author is told how to write {len(names)} names", len(names) >= 4)
    return names


def strays(page, rows, wrong):
    """What stands in the field, where a heading and the wrong rows should: cells by cells, however they are parted."""
    left = [set(re.split(r'[,\t"]+', line)) - {""} for line in page.input_value("#rows").splitlines()]
    lines = rows.splitlines()
    wanted = [set(re.split(r'[,\t"]+', lines[at])) - {""} for at in [0, *(line - 1 for line in sorted(wrong))]]
    return [] if left == wanted else [str(left), str(wanted)]


def pasted(say, page):
    rows, wrong = chronology()
    for turn, taken in (("first", 193), ("second", 0)):
        page.goto(f"{IMR}/chronology/rows/new")
        page.fill("#rows", rows)
        status = send(page)
        told = problems(page)
        say(f"the {turn} paste of 200 rows is answered with those that are wrong", status == 422 and len(told) == 8)
        say(
            f"the {turn} time each of the 7 is named by its line, with the reason",
            [
                f"line {line}: {reason}"
                for line, reason in wrong.items()
                if not any(one.startswith(f"Line {line}:") and reason in one for one in told)
            ],
        )
        say(f"the {turn} time the rows that were not taken stay, and those alone", strays(page, rows, wrong))
        say(f"the {turn} time it says that {taken} went in", told[0].startswith(f"{taken} rows are"))
        say(f"the {turn} time no sentence ends twice", ".." not in page.inner_text("#rows-error"))
        page.goto(f"{IMR}/chronology")
        say(f"after the {turn} paste there are 217 entries", "217 entries" in main(page))
    page.goto(f"{IMR}/chronology/rows/new")
    page.fill("#rows", page.request.get(f"{IMR}/chronology.csv").text())
    say("its own table, pasted again, is understood", send(page) == 200 and page.url.endswith("?saved=entry"))
    say("and nothing of it is added", "217 entries" in main(page))


def put_right(say, page):
    page.goto(f"{IMR}/chronology/entries/3/edit")
    page.fill("#what", "The younger child was seen alone, and drew the house.")
    say(
        "an entry is not put right without a reason",
        send(page) == 422 and problems(page) == ["Say why it is put right"],
    )
    page.fill("#because", "The notebook says more than the form.")
    say("an entry is put right with one", send(page) == 200 and page.url.endswith("/chronology?saved=entry"))
    chronology = page.request.get(f"/api/v1{IMR}/chronology?page=2").text()
    say("what it says now stands in the chronology", lacking(["drew the house", "Put right once"], chronology))
    page.goto(f"{IMR}/chronology/entries/2/withdrawal/new")
    say("an entry is not withdrawn without a reason", send(page) == 422 and len(problems(page)) == 1)
    page.fill("#reason", "It is of another child.")
    say("withdrawn, it no longer stands among the others", send(page) == 200 and "216 entries" in main(page))
    say("and it can still be read, with the reason", page.get_by_role("link", name="1 withdrawn").count() == 1)


def written(say, page):
    page.goto(f"{IMR}/sections/method")
    page.click("main a.button")
    page.fill("#text", "")
    page.check("[name=finished][value=yes]")
    say("an empty section is not finished", send(page) == 422)
    page.fill("#text", TEXT)
    page.check("[name=finished][value=yes]")
    say("a section is written to its end", send(page) == 200 and page.url.endswith("/sections/method?saved=report"))
    say(
        "its headings, lists and names are read",
        page.locator("main h3", has_text="Whom I spoke to").count() == 1
        and page.locator("main li", has_text="the log").count() == 1
        and "Marie Barraclough" in main(page),
    )
    earlier = page.get_by_role("link", name="What changed")
    say("what it said before can be compared", page.request.get(earlier.get_attribute("href")).status == 200)


def rests(say, page):
    """A finding, a lesson and a recommendation, each on the one before."""
    page.goto(f"{IMR}/sections/analysis")
    page.click("main a.button >> nth=0")
    send(page)
    say("a finding needs its entries, itself and three answers", len(problems(page)) == 5)
    page.fill("[name=entries]", "5, 7")
    for name, words in {
        "words": "Nobody asked {child 1} what he wanted.",
        "should": "Somebody should have.",
        "sense": "The form had no room for it.",
        "less": "A form that asks.",
    }.items():
        page.fill(f"[name={name}]", words)
    say("a finding is made", send(page) == 200 and "Finding 2" in main(page))
    say("it says on which entries it rests", "entry 5 (26 November 2008); entry 7 (3 February 2009)" in main(page))
    page.goto(f"{IMR}/learning/new")
    send(page)
    say("a lesson needs words, a theme, for whom and a finding", len(problems(page)) == 4)
    page.fill("#words", "A child is asked what he wants.")
    page.select_option("[name=theme]", index=1)
    page.check("[name=reach] >> nth=0")
    page.check("[name=findings][value='2']")
    say("a lesson is noted", send(page) == 200 and "Lesson 1" in main(page) and "finding 2" in main(page))
    page.goto(f"{IMR}/recommendations/new")
    send(page)
    say("a recommendation needs what, who, to what end, a measure and a finding", len(problems(page)) == 5)
    for name, words in {
        "what": "Ask.",
        "owner": "Head of Service",
        "outcome": "Children are heard.",
        "measure": "Ten files.",
        "by-day": "31",
        "by-month": "Mar",
        "by-year": "2010",
    }.items():
        page.fill(f"[name={name}]", words)
    page.check("[name=findings][value='2']")
    say("a recommendation is made", send(page) == 200 and "31 March 2010" in main(page))
    for section in ("analysis", "learning", "recommendations"):
        page.goto(f"{IMR}/sections/{section}/edit")
        page.check("[name=finished][value=yes]")
        say(f"{section} is said to be finished", send(page) == 200)


def board_form(say, page):
    page.goto(f"{IMR}/documents")
    reply = page.request.get(page.get_by_role("link", name="The board’s form").get_attribute("href"))
    text = "\n".join(paragraphs(reply.body()))
    prompts = [
        prompt["words"]
        for section in ("context", "method", "analysis", "learning", "recommendations")
        for prompt in page.request.get(f"/api/v1{IMR}/sections/{section}").json()["prompts"]
    ]
    say(f"the board's form opens in Word, with its {len(prompts)} questions", lacking(["IMR-0005", *prompts], text))
    say("it is handed out as a file", reply.headers["content-disposition"].startswith("attachment"))


def attached(say, page):
    address = f"{IMR}/documents/new"
    page.goto(address)
    send(page)
    say("with nothing chosen it says so", problems(page) == ["Choose a file", "Say what it is"])
    for name, content, words in REFUSED:
        page.goto(address)
        page.check("[name=use][value=report]")
        page.set_input_files("#file", {"name": name, "mimeType": DOCX, "buffer": content})
        refused = send(page) == 422 and any(words in one for one in problems(page))
        say(f"{name} is refused with the rule", [] if refused else problems(page))
        say(f"after {name} what it is is still chosen", page.locator("[name=use][value=report]:checked").count() == 1)
    page.set_input_files("#file", {"name": "IMR & final.docx", "mimeType": DOCX, "buffer": REPORT})
    say("a Word document is taken", send(page) == 200 and "IMR & final.docx" in main(page))
    shown = fingerprint(REPORT)[:16]
    say("its fingerprint stands beside it", lacking([shown], main(page)))
    say("and nothing that was refused is there", page.locator(".summary-card").count() == 1)
    reply = page.request.get(page.locator(".summary-card header a").get_attribute("href"))
    say("it comes back byte for byte", fingerprint(reply.body()) == fingerprint(REPORT))
    say(
        "to be kept and not opened in the page",
        reply.headers["content-disposition"].startswith("attachment")
        and "sandbox" in reply.headers["content-security-policy"],
    )


def given_in(say, page):
    page.goto(IMR)
    page.get_by_role("link", name="Check and submit").click()
    say(
        "without the statement it is not given in",
        send(page) == 422 and problems(page) == ["Tick the statement, if it is true"],
    )
    page.check("[name=agreed]")
    say("with it the report is given in", send(page) == 200 and "The report is given in" in main(page))
    for part, fields in AFTERWARDS.items():
        before = written_of(page)
        reply = page.request.get(f"{IMR}{part}")
        if reply.status == 200:
            token = re.search(r'name="token" value="([^"]+)"', reply.text())[1]
            sent = {"multipart" if "file" in fields else "form": {"token": token, **fields}}
            reply = page.request.post(f"{IMR}{part}", **sent, max_redirects=0)
        say(
            f"after that nothing of {part} stands in the report",
            [] if before == written_of(page) else [f"answered {reply.status}"],
        )


def returned(say, assurer, author):
    assurer.goto("/today")
    say("a report that waits to be judged is on the assurer’s Today", "IMR-0005" in main(assurer))
    assurer.goto(f"{IMR}/quality-reviews")
    assurer.get_by_role("link", name="Return it for changes").click()
    say("a return needs a reason and a point", send(assurer) == 422 and len(problems(assurer)) == 2)
    assurer.fill("#reason", "Nearly there.")
    for number, point in enumerate(POINTS, 1):
        assurer.fill(f"#point-{number}", point)
    say("the report is returned with two points", send(assurer) == 200 and "Returned for changes" in main(assurer))
    author.goto(IMR)
    say("its author reads both points and why", lacking([*POINTS, "Nearly there."], main(author)))
    author.goto(f"{IMR}/submission/new")
    say("unanswered, both points are what is missing", lacking(["Point 1 of the", "Point 2 of the"], main(author)))
    say("and there is no button to give it in", author.locator(SAVE).count() == 0)
    for number in (1, 2):
        author.goto(IMR)
        author.get_by_role("link", name=f"Point {number} of the return").click()
        token = author.input_value("#form [name=token]")
        sent = author.request.post(f"{IMR}/submission/new", form={"token": token, "agreed": "yes"}, max_redirects=0)
        say(f"with point {number} open it is refused", [] if sent.status == 422 else [f"{sent.status}"])
        author.fill("#answer", f"Done, in finding {number}.")
        say(f"point {number} is answered", send(author) == 200 and f"Done, in finding {number}." in main(author))
    author.goto(f"{IMR}/submission/new")
    author.check("[name=agreed]")
    say("with both answered it is given in again", send(author) == 200)


def graded(say, page):
    page.goto(f"{IMR}/quality-reviews/new")
    page.check("[name=source][value=internal]")
    page.check("[name=grade-timeliness][value=good]")
    page.fill("#reason-lessons", "A reason without a grade.")
    say("a grade needs a reason, and a reason a grade", send(page) == 422 and len(problems(page)) == 2)
    say(
        "what was chosen and typed is still there",
        page.locator("[name=grade-timeliness][value=good]:checked").count() == 1
        and page.input_value("#reason-lessons") == "A reason without a grade.",
    )
    for criterion, grade in {
        "timeliness": "good",
        "lessons": "adequate",
        "childs-voice": "inadequate",
        "overall": "adequate",
    }.items():
        page.check(f"[name=grade-{criterion}][value={grade}]")
        page.fill(f"#reason-{criterion}", f"Because of {criterion}.")
    say(
        "the grades stand, each with its reason",
        send(page) == 200 and not lacking(["Because of overall.", "Inadequate"], main(page)),
    )


def may_not_grade(say, page, who):
    for part in ("/quality-reviews/new", "/return/new", "/acceptance/new"):
        asked = page.request.get(f"{IMR}{part}").status
        sent = page.request.post(f"{IMR}{part}", form={"grade-overall": "outstanding"}, max_redirects=0).status
        say(f"{who} is refused at {part}", [f"{status}" for status in (asked, sent) if status not in (403, 404)])


def accepted(say, lead, author):
    lead.goto(IMR)
    lead.get_by_role("link", name="Accept the report").click()
    lead.fill("#by", "")
    say("nobody accepts without being named", send(lead) == 422 and len(problems(lead)) == 1)
    lead.fill("#by", OFFICER)
    say("the lead accepts it, by the officer who owns it", send(lead) == 200 and "Report accepted" in main(lead))
    say("its record names the officer", lacking([OFFICER], main(lead)))
    say("and what it teaches is a lesson from now on", "Lessons appear when" not in main(lead))
    author.goto(IMR)
    say("its author reads that it is accepted", "Report accepted" in main(author))


def read(say, page, names):
    """The whole report, with names and without, as a page and as files."""
    page.goto(f"{IMR}/chronology?names=no")
    page.get_by_role("link", name="Next page").click()
    said = [part for name in names for part in name.split() if part in main(page)]
    say("the chronology without names has none on its next page", said)
    address = f"{IMR}/report"
    page.goto(address)
    say("the whole report names whom it is about", lacking(names - {OFFICER.partition(",")[0]}, main(page)))
    page.get_by_role("link", name="Without names").click()
    texts = {"page": main(page)}
    for query in ("", "?names=no"):
        pdf, file = (page.request.get(f"{address}.{kind}{query}") for kind in ("pdf", "docx"))
        say(f"report.pdf{query} and report.docx{query} are made", pdf.status == file.status == 200)
        with fitz.open(stream=pdf.body(), filetype="pdf") as paper:
            sheets = [plain(sheet.get_text()) for sheet in paper]
        unmarked = [place for place, text in enumerate(sheets, 1) if MARKING not in text]
        say(f"each of {len(sheets)} sheets of report.pdf{query} is marked", unmarked)
        texts |= {f"PDF{query}": " ".join(sheets), f"Word{query}": plain(" ".join(paragraphs(file.body())))}
    for edition, text in texts.items():
        say(
            f"{edition}: the report is whole",
            lacking(["IMR-0005", "Nobody asked", "Whom I spoke to", "Contact 200"], text),
        )
        if edition == "page" or "no" in edition:
            said = {part for name in names for part in (name, name.split()[-1]) if part in text}
            say(f"{edition}: nobody is named in the edition without names", sorted(said))


if __name__ == "__main__":
    begin(__doc__, check)
