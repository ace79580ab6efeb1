"""What a role may not know of answers byte for byte as what does not exist."""

from chromium import begin, context
from demonstration import LESSONS, PAPER, Server
from tour import kind, tour

# Of the area manager's own area, the North West; and of others.
OWN, OTHERS = "N-0059", ["N-0061", "N-0060", "N-0001"]
OUTSIDE = {
    "area-manager": ["/imrs/IMR-0001", "/imrs/new", "/imrs", "/notifications/new", PAPER],
    "board": ["/notifications", "/notifications.csv", "/notifications/new", "/imrs", "/lessons", LESSONS[1]],
    "staff": ["/notifications", "/notifications.csv", "/notifications/new", "/imrs", "/lessons", LESSONS[1], PAPER],
    "inspector": ["/notifications", "/notifications.csv", "/notifications/new", "/imrs", "/imrs/IMR-0001"],
}
TELLING = {"date"}


def check(demo):
    # Its own server: refusals are noted in the access journal.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        with context(demo, role="lead") as reader:
            under = below(tour(reader)[0])
        for role in OUTSIDE:
            with context(demo, role=role) as reader:
                absent(demo, reader, role, under)


def below(addresses):
    """The pages of one notification and of one review, as what stands behind the reference."""
    kinds = {kind(address).partition("?")[0] for address in addresses}
    return {
        record: sorted(name.removeprefix(f"/{noun}/{record}-#") for name in kinds if name.startswith(f"/{noun}/{record}-#"))
        for noun, record in (("notifications", "N"), ("imrs", "IMR"))
    }


def absent(demo, reader, role, under):
    wanted = reply(reader, "/notifications/N-9999")
    demo.check(f"to {role} a record that does not exist answers 404", wanted[0] == 404)
    records = OTHERS if role == "area-manager" else [OWN, *OTHERS]
    addresses = [f"/notifications/{one}{rest}".replace("#", "1") for one in records for rest in under["N"]]
    addresses += [f"/imrs/IMR-0001{rest}" for rest in under["IMR"]] + OUTSIDE[role]
    differs = [address for address in addresses if reply(reader, address) != wanted]
    demo.check(
        f"to {role} each of {len(addresses)} pages out of reach answers as one that does not exist",
        [f"{address} answers {reply(reader, address)[0]}" for address in differs],
    )
    twins = [address for address in addresses if not address.endswith(".csv")]
    none = reply(reader, "/api/v1/notifications/N-9999")
    demo.check(f"and so do their twins in the API ({role})", [one for one in twins if reply(reader, f"/api/v1{one}") != none])
    sent = [f"/notifications/{records[0]}{rest}" for rest in under["N"] if rest.endswith(("/new", "/sent"))]
    gone = reply(reader, "/notifications/N-9999/decision/new", form={"reason": "x"})
    demo.check(
        f"and whatever {role} sends to them",
        [one for one in sent if reply(reader, one.replace("#", "1"), form={"reason": "x"}) != gone],
    )
    if role == "area-manager":
        mine = reader.request.get(f"/notifications/{OWN}").status
        demo.check("while the notification of their own area opens", mine == 200)


def reply(reader, address, form=None):
    """The status, the headers but the time, and the bytes."""
    said = reader.request.fetch(address, method="POST" if form else "GET", form=form, max_redirects=0)
    return said.status, {name: value for name, value in said.headers.items() if name not in TELLING}, said.body()


if __name__ == "__main__":
    begin(__doc__, check)
