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
    check("no proposals for no review", heed("authors", "propose", "IMR-0099", "--data", data)[0] == 1)
    code, out, err = heed("authors", "propose", "IMR-0005", "--data", data, "--json", "--today", "2009-10-23")
    told = json.loads(out)
    check("at least three proposed, each with three reasons or more",
          len(told["proposed"]) >= 3 and all(len(one["reasons"]) >= 3 for one in told["proposed"]), out[:200])
    check("everybody is proposed or told why not, once",
          len({one["person"] for one in told["proposed"] + told["notProposed"]}) == len(told["proposed"]) + len(told["notProposed"]))
    check("the fact is named", any(one["words"].startswith("Managed P-") for one in told["notProposed"]), out[:200])
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


def backup_and_restore():
    file, again = os.path.join(folder, "a.heedbackup"), os.path.join(folder, "again")
    _, head = answer("journal", "head", "--data", data)
    ends = (head["sequence"], head["head"])
    code, told = answer("backup", file, "--data", data)
    check("backup", code == 0 and {"file", "bytes", "sha256", "made_at", "sequence", "head"} <= set(told), told)
    check("a backup of what was there", (told["sequence"], told["head"], told["file"]) == (*ends, file), told)
    check("a backup for its owner alone", os.stat(file).st_mode & 0o777 == 0o600 and os.path.getsize(file) == told["bytes"])
    check("the backup is recorded", answer("journal", "head", "--data", data)[1]["sequence"] == ends[0] + 1)
    code, out, err = heed("backup", file, "--data", data)
    check("a backup that is there is never replaced", code == 1 and "was left as it is" in err and not out, err)
    code, out, err = heed("restore", file, "--data", again)
    check("no restore without the key", code == 1 and "again.key" in err and not os.path.exists(again + ".key"), err)
    key = os.path.join(folder, "northmoor.key")
    code, told = answer("restore", file, "--data", again, "--key", key)
    check("restore", code == 0 and {"folder", "made_at", "entries", "head"} <= set(told), told)
    check("the same head", (told["entries"], told["head"]) == ends, told)
    code, told = answer("journal", "verify", "--data", again, "--key", key)
    check("restored, it is sound and its papers agree", code == 0 and all(p["agrees"] for p in told["papers"]), told)
    code, out, err = heed("restore", file, "--data", again, "--key", key)
    check("a restore replaces nothing", code == 1 and "not an empty folder" in err, err)
    with open(file, "r+b") as packed:
        packed.truncate(100_000)
    code, out, err = heed("restore", file, "--data", again + "2", "--key", key)
    check("a damaged backup", code == 1 and "journal.sqlite in it is not as it was packed" in err, err)
    check("and no folder for it", not os.path.exists(again + "2"))
    check("wrong usage of restore", heed("restore", file)[0] == 2 and heed("backup")[0] == 2)


