/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/themes.h"

#include <stdlib.h>

#include "tests/calibration/random.h"

#define BURST_SHARE 0.25
#define WHOLE_SHARE 0.2
#define SUBSTANCE_SHARE 0.4
#define OWN_SHARE 0.9
enum { N_SPEAKERS = 8, REACH = 5 };

/* One transcript on its way. */
struct scene {
    const struct law *law;
    uint64_t *state;
    struct transcript *transcript;
    double rich;     /* the factor of this transcript */
    double *shared;  /* [n_turns]: the turns' factor that both themes have, ... */
    double *factors; /* ... and that of the theme in hand, with the shared one in it */
};

/* The factor of a place, `at` of the way through the transcript (0 .. 1). */
static double course_at(const struct law *law, double at) {
    switch (law->course) {
    case DRIFT:
        return (1 + (law->rise - 1) * at) / ((1 + law->rise) / 2);
    case STEP:
        return (at < 0.5 ? 1 : law->rise) / ((1 + law->rise) / 2);
    case EVEN:
        break;
    }
    return 1;
}

/* A step stands between two turns, so that an agenda can say where: before the first that begins in
 * the second half. */
static void share_turns(struct scene *s) {
    struct transcript *t = s->transcript;
    const struct law *law = s->law;
    uint32_t half = transcript_words(t) / 2;
    for (uint32_t i = 0; i < t->n_turns; i++) {
        bool second = t->from[i] >= half;
        s->shared[i] = law->course == STEP ? course_at(law, second) : 1;
        if (law->turns == SUBSTANCE)
            s->shared[i] *= random_chance(s->state, SUBSTANCE_SHARE) ? 1 / SUBSTANCE_SHARE : 0;
        if (law->agenda && second && !t->cut)
            t->cut = i;
    }
}

/* What a person has of a theme, on average 1. */
static double rate_of(struct scene *s, unsigned char theme, uint32_t speaker) {
    bool own = (theme == THEME_A) == (speaker % 2 == 0);
    switch (s->law->turns) {
    case SPEAKERS:
        return pow(random_exponential(s->state, 1), 1.5) / tgamma(2.5);
    case GROUPS:
    case ALTERNATE:
        return 2 * (own ? OWN_SHARE : 1 - OWN_SHARE);
    default:
        return 1;
    }
}

static bool has_theme(const struct transcript *t, uint32_t turn, unsigned char theme) {
    for (uint32_t w = t->from[turn]; w < t->from[turn + 1]; w++)
        if (t->marks[w] & theme)
            return true;
    return false;
}

/* The factors of one theme's turns. A is thrown before b. */
static void own_turns(struct scene *s, unsigned char theme) {
    const struct transcript *t = s->transcript;
    bool follows = theme == THEME_B && s->law->uptake > 0;
    double rates[N_SPEAKERS];
    for (uint32_t i = 0; t->speakers && i < N_SPEAKERS; i++)
        rates[i] = rate_of(s, theme, i);
    for (uint32_t i = 0; i < t->n_turns; i++) {
        s->factors[i] = s->shared[i];
        if (t->speakers)
            s->factors[i] *= rates[t->speakers[i]];
        if (follows && i && has_theme(t, i - 1, THEME_A))
            s->factors[i] *= s->law->uptake;
    }
}

/* Whether a word lies in a burst: stretches in and out of bursts take turns, both of exponential
 * length. */
struct bursts {
    double mean, left; /* words in a burst; words left of the stretch */
    bool in;
};

static void bursts_begin(struct bursts *b, double mean, uint64_t *state) {
    b->mean = mean;
    b->in = random_chance(state, BURST_SHARE);
    b->left = random_exponential(state, b->in ? mean : mean * (1 / BURST_SHARE - 1));
}

static bool bursts_next(struct bursts *b, uint64_t *state) {
    while (b->left < 1) {
        b->in = !b->in;
        b->left += random_exponential(state, b->in ? b->mean : b->mean * (1 / BURST_SHARE - 1));
    }
    b->left--;
    return b->in;
}

