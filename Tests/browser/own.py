"""An organisation of its own, empty: from the first invitation to the first call, and every page while nothing is there."""

import base64
import hashlib
import hmac
import re
import struct
import time
from contextlib import contextmanager

from chromium import begin, plain
from demonstration import Server, command
from narrow import TOO_WIDE
from records import axed, framed
from targets import ALL, MAIN, SMALL
from zoom import SIDEWAYS

NAME = "Eastwold Children’s Service"
PASSWORD = "quiet river under stone"
SAVE = "#form button.button:not(.quiet)"


def check(demo):
    with Server(demo.heed, prepare=["init", "--name", NAME]) as server:
        demo.at, demo.data = server.at, server.data
        wrong = []
        with reader(demo) as page:
            stranger(demo, page, wrong)
            first = command(demo.heed, demo.data, "accounts", "open", "--name", "Ada Quill", "--address",
                            "ada@eastwold.example", "--role", "administrator")
            demo.check("an account is opened at the command line", "AC-0001" in first)
            said = command(demo.heed, demo.data, "accounts", "invite", "AC-0001")
            secret = invited(demo, page, re.search(r"/invitations/\S+", said).group(), wrong)
            set_up(demo, page, wrong)
            theirs = colleague(demo, page, wrong)
            signed_out_and_in(demo, page, secret, wrong)
        with reader(demo) as page:
            invited(demo, page, theirs, wrong)
            empty(demo, page, wrong)
            first_call(demo, page, wrong)
        demo.check("each of these pages is whole, at every width, light and dark", sorted(set(wrong)))


@contextmanager
def reader(demo):
    """Somebody with a browser of their own."""
    opened = demo.browser.new_context(base_url=demo.at, viewport={"width": 1280, "height": 900})
    yield opened.new_page()
    opened.close()


def stranger(demo, page, wrong):
    for address in ("/", "/session/new", "/help", "/support", "/accessibility"):
        look(page, address, wrong)
    asked = page.goto("/notifications?missing=age")
    demo.check("somebody who is not signed in is asked to, and comes back after",
               page.url.endswith("/session/new?then=/notifications%3Fmissing%3Dage") and asked.status == 200)
    known, unknown = page.request.get("/api/v1/notifications"), page.request.get("/api/v1/nothing")
    demo.check("the API answers them as if nothing were there", (known.status, known.body()) == (404, unknown.body()))
    page.goto("/session/new")
    page.click(SAVE)
    demo.check("a sign-in that says nothing names its three gaps", page.locator(".problem-box li").count() == 3)
    seen(page, "/session/new with problems", wrong)


def invited(demo, page, link, wrong):
    """Sets a password and an authenticator; gives the authenticator's key."""
    look(page, link, wrong)
    page.fill("#password", "too short")
    page.click(SAVE)
    demo.check("a short password is refused in words", "at least 15 characters" in page.content())
    seen(page, "an invitation with a problem", wrong)
    page.fill("#password", PASSWORD)
    page.click(SAVE)
    secret = plain(page.locator("code").first.inner_text()).replace(" ", "")
    seen(page, "the authenticator's key", wrong)
    page.fill("#code", code(secret))
    page.click(SAVE)
    demo.check("whoever was invited is signed in", page.url.endswith("/today"))
    seen(page, "/today of somebody new", wrong)
    page.goto(link)
    demo.check("the link is taken once", "This link cannot be used" in page.content())
    seen(page, "a link that is used", wrong)
    return secret


def code(secret, later=0):
    """The six digits of an authenticator, of this half-minute or of one after it."""
    step = struct.pack(">Q", int(time.time()) // 30 + later)
    digest = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), step, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def set_up(demo, page, wrong):
    for address in ("/settings", "/settings/place", "/settings/areas", "/settings/first-day", "/settings/review-label",
                    "/settings/authors"):
        look(page, address, wrong)
    page.goto("/settings/place")
    page.check("input[value=england]")
    page.check("input[value=child]")
    page.click(SAVE)
    demo.check("where they work is kept", "England" in page.content())
    page.goto("/settings/areas")
    page.fill("#name", "North")
    page.fill("#code", "N")
    page.click(SAVE)
    demo.check("an area is open", "North" in page.content())
    seen(page, "an area is open", wrong)
    page.goto("/today")
    demo.check("and Today has nothing more to set up", "Set up your organisation" not in page.content())