def moving_in():
    moved, file = os.path.join(folder, "moved"), os.path.join(folder, "register.csv")
    rows = [
        "Received;How;Nature;Died or harmed on;Child's name;Child's age;Outcome;Outcome date;Known by;Colour",
        "04/05/2009;phone;death;01/05/2009;Renée Ashgrove;5 mths;not involved;20/05/2009;06/05/2009;blue",
        "11/08/2009;letter;serious harm;about July 2009;Orrin Thackwell;3;;;12/08/2009;",
        "sometime;phone;death;;;;;;;",
        "12/08/2009;pigeon;death;;;old;;;;",
        "12/08/2009;phone;death",
        "21/09/2009;e-mail;died;2009;;n/k;;;;"]

    def take(*words):
        with open(file, "w", encoding="cp1252", newline="") as register:
            register.write("\r\n".join(rows) + "\r\n")
        return answer("import", "notifications", file, "--source", "Spreadsheet of 2009", "--data", moved, *words)

    def counted(day, name="notifications"):
        _, told = answer("papers", "figures", "2009-04-to-09", "--as-at", day, "--data", moved)
        return {f["id"]: f["value"] for f in told["figures"]}[name]

    check("init to move into", heed("init", "--data", moved, "--name", "Eastwold")[0] == 0)
    head = answer("journal", "head", "--data", moved)
    code, told = take("--dry-run")
    check("a dry run", code == 0 and (told["read"], told["accepted"]) == (6, 3), told)
    check("bad rows by line", [r["line"] for r in told["rejected"]] == [4, 5, 6], told["rejected"])
    check("all reasons of a row", all(w in told["rejected"][1]["reason"] for w in ("pigeon", "old")), told["rejected"])
    check("members of import", (told["encoding"], told["delimiter"], told["unknown_columns"]) == ("windows-1252", ";", ["Colour"]), told)
    check("known by, where it is not said", [w["line"] for w in told["warnings"]] == [7], told["warnings"])
    check("a dry run changes nothing", answer("journal", "head", "--data", moved) == head)
    code, told = take()
    check("an import", code == 0 and (told["accepted"], told["already"], len(told["rejected"])) == (3, 0, 3), told)
    check("before known by", (counted("2009-05-05"), counted("2009-05-06"), counted("2009-09-30")) == (0, 1, 3))
    check("what it became, later", [counted(d, "notifications.outcome.not-involved") for d in ("2009-05-19", "2009-05-20")] == [0, 1])
    head = answer("journal", "head", "--data", moved)
    code, told = take()
    check("again", code == 0 and (told["accepted"], told["already"]) == (3, 3), told)
    check("again adds nothing", answer("journal", "head", "--data", moved) == head)
    rows[3] = rows[3].replace("sometime", "14/08/2009")
    code, told = take()
    check("a row put right", (told["accepted"], told["already"], len(told["rejected"])) == (4, 3, 2) and counted("2009-09-30") == 4, told)
    code, told = answer("import", "preview", file)
    check("preview", {"encoding", "delimiter", "columns", "rows", "records", "problems"} <= set(told), set(told))
    check("what a preview shows", told["rows"] == 6 and told["records"][0][4] == "Renée Ashgrove" and [p["line"] for p in told["problems"]] == [6], told)
    code, out, _ = heed("import", "notifications", "--template")
    check("template", code == 0 and out.startswith("Received,Time,How,") and len(out.splitlines()) == 1, out)
    check("wrong usage of import", heed("import", "notifications", file, "--data", moved)[0] == 2)
    code, out, err = heed("import", "notifications", moved + ".csv", "--source", "x", "--data", moved)
    check("no such file", code == 1 and "cannot be read" in err and not out, err)

    def read(what, text):
        return json.loads(heed("import", "read", what, "--json", "--", text)[1])

    told = read("date", "April 2009")
    check("a month", told == {"from": "2009-04-01", "to": "2009-04-30", "precision": "month", "words": "April 2009", "warning": None, "read": True}, told)
    check("a serial has a warning", read("date", "39695")["from"] == "2008-09-04" and read("date", "39695")["warning"])
    check("no date", (read("date", "31/02/2009")["from"], heed("import", "read", "date", "--", "31/02/2009")[0]) == ("", 1))
    check("not known is no mistake", (read("date", "n/k")["from"], heed("import", "read", "date", "--", "n/k")[0]) == ("", 0))
    check("an age", read("age", "10/12")["age"] == "10 months", read("age", "10/12"))


