"""A demonstration says so on every page, at every width and in print; an organisation's own records never do."""

from chromium import begin, every_page, page
from demonstration import Server

SEEN = """() => [...document.querySelectorAll('.demo strong')].some(e => {
    const box = e.getBoundingClientRect()
    return e.checkVisibility() && e.textContent.includes('Demonstration: invented people') && box.width > 20 && box.right <= innerWidth + 1 })"""


def check(demo):
    unsaid, unprinted = [], []
    for name, opened in every_page(demo):
        for width in (1280, 640, 320):
            opened.set_viewport_size({"width": width, "height": 640})
            if not opened.evaluate(SEEN):
                unsaid.append(f"{name} at {width}")
        opened.emulate_media(media="print")
        if not opened.evaluate(SEEN):
            unprinted.append(name)
        opened.emulate_media(media="screen")
    demo.check("every page says “Demonstration: invented people” at 1280, 640 and 320 across", unsaid)
    demo.check("and in print", unprinted)
    own(demo)


def own(demo):
    with Server(demo.heed, prepare=["init", "--name", "Eastwold Children’s Service"]) as server:
        demo.at = server.at
        said = []
        with page(demo) as opened:
            for address in ("/", "/help", "/accessibility", "/support", "/nothing-of-this-name"):
                opened.goto(address)
                said += [address] if "demonstration" in opened.content().lower() else []
    demo.check("an organisation's own pages say nothing of a demonstration", said)


if __name__ == "__main__":
    begin(__doc__, check)
