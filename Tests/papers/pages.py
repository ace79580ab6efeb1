"""What a PDF shows, page by page, as pdftotext reads it."""
import re
import subprocess


class Pages:
    def __init__(self, path):
        told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        self.pages = told.rstrip("\f").split("\f")
        self.text = told
        self.plain = plain(told)

    def numbers(self):
        """The paragraph numbers that stand at the left of a line, in order."""
        return re.findall(r"^ {0,9}(\d\.\d)  +\S", self.text, re.M)

    def without(self, wanted):
        """The pages on which some of the wanted words do not stand, or not their own number."""
        count = len(self.pages)
        return [
            (number, words) for number, page in enumerate(map(plain, self.pages), 1)
            for words in [*wanted, "Page %d of %d" % (number, count)] if words not in page]

    def between(self, first, last):
        start = self.plain.rindex(first)
        return self.plain[start:self.plain.index(last, start)]


def plain(text):
    return re.sub(r"\s+", " ", text)
