"""How soon pages are first painted over slow 4G. A measurement for bin/bench, with a release build; no test.

paint.py --heed PATH
"""

from chromium import begin, page
from demonstration import PAPER

# Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PAINT = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntriesByName('first-contentful-paint')[0]?.startTime))
    .observe({ type: 'paint', buffered: true }))"""


def measure(demo):
    for address in ("/", PAPER, "/lessons/L-0002"):
        painted = sorted(first_paint(demo, address) for _ in range(5))
        print(f"first paint of {address} over slow 4G: {painted[2]:.0f} ms [{painted[0]:.0f} to {painted[-1]:.0f}]")


def first_paint(demo, address):
    with page(demo) as opened:
        line = opened.context.new_cdp_session(opened)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", SLOW)
        opened.goto(address)
        return opened.evaluate(PAINT)


if __name__ == "__main__":
    begin(__doc__, measure)
