/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/cautions.h"

#include "stages/result/words.h"

/* From here on the pooled counts would be taken for a link, and up to here the local ones not. */
#define POOLED_LINK 1.5
#define LOCAL_NONE 1.25

static void add(struct buffer *to, const char *sentence) {
    if (to->n)
        buffer_char(to, ' ');
    buffer_text(to, sentence);
}

static void say_one(struct buffer *to, const struct pair_finding *p) {
    bool doc = finding_has(p->flags, "one_doc");
    struct slice name = doc ? p->only_doc : p->only_project;
    if (!doc && !finding_has(p->flags, "one_project"))
        return;
    add(to, p->n_ab ? "All of it is in one "
                    : "Both themes come into the same stretch of talk only in one ");
    buffer_text(to, doc ? "transcript" : "project");
    if (name.n) {
        buffer_text(to, ": ");
        buffer_add(to, name);
    }
    buffer_char(to, '.');
}

/* Projects whose own interval lies on the same side of 1. */
static void add_side(struct buffer *to, const struct pair_finding *p, int side) {
    bool first = true;
    for (size_t i = 0; i < p->lines.n; i++) {
        const struct finding_line *line = &p->lines.at[i];
        if (clusters_side(&line->lift) != side)
            continue;
        buffer_text(to, first ? "" : ", ");
        buffer_add(to, line->name);
        first = false;
    }
    if (first)
        buffer_text(to, "some");
}

static void say_contested(struct buffer *to, const struct pair_finding *p) {
    add(to, "Projects contradict one another: more often than chance in ");
    add_side(to, p, 1);
    buffer_text(to, ", less often in ");
    add_side(to, p, -1);
    buffer_char(to, '.');
}

/* Which step of the ladder makes most of what pooled counts show. */
static const char *where(const struct pair_finding *p) {
    double most = 0;
    size_t which = EXCESSES;
    for (size_t i = 0; i < EXCESSES; i++)
        if (!p->excess[i].why && p->excess[i].x > most) {
            most = p->excess[i].x;
            which = i;
        }
    switch (which) {
    case EXCESS_CONVERSATION:
        return p->among_projects > most / 2 ? "between projects" : "between conversations";
    case EXCESS_PHASE:
        return "in the phases of the conversations";
    case EXCESS_LENGTH:
        return "in the long turns, which hold more of everything";
    default:
        return NULL;
    }
}

static void say_pooled(struct buffer *to, const struct pair_finding *p) {
    double pooled = p->pooled > 0 ? (double)p->n_ab / p->pooled : 0;
    const char *place = where(p);
    if (p->lift.why || pooled < POOLED_LINK || p->lift.x > LOCAL_NONE || !place)
        return;
    add(to, "Over all conversations thrown together they would seem to meet ");
    words_ratio(to, pooled);
    buffer_text(to, " times as often as chance; within conversations it is ");
    words_ratio(to, p->lift.x);
    buffer_format(to, ": the togetherness is %s, not between the themes.", place);
}

static void say_few(struct buffer *to, struct unit_setting unit) {
    add(to, unit.kind == UNIT_DOC ? "Fewer than five projects"
                                  : "Fewer than five transcripts' worth of talk");
    buffer_text(to, " stand behind what is expected, so the interval is wide.");
}

void cautions_write(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    say_one(to, p);
    if (finding_has(p->flags, "few"))
        say_few(to, unit);
    if (finding_has(p->flags, "sparse"))
        add(to, "Fewer than five meetings are expected: a few more or less change much.");
    if (finding_has(p->flags, "contested"))
        say_contested(to, p);
    if (finding_has(p->flags, "reversed"))
        add(to, "Counts of all conversations thrown together would show the opposite.");
    if (finding_has(p->flags, "length"))
        add(to, "It looks like less often, but not when whole turns are moved and their lengths "
                "left aside: where a topic fills whole turns, sliding words makes every pair seem "
                "to avoid the other.");
    if (slice_eq(p->method, SLICE("normal")))
        add(to, "The p behind q is that of the normal form, an approximation.");
    say_pooled(to, p);
}
