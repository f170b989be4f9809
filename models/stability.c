/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/stability.h"

#include <math.h>

/* The pair in hand. */
struct subject {
    const struct findings *findings;
    const struct finding *at; /* [specifications->n] */
    const struct specifications *specifications;
};

static bool holds(const struct finding *f) {
    return f->code == FINDING_YES;
}

/* A link that holds may hold as "less often". */
static bool is_less(const struct finding *f) {
    return holds(f) && f->x[FINDING_LIFT] < 1;
}

static bool differs(const struct finding *f, const struct finding *reference) {
    return f->code != reference->code || is_less(f) != is_less(reference);
}

static void take_lift(struct stability *s, double lift) {
    if (isnan(lift))
        return;
    if (isnan(s->lift_min.x) || lift < s->lift_min.x)
        s->lift_min = value_of(lift);
    if (isnan(s->lift_max.x) || lift > s->lift_max.x)
        s->lift_max = value_of(lift);
}

static void count(struct stability *s, const struct subject *p) {
    size_t n = p->specifications->n;
    s->specifications = n;
    s->tested = s->held = s->held_less = 0;
    s->lift_min = s->lift_max = value_missing(REASON_UNTESTABLE);
    for (size_t i = 0; i < n; i++) {
        const struct finding *f = &p->at[i];
        s->held += holds(f);
        s->held_less += is_less(f);
        if (f->code == FINDING_UNTESTABLE)
            continue;
        s->tested++;
        take_lift(s, f->x[FINDING_LIFT]);
    }
    s->share_held = value_of((double)s->held / (double)n);
}

static void list_changes(struct stability *s, const struct subject *p) {
    buffer_clear(&s->changed);
    for (size_t i = 1; i < p->specifications->n; i++)
        if (differs(&p->at[i], &p->at[0])) {
            if (s->changed.n)
                buffer_char(&s->changed, ' ');
            specification_name(p->specifications, i, &s->changed);
        }
    s->changes = buffer_slice(&s->changed);
}

/* " (lift 0.80 to 1.92)", or one number where both read the same. */
static void say_range(const struct stability *s, struct buffer *to) {
    struct buffer most = {0};
    if (isnan(s->lift_min.x))
        return;
    buffer_text(to, " (lift ");
    size_t from = to->n;
    buffer_format(to, "%.2f", s->lift_min.x);
    buffer_format(&most, "%.2f", s->lift_max.x);
    if (!slice_eq(buffer_slice(&most), (struct slice){to->p + from, to->n - from})) {
        buffer_text(to, " to ");
        buffer_add(to, buffer_slice(&most));
    }
    buffer_char(to, ')');
    buffer_free(&most);
}

/* "holds in 9 of 10 specifications, in 2 of these as less often than expected (lift 0.80 to 1.92)"
 */
static void say_share(struct stability *s) {
    struct buffer *to = &s->said;
    unsigned long long n = s->specifications, held = s->held, less = s->held_less;
    if (s->tested == 0)
        buffer_format(to, "could be tested in none of %llu specifications", n);
    else if (held == 0)
        buffer_format(to, "holds in none of %llu specifications", n);
    else if (held == n)
        buffer_format(to, "holds in all %llu specifications", n);
    else
        buffer_format(to, "holds in %llu of %llu specifications", held, n);
    if (less && less == held)
        buffer_text(to, ", as less often than expected");
    else if (less)
        buffer_format(to, ", in %llu of these as less often than expected", less);
    if (s->tested && s->tested < n)
        buffer_format(to, ", testable in %llu", (unsigned long long)s->tested);
    say_range(s, to);
}

/* The specifications with the decision of number `like`, from there on: their names, and the
 * decision. */
static void say_group(const struct subject *p, size_t like, struct buffer *to) {
    const struct finding *f = &p->at[like];
    const char *between = "";
    for (size_t i = like; i < p->specifications->n; i++)
        if (!differs(&p->at[i], f)) {
            buffer_text(to, between);
            specification_name(p->specifications, i, to);
            between = ", ";
        }
    if (holds(f)) {
        buffer_text(to, is_less(f) ? ": less often" : ": more often");
        return;
    }
    buffer_text(to, ": ");
    buffer_add(to, intern_text(&p->findings->codes, f->code));
}