def a_staff_list():
    """Taken in as often as it changes, into an organisation of two areas."""
    staffed, file = os.path.join(folder, "staffed"), os.path.join(folder, "people.csv")
    day = ("--data", staffed, "--today", "2009-10-23")
    rows = [
        "Payroll number;Full name;Job title;Staff group;Service area;WTE;Post start date;Reports to;Start date;Leaving date;Colour",
        "1001;Mina Ashgrove;Adviser;FCA;South;0,6;02/03/2009;1003;02/03/2009;;blue",
        "1002;Renée Thackwell;Adviser;social worker;N;80%;02/03/2009;Otto Lind;02/03/2009;;",
        "1003;Otto Lind;Service manager;operational;South;1;01/04/2008;;01/04/2008;;",
        "1004;Ada Quill;Adviser;pigeon;North;1.5;02/03/2009;;soon;;",
        "1005;Ben Rusk;Adviser;support;Narnia;1;02/03/2009;;02/03/2009;;",
        ";Cy Tarn;Adviser;support;North;1;02/03/2009;;02/03/2009;;",
        "1003;Otto Lind;Service manager;operational;South;1;01/04/2008;;01/04/2008;;"]

    def take(*words):
        with open(file, "w", encoding="cp1252", newline="") as staff:
            staff.write("\r\n".join(rows) + "\r\n")
        code, told = answer("import", "people", file, *day, *words)
        check("every row of a staff list is accounted for", told["read"] == told["accepted"] + len(told["rejected"]), told)
        return code, told

    def recorded():
        return [json.loads(line)["name"] for line in heed("journal", "entries", "--most", "1000", "--data", staffed)[1].splitlines()]

    areas = ("--area", "N=North", "--area", "S=South")
    check("init to staff", heed("init", "--data", staffed, "--name", "Eastwold", *areas)[0] == 0)
    founded = recorded()
    code, told = take("--dry-run")
    # A name that stands on two lines is no manager yet.
    check("a staff list, dry", code == 0 and (told["read"], told["accepted"], told["dry_run"]) == (7, 2, True), told)
    check("a dry staff list records nothing", recorded() == founded)
    del rows[7]
    code, told = take()
    check("a staff list", code == 0 and (told["read"], told["accepted"], told["already"]) == (6, 3, 0), told)
    check("rows not taken, by line", [r["line"] for r in told["rejected"]] == [5, 6, 7], told["rejected"])
    reasons = [r["reason"] for r in told["rejected"]]
    check("all reasons of a person", all(w in reasons[0] for w in ("Kind of post: “pigeon”", "“1.5”", "Started: “soon”")), reasons)
    check("no such area, nobody to find", "Area: “Narnia”" in reasons[1] and "Without a staff number" in reasons[2], reasons)
    check("members of a staff list", (told["encoding"], told["delimiter"], told["unknown_columns"]) == ("windows-1252", ";", ["Colour"]), told)
    check("a manager without a day", [w["line"] for w in told["warnings"]] == [2, 3], told["warnings"])
    taken = recorded()[len(founded):]
    check("what is recorded of new staff", sorted(taken) == ["person.joined"] * 3 + ["person.managed"] * 2 + ["person.post-taken"] * 3, taken)
    before = recorded()
    code, told = take()
    check("a staff list again", code == 0 and (told["accepted"], told["already"]) == (3, 3), told)
    check("a staff list again records nothing", recorded() == before)
    rows[1] = rows[1].replace("02/03/2009;;blue", "02/03/2009;30/09/2009;")
    rows[2] = rows[2].replace("N;80%;02/03/2009", "South;80%;05/10/2009")
    rows[5] = rows[5].replace("Narnia", "North")
    code, told = take()
    check("a staff list that changed", (told["accepted"], told["already"], len(told["rejected"])) == (4, 1, 2), told)
    changed = ["person.left", "person.post-taken", "person.joined", "person.post-taken"]
    check("only what changed is recorded", recorded()[len(before):] == changed, recorded()[len(before):])
    rows[1:] = rows[4:5]
    code, told = take()
    check("nobody taken", code == 1 and (told["read"], told["accepted"]) == (1, 0), (code, told))
    check("whoever is not on the list stays", len(recorded()) == len(before) + len(changed))
    code, out, _ = heed("import", "people", "--template")
    check("template of a staff list", code == 0 and out.startswith("Staff number,Reference,Name,") and len(out.splitlines()) == 1, out)
    check("wrong usage of import people", heed("import", "people", *day)[0] == 2)
    code, out, err = heed("import", "people", file + ".none", *day)
    check("no such staff list", code == 1 and "cannot be read" in err and not out, err)
    with open(file, "w") as staff:
        staff.write("Colour,Size\nblue,3\n")
    code, out, err = heed("import", "people", file, *day)
    check("no staff list at all", code == 1 and "no names that Heed knows" in err and not out, err)


