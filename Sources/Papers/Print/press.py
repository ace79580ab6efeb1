"""HTML on standard input, a PDF/UA-1 file on standard output; run by the Python that WeasyPrint came with.

WeasyPrint lays out and tags the page. What it leaves to be said is said here, before the file is written: words in the
margins and ornaments are artifacts, a header cell has a scope, an entry of a list of terms is one item, and the
alternative to a chart is its title with its description.
"""
import sys

import pydyf
import weasyprint


class NothingButData(weasyprint.urls.URLFetcher):
    """Opens what lies in the document itself, and neither the network nor a file."""

    def __init__(self):
        super().__init__(allowed_protocols=["data"], allow_redirects=False)


def finish(document, pdf):
    elements = {e.reference: e for e in pdf.objects if isinstance(e, dict) and e.get("Type") == "/StructElem"}
    for element in elements.values():
        parent = elements.get(element["P"])
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Row" if is_row_head(element, parent, elements) else "/Column"
        elif element["S"] == "/Figure" and "Alt" not in element:
            parent["K"].remove(element.reference)
        elif element["S"] == "/Div" and parent["S"] == "/L":
            is_one_entry(element, elements)
        elif element["S"] in ("/P", "/H1", "/H2", "/H3", "/H4") and element["S"] == parent["S"]:
            element["S"] = "/NonStruct"  # a box that layout made inside the real one
    read = reached(elements)
    for reference, element in elements.items():
        if reference not in read:
            is_artifact(element, {thing.reference: thing for thing in pdf.objects})
    for annotation in pdf.objects:
        if isinstance(annotation, dict) and annotation.get("Subtype") == "/Link":
            annotation["F"] = 4  # printed as it is shown


def is_row_head(cell, row, elements):
    """The first cell of a row in the body of its table."""
    return elements[row["P"]]["S"] != "/THead" and row["K"][0] == cell.reference


def is_one_entry(group, elements):
    """A term and what is said of it, which HTML may put in a division of its list."""
    group["S"] = "/LI"
    for place, kid in enumerate(group["K"]):
        part = elements[kid]
        part["S"] = "/LBody" if place else "/Lbl"
        for inner in part["K"]:
            elements[inner]["S"] = "/Div" if place else "/Span"


def reached(elements):
    """The elements that somebody reading the document comes to."""
    found, waiting = set(), [e for e in elements.values() if e["S"] == "/Document"]
    while waiting:
        element = waiting.pop()
        found.add(element.reference)
        waiting += [elements[kid] for kid in element["K"] if kid in elements]
    return found


def is_artifact(element, objects):
    """What the element marks is drawn, and not read: a margin's words, an ornament."""
    content = objects[objects[element["Pg"]]["Contents"]].stream
    kind = "/Layout" if element["S"] == "/Figure" else "/Pagination"
    for mark in (kid for kid in element["K"] if isinstance(kid, int)):
        place = next(n for n, part in enumerate(content) if isinstance(part, dict) and part.get("MCID") == mark)
        content[place - 1:place + 1] = ["/Artifact", pydyf.Dictionary({"Type": kind})]


def prepare(page):
    """WeasyPrint takes a chart's title alone for its alternative, and its letters from the chart alone."""
    svg = "{http://www.w3.org/2000/svg}"
    for chart in page.etree_element.iter(svg + "svg"):
        chart.attrib.setdefault("font-family", "Open Sans, Noto Sans, Arial, sans-serif")
        title, description = chart.find(svg + "title"), chart.find(svg + "desc")
        if title is not None and description is not None:
            title.text = "%s. %s" % (title.text.rstrip("."), description.text)


page = weasyprint.HTML(file_obj=sys.stdin.buffer, base_url="about:blank", url_fetcher=NothingButData())
prepare(page)
page.write_pdf(sys.stdout.buffer, finisher=finish, pdf_variant="pdf/ua-1", pdf_tags=True)
