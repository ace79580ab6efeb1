"""What is pressed is at least 24 by 24; buttons, fields and choices at least 44 high."""

from chromium import begin, every_page

# WCAG 2.5.8 exempts a link in a sentence. A link is in one when it is laid out inline and the block it stands in has words
# of its own beside it, outside any link; a link that is all there is in its block is no sentence.
SMALL = """([selector, wide, high]) => {
    const inSentence = link => {
        if (link.tagName !== 'A' || getComputedStyle(link).display !== 'inline') return false
        let block = link.parentElement
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
        const beside = block.cloneNode(true)
        beside.querySelectorAll('a').forEach(other => other.remove())
        return /\\p{L}/u.test(beside.textContent) }
    const named = element => `${element.parentElement.closest('[class]')?.className ?? ''} > ${element.tagName.toLowerCase()}`
        + (element.className ? '.' + element.className : '')
    return [...document.querySelectorAll(selector)].flatMap(element => {
        const box = element.getBoundingClientRect()
        const enough = box.width > wide - 0.1 && box.height > high - 0.1
        if (enough || !element.checkVisibility() || element.matches('.skip') || inSentence(element)) return []
        return [[named(element), `${Math.round(box.width)} by ${Math.round(box.height)} “${element.textContent.trim().slice(0, 30)}”`]] }) }"""
FIELDS = "input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, label:has([type=radio], [type=checkbox])"
ALL = "a[href], button, summary, input:not([type=hidden]), select, textarea", 24, 24
MAIN = f".button, button, {FIELDS}", 24, 44


def check(demo):
    small, low = {}, {}
    for width in (1280, 320):
        for name, page in every_page(demo, width=width):
            for kept, wanted in ((small, ALL), (low, MAIN)):
                for element, size in page.evaluate(SMALL, wanted):
                    kept.setdefault(element, []).append(f"{size} on {name} at {width}")
    demo.check("every link outside a sentence, button, summary and field is at least 24 by 24", summed(small))
    demo.check("every button, field and choice is at least 44 high", summed(low))


def summed(kept):
    return [
        f"{element} {where[0]}" + (f" and {len(where) - 1} more" if where[1:] else "")
        for element, where in kept.items()
    ]


if __name__ == "__main__":
    begin(__doc__, check)
