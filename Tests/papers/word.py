"""The Word document: its styles and parts as python-docx reads them, and its numbers as LibreOffice counts them."""
import os
import subprocess

import docx
from docx.oxml.ns import qn

from pages import Pages, plain
from paper import words
from say import check


def check_word(path, paper, folder):
    document = docx.Document(path)
    the_styles(document, paper)
    the_parts(document, paper)
    the_pages(Pages(laid_out(path, folder)), paper)


def laid_out(path, folder):
    own, out = "-env:UserInstallation=file://%s/office" % folder, os.path.join(folder, "word")
    words = ["soffice", "--headless", own, "--convert-to", "pdf", "--outdir", out, path]
    subprocess.run(words, check=True, capture_output=True)
    return os.path.join(out, os.path.basename(path).replace(".docx", ".pdf"))


def the_styles(document, paper):
    under = lambda style: [p.text for p in document.paragraphs if p.style.name == style]
    told = under("Heading 1")
    itself = told == paper.titles and numbered(document, "Heading 1") == "0"
    check("Word: the sections are headings that number themselves.", itself, told)
    told = [plain(text) for text in under("Numbered Paragraph")]
    first = [plain(words(p["texts"][0])) for p in paper.paragraphs]
    itself = told == first and numbered(document, "Numbered Paragraph") == "1"
    check("Word: each paragraph is in the list that numbers it.", itself, told)
    told = under("Caption")
    wanted = ["Figure %d. %s" % (chart["number"], chart["finding"]) for chart in paper.charts]
    check("Word: each chart has its caption.", told == wanted, told)
    told = under("Appendix Heading")
    bare = len(told) == 2 and numbered(document, "Appendix Heading") is None
    check("Word: the appendices are headings without a number.", bare, told)


def numbered(document, style):
    """The level of the list that a style belongs to, by itself or by what it rests on."""
    style = document.styles[style]
    found = style.element.find(".//" + qn("w:numPr"))
    if found is None:
        return numbered(document, style.base_style.name) if style.base_style else None
    if found.find(qn("w:numId")).get(qn("w:val")) == "0":
        return None
    return found.find(qn("w:ilvl")).get(qn("w:val"))


def the_parts(document, paper):
    told = [p.text for p in document.paragraphs if paper.json["foot"]["head"] in p.text]
    check("Word: the journal entry to be minuted stands in it.", len(told) == 1, told)
    told = document.core_properties.title
    check("Word: its title is the paper's.", told == paper.json["title"], told)
    tongue = document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val"))
    check("Word: its language is British English.", tongue == "en-GB", tongue)
    size = tuple(round(side.mm) for side in (document.sections[0].page_width, document.sections[0].page_height))
    check("Word: its pages are A4.", size == (210, 297), size)
    heads = [table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None for table in document.tables]
    check("Word: every one of %d tables repeats its heads on each page." % len(heads), heads and all(heads), heads)
    told = [picture.get("descr") for picture in document.element.iter(qn("wp:docPr"))]
    wanted = ["%s. %s" % (chart["finding"], chart["description"]) for chart in paper.charts]
    check("Word: each chart is told in words.", told == wanted, told)


def the_pages(pages, paper):
    told = pages.numbers()
    check("Word, laid out by LibreOffice: it counts 1.1 to 9.1, in order, once each.", told == paper.numbers, told)
    missing = ["%d %s" % head for head in enumerate(paper.titles, 1) if "%d %s" % head not in pages.plain]
    check("Word, laid out by LibreOffice: it counts sections 1 to 9.", not missing, missing)
    missing = pages.without(paper.furniture())
    count = len(pages.pages)
    sentence = "Word, laid out by LibreOffice: every one of %d pages has its marking, issue and number." % count
    check(sentence, not missing, missing)


def tables(path):
    """Every table's cells, by its caption where it has one."""
    document = docx.Document(path)
    cells = [[[plain(cell.text) for cell in row.cells] for row in table.rows] for table in document.tables]
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")) for table in document.tables]
    return [("" if caption is None else caption.get(qn("w:val")), rows) for caption, rows in zip(captions, cells)]
