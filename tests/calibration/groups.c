/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/groups.h"

#include <math.h>
#include <stdio.h>

#include "tests/calibration/random.h"
#include "tests/calibration/tally.h"

#define NO_GROUPS 0.07 /* a test at 5 %, with room */

const struct group_situation group_situations[] = {
    {"groups, everybody alike", {12, 6, 60, GROUPS_HALVES, .own = 0}, NO_GROUPS, 0, false},
    {"groups, conversations, people of their own",
     {12, 6, 60, GROUPS_HALVES, .topics = 1, .own = 1, .unequal = 1},
     NO_GROUPS,
     0,
     false},
    {"groups, people who return",
     {12, 6, 60, GROUPS_HALVES, .returning = true, .topics = 0.5, .own = 1, .unequal = 1},
     NO_GROUPS,
     0,
     false},
    {"groups, conversations as wholes",
     {12, 6, 60, GROUPS_WHOLE, .topics = 1, .own = 1, .unequal = 1},
     NO_GROUPS,
     0,
     false},
    {"groups, sorted into conversations, within them",
     {12, 6, 60, GROUPS_SORTED, .topics = 1, .own = 1, .unequal = 1, .within = true},
     NO_GROUPS,
     0,
     true},
    {"groups, half and half, within conversations",
     {12, 6, 60, GROUPS_HALVES, .topics = 1, .own = 1, .unequal = 1, .within = true},
     NO_GROUPS,
     0,
     false},
    /* A limit, which map tells of: within projects ena takes what differs between conversations
     * for what differs between the groups that there are more of in them. */
    {"limit: groups, sorted into conversations",
     {12, 6, 60, GROUPS_SORTED, .topics = 1, .own = 1, .unequal = 1},
     1,
     0,
     false},
    {"groups, themes of their own",
     {12, 6, 60, GROUPS_HALVES, .topics = 0.5, .own = 0.5, .shift = 1},
     1,
     0.9,
     true},
};
const size_t n_group_situations = sizeof group_situations / sizeof *group_situations;

enum { THEMES = 6, PROJECTS = 3, PEOPLE_MOST = 16 };

/* How many times as often as others somebody, or a conversation, raises each theme. */
struct taste {
    double of[THEMES];
};
struct person {
    struct taste taste;
    uint32_t group;
    double talk;
};

/* Box and Muller's. */
static double random_normal(uint64_t *state) {
    double r = sqrt(random_exponential(state, 2));
    return r * cos(2 * M_PI * random_unit(state));
}

static struct taste taste_of(double spread, uint64_t *state) {
    struct taste t;
    for (int k = 0; k < THEMES; k++)
        t.of[k] = exp(spread * random_normal(state));
    return t;
}

static void deal_groups(const struct group_law *law, struct person *people, uint64_t *state) {
    double share = random_unit(state);
    uint32_t whole = random_below(state, 2), first = law->people / 2;
    for (uint32_t i = 0; i < law->people; i++) {
        bool is_first = random_below(state, law->people - i) < first;
        first -= law->dealing == GROUPS_HALVES && is_first;
        people[i].group = law->dealing == GROUPS_WHOLE    ? whole
                          : law->dealing == GROUPS_SORTED ? random_chance(state, share)
                                                          : is_first;
    }
}

static void make_people(const struct group_law *law, struct person *people, uint64_t *state) {
    for (uint32_t i = 0; i < law->people; i++) {
        people[i].taste = taste_of(law->own, state);
        people[i].talk = exp(law->unequal * random_normal(state));
    }
    deal_groups(law, people, state);
}

static uint32_t speaker_of(const struct group_law *law, const struct person *people,
                           uint64_t *state) {
    double all = 0;
    uint32_t i = 0;
    for (uint32_t k = 0; k < law->people; k++)
        all += people[k].talk;
    for (double at = all * random_unit(state); i + 1 < law->people && at >= people[i].talk; i++)
        at -= people[i].talk;
    return i;
}

static void write_hits(const struct person *one, const struct taste *topic,
                       const struct taste *groups, uint64_t *state, struct buffer *rows) {
    bool any = false;
    for (int k = 0; k < THEMES; k++) {
        double rate = 0.15 * one->taste.of[k] * topic->of[k] * groups[one->group].of[k];
        if (!random_chance(state, rate / (1 + rate)))
            continue;
        buffer_format(rows, "%st%d:%d-%d:e", any ? " " : "", k, k + 1, k + 1);
        any = true;
    }
}

