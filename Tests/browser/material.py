"""What an author brings along: rows of a chronology out of a spreadsheet, and files of every kind."""

import hashlib
import io
import zipfile
from datetime import date, timedelta

from docx import Document

HEADINGS = ["Date", "Source", "What happened", "Child seen", "Seen alone", "Views sought", "Agency", "Comment"]
ROWS = 200
FIRST = date(2006, 1, 9)
# By the place of the row: what stands in it, and what is said of it.
BAD = {
    11: (["31 February 2008", "Our file, page 11", "A visit."], "could not be read"),
    39: (["", "Our file, page 39", "A visit."], "A date is needed"),
    76: (["1 December 2009", "Our file, page 76", "A visit."], "has not come yet"),
    100: (["4 September 2008", "", "A visit nobody wrote down."], "An entry without a source is none"),
    139: (["5 September 2008", "Our file, page 139", ""], "Nothing is said of what happened"),
    162: (["6 September 2008", "Our file, page 162", "A visit.", "perhaps"], "is none of yes, no, not recorded"),
    189: (["7 September 2008", '"Our file, page 189', "A quotation mark too many."], "never closed"),
}


def chronology(words=12):
    """The rows as a spreadsheet puts them on the clipboard; and by their lines, what is wrong with those that are wrong."""
    rows, wrong, line = ["\t".join(HEADINGS)], {}, 2
    for place in range(ROWS):
        cells, reason = BAD.get(place, (good(place, words), None))
        rows.append("\t".join(cells + [""] * (len(HEADINGS) - len(cells))))
        if reason:
            wrong[line] = reason
        line += 1 + rows[-1].count("\n")
    return "\n".join(rows), wrong


def good(place, words):
    day = FIRST + timedelta(days=6 * place)
    when = [f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}", f"{day:%Y-%m-%d}", f"{day:%B %Y}", f"about {day.year}"][
        place % 5
    ]
    what = f"Contact {place + 1} with {{child 1}}: " + "a visit to the home, " * (words // 4) + "and no more."
    if place == 3:
        what = f'"The first line of contact {place + 1}, and ""he said so"".\nThe second line of it."'
    seen = ["yes", "no", "Not recorded", ""][place % 4]
    return [when, f"Our file, page {place + 1}", what, seen, "", "", "Police" if place % 9 == 0 else "", ""]


def word(*paragraphs):
    """A small Word document."""
    document, file = Document(), io.BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(file)
    return file.getvalue()


def paragraphs(bytes):
    """Every text of a Word document, cells of tables too."""
    document = Document(io.BytesIO(bytes))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [one.text for one in document.paragraphs] + cells


def zipped(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        for name in names:
            folder.writestr(name, "<x/>")
    return file.getvalue()


def fingerprint(bytes):
    return hashlib.sha256(bytes).hexdigest()


# Files that are not taken, and what is said of each.
REFUSED = [
    ("setup.docx", b"MZ\x90\x00" + bytes(200), "This kind of file is not taken. Heed takes Word (.docx)"),
    ("report.docm", zipped("word/document.xml", "word/vbaProject.bin"), "holds macros"),
    ("report.docx", b"", "The file is empty"),
    ("all.zip", zipped("a.docx", "b.docx"), "A ZIP folder is not taken"),
    ("report.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(200), "before 2007"),
    ("report.pdf", b"%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript>>>>endobj", "holds programs"),
    ("locked.pdf", b"%PDF-1.4\ntrailer<</Encrypt 4 0 R>>", "locked with a password"),
    ("page.html", b"<script>alert(1)</script>", "This kind of file is not taken"),
]
