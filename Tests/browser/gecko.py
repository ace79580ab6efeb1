"""Debian's Firefox, driven by Marionette, with as much of a page's manners as somebody at a keyboard needs of it."""

import logging
import shutil
import tempfile
from contextlib import contextmanager
from types import SimpleNamespace

from marionette_driver.by import By
from marionette_driver.errors import MarionetteException
from marionette_driver.keys import Keys
from marionette_driver.marionette import ActionSequence, Marionette
from marionette_driver.wait import Wait

from demonstration import free_port

KEYS = {"Tab": Keys.TAB, "Enter": Keys.ENTER, "Space": " ", "ArrowDown": Keys.ARROW_DOWN, "ArrowRight": Keys.ARROW_RIGHT}
PROBE = "data:text/html,<title>off</title><script>document.title = 'on'</script>"
# The area that pages are laid out in: a window of Firefox cannot be as narrow as a phone.
NARROW = "const area = gBrowser.selectedBrowser.style; area.width = arguments[0] + 'px'; area.flex = 'none'"
logging.getLogger("mozversion").setLevel(logging.WARNING)


@contextmanager
def firefox(at, script=True):
    """A Firefox of one's own on a server, with or without JavaScript, gone at the end."""
    with tempfile.TemporaryDirectory(prefix="heed-firefox-") as place:
        driver = Marionette(
            host="127.0.0.1",
            port=free_port(),
            bin=shutil.which("firefox-esr") or shutil.which("firefox"),
            headless=True,
            prefs={"javascript.enabled": script},
            gecko_log=f"{place}/log",
        )
        driver.start_session()
        try:
            driver.navigate(PROBE)
            if (driver.title == "on") != script:
                raise RuntimeError(f"JavaScript is {driver.title}")
            yield Page(driver, at)
        finally:
            driver.quit(in_app=False)


class Page:
    """One page in a reader's hands. Without its script it is asked by selectors alone."""

    def __init__(self, driver, at):
        self.driver, self.at = driver, at
        self.keyboard = SimpleNamespace(press=lambda key: self.send(KEYS[key]), type=self.send)

    def goto(self, address):
        self.driver.navigate(self.at + address)

    def become(self, role):
        """Takes a role of the demonstration, as its card on the first page does."""
        self.goto("/")
        self.driver.find_element(By.CSS_SELECTOR, f"button[name=role][value={role}]").click()
        self.until(lambda: self.locator("a[href='/people/me']").count())

    def until(self, condition):
        """Waits; while one page makes way for the next, nothing can be found in either."""
        Wait(self.driver, 20, ignored_exceptions=[MarionetteException]).until(lambda _: condition())

    def send(self, keys):
        ActionSequence(self.driver, "key", "keyboard").send_keys(keys).perform()

    def locator(self, wanted):
        found = self.driver.find_elements(By.CSS_SELECTOR, wanted)
        return SimpleNamespace(count=lambda: len(found))

    def title(self):
        return self.driver.title

    @property
    def url(self):
        return self.driver.get_url()

    @contextmanager
    def expect_navigation(self):
        before = self.driver.find_element(By.CSS_SELECTOR, "html")
        yield
        self.until(lambda: self.driver.find_element(By.CSS_SELECTOR, "html") != before)
        self.until(lambda: self.locator("footer a").count())

    def wait_for_timeout(self, milliseconds):
        """Nothing: each key is answered before the next is sent."""

    def narrow(self, width):
        with self.driver.using_context("chrome"):
            self.driver.execute_script(NARROW, [width])
        self.until(lambda: self.evaluate("return innerWidth") == width)

    def evaluate(self, script):
        return self.driver.execute_script(script, sandbox=None)
