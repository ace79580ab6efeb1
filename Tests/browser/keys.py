"""Somebody at a keyboard: what they type, what else they press, and how long that takes at 40 words a minute."""

LETTERS_A_MINUTE, SECONDS_A_KEY = 200, 0.4


class Keyboard:
    """Reaches what has focus by keys alone, and counts; works with the page's script off."""

    def __init__(self, page):
        self.page = page
        self.letters = self.keys = 0

    @property
    def seconds(self):
        return self.letters * 60 / LETTERS_A_MINUTE + self.keys * SECONDS_A_KEY

    def press(self, key):
        self.keys += 1
        self.page.keyboard.press(key)

    def tab_to(self, wanted, most=20):
        """Goes on with Tab until a selector has focus."""
        for _ in range(most):
            self.press("Tab")
            if self.page.locator(f":focus:is({wanted})").count():
                return
        raise RuntimeError(f"{wanted} was not reached in {most} stops")

    def skip(self):
        """Past the header, by the skip link."""
        self.tab_to(".skip", 1)
        self.press("Enter")
        self.page.wait_for_timeout(50)

    def write(self, wanted, text):
        self.tab_to(wanted)
        self.letters += len(text)
        self.page.keyboard.type(text)

    def choose(self, name, value):
        """One of a group of radios: the first with Space, the others with arrows."""
        self.tab_to(f"[name={name}]")
        if self.page.locator(f":focus[value={value}]").count():
            return self.press("Space")
        for _ in range(8):
            self.press("ArrowDown")
            if self.page.locator(f":focus[value={value}]:checked").count():
                return
        raise RuntimeError(f"{name} has no {value}")

    def follow(self, wanted, most=20):
        """A link or a button, and the page that it leads to."""
        self.tab_to(wanted, most)
        with self.page.expect_navigation():
            self.press("Enter")
