"""axe-core finds nothing on any page, at 1280 and 320 across, light and dark."""
from axe_playwright_python.base import AXE_SCRIPT

from chromium import begin, every_page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] })"


def check(demo):
    broken, undecided, looked = [], [], 0
    for name, page in every_page(demo):
        page.evaluate(AXE_SCRIPT)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = page.evaluate(RUN, TAGS)
                looked += 1
                where = f"{name} at {width} {scheme}"
                broken += told(found["violations"], where)
                undecided += told(found["incomplete"], where, lambda rule, node: rule == "color-contrast" and in_a_chart(node))
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light")
    demo.check(f"axe finds nothing wrong, in {looked} looks at every page", broken)
    demo.check("axe leaves nothing undecided but the contrast of text in charts", undecided)


def told(results, where, allowed=lambda rule, node: False):
    return [
        f"{where}: {result['id']} at {node['target'][0]}" for result in results for node in result["nodes"]
        if not allowed(result["id"], node)
    ]


def in_a_chart(node):
    return node["html"].startswith(("<text", "<tspan")) or "svg" in str(node["target"][0])


if __name__ == "__main__":
    begin(__doc__, check)
