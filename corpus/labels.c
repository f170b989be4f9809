/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/labels.h"

#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/label_hints.h"

/* So many places with a candidate are no accident. */
enum { EVERYWHERE_LEAST = 20, CODE_MOST = 4 /* characters */, DOUBTS_TOLD = 5 };

static bool is_single(struct slice base) {
    return !memchr(base.p, ' ', base.n);
}

static bool has_figure(struct slice word) {
    for (size_t i = 0; i < word.n; i++)
        if ((word.p[i] >= '0' && word.p[i] <= '9') || word.p[i] == '_')
            return true;
    return false;
}

/* `CC`, `P6`, `AB?`: initials, or a code. */
static bool is_code(struct slice base) {
    for (size_t i = 0; i < base.n; i++)
        if (!(base.p[i] >= 'A' && base.p[i] <= 'Z') && !(base.p[i] >= '0' && base.p[i] <= '9') &&
            base.p[i] != '?')
            return false;
    return base.n <= CODE_MOST;
}

static struct label_count count_of(const struct label *l) {
    struct slice rest = l->base, first = slice_cut(&rest, ' ');
    struct label_count c = {.blocked = label_hints_key(l->base),
                            .weak = label_hints_weak(l->base),
                            .tight = l->tight,
                            .role = label_hints_role(l->base),
                            .code = is_code(l->base)};
    /* speaker_1 is in no case */
    if (!is_single(l->base) || !has_figure(l->base)) {
        c.small = !label_is_proper(first);
        c.mixed = !c.small && !label_is_proper(l->base);
        c.full = !c.small && !c.mixed && !is_single(l->base);
    }
    return c;
}

void labels_see(struct labels *s, const struct label *l, bool at_start) {
    s->lines++;
    s->starts += at_start;
    if (!l)
        return;
    size_t known = s->bases.count;
    uint32_t id = intern_add(&s->bases, l->base);
    if (id == known) {
        MEM_GROW(s->counts, s->cap, known + 1);
        s->counts[id] = count_of(l);
    }
    s->counts[id].seen++;
    s->counts[id].at_start += at_start;
}

void labels_opens(struct labels *s, const struct label *l) {
    uint32_t id = intern_find(&s->bases, l->base);
    if (id != INTERN_NONE)
        s->counts[id].opens = true;
}

/* Sums over the candidates that may be labels. */
struct sums {
    uint64_t all, recurring, recurring_start, recurring_mixed, recurring_small, recurring_codes,
        recurring_tight, capital_start;
    size_t distinct; /* that recur and are not in lower case */
};

static struct sums add_up(const struct labels *s) {
    struct sums t = {.all = 0};
    for (size_t i = 0; i < s->bases.count; i++) {
        const struct label_count *c = &s->counts[i];
        if (c->blocked || ((c->weak || c->tight) && c->seen < 2))
            continue;
        t.all += c->seen;
        if (c->seen < 2)
            continue;
        t.recurring += c->seen;
        t.recurring_mixed += c->mixed ? c->seen : 0;
        t.recurring_small += c->small ? c->seen : 0;
        t.recurring_codes += c->code ? c->seen : 0;
        t.recurring_tight += c->tight ? c->seen : 0;
        t.recurring_start += c->at_start;
        t.capital_start += c->small || c->mixed ? 0 : c->at_start;
        t.distinct += !c->mixed && !c->small;
    }
    return t;
}

/* What the whole file says about its candidates. */
struct habits {
    bool pattern; /* half of the places have one: once is enough */
    bool often;   /* labels that recur are not too rare */
    bool mixed;   /* some words of labels are in lower case, `Ana Berg kesk` */
    bool small;   /* all are, `ana`; small_once: then once is enough */
    bool small_once;
    bool starts; /* those with capitals stand at the beginning of paragraphs */
    bool codes;  /* nearly all that recur are initials or codes */
    bool tight;  /* some that recur have no space behind their colon */
};

static struct habits habits_of(const struct labels *s, const struct sums *t) {
    uint64_t places = s->starts_only ? s->starts : s->lines;
    uint64_t lower = t->recurring_mixed + t->recurring_small, capital = t->recurring - lower;
    bool everywhere = 20 * t->all >= 19 * places;
    struct habits h = {.pattern = 2 * t->all >= places,
                       .often = (t->distinct >= 2 && capital * 50 >= places) ||
                                (capital >= 3 && capital * 10 >= places)};
    h.mixed = everywhere || (h.pattern && lower * 10 >= t->recurring && lower > 0);
    h.small = everywhere || (h.pattern && lower * 10 >= t->recurring && t->recurring_small > 0);
    h.small_once = h.small && (2 * t->recurring_small >= t->recurring ||
                               (everywhere && places >= EVERYWHERE_LEAST));
    h.codes = 10 * t->recurring_codes >= 9 * t->recurring;
    h.tight = t->recurring_tight > 0;
    h.starts = capital > 0 && 10 * t->capital_start >= 9 * capital;
    return h;
}

