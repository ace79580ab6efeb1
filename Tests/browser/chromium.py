"""Debian's Chromium on the demonstration, and how a script here is begun."""

import argparse
import os
import re
import shutil
import sys
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from playwright.sync_api import sync_playwright

from demonstration import PAGES, ROLES, ROOT, Server
from sentences import Sentences


def begin(says, check):
    """Runs a script: on the server of `--at` with the folder of `--data`, or on one of its own."""
    parser = argparse.ArgumentParser(description=says, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heed", type=Path, default=ROOT / ".build/debug/heed", help="the program to test")
    parser.add_argument("--at", help="where the demonstration is served already")
    parser.add_argument("--data", type=Path, help="and from which folder")
    options = parser.parse_args()
    sentences = Sentences()
    with sentences.whole(Path(parser.prog).stem):
        if options.at:
            run(check, options.heed, options.at, options.data, sentences)
        else:
            with Server(options.heed) as server:
                run(check, options.heed, server.at, server.data, sentences)
    sentences.end()


def run(check, heed, at, data, sentences):
    with chromium() as browser:
        check(SimpleNamespace(heed=heed.resolve(), at=at, data=data, browser=browser, check=sentences.check))


@contextmanager
def chromium():
    """A browser of one's own, gone at the end."""
    with sync_playwright() as playwright:
        sandbox = [] if os.getuid() else ["--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=sandbox)
        yield browser
        browser.close()


@contextmanager
def context(demo, role=None, width=1280, height=900, house="", **options):
    """A reader in a role of one of the demonstration's organisations, or a newcomer."""
    opened = demo.browser.new_context(base_url=demo.at, viewport={"width": width, "height": height}, **options)
    if role:
        opened.request.post("/session", form={"role": role, "house": house}, max_redirects=0)
    yield opened
    opened.close()


@contextmanager
def page(demo, address=None, **options):
    """One page in a reader's hands."""
    with context(demo, **options) as reader:
        opened = reader.new_page()
        if address:
            opened.goto(address)
        yield opened


def every_page(demo, **options):
    """Every page as a newcomer sees it, and what the roles see; each as its name, its address and the page, opened."""
    for role, addresses in {None: PAGES, **ROLES}.items():
        with page(demo, role=role, **options) as opened:
            for address in addresses:
                opened.goto(address)
                yield address if role is None else f"{address} as {role}", opened


def ways():
    """With script and without; among all the other checks without it alone, which is the harder."""
    return (False,) if "--at" in sys.argv else (True, False)


def clock_stopped(page, address):
    """Opens an address and stops the page's clock within 15 seconds of it, so that only a check moves it on.

    Answers how long the page may have been open by its own clock, in milliseconds.
    """
    opened, within = datetime.now(), timedelta(seconds=15)
    page.clock.install(time=opened)
    page.goto(address)
    page.clock.pause_at(opened + within)
    return round(within.total_seconds() * 1000)


def squeezed(text):
    """Without any white space, to compare what was laid out with what was written."""
    return re.sub(r"\s+", "", text)


def plain(text):
    """With single spaces."""
    return re.sub(r"\s+", " ", text).strip()
