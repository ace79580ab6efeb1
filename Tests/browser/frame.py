"""Every page's frame: one first heading, no level skipped, landmarks, language, a title of its own, a skip link."""

from chromium import begin, every_page, plain

FRAME = """() => ({
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => [Number(h.tagName[1]), h.textContent]),
    missing: ['main', 'nav', 'header', 'footer'].filter(name => !document.querySelector(name)),
    mains: document.querySelectorAll('main').length,
    language: document.documentElement.lang, title: document.title })"""
SKIP = """() => { const link = document.activeElement, box = link.getBoundingClientRect();
    return { target: link.getAttribute('href'), words: link.textContent,
        seen: box.top >= 0 && box.left >= 0 && box.width >= 24 && box.height >= 24
            && link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) } }"""


def check(demo):
    firsts, skips, marks, languages, titles, links = [], [], [], [], [], []
    owners = {}
    for name, page in every_page(demo):
        frame = page.evaluate(FRAME)
        levels = [level for level, _ in frame["headings"]]
        if levels.count(1) != 1:
            firsts.append(f"{name} has {levels.count(1)}")
        skips += [
            f"{name}: h{before} then h{after} “{plain(words)}”"
            for before, (after, words) in zip([0, *levels], frame["headings"])
            if after > before + 1
        ]
        marks += [f"{name} has no {mark}" for mark in frame["missing"]] + (
            [] if frame["mains"] == 1 else [f"{name}: main"]
        )
        if frame["language"] != "en-GB":
            languages.append(f"{name} says {frame['language']}")
        heading = next((plain(words) for level, words in frame["headings"] if level == 1), "")
        if not plain(frame["title"]).removeprefix("Error: ").startswith(heading):
            titles.append(f"{name}: “{frame['title']}” does not begin with “{heading}”")
        owners.setdefault(plain(frame["title"]), set()).add(name.split(" as ")[0])
        links += [f"{name}: {trouble}" for trouble in skip_link(page)]
    titles += [f"{sorted(names)} share “{title}”" for title, names in owners.items() if len(names) > 1]
    demo.check("every page has exactly one first heading", firsts)
    demo.check("no heading skips a level", skips)
    demo.check("every page has header, nav, one main and footer", marks)
    demo.check("every page is in British English", languages)
    demo.check("every title begins with the page's first heading and is its own", titles)
    demo.check("on every page the first Tab shows a skip link that leads into main", links)


def skip_link(page):
    page.keyboard.press("Tab")
    link = page.evaluate(SKIP)
    if link["target"] != "#main" or not link["seen"]:
        return [f"the first stop is “{link['words']}”, {'seen' if link['seen'] else 'not seen'}"]
    page.keyboard.press("Enter")
    page.wait_for_timeout(30)
    return [] if page.evaluate("document.activeElement.matches('main')") else ["it does not put focus in main"]


if __name__ == "__main__":
    begin(__doc__, check)
