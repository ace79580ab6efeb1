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
    subprocess.run(
        ["soffice", "--headless", "-env:UserInstallation=file://%s/office" % folder, "--convert-to", "pdf", "--outdir", folder + "/word", path],
        check=True, capture_output=True)
    the_pages(Pages(os.path.join(folder, "word", os.path.basename(path).replace(".docx", ".pdf"))), paper)


def the_styles(document, paper):
    under = lambda style: [p.text for p in document.paragraphs if p.style.name == style]
    check("Word: the sections are headings that number themselves.", under("Heading 1") == paper.titles and numbered(document, "Heading 1") == "0", under("Heading 1"))
    first = [plain(words(p["texts"][0])) for p in paper.paragraphs]
    told = [plain(text) for text in under("Numbered Paragraph")]
    check("Word: each paragraph is in the list that numbers it.", told == first and numbered(document, "Numbered Paragraph") == "1", told)
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    wanted = ["Figure %d. %s" % (chart["number"], chart["finding"]) for chart in paper.charts]
    check("Word: each chart has its caption.", captions == wanted, captions)
    check("Word: the appendices are headings without a number.", len(under("Appendix Heading")) == 2, under("Appendix Heading"))


def numbered(document, style):
    """The level of the list that a style belongs to."""
    found = document.styles[style].element.find(".//" + qn("w:numPr"))
    return None if found is None or found.find(qn("w:numId")).get(qn("w:val")) == "0" else found.find(qn("w:ilvl")).get(qn("w:val"))


def the_parts(document, paper):
    check("Word: its title is the paper's.", document.core_properties.title == paper.json["title"], document.core_properties.title)
    tongue = document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val"))
    check("Word: its language is British English.", tongue == "en-GB", tongue)
    page = document.sections[0]
    check("Word: its pages are A4.", (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297), (page.page_width.mm, page.page_height.mm))
    heads = [table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None for table in document.tables]
    check("Word: every table repeats its heads on each page (%d tables)." % len(heads), heads and all(heads), heads)
    told = [picture.get("descr") for picture in document.element.iter(qn("wp:docPr"))]
    wanted = ["%s. %s" % (chart["finding"], chart["description"]) for chart in paper.charts]
    check("Word: each chart is told in words.", told == wanted, told)


def the_pages(pages, paper):
    check("Word, laid out by LibreOffice: paragraphs %s to %s are counted in order, once each." % (paper.numbers[0], paper.numbers[-1]), pages.numbers() == paper.numbers, pages.numbers())
    heads = [title for number, title in enumerate(paper.titles, 1) if "%d %s" % (number, title) not in pages.plain]
    check("Word, laid out by LibreOffice: sections are counted 1 to %d." % len(paper.titles), not heads, heads)
    missing = pages.without(paper.furniture())
    check("Word, laid out by LibreOffice: every one of %d pages has its marking, issue and number." % len(pages.pages), not missing, missing)


def tables(path):
    """Every table's cells, by its caption where it has one."""
    document = docx.Document(path)
    cells = [[[plain(cell.text) for cell in row.cells] for row in table.rows] for table in document.tables]
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")) for table in document.tables]
    return [("" if caption is None else caption.get(qn("w:val")), rows) for caption, rows in zip(captions, cells)]
