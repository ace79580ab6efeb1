"""An issued paper never changes, though the records behind it are put right."""

import hashlib
import json
import re

from chromium import begin, page, plain
from demonstration import ISSUE, PAPER, Server, answer, command, fetch


def check(demo):
    # Its own server: what is put right here would be seen by the others.
    with Server(demo.heed) as server:
        demo.at, demo.data = server.at, server.data
        listed = answer(demo.heed, demo.data, "papers", "list")
        demo.check("the command line lists the paper with its one issue", [paper["issues"] for paper in listed] == [1])
        before, sums = files(demo), journalled(demo)
        demo.check(
            f"each of the {len(sums)} files is what the journal says",
            [name for name in sums if hashlib.sha256(before[name]).hexdigest() != sums[name]],
        )
        with page(demo, ISSUE) as opened:
            text = plain(opened.inner_text("main"))
        demo.check(
            "the issue's page shows each file's SHA-256", [name for name, digest in sums.items() if digest not in text]
        )
        with page(demo, PAPER) as opened:
            demo.check("the paper's page says Issue 1", "Issue 1, 23 October 2009" in facts(opened))
        correct(demo)
        demo.check(
            "when a record has been put right, the files are the same bytes",
            [name for name, data in files(demo).items() if data != before[name]],
        )
        with page(demo, PAPER) as opened:
            demo.check(
                "the paper's page now says it is a draft after issue 1",
                [] if re.search("Draft after issue 1", facts(opened), re.I) else [facts(opened)],
            )
            demo.check("and counts 11", opened.locator(".keys .now dd").inner_text() == "11")
        verified = answer(demo.heed, demo.data, "journal", "verify")
        demo.check(
            "the journal is sound, and its issue still comes out the same",
            verified["sound"] and all(paper["agrees"] for paper in verified["papers"]),
        )


def correct(demo):
    command(
        demo.heed,
        demo.data,
        "notifications",
        "correct",
        "N-0054",
        "--received",
        "2009-10-01",
        "--source",
        "Postmark",
        "--reason",
        "The letter was dated, not received, on 29 September.",
    )


def facts(opened):
    return plain(opened.locator(".paper-facts").inner_text())


def files(demo):
    return {name: fetch(f"{demo.at}{ISSUE}/files/{name}") for name in journalled(demo)}


def journalled(demo):
    """Each file's SHA-256 as the journal has it."""
    entries = command(demo.heed, demo.data, "journal", "entries", "--most", "100000").splitlines()
    published = next(entry for entry in map(json.loads, entries) if entry["name"] == "paper.published")
    return {file["format"]: file["sha256"] for file in json.loads(published["body"])["paper.published"]["files"]}


if __name__ == "__main__":
    begin(__doc__, check)
