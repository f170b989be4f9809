/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/words.h"

#include <math.h>

static bool is(struct value v) {
    return v.why == REASON_NONE;
}

void words_number(struct buffer *to, double x) {
    if (isnan(x))
        buffer_char(to, '-');
    else if (fabs(x) < 0.05 && x != 0)
        buffer_real(to, x, 2);
    else
        buffer_format(to, "%.*f", fabs(x) < 100 && x != floor(x) ? 1 : 0, x);
}

/* Near 1 as many places as tell it from 1. */
void words_ratio(struct buffer *to, double x) {
    int places = x == 0 ? 0 : x < 2 ? 2 : x < 10 ? 1 : 0;
    if (isnan(x)) {
        buffer_char(to, '-');
        return;
    }
    while (x != 1 && places < 4 && places >= 2 && fabs(x - 1) < 0.5 * pow(10, -places))
        places++;
    if (isinf(x))
        buffer_text(to, "infinity");
    else if (x > 0 && x < 0.005)
        buffer_real(to, x, 1);
    else
        buffer_format(to, "%.*f", places, x);
}

void words_share(struct buffer *to, double x) {
    if (isnan(x))
        buffer_char(to, '-');
    else
        buffer_format(to, "%.*f %%", x > 0 && x < 0.001 ? 3 : 1, 100 * x);
}

void words_counted(struct buffer *to, uint64_t n, const char *one, const char *plural) {
    buffer_format(to, "%llu %s", (unsigned long long)n, n == 1 ? one : plural);
}

void words_interval(struct buffer *to, struct value lo, struct value hi) {
    if (!is(lo) || !is(hi))
        return;
    buffer_text(to, " (");
    words_ratio(to, lo.x);
    buffer_text(to, " to ");
    words_ratio(to, hi.x);
    buffer_char(to, ')');
}

void words_unit(struct buffer *to, struct unit_setting unit, bool plural) {
    const char *s = plural ? "s" : "";
    switch (unit.kind) {
    case UNIT_TURN:
        buffer_format(to, "turn%s", s);
        break;
    case UNIT_SENTENCE:
        buffer_format(to, "sentence%s", s);
        break;
    case UNIT_WINDOW:
        buffer_format(to, "window%s of %lu turns", s, (unsigned long)unit.window);
        break;
    case UNIT_DOC:
        buffer_format(to, "transcript%s", s);
        break;
    }
}

const char *words_reason(enum reason why, struct unit_setting unit) {
    switch (why) {
    case REASON_ZERO_CELL:
        return "never together here";
    case REASON_ONE_DOC:
        return unit.kind == UNIT_DOC ? "one project: no interval" : "one transcript: no interval";
    case REASON_UNTESTABLE:
        return "never in the same stretch of talk";
    case REASON_DEGENERATE:
        return "nothing varies: no interval";
    case REASON_NO_UNITS:
        return "nothing was counted";
    default:
        return reason_name(why);
    }
}

void words_times(struct buffer *to, uint64_t n) {
    if (n == 1)
        buffer_text(to, "once");
    else if (n == 2)
        buffer_text(to, "twice");
    else
        buffer_format(to, "%llu times", (unsigned long long)n);
}

/* "A and B meet in the same turn" */
static void add_subject(struct buffer *to, const struct pair_finding *p, struct unit_setting unit,
                        const char *verb) {
    buffer_add(to, p->theme_a);
    buffer_text(to, " and ");
    buffer_add(to, p->theme_b);
    buffer_format(to, " %s in the same ", verb);
    words_unit(to, unit, false);
}

void words_q(struct buffer *to, struct value q) {
    if (!is(q))
        return;
    if (q.x < 0.001)
        buffer_text(to, "q < 0.001");
    else
        buffer_format(to, "q = %.*f", q.x < 0.1 ? 3 : 2, q.x);
}

void words_untold(struct buffer *to) {
    buffer_text(to, "in how many conversations is not told, since few people may be behind it");
}

static void add_where(struct buffer *to, const struct pair_finding *p) {
    if (p->untold) {
        words_untold(to);
        return;
    }
    buffer_format(to, "in %llu of %llu conversations", (unsigned long long)p->docs_ab,
                  (unsigned long long)p->docs_all);
    if (p->projects_all)
        buffer_format(to, ", %llu of %llu projects", (unsigned long long)p->projects_ab,
                      (unsigned long long)p->projects_all);
}

static void add_carriers(struct buffer *to, const struct pair_finding *p) {
    struct slice rest = p->carried_by;
    if (rest.n == 0)
        return;
    if (slice_eq(rest, SLICE("-"))) {
        buffer_text(to, "; no single project carries it");
        return;
    }
    bool several = memchr(rest.p, ',', rest.n) != NULL;
    buffer_text(to, several ? "; but it is gone without any one of the projects "
                            : "; but it is gone without the project ");
    for (bool first = true; rest.p; first = false) {
        struct slice id = slice_cut(&rest, ',');
        buffer_text(to, first ? "" : rest.p ? ", " : " and ");
        buffer_add(to, id);
    }
}

