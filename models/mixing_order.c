/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_order.h"

#include <stdlib.h>

static int by_doc(const void *x, const void *y) {
    const struct mixing_doc *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

static int by_person(const void *x, const void *y) {
    const struct mixing_person *a = x, *b = y;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return slice_cmp(a->speaker, b->speaker);
}

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

static void order_people(struct mixing_table *t, const uint32_t *docs) {
    for (size_t i = 0; i < t->n_people; i++)
        t->people[i].doc = docs[t->people[i].doc];
    if (t->n_people > 1)
        qsort(t->people, t->n_people, sizeof *t->people, by_person);
    for (size_t i = 0; i < t->n_people; i++) {
        struct mixing_doc *d = &t->docs[t->people[i].doc];
        d->from = d->to ? d->from : i;
        d->to = i + 1;
    }
}

static void order_steps(struct mixing_table *t) {
    if (t->n_steps > 1)
        qsort(t->steps, t->n_steps, sizeof *t->steps, by_step);
    for (size_t i = 0; i < t->n_steps; i++) {
        struct mixing_doc *d = &t->docs[t->steps[i].doc];
        d->step_from = d->step_to ? d->step_from : i;
        d->step_to = i + 1;
    }
}

static void mark_facilitators(struct mixing_table *t) {
    char *list = mem_text(buffer_slice(&t->roles));
    struct roles roles = {.list = list};
    for (size_t i = 0; i < t->n_people; i++)
        t->people[i].facilitator = t->people[i].role.n && roles_has(&roles, t->people[i].role);
    roles_free(&roles);
    free(list);
}

void mixing_order(struct mixing_table *t) {
    uint32_t *now = mem_zero(t->n_docs + t->n_people, sizeof *now);
    qsort(t->docs, t->n_docs, sizeof *t->docs, by_doc);
    for (uint32_t i = 0; i < t->n_docs; i++)
        now[t->docs[i].id] = i;
    for (size_t i = 0; i < t->n_steps; i++)
        t->steps[i].doc = now[t->steps[i].doc];
    order_people(t, now);
    for (uint32_t i = 0; i < t->n_people; i++)
        now[t->people[i].id] = i;
    for (size_t i = 0; i < t->n_steps; i++) {
        t->steps[i].from = now[t->steps[i].from];
        t->steps[i].to = now[t->steps[i].to];
    }
    free(now);
    order_groups(t);
    order_steps(t);
    mark_facilitators(t);
}

static bool check_people(const struct mixing_table *t, const struct mixing_doc *d,
                         struct fault *f) {
    uint64_t left = d->turns;
    for (size_t i = d->from; i < d->to; i++) {
        const struct mixing_person *p = &t->people[i];
        if (!p->told)
            return fault_input(f, p->at, p->speaker, "a transition of somebody without a row");
        if (p->turns > left)
            return fault_input(f, p->at, p->speaker,
                               "speakers have more turns than their document");
        left -= p->turns;
    }
    return true;
}

static bool check_step(const struct mixing_table *t, size_t i, struct fault *f) {
    const struct mixing_step *s = &t->steps[i];
    const struct mixing_person *from = &t->people[s->from], *to = &t->people[s->to];
    if (i && by_step(s - 1, s) == 0)
        return fault_input(f, s->at, to->speaker, "the transitions between two speakers twice");
    if (s->out && (from->facilitator || to->facilitator))
        return fault_input(f, s->at, (from->facilitator ? from : to)->speaker,
                           "a facilitator where facilitators are stepped over");
    if (!s->out && s->marked != (t->docs[s->doc].broken_off > 0))
        return fault_input(f, s->at, to->speaker,
                           s->marked ? "interruptions, though no turn of the document breaks off"
                                     : "no number of interruptions, though turns break off");
    return true;
}

/* Between n turns there are n - 1 transitions at most. */
static bool check_steps(const struct mixing_table *t, const struct mixing_doc *d, struct fault *f) {
    uint64_t left[2] = {d->turns ? d->turns - 1 : 0, d->turns ? d->turns - 1 : 0};
    uint64_t marks = d->broken_off;
    for (size_t i = d->step_from; i < d->step_to; i++) {
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
    for (size_t i = 0; i < t->n_docs; i++) {
        const struct mixing_doc *d = &t->docs[i];
        if (!d->told)
            return fault_input(f, d->at, d->name,
                               "a document without its own row (speaker and next empty)");
        if (!check_people(t, d, f) || !check_steps(t, d, f))
            return false;
    }
    return true;
}
