"""The string literals of a Swift file, with their lines; what is put in stands as an ellipsis."""


def literals(source):
    """Yields line and text of every literal, comments left out. Literals inside `\\( )` are yielded by themselves."""
    return list(_Reader(source).read())


class _Reader:
    def __init__(self, source):
        self.source, self.at, self.found = source, 0, []

    def read(self):
        self._code(until=None)
        return sorted(self.found)

    def _code(self, until):
        """Reads code to its end, or to the bracket that closes what was put in."""
        depth = 0
        while self.at < len(self.source):
            rest = self.source[self.at :]
            if rest.startswith("//"):
                self.at = self._find("\n")
            elif rest.startswith("/*"):
                self.at = self._find("*/") + 2
            elif rest[0] in '"#' and (hashes := self._opening()) is not None:
                self._literal(hashes)
            elif rest[0] == "/" and self._is_pattern():
                self.at = self._find("/", self.at + 1) + 1
            else:
                depth += (rest[0] == "(") - (rest[0] == ")")
                self.at += 1
                if until and depth < 0:
                    return

    def _opening(self):
        """How many # stand before the quotation mark here; None where there is none."""
        end = self.at
        while self.source[end : end + 1] == "#":
            end += 1
        return end - self.at if self.source[end : end + 1] == '"' else None

    def _is_pattern(self):
        """Whether a slash begins a regular expression: after an opening, and closed on its line."""
        before = self.source[: self.at].rstrip(" ")[-1:]
        line = self.source[self.at + 1 : self._find("\n")]
        return before in "(,:=[" and "/" in line and not line.startswith(" ")

    def _literal(self, hashes):
        line = self.source.count("\n", 0, self.at) + 1
        self.at += hashes
        mark = '"""' if self.source.startswith('"""', self.at) else '"'
        self.at += len(mark)
        text, escape, end = [], "\\" + "#" * hashes, mark + "#" * hashes
        while self.at < len(self.source) and not self.source.startswith(end, self.at):
            if self.source.startswith(escape + "(", self.at):
                self.at += len(escape) + 1
                self._code(until=")")
                text.append("…")
            elif self.source.startswith(escape + "\n", self.at):
                self.at += len(escape) + 1
            elif self.source.startswith(escape, self.at):
                text.append(" ")
                self.at += len(escape) + 1
            else:
                text.append(self.source[self.at])
                self.at += 1
        self.at += len(end)
        self.found.append((line, "".join(text)))

    def _find(self, what, start=None):
        place = self.source.find(what, self.at if start is None else start)
        return len(self.source) if place < 0 else place
