"""Nothing is lost at 400% zoom, with wider text spacing, or with text at 200%."""

from chromium import begin, every_page

SPACING = """document.head.insertAdjacentHTML('beforeend', `<style>* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }</style>`)"""
TWICE = "document.head.insertAdjacentHTML('beforeend', '<style>:root { font-size: 200% !important }</style>')"
# Elements with words of their own that show only part of themselves. What is only for screen readers is a pixel large.
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
        const style = getComputedStyle(element)
        return !(element instanceof SVGElement) && element.clientWidth > 2 && element.clientHeight > 2
            && element.textContent.trim() !== '' && (
                ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
                || ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
    }).map(element => element.tagName.toLowerCase() + '.' + element.className)"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


# How wide and high, and what is changed; the text spacing and the text size are undone again.
LOOKS = [
    ("at 400% of 1280 by 1024", 320, 256, None),
    ("with wider text spacing", 1280, 900, SPACING),
    ("with wider text spacing at 320 across", 320, 640, SPACING),
    ("with text at 200%", 1280, 900, TWICE),
]


def check(demo):
    lost = {how: [] for how, *_ in LOOKS}
    for name, page in every_page(demo, bypass_csp=True):
        for how, width, height, change in LOOKS:
            page.set_viewport_size({"width": width, "height": height})
            if change:
                page.evaluate(change)
            lost[how] += [f"{name}: {element} is clipped" for element in page.evaluate(CLIPPED)]
            lost[how] += [f"{name} scrolls sideways"] if page.evaluate(SIDEWAYS) else []
            page.evaluate("document.head.querySelectorAll('style').forEach(change => change.remove())")
    for how, troubles in lost.items():
        demo.check(f"{how} nothing is clipped and no page scrolls sideways", troubles)


if __name__ == "__main__":
    begin(__doc__, check)
