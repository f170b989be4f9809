/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_order.h"

#include <stdlib.h>

static int by_step(const void *x, const void *y) {
    const struct mixing_step *a = x, *b = y;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->out != b->out)
        return a->out ? 1 : -1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

/* The groups in byte order, and each person's place in it. */
static void order_groups(struct mixing_table *t) {
    t->n_groups = (uint32_t)t->group_names.count;
    t->groups = mem_zero(t->n_groups + 1, sizeof *t->groups);
    uint32_t *now = intern_ranks(&t->group_names);
    for (uint32_t i = 0; i < t->n_groups; i++)
        t->groups[now[i]] = intern_text(&t->group_names, i);
    for (size_t i = 0; i < t->n_people; i++)
        if (t->people[i].group != MIXING_NONE)
            t->people[i].group = now[t->people[i].group];
    free(now);
}

static void order_docs(struct mixing_table *t, const uint32_t *docs) {
    struct mixing_doc *more = mem_zero(t->docs.n, sizeof *more);
    for (uint32_t id = 0; id < t->docs.n; id++)
        more[docs[id]] = t->more[id];
    free(t->more);
    t->more = more;
}

static void order_steps(struct mixing_table *t) {
    if (t->n_steps > 1)
        qsort(t->steps, t->n_steps, sizeof *t->steps, by_step);
    for (size_t i = 0; i < t->n_steps; i++) {
        struct mixing_doc *d = &t->more[t->steps[i].doc];
        d->step_from = d->step_to ? d->step_from : i;
        d->step_to = i + 1;
    }
}

void mixing_order(struct mixing_table *t, const uint32_t *docs) {
    uint32_t *people = doc_people_order(t->people, t->n_people, sizeof *t->people, &t->docs, docs);
    order_docs(t, docs);
    for (size_t i = 0; i < t->n_steps; i++) {
        struct mixing_step *s = &t->steps[i];
        s->doc = docs[s->doc];
        s->from = people[s->from];
        s->to = people[s->to];
    }
    free(people);
    order_groups(t);
    order_steps(t);
}

static bool check_people(const struct mixing_table *t, const struct doc_row *d, struct fault *f) {
    uint64_t left = d->turns;
    for (size_t i = d->from; i < d->to; i++) {
        const struct mixing_person *p = &t->people[i];
        if (!p->who.told)
            return fault_input(f, p->who.at, p->who.speaker,
                               "a transition of somebody without a row");
        if (p->turns > left)
            return fault_input(f, p->who.at, p->who.speaker,
                               "speakers have more turns than their document");
        left -= p->turns;
    }
    return true;
}

static bool check_step(const struct mixing_table *t, size_t i, struct fault *f) {
    const struct mixing_step *s = &t->steps[i];
    const struct mixing_person *from = &t->people[s->from], *to = &t->people[s->to];
    if (i && by_step(s - 1, s) == 0)
        return fault_input(f, s->at, to->who.speaker, "the transitions between two speakers twice");
    if (s->out && (from->who.facilitator || to->who.facilitator))
        return fault_input(f, s->at, (from->who.facilitator ? from : to)->who.speaker,
                           "a facilitator where facilitators are stepped over");
    if (!s->out && s->marked != (t->more[s->doc].broken_off > 0))
        return fault_input(f, s->at, to->who.speaker,
                           s->marked ? "interruptions, though no turn of the document breaks off"
                                     : "no number of interruptions, though turns break off");
    return true;
}

/* Between n turns there are n - 1 transitions at most. */
static bool check_steps(const struct mixing_table *t, size_t doc, struct fault *f) {
    const struct doc_row *d = &t->docs.all[doc];
    uint64_t left[2] = {d->turns ? d->turns - 1 : 0, d->turns ? d->turns - 1 : 0};
    uint64_t marks = t->more[doc].broken_off;
    for (size_t i = t->more[doc].step_from; i < t->more[doc].step_to; i++) {
        const struct mixing_step *s = &t->steps[i];
        if (!check_step(t, i, f))
            return false;
        if (s->n > left[s->out])
            return fault_input(f, s->at, d->name, "more transitions than turns in the document");
        if (s->interruptions > marks)
            return fault_input(f, s->at, d->name, "more interruptions than turns that break off");
        left[s->out] -= s->n;
        marks -= s->interruptions;
    }
    return true;
}

bool mixing_check(const struct mixing_table *t, struct fault *f) {
    for (size_t i = 0; i < t->docs.n; i++)
        if (!check_people(t, &t->docs.all[i], f) || !check_steps(t, i, f))
            return false;
    return true;
}
