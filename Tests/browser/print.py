"""The paper as Chromium prints it: its page and its issued file."""

import re
import tempfile
from pathlib import Path

import pikepdf
import pymupdf

from chromium import begin, page, plain, squeezed
from demonstration import ISSUE, PAPER

MARGINS = {
    "the marking": "Restricted: children’s information",
    "the issue": "Issue 1, 23 October 2009",
    "the as-at day": "as at 23 October 2009",
    "that it is a demonstration": "Demonstration",
}
SERIES = ["Under 6", "6 or over"]
HIDDEN = """() => [...document.querySelectorAll('nav, header.mast, footer.foot, .skip, form, .button, .crumbs, .toc')]
    .filter(e => e.checkVisibility()).map(e => e.tagName.toLowerCase() + '.' + e.className)"""
# A file to take away is no use on paper.
FOLDS = """() => [...document.querySelectorAll('details')].map(fold => { const copy = fold.cloneNode(true)
    copy.querySelectorAll('summary, .csv').forEach(e => e.remove())
    return copy.textContent })"""
NUMBERS = "() => [...document.querySelectorAll('.para > .num')].map(e => e.textContent)"
HEADS = "() => [...document.querySelectorAll('thead')].every(head => getComputedStyle(head).display === 'table-header-group')"


def check(demo):
    for name, address in (("the paper's page", PAPER), ("the issued file", f"{ISSUE}/files/html")):
        with page(demo, address) as opened, tempfile.TemporaryDirectory() as place:
            file = Path(place) / "paper.pdf"
            opened.emulate_media(media="print")
            shown, folds, numbers, heads = (opened.evaluate(script) for script in (HIDDEN, FOLDS, NUMBERS, HEADS))
            opened.pdf(path=file, prefer_css_page_size=True, tagged=True)
            demo.check(f"{name} prints no navigation, forms or buttons", shown)
            demo.check(f"{name} lets a table's head stand again on each of its pages", heads)
            with pymupdf.open(file) as pdf:
                words(demo, name, [sheet.get_text() for sheet in pdf], folds)
                paragraphs(demo, name, pdf, numbers)
                grey(demo, name, pdf)
            with pikepdf.open(file) as pdf:
                whole(demo, name, pdf)


def words(demo, name, sheets, folds):
    text = squeezed("".join(sheets))
    demo.check(
        f"{name} prints what is folded away on screen ({len(folds)} folds)",
        [plain(fold)[:60] for fold in folds if not in_pieces(fold, text)],
    )
    demo.check(f"{name} prints no address", re.findall(r"\(?https?:\S{0,30}", "".join(sheets)))
    for what, said in MARGINS.items():
        demo.check(
            f"{name} says {what} on every page",
            [f"not on page {number}" for number, sheet in enumerate(sheets, 1) if said not in plain(sheet)],
        )
    demo.check(
        f"{name} numbers its {len(sheets)} pages",
        [
            f"page {number}"
            for number, sheet in enumerate(sheets, 1)
            if f"Page {number} of {len(sheets)}" not in plain(sheet)
        ],
    )


def in_pieces(fold, text):
    """A page's margins may come between two words of a fold, so each of its lines is looked for by itself."""
    return all(squeezed(line) in text for line in fold.splitlines() if line.strip() and len(line) < 60)


def paragraphs(demo, name, pdf, numbers):
    printed = [
        word[4]
        for sheet in pdf
        for word in sorted(sheet.get_text("words", sort=True), key=lambda word: (round(word[1]), word[0]))
        if re.fullmatch(r"[1-9]\.\d+", word[4]) and word[0] < 70
    ]
    demo.check(
        f"{name} prints its paragraph numbers, {numbers[0]} to {numbers[-1]}, as text and in order",
        []
        if printed == numbers and (numbers[0], numbers[-1][0]) == ("1.1", "9")
        else [f"{printed} where {numbers} are written"],
    )


