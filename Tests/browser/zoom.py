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


def check(demo):
    # 1280 by 1024 seen at 400%.
    look(demo, "at 400% of 1280 by 1024", None, width=320, height=256, device_scale_factor=4)
    look(demo, "with wider text spacing", SPACING)
    look(demo, "with wider text spacing at 320 across", SPACING, width=320, height=640)
    look(demo, "with text at 200%", TWICE)


def look(demo, how, change, **options):
    lost = []
    for name, page in every_page(demo, bypass_csp=True, **options):
        if change:
            page.evaluate(change)
        lost += [f"{name}: {element} is clipped" for element in page.evaluate(CLIPPED)]
        if page.evaluate(SIDEWAYS):
            lost.append(f"{name} scrolls sideways")
    demo.check(f"{how} nothing is clipped and no page scrolls sideways", lost)


if __name__ == "__main__":
    begin(__doc__, check)
