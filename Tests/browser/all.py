"""Runs every check of the pages in Debian's Chromium, and some in its Firefox, on one demonstration, and adds up.

    python3 all.py [--heed PATH]

Each script's sentences are printed as it ends, "ok …" or "not ok …: why"; the last line is the total. Exit 1 if anything
is not ok. Any script here also runs by itself, with the same option.
"""

import argparse
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from demonstration import ROOT, Server

HERE = Path(__file__).parent
# The longest first, so that those beside them fill the time.
CHECKS = [
    "records",
    "own",
    "axe",
    "firefox",
    "writing",
    "commission",
    "people",
    "call",
    "errors",
    "two",
    "zoom",
    "focus",
    "frame",
    "targets",
    "weight",
    "narrow",
    "banner",
    "issued",
    "figures",
    "charts",
    "print",
    "thread",
    "reach",
    "names",
    "dates",
    "lists",
    "later",
    "landing",
    "trend",
    "walk",
]
ABREAST = 2


def run(check, server):
    began = time.monotonic()
    command = [
        sys.executable,
        str(HERE / f"{check}.py"),
        "--heed",
        str(server.heed),
        "--at",
        server.at,
        "--data",
        str(server.data),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    *lines, last = done.stdout.splitlines() or [""]
    counts = re.fullmatch(r"(\d+) ok, (\d+) not ok", last)
    ok, wrong = map(int, counts.groups()) if counts else (0, 1)
    lines += [] if counts else [f"not ok {check} can be checked to the end: {last}"]
    return check, lines, ok, wrong, time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heed", type=Path, default=ROOT / ".build/debug/heed", help="the program to test")
    options = parser.parse_args()
    oks = wrongs = 0
    with Server(options.heed) as server, ThreadPoolExecutor(ABREAST) as pool:
        for done in as_completed([pool.submit(run, check, server) for check in CHECKS]):
            check, lines, ok, wrong, seconds = done.result()
            print(f"{check} ({seconds:.0f} s)", *lines, sep="\n  ", flush=True)
            oks, wrongs = oks + ok, wrongs + wrong
    print(f"{oks} ok, {wrongs} not ok", flush=True)
    sys.exit(1 if wrongs else 0)


if __name__ == "__main__":
    main()
