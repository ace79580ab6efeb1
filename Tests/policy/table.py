"""Writes truth-table.csv from the page map's "who" column and the access-control page. It reads no part of may.json."""
import csv, sys
ROLES = """coordinator lead author quality-assurer area-manager panel staff hr board inspector records-officer
administrator service operator newcomer stranger""".split()
SIGNED_IN = [r for r in ROLES if r not in ("service", "operator", "newcomer", "stranger")]   # a service account has no interactive login
C, L, A, Q, S, P, H, B, I = "coordinator lead author quality-assurer area-manager panel hr board inspector".split()
RO, ADMIN, OP, NEW = "records-officer", "administrator", "operator", "newcomer"
LC = [L, C]
# deed -> (who may, whatever the record), {role: relation it is limited to}
PAGES = {
    "arrive": (ROLES, {}),                                    # "/" and help: all
    "see-today": (SIGNED_IN, {}),                             # /today: signed in
    "name-deputy": ([C, L, A, Q, S, P, H, RO, ADMIN], {}),    # silent: those with work that another can do
    "read-board-papers": ([L, C, B, I, NEW, OP], {}),         # board papers L C, issues B L I, the landing page, heed papers
    "write-board-papers": ([L, C, OP], {}),                   # L C, heed papers build
    "open-records": ([L, C, I, NEW, OP], {}),                 # ".../figures" L C, inspector reads and verifies, landing page
    "follow-threads": ([L, C, P, S, I, NEW, OP], {}),         # /lessons L P S I; Learning is in C's navigation
    "keep-lessons": ([L, C, OP], {}),                         # journey (d): L confirms a draft lesson; C keeps the record
    "read-actions": ([L, C, S, P, H, Q, I, NEW, OP], {}),     # /actions owner S L P H; Q checks, I asks
    "agree-action": ([L, C, P, OP], {}),                      # journey (d): the panel or the lead
    "move-action": ([L, C, S, P, H, OP], {}),                 # /actions: owner S L P H
    "check-action": ([L, Q, S, P, OP], {}),                   # a second person; who said it is done never
    "read-meetings": ([L, C, P, I, OP], {S: "own area"}),     # /meetings S L, /panel P L; C prepares, I asks
    "keep-meetings": ([L, C, P, OP], {S: "own area"}),        # "run the 6-weekly meeting" S L; P the panel
    "decide-nationally": ([L, P, OP], {}),                    # /panel P L
    "list-notifications": ([L, C, OP], {S: "own area"}),      # /notifications L C; S finds those of the own area
    "record-notification": ([L, C, OP], {}),
    "read-notification": ([L, C, OP], {S: "own area"}),       # L C, S (own area)
    "read-account": ([L, C, OP], {A: "own review"}),          # L C, A of its review; operator with --because
    "see-readers": ([L, C, I, RO, OP], {}),                   # the access list of a record L C; I and records officer
    "keep-first-day": (LC, {S: "own area"}),                  # line managers of the area keep the first-day list
    "answer-safety": (LC, {S: "own area"}),
    "correct-notification": ([L, C, OP], {}),                 # .../corrections/new L C, heed notifications correct
    "withdraw-notification": (LC, {}),
    "record-involvement": (LC, {}),
    "decide": ([L], {}),                                      # .../decision/new L
    "link-duplicates": (LC, {}),                              # .../possible-duplicates L C
    "keep-clocks": (LC, {}),
    "reply": (LC, {}),
    "record-late-fact": (LC, {}),
    "name-staff": (LC, {}),                                   # /imrs/new: people and teams involved, L C
    "write-letters": (LC, {}),
    "list-reviews": ([L, C, Q, A, OP], {}),                   # /imrs L C Q A (own)
    "commission-review": (LC + [OP], {}),                     # /imrs/new L C, heed reviews commission
    "read-review": ([L, C, Q, OP], {A: "own review"}),        # /imrs/IMR-0005 L C A Q
    "change-review": (LC + [OP], {}),                         # heed reviews invite
    "propose-authors": (LC + [OP], {}),                       # /imrs/.../author-proposals L C, heed authors propose
    "answer-invitation": ([C, L, A, Q, S, P, H, "staff"], {}),  # /people/me: whoever may be asked to write
    "write-review": ([OP], {A: "own review"}),                # .../chronology, .../sections A; heed reviews
    "ask-fact-check": (LC, {A: "own review"}),                # the author of it, and those who keep the review
    "check-facts": ([C, L, A, Q, S, P, H, "staff"], {}),      # /people/me: whoever is named, and asked; of their own part alone
    "attach-document": (LC + [OP], {A: "own review"}),               # .../documents A C, and L
    "read-judgements": ([Q, L, C, OP], {A: "own review"}),    # .../quality-reviews Q L; authors see their own
    "judge-review": ([Q, L, OP], {}),                         # .../quality-reviews Q L
    "accept-review": ([L, OP], {}),                           # acceptance by a senior officer; heed reviews accept
    "read-staff": ([H, L, C, OP], {S: "own area"}),           # /people H L; S has People in its bar; C names staff
    "keep-staff": ([H, L, OP], {}),                           # /people H L, heed import people
    "declare-interest": ([C, L, A, Q, S, P, H, "staff"], {}), # /people/me: whoever may be asked to write
    "read-training": ([H, L, C, OP], {S: "own area"}),        # /training H L; compliance by area
    "keep-training": ([H, L, OP], {}),                        # /training H L, heed import training
    "keep-accounts": ([ADMIN, OP], {}),
    "set-up": ([L, ADMIN, OP], {}),                           # /settings L (admin); heed init
    "bring-in": ([OP], {}),                                   # heed import
    "keep-machine": ([OP], {}),                               # heed backup, restore, serve
    "read-journal": ([L, I, RO, OP], {}),                     # /history L I; records officer: metadata; heed journal
    "work-out-figures": (SIGNED_IN + [OP], {}),               # no record
}
# Shut out of the review: terms, authors, drafts, grades, who has looked; and the account. To decide whether there is a
# review, and who is named in it (and so shut out), goes with it: deny wins. Never shut out of the response.
REVIEW = {"read-account", "decide", "name-staff", "commission-review", "read-review", "change-review", "propose-authors", "see-readers",
          "write-review", "ask-fact-check", "attach-document", "read-judgements", "judge-review", "accept-review"}
# Whoever wrote the report judges no report of their own, whatever their role.
NOT_OWN = {"judge-review", "accept-review"}
out = csv.writer(open(sys.argv[1], "w", newline="", encoding="utf8"), lineterminator="\n")
out.writerow("role deed relation shut_out expected".split())
for deed, (who, limited) in PAGES.items():
    for role in ROLES:
        for relation in ("own area", "other area", "own review", "none"):
            for shut in ("no", "yes"):
                may = role in who or (role in limited and relation in (limited[role], "none"))
                if relation == "own review" and deed in NOT_OWN: may = False
                if shut == "yes" and relation != "none" and deed in REVIEW: may = False
                out.writerow([role, deed, relation, shut, "allowed" if may else "refused"])
