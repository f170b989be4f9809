/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pattern is read as alternatives of sequences. A sequence needs each of its letter runs; of
 * alternatives, one run of each is taken, the longest (the rarest, by guess), and any of these will
 * do. An alternative without a run makes the whole group worthless as a condition. */
#include "models/literals.h"

#include <stdlib.h>

#include "pipeline/buffer.h"

enum { RUN_LEAST = 2, SET_MOST = 48, DEPTH_MOST = 32 };

struct reader {
    const char *p, *end;
    struct arena *arena;
    bool lost; /* met something that it does not understand */
};

/* What is being read: a sequence of things, one letter run of it perhaps unfinished. */
struct sequence {
    struct clauses found;
    struct buffer run;
    bool run_begins; /* no letter can stand directly before the run */
    bool at_edge;    /* nor before what comes next */
};

static void clause_add(struct clause *c, struct literal l) {
    MEM_GROW(c->at, c->cap, c->n + 1);
    c->at[c->n++] = l;
}

void clauses_free(struct clauses *c) {
    for (size_t i = 0; i < c->n; i++)
        free(c->at[i].at);
    c->n = 0;
}

/* How rare a run is, by guess: its length, but the commonest words of English are not rare. Only
 * speed depends on it. */
static size_t rarity(struct slice run) {
    static const char common[] =
        " the and that you they this with have not was are for but one she his "
        "her him all out can get did has had from just what like know there "
        "were been them then would could about other people who some only ";
    char word[16];
    if (run.n + 2 >= sizeof word)
        return run.n;
    word[0] = word[run.n + 1] = ' ';
    word[run.n + 2] = '\0';
    memcpy(word + 1, run.p, run.n);
    return strstr(common, word) ? 1 : run.n;
}

/* A clause is as strong as its most frequent run. */
static size_t strength(const struct clause *c) {
    size_t n = SIZE_MAX;
    for (size_t i = 0; i < c->n; i++)
        n = rarity(c->at[i].text) < n ? rarity(c->at[i].text) : n;
    return c->n ? n : 0;
}

/* Takes the clause over, in order of strength; beyond CLAUSES_MOST the weakest goes. */
static void clauses_add(struct clauses *to, struct clause c) {
    size_t i = to->n;
    if (to->n == CLAUSES_MOST) {
        i--;
        if (strength(&c) <= strength(&to->at[i])) {
            free(c.at);
            return;
        }
        free(to->at[i].at);
    } else {
        to->n++;
    }
    for (; i > 0 && strength(&to->at[i - 1]) < strength(&c); i--)
        to->at[i] = to->at[i - 1];
    to->at[i] = c;
}

/* The run, if there is one, is over. `edge`: no letter can follow it directly. */
static void end_run(struct reader *r, struct sequence *s, bool edge) {
    struct clause c = {0};
    if (s->run.n >= RUN_LEAST) {
        struct slice text = arena_copy(r->arena, buffer_slice(&s->run));
        clause_add(&c, (struct literal){text, s->run_begins, edge});
        clauses_add(&s->found, c);
    }
    buffer_clear(&s->run);
    s->at_edge = edge;
}

/* A quantifier at r->p is stepped over. *optional: the thing before it may be missing. */
static bool quantifier(struct reader *r, bool *optional) {
    *optional = false;
    if (r->p == r->end)
        return false;
    char c = *r->p;
    if (c == '{') {
        const char *close = r->p + 1;
        while (close < r->end && ((*close >= '0' && *close <= '9') || *close == ','))
            close++;
        if (close == r->end || *close != '}' || r->p[1] < '0' || r->p[1] > '9') {
            r->lost = true; /* these braces stand for themselves */
            return false;
        }
        *optional = r->p[1] == '0';
        r->p = close + 1;
    } else if (c == '*' || c == '?' || c == '+') {
        *optional = c != '+';
        r->p++;
    } else {
        return false;
    }
    if (r->p < r->end && (*r->p == '?' || *r->p == '+'))
        r->p++;
    return true;
}

static void skip_class(struct reader *r) {
    const char *p = r->p + 1;
    if (p < r->end && *p == '^')
        p++;
    if (p < r->end && *p == ']')
        p++;
    for (; p < r->end && *p != ']'; p++) {
        if (*p == '[')
            r->lost = true; /* [:alpha:] and the like */
        if (*p == '\\')
            p++;
    }
    r->p = p < r->end ? p + 1 : r->end;
}

/* A backslash and what it stands for: never part of a run. */
static void skip_escape(struct reader *r) {
    static const char simple[] = "bBdDwWsSAzZGhHvVRnrtf.*+?()[]{}|^$\\/-'&,:;!#%=~@\" ";
    if (r->end - r->p < 2 || !strchr(simple, r->p[1])) {
        r->lost = true;
        return;
    }
    r->p += 2;
}

/* Where a stretch of the pattern lies: whether a letter can stand directly before it, behind it. */
struct edges {
    bool before, behind;
};
static struct clauses read_alternatives(struct reader *r, struct edges e, unsigned depth);

/* The opening of a group at r->p ("(", "(?:", "(?i)", "(?=" …). *counts: what is inside must match.
 */
