#!/usr/bin/env python3
"""Every due date from 2009 to 2028 under every rule, counted without any of Heed's code.

    independent.py            counts again and compares with every-day.sha256; exit 1 if any rule differs
    independent.py --write    writes every-day.sha256
    independent.py --against HEED [--days N]
                              asks the program too, on N days spread over the years for each rule

For each calendar and time limit every-day.sha256 holds the SHA-256 of the lines "start due", one for each day from
1 January 2009 to 31 December 2028; "beyond" stands where the holidays of a day that matters are not held.
The rules are those of Sources/Clocks/Regimes and some that only `heed clocks due --add` can ask for.
"""
import argparse
import bisect
import calendar
import hashlib
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

here = Path(__file__).resolve().parent
clocks = here.parents[1] / "Sources" / "Clocks"
golden = here / "every-day.sha256"
first, last = date(2009, 1, 1), date(2028, 12, 31)
asked_for = ["15 working days", "-5 working days", "-3 clear days", "28 days then next working day"]


class Calendar:
    """The working days of some years, in order: counting on is moving along the list."""

    def __init__(self, first_year, last_year, holidays):
        self.begins, self.ends = date(first_year, 1, 1), date(last_year, 12, 31)
        length = (self.ends - self.begins).days + 1
        every = (self.begins + timedelta(n) for n in range(length))
        self.working = [day for day in every if day.isoweekday() < 6 and day not in holidays]

    def on(self, start, count):
        """The working day `count` on from a day that does not count, or back; None outside the years."""
        if not self.begins <= start + timedelta(1 if count > 0 else -1) <= self.ends:
            return None
        place = bisect.bisect_right(self.working, start) + count - 1 if count > 0 else bisect.bisect_left(self.working, start) + count
        return self.working[place] if 0 <= place < len(self.working) else None

    def at_or_after(self, day):
        return self.on(day - timedelta(1), 1)


def calendars():
    held = {}
    for path in sorted((clocks / "Calendars").glob("*.json")):
        told = json.loads(path.read_text())
        days = {date.fromisoformat(h["day"]) for h in told["holidays"]}
        held[told["name"]] = (told["first_year"], told["last_year"], days)
    every = list(held.values())
    held["united-kingdom"] = (max(h[0] for h in every), min(h[1] for h in every), set.union(*(h[2] for h in every)))
    held["none"] = (1900, 2100, set())
    return {name: Calendar(*told) for name, told in held.items()}


def rules(names):
    wanted = {(name, limit) for name in names for limit in asked_for}
    for path in (clocks / "Regimes").glob("*.json"):
        regime = json.loads(path.read_text())
        wanted |= {(regime["calendar"], step["limit"]) for step in regime["steps"] if "limit" in step}
    return sorted(wanted)


def months_on(start, count):
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def due(start, limit, days):
    """The due date, or None when it would need holidays that are not held."""
    plain, _, rolls = limit.partition(" then next working day")
    rolls = limit.endswith(" then next working day")
    count, unit = plain.split(" ", 1)
    count, unit = int(count), unit.rstrip("s")
    if unit == "day":
        end = start + timedelta(count)
    elif unit == "month":
        end = months_on(start, count)
    elif unit == "working day":
        end = days.on(start, count)
    elif unit == "clear day":
        beyond = count + (1 if count > 0 else -1)
        end = days.on(start, beyond) if abs(count) <= 5 else start + timedelta(beyond)
    else:
        raise ValueError(limit)
    return days.at_or_after(end) if rolls and end else end


def digest(limit, days):
    found = hashlib.sha256()
    day = first
    while day <= last:
        found.update(f"{day} {due(day, limit, days) or 'beyond'}\n".encode())
        day += timedelta(1)
    return found.hexdigest()


def against(heed, counted, days):
    """Counts the answers of the program that differ."""
    step, differing, asked = (last - first).days // days or 1, 0, 0
    for name, limit in rules(counted):
        for number in range(0, (last - first).days + 1, step):
            start = first + timedelta(number)
            words = [heed, "clocks", "due", "--json", "--from", str(start), f"--add={limit}"]
            done = subprocess.run(words + ([] if name == "none" else ["--calendar", name]), capture_output=True, text=True)
            got = json.loads(done.stdout)["due"] if done.returncode == 0 else "beyond"
            wanted = str(due(start, limit, counted[name]) or "beyond")
            asked += 1
            if got != wanted:
                differing += 1
                print(f"{name}, {limit} from {start}: {wanted} here, {got} from the program")
    print(f"{asked} due dates asked of the program, {differing} differ.")
    return differing


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    options.add_argument("--against", metavar="HEED")
    options.add_argument("--days", type=int, default=40)
    options = options.parse_args()
    counted = calendars()
    lines = [f"{digest(limit, counted[name])} {name} {limit}\n" for name, limit in rules(counted)]
    if options.write:
        golden.write_text("".join(lines))
    held = golden.read_text().splitlines(keepends=True)
    differing = set(lines) ^ set(held)
    for line in sorted(differing):
        print("differs:", line.strip())
    print(f"{len(lines)} rules, {(last - first).days + 1} days each, {len(differing)} differ.")
    programs = against(options.against, counted, options.days) if options.against else 0
    return 1 if differing or programs else 0


if __name__ == "__main__":
    sys.exit(main())