def an_attendance_list():
    day, file = ("--data", data, "--today", "2009-10-23"), os.path.join(folder, "training.csv")
    rows = [
        "Payroll number,Course title,Level,Date completed,Room",
        "23675,review-author,2,20/10/2009,4",
        "23675,Author of management reviews,Stage 1,19/10/2009,4",
        "P-0002,safeguarding,,20/10/2009,4",
        "P-0003,Safeguarding children,1,20/10/2009,4",
        "99999,safeguarding,,20/10/2009,4",
        "22511,dancing,,20/10/2009,4",
        "22511,review-author,,20/10/2009,4",
        "P-0003,review-author,2,20/10/2009,4",
        "22511,safeguarding,,24/10/2010,4"]

    def take(*words):
        with open(file, "w") as attended:
            attended.write("\n".join(rows) + "\n")
        code, told = answer("import", "training", file, *day, *words)
        check("every row of an attendance list is accounted for", told["read"] == told["accepted"] + len(told["rejected"]), told)
        return code, told

    head = answer("journal", "head", "--data", data)
    code, told = take("--dry-run")
    check("an attendance list, dry", code == 0 and (told["read"], told["accepted"], told["dry_run"]) == (9, 4, True), told)
    check("a dry attendance list records nothing", answer("journal", "head", "--data", data) == head)
    code, told = take()
    check("an attendance list", code == 0 and (told["accepted"], told["already"], told["unknown_columns"]) == (4, 0, ["Room"]), told)
    check("attendance not taken, by line", [r["line"] for r in told["rejected"]] == [6, 7, 8, 9, 10], told["rejected"])
    wanted = ["nobody on the staff list", "no course of ours", "The stage is needed", "had not completed stage 1", "Record it when it has happened"]
    check("why attendance is not taken", all(w in r["reason"] for w, r in zip(wanted, told["rejected"])), told["rejected"])
    after = ("journal", "entries", "--after", str(head[1]["sequence"]), "--data", data)
    facts = [json.loads(json.loads(line)["body"])["course.attended"] for line in heed(*after)[1].splitlines()]
    check("one fact a stage and a day", [(f["stage"], f["on"], f["people"]) for f in facts] == [
        (1, "2009-10-19", ["P-0001"]), (1, "2009-10-20", ["P-0002", "P-0003"]), (2, "2009-10-20", ["P-0001"])], facts)
    head = answer("journal", "head", "--data", data)
    code, told = take()
    check("an attendance list again", code == 0 and (told["accepted"], told["already"]) == (4, 4), told)
    check("an attendance list again records nothing", answer("journal", "head", "--data", data) == head)
    rows[1:] = rows[5:6]
    code, told = take()
    check("nobody's training", code == 1 and (told["read"], told["accepted"]) == (1, 0), (code, told))
    code, out, _ = heed("import", "training", "--template")
    check("template of an attendance list", (code, out) == (0, "Staff number,Course,Stage,Completed on\n"), out)
    check("wrong usage of import training", heed("import", "training", *day)[0] == 2)
    code, out, err = heed("import", "training", file + ".none", *day)
    check("no such attendance list", code == 1 and "cannot be read" in err and not out, err)


def a_commission():
    """From the notification to an author who writes."""
    day = ("--data", data, "--today", "2009-10-23")
    before = len(answer("reviews", "list", "--data", data)[1])
    commission = ("reviews", "commission", "N-0052", "--board", "Wexmere board", "--announced", "2009-10-20")
    code, out, err = heed(*commission, *day)
    check("a commission without its rules", code == 1 and "Choose the rules it is held under" in err, err)
    code, out, err = heed(*commission, "--regime", "england-2006", "--worker", "P-1525", *day)
    check("a commission", code == 0 and "is commissioned" in out, err)
    review = "IMR-%04d" % (before + 1)
    check("its reference", review in out, out)
    code, told = answer("authors", "propose", review, *day)
    proposed = told["proposed"]
    check("three who may write it, with three reasons each", code == 0 and len(proposed) >= 3 and all(len(one["reasons"]) >= 3 for one in proposed[:3]), told)
    check("and those who may not, each with the fact", told["notProposed"] and all(one["words"] for one in told["notProposed"]), told)
    first, second = (one["person"] for one in proposed[:2])
    code, _, err = heed("reviews", "invite", review, "--author", second, "--days", "10", *day)
    check("another than the first, without a reason", code == 1 and "Say why it is not the first proposed" in err, err)
    check("nobody has answered", heed("reviews", "invited", review, "--declines", "--reason", "Away.", *day)[0] == 1)
    check("the first is asked", heed("reviews", "invite", review, "--author", first, "--days", "10", *day)[0] == 0)
    check("neither yes nor no", heed("reviews", "invited", review, *day)[0] == 2)
    days = ("--from", "2009-11-02", "--to", "2009-11-13", "--agreed-by", "Their manager")
    code, _, err = heed("reviews", "invited", review, "--accepts", *days, *day)
    check("they write it", code == 0, err)
    check("and it is being written", answer("reviews", "show", review, *day)[1]["stage"] == "Being written")


