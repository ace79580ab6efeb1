"""Two tabs, two presses, a session that was over, and words that were being typed: nothing is lost or written twice."""

import re

from chromium import begin, clock_stopped, context, plain
from demonstration import Server

TELLING = "The hospital rang. They will send a letter tomorrow."
SAVE = "button.button:not(.quiet)"


def check(demo):
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        for script in (True, False):
            how = "with script" if script else "without script"
            with context(demo, role="coordinator", java_script_enabled=script) as reader:
                edited_twice(demo, reader, "N-0059" if script else "N-0055", how)
                pressed_twice(demo, reader, how)
                signed_in_anew(demo, reader, how)
                kept_by_button(demo, reader, how)
        kept_while_typing(demo)
        killed_while_typing(demo, server)


def edited_twice(demo, reader, reference, how):
    """The second of two who opened a record at the same time."""
    address = f"/notifications/{reference}/corrections/new"
    first, second = reader.new_page(), reader.new_page()
    first.goto(address)
    second.goto(address)
    for page, council in ((first, "Northby"), (second, "Southby")):
        page.fill("[name=council]", council)
        page.fill("[name=source]", "A letter")
        page.fill("[name=reason]", "Misheard")
    with first.expect_navigation():
        first.click(SAVE)
    demo.check(f"{how} the first of two tabs saves", first.url.endswith(f"/{reference}?saved=correction"))
    with second.expect_navigation() as answered:
        second.click(SAVE)
    demo.check(
        f"{how} the second is told that the record changed (412)",
        [] if answered.value.status == 412 else [f"{answered.value.status} at {second.url}"],
    )
    both = plain(second.locator("section[aria-labelledby=both]").inner_text())
    demo.check(f"{how} it sees both texts", [word for word in ("Northby", "Southby") if word not in both])
    demo.check(f"{how} what it typed is still there", second.input_value("[name=council]") == "Southby")
    record = reader.request.get(f"/notifications/{reference}").text()
    demo.check(f"{how} nothing of it is recorded", "Northby" in record and "Southby" not in record)
    with second.expect_navigation():
        second.click(SAVE)
    record = reader.request.get(f"/notifications/{reference}").text()
    demo.check(f"{how} when they save after all, both stand in the record", "Northby" in record and "Southby" in record)


def pressed_twice(demo, reader, how):
    page = reader.new_page()
    before = recorded(reader)
    page.goto("/notifications/new")
    page.fill("#told", TELLING)
    # The second press breaks off the answer to the first, so only where it ends is waited for.
    page.dblclick(SAVE, no_wait_after=True)
    page.wait_for_url(re.compile("recorded"))
    demo.check(f"{how} a button pressed twice records once", recorded(reader) == before + 1)
    page.goto("/notifications/new")
    page.fill("#told", TELLING)
    form = {one.get_attribute("name"): one.input_value() for one in page.locator("#form input:not([type=radio], [type=checkbox]), #form textarea").all()}
    places = {reader.request.post("/notifications/new", form=form, max_redirects=0).headers.get("location") for _ in range(3)}
    demo.check(f"{how} the same form sent 3 times is one record", recorded(reader) == before + 2)
    demo.check(f"{how} and each answer leads to it", [] if len(places) == 1 else [str(places)])


def recorded(reader):
    """How many notifications there are."""
    return len(set(re.findall(r"\bN-\d{4}\b", reader.request.get("/notifications.csv").text())))


def signed_in_anew(demo, reader, how):
    """The session under a form ends, and another begins, before it is sent."""
    page, before = reader.new_page(), recorded(reader)
    page.goto("/notifications/new")
    page.fill("#told", TELLING)
    page.fill("[name=organisation]", "A hospital")
    reader.request.post("/session", form={"role": "coordinator"}, max_redirects=0)
    with page.expect_navigation() as answered:
        page.click(SAVE)
    demo.check(f"{how} a form of an earlier session is not recorded", answered.value.status == 403 and recorded(reader) == before)
    kept = [page.input_value(name) for name in ("#told", "[name=organisation]")]
    demo.check(f"{how} what was typed into it comes back unchanged", [] if kept == [TELLING, "A hospital"] else kept)
    with page.expect_navigation():
        page.click(SAVE)
    demo.check(f"{how} pressed again it is recorded", recorded(reader) == before + 1)


