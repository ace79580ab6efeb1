"""axe-core finds nothing on any page, at 1280 and 320 across, light and dark."""

from axe_playwright_python.base import AXE_SCRIPT

from chromium import begin, every_page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that look at colour; no other can answer otherwise in the dark.
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """async ([type, values]) => {
    const found = await axe.run({
        runOnly: { type, values }, resultTypes: ['violations', 'incomplete'], elementRef: true })
    const told = results => results.flatMap(({ id, nodes }) => nodes.map(({ element, target }) => {
        const region = element.closest('[role=region]')
        return { rule: id, at: String(target[0]), inChart: element.closest('svg') !== null,
            scrolls: region !== null && region.scrollWidth > region.clientWidth } }))
    return { wrong: told(found.violations), undecided: told(found.incomplete) } }"""
LOOKS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]


def check(demo):
    wrong, undecided, looked = [], [], 0
    for name, page in every_page(demo):
        page.evaluate(AXE_SCRIPT)
        # What a role sees is made of what the newcomer sees, so two looks of the four do.
        for width, scheme in LOOKS if " as " not in name else LOOKS[::3]:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN, ["tag", TAGS] if scheme == "light" else ["rule", COLOURS])
            looked += 1
            wrong += [f"{name} at {width} {scheme}: {node['rule']} at {node['at']}" for node in found["wrong"]]
            undecided += [
                f"{name} at {width} {scheme}: {node['rule']} at {node['at']}"
                for node in found["undecided"]
                if not may_stay_undecided(node)
            ]
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light")
    demo.check(f"axe finds nothing wrong, in {looked} looks at every page", wrong)
    demo.check(
        "axe leaves nothing undecided but contrast in charts and in what a table's region keeps out of sight", undecided
    )


def may_stay_undecided(node):
    """Contrast in charts is asserted from the tokens. Cells that are scrolled away at 320 are all in sight at 1280."""
    return node["rule"] == "color-contrast" and (node["inChart"] or node["scrolls"])


if __name__ == "__main__":
    begin(__doc__, check)
