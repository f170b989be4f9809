/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PCRE2, Unicode-aware, with JIT and with limits (without a JIT compiler a pattern near its limit
 * may be refused sooner). Compiled patterns are read by all
 * threads; each thread has a runner of its own. */
#ifndef HEARTH_REGEXES_H
#define HEARTH_REGEXES_H

#include "pipeline/fault.h"

struct regexes;
struct regexes *regexes_new(void);
/* Compiles one more pattern: its index, or -1 with a fault at `place` that says what is wrong and
 * where in the pattern (characters from 1). */
int regexes_add(struct regexes *r, struct slice pattern, struct place place, struct fault *f);
size_t regexes_count(const struct regexes *r);
void regexes_free(struct regexes *r);

struct regex_runner;
struct regex_runner *regex_runner_new(const struct regexes *r);
void regex_runner_free(struct regex_runner *run);

enum regex_found {
    REGEX_NONE,
    REGEX_MATCH,
    REGEX_LIMIT, /* more steps, depth or memory than allowed */
    REGEX_ERROR, /* anything else that PCRE2 says */
};
/* The next match of pattern `index` in `text` (valid UTF-8) at or behind byte *from: its bytes in
 * *begin..*end, and *from moved behind it so that the call can be repeated. Empty matches are
 * passed over. REGEX_LIMIT: the pattern took more steps, depth or memory than allowed. */
enum regex_found regex_next(struct regex_runner *run, size_t index, struct slice text, size_t *from,
                            size_t *begin, size_t *end);

/* Steps that PCRE2 may take from one place in a text. A sentence is short: a pattern that needs
 * more has run away. */
enum { REGEX_STEPS_MOST = 1000000 };
/* How many steps its interpreter takes from the place in `text` that is the hardest for the pattern
 * (`first`: from the first place only), to within a 64th; above `most` (REGEX_STEPS_MOST at most):
 * more than that, or more depth or memory than allowed. Takes about as long as a few such searches.
 */
uint64_t regex_steps(struct regex_runner *run, size_t index, struct slice text, bool first,
                     uint64_t most);
/* False when every match would begin with, or hold, a character that no field of a stream has: a
 * straight double quote or a control character. Matches that are hidden better are not seen. */
bool regex_possible(const struct regexes *r, size_t index);

#endif
