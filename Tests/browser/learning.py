"""A draft lesson becomes a lesson, an action and a line of a meeting, by keyboard alone; with and without script."""

import io
import os
import re
import zipfile
from contextlib import ExitStack, contextmanager

from chromium import begin, context, plain, ways
from commission import Hands
from demonstration import ROOT, Server
from own import seen
from writing import lacking, main, problems, send

REVIEW, DRAFT = "IMR-0003", 4
MAKING = f"/lessons/new?review={REVIEW}&draft={DRAFT}"
WAITS = f"Make lessons of what {REVIEW} teaches"
TITLE = "What a child wants, and on what terms, stands at the head of our advice"
PARTS = ["Ask each child what they want before we write", "A place for it at the head of every report"]
ACTION = "A day on asking children and writing down what they say"
OWNER = "Head of learning"
MEASURE = "Of 20 reports in February, 18 begin with what the child wants. The quality audit looks."
EVIDENCE = "The list of all 31 who came on 23 October 2009."
TODAY = ("23", "Oct", "2009")
DUE, DUE_WORDS = ("30", "November", "2009"), "30 November 2009"
# What a meeting decides on; after the next one.
AFTERWARDS, AFTERWARDS_WORDS = ("15", "January", "2010"), "15 January 2010"
SAID = "The South of the area has its day after Christmas."
NOTE = "The ratio is to be looked at again with the figures of the new year."
CAME = "9"
# Of the North West, on 5 November 2009; another area's; none.
NEXT, OTHERS, NONE = "M-0075", "M-0073", "M-9999"
# The same in none of its words.
OTHER_WORDS = "nobody listened to the views of the boy"
# The area's sign-offs, training and practitioners to a manager.
STANDS = [
    r"Safeguarding Framework, version 4: \d+ of \d+ people in post here say they have read it\.",
    r"Safeguarding children: \d+ of \d+ people of whom it is asked are complete",
    r"\d+ practitioners to \d+ operational managers in post: \d+\.\d to 1\.",
]
CAST = ["lead", "quality-assurer", "area-manager"]


def check(demo):
    os.environ.setdefault("HEED_WEASYPRINT", str(ROOT / ".tools/bin/weasyprint"))
    records = []
    for script in ways():
        # Its own server each time: both make the same lesson.
        with Server(demo.heed) as server:
            demo.at, demo.data = server.at, server.data
            records.append(journey(demo, script))
    if len(records) < 2:
        return
    with_script, without = records
    demo.check(
        "with and without script the same record comes of it",
        [
            f"{part}: {without.get(part, '')[:200]} and {said[:200]}"
            for part, said in with_script.items()
            if without.get(part) != said
        ],
    )


def journey(demo, script):
    """From the lead's Today to the minutes of a meeting; what is recorded then."""
    wrong = []

    def say(sentence, troubles=()):
        demo.check(f"{'with' if script else 'without'} script {sentence}", troubles)

    def look(hands, *addresses):
        # The program that looks for faults needs a page with script; what it looks at is the same without.
        if script:
            whole(hands.page.context, addresses, wrong)

    with cast(demo, script) as (lead, assurer, manager):
        looked_back(say, look, lead)
        lesson = lesson_made(say, lead)
        left_open(say, look, lead, lesson)
        action = action_agreed(say, look, lead, lesson)
        moving(say, look, lead, lesson, action)
        done(say, lead, lesson, action)
        own_evidence(say, look, lead, action)
        evidence_checked(say, assurer, action)
        no_effect(say, lead, lesson, action)
        agenda(say, look, manager, action)
        printed(say, manager, action)
        shut(say, manager)
        not_held_yet(say, manager)
        meeting = planned(say, look, manager)
        minuted(say, manager, meeting, action)
        due_before_and_now(say, look, manager, meeting, action)
        minuted_again(say, manager, meeting)
        unclosed(say, look, lead, lesson)
        found_again(say, lead, lesson)
        if script:
            say("each of these pages and forms is whole, at 1280 and 320, light and dark", sorted(set(wrong)))
        return record(lead.page, lesson, action, meeting)


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