def whole(demo, name, pdf):
    """From the tags: on how many sheets the content of each chart, row and table lies."""
    place = {sheet.objgen: number for number, sheet in enumerate(pdf.pages, 1)}
    found = {"/Figure": [], "/TR": [], "/Table": []}
    gather(pdf.Root.StructTreeRoot, place, None, found)
    demo.check(
        f"{name} has tags to see its {len(found['/Figure'])} charts and {len(found['/TR'])} rows by",
        len(found["/Figure"]) > 5 < len(found["/TR"]),
    )
    for kind, tag in (("chart", "/Figure"), ("row", "/TR")):
        demo.check(
            f"{name} splits no {kind}", [f"one lies on pages {sorted(pages)}" for pages in found[tag] if len(pages) > 1]
        )


def gather(node, place, sheet, found):
    """The sheets that a node of the tag tree lies on."""
    if isinstance(node, pikepdf.Array):
        return set().union(*(gather(child, place, sheet, found) for child in node))
    if not isinstance(node, pikepdf.Dictionary):
        return {sheet} if sheet else set()
    sheet = place.get(node.Pg.objgen) if "/Pg" in node else sheet
    pages = gather(node.K, place, sheet, found) if "/K" in node else {sheet} if "/MCID" in node else set()
    # The frame that holds a chart with its table may run on; the chart itself may not.
    if str(node.get("/S", "")) in found and not str(node.get("/Alt", "")).startswith("Figure "):
        found[str(node.S)].append(pages - {None})
    return pages


def grey(demo, name, pdf):
    """Bars told apart without colour: across a solid bar the grey is even, across a hatched one dark and light take turns."""
    demo.check(
        f"{name}, in grey, tells “Under 6” from “6 or over” by pattern",
        [
            f"bars of “{series}” look {looks}"
            for series, wanted in (("Under 6", "solid"), ("6 or over", "hatched"))
            for looks in bars(pdf, "Figure 6.", series)
            if looks != wanted
        ]
        or missing(pdf, "Figure 6.", "6 or over"),
    )
    demo.check(
        f"{name}, in grey, tells “Age not known yet” from known ages by pattern",
        [
            f"the bar of “{label}” looks {looks}"
            for label, wanted in (("Under 1", "solid"), ("Age not known yet", "hatched"))
            for looks in bars(pdf, "Figure 4.", label)
            if looks != wanted
        ]
        or missing(pdf, "Figure 4.", "Age not known yet"),
    )


def missing(pdf, figure, label):
    return [] if bars(pdf, figure, label) else [f"no bar of “{label}” was found in {figure}"]


def bars(pdf, figure, label):
    """How each bar beside a label looks, on the sheet between a figure's title and its table."""
    looks = []
    for sheet in pdf:
        lines = [line for block in sheet.get_text("dict")["blocks"] for line in block.get("lines", [])]
        written = [(plain("".join(span["text"] for span in line["spans"])), line["bbox"]) for line in lines]
        top = next((box[1] for words, box in written if words.startswith(figure)), None)
        if top is None:
            continue
        table = f"Table for figure {figure[-2]}"
        below = next((box[1] for words, box in written if words == table and box[0] < 200), sheet.rect.height)
        picture = sheet.get_pixmap(matrix=pymupdf.Matrix(4, 4), colorspace=pymupdf.csGRAY)
        for _, high, right, low in (box for words, box in written if words == label and top < box[1] < below):
            beside = [
                words
                for words, box in sorted(written, key=lambda line: line[1][0])
                if abs(box[1] - high) < 2 and right < box[0]
            ]
            # In the key the other series stands beside a label; beside a bar stands its count, and 0 has no bar.
            if beside and beside[0] not in ("0", *SERIES):
                looks += look(picture, int(4 * right) + 8, int(2 * (high + low)))
    return looks


def look(picture, left, middle):
    """“solid” or “hatched”, or nothing where no bar begins: a bar's edge is dark over more than a letter's height."""
    edge = next(
        (
            x
            for x in range(left, left + 80)
            if all(picture.pixel(x, y)[0] < 200 for y in range(middle - 14, middle + 15, 2))
        ),
        None,
    )
    if edge is None:
        return []
    inside = [picture.pixel(x, middle)[0] for x in range(edge + 12, edge + 92)]
    turns = sum(1 for one, other in zip(inside, inside[1:]) if (one < 190) != (other < 190))
    return ["solid" if max(inside) < 140 else "hatched" if turns >= 4 else "neither"]


if __name__ == "__main__":
    begin(__doc__, check)