static bool open_group(struct reader *r, bool *counts, bool *has_body) {
    static const struct {
        const char *text;
        bool counts, has_body;
    } openings[] = {{"(?:", true, true},   {"(?i:", true, true}, {"(?>", true, true},
                    {"(?i)", true, false}, {"(?=", false, true}, {"(?!", false, true},
                    {"(?<=", false, true}, {"(?<!", false, true}};
    size_t left = (size_t)(r->end - r->p);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        size_t n = strlen(openings[i].text);
        if (left >= n && memcmp(r->p, openings[i].text, n) == 0) {
            r->p += n;
            *counts = openings[i].counts;
            *has_body = openings[i].has_body;
            return true;
        }
    }
    if (left > 1 && (r->p[1] == '?' || r->p[1] == '*'))
        return false;
    r->p++;
    *counts = *has_body = true;
    return true;
}

static bool word_edge_follows(const struct reader *r) {
    return r->end - r->p >= 2 && r->p[0] == '\\' && r->p[1] == 'b';
}

/* Whether a word edge follows the group that r->p stands in. */
static bool edge_behind_group(const struct reader *r) {
    struct reader ahead = *r;
    for (unsigned open = 1; open && ahead.p < ahead.end && !ahead.lost;) {
        if (*ahead.p == '[') {
            skip_class(&ahead);
            continue;
        }
        open += *ahead.p == '(';
        open -= *ahead.p == ')';
        ahead.p += *ahead.p == '\\' && ahead.end - ahead.p > 1 ? 2 : 1;
    }
    return word_edge_follows(&ahead);
}

static void read_group(struct reader *r, struct sequence *s, unsigned depth) {
    bool counts, has_body, optional, edge = s->at_edge;
    if (depth >= DEPTH_MOST || !open_group(r, &counts, &has_body)) {
        r->lost = true;
        return;
    }
    if (!has_body)
        return;
    struct clauses inside =
        read_alternatives(r, (struct edges){edge, edge_behind_group(r)}, depth + 1);
    if (r->lost || r->p == r->end || *r->p != ')') {
        r->lost = true;
        clauses_free(&inside);
        return;
    }
    r->p++;
    if ((quantifier(r, &optional) && optional) || !counts)
        clauses_free(&inside);
    for (size_t i = 0; i < inside.n; i++)
        clauses_add(&s->found, inside.at[i]);
    s->at_edge = edge && !counts; /* a look around takes no room */
}

/* One letter: it goes on with the run, unless a quantifier makes it optional or repeats it. */
static void read_letter(struct reader *r, struct sequence *s) {
    char c = (char)(*r->p++ | 0x20);
    const char *before = r->p;
    bool optional, quantified = quantifier(r, &optional);
    if (s->run.n == 0)
        s->run_begins = s->at_edge;
    if (!quantified || (!optional && *before == '+'))
        buffer_char(&s->run, c);
    if (quantified)
        end_run(r, s, false);
}

/* Anything but letters and groups: a mark, an escape, a class, a character beyond ASCII. A word
 * edge, or a mark that must be there, is an edge for what stands before and behind it. */
static void read_other(struct reader *r, struct sequence *s) {
    char c = *r->p;
    bool edge = word_edge_follows(r), mark = c > 0 && strchr(" ,;:!'-", c) != NULL, optional;
    if (c == '\\')
        skip_escape(r);
    else if (c == '[')
        skip_class(r);
    else
        r->p++;
    if (quantifier(r, &optional) && optional)
        edge = mark = false;
    end_run(r, s, edge || mark);
}

static struct clauses read_sequence(struct reader *r, struct edges e, unsigned depth) {
    struct sequence s = {.at_edge = e.before};
    while (!r->lost && r->p < r->end && *r->p != '|' && *r->p != ')') {
        if ((*r->p | 0x20) >= 'a' && (*r->p | 0x20) <= 'z') {
            read_letter(r, &s);
        } else if (*r->p == '(') {
            if (s.run.n)
                end_run(r, &s, false);
            read_group(r, &s, depth);
        } else {
            read_other(r, &s);
        }
    }
    if (s.run.n)
        end_run(r, &s, e.behind);
    buffer_free(&s.run);
    return s.found;
}

/* Moves the strongest clause of `from` into *all; false when there is none or it grows too large.
 */
static bool unite(struct clause *all, const struct clauses *from) {
    const struct clause *best = from->n ? &from->at[0] : NULL;
    for (size_t i = 0; best && i < best->n; i++)
        clause_add(all, best->at[i]);
    return best && all->n <= SET_MOST;
}

static struct clauses read_alternatives(struct reader *r, struct edges e, unsigned depth) {
    struct clauses first = read_sequence(r, e, depth);
    if (r->lost || r->p == r->end || *r->p != '|')
        return first;
    struct clause all = {0};
    bool known = unite(&all, &first);
    clauses_free(&first);
    while (!r->lost && r->p < r->end && *r->p == '|') {
        r->p++;
        struct clauses one = read_sequence(r, e, depth);
        known = known && unite(&all, &one);
        clauses_free(&one);
    }
    struct clauses found = {0};
    if (known)
        clauses_add(&found, all);
    else
        free(all.at);
    return found;
}

void literals_of(struct slice pattern, struct clauses *found, struct arena *arena) {
    struct reader r = {pattern.p, pattern.p + pattern.n, arena, false};
    *found = read_alternatives(&r, (struct edges){false, false}, 0);
    if (r.lost || r.p != r.end)
        clauses_free(found);
}
