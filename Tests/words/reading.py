"""How old a reader must be, roughly: the automated readability index (letters to a word, words to a sentence)."""
import re


def sentences(text):
    """What reads as sentences: five words or more, begun with a capital and ended with a stop."""
    text = re.sub(r"(\d)\.(\d)", r"\1\2", text)
    for sentence in re.split(r"(?<=[.?:;])\s+", text):
        if len(words(sentence)) >= 5 and re.match(r"[“\"]?[A-Z…]", sentence) and sentence.rstrip("” ")[-1:] in ".?:;":
            yield sentence


def age(*given):
    """Of one sentence, or of several taken together."""
    found = [word for sentence in given for word in words(sentence)]
    letters = sum(map(len, found))
    return max(5, 4.71 * letters / len(found) + 0.5 * len(found) / len(given) - 21.43 + 5)


def words(sentence):
    return re.findall(r"[A-Za-z0-9’'-]+", sentence)
