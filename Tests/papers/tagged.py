"""The PDF: what validators say, and what the structure tree says to somebody who cannot see the page."""
import json
import os
import subprocess
import sys

import pikepdf

from pages import Pages
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
    check("PDF: every typeface is embedded, with its letters named.", all(f.split()[-5:-2] == ["yes"] * 3 for f in fonts), fonts)


def the_document(pdf):
    with pdf.open_metadata() as about:
        part = about.get("pdfuaid:part")
    check("PDF: it says that it is PDF/UA-1.", part == "1", part)
    check("PDF: it is tagged.", pdf.Root.MarkInfo.Marked is True or bool(pdf.Root.MarkInfo.Marked))
    check("PDF: its language is British English.", str(pdf.Root.Lang) == "en-GB", pdf.Root.get("/Lang"))
    check("PDF: readers show its title, not its file's name.", bool(pdf.Root.ViewerPreferences.DisplayDocTitle) and pdf.docinfo.get("/Title"))


def the_tree(tree, paper):
    levels = [int(kind[1]) for kind, _ in tree.elements if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit()]
    check("PDF: one first heading, and no level is skipped.", levels.count(1) == 1 and levels[0] == 1 and all(
        after <= before + 1 for before, after in zip(levels, levels[1:])), levels)
    told = [str(element.get("/Alt", "")) for kind, element in tree.elements if kind == "Figure"]
    check("PDF: each chart is told in words, its finding first and then what it shows.", len(told) == len(paper.charts) and all(
        words.startswith(chart["finding"].rstrip(".")) and chart["description"] in words for words, chart in zip(told, paper.charts)), told)
    heads = [element for kind, element in tree.elements if kind == "TH"]
    scopes = {str(head.A.get("/Scope")) for head in heads}
    check("PDF: every head of a table says whether it heads a row or a column (%d)." % len(heads), heads and scopes <= {"/Row", "/Column"}, scopes)
    cells = [element for kind, element in tree.elements if kind == "TD"]
    check("PDF: every cell names its heads (%d)." % len(cells), cells and all(len(cell.A.Headers) for cell in cells))
    parents = {kind for kind, element in tree.elements if any(k.get("/S") == "/LI" for k in tree.kids(element))}
    check("PDF: what is in a list is in a list.", parents == {"L"}, parents)


def the_margins(pdf):
    bare = [number for number, page in enumerate(pdf.pages, 1) if margin_words(page) < 3]
    check("PDF: what stands in the margins is not read out as text.", not bare, bare)


def margin_words(page):
    marks = (operands for operands, operator in pikepdf.parse_content_stream(page, "BDC") if len(operands) == 2)
    return sum(str(name) == "/Artifact" and str(facts.get("/Type")) == "/Pagination" for name, facts in marks)


def the_validators(path):
    told = subprocess.run([TOOLS + "/outloud", "--json", "-", "--skip", NOT_SO, "--quiet", path], capture_output=True, text=True)
    found = [f for file in json.loads(told.stdout)["results"] for f in file["findings"] if f["severity"] == "error"]
    check("PDF: outloud finds nothing against PDF/UA-1 or WCAG 2.2.", not found, found)
    told = subprocess.run([TOOLS + "/pdfua", "check", path], capture_output=True, text=True)
    check("PDF: pdfua finds nothing against PDF/UA-1.", told.returncode == 0, told.stdout)


def the_words(pages, paper):
    check("PDF: paragraphs %s to %s stand in order, once each." % (paper.numbers[0], paper.numbers[-1]), pages.numbers() == paper.numbers, pages.numbers())
    missing = pages.without(paper.furniture())
    check("PDF: every one of %d pages has its marking, issue, as-at day and number." % len(pages.pages), not missing, missing)
    check("PDF: no address is printed.", "http" not in pages.text)
    longest = max((chart["table"] for chart in paper.charts), key=lambda table: len(table["rows"]))
    heads = r" ".join(longest["columns"])
    over = [p for p in map(lambda page: " ".join(page.split()), pages.pages) if heads in p]
    check("PDF: the longest table has its heads on each page it runs over.", len(over) >= 1, heads)


class Tree:
    """The structure tree, in reading order."""

    def __init__(self, pdf):
        self.elements = list(self.walk(pdf.Root.StructTreeRoot.K))

    def walk(self, thing):
        if isinstance(thing, pikepdf.Array):
            for kid in thing:
                yield from self.walk(kid)
        elif isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
            yield str(thing.S)[1:], thing
            yield from self.walk(thing.get("/K", pikepdf.Array()))

    @staticmethod
    def kids(element):
        kids = element.get("/K", [])
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
