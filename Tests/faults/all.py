"""Runs every fault script and adds up: that Heed keeps its word when it is killed, tampered with, bent and crowded.

    python3 all.py [--bar | --full] [--heed PATH] [--seed N]

--bar, the default, takes about ten seconds a script, and forty for slow.py; --full takes the numbers of the reliability
plan. Each script's failures and closing line are printed as it ends; the last line is the total. Exit 1 if anything failed.
"""
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from heedlib import arguments, begin, demo_folder, workspace

HERE = Path(__file__).parent
BAR = [
    ["kill.py", "--times", "8"], ["kill.py", "--strace", "--times", "4"], ["tamper.py"], ["flips.py", "--times", "150"],
    ["legible.py"], ["second.py", "--times", "3"], ["backup.py", "--times", "3"], ["slow.py"],
]
FULL = [
    ["kill.py", "--times", "200"], ["kill.py", "--strace", "--times", "200"], ["tamper.py", "--times", "14"],
    ["flips.py", "--times", "1500"], ["legible.py"], ["second.py", "--times", "20"], ["backup.py", "--times", "50"],
    ["slow.py", "--seconds", "300", "--attackers", "2000", "--times", "1000"],
]


def run_script(words, options):
    """Runs one script, passes its lines on, and returns what passed and failed."""
    began, last = time.monotonic(), ""
    command = [sys.executable, str(HERE / words[0]), *words[1:], "--heed", str(options.heed), "--seed", str(options.seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            last = line.strip()
            if not re.fullmatch(r"\d+ passed, \d+ failed", last):
                print(line, end="", flush=True)
    counts = re.fullmatch(r"(\d+) passed, (\d+) failed", last)
    passed, failed = map(int, counts.groups()) if counts else (0, 1)
    if counts is None or (process.returncode == 0) != (failed == 0):
        failed = max(1, failed)
        print(f"FAILED {words[0]} ended with {process.returncode}")
    print(f"{' '.join(words)}: {passed} passed, {failed} failed ({time.monotonic() - began:.0f} s)", flush=True)
    return passed, failed


def main():
    parser = arguments(__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--bar", action="store_true", help="the sizes of every day")
    size.add_argument("--full", action="store_true", help="the sizes of a release")
    options = begin(parser)
    with workspace() as place:
        os.environ["HEED_FAULTS_DEMO"] = str(demo_folder(options.heed, place))
        counts = [run_script(words, options) for words in (FULL if options.full else BAR)]
    passed, failed = (sum(column) for column in zip(*counts))
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
