"""What is overdue stays on Today, however long nobody does it."""

from chromium import begin, context
from demonstration import Server

ROLES = ["coordinator", "lead", "area-manager"]
# The demonstration's day, and 400 days on.
NOW, LATER = "2009-10-23", "2010-11-27"


def check(demo):
    before, after = ({role: today(demo, day, role) for role in ROLES} for day in (NOW, LATER))
    for role in ROLES:
        demo.check(f"the {role} has something overdue to begin with", bool(before[role]["overdue"]))
        gone = before[role]["overdue"] - after[role]["overdue"]
        demo.check(f"400 days on all of it is still overdue on the {role}'s Today", sorted(gone))
        due = before[role]["due"] - after[role]["overdue"]
        demo.check(f"and what was due in that time has joined it ({role})", sorted(due))
        demo.check(
            f"what is overdue says so in words ({role})",
            [] if all("overdue" in words for words in after[role]["says"]) else after[role]["says"],
        )


def today(demo, day, role):
    """The titles of what is overdue on a day, and of what else has a day and needs them."""
    with Server(demo.heed, more=["--today", day]) as server:
        demo.at = server.at
        with context(demo, role=role) as reader:
            view = reader.request.get("/api/v1/today").json()
    overdue = [item for group in view["groups"] for item in group["items"] if item["isOverdue"]]
    due = [
        item
        for group in view["groups"]
        if group["id"] in ("this-week", "after")
        for item in group["items"]
        if not item["isOverdue"] and item["when"] != "No date"
    ]
    return {
        "overdue": {item["title"] for item in overdue},
        "due": {item["title"] for item in due},
        "says": [item["left"] for item in overdue],
    }


if __name__ == "__main__":
    begin(__doc__, check)