/* An earlier alternative has the same decision, so that this one was named with it. */
static bool was_named(const struct subject *p, size_t i) {
    for (size_t k = 1; k < i; k++)
        if (!differs(&p->at[k], &p->at[i]))
            return true;
    return false;
}

/* "; not with unit=doc: too_few; the other way round with …": what differs from a reference that
 * holds; of another, where the link does hold. */
static void say_alternatives(const struct subject *p, struct buffer *to) {
    bool reference_holds = holds(&p->at[0]), began = false;
    for (size_t i = 1; i < p->specifications->n; i++) {
        const struct finding *f = &p->at[i];
        bool told = reference_holds ? differs(f, &p->at[0]) : holds(f);
        if (!told || was_named(p, i))
            continue;
        buffer_text(to, began ? "; " : reference_holds ? "; not with " : "; but with ");
        began = true;
        say_group(p, i, to);
    }
}

/* Of the specifications with one value in one dimension: how many, and in how many it holds. */
struct part {
    const char *value;
    enum dimension dimension;
    size_t n, held;
};

static struct part part_of(const struct subject *p, enum dimension d, const char *value) {
    struct part part = {value, d, 0, 0};
    for (size_t i = 0; i < p->specifications->n; i++)
        if (strcmp(p->specifications->all[i].value[d], value) == 0) {
            part.n++;
            part.held += holds(&p->at[i]);
        }
    return part;
}

/* A value is looked at where it occurs first. */
static bool is_first(const struct specifications *s, size_t i, enum dimension d) {
    for (size_t k = 0; k < i; k++)
        if (strcmp(s->all[k].value[d], s->all[i].value[d]) == 0)
            return false;
    return true;
}

/* "; never with unit=doc", or the value with which it holds least: "; least with unit=doc: 2 of
 * 12". */
static void say_parts(const struct subject *p, struct buffer *to) {
    struct part least = {NULL, DIMENSION_UNIT, 1, 1};
    size_t never = 0;
    for (size_t d = 0; d < DIMENSIONS; d++)
        for (size_t i = 0; i < p->specifications->n; i++) {
            if (!is_first(p->specifications, i, (enum dimension)d))
                continue;
            struct part part = part_of(p, (enum dimension)d, p->specifications->all[i].value[d]);
            if (part.held == 0)
                buffer_format(to, "%s%s=%s", never++ ? ", " : "; never with ",
                              dimension_name(part.dimension), part.value);
            if (part.held * least.n < least.held * part.n)
                least = part;
        }
    if (never == 0 && least.value)
        buffer_format(to, "; least with %s=%s: %zu of %zu", dimension_name(least.dimension),
                      least.value, least.held, least.n);
}

static void say_reference(const struct subject *p, struct buffer *to) {
    if (holds(&p->at[0]))
        return;
    buffer_text(to, "; reference: ");
    buffer_add(to, intern_text(&p->findings->codes, p->at[0].code));
}

static void say(struct stability *s, const struct subject *p, bool cross) {
    struct buffer *to = &s->said;
    buffer_clear(to);
    say_share(s);
    if (s->tested)
        say_reference(p, to);
    if (cross && s->held && s->held < s->specifications)
        say_parts(p, to);
    else if (!cross)
        say_alternatives(p, to);
    s->sentence = buffer_slice(to);
}

void stability_of(struct stability *s, const struct findings *f, size_t i,
                  const struct specifications *specifications, bool cross) {
    struct subject p = {.findings = f, .specifications = specifications};
    p.at = findings_pair(f, i, &s->theme_a, &s->theme_b);
    count(s, &p);
    s->holds_reference = intern_text(&f->codes, p.at[0].code);
    s->lift_reference = finding_number(&p.at[0], FINDING_LIFT);
    list_changes(s, &p);
    say(s, &p, cross);
}

void stability_free(struct stability *s) {
    buffer_free(&s->changed);
    buffer_free(&s->said);
    *s = (struct stability){0};
}