def whole(reader, addresses, wrong):
    """Pages beside the one in hand, and each form with its problems too."""
    page = reader.new_page()
    for address in addresses:
        answer = page.goto(address)
        wrong += [] if answer.status == 200 else [f"{address} answers {answer.status}"]
        seen(page, address, wrong)
        if "/new" in address:
            wrong += [] if (status := send(page)) == 422 else [f"{address} sent empty answers {status}"]
            seen(page, f"{address} with problems", wrong)
    page.close()


def record(page, lesson, action, meeting):
    """What each part of the record says, without what differs from day to day."""
    parts = ["/lessons", "/lessons/unclosed", f"/lessons?find={OTHER_WORDS}", "/actions", "/meetings"]
    parts += [f"/lessons/{lesson}", f"/actions/{action}", f"/meetings/{meeting}", f"/meetings/{NEXT}"]
    replies = {part: page.request.get(f"/api/v1{part}") for part in parts}
    return {part: f"{reply.status} " + re.sub(r"\d+:\d\d[ap]m", "…", reply.text()) for part, reply in replies.items()}


def typed(page):
    """What stands in the form, but for what it sends along to be known by."""
    return [
        pair
        for pair in page.evaluate("[...new FormData(document.querySelector('#form'))]")
        if pair[0] not in ("token", "draft-title")
    ]


def at_field(page, name):
    """What is said beside a field of what is wrong with it."""
    beside = page.locator(f".field.wrong:has([name^={name}]) .wrong-text")
    return [plain(words) for words in beside.all_inner_texts()]


def refused(page, status, told, before):
    """What speaks against a form's having been refused with these words, and all that was typed still there."""
    wrong = [] if status == 422 else [f"it answers {status}"]
    return wrong + lacking(told, problems(page)) + ([] if typed(page) == before else [f"{before} and {typed(page)}"])


def sent(hands):
    """Sends the form; the status of what comes of it, and what stood in it before."""
    before = typed(hands.page)
    return hands.send(), before


def instead(hands, wanted, text):
    """In place of what stands in a field."""
    hands.tab_to(wanted)
    hands.press("Control+a")
    hands.page.keyboard.type(text)


def stage(page):
    return plain(page.inner_text("main .ref .status"))


def parts(page):
    """How far each part of a lesson is, as its thread says."""
    rows = page.locator("ol.thread .also > li", has=page.locator("b", has_text=re.compile(r"^Part \d")))
    return [plain(row.locator(".status").inner_text()) for row in rows.all()]


def saved(page, ending):
    """What speaks against something's having been recorded."""
    return [] if page.url.endswith(ending) and not problems(page) else problems(page) or [page.url]


def opened(page, kind):
    """The reference in the address."""
    return re.search(rf"/({kind}-\d+)\?saved=", page.url)[1]


def stands(page, wanted):
    return [] if stage(page) == wanted else [f"it reads “{stage(page)}”"]


# A lesson of a draft


def looked_back(say, look, hands):
    page = hands.page
    say(f"the lead’s Today asks for lessons of {REVIEW}", lacking([WAITS], main(page)))
    look(hands, MAKING)
    hands.link(WAITS)
    say("it leads to the draft", [] if page.url.endswith(MAKING) else [page.url])
    earlier = page.locator("[role=group][aria-labelledby=before]")
    say("whether it was learnt before is asked first", lacking(["Have we learned this before?"], earlier.inner_text()))
    shown = earlier.locator(".choice:has([value^=L-])").all()
    reason = re.compile(r"(Both speak|It speaks) of .+\.")
    texts = [plain(one.inner_text()) for one in shown]
    say(
        f"{len(shown)} earlier lessons are shown, each with a reason and what became of it",
        [one for one in texts if not reason.search(one) or "Promised:" not in one] if shown else ["none is shown"],
    )
    say("none of them is chosen beforehand", page.locator("[name=same]:checked").count() == 0)
    hands.skip()
    hands.write("[name=part-1]", PARTS[0])
    status, before = sent(hands)
    sentence = "Say whether it is one of these, or a lesson of its own"
    say("sent without a choice it is refused, and keeps what stands there", refused(page, status, [sentence], before))
    say("the top says so, and has focus", hands.has_focus(".problem-box") and sentence in problems(page))
    say("so does the field", lacking([sentence], at_field(page, "same")))
    say("and still nothing is chosen", page.locator("[name=same]:checked").count() == 0)


