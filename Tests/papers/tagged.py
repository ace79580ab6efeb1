"""The PDF: what validators say, and what the structure tree says to somebody who cannot see the page."""
import json
import os
import subprocess
import sys

import pikepdf

from pages import Pages, plain
from say import check

TOOLS = os.path.dirname(sys.executable)
# "Header cells are shredded": a table of two columns whose rows are named has more heads than cells.
NOT_SO = "TBL-010"


def check_pdf(path, paper):
    with pikepdf.open(path) as pdf:
        the_document(pdf)
        the_tree(Tree(pdf), paper)
        the_margins(pdf)
    the_validators(path)
    the_words(Pages(path), paper)
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True).stdout.splitlines()[2:]
    embedded = [font for font in fonts if font.split()[-5:-2] == ["yes"] * 3]
    check("PDF: every typeface is embedded, with its letters named.", fonts and embedded == fonts, fonts)


def the_document(pdf):
    with pdf.open_metadata() as about:
        part = about.get("pdfuaid:part")
    check("PDF: it says that it is PDF/UA-1.", part == "1", part)
    check("PDF: it is tagged.", bool(pdf.Root.MarkInfo.Marked))
    check("PDF: its language is British English.", str(pdf.Root.Lang) == "en-GB", pdf.Root.get("/Lang"))
    titled = bool(pdf.Root.ViewerPreferences.DisplayDocTitle) and pdf.docinfo.get("/Title")
    check("PDF: readers show its title, not its file's name.", titled)


def the_tree(tree, paper):
    levels = [int(kind[1]) for kind in tree.kinds if kind in ("H1", "H2", "H3", "H4", "H5", "H6")]
    steps = [after - before for before, after in zip(levels, levels[1:])]
    whole = levels[:1] == [1] and levels.count(1) == 1 and max(steps) == 1
    check("PDF: one first heading, and no level is skipped.", whole, levels)
    told = [str(element.get("/Alt", "")) for element in tree.of("Figure")]
    wanted = ["%s. %s" % (chart["finding"].rstrip("."), chart["description"]) for chart in paper.charts]
    check("PDF: each chart is told in words, its finding first and then what it shows.", told == wanted, told)
    heads = tree.of("TH")
    scopes = {str(head.A.get("/Scope")) for head in heads}
    sentence = "PDF: every head of a table says whether it heads a row or a column (%d)." % len(heads)
    check(sentence, heads and scopes <= {"/Row", "/Column"}, scopes)
    cells = tree.of("TD")
    check("PDF: every cell names its heads (%d)." % len(cells), cells and all(len(cell.A.Headers) for cell in cells))
    parents = {str(element.P.S)[1:] for element in tree.of("LI")}
    check("PDF: what is in a list is in a list.", parents == {"L"}, parents)


def the_margins(pdf):
    bare = [number for number, page in enumerate(pdf.pages, 1) if margin_words(page) < 3]
    check("PDF: what stands in the margins is not read out as text.", not bare, bare)


def margin_words(page):
    marks = (operands for operands, operator in pikepdf.parse_content_stream(page, "BDC") if len(operands) == 2)
    return sum(str(name) == "/Artifact" and str(facts.get("/Type")) == "/Pagination" for name, facts in marks)


def the_validators(path):
    words = [TOOLS + "/outloud", "--json", "-", "--skip", NOT_SO, "--quiet", path]
    told = subprocess.run(words, capture_output=True, text=True)
    found = [f for file in json.loads(told.stdout)["results"] for f in file["findings"] if f["severity"] == "error"]
    check("PDF: outloud finds nothing against PDF/UA-1 or WCAG 2.2.", not found, found)
    told = subprocess.run([TOOLS + "/pdfua", "check", path], capture_output=True, text=True)
    check("PDF: pdfua finds nothing against PDF/UA-1.", told.returncode == 0, told.stdout)


def the_words(pages, paper):
    check("PDF: paragraphs 1.1 to 9.1 stand in order, once each.", pages.numbers() == paper.numbers, pages.numbers())
    missing = pages.without(paper.furniture())
    sentence = "PDF: every one of %d pages has its marking, issue, as-at day and number." % len(pages.pages)
    check(sentence, not missing, missing)
    head = paper.json["foot"]["head"][:20]
    check("PDF: the journal entry to be minuted stands in it.", head in pages.plain, head)
    check("PDF: no address is printed.", "http" not in pages.text)
    longest = max((paper.rows(chart["table"]) for chart in paper.charts), key=len)
    heads, *rows = [" ".join(row) for row in longest]
    over = [page for page in map(plain, pages.pages) if any(row in page for row in rows)]
    sentence = "PDF: the longest table runs over %d pages, with its heads on each." % len(over)
    check(sentence, len(over) > 1 and all(heads in page for page in over), heads)


class Tree:
    """The structure tree, in reading order."""

    def __init__(self, pdf):
        self.elements = list(self.walk(pdf.Root.StructTreeRoot.K))
        self.kinds = [str(element.S)[1:] for element in self.elements]

    def walk(self, thing):
        if isinstance(thing, pikepdf.Array):
            for kid in thing:
                yield from self.walk(kid)
        elif isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
            yield thing
            yield from self.walk(thing.get("/K", pikepdf.Array()))

    def of(self, kind):
        return [element for element, its in zip(self.elements, self.kinds) if its == kind]
