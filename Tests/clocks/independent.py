#!/usr/bin/env python3
"""Every due date from 2009 to 2028 under every rule, and what each proclaimed holiday moved, counted without any of
Heed's code.

    independent.py            counts again and compares with every-day.sha256 and proclaimed.sha256; exit 1 if any rule
                              differs
    independent.py --write    writes both
    independent.py --against HEED [--days N]
                              asks the program too, on N days spread over the years for each rule, and on the day before
                              each proclamation and the day itself

For each calendar and time limit every-day.sha256 holds the SHA-256 of the lines "start due", one for each day from
1 January 2009 to 31 December 2028; "beyond" stands where the holidays of a day that matters are not held.
proclaimed.sha256 holds that of the lines "start due changes", one for each day from five weeks before to two days after
each day on which a holiday was proclaimed; a change is "day|why|proclaimed|due_before".
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
golden_changes = here / "proclaimed.sha256"
first, last = date(2009, 1, 1), date(2028, 12, 31)
asked_for = ["15 working days", "-5 working days", "-3 clear days", "28 days then next working day"]
# Long enough that a count begun before each proclamation reaches the holiday: the longest notice was 29 months.
reaching = ["15 working days", "5 clear days", "100 working days", "130 working days", "250 working days", "400 working days",
            "640 working days", "6 months then next working day", "-5 working days"]


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


class Told:
    """One calendar file, or several taken together: what was a holiday as people knew it on any day."""

    def __init__(self, *files):
        self.first_year = max(file["first_year"] for file in files)
        self.last_year = min(file["last_year"] for file in files)
        self.holidays = [dict(holiday, title=f"{holiday['title']} ({file['words']})") if len(files) > 1 else holiday
                         for file in files for holiday in file["holidays"]]
        self.proclaimed = sorted({h["proclaimed"] for h in self.holidays if "proclaimed" in h})
        self.counted = {}

    def known(self, day):
        """The working days as known at the end of `day`."""
        after = tuple(told for told in self.proclaimed if told > str(day))
        if after not in self.counted:
            days = {h.get("moved_from") if h.get("proclaimed") in after else h["day"] for h in self.holidays} - {None}
            self.counted[after] = Calendar(self.first_year, self.last_year, set(map(date.fromisoformat, days)))
        return self.counted[after]

    def changes(self, start, limit):
        """What each proclamation after the start moved, from the first on."""
        found, was = [], due(start, limit, self.known(start))
        for day in (day for day in self.proclaimed if day > str(start)):
            now = due(start, limit, self.known(day))
            if now != was and now and was:
                reach, seen = max(was, now), set()
                for h in self.holidays:
                    days = [date.fromisoformat(h[key]) for key in ("day", "moved_from") if key in h]
                    if h.get("proclaimed") == day and h["day"] not in seen and any(start <= d <= reach for d in days):
                        seen.add(h["day"])
                        found.append({"day": h["day"], "why": h["title"], "proclaimed": day, "due_before": str(was)})
            was = now
        return found


def files():
    held = {told["name"]: told for told in (json.loads(path.read_text()) for path in (clocks / "Calendars").glob("*.json"))}
    parts = [held[name] for name in ("england-and-wales", "scotland", "northern-ireland")]
    assert len(parts) == len(held)
    return {told["name"]: Told(told) for told in parts} | {"united-kingdom": Told(*parts)}


def calendars(told):
    return {name: each.known(date.max) for name, each in told.items()} | {"none": Calendar(1900, 2100, set())}


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


def around(told, days=range(-35, 3)):
    """The days so many before and after each proclamation: every one from five weeks before to two days after."""
    return sorted({date.fromisoformat(day) + timedelta(n) for day in told.proclaimed for n in days})


def digest_of_changes(limit, told):
    found = hashlib.sha256()
    for start in around(told):
        changes = ["|".join((c["day"], c["why"], c["proclaimed"], c["due_before"])) for c in told.changes(start, limit)]
        found.update(f"{start} {due(start, limit, told.known(date.max)) or 'beyond'} {';'.join(changes)}\n".encode())
    return found.hexdigest()


def changes_against(heed, told):
    """Counts the answers of the program that differ in what a proclaimed holiday moved."""
    differing = asked = moved = 0
    for name, calendar in sorted(told.items()):
        for limit in reaching:
            for start in around(calendar, [-1, 0]):
                wanted = calendar.changes(start, limit)
                words = [heed, "clocks", "due", "--json", "--from", str(start), f"--add={limit}", "--calendar", name]
                done = subprocess.run(words, capture_output=True, text=True)
                got = json.loads(done.stdout)["changed"] if done.returncode == 0 else []
                asked, moved = asked + 1, moved + bool(wanted)
                if got != wanted:
                    differing += 1
                    print(f"{name}, {limit} from {start}: {wanted} here, {got} from the program")
    print(f"{asked} dates around proclamations asked of the program, {moved} of them moved, {differing} differ.")
    return differing


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
    told = files()
    counted = calendars(told)
    lines = [f"{digest(limit, counted[name])} {name} {limit}\n" for name, limit in rules(counted)]
    moved = [f"{digest_of_changes(limit, told[name])} {name} {limit}\n" for name in sorted(told) for limit in reaching]
    if options.write:
        golden.write_text("".join(lines))
        golden_changes.write_text("".join(moved))
    held = set(golden.read_text().splitlines(keepends=True)) | set(golden_changes.read_text().splitlines(keepends=True))
    differing = (set(lines) | set(moved)) ^ held
    for line in sorted(differing):
        print("differs:", line.strip())
    print(f"{len(lines)} rules on {(last - first).days + 1} days each, {len(moved)} around proclamations, {len(differing)} differ.")
    programs = 0
    if options.against:
        programs = against(options.against, counted, options.days) + changes_against(options.against, told)
    return 1 if differing or programs else 0


if __name__ == "__main__":
    sys.exit(main())
