"""From the first page a thread, the paper and every role are one click away."""

from chromium import begin, context
from demonstration import PAPER

CARDS = {
    "board": (PAPER, "Serious case reviews"),
    "coordinator": ("/today", "Record a notification"),
    "lead": ("/today", "First decision"),
    "area-manager": ("/today", "Records secured"),
    "inspector": ("/lessons/L-0002", "Supervision"),
}


def check(demo):
    with context(demo) as reader:
        opened = reader.new_page()
        opened.goto("/")
        opened.get_by_role("link", name="See a golden thread").click()
        demo.check(
            "a golden thread is one click away",
            opened.url.startswith(f"{demo.at}/lessons/L-") and opened.locator("ol.thread").count() == 1,
        )
    for role, (address, words) in CARDS.items():
        with context(demo, java_script_enabled=False) as reader:
            opened = reader.new_page()
            opened.goto("/")
            opened.locator(f"button[name=role][value={role}]").click()
            demo.check(
                f"without script the card of the {role} opens its page in one click",
                [] if opened.url == demo.at + address else [opened.url],
            )
            demo.check(f"and that page is about what the card promises ({role})", words in opened.inner_text("main"))
            cookie = next((cookie for cookie in reader.cookies() if cookie["name"] == "heed"), {})
            demo.check(
                f"the {role}'s cookie is out of a script's reach",
                len(cookie.get("value", "")) > 20 and cookie["httpOnly"] and cookie["sameSite"] == "Strict",
            )
            demo.check(f"and says nothing of the {role}", role not in cookie.get("value", role))
    with context(demo) as reader:
        opened = reader.new_page()
        opened.goto("/")
        cards = opened.locator("button[name=role]").count()
    demo.check("only the five roles that have something to do are offered", cards == len(CARDS))


if __name__ == "__main__":
    begin(__doc__, check)
