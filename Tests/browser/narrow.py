"""At 320 by 640 no page scrolls sideways; only labelled regions do, and they take focus and arrow keys."""

from chromium import begin, every_page

# What scrolls or is cut off across, with what a region owes its reader.
SCROLLERS = """() => [...document.querySelectorAll('body *')].flatMap(element => {
    const across = getComputedStyle(element).overflowX
    if (!['auto', 'scroll'].includes(across) || element.scrollWidth <= element.clientWidth) return []
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '')
    element.dataset.scroller = ''
    return [{ what: element.tagName + '.' + element.className + ' ' + labels.join(' '),
        owed: element.getAttribute('role') === 'region' && element.tabIndex === 0
            && (element.getAttribute('aria-label') ?? labels.join('')).trim() !== '' }] })"""
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(element =>
        element.getBoundingClientRect().right > innerWidth + 0.5 && !element.parentElement.closest('[data-scroller], svg'))
    .slice(0, 3).map(e => e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : ''))"""


def check(demo):
    sideways, unlabelled, deaf, regions = [], [], [], 0
    for name, page in every_page(demo, width=320, height=640):
        found = page.evaluate(SCROLLERS)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            sideways.append(f"{name}: {', '.join(page.evaluate(TOO_WIDE))}")
        regions += len(found)
        unlabelled += [f"{name}: {region['what']}" for region in found if not region["owed"]]
        if found and not answers_arrows(page):
            deaf.append(f"{name}: {found[0]['what']}")
    demo.check("at 320 by 640 no page scrolls sideways", sideways)
    demo.check(f"what scrolls sideways ({regions} regions) is a labelled region that takes focus", unlabelled)
    demo.check("the first such region of each page scrolls with the arrow keys", deaf)


def answers_arrows(page):
    page.locator("[data-scroller]").first.focus()
    # A busy machine may let the first key pass.
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        try:
            page.wait_for_function("document.querySelector('[data-scroller]').scrollLeft > 0", timeout=1500)
            return True
        except Exception:
            pass
    return False


if __name__ == "__main__":
    begin(__doc__, check)
