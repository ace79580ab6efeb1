"""The paper as its JSON tells it: what the other forms are held against."""
import json

# The sections and paragraphs that every such paper has.
NUMBERS = "1.1 2.1 3.1 4.1 4.2 4.3 4.4 4.5 4.6 5.1 6.1 6.2 7.1 8.1 9.1".split()


class Paper:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.json = json.load(file)
        sections = self.json["sections"]
        self.titles = [section["title"] for section in sections]
        self.paragraphs = [paragraph for section in sections for paragraph in section["paragraphs"]]
        self.numbers = [paragraph["number"] for paragraph in self.paragraphs]
        self.charts = self.json["charts"]
        self.appendix = [self.rows(table) for table in self.json["appendix"]]
        self.keys = [(key["label"], " ".join(filter(None, [words(key["number"]), key["note"]])))
                     for key in self.json["keys"]]
        self.figures = {figure["id"]: figure["value"] for figure in self.json["figures"]}

    def furniture(self):
        """What stands on every page beside its number."""
        demonstration = ["Demonstration: invented people"] if self.json["isDemonstration"] else []
        return [self.json["marking"], *demonstration, "%s · %s" % (self.json["title"], self.json["heading"]["issue"])]

    @staticmethod
    def rows(table):
        return [table["columns"]] + [[row["label"], *map(words, row["cells"])] for row in table["rows"]]


def words(text):
    """A sentence's words, with or without the figures behind them."""
    return text if isinstance(text, str) else "".join(run["words"] for run in text["runs"])