def lesson_made(say, hands):
    """Gives the reference of the lesson."""
    page = hands.page
    hands.choose("same", "another")
    instead(hands, "[name=title]", TITLE)
    hands.write("select[name=theme]", "Policy")
    hands.choose("reach", "multi-agency")
    hands.choose("scope", "national")
    instead(hands, "[name=part-1]", PARTS[0])
    hands.write("select[name=asks-1]", "Training")
    hands.write("[name=part-2]", PARTS[1])
    hands.write("select[name=asks-2]", "A change of system")
    hands.send()
    say("said to be of its own it is made", saved(page, "?saved=lesson"))
    lesson = opened(page, "L")
    say("it is the next lesson", [] if lesson == "L-0012" else [lesson])
    say("it says what was learnt, and of which review", lacking([TITLE, *PARTS, REVIEW, "Every area"], main(page)))
    say("no action is recorded of either part", [] if parts(page) == ["No action recorded"] * 2 else parts(page))
    hands.go("Learning")
    say("the draft is no longer among the drafts", page.locator(f'a[href="{MAKING}"]').count() == 0)
    hands.go("Today")
    say("nor on Today", WAITS not in main(page))
    return lesson


def to_lesson(hands, lesson):
    """By way of all lessons."""
    hands.go("Learning")
    hands.follow(f'a[href="/lessons/{lesson}"]')


def left_open(say, look, hands, lesson):
    page = hands.page
    to_lesson(hands, lesson)
    look(hands, *(f"/lessons/{lesson}{part}" for part in ("", "/parts/new", "/remedied/new", "/closing/new")))
    hands.link("Close it")
    hands.skip()
    hands.write("[name=reason]", "Everybody has been told.")
    status, before = sent(hands)
    say(
        "it does not close while parts are open, and both are named",
        refused(page, status, [], before) + lacking([f"Part 1, {PARTS[0]},", f"Part 2, {PARTS[1]},"], " ".join(problems(page))),
    )


# What is done about it


def action_agreed(say, look, hands, lesson):
    """Gives the reference of the action."""
    page = hands.page
    to_lesson(hands, lesson)
    look(hands, f"/lessons/{lesson}/actions/new")
    hands.link("Agree an action")
    hands.skip()
    hands.write("[name=title]", ACTION)
    hands.tick("parts", "1")
    hands.write("select[name=how]", "Training")
    hands.write("[name=owner]", OWNER)
    hands.day("due", *DUE)
    hands.choose("kind", "training")
    status, before = sent(hands)
    sentence = "Training alone rarely changes what people do. Say how anyone will know that it worked"
    say("training without a measure is refused in words, and all that was typed is there", refused(page, status, [sentence], before))
    say("the field for the measure says so", lacking([sentence], at_field(page, "measure")))
    hands.write("[name=measure]", MEASURE)
    hands.send()
    say("with a measure it is agreed", saved(page, "?saved=action"))
    action = opened(page, "A")
    say("its page says who, by when and how anyone will know", lacking([OWNER, DUE_WORDS, MEASURE, "Training"], main(page)))
    say("it is in progress", stands(page, "In progress"))
    to_actions(hands)
    say("it stands among the actions to be done", listed(page, "open", action))
    on_lesson(say, hands, lesson, action, "In progress")
    return action


def to_actions(hands):
    hands.go("Learning")
    hands.link("Every action")


def to_action(hands, action):
    """By way of all actions."""
    to_actions(hands)
    hands.follow(f'a[href="/actions/{action}"]')


def listed(page, group, action):
    """What speaks against its standing there, and nowhere else in the list."""
    groups = page.locator("main section", has=page.locator(f'a[href="/actions/{action}"]'))
    found = [one.get_attribute("aria-labelledby") for one in groups.all()]
    return [] if found == [group] else [f"it stands under {found}"]


def on_lesson(say, hands, lesson, action, wanted):
    """The lesson says of the part that is answered, and of the action, the same as the action's own page."""
    page = hands.page
    to_lesson(hands, lesson)
    row = page.locator("ol.thread .also > li", has=page.locator("b", has_text=action))
    found = [*parts(page), plain(row.locator(".status").inner_text())]
    say(
        f"on the lesson its part and the action read {wanted}, and nothing answers the other part",
        [] if found == [wanted, "No action recorded", wanted] else found,
    )