static bool decide(const struct label_count *c, const struct habits *h) {
    bool again = c->seen > 1;
    if (c->blocked || (!again && (c->weak || (c->tight && !h->tight))))
        return false;
    if ((c->small || c->mixed) && h->starts && c->at_start == 0)
        return false;
    if (c->small)
        return again ? h->small : h->small_once;
    if (c->mixed)
        return h->mixed;
    return h->pattern ||
           (h->often && (again || c->role || (c->code && h->codes) || (c->full && c->at_start))) ||
           (!h->often && !h->mixed && !h->small && c->opens);
}

static struct slice folded_base(const struct labels *s, uint32_t i, struct buffer *key) {
    buffer_clear(key);
    fold_word(intern_text(&s->bases, i), key);
    return buffer_slice(key);
}

/* A speaker's name in other letters, `ana berg` beside `Ana Berg`, is a speaker's, too. */
static void accept_other_case(struct labels *s) {
    struct intern taken = {0};
    struct buffer key = {0};
    for (uint32_t i = 0; i < s->bases.count; i++)
        if (s->counts[i].accepted)
            intern_add(&taken, folded_base(s, i, &key));
    for (uint32_t i = 0; i < s->bases.count && taken.count; i++)
        if (!s->counts[i].accepted && !s->counts[i].blocked)
            s->counts[i].accepted = intern_find(&taken, folded_base(s, i, &key)) != INTERN_NONE;
    intern_free(&taken);
    buffer_free(&key);
}

void labels_decide(struct labels *s) {
    struct sums t = add_up(s);
    s->starts_only =
        t.recurring > 0 && t.recurring_start * 50 >= t.recurring * 49 && s->starts < s->lines;
    struct habits h = habits_of(s, &t);
    for (size_t i = 0; i < s->bases.count; i++)
        s->counts[i].accepted = decide(&s->counts[i], &h);
    accept_other_case(s);
}

bool labels_accept(const struct labels *s, const struct label *l, bool at_start) {
    uint32_t id = intern_find(&s->bases, l->base);
    if (id == INTERN_NONE || !s->counts[id].accepted)
        return false;
    /* A name that begins paragraphs elsewhere may speak up within one. */
    return at_start || !s->starts_only || s->counts[id].at_start > 1;
}

bool labels_recurs(const struct labels *s, const struct label *l) {
    uint32_t id = intern_find(&s->bases, l->base);
    return id != INTERN_NONE && s->counts[id].seen > 1;
}

/* What is told of candidates: those that were not taken although they could be names, or those that
 * were and are met once. */
static bool is_doubtful(const struct label_count *c, bool taken) {
    if (taken)
        return c->accepted && c->seen == 1;
    return !c->accepted && !c->blocked && !c->weak && !c->small && !c->mixed && !c->tight;
}

/* `"Joe Okoro", "Ana" and 3 more`; how many. */
static size_t list_doubtful(const struct labels *s, bool taken, struct buffer *to) {
    size_t n = 0;
    for (uint32_t i = 0; i < s->bases.count; i++) {
        if (!is_doubtful(&s->counts[i], taken) || n++ >= DOUBTS_TOLD)
            continue;
        buffer_format(to, "%s\"", n > 1 ? ", " : "");
        buffer_add(to, intern_text(&s->bases, i));
        buffer_char(to, '"');
    }
    if (n > DOUBTS_TOLD)
        buffer_format(to, " and %zu more", n - DOUBTS_TOLD);
    return n;
}

void labels_doubts(const struct labels *s, struct buffer *to) {
    struct buffer names = {0};
    uint64_t taken = 0, places = s->starts_only ? s->starts : s->lines;
    bool recurs = false;
    for (size_t i = 0; i < s->bases.count; i++) {
        const struct label_count *c = &s->counts[i];
        recurs |= c->accepted && c->seen > 1;
        taken += c->accepted ? c->seen : 0;
    }
    if (list_doubtful(s, false, &names))
        buffer_format(to, "before a colon, but not taken for speakers: %.*s\n",
                      SLICE_ARGS(buffer_slice(&names)));
    buffer_clear(&names);
    if (recurs && 20 * taken < 19 * places && list_doubtful(s, true, &names))
        buffer_format(to, "taken for speakers, though they are met but once: %.*s\n",
                      SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
}

void labels_clear(struct labels *s) {
    intern_free(&s->bases);
    s->lines = s->starts = 0;
    s->starts_only = false;
}

void labels_free(struct labels *s) {
    intern_free(&s->bases);
    free(s->counts);
    *s = (struct labels){0};
}
