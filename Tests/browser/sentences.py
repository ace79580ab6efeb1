"""What was checked, sentence by sentence."""

import sys
from contextlib import contextmanager


class Sentences:
    """Says "ok …" or "not ok …: why" as each thing is checked, and counts."""

    def __init__(self):
        self.ok = self.wrong = 0

    def check(self, sentence, troubles=()):
        """One sentence. It holds when `troubles`, a list of what speaks against it, is empty; or it is a truth value."""
        troubles = ([] if troubles else ["it is not so"]) if isinstance(troubles, bool) else [str(t) for t in troubles]
        if troubles:
            self.wrong += 1
            more = f" … and {len(troubles) - 12} more" if len(troubles) > 12 else ""
            print(f"not ok {sentence}: {'; '.join(troubles[:12])}{more}", flush=True)
        else:
            self.ok += 1
            print(f"ok {sentence}", flush=True)

    @contextmanager
    def whole(self, subject):
        """A check that breaks off counts as one that does not hold."""
        try:
            yield
        except Exception as trouble:
            self.check(
                f"{subject} can be checked to the end", [f"{type(trouble).__name__}: {trouble}".splitlines()[0][:300]]
            )

    def end(self):
        """The last line, and the exit code."""
        print(f"{self.ok} ok, {self.wrong} not ok", flush=True)
        sys.exit(1 if self.wrong else 0)