def lessons():
    """Have we learned this before, and what is not closed."""
    place = ("--data", data)
    code, near = answer("lessons", "like", "Nobody asked the police what they knew of the father", *place)
    check("the nearest lesson", code == 0 and near[0]["lesson"] == "L-0006" and near[0]["why"], near)
    check("five at most", len(near) <= 5 and [one["score"] for one in near] == sorted((one["score"] for one in near), reverse=True), near)
    check("every member", all(set(one) == {"lesson", "score", "text", "why"} for one in near), near)
    code, found = answer("lessons", "search", "supervisors look at practice", *place)
    check("found in other words", code == 0 and found[0]["lesson"] == "L-0002", found)
    check("nothing like it", answer("lessons", "like", "Xylophone", *place) == (0, []))
    check("no words", heed("lessons", "like", "...", *place)[0] == 2)
    pairs = os.path.join(folder, "pairs.csv")
    with open(pairs, "w") as table:
        table.write("a,b\nThe boy was not brought to the clinic,Missed appointments must be followed up\n"
                    "The boy was not brought to the clinic,\"Police checks, always, before a report\"\n")
    code, rows = answer("lessons", "compare", pairs)
    check("the same and another", code == 0 and [row["same"] for row in rows] == [True, False], rows)
    check("rows as they were given", rows[1]["b"] == "Police checks, always, before a report" and rows[0]["score"] > rows[1]["score"], rows)
    with open(pairs, "w") as table:
        table.write("one,two\nx,y\n")
    code, _, err = heed("lessons", "compare", pairs)
    check("a table without a and b", code == 1 and "columns a and b" in err, err)
    with open(pairs, "w") as table:
        pass
    check("an empty table", heed("lessons", "compare", pairs)[0] == 1)
    code, open_lessons = answer("lessons", "unclosed", *place)
    check("what is not closed, the oldest first", code == 0 and open_lessons["rows"][0]["age"] >= open_lessons["rows"][-1]["age"], open_lessons)
    check("no more is done than is promised", all(row["parts"] >= row["promised"] >= row["done"] >= row["checked"] for row in open_lessons["rows"]), open_lessons)
    code, before = answer("lessons", "unclosed", "--as-at", "2009-06-30", *place)
    check("as at a day", code == 0 and len(before["rows"]) < len(open_lessons["rows"]), before)


def meetings():
    """The agenda of a meeting, on the command line."""
    place = ("--data", data, "--today", "2009-10-23")
    code, agenda = answer("meetings", "agenda", "SW", "2009-10-27", *place)
    check("an agenda", code == 0 and agenda["reference"] == "M-0073" and agenda["title"] == "South West improvement meeting", agenda)
    check("what is reported of the area", any("in post" in line for line in agenda["reported"]), agenda)
    due = [item["reference"] for item in agenda["overdue"] + agenda["due"] + agenda["changed"]]
    check("each action once", len(due) == len(set(due)) and due, agenda)
    code, out, _ = heed("meetings", "agenda", "panel", "2009-09-29", *place)
    check("the panel's", code == 0 and "L-0003" in out and "L-0002, identified" not in out, out)
    code, _, err = heed("meetings", "agenda", "SW", "2009-10-28", *place)
    check("a day on which none is planned", code == 1 and "No meeting of SW is planned for 28 October 2009" in err, err)
    check("a day that is none", heed("meetings", "agenda", "SW", "someday", *place)[0] == 2)
    code, all_of_them = answer("meetings", "list", *place)
    check("every meeting", code == 0 and any(one["meeting"] == "M-0073" and one["planned"] == "2009-10-27" for one in all_of_them), all_of_them)


