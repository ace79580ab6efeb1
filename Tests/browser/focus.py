"""Every focus stop shows a ring of two colours, is not covered, comes in reading order and lets go again."""

import io

from PIL import Image

from chromium import begin, page
from colours import contrast, rgb
from demonstration import BESIDE, MANY, PAPER

# Where to look, how many stops at most, in which scheme, and in which role.
LOOKS = [
    ("/", 200, "light", None),
    ("/", 200, "dark", None),
    ("/lessons/L-0002", 200, "light", None),
    ("/lessons/L-0007", 200, "dark", None),
    (MANY, 200, "light", None),
    (BESIDE, 40, "light", None),
    (PAPER, 60, "light", None),
    ("/components", 60, "light", None),
    ("/today", 60, "light", "coordinator"),
    ("/notifications/new", 60, "light", "coordinator"),
    ("/notifications/new", 60, "dark", "coordinator"),
    ("/notifications", 40, "dark", "coordinator"),
    ("/notifications/N-0061", 60, "light", "lead"),
    ("/notifications/N-0059/first-day", 60, "light", "area-manager"),
    ("/imrs/IMR-0005", 60, "dark", "lead"),
]
# Marks the stop and tells how it stands to the one before it and what lies at its centre.
STOP = """() => { const stop = document.activeElement, before = document.querySelector('[data-stop]')
    if (stop === document.body || stop.dataset.seen) return null
    before?.removeAttribute('data-stop')
    stop.dataset.stop = stop.dataset.seen = 'yes'
    const box = [...stop.getClientRects()].find(part => part.width > 0) ?? stop.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2], style = getComputedStyle(stop)
    const top = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1))
    return { name: (stop.textContent.trim() || stop.getAttribute('aria-label') || stop.id).replace(/\\s+/g, ' ').slice(0, 40),
        covered: !(stop.contains(top)), ordered: !before || !!(before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING),
        box: [box.x, box.y, box.width, box.height], outline: style.outlineStyle === 'none' ? '' : style.outlineColor,
        thick: parseFloat(style.outlineWidth), halo: style.boxShadow.match(/rgba?\\([^)]*\\)/)?.[0] ?? '' } }"""
STOPS = """() => [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]')]
    .filter(e => e.checkVisibility()).filter(e => e.type !== 'radio' || e.checked || !document.querySelector(`[name="${e.name}"]:checked`)
        && e === document.querySelector(`[name="${e.name}"]`)).length"""


def check(demo):
    ringless, covered, disordered, trapped, stops = [], [], [], [], 0
    for address, most, scheme, role in LOOKS:
        with page(demo, address, role=role, color_scheme=scheme) as opened:
            wanted = min(most, opened.evaluate(STOPS))
            seen = list(walk(opened, most))
            where = f"{address} {scheme}"
            stops += len(seen)
            ringless += [f"{where}: “{stop['name']}” {trouble}" for stop in seen for trouble in ring(stop)]
            covered += [f"{where}: “{stop['name']}”" for stop in seen if stop["covered"]]
            disordered += [f"{where}: “{stop['name']}”" for stop in seen if not stop["ordered"]]
            if len(seen) < wanted:
                trapped.append(f"{where}: {len(seen)} of {wanted} stops were reached")
    demo.check(f"each of {stops} focus stops shows a ring of two colours, at 3 to 1 or more", ringless)
    demo.check("no focus stop is covered", covered)
    demo.check("focus goes in reading order", disordered)
    demo.check("Tab reaches every stop and is trapped at none", trapped)


def walk(opened, most):
    """Each stop with how the picture around it changes when it loses focus."""
    for _ in range(most):
        opened.keyboard.press("Tab")
        stop = opened.evaluate(STOP)
        if stop is None:
            return
        around = clip(stop["box"], opened.viewport_size)
        focused = opened.screenshot(clip=around)
        # Tab goes on from where focus was, though nothing has it.
        opened.evaluate("document.activeElement.blur()")
        stop["changed"] = changed(focused, opened.screenshot(clip=around))
        yield stop


def clip(box, viewport):
    x, y, width, height = box
    left, top = max(0, x - 8), max(0, y - 8)
    return {
        "x": left,
        "y": top,
        "width": max(1, min(viewport["width"], x + width + 8) - left),
        "height": max(1, min(viewport["height"], y + height + 8) - top),
    }


def changed(focused, plain):
    """How many pixels differ by 3 to 1 or more."""
    pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data in (focused, plain)]
    pairs = zip(*(picture.get_flattened_data() for picture in pictures))
    return sum(1 for one, other in pairs if one != other and contrast(one, other) >= 3)


def ring(stop):
    """What is wrong with a stop's ring: the outline and its halo must differ, and be seen on about two sides at least."""
    if (
        not stop["outline"]
        or stop["thick"] < 2
        or not stop["halo"]
        or contrast(rgb(stop["outline"]), rgb(stop["halo"])) < 3
    ):
        return [f"has outline {stop['outline'] or 'none'} {stop['thick']}px and halo {stop['halo'] or 'none'}"]
    least = min(stop["box"][2], 1280) + min(stop["box"][3], 600)
    return [] if stop["changed"] >= least else [f"changes {stop['changed']} pixels where {least:.0f} are asked"]


if __name__ == "__main__":
    begin(__doc__, check)
