#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries to learn from DIR/report.html what DIR/people.tsv hides.

    recover.py DIR

A reader of the page knows which conversation is of which project, wave and date: a table says so. So
a number or a passage of a theme in a conversation, on a date with one conversation, or at a level
gives away what the level has, and sums that are told give away what they are short of. Prints what
comes back, and how much was hidden and looked at, so that a page that says nothing is not mistaken
for one that keeps a secret. The exit status is 1 when something comes back.
"""
import csv
import html.parser
import json
import re
import sys
from collections import defaultdict
from fractions import Fraction


def rows(name):
    with open(name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


# Tables of the annex that say themselves what they hide, and one that counts nothing that was said.
OWN = ("people.tsv", "voices.tsv", "codebook.tsv")


class Page(html.parser.HTMLParser):
    """Rows of tables with the theme whose page they are on; cards; passages; what marks lead to."""

    def __init__(self):
        super().__init__()
        self.rows, self.cards, self.quotes, self.marks = [], [], [], set()
        self.about, self.open, self.text = [], [], ""
        self.row = self.cell = self.card = self.script = self.summary = None
        self.json = ""

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        for name in ("data-theme", "data-pair"):
            self.marks.update((attrs.get(name) or "").split())
        if tag == "details":
            name = attrs.get("id") or ""
            self.about.append(name[6:] if name.startswith("about-") else None)
        if tag == "div":
            self.open.append(attrs.get("class"))
            if self.open[-1] == "card":
                self.card = ""
        if tag == "tr":
            self.row = []
        if tag in ("td", "th") and self.row is not None:
            self.cell = ""
        if tag in ("cite", "summary"):
            self.text = ""
        self.script = tag == "script" and attrs.get("id") == "passages" or (self.script and tag != "script")

    def handle_endtag(self, tag):
        theme = next((a for a in reversed(self.about) if a), None)
        if tag == "details" and self.about:
            self.about.pop()
        if tag == "div" and self.open and self.open.pop() == "card":
            self.cards.append(self.card)
            self.card = None
        if tag in ("td", "th") and self.cell is not None:
            self.row.append(" ".join(self.cell.split()))
            self.cell = None
        if tag == "tr" and self.row is not None:
            if not (self.summary or "").startswith(OWN):
                self.rows.append((theme, self.row))
            self.row = None
        if tag == "summary":
            self.summary = self.text
        if tag == "cite":
            self.quotes.append((theme, self.card, self.text))
        if tag == "script":
            self.script = False

    def handle_data(self, data):
        self.text += data
        if self.script:
            self.json += data
        if self.cell is not None:
            self.cell += data
        if self.card is not None:
            self.card += data + " "


def ancestors(theme):
    parts = theme.split("/")
    return ["/".join(parts[: i + 1]) for i in range(len(parts))]


def spans(vectors, wanted):
    """Is `wanted` a sum of multiples of the vectors, which are dicts of numbers?"""
    basis = []

    def reduced(v):
        v = dict(v)
        for pivot, b in basis:
            factor = v.get(pivot, 0)
            if factor:
                for k, x in b.items():
                    v[k] = v.get(k, 0) - factor * x
        return {k: x for k, x in v.items() if x}

    for v in vectors:
        v = reduced(v)
        if v:
            pivot = next(iter(v))
            basis.append((pivot, {k: Fraction(x) / v[pivot] for k, x in v.items()}))
    return not reduced(wanted)


class Secrets:
    def __init__(self, folder):
        self.people = [r for r in rows(folder + "/people.tsv") if r["theme"]]
        self.hidden = {(r["of"], r["name"], r["theme"]) for r in self.people if r["share"] == "suppressed"}
        self.columns = {r["of"] for r in self.people} - {"all"}
        self.names = {r["label"]: r["theme"] for r in rows(folder + "/codebook.tsv") if r["label"]}
        self.names.update({r["theme"]: r["theme"] for r in self.people})
        self.levels = defaultdict(set)
        for r in self.people:
            if r["of"] != "all":
                self.levels[r["name"]].add(r["of"])
        voices = rows(folder + "/counts/voices.tsv")
        self.docs = {r["doc"]: r for r in reversed(voices) if not r["speaker"]}
        self.parts = {(r["doc"], r.get("group", ""), r.get("role", "")) for r in voices if r["speaker"]}
        self.found = set()

    def is_hidden(self, of, name, theme):
        return (of, name, theme) in self.hidden

    def give(self, how, of, name, theme):
        if self.is_hidden(of, name, theme):
            self.found.add((how, of, name, theme))

    def give_doc(self, how, doc, theme):
        for of in self.columns & {"project", "wave"}:
            self.give(how, of, self.docs[doc].get(of, ""), theme)

    def is_hidden_in(self, doc, theme):
        return self.is_hidden("project", self.docs[doc].get("project", ""), theme)

    def docs_at(self, text):
        """The conversation that a cell names, by itself or by a date that no other one has."""
        found = [d for d, r in self.docs.items() if text and text in (d, r.get("date"))]
        return found[0] if len(found) == 1 else None


def look_at_tables(s, page):
    seen = 0
    for theme, cells in page.rows:
        themes = {s.names[c] for c in cells if c in s.names} | ({theme} if theme else set())
        places = [c for c in cells if c in s.levels or s.docs_at(c)]
        if not themes or not any(re.search(r"\d", c) for c in cells if c not in places and c not in s.names):
            continue
        seen += 1
        for t in themes:
            if not places:
                s.give("table", "all", "", t)
            for p in places:
                for of in s.levels[p]:
                    s.give("table", of, p, t)
                if s.docs_at(p):
                    s.give_doc("table", s.docs_at(p), t)
    return seen


def look_at_words(s, page):
    for card in page.cards:
        for name, theme in s.names.items():
            if name not in card:
                continue
            s.give("card", "all", "", theme)
            for p in re.findall(r"[\w-]+", card):
                for of in s.levels.get(p, ()):
                    s.give("card", of, p, theme)
    for theme, card, cite in page.quotes:
        doc = cite.removeprefix("transcript ").split(", turn ")[0]
        of = {t for name, t in s.names.items() if t == theme or (card and name in card)}
        for t in of if doc in s.docs and all(s.is_hidden_in(doc, t) for t in of) else ():
            s.give_doc("quotation", doc, t)
    for mark in page.marks:
        s.give("mark", "all", "", mark)


def look_at_passages(s, page):
    told = json.loads(page.json)
    seen = 0
    for doc, _, _, _, turns in told["docs"]:
        for turn in turns:
            if not isinstance(turn, list):
                continue
            group = told["groups"][turn[2]]
            placed = turn[3] != 0 or told["unit"] == "sentence"  # theme, from, to; else the theme alone
            for hit in (turn[4] or [])[:: 3 if placed else 1]:  # 0: not counted
                seen += 1
                for theme in ancestors(told["themes"][hit]):
                    s.give_doc("passage", doc, theme)
                    s.give("passage", "group", group, theme)
                    s.give("passage", "all", "", theme)
    return seen


def members(s, of, name):
    """The parts of the talk that a count is over."""
    place = {"group": 1, "role": 2}
    return frozenset(
        p for p in s.parts
        if of == "all" or (p[place[of]] if of in place else s.docs[p[0]].get(of, "")) == name
    )


def subtract(s):
    by_theme = defaultdict(list)
    for r in s.people:
        by_theme[r["theme"]].append(r)
    for theme, counts in by_theme.items():
        told = [(members(s, r["of"], r["name"]), int(r["speaking"])) for r in counts if r["share"] != "suppressed"]
        none = frozenset().union(*(m for m, n in told if n == 0))
        sums = [dict.fromkeys(m - none, 1) for m, n in told if n]
        for r in counts:
            if s.is_hidden(r["of"], r["name"], theme):
                if spans(sums, dict.fromkeys(members(s, r["of"], r["name"]) - none, 1)):
                    s.give("subtraction", r["of"], r["name"], theme)


def main(folder):
    s = Secrets(folder)
    page = Page()
    with open(folder + "/report.html", encoding="utf-8") as f:
        page.feed(f.read())
    tables = look_at_tables(s, page)
    look_at_words(s, page)
    passages = look_at_passages(s, page)
    subtract(s)
    for found in sorted(s.found):
        print("\t".join(found))
    some = {k: "some" if n else "no" for k, n in (("hidden", len(s.hidden)), ("rows", tables), ("passages", passages))}
    print(f"{some['hidden']} counts are hidden, {some['rows']} rows and {some['passages']} passages are told")
    return 1 if s.found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
