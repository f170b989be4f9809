/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tests of the finished table `mixing`: what the transcripts of a scope (all, a project, one)
 * have, put together. Zero-initialise, then mixing_test_begin; free with mixing_test_free. */
#ifndef HEARTH_MIXING_TEST_H
#define HEARTH_MIXING_TEST_H

#include "models/mixing_part.h"
#include "models/null.h"
#include "models/reason.h"

enum mixing_method { MIXING_UNTESTED, MIXING_EXACT, MIXING_DRAWN, MIXING_NORMAL };

struct mixing_test {
    struct null null;
    uint64_t observed;
    double mean, variance;
    bool any, drawn, wide;
};
void mixing_test_begin(struct mixing_test *t);
void mixing_test_add(struct mixing_test *t, const struct mixing_chance *c);
void mixing_test_free(struct mixing_test *t);

/* Of what lies between groups, though the chances are of what lies within them. */
struct mixing_result {
    struct value z, p_le, p_ge, p; /* no_variation where labels dealt otherwise change nothing */
    enum mixing_method method;
};
struct mixing_result mixing_test_result(const struct mixing_test *t);

#endif
