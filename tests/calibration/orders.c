/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/orders.h"

#include <math.h>
#include <stdio.h>

#include "tests/calibration/random.h"
#include "tests/calibration/tally.h"

#define NO_GROUPS 0.07 /* a test at 5 %, with room */

const struct order_situation order_situations[] = {
    {"order, everybody alike", {12, 60, {4, 4}, .own = 1}, NO_GROUPS, 0, true},
    {"order, a fifth in a group, unequal, back and forth",
     {6, 200, {2, 8}, .unequal = 1, .back = 0.4, .slow = 1, .own = 1},
     NO_GROUPS,
     0,
     true},
    {"order, one transcript, three groups",
     {1, 200, {4, 4, 3}, .unequal = 1, .back = 0.4, .slow = 1, .own = 1},
     NO_GROUPS,
     0,
     false},
    {"order, twenty people, drawn",
     {6, 150, {8, 8, 4}, .unequal = 1, .back = 0.4, .slow = 1, .own = 1},
     NO_GROUPS,
     0,
     false},
    {"order, own group twice as likely",
     {12, 60, {4, 4}, .unequal = 0.5, .back = 0.3, .own = 2},
     1,
     0.9,
     true},
};
const size_t n_order_situations = sizeof order_situations / sizeof *order_situations;

enum { PEOPLE_MOST = 64, NOBODY = PEOPLE_MOST };

struct person {
    uint32_t group;
    double talk, slow;
};
struct order {
    struct person people[PEOPLE_MOST];
    uint32_t n;
};

/* Box and Muller's. */
static double random_normal(uint64_t *state) {
    double r = sqrt(random_exponential(state, 2));
    return r * cos(2 * M_PI * random_unit(state));
}

static struct order people_of(const struct order_law *law, uint64_t *state) {
    struct order o = {.n = 0};
    for (uint32_t g = 0; g < 3; g++)
        for (uint32_t i = 0; i < law->people[g]; i++)
            o.people[o.n++] = (struct person){g, exp(law->unequal * random_normal(state)),
                                              law->slow * random_exponential(state, 1)};
    return o;
}

/* Anybody but the one who speaks; `before` is who spoke before that one. */
static uint32_t next_of(const struct order *o, const struct order_law *law, uint32_t now,
                        uint32_t before, uint64_t *state) {
    double weights[PEOPLE_MOST], sum = 0;
    if (before != NOBODY && random_chance(state, law->back))
        return before;
    for (uint32_t i = 0; i < o->n; i++) {
        bool own = now != NOBODY && o->people[i].group == o->people[now].group;
        weights[i] = i == now ? 0 : o->people[i].talk * (own ? law->own : 1);
        sum += weights[i];
    }
    double at = sum * random_unit(state);
    uint32_t next = 0;
    while (next + 1 < o->n && (at -= weights[next]) >= 0)
        next++;
    return next == now ? (now + o->n - 1) % o->n : next;
}

static void write_transcript(const struct order_law *law, uint32_t number, uint64_t *state,
                             struct buffer *rows) {
    struct order o = people_of(law, state);
    uint32_t now = NOBODY, before = NOBODY;
    double time = 0;
    for (uint32_t turn = 1; turn <= law->turns; turn++) {
        uint32_t next = next_of(&o, law, now, before, state);
        double start = time + o.people[next].slow + random_exponential(state, 0.5);
        time = start + 1 + random_exponential(state, 5);
        buffer_format(rows, "t%03u\t%u\tp%02u\tg%u\t%.3f\t%.3f\tw\t\tsimulated\n", number, turn,
                      next, o.people[next].group, start, time);
        before = now;
        now = next;
    }
}

/* What the row `between` over all says; NaN where there is nothing. */
struct order_finding {
    double z, p, gap_p;
};

static bool read_finding(struct slice table, struct order_finding *f) {
    struct slice header = slice_cut(&table, '\n'), of, doc;
    while (table.n) {
        struct slice row = slice_cut(&table, '\n');
        if (!program_field(header, row, "of", &of) || !program_field(header, row, "doc", &doc))
            return false;
        if (slice_eq(of, SLICE("between")) && doc.n == 0)
            return program_number(header, row, "z", &f->z) &&
                   program_number(header, row, "p", &f->p) &&
                   program_number(header, row, "gap_p", &f->gap_p);
    }
    fputs("calibration: the table mixing has no row between\n", stderr);
    return false;
}

static bool replicate(const struct order_situation *s, struct program *program, uint64_t state,
                      struct buffer *rows, struct order_finding *f) {
    static const char *const words[] = {"count", "mixing", "then", "score", "mixing", NULL};
    buffer_clear(rows);
    buffer_text(rows, "doc\tturn\tspeaker\tgroup\tstart\tend\ttokens\thits\tmatcher\n");
    for (uint32_t i = 0; i < s->law.transcripts; i++)
        write_transcript(&s->law, i + 1, &state, rows);
    return program_run(program, words, buffer_slice(rows)) &&
           read_finding(buffer_slice(&program->answer), f);
}

void orders_header(void) {
    printf("%-54s %4s %6s %6s %6s  %s\n", "order of speakers", "n", "mean_z", "p", "gap_p",
           "verdict");
}

struct order_tally {
    size_t n, rejects, gap_rejects;
    double z; /* sum */
};

static bool judge(const struct order_situation *s, const struct order_tally *t) {
    bool many = tally_above(t->rejects, t->n, s->rejects);
    bool slow = tally_above(t->gap_rejects, t->n, s->rejects);
    bool few = tally_below(t->rejects, t->n, s->shown);
    if (many || slow)
        printf(" %srejects more than %g%%", many ? "" : "gap_p ", 100 * s->rejects);
    if (few)
        printf(" shows less than %g%%", 100 * s->shown);
    return !many && !slow && !few;
}

/* Prints the row; whether it keeps within the bounds. */
static bool print(const struct order_situation *s, const struct order_tally *t) {
    double n = (double)t->n;
    printf("%-54s %4zu %6.2f %6.1f %6.1f  %s:", s->name, t->n, t->z / n,
           100 * (double)t->rejects / n, 100 * (double)t->gap_rejects / n,
           s->shown > 0 ? "a preference" : "no groups");
    bool well = judge(s, t);
    puts(well ? " ok" : " FAILED");
    return well;
}

int orders_try(const struct order_situation *s, struct program *program, uint64_t seed,
               uint64_t replicates) {
    struct buffer rows = {0};
    struct order_tally t = {0};
    struct order_finding f;
    bool ran = true;
    for (uint64_t i = 0; i < replicates; i++) {
        uint64_t state = seed + i;
        ran = replicate(s, program, random_bits(&state), &rows, &f);
        if (!ran)
            break;
        t.n++;
        t.z += f.z;
        t.rejects += f.p <= 0.05;
        t.gap_rejects += f.gap_p <= 0.05;
    }
    buffer_free(&rows);
    if (!ran)
        printf("%s: FAILED\n", s->name);
    return !ran ? 2 : print(s, &t) ? 0 : 1;
}
