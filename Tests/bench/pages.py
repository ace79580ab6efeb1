"""Times pages over HTTP with wrk, 8 connections, on a release server with about 100,000 entries, beside the stylesheet
(bytes from memory, no register) as the floor of the same run; weighs them; and times the paper's forms, whose floor is the
renderer run on the same paper's HTML by itself.

    pages.py [--heed PATH] [--entries N] [--seconds S]
"""
import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--heed", default=".build/release/heed")
options.add_argument("--bench", default=".build/release/Bench")
options.add_argument("--entries", type=int, default=100000)
options.add_argument("--seconds", type=int, default=5)
options = options.parse_args()

PAGES = [
    ("floor: the stylesheet", "/heed.css"),
    ("page of 54 rows", "/board-papers/2008-04-to-2009-09/figures/notifications"),
    ("Board paper", "/board-papers/2009-04-to-09"),
    ("golden thread", "/lessons/L-0002"),
    ("every lesson", "/lessons"),
    ("first page", "/"),
]


def ready(port, server):
    for _ in range(2000):
        try:
            urllib.request.urlopen("http://127.0.0.1:%d/" % port, timeout=5).read()
            return
        except OSError:
            if server.poll() is not None:
                sys.exit("the server stopped before it answered")
            time.sleep(0.005)
    sys.exit("the server did not answer")


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open("/proc/%d/status" % pid).read()).group(1)) // 1024


def forms(data, folder):
    """Through the server, as somebody types it; the median of 3."""
    for form in ["html", "json", "pdf", "docx"]:
        out = os.path.join(folder, "paper." + form)
        words = [options.heed, "papers", "build", "2009-04-to-09", "--as-at", "2009-10-23", "--format", form, "-o", out, "--data", data]
        times = []
        for _ in range(3):
            began = time.monotonic()
            subprocess.run(words, check=True, capture_output=True)
            times.append(time.monotonic() - began)
        print("paper as %s: %.2f s, %d KB" % (form, sorted(times)[1], os.path.getsize(out) // 1000))
    floor = os.path.join(folder, "floor.pdf")
    began = time.monotonic()
    subprocess.run([os.environ["HEED_WEASYPRINT"], "-q", os.path.join(folder, "paper.html"), floor], check=True)
    print("floor: WeasyPrint alone on the paper's HTML: %.2f s" % (time.monotonic() - began))


def main():
    if not shutil.which("wrk"):
        sys.exit("wrk is needed: apt-get install wrk")
    folder = tempfile.mkdtemp(prefix="heed-pages-")
    data, port = os.path.join(folder, "data"), 8391
    subprocess.run([options.bench, "fill", data, str(options.entries)], check=True)
    started = time.monotonic()
    server = subprocess.Popen([options.heed, "serve", "--demo", "--data", data, "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        ready(port, server)
        print("start to first page: %d ms" % ((time.monotonic() - started) * 1000))
        for name, path in PAGES:
            told = subprocess.run(
                ["wrk", "-t1", "-c8", "-d%ds" % options.seconds, "--latency", "http://127.0.0.1:%d%s" % (port, path)],
                capture_output=True, text=True, check=True).stdout
            find = lambda pattern: (re.search(pattern, told) or [None, "?"])[1]
            wrong = find(r"Non-2xx or 3xx responses: (\d+)")
            print("%s: %s requests/s, p50 %s, p99 %s%s" % (
                name, find(r"Requests/sec:\s+([\d.]+)"), find(r"50%\s+(\S+)"), find(r"99%\s+(\S+)"),
                "" if wrong == "?" else ", %s not answered as asked" % wrong))
        print("resident: %d MB" % resident(server.pid))
        for name, path in PAGES:
            body = urllib.request.urlopen("http://127.0.0.1:%d%s" % (port, path)).read()
            print("weight of %s: %.1f KB" % (name, len(body) / 1000))
        forms(data, folder)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
        shutil.rmtree(folder)


main()