static void write_transcript(const struct group_law *law, uint32_t number, struct person *people,
                             const struct taste *groups, uint64_t *state, struct buffer *rows) {
    struct taste topic = taste_of(law->topics, state);
    uint32_t project = number % PROJECTS;
    if (!law->returning || number < PROJECTS)
        make_people(law, people, state);
    for (uint32_t turn = 1; turn <= law->turns; turn++) {
        uint32_t i = speaker_of(law, people, state);
        buffer_format(rows, "t%03u\t%u\tp%u-%u\tg%u\tP%u\tw w w w w w\t", number, turn,
                      law->returning ? project : number, i, people[i].group, project);
        write_hits(&people[i], &topic, groups, state, rows);
        buffer_text(rows, "\tsimulated\n");
    }
}

static void write_programme(const struct group_law *law, uint64_t *state, struct buffer *rows) {
    struct person people[PROJECTS][PEOPLE_MOST];
    const struct taste groups[2] = {taste_of(law->shift, state), taste_of(law->shift, state)};
    buffer_clear(rows);
    buffer_text(rows, "doc\tturn\tspeaker\tgroup\tproject\ttokens\thits\tmatcher\n");
    for (uint32_t i = 0; i < law->transcripts; i++)
        write_transcript(law, i, people[i % PROJECTS], groups, state, rows);
}

/* p of the row `test`; NaN where there is none, since all conversations are of one group. */
static bool read_p(struct slice table, double *p) {
    struct slice header = slice_cut(&table, '\n'), of;
    *p = NAN;
    while (table.n) {
        struct slice row = slice_cut(&table, '\n');
        if (!program_field(header, row, "of", &of))
            return false;
        if (slice_eq(of, SLICE("test")))
            return program_number(header, row, "p", p);
    }
    return true;
}

static bool replicate(const struct group_situation *s, struct program *program, uint64_t state,
                      struct buffer *rows, double *ena, double *ca) {
    const char *const map[] = {"map", "ena", "--within", s->law.within ? "doc" : "project", NULL};
    static const char *const whole[] = {"count", "links", "then",  "map",
                                        "ca",    "--by",  "group", NULL};
    static const char *const parts[] = {"count", "links", "--by", "speaker", "then",
                                        "map",   "ca",    "--by", "group",   NULL};
    write_programme(&s->law, &state, rows);
    bool is_whole = s->law.dealing == GROUPS_WHOLE;
    return program_run(program, map, buffer_slice(rows)) &&
           read_p(buffer_slice(&program->answer), ena) &&
           program_run(program, is_whole ? whole : parts, buffer_slice(rows)) &&
           read_p(buffer_slice(&program->answer), ca);
}

void groups_header(void) {
    printf("%-54s %4s %6s %6s  %s\n", "maps of groups", "n", "ena", "ca", "verdict");
}

static bool judge(const struct group_situation *s, size_t n, size_t rejects, const char *map) {
    bool many = tally_above(rejects, n, s->rejects), few = tally_below(rejects, n, s->shown);
    if (many)
        printf(" %s rejects more than %g%%", map, 100 * s->rejects);
    if (few)
        printf(" %s shows less than %g%%", map, 100 * s->shown);
    return !many && !few;
}

int groups_try(const struct group_situation *s, struct program *program, uint64_t seed,
               uint64_t replicates) {
    struct buffer rows = {0};
    size_t n = 0, ena = 0, ca = 0;
    bool ran = true;
    /* Each deals 20,000 times: a third as many will do. */
    for (uint64_t i = 0; ran && i < (replicates + 2) / 3; i++) {
        uint64_t state = seed + i;
        double p_ena, p_ca;
        ran = replicate(s, program, random_bits(&state), &rows, &p_ena, &p_ca);
        n += ran;
        ena += ran && p_ena <= 0.05;
        ca += ran && p_ca <= 0.05;
    }
    buffer_free(&rows);
    if (!ran || n == 0) {
        printf("%s: FAILED\n", s->name);
        return 2;
    }
    printf("%-54s %4zu %6.1f %6.1f  %s:", s->name, n, 100 * (double)ena / (double)n,
           100 * (double)ca / (double)n, s->shown > 0 ? "groups differ" : "no groups");
    bool well = judge(s, n, ena, "ena"), all = judge(s, n, ca, "ca") && well;
    puts(all ? " ok" : " FAILED");
    return all ? 0 : 1;
}