def moving(say, look, hands, lesson, action):
    """Under review, which is not done."""
    page = hands.page
    to_action(hands, action)
    look(hands, *(f"/actions/{action}{part}/new" for part in ("/progress", "/done", "/due", "/owner")))
    look(hands, f"/actions/{action}", "/actions")
    hands.link("Record progress")
    hands.skip()
    hands.choose("state", "under-review")
    hands.write("[name=words]", "The day is written. Two areas are looking at it.")
    hands.send()
    say("progress is recorded", saved(page, "?saved=action"))
    say("under review reads in progress", stands(page, "In progress"))
    say("and is never said to be done", re.findall(r"\bDone\b", main(page)))
    to_actions(hands)
    say("it still stands among the actions to be done", listed(page, "open", action))
    on_lesson(say, hands, lesson, action, "In progress")


def done(say, hands, lesson, action):
    page = hands.page
    to_action(hands, action)
    hands.link("Say that it is done")
    hands.skip()
    hands.day("on", *TODAY)
    status, before = sent(hands)
    sentence = "Done means evidenced: say what shows it, such as a document, a count or a version of a policy"
    say("without evidence it is not done, and a sentence says what counts", refused(page, status, [sentence], before))
    say("the field for it says so", lacking([sentence], at_field(page, "evidence")))
    hands.write("[name=evidence]", EVIDENCE)
    hands.send()
    say("with evidence it is done", saved(page, "?saved=action") + stands(page, "Done"))
    say("what shows it stands there", lacking([EVIDENCE], main(page)))
    to_actions(hands)
    say("it stands among those done", listed(page, "done", action))
    on_lesson(say, hands, lesson, action, "Done")


def own_evidence(say, look, hands, action):
    page = hands.page
    hands.go("Today")
    say("whoever said so is not asked to check the evidence", f"Check the evidence of {action}" not in main(page))
    to_action(hands, action)
    look(hands, *(f"/actions/{action}{part}/new" for part in ("/check", "/effect", "/reopening")))
    hands.link("Check the evidence")
    hands.skip()
    hands.choose("holds", "yes")
    hands.write("[name=words]", "I looked at the list myself.")
    status, before = sent(hands)
    sentence = "Somebody else checks the evidence than whoever said that it is done."
    say("nobody checks their own evidence, and it is said in words", refused(page, status, [sentence], before))


def evidence_checked(say, hands, action):
    page = hands.page
    hands.go("Today")
    say("the quality assurer’s Today asks for it", lacking([f"Check the evidence of {action}", EVIDENCE], main(page)))
    hands.link(f"Check the evidence of {action}")
    hands.skip()
    hands.choose("holds", "yes")
    hands.write("[name=words]", "The list is signed by all 31.")
    hands.send()
    say("somebody else may", saved(page, "?saved=action") + stands(page, "Evidence checked"))
    wanted = ["The list is signed by all 31.", "by Winsome Henriques"]
    say("its page says what was looked at, and by whom", lacking(wanted, main(page)))
    hands.go("Today")
    say("and nobody is asked again", f"Check the evidence of {action}" not in main(page))


def no_effect(say, hands, lesson, action):
    """What was done made no difference."""
    page = hands.page
    to_action(hands, action)
    hands.link("Say whether it worked")
    hands.skip()
    hands.choose("seen", "no")
    hands.day("on", *TODAY)
    hands.write("[name=words]", "Of 20 reports of this week, 6 begin with what the child wants.")
    hands.send()
    say("no effect opens it again", saved(page, "?saved=action") + stands(page, "In progress"))
    happened = [plain(one) for one in page.locator(".timeline h3").all_inner_texts()]
    wanted = ["No effect seen", "Evidence checked", "Done", "Under review", "Agreed"]
    say("all that happened stays, the last first", [] if happened == wanted else happened)
    to_actions(hands)
    say("it stands among the actions to be done again", listed(page, "open", action))
    on_lesson(say, hands, lesson, action, "In progress")


# The meeting


def section(page, heading):
    """What stands under a heading."""
    return plain(page.locator("main section", has=page.locator(f'h2:text-matches("^{heading}")')).inner_text())


