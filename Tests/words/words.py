#!/usr/bin/env python3
"""Reads every word that Heed shows people, names those it never says, and says how old a reader must be.

    Tests/words/words.py             reports, and exits 1 if a word is found that Heed never says
    Tests/words/words.py --hard      lists the hardest sentences too

Shown to people are: the string literals of Sources/**/*.swift that are not code (see `is_code`), the words in the JSON
and JSONL that ship with Heed, and docs/guide. The words are in banned.json.
"""
import json
import re
import sys
from pathlib import Path

from reading import age, sentences
from swift import literals

root = Path(__file__).resolve().parents[2]
here = Path(__file__).resolve().parent
banned = json.loads((here / "banned.json").read_text())
never = re.compile(r"(?<![\w-])(" + "|".join(sorted(map(re.escape, banned), key=len, reverse=True)) + r")(?![\w-])", re.I)


def shown():
    """Everything people are shown, as file, line and text."""
    for path in sorted((root / "Sources").rglob("*.swift")):
        for line, text in literals(path.read_text()):
            if not is_code(text):
                yield path, line, text
    for path in sorted([*(root / "Sources").rglob("*.json"), *(root / "Sources").rglob("*.jsonl")]):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"(?!\s*:)', line):
                if not is_code(text):
                    yield path, number, text
    for path in sorted((root / "docs" / "guide").rglob("*.md")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if not line.startswith("    "):
                yield path, number, re.sub(r"`[^`]*`", " ", line)


def is_code(text):
    """Names, addresses, SQL and the like: no space in it and a mark or a capital inside, or a statement."""
    text = text.strip(" .?!\n")
    return bool(
        not re.search(r"[A-Za-z]", text)
        or re.fullmatch(r"\S*([._/:#{}=&%*+]|[a-z][A-Z])\S*", text)
        or re.match(r"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|WHERE|VALUES)\b", text)
    )


def plain(text):
    """Without tags, entities and what is put in."""
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"&\w+;", " ", text)
    return re.sub(r"\s+", " ", text)


def main():
    found, read = [], []
    for path, line, text in shown():
        words = plain(text)
        for match in never.finditer(words):
            found.append((path.relative_to(root), line, match[1], words.strip()))
        if re.search(r"[a-z]!(\s|$)", words):
            found.append((path.relative_to(root), line, "!", words.strip()))
        read += [(age(s), path.relative_to(root), line, s) for s in sentences(words)]
    for path, line, word, text in found:
        print(f"{path}:{line}: “{word}” in “{text[:100]}”")
    if "--hard" in sys.argv:
        for years, path, line, sentence in sorted(read, key=lambda r: -r[0])[:30]:
            print(f"{path}:{line}: reading age {years:.0f}: {sentence[:140]}")
    by_file = {}
    for _, path, _, sentence in read:
        by_file.setdefault(path, []).append(sentence)
    for path, given in sorted(by_file.items()):
        if len(given) >= 5 and age(*given) > 11:
            print(f"{path}: reading age {age(*given):.0f} over {len(given)} sentences")
    print(f"{len(read)} sentences read; reading age {age(*(r[3] for r in read)):.0f} taken together.")
    print("No word that Heed never says." if not found else f"{len(found)} to look at.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