def a_review():
    """From the chronology to the acceptance, on IMR-0005."""
    day, review = ("--data", data, "--today", "2009-10-23"), "IMR-0005"
    file, form = os.path.join(folder, "chronology.csv"), os.path.join(folder, "form.docx")
    rows = ["Date,Source,What happened,Child seen"]
    rows += ["%s,\"File, page %d\",Visit %d.,yes" % ("31/02/2008" if n % 30 == 0 else "%d/05/2008" % (n % 28 + 1), n, n) for n in range(200)]
    with open(file, "w") as table:
        table.write("\n".join(rows) + "\n")
    take = ("import", "chronology", file, "--review", review, *day)
    head = answer("journal", "head", "--data", data)
    code, told = answer(*take, "--dry-run")
    check("a chronology, dry", code == 0 and (told["read"], told["accepted"], len(told["rejected"])) == (200, 193, 7), told)
    check("a dry chronology records nothing", answer("journal", "head", "--data", data) == head)
    code, told = answer(*take)
    check("a chronology", code == 0 and told["accepted"] == 193 and [r["line"] for r in told["rejected"]] == [2 + 30 * n for n in range(7)], told)
    code, told = answer(*take)
    check("a chronology again", (told["accepted"], told["already"]) == (193, 193), told)
    check("its template", heed("import", "chronology", "--template")[1].startswith("Date,Source,What happened,"))
    code, told = answer("reviews", "check", review, *day)
    check("what is missing", code == 0 and "Not finished: method." in told["missing"], told)
    code, out, err = heed("reviews", "submit", review, "--because", "To see", *day)
    check("not finished", code == 1 and "It cannot be given in yet" in err, err)
    code, out, err = heed("reviews", "report", review, "--because", "To see", "--form", "--format", "docx", "--out", form, *day)
    check("the form as Word", code == 0 and open(form, "rb").read(2) == b"PK", err)
    with open(file + ".exe", "wb") as program:
        program.write(b"MZ\0\0")
    code, out, err = heed("reviews", "attach", review, file + ".exe", "--use", "report", *day)
    check("a program is not taken", code == 1 and "This kind of file is not taken" in err, err)
    code, out, err = heed("reviews", "attach", review, form, "--use", "report", *day)
    check("the report attached", code == 0 and "SHA-256" in out, err)
    submit = ("reviews", "submit", review, "--because", "Its author asked", *day)
    check("given in", heed(*submit)[0] == 0)
    points = ("--point", "Say what the school knew.", "--point", "Name the policy of the time.")
    check("returned", heed("reviews", "return", review, "--reason", "Too early.", *points, *day)[0] == 0)
    code, _, err = heed(*submit)
    check("unanswered", code == 1 and "Point 1 of the return has no answer" in err, err)
    for point in ("1", "2"):
        check("point %s" % point, heed("reviews", "answer", review, "--point", point, "Entry 12 says it.", *day)[0] == 0)
    check("given in again", heed(*submit)[0] == 0)
    check("nobody accepts it without a name", heed("reviews", "accept", review, "--by", "", *day)[0] == 1)
    check("accepted", heed("reviews", "accept", review, "--by", "Ruth Aldersey, lead", *day)[0] == 0)
    check("and shown so", answer("reviews", "show", review, "--data", data)[1]["stage"] == "Complete")
    code, out, _ = heed("reviews", "report", "IMR-0001", "--because", "To see", "--anonymised", *day)
    check("an edition without names", code == 0 and "the child" in out and "Duncan Quick" not in out)
    check("the journal is sound", heed("journal", "verify", "--data", data)[0] == 0)


try:
    code, _, err = heed("demo", "--data", data, "--today", "2009-10-23")
    check("demo", code == 0, err)
    for story in (
        the_october_figures, later_knowledge, the_journal, clocks, statistics, manners, backup_and_restore, moving_in, a_staff_list,
        an_attendance_list, lessons, meetings, a_review, a_commission):
        story()
finally:
    shutil.rmtree(folder)
print("%d passed, %d failed" % (passed, failed))
sys.exit(1 if failed else 0)