static void explain_places(struct buffer *to, struct unit_setting unit) {
    if (unit.kind == UNIT_DOC) {
        buffer_text(to, "how common both are in the projects");
        return;
    }
    buffer_text(to, "their places in the conversations");
    if (unit.whole)
        return;
    buffer_text(to, " and the length of the ");
    unit.kind = unit.kind == UNIT_WINDOW ? UNIT_TURN : unit.kind;
    words_unit(to, unit, true);
}

static void say_yes(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    add_subject(to, p, unit, "meet");
    buffer_char(to, ' ');
    words_times(to, p->n_ab);
    buffer_text(to, p->lift.x < 1 ? ", less often than chance: " : ", ");
    words_ratio(to, p->lift.x);
    buffer_text(to, " times as often");
    words_interval(to, p->lo, p->hi);
    buffer_text(to, " as ");
    explain_places(to, unit);
    buffer_text(to, " explain (");
    words_q(to, p->q);
    buffer_text(to, "); ");
    add_where(to, p);
    add_carriers(to, p);
    buffer_text(to, ".");
}

/* "A and B meet in the same turn 13 times, where 8.0 are expected" */
static void say_counts(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    add_subject(to, p, unit, p->n_ab ? "meet" : "never meet");
    if (p->n_ab) {
        buffer_char(to, ' ');
        words_times(to, p->n_ab);
    }
    if (is(p->expected)) {
        buffer_text(to, p->n_ab ? " where " : "; ");
        words_number(to, p->expected.x);
        buffer_text(to, p->expected.x == 1 ? " is expected from " : " are expected from ");
        explain_places(to, unit);
    }
    if (p->n_ab) {
        buffer_text(to, ", ");
        add_where(to, p);
    }
}

static void say_lift(struct buffer *to, const struct pair_finding *p) {
    words_ratio(to, p->lift.x);
    buffer_text(to, " times as often");
    if (is(p->lo) && is(p->hi)) {
        buffer_text(to, ", anything from ");
        words_ratio(to, p->lo.x);
        buffer_text(to, " to ");
        words_ratio(to, p->hi.x);
        buffer_text(to, " being possible");
    }
    if (is(p->q)) {
        buffer_text(to, " (");
        words_q(to, p->q);
        buffer_char(to, ')');
    }
}

static void say_no(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    say_counts(to, p, unit);
    buffer_text(to, ". This is not shown to differ from chance: ");
    say_lift(to, p);
    buffer_char(to, '.');
}

static void say_too_few(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    say_counts(to, p, unit);
    buffer_text(to, ". There is too little to tell whether this is more than chance");
    if (p->n_ab) {
        buffer_text(to, ": ");
        say_lift(to, p);
    }
    buffer_char(to, '.');
}

static void say_same_words(struct buffer *to, const struct pair_finding *p,
                           struct unit_setting unit) {
    say_counts(to, p, unit);
    buffer_format(to,
                  ". But %llu of these %s both themes on the very same words only: that is "
                  "the codebook, not the talk, and nothing is said about a link.",
                  (unsigned long long)p->n_same, p->n_same == 1 ? "has" : "have");
}

static void say_untestable(struct buffer *to, const struct pair_finding *p,
                           struct unit_setting unit) {
    say_counts(to, p, unit);
    buffer_text(to, p->q.why == REASON_SPARSE
                        ? ". Only sums were shared, and for these so little is expected that "
                          "nothing can be tested."
                        : ". This cannot be tested: however the themes were placed, no number of "
                          "meetings that is possible would be beyond chance.");
}

static void say_related(struct buffer *to, const struct pair_finding *p) {
    buffer_add(to, p->theme_a);
    buffer_text(to, " is above ");
    buffer_add(to, p->theme_b);
    buffer_text(to, " in the codebook: where the one below is, the one above is too, so they are "
                    "no pair. Explain them one by one.");
}

static void say_absent(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    const struct slice names[] = {p->theme_a, p->theme_b};
    const uint64_t n[] = {p->n_a, p->n_b};
    for (int i = 0; i < 2; i++)
        if (n[i] == 0) {
            buffer_add(to, names[i]);
            buffer_text(to, " is in no ");
            words_unit(to, unit, false);
            buffer_text(to, " that was counted, so there is nothing to say of the two.");
            return;
        }
    for (int i = 0; i < 2; i++) {
        buffer_text(to, i ? " and " : "");
        buffer_add(to, names[i]);
        buffer_format(to, " (in %llu ", (unsigned long long)n[i]);
        words_unit(to, unit, n[i] != 1);
        buffer_char(to, ')');
    }
    buffer_text(to, " never come into the same stretch of talk, so that nothing can be said of "
                    "whether they would meet there.");
}

void words_pair(struct buffer *to, const struct pair_finding *p, struct unit_setting unit) {
    static const struct {
        const char *holds;
        void (*say)(struct buffer *, const struct pair_finding *, struct unit_setting);
    } sayings[] = {
        {"yes", say_yes}, {"no", say_no}, {"too_few", say_too_few}, {"same_words", say_same_words}};
    if (p->related)
        say_related(to, p);
    else if (p->absent)
        say_absent(to, p, unit);
    if (p->related || p->absent)
        return;
    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
        if (slice_eq(p->holds, slice_of(sayings[i].holds))) {
            sayings[i].say(to, p, unit);
            return;
        }
    say_untestable(to, p, unit);
}