def agenda(say, look, hands, action):
    page = hands.page
    say("the area manager’s Today tells of the meeting", lacking([NEXT, "Thursday 5 November 2009"], main(page)))
    look(hands, "/meetings", "/meetings/new", f"/meetings/{NEXT}")
    look(hands, *(f"/meetings/{NEXT}/{part}/new" for part in ("minutes", "day", "not-held")))
    hands.link(f"North West improvement meeting, {NEXT}")
    heading = "North West improvement meeting, Thursday 5 November 2009"
    say("it opens", [] if plain(page.inner_text("h1")) == heading else [page.inner_text("h1")])
    found = listed(page, "due", action)
    wanted = [f"{action} {ACTION}", OWNER, DUE_WORDS]
    say("the action stands under what is due before the next", found + lacking(wanted, section(page, "Due before")))
    reported = section(page, "How the area stands")
    say(
        "how the area stands is said: sign-offs, training, practitioners to a manager",
        [f"no {sentence} in {reported}" for sentence in STANDS if not re.search(sentence, reported)],
    )


def printed(say, hands, action):
    """By the same keys as any other link."""
    content, name = hands.download("Agenda as PDF")
    status = hands.page.request.get(f"/meetings/{NEXT}/agenda.pdf").status
    is_pdf = content.startswith(b"%PDF-") and name == f"{NEXT}-agenda.pdf" and status == 200
    say("the agenda comes as PDF", [] if is_pdf else [f"{status} {name} {content[:20]}"])
    content, name = hands.download("Agenda for Word")
    say("and as a Word file", [] if name == f"{NEXT}-agenda.docx" else [name])
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        said = plain(re.sub(r"<[^>]+>", " ", folder.read("word/document.xml").decode()))
    say("which holds the action, with room to write", lacking([f"{action} {ACTION}", "What was decided", "………"], said))


def shut(say, hands):
    """Another area's meeting."""
    none = hands.page.request.get(f"/meetings/{NONE}")
    wrong = [] if none.status == 404 and "We cannot show this" in none.text() else [f"{NONE} answers {none.status}"]
    for part in ("", "/minutes/new", "/day/new", "/agenda.pdf", "/agenda.docx"):
        reply = hands.page.request.get(f"/meetings/{OTHERS}{part}")
        same = reply.status == 404 and reply.body() == none.body()
        wrong += [] if same else [f"{OTHERS}{part} answers {reply.status}"]
    say("another area’s meeting answers as one that does not exist", wrong)


def minutes(hands, day):
    """Begins to record what was decided."""
    hands.link("Record what was decided")
    hands.skip()
    hands.day("on", *day)
    hands.write("[name=attended]", CAME)


def not_held_yet(say, hands):
    page = hands.page
    hands.go("Meetings")
    hands.follow(f'a[href="/meetings/{NEXT}"]')
    minutes(hands, ("5", "November", "2009"))
    status, before = sent(hands)
    sentence = "The meeting is given as 5 November 2009, and today is 23 October 2009. Record it when it has happened."
    say("a meeting to come is not recorded as held, and it is said in words", refused(page, status, [sentence], before))
    say("the field for the day says so", lacking([sentence], at_field(page, "on-")))


def planned(say, look, hands):
    """Of the day before; gives its reference."""
    page = hands.page
    hands.go("Meetings")
    hands.link("Plan a meeting")
    hands.skip()
    hands.write("select[name=series]", "North West")
    offered = page.locator("select[name=series] option:not([value=''])").all_inner_texts()
    say("no other area’s meeting can be planned", [] if offered == ["North West"] else offered)
    hands.day("on", "22", "October", "2009")
    hands.send()
    say("a meeting of the day before is planned", saved(page, "?saved=meeting"))
    meeting = opened(page, "M")
    hands.go("Meetings")
    asked = section(page, "Was it held")
    say("all meetings ask whether it was held", lacking(["22 October 2009", "Nobody has recorded"], asked))
    look(hands, "/meetings", f"/meetings/{meeting}", f"/meetings/{meeting}/minutes/new")
    return meeting


