/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/succession.h"

#include <math.h>
#include <stdlib.h>

enum { NOBODY = UINT32_MAX };

static bool ends_in(struct slice s, const char *end) {
    size_t n = strlen(end);
    return s.n >= n && memcmp(s.p + s.n - n, end, n) == 0;
}

/* Takes one of the endings off. */
static bool cut_end(struct slice *s, const char *const *ends, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (ends_in(*s, ends[i])) {
            s->n -= strlen(ends[i]);
            return true;
        }
    return false;
}

/* Takes a mark at the end off, such as [laughs]. */
static bool cut_mark(struct slice *s) {
    if (!ends_in(*s, "]"))
        return false;
    for (size_t i = s->n; i-- > 0;)
        if (s->p[i] == '[') {
            s->n = i;
            return true;
        }
    return false;
}

bool succession_breaks_off(struct slice text) {
    static const char *const closing[] = {" ", "”", "’", "»", "'", ")", "\xc2\xa0"};
    static const char *const dashes[] = {"—", "–", "―", "--", " -"};
    while (cut_end(&text, closing, sizeof closing / sizeof *closing) || cut_mark(&text))
        ;
    return cut_end(&text, dashes, sizeof dashes / sizeof *dashes) && text.n > 0;
}

void succession_clear(struct succession *s) {
    s->n_speakers = s->n_steps = s->n_holds = 0;
    s->broken_off = s->backwards = 0;
    s->open = s->all_zero = s->too_long = false;
    intern_free(&s->names);
    arena_reset(&s->texts);
}

/* What is said of a speaker in one turn more: nothing, the same, or something else. */
static void say(struct succession *s, struct slice *known, bool *several, struct slice now) {
    if (now.n == 0)
        return;
    if (known->n == 0 && !*several)
        *known = arena_copy(&s->texts, now);
    *several |= !slice_eq(*known, now);
}

static uint32_t find_speaker(struct succession *s, const struct succession_row *row) {
    if (row->speaker.n == 0)
        return NOBODY;
    uint32_t id = intern_add(&s->names, row->speaker);
    if (id == s->n_speakers) {
        MEM_GROW(s->speakers, s->cap_speakers, s->n_speakers + 1);
        s->speakers[s->n_speakers++] =
            (struct succession_speaker){.name = intern_text(&s->names, id)};
    }
    struct succession_speaker *one = &s->speakers[id];
    one->turns++;
    say(s, &one->role, &one->several_roles, row->role);
    say(s, &one->group, &one->several_groups, row->group);
    return id;
}

/* The turn in hand is over: it goes on with what its speaker said before, or begins anew. */
static void close_turn(struct succession *s) {
    struct succession_hold *last = s->n_holds ? &s->holds[s->n_holds - 1] : NULL;
    struct succession_hold *turn = &s->turn;
    if (!s->open)
        return;
    s->open = false;
    s->broken_off += turn->breaks_off;
    if (turn->end < turn->start) {
        s->backwards++;
        turn->begins = turn->start = turn->end = NAN;
    }
    if (last && last->speaker == turn->speaker) {
        last->start = turn->start;
        last->end = turn->end;
        last->breaks_off = turn->breaks_off;
        return;
    }
    MEM_GROW(s->holds, s->cap_holds, s->n_holds + 1);
    s->holds[s->n_holds++] = *turn;
}

void succession_row(struct succession *s, const struct succession_row *row) {
    if (row->begins_turn || !s->open) {
        close_turn(s);
        s->turn = (struct succession_hold){
            .speaker = find_speaker(s, row), .begins = row->start, .start = row->start};
        s->open = true;
    }
    s->turn.end = row->end;
    s->turn.breaks_off = succession_breaks_off(row->text);
}

static double gap_of(struct succession *s, const struct succession_hold *a,
                     const struct succession_hold *b) {
    if (b->begins < a->start) {
        s->backwards++;
        return NAN;
    }
    double gap = round((b->begins - a->end) * 1e6) / 1e6;
    if (fabs(gap) > SUCCESSION_GAP_MOST) {
        s->too_long = true;
        return NAN;
    }
    return a->end <= a->start ? NAN : gap + 0.0; /* no -0 */
}

static void add_step(struct succession *s, struct succession_step step) {
    MEM_GROW(s->steps, s->cap_steps, s->n_steps + 1);
    s->steps[s->n_steps++] = step;
}

static void step_all(struct succession *s) {
    for (size_t i = 1; i < s->n_holds; i++) {
        const struct succession_hold *a = &s->holds[i - 1], *b = &s->holds[i];
        if (a->speaker != NOBODY && b->speaker != NOBODY)
            add_step(s, (struct succession_step){.from = a->speaker,
                                                 .to = b->speaker,
                                                 .interruption = a->breaks_off,
                                                 .gap = gap_of(s, a, b)});
    }
}

static void step_over(struct succession *s) {
    uint32_t before = NOBODY;
    for (size_t i = 0; i < s->n_holds; i++) {
        uint32_t now = s->holds[i].speaker;
        if (now != NOBODY && s->speakers[now].facilitator)
            continue;
        if (before != NOBODY && now != NOBODY && before != now)
            add_step(s,
                     (struct succession_step){.from = before, .to = now, .out = true, .gap = NAN});
        before = now;
    }
}

static void drop_zeros(struct succession *s) {
    bool any = false, all = true;
    for (size_t i = 0; i < s->n_steps; i++) {
        any |= s->steps[i].gap == 0;
        all &= s->steps[i].gap == 0 || isnan(s->steps[i].gap);
    }
    s->all_zero = any && all;
    for (size_t i = 0; s->all_zero && i < s->n_steps; i++)
        s->steps[i].gap = NAN;
}

static int by_name(const void *x, const void *y) {
    const struct succession_speaker *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

static int by_pair(const void *x, const void *y) {
    const struct succession_step *a = x, *b = y;
    if (a->out != b->out)
        return a->out ? 1 : -1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    if (isnan(a->gap) || isnan(b->gap))
        return isnan(a->gap) - isnan(b->gap);
    return (a->gap > b->gap) - (a->gap < b->gap);
}

static void order_all(struct succession *s) {
    if (s->n_speakers > 1)
        qsort(s->speakers, s->n_speakers, sizeof *s->speakers, by_name);
    MEM_GROW(s->order, s->cap_order, s->n_speakers);
    for (uint32_t i = 0; i < s->n_speakers; i++)
        s->order[intern_find(&s->names, s->speakers[i].name)] = i;
    for (size_t i = 0; i < s->n_steps; i++) {
        s->steps[i].from = s->order[s->steps[i].from];
        s->steps[i].to = s->order[s->steps[i].to];
    }
    if (s->n_steps > 1)
        qsort(s->steps, s->n_steps, sizeof *s->steps, by_pair);
}

void succession_end(struct succession *s, struct roles *facilitators) {
    close_turn(s);
    for (size_t i = 0; i < s->n_speakers; i++) {
        struct succession_speaker *one = &s->speakers[i];
        if (one->several_roles)
            one->role = SLICE("");
        if (one->several_groups)
            one->group = SLICE("");
        one->facilitator = one->role.n && roles_has(facilitators, one->role);
    }
    step_all(s);
    drop_zeros(s);
    step_over(s);
    order_all(s);
}

void succession_free(struct succession *s) {
    free(s->speakers);
    free(s->steps);
    free(s->holds);
    free(s->order);
    intern_free(&s->names);
    arena_free(&s->texts);
    *s = (struct succession){0};
}
