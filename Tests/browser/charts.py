"""Every chart has a name, a description and a table of the same numbers, and is drawn without script, in any scheme."""

import re

from chromium import begin, page
from colours import contrast, rgb
from demonstration import PAPER

CHARTS = """() => [...document.querySelectorAll('figure.figure')].map(figure => {
    const drawn = [...figure.querySelectorAll('svg[role]')].filter(e => e.checkVisibility()), [svg] = drawn
    const said = svg ? (svg.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)) : []
    const box = svg?.getBoundingClientRect()
    return { id: figure.id, drawn: drawn.length, role: svg?.getAttribute('role'), said: said.map(e => [e?.tagName ?? '', e?.textContent ?? '']),
        large: box ? box.width > 200 && box.height > 100 : false,
        smallest: svg ? Math.min(...[...svg.querySelectorAll('text')].map(e => parseFloat(getComputedStyle(e).fontSize)
            * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)) : 0,
        labels: svg ? [...svg.querySelectorAll('text.x-b')].map(e => e.textContent) : [],
        marks: svg ? svg.querySelectorAll('.x-dot, .x-dia').length : 0,
        cells: [...figure.querySelectorAll('tbody tr:not(.total)')].map(row => [...row.querySelectorAll('td')].map(e => e.textContent.trim())) } })"""
LETTERS = """() => [...document.querySelectorAll('svg.at-wide')].flatMap(svg => [...svg.querySelectorAll('text')].map(letters =>
    [letters.getAttribute('class'), getComputedStyle(letters).fill, getComputedStyle(svg.querySelector('.x-ground')).fill]))"""
WAYS = {
    "at 1280": {},
    "at 320": {"width": 320},
    "without script": {"java_script_enabled": False},
    "in dark": {"color_scheme": "dark"},
    "in forced colours": {"forced_colors": "active"},
}


def check(demo):
    for way, options in WAYS.items():
        with page(demo, PAPER, **options) as opened:
            if way == "without script":
                pictures(demo, opened)
                continue
            charts = opened.evaluate(CHARTS)
            demo.check(
                f"{way} each of the {len(charts)} figures draws one chart that can be seen",
                [chart["id"] for chart in charts if chart["drawn"] != 1 or not chart["large"]],
            )
            demo.check(
                f"{way} each chart is an image with a name and a description",
                [
                    chart["id"]
                    for chart in charts
                    if chart["role"] != "img"
                    or [tag for tag, _ in chart["said"]] != ["title", "desc"]
                    or not all(words for _, words in chart["said"])
                ],
            )
            demo.check(
                f"{way} the letters in charts are 14px or more",
                [f"{chart['id']} {chart['smallest']:.1f}px" for chart in charts if chart["smallest"] < 14],
            )
            demo.check(
                f"{way} each chart's numbers are its table's",
                [f"{chart['id']}: {trouble}" for chart in charts for trouble in differs(chart)],
            )
        if way.startswith("in "):
            contrasts(demo, way, options)


def differs(chart):
    """The numbers as the description says them, and as the bars' labels and the marks show them, beside the table's."""
    table = [int(cell) for row in chart["cells"] for cell in row if re.fullmatch(r"\d+", cell)]
    text = chart["said"][1][1]
    wrong = []
    if text.startswith("Bar chart"):
        labels = [int(label) for label in chart["labels"] if re.fullmatch(r"\d+", label)]
        said = [int(number) for number in re.findall(r"(?:: |, )(\d+)(?=[;.])", text)]
        wrong += [] if labels == table else [f"labels {labels}, table {table}"]
        wrong += [] if said == table else [f"described {said}, table {table}"]
    elif text.startswith("One mark for each"):
        wrong += (
            []
            if chart["marks"] == (total := sum(int(row[-1]) for row in chart["cells"]))
            else [f"{chart['marks']} marks, {total} in the table"]
        )
    elif text.startswith("Run chart"):
        columns = [int(cell.split()[0]) for column in zip(*chart["cells"]) for cell in column if cell[0].isdigit()]
        said = [
            int(number)
            for run in re.findall(r": (\d+(?:, \d+)* and \d+)\.", text)
            for number in re.findall(r"\d+", run)
        ]
        said += [int(number) for number in re.findall(r"part month: (\d+)", text)]
        wrong += [] if said == columns else [f"described {said}, table {columns}"]
        # A part month is drawn as a bar.
        wrong += (
            []
            if chart["marks"] in (len(columns), len(columns) - 1)
            else [f"{chart['marks']} marks, {len(columns)} in the table"]
        )
    else:
        for label, row in zip(chart["labels"], chart["cells"], strict=True):
            wrong += [f"“{label}” beside {row}" for number in re.findall(r"[\d.]+", label) if number not in row]
    return wrong


def pictures(demo, opened):
    """Without script nothing can be asked of the page, so it is looked at: a drawn chart is not one colour."""
    charts = opened.locator("figure.figure svg.at-wide")
    sizes = [len(charts.nth(place).screenshot()) for place in range(charts.count())]
    demo.check(
        f"without script each of the {len(sizes)} charts is drawn",
        [f"chart {place}" for place, size in enumerate(sizes, 1) if size < 3000],
    )


def contrasts(demo, way, options):
    """A chart's letters stand out from its ground."""
    with page(demo, PAPER, **options) as opened:
        pairs = opened.evaluate(LETTERS)
    demo.check(
        f"{way} a chart's letters have 4.5 to 1 on its ground",
        sorted(
            {
                f"{kind}: {letter} on {ground}"
                for kind, letter, ground in pairs
                if contrast(rgb(letter), rgb(ground)) < 4.5
            }
        ),
    )


if __name__ == "__main__":
    begin(__doc__, check)