def minuted(say, hands, meeting, action):
    """Everything on one page, with one button."""
    page = hands.page
    hands.follow(f'a[href="/meetings/{meeting}"]')
    hands.link("Record what was decided")
    day = [page.input_value(f"[name=on-{part}]") for part in ("day", "month", "year")]
    say("the day for which it was planned stands there", [] if day[::2] == ["22", "2009"] else day)
    hands.skip()
    hands.write("[name=attended]", CAME)
    hands.day(f"due-{action}", *AFTERWARDS)
    status, before = sent(hands)
    sentence = f"Say why {action} is to be done on another day"
    say("a due date is not moved without saying why", refused(page, status, [sentence], before))
    hands.write(f"[name=said-{action}]", SAID)
    hands.write("[name=notes]", NOTE)
    hands.send()
    say("with one button all of it is recorded", saved(page, f"/meetings/{meeting}?saved=meeting"))
    wanted = ["Held on Thursday 22 October 2009.", f"{CAME} came.", f"{action} {ACTION}", SAID, NOTE]
    say("the page shows who came, what was said and what else was decided", lacking(wanted, main(page)))
    say("and no longer an agenda", page.locator("#due, #reported").count() == 0)


def due_before_and_now(say, look, hands, meeting, action):
    page = hands.page
    look(hands, f"/meetings/{meeting}", f"/meetings/{meeting}/notes/new")
    hands.follow(f'a[href="/actions/{action}"]')
    look(hands, f"/actions/{action}")
    due = plain(page.locator("dl.facts > div", has=page.locator('dt:text-is("Due")')).inner_text())
    wanted = [AFTERWARDS_WORDS, f"Before: {DUE_WORDS}", meeting, SAID]
    say("the action shows the day before beside the new one, with the reason", lacking(wanted, due))
    say("and which meeting looked at it", lacking(["North West, 22 October 2009", meeting], section(page, "Looked at by")))
    hands.go("Meetings")
    ahead = page.locator("section[aria-labelledby=ahead] li").count()
    say("no further meeting is planned where one was already", [] if ahead == 1 else [f"{ahead} are to come"])
    hands.follow(f'a[href="/meetings/{NEXT}"]')
    say("the next one is told of it, as what was recorded since", listed(page, "changed", action))
    hands.go("Today")
    say("and Today asks no more for the meeting that was held", meeting not in main(page))


def minuted_again(say, hands, meeting):
    page = hands.page
    page.goto(f"/meetings/{meeting}/minutes/new")
    hands.skip()
    hands.write("[name=attended]", "10")
    status = hands.send()
    sentence = f"{meeting} is recorded already as held or not held."
    found = lacking([sentence], " ".join(problems(page)))
    say("the same meeting is not recorded twice, and a sentence says so", found if status in (409, 422) else [f"it answers {status}"])
    say("what it decided stands as it was", f"{CAME} came." in page.request.get(f"/meetings/{meeting}").text())


# What is still to do, and finding it


def unclosed(say, look, hands, lesson):
    page = hands.page
    look(hands, "/lessons", "/lessons/unclosed", f"/lessons/{lesson}", f"/lessons?find={OTHER_WORDS}")
    hands.go("Learning")
    hands.link("Lessons not closed, by age")
    row = page.locator("tbody tr", has=page.locator(f'a[href="/lessons/{lesson}"]'))
    counts = dict(zip(page.locator("thead th").all_inner_texts()[1:], row.locator("td").all_inner_texts()))
    wanted = {"Age in days": "0", "Parts": "2", "Promised": "1", "Done": "0", "Looked at": "0", "Seen to work": "0"}
    say("the lesson stands among those not closed, with its counts", [] if counts == wanted else [f"{counts}"])
    say("as the youngest it stands last", [] if TITLE in page.locator("tbody tr").last.inner_text() else ["it does not"])
    say("they are added up in a sentence", lacking(["12 lessons are not closed. They ask for 23 things: 20 are promised"], main(page)))


def found_again(say, hands, lesson):
    page = hands.page
    hands.go("Learning")
    hands.skip()
    hands.write("main [name=find]", OTHER_WORDS)
    hands.enter()
    say("the address holds what was looked for", "find=nobody" in page.url)
    first = page.locator("section[aria-labelledby=found] li").first
    said = plain(first.inner_text()) if first.count() else main(page)
    say("other words for it find the lesson first, with a reason", lacking([f"{lesson} {TITLE}", "Both speak of"], said))


if __name__ == "__main__":
    begin(__doc__, check)