def kept_by_button(demo, reader, how):
    page = reader.new_page()
    page.goto("/notifications/new")
    page.fill("#told", TELLING)
    page.check("[name=involvement][value=closed]")
    with page.expect_navigation():
        page.click("[name=keep-draft]")
    demo.check(f"{how} what is kept for later stands on Today", "A call you began" in plain(page.inner_text("main")))
    come_back(demo, page, how)
    with page.expect_navigation():
        page.click(SAVE)
    page.goto("/today")
    demo.check(f"{how} when it is recorded its draft is gone", page.locator(".draft").count() == 0)


def come_back(demo, page, how):
    page.get_by_role("link", name="Carry on with it").click()
    demo.check(
        f"{how} the draft opens as it was",
        page.input_value("#told") == TELLING and page.locator("[name=involvement][value=closed]:checked").count() == 1,
    )


def kept_while_typing(demo):
    """The page keeps a draft each 20 seconds; its clock is turned on, nobody waits."""
    with context(demo, role="coordinator") as reader:
        page = reader.new_page()
        since = clock_stopped(page, "/notifications/new")
        page.locator("#told").press_sequentially(TELLING)
        page.check("[name=involvement][value=closed]")
        page.clock.fast_forward(19_000 - since)
        demo.check("nothing is kept before 20 seconds", page.locator("[data-kept]").inner_text() == "")
        with page.expect_response(lambda reply: reply.url.endswith("/drafts")) as answered:
            page.clock.fast_forward(20_000)
        demo.check("after 20 seconds a draft is kept by itself", answered.value.status in (200, 303))
        page.locator("[data-kept]", has_text="Draft kept").wait_for(timeout=5000)
        page.goto("/today")
        demo.check("it is offered on Today", "A call you began" in plain(page.inner_text("main")))
        come_back(demo, page, "kept while typing,")
        other = reader.new_page()
        other.goto("/people/me")
        with other.expect_navigation():
            other.click("main button:has-text('Sign out')")
        with page.expect_navigation():
            page.click(SAVE)
        demo.check("signed out elsewhere, what is sent is not recorded", "Recorded as" not in page.title())
        reader.request.post("/session", form={"role": "coordinator"}, max_redirects=0)
        page.goto("/today")
        come_back(demo, page, "signed in again,")


def killed_while_typing(demo, server):
    """The server is killed between typing and saving: what was typed more than 20 seconds ago is there again."""
    with context(demo, role="coordinator") as reader:
        page = reader.new_page()
        before = recorded(reader)
        clock_stopped(page, "/notifications/new")
        if page.get_by_role("button", name="Start again").count():
            page.get_by_role("button", name="Start again").click()
        page.fill("#told", "Kept, before the lights went out.")
        with page.expect_response(lambda reply: reply.url.endswith("/drafts")):
            page.clock.fast_forward(21_000)
        page.fill("#council", "Typed in the last seconds")
        server.killed()
        page.clock.fast_forward(21_000)
        demo.check("while the server is away the page keeps what was typed", page.input_value("#council") != "")
        again = reader.new_page()
        again.goto("/notifications/new")
        demo.check("after a kill they are still signed in, and the draft is there",
                   again.input_value("#told") == "Kept, before the lights went out.")
        with page.expect_navigation():
            page.click(SAVE)
        demo.check("and the page that was open saves all of it", recorded(reader) == before + 1)


if __name__ == "__main__":
    begin(__doc__, check)
