"""Times the list of notifications, one record, Today and the call page over HTTP for 8 readers, as the coordinator of the
demonstration with 2,000 more cases brought in from a CSV; a chronology with 2,000 more entries as its author; the staff list
of 1,900 and its training as personnel; beside the stylesheet as the floor of the same run.

Each page twice: 8 readers of whom each opens 20 pages a second, evenly; and 8 who ask again as soon as they are answered,
with wrk, until the machine is full.

    records.py [--heed PATH] [--cases N] [--entries N] [--seconds S]
"""
import argparse
import csv
import datetime
import http.client
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--heed", default=".build/release/heed")
options.add_argument("--cases", type=int, default=2000)
options.add_argument("--entries", type=int, default=2000)
options.add_argument("--seconds", type=int, default=5)
options.add_argument("--port", type=int, default=8377)
options = options.parse_args()
base = "http://127.0.0.1:%d" % options.port

PAGES = [
    ("floor: the stylesheet", "/heed.css"),
    ("list of 50 rows", "/notifications"),
    ("list of 50 rows, filtered", "/notifications?missing=ethnicity&area=SW"),
    ("record", "/notifications/N-0059"),
    ("Today", "/today"),
    ("call page", "/notifications/new"),
]
WRITTEN = [
    ("chronology, first page", "/imrs/IMR-0005/chronology"),
    ("chronology, tenth page", "/imrs/IMR-0005/chronology?page=10"),
]
STAFF = [
    ("staff list of 50 rows", "/people"),
    ("staff found by name", "/people?find=rao"),
    ("somebody of the staff", "/people/P-0066"),
    ("courses", "/training"),
    ("course with its areas", "/training/safeguarding"),
]


def cases(path):
    head = subprocess.run([options.heed, "import", "notifications", "--template"], capture_output=True, text=True, check=True)
    columns = next(csv.reader([head.stdout.splitlines()[0]]))
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(columns)
        first = datetime.date(2000, 1, 3)
        for number in range(options.cases):
            day = first + datetime.timedelta(days=number * 3000 // options.cases)
            known = {"received": day.isoformat(), "area": ["SW", "NE", "GL", "CT"][number % 4], "council": "Wexmere",
                     "how": "letter", "nature": "death", "child’s age": str(number % 17), "told by": "Invented caller"}
            rows.writerow([known.get(column.strip().lower(), "") for column in columns])


def entries(path):
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Date", "Source", "What happened", "Child seen", "Seen alone", "Comment"])
        for number in range(options.entries):
            day = datetime.date(2004, 1, 5) + datetime.timedelta(days=number * 1800 // options.entries)
            rows.writerow([day.isoformat(), "Case file, page %d" % number, "A visit to the home, and what was said there, in the words of the record." * 2,
                           "yes", "no", "A remark." if number % 4 == 0 else ""])


def wrk(path, cookie):
    words = ["wrk", "-t1", "-c8", "-d%ds" % options.seconds, "--latency", "-H", "Cookie: " + cookie, base + path]
    text = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text:
        sys.exit("%s: %s" % (path, text))
    per_second = re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)
    # "Latency Distribution" holds a 50% of its own column; the figure with a unit is the one.
    return per_second, *(re.search(share + r"%\s+([\d.]+\w+)", text).group(1) for share in ("99", r"\b50"))


def steady(path, cookie, each=20):
    """The middle and the 99th percentile, in ms, of 8 readers who open `each` pages a second."""
    taken = []

    def reader(number):
        ours = http.client.HTTPConnection("127.0.0.1", options.port)
        begun = time.perf_counter() + number / each / 8
        for turn in range(options.seconds * each):
            time.sleep(max(0, begun + turn / each - time.perf_counter()))
            asked = time.perf_counter()
            ours.request("GET", path, headers={"Cookie": cookie})
            answer = ours.getresponse()
            answer.read()
            taken.append((time.perf_counter() - asked) * 1000)
            if answer.status != 200:
                sys.exit("%s: %d" % (path, answer.status))

    readers = [threading.Thread(target=reader, args=(number,)) for number in range(8)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    taken.sort()
    return taken[len(taken) // 2], taken[len(taken) * 99 // 100]


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *words):
        return None


def session(role):
    try:
        urllib.request.build_opener(Stay).open(base + "/session", b"role=" + role)
    except urllib.error.HTTPError as answer:
        return answer.headers["Set-Cookie"].split(";")[0]
    sys.exit("no session was begun")


with tempfile.TemporaryDirectory() as folder:
    data = os.path.join(folder, "northmoor")
    subprocess.run([options.heed, "demo", "--data", data], check=True, capture_output=True)
    table = os.path.join(folder, "earlier.csv")
    cases(table)
    brought = subprocess.run(
        [options.heed, "import", "notifications", table, "--source", "An earlier register", "--data", data, "--today", "2009-10-23"],
        capture_output=True, text=True)
    print(brought.stdout.strip().splitlines()[-1] if brought.stdout else brought.stderr)
    rows = os.path.join(folder, "chronology.csv")
    entries(rows)
    subprocess.run(
        [options.heed, "import", "chronology", rows, "--review", "IMR-0005", "--data", data, "--today", "2009-10-23"],
        capture_output=True, check=True)
    server = subprocess.Popen(
        [options.heed, "serve", "--demo", "--data", data, "--port", str(options.port)], stdout=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(base + "/", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        readers = [(PAGES, session(b"coordinator")), (WRITTEN, session(b"author")), (STAFF, session(b"hr"))]
        for name, path, cookie in [(*page, cookie) for pages, cookie in readers for page in pages]:
            wrk(path, cookie) if path == "/heed.css" else None
            per_second, last, middle = wrk(path, cookie)
            print("%-28s steady: median %6.2f ms, p99 %6.2f ms   full: %9s/s, median %8s, p99 %8s"
                  % (name, *steady(path, cookie), per_second, middle, last), flush=True)
    finally:
        server.terminate()
        server.wait()
