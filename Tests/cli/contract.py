"""The command line as other programs rely on it: members, values, exit codes, on the demonstration's folder.

    contract.py [--heed PATH]

Prints a line for each check that fails, then 'N passed, N failed'. Exit 1 if any failed.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--heed", default=".build/debug/heed")
options = options.parse_args()

folder = tempfile.mkdtemp(prefix="heed-contract-")
data = os.path.join(folder, "northmoor")
passed = failed = 0


def heed(*words):
    done = subprocess.run([options.heed, *words], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def answer(*words):
    code, out, _ = heed(*words, "--json")
    return code, json.loads(out)


def check(name, holds, seen=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print("FAILED %s %s" % (name, str(seen)[:400]))


def figures(day, *words):
    code, told = answer("papers", "figures", "2009-04-to-09", "--as-at", day, "--data", data, *words)
    return {f["id"]: f for f in told["figures"]}, told, code


def the_october_figures():
    found, told, code = figures("2009-10-23", "--today", "2009-10-23")
    wanted = {
        "notifications": 12, "notifications.previous": 7, "notifications.year-before": 35, "notifications.after-period": 7,
        "reviews.commissioned": 5, "reviews.complete": 4, "reviews.ongoing": 1, "authors.stage-1": 45, "authors.stage-2": 0}
    for name, value in wanted.items():
        check(name, found[name]["value"] == value, found[name])
    for figure in told["figures"]:
        check("records of " + figure["id"], len(set(figure["records"])) == figure["value"] == len(figure["records"]))
    check("members", {"period", "as_at", "sequence", "head", "figures", "trend"} <= set(told) and code == 0, set(told))
    check("period", (told["period"], told["as_at"]) == ("2009-04-to-09", "2009-10-23"), told["period"])
    trend = {c["check"]: c for c in told["trend"]}
    check("half-years", trend["half-years"]["verdict"] == "signal" and 3e-6 < trend["half-years"]["p"] < 5e-6, trend)
    check("direction", trend["direction"]["verdict"] == "too few to say" and trend["direction"]["p"] is None, trend)
    check("7 then 12", trend["previous-to-this"]["verdict"] == "no evidence of change", trend)
    check("window", trend["window"]["verdict"] == "signal" and "about 1 would be expected" in trend["window"]["sentence"], trend)
    check("no p-value in a sentence", all("p =" not in c["sentence"] for c in told["trend"]))


def later_knowledge():
    before = [figures(day)[0] for day in ("2009-09-30", "2009-10-23")]
    check("nothing of October", before[0]["notifications.after-period"]["records"] == [])
    code, out, err = heed(
        "notifications", "correct", "N-0054", "--received", "2009-10-01", "--source", "Postmark", "--reason", "Dated, not received.",
        "--today", "2009-10-24", "--data", data)
    check("correction", code == 0, err)
    check("papers say what they said", [figures(day)[0] for day in ("2009-09-30", "2009-10-23")] == before)
    check("the next paper counts 11", figures("2009-10-24")[0]["notifications"]["value"] == 11)
    code, out, err = heed(
        "papers", "publish", "2009-04-to-09", "--as-at", "2009-10-23", "--because", "Issued for the Board", "--today", "2009-10-24",
        "--data", data)
    check("publish", code == 0, err)
    check("published in four forms", [line.split("\t")[0].strip() for line in out.splitlines()[1:]] == ["html", "pdf", "docx", "json"], out)
    entries = heed("journal", "entries", "--most", "100000", "--data", data)[1]
    check("no coded fact in an issued paper's entry", "paper.published" in entries and "children.circumstance" not in entries)


def the_journal():
    code, told = answer("journal", "verify", "--data", data)
    check("sound", code == 0 and told["sound"] is True and told["first_bad"] is None and told["why"] is None, told)
    check("both published papers agree", [p["agrees"] for p in told["papers"]] == [True, True], told["papers"])
    _, head = answer("journal", "head", "--data", data)
    check("head", head == {"sequence": told["entries"], "head": told["head"]}, head)
    anchor = "%d:%s" % (head["sequence"], head["head"])
    check("anchor", heed("journal", "verify", "--anchor", anchor, "--data", data)[0] == 0)
    check("a later anchor", heed("journal", "verify", "--anchor", "99999:" + head["head"], "--data", data)[0] == 1)
    check("no anchor", heed("journal", "verify", "--anchor", "nonsense", "--data", data)[0] == 2)
    code, out, _ = heed("journal", "entries", "--after", "0", "--most", "3", "--data", data)
    check("entries", [json.loads(line)["sequence"] for line in out.splitlines()] == [1, 2, 3], out)


def clocks():
    code, told = answer("clocks", "due", "--from", "2024-03-20", "--add", "10 working days", "--calendar", "england-and-wales")
    check("over Easter", told["due"] == "2024-04-05", told)
    check("members of due", {"due", "from", "rule", "calendar", "skipped", "explanation"} <= set(told), set(told))
    check("days passed over", {"day": "2024-03-29", "why": "Good Friday"} in told["skipped"], told["skipped"])
    _, told = answer("clocks", "due", "--from", "2009-08-31", "--add", "6 months")
    check("no calendar", told["due"] == "2010-02-28" and told["calendar"] is None, told)
    code, out, err = heed("clocks", "due", "--from", "2028-12-20", "--add", "15 working days", "--calendar", "england-and-wales")
    check("beyond the calendar", code == 1 and "2006 to 2028" in err and not out, (code, err))
    for words in (["--add", "15 fortnights"], ["--add", "5 days", "--calendar", "france"], ["--add=-9223372036854775808 days"]):
        code, out, err = heed("clocks", "due", "--from", "2024-03-20", *words)
        check("wrong usage %s" % words, code == 2 and err and not out, (code, err))


def statistics():
    code, told = answer("figures", "compare", "--events", "7", "--days", "14", "--events", "12", "--days", "183")
    check("members of compare", {"ratio", "interval", "p", "rule", "verdict", "sentence"} <= set(told), set(told))
    check("rate ratio 7.6", abs(told["ratio"] - 7.625) < 1e-9 and told["verdict"] == "signal", told)
    _, told = answer("figures", "compare", "--events", "0", "--days", "1", "--events", "0", "--days", "1")
    check("nothing in either", told["ratio"] is None and told["interval"][1] is None and told["verdict"] == "too few to say", told)
    _, told = answer("figures", "test", "--counts", "35,7,12")
    check("members of test", {"total", "homogeneity", "trend", "verdict", "sentence"} <= set(told) and told["total"] == 54, told)
    check("too many ways", answer("figures", "test", "--counts", "225,224,285,251")[1]["homogeneity"]["p_exact"] is None)
    for words in (["compare", "--events", "7"], ["compare", "--events=-1", "--expected", "2"], ["test", "--counts", "3,x"]):
        check("wrong usage %s" % words, heed("figures", *words)[0] == 2)


def manners():
    code, out, err = heed("papers", "figures", "2009-04-to-09", "--data", os.path.join(folder, "nowhere"))
    check("missing folder", code == 1 and "heed demo" in err and "heed init" in err, err)
    check("no such review", heed("reviews", "show", "IMR-0099", "--data", data)[0] == 1)
    check("not a reference", heed("reviews", "show", "N-0001", "--data", data)[0] == 2)
    code, out, err = heed("notifications", "add", "--area", "ZZ", "--data", data, "--today", "2009-10-24")
    check("no such area", code == 1 and "There is no area" in err, err)
    real = os.path.join(folder, "real")
    check("init", heed("init", "--data", real, "--name", "Eastwold")[0] == 0)
    code, out, err = heed("serve", "--demo", "--data", real, "--port", "0")
    check("real people are never served as a demonstration", code == 1 and "no demonstration" in err, err)
    check("a day that has not come", heed("notifications", "list", "--data", real, "--today", "2999-01-01")[0] == 2)
    inside = os.path.join(folder, "inside")
    code, out, err = heed("init", "--data", inside, "--name", "X", "--key", os.path.join(inside, "x.key"))
    check("a key inside the folder", code == 1 and "inside the data folder" in err, err)
    open(os.path.join(real, "journal.sqlite"), "w").close()
    code, out, err = heed("journal", "verify", "--data", real)
    check("an emptied journal is not sound", code == 1, out + err)
    os.remove(os.path.join(real, "journal.sqlite"))
    code, out, err = heed("init", "--data", real, "--name", "Eastwold")
    check("no new journal beside an old safe", code == 1 and "missing" in err, err)
    code, out, err = heed("demo", "--data", data)
    check("a folder in use", code == 1 and "already" in err, err)
    code, out, _ = heed("--help")
    check("help leads with examples", code == 0 and out.index("heed serve --demo") < out.index("SUBCOMMANDS"), out)
    paper = os.path.join(folder, "paper.html")
    code, out, err = heed("papers", "build", "2009-04-to-09", "--as-at", "2009-10-23", "-o", paper, "--data", data)
    check("a paper as a file", code == 0 and "Appendix A: activity" in open(paper, encoding="utf-8").read(), err)
    check("nobody's name without a reason", "Ruth Aldersey" not in open(paper, encoding="utf-8").read())


try:
    code, _, err = heed("demo", "--data", data, "--today", "2009-10-23")
    check("demo", code == 0, err)
    for story in (the_october_figures, later_knowledge, the_journal, clocks, statistics, manners):
        story()
finally:
    shutil.rmtree(folder)
print("%d passed, %d failed" % (passed, failed))
sys.exit(1 if failed else 0)
