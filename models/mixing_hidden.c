/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_hidden.h"

struct hiding {
    struct mixing_row *rows; /* [n]: over all */
    size_t n;
    uint64_t threshold;
    uint64_t in, out, grouped; /* people with facilitators, without; with a group */
    bool few;                  /* some group is of few, or those in none are */
};

static bool is_some(const struct hiding *h, uint64_t people) {
    return people > 0 && people < h->threshold;
}

static void measure(struct hiding *h) {
    for (size_t i = 0; i < h->n; i++) {
        const struct mixing_row *r = &h->rows[i];
        if (r->of == MIXING_OF_ALL)
            *(r->facilitators ? &h->in : &h->out) = r->people;
        else if (r->of == MIXING_OF_BETWEEN)
            h->grouped = r->people;
        else if (slice_eq(r->group, r->next))
            h->few |= is_some(h, r->people);
    }
    h->few |= h->grouped < h->out && is_some(h, h->out - h->grouped);
}

/* How many there are in a group: the people of its pair with itself. */
static uint64_t size_of(const struct hiding *h, struct slice group, bool facilitators) {
    for (size_t i = 0; i < h->n; i++) {
        const struct mixing_row *r = &h->rows[i];
        if (r->of == MIXING_OF_PAIR && slice_eq(r->group, group) && slice_eq(r->next, group) &&
            r->facilitators == facilitators)
            return r->people;
    }
    return 0;
}

/* A pair's people are those of transcripts in which both groups are: less one of the groups, or
 * taken from both, they tell of the rest. */
static bool tells_few(const struct hiding *h, const struct mixing_row *r) {
    if (r->of != MIXING_OF_PAIR || slice_eq(r->group, r->next))
        return false;
    uint64_t people = r->people, a = size_of(h, r->group, r->facilitators),
             b = size_of(h, r->next, r->facilitators);
    return a == 0 || b == 0 || (people > a && is_some(h, people - a)) ||
           (people > b && is_some(h, people - b)) || (a + b > people && is_some(h, a + b - people));
}

static bool is_told(const struct hiding *h, const struct mixing_row *r) {
    bool led = h->in > h->out && is_some(h, h->in - h->out); /* by few */
    if (is_some(h, r->people) || tells_few(h, r))
        return false;
    return r->of == MIXING_OF_ALL       ? !(led && r->facilitators)
           : r->of == MIXING_OF_OPENING ? !led && !h->few
                                        : !h->few;
}

/* Its counts stay: other rows are measured by them. */
static void hide(struct mixing_row *r) {
    const struct value none = value_missing(REASON_SUPPRESSED);
    struct value *const values[] = {&r->share,
                                    &r->expected,
                                    &r->sd,
                                    &r->z,
                                    &r->ei_index,
                                    &r->ei_expected,
                                    &r->assortativity,
                                    &r->p_le,
                                    &r->p_ge,
                                    &r->p,
                                    &r->q,
                                    &r->n_gaps,
                                    &r->overlap,
                                    &r->gap_lower,
                                    &r->gap_median,
                                    &r->gap_upper,
                                    &r->gap_z,
                                    &r->gap_p,
                                    &r->gap_q,
                                    &r->interruptible,
                                    &r->interruptions,
                                    &r->interrupted};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        *values[i] = none;
    r->hidden = true;
}

struct mixing_hidden_rows mixing_hide(struct mixing_row *rows, size_t n, uint64_t threshold) {
    struct mixing_hidden_rows hidden = {.rows = n};
    struct hiding h = {.rows = rows, .threshold = threshold};
    while (h.n < n && rows[h.n].project.n == 0 && rows[h.n].doc.n == 0)
        h.n++;
    measure(&h);
    for (size_t i = 0; i < n; i++) {
        bool part = i >= h.n;
        if (!part && is_told(&h, &rows[i]))
            continue;
        hide(&rows[i]);
        *(part ? &hidden.parts : &hidden.over_all) += 1;
    }
    return hidden;
}