def colleague(demo, page, wrong):
    """Opens an account for the lead on a page; gives the link of the invitation."""
    look(page, "/accounts", wrong)
    look(page, "/accounts/new", wrong)
    page.click(SAVE)
    demo.check("an account that says nothing is refused with its gaps", page.locator(".problem-box li").count() > 1)
    seen(page, "/accounts/new with problems", wrong)
    page.fill("#name", "Ruth Aldersey")
    page.fill("#address", "ruth@eastwold.example")
    page.check("input[name=roles][value=lead]")
    page.click(SAVE)
    demo.check("an account is opened on a page", "/accounts/AC-0002" in page.url)
    for address in ("/accounts/AC-0002", *(f"/accounts/AC-0002/{act}/new" for act in ("roles", "closing", "reset"))):
        look(page, address, wrong)
    page.goto("/accounts/AC-0002")
    page.locator("form[action$=invitations] button").click()
    seen(page, "an account with its link", wrong)
    return re.search(r"/invitations/[\w-]+", page.content()).group()


def signed_out_and_in(demo, page, secret, wrong):
    look(page, "/people/me", wrong)
    page.get_by_role("button", name="Sign out").click()
    demo.check("signing out ends on the first page", page.url == demo.at + "/")
    demo.check("and the session is over", "/session/new" in page.goto("/accounts").url)
    for password, digits in (("quiet river under sand", "000000"), (PASSWORD, code(secret, later=1))):
        page.goto("/session/new?then=/accounts")
        page.fill("#address", "ada@eastwold.example")
        page.fill("#password", password)
        page.fill("#code", digits)
        page.click(SAVE)
    demo.check("a wrong password is refused, and the right one leads where they wanted", page.url.endswith("/accounts"))


def empty(demo, page, wrong):
    for address in ("/today", "/notifications", "/imrs", "/lessons", "/board-papers", "/menu", "/people/me"):
        look(page, address, wrong)
    page.goto("/notifications")
    demo.check("an empty list says what to do", "No notifications yet. When somebody rings" in page.content())


def first_call(demo, page, wrong):
    page.goto("/today")
    page.get_by_role("link", name="Record a notification").first.click()
    page.fill("#told", "A child of about two has died. The police are there.")
    page.click(SAVE)
    demo.check("the first call is recorded", page.url.endswith("/notifications/N-0001/recorded"))
    for address in ("/notifications/N-0001/recorded", "/notifications/N-0001", "/notifications/N-0001/first-day",
                    "/notifications/N-0001/clocks", "/notifications", "/today"):
        look(page, address, wrong)
    page.goto("/notifications/N-0001")
    demo.check("and no word of 2009 stands in it", "Serious case review" not in page.content())


def look(page, address, wrong):
    answer = page.goto(address)
    if answer.status != 200:
        wrong.append(f"{address} answers {answer.status}")
    seen(page, address, wrong)


def seen(page, name, wrong):
    found = [*framed(page, name, {}), *axed(page, False)]
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SIDEWAYS):
            found.append(("sideways", f"at {width}: {', '.join(page.evaluate(TOO_WIDE))}"))
        found += [("small", f"{element} {size}") for wanted in (ALL, MAIN) for element, size in page.evaluate(SMALL, wanted)]
    page.set_viewport_size({"width": 1280, "height": 900})
    # Somebody who has not signed in has nowhere to go but here.
    if not page.locator("a[href='/people/me']").count():
        found = [(what, trouble) for what, trouble in found if "['nav']" not in trouble]
    wrong += [f"{name}: {what} {trouble}" for what, trouble in found]


if __name__ == "__main__":
    begin(__doc__, check)
