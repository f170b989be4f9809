/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * calibration [-n REPLICATES] [-q] [WORD...]
 *
 * How often does the headline test call a link what is none? Simulates programmes (situations.c),
 * has the program score each, prints a table and ends with status 1 when a bound is crossed, 2 when
 * it could not be run. -q: the quick form, a few situations, fewer replicates. With words: only the
 * situations with one of them in the name. The program is $HEARTH, or `hearth` in the folder above
 * the one of this test.
 *
 * Columns: share (%) of n replicates in which chi2, fisher: the naive tests, which suppose
 * independent units, reject at 5 %; or_1: the naive interval of the odds ratio covers 1; units:
 * p_units rejects; lift_u: mean of lift_units; local: p_local rejects; mean, median: of lift_local;
 * up, down: `holds` says yes; ci_1: the interval of lift_local covers 1, where there is one. Of the
 * order of speakers (orders.h): mean_z of the transitions between groups; p, gap_p: reject. Of the
 * maps of groups (groups.h): the tests of ena and ca reject. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/options.h"
#include "tests/calibration/groups.h"
#include "tests/calibration/orders.h"
#include "tests/calibration/random.h"
#include "tests/calibration/situations.h"

enum { REPLICATES = 1000, REPLICATES_QUICK = 150, REPLICATES_MOST = 1000000 };
static const char lengths[] = "tests/calibration/lengths.tsv";

/* What one situation needs; its talks are of its own. */
struct trial {
    const struct situation *situation;
    struct program *program;
    struct talk talk;
    struct buffer rows;
    struct tally tally;
};

static bool material_read(struct talk *talk, enum material material) {
    switch (material) {
    case CALLS:
        return talk_read(talk, lengths, "call", SIZE_MAX);
    case SIX_CALLS:
        return talk_read(talk, lengths, "call", 6);
    case MEETINGS:
        return talk_read(talk, lengths, "meeting", SIZE_MAX);
    case EQUAL:
        for (int i = 0; i < 23; i++)
            talk_add(talk, 94, 30);
        return true;
    case CODINGS:
        break; /* made anew for each replicate */
    }
    return true;
}

/* Codings have transcripts of any length from 20 to 90 units. */
static void material_renew(struct talk *talk, enum material material, uint64_t *state) {
    if (material != CODINGS) {
        talk_clear(talk);
        return;
    }
    talk_free(talk);
    for (int i = 0; i < 23; i++)
        talk_add(talk, 20 + random_below(state, 71), 1);
}

/* A seed of the situation's name (FNV-1a), so that a new row of the table changes no other. */
static uint64_t seed_of(const char *name) {
    uint64_t h = 0xcbf29ce484222325u;
    for (; *name; name++)
        h = (h ^ (unsigned char)*name) * 0x100000001b3u;
    return h;
}

static bool replicate(struct trial *t, uint64_t number) {
    const struct situation *s = t->situation;
    uint64_t state = seed_of(s->name) + number;
    struct finding found;
    state = random_bits(&state); /* neighbouring numbers, far seeds */
    material_renew(&t->talk, s->material, &state);
    themes_throw(&s->law, &t->talk, &state);
    buffer_clear(&t->rows);
    talk_write(&t->talk, &t->rows);
    struct slice rows = buffer_slice(&t->rows);
    if (!(s->scope ? program_follow(t->program, rows, s->scope, &found)
                   : program_score(t->program, rows, s->unit ? s->unit : "turn", &found)))
        return false;
    tally_add(&t->tally, &found);
    return true;
}

/* Exit status of one situation. */
static int try_situation(const struct situation *s, struct program *program, uint64_t replicates) {
    struct trial t = {.situation = s, .program = program};
    bool ran = material_read(&t.talk, s->material);
    for (uint64_t i = 0; ran && i < replicates; i++)
        ran = replicate(&t, i);
    int status = !ran ? 2 : tally_print(&t.tally, s->name, s->bounds) ? 0 : 1;
    if (!ran)
        printf("%s: FAILED\n", s->name);
    fflush(stdout);
    talk_free(&t.talk);
    buffer_free(&t.rows);
    tally_free(&t.tally);
    return status;
}

static bool wanted(const char *name, char *const *words, int n) {
    for (int i = 0; i < n; i++)
        if (strstr(name, words[i]))
            return true;
    return n == 0;
}

/* Which situations are tried, and how often. */
struct plan {
    char *const *words; /* [n] */
    int n;
    bool quick;
    uint64_t replicates;
};

static bool is_tried(const struct plan *plan, const char *name, bool quick) {
    return (quick || !plan->quick) && wanted(name, plan->words, plan->n);
}

/* Exit status of all. */
static int try_all(const struct plan *plan, struct program *program) {
    int worst = 0;
    tally_header();
    for (size_t i = 0; i < n_situations && worst < 2; i++) {
        const struct situation *s = &situations[i];
        if (!is_tried(plan, s->name, s->quick))
            continue;
        int status = try_situation(s, program, plan->replicates);
        worst = status > worst ? status : worst;
    }
    orders_header();
    for (size_t i = 0; i < n_order_situations && worst < 2; i++) {
        const struct order_situation *s = &order_situations[i];
        if (!is_tried(plan, s->name, s->quick))
            continue;
        int status = orders_try(s, program, seed_of(s->name), plan->replicates);
        fflush(stdout);
        worst = status > worst ? status : worst;
    }
    groups_header();
    for (size_t i = 0; i < n_group_situations && worst < 2; i++) {
        const struct group_situation *s = &group_situations[i];
        if (!is_tried(plan, s->name, s->quick))
            continue;
        int status = groups_try(s, program, seed_of(s->name), plan->replicates);
        fflush(stdout);
        worst = status > worst ? status : worst;
    }
    return worst;
}

/* $HEARTH, or ../hearth seen from where this test is; to be freed. */
static char *find_program(void) {
    const char *given = getenv("HEARTH");
    struct buffer path = {0};
    if (given && *given)
        return mem_text(slice_of(given));
    ssize_t n = readlink("/proc/self/exe", buffer_room(&path, 4096), 4096);
    path.n = n > 0 ? (size_t)n : 0;
    for (int up = 0; up < 2; up++)
        while (path.n && path.p[--path.n] != '/')
            ;
    buffer_text(&path, "/hearth");
    char *found = mem_text(buffer_slice(&path));
    buffer_free(&path);
    return found;
}

int main(int argc, char **argv) {
    uint64_t replicates = 0;
    bool quick = false;
    int option;
    while ((option = getopt(argc, argv, "n:q")) != -1) {
        if (option == 'q')
            quick = true;
        else if (option != 'n' || !number_u64(slice_of(optarg), &replicates) || replicates == 0 ||
                 replicates > REPLICATES_MOST) {
            fputs("usage: calibration [-n REPLICATES] [-q] [WORD...]\n", stderr);
            return 2;
        }
    }
    if (replicates == 0)
        replicates = quick ? REPLICATES_QUICK : REPLICATES;
    char *path = find_program();
    struct program program = {.path = path};
    struct plan plan = {argv + optind, argc - optind, quick, replicates};
    int worst = try_all(&plan, &program);
    program_free(&program);
    free(path);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "calibration: standard output: %s\n", strerror(errno));
        return 2;
    }
    return worst;
}