/* Throws a theme down word by word. */
static void throw_words(struct scene *s, unsigned char theme, double rate) {
    const struct law *law = s->law;
    struct transcript *t = s->transcript;
    struct bursts bursts = {0};
    bool hit = false, moved = law->course == DRIFT;
    double all = transcript_words(t);
    if (law->burst > 0)
        bursts_begin(&bursts, law->burst, s->state);
    for (uint32_t turn = 0; turn < t->n_turns; turn++)
        for (uint32_t w = t->from[turn]; w < t->from[turn + 1]; w++) {
            double chance = rate * s->factors[turn] * (moved ? course_at(law, w / all) : 1);
            if (law->burst > 0)
                chance *= bursts_next(&bursts, s->state) ? 1 / BURST_SHARE : 0;
            if (w == 0 || law->stay <= 0 || !random_chance(s->state, law->stay))
                hit = random_chance(s->state, chance);
            if (hit)
                t->marks[w] |= theme;
        }
}

/* Fills turns with a topic. */
static void throw_topics(struct scene *s, unsigned char theme) {
    const struct law *law = s->law;
    struct transcript *t = s->transcript;
    for (uint32_t turn = 0; turn < t->n_turns; turn++) {
        uint32_t words = t->from[turn + 1] - t->from[turn];
        double chance = law->turns == WHOLE ? WHOLE_SHARE : -expm1(-law->topics * words);
        if (!random_chance(s->state, chance))
            continue;
        for (uint32_t w = t->from[turn]; w < t->from[turn + 1]; w++)
            if (random_chance(s->state, law->density))
                t->marks[w] |= theme;
    }
}

/* Puts hits of b just behind a share of the hits of a; those that would stand behind the end are
 * left out. */
static void follow(struct scene *s, double share) {
    struct transcript *t = s->transcript;
    uint32_t words = transcript_words(t);
    for (uint32_t w = 0; w < words; w++) {
        if (!(t->marks[w] & THEME_A) || !random_chance(s->state, share))
            continue;
        uint32_t at = w + 1 + random_below(s->state, REACH);
        if (at < words)
            t->marks[at] |= THEME_B;
    }
}

static void throw_theme(struct scene *s, unsigned char theme) {
    const struct law *law = s->law;
    double rate = theme == THEME_B && law->rate_b > 0 ? law->rate_b : law->rate;
    double after = theme == THEME_B ? law->after : 0;
    own_turns(s, theme);
    throw_words(s, theme, rate * s->rich * (1 - after));
    if (law->density > 0)
        throw_topics(s, theme);
    if (after > 0)
        follow(s, after * rate / law->rate);
}

/* Who speaks, turn by turn, where the law has people. */
static void seat_people(const struct law *law, struct transcript *t, uint64_t *state) {
    bool drawn = law->turns == SPEAKERS || law->turns == PEOPLE || law->turns == GROUPS;
    if (!drawn && law->turns != ALTERNATE)
        return;
    t->speakers = mem_resize(t->speakers, t->n_turns, sizeof *t->speakers);
    for (uint32_t turn = 0; turn < t->n_turns; turn++)
        t->speakers[turn] = drawn ? random_below(state, N_SPEAKERS) : turn % 2;
}

void themes_throw(const struct law *law, struct talk *talk, uint64_t *state) {
    for (size_t i = 0; i < talk->n; i++) {
        struct transcript *t = &talk->transcripts[i];
        struct scene s = {.law = law, .state = state, .transcript = t, .rich = 1};
        s.shared = mem_resize(NULL, t->n_turns, sizeof *s.shared);
        s.factors = mem_resize(NULL, t->n_turns, sizeof *s.factors);
        if (law->rich > 0)
            s.rich = random_chance(state, 0.5) ? 1 + law->rich : 1 - law->rich;
        seat_people(law, t, state);
        share_turns(&s);
        throw_theme(&s, THEME_A);
        throw_theme(&s, THEME_B);
        free(s.shared);
        free(s.factors);
    }
}
