"""The paper in all its forms: each as good as its kind allows, and all with the same figures.

    forms.py [--heed PATH] [--forms FOLDER]

Makes the demonstration and its paper as HTML, JSON, PDF and Word, or takes those in FOLDER. Says what it checked, a
sentence a line, then 'N passed, N failed'. Exit 1 if any failed. Needs what `bin/setup --tests` puts into .tools.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

from page import Page
from pages import Pages, plain
from paper import NUMBERS, Paper
from say import check, close
from tagged import check_pdf
from word import check_word, tables

PERIOD, DAY = "2009-04-to-09", "2009-10-23"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--heed", default=".build/debug/heed")
    options.add_argument("--forms", help="a folder that holds paper.html, .json, .pdf and .docx already")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="heed-forms-") as folder:
        data = os.path.join(folder, "northmoor")
        run(options.heed, "demo", "--data", data)
        forms = options.forms or build(options.heed, data, folder)
        path = lambda kind: os.path.join(forms, "paper." + kind)
        paper = Paper(path("json"))
        check("The paper has its nine sections, 1.1 to 9.1.", paper.numbers == NUMBERS, paper.numbers)
        check_pdf(path("pdf"), paper)
        check_word(path("docx"), paper, folder)
        told = run(options.heed, "papers", "figures", PERIOD, *stand(data), "--json")
        same_figures(path, paper, json.loads(told))
    return close()


def build(heed, data, folder):
    for kind in ("html", "json", "pdf", "docx"):
        started = time.monotonic()
        path = os.path.join(folder, "paper." + kind)
        run(heed, "papers", "build", PERIOD, *stand(data), "--format", kind, "-o", path)
        print("       %s made in %.1f s" % (kind, time.monotonic() - started))
    return folder


def stand(data):
    return "--as-at", DAY, "--today", DAY, "--data", data


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def same_figures(path, paper, told):
    commanded = {figure["id"]: figure["value"] for figure in told["figures"]}
    unlike = {name: value for name, value in paper.figures.items() if commanded.get(name) != value}
    check("The command line and JSON give %d figures alike." % len(paper.figures), paper.figures and not unlike, unlike)
    page, pages, in_word = Page(path("html")), Pages(path("pdf")), tables(path("docx"))
    keys = [words for key in paper.keys for words in key]
    check("HTML gives the %d key figures as JSON does." % len(paper.keys), keys and page.keys == keys, page.keys)
    as_rows = [list(key) for key in paper.keys]
    check("Word gives the key figures as JSON does.", as_rows in [rows[1:] for _, rows in in_word], in_word[:1])
    line = " ".join(number for _, number in paper.keys)
    check("PDF gives the key figures as JSON does.", line in pages.plain, line)
    appendix = pages.between("Appendix A: activity", "Appendix B")
    for number, rows in enumerate(paper.appendix, 1):
        rows = [[plain(cell) for cell in row] for row in rows]
        name = "A%d" % number
        check("HTML gives every cell of %s as JSON does." % name, rows == named(name, page.tables), rows)
        check("Word gives every cell of %s as JSON does." % name, rows == named(name, in_word), rows)
        missing = [row for row in rows[1:] if " ".join(filter(None, row)) not in appendix]
        check("PDF gives every cell of %s as JSON does." % name, not missing, missing)


def named(name, tables):
    return next((rows for caption, rows in tables if caption.startswith(name + ".")), None)


if __name__ == "__main__":
    sys.exit(main())
