"""Makes the pictures of the README, and the example paper, from a running demonstration.

pictures.py [--heed PATH]      into docs/pictures and docs/example
"""

import io
from urllib.request import urlopen

from PIL import Image

from chromium import begin, page
from demonstration import FIGURES, PAPER, ROOT

FOLDER = ROOT / "docs/pictures"
EXAMPLE = ROOT / "docs/example"
MOST = 150_000
# What each shows, and what stands at its top.
VIEWS = {
    "landing": ("/", None),
    "paper": (PAPER, "#figure-1"),
    "thread": ("/lessons/L-0002", ".thread > li:nth-child(5)"),
    "records": (f"{FIGURES}/notifications.after-period", None),
}


def make(demo):
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (address, top) in VIEWS.items():
        with page(demo, address, height=800) as opened:
            if top:
                opened.evaluate("top => scrollTo(0, document.querySelector(top).getBoundingClientRect().top - 24)", top)
            data = smaller(opened.screenshot())
        (FOLDER / f"{name}.png").write_bytes(data)
        demo.check(f"docs/pictures/{name}.png has {len(data) // 1000} KB, at most {MOST // 1000}", len(data) <= MOST)
    EXAMPLE.mkdir(parents=True, exist_ok=True)
    for form in ["pdf", "docx"]:
        with urlopen(f"{demo.at}{PAPER}/issues/1/files/{form}") as issued:
            (EXAMPLE / f"paper.{form}").write_bytes(issued.read())
        demo.check(f"docs/example/paper.{form} is issue 1 as it was handed out", True)


def smaller(data):
    """The same picture with a palette of its own."""
    kept = io.BytesIO()
    Image.open(io.BytesIO(data)).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    begin(__doc__, make)
