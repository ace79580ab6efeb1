"""The paper as HTML: its tables and its key figures."""
import html.parser

from pages import plain


class Page(html.parser.HTMLParser):
    """Tables as (caption, rows of words), and the terms and words of the key figures."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.tables, self.keys, self.open, self.kept = [], [], [], None
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append(["", []])
        elif tag == "tr":
            self.tables[-1][1].append([])
        elif tag == "dl":
            self.open.append(dict(attributes).get("class", ""))
        if tag in ("caption", "th", "td", "dt", "dd"):
            self.kept = []

    def handle_data(self, words):
        if self.kept is not None:
            self.kept.append(words)

    def handle_endtag(self, tag):
        if tag == "dl":
            self.open.pop()
        if tag not in ("caption", "th", "td", "dt", "dd"):
            return
        words, self.kept = plain("".join(self.kept or [])).strip(), None
        if tag == "caption":
            self.tables[-1][0] = words
        elif tag in ("th", "td"):
            self.tables[-1][1][-1].append(words)
        elif "keys" in self.open:
            self.keys.append(words)
