"""One line for each thing that was checked, as a sentence; and how many held."""
passed = failed = 0


def check(sentence, holds, seen=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("       " if holds else "FAILED ") + sentence + ("" if holds else "\n       seen: " + str(seen)[:600]))


def close():
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0
