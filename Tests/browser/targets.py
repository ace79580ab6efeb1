"""What is pressed is at least 24 by 24; buttons, fields and choices at least 44 high."""
from chromium import begin, every_page

# WCAG 2.5.8 exempts a link in a sentence. A link is in one when it is laid out inline and the block it stands in has words
# of its own beside it, outside any link; a link that is all there is in its block is no sentence.
SMALL = """least => { const seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip, .unseen')
    const inSentence = link => {
        if (link.tagName !== 'A' || getComputedStyle(link).display !== 'inline') return false
        let block = link.parentElement
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
        const copy = block.cloneNode(true)
        copy.querySelectorAll('a').forEach(other => other.remove())
        return /[\\p{L}\\p{N}]/u.test(copy.textContent) }
    const name = element => (element.id ? '#' + element.id + ' ' : '') + element.tagName.toLowerCase() + (element.className ? '.' + element.className : '')
        + ' “' + element.textContent.trim().slice(0, 30) + '”'
    const small = (selector, wide, high) => [...document.querySelectorAll(selector)].filter(element => {
            const box = element.getBoundingClientRect()
            return seen(element) && !inSentence(element) && (box.width < wide - 0.1 || box.height < high - 0.1) })
        .map(element => { const box = element.getBoundingClientRect(); return `${name(element)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}` })
    return [small('a[href], button, summary, input:not([type=hidden]), select, textarea', 24, 24),
        small('.button, button, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea, label:has([type=radio], [type=checkbox]), .choice', 24, 44)] }"""


def check(demo):
    small, low = [], []
    for width in (1280, 320):
        for name, page in every_page(demo, width=width):
            both = page.evaluate(SMALL)
            for kept, found in zip((small, low), both):
                kept += [f"{name} at {width}: {element}" for element in found]
    demo.check("every link outside a sentence, button, summary and field is at least 24 by 24", small)
    demo.check("every button, field and choice is at least 44 high", low)


if __name__ == "__main__":
    begin(__doc__, check)
