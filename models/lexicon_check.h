/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with a codebook, or worth a look: findings, each of one check.
 *
 *     lexicon ──lexicon_check_entries, _themes, _rules, _regexes──> findings
 *     lexicon, usage (lexicon_usage.h) ──lexicon_check_usage, _forms──> findings
 *
 * Checks are pure: what they look at is only read, and what they say depends on nothing else. */
#ifndef HEARTH_LEXICON_CHECK_H
#define HEARTH_LEXICON_CHECK_H

#include "models/lexicon.h"

enum lexicon_severity {
    SEVERITY_ERROR,   /* results are wrong */
    SEVERITY_WARNING, /* they may be */
    SEVERITY_NOTE     /* worth knowing */
};

enum lexicon_check {
    CHECK_IMPOSSIBLE,
    CHECK_ANY_WORD,
    CHECK_REFUSED,
    CHECK_THEME_CASE,
    CHECK_NEVER_FIRES,
    CHECK_EXCEPTED,
    CHECK_NEVER_STANDS,
    CHECK_REDUNDANT,
    CHECK_EXCEPTS_NOTHING,
    CHECK_OPERAND,
    CHECK_SHARED,
    CHECK_SAME_WORDS,
    CHECK_DOMINANT,
    CHECK_MERGED,
    CHECK_WIDE,
    CHECK_NEAR_DUPLICATE,
    CHECK_RUNAWAY,
    CHECK_ADDS_NO_PLACE,
    CHECK_ONE_ENTRY,
    CHECK_NO_LABEL,
    CHECK_NO_NOTE,
    LEXICON_CHECKS
};
struct lexicon_check_row {
    const char *name;
    enum lexicon_severity severity;
    const char *meaning; /* of one finding and of several, for the summary */
};
extern const struct lexicon_check_row lexicon_check_rows[LEXICON_CHECKS];
const char *lexicon_severity_name(enum lexicon_severity severity);

struct lexicon_finding {
    enum lexicon_check check;
    uint32_t theme, entry, other; /* of the lexicon, or LEXICON_NONE */
    struct place place;
    struct slice forms, message;
};

/* Zero-initialise, set `lexicon`; free with lexicon_findings_free. */
struct lexicon_findings {
    const struct lexicon *lexicon;
    struct lexicon_finding *at; /* [n] */
    size_t n, cap;
    uint64_t count[SEVERITY_NOTE + 1];
    struct intern known;    /* check, entry and the other */
    struct intern of_entry; /* check and entry */
    struct arena arena;
};

/* Adds what was found of an entry (its theme and place are taken from it) or, when that is
 * LEXICON_NONE, of a theme, at `f->place`. Forms are copied; the message is made of what follows.
 * The same check of the same two entries is one finding. */
void lexicon_found(struct lexicon_findings *to, const struct lexicon_finding *f, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));
/* The pattern of an entry in quotation marks, clipped, for a message; in the findings' arena. */
struct slice lexicon_quote(struct lexicon_findings *to, uint32_t entry);
/* Whether that check found something of the entry already. */
bool lexicon_has_found(const struct lexicon_findings *to, enum lexicon_check check, uint32_t entry);
/* By file as they were read, line, check. */
void lexicon_findings_sort(struct lexicon_findings *f);
void lexicon_findings_free(struct lexicon_findings *f);

/* Whether the theme `above` is an ancestor of `below`. */
bool lexicon_above(const struct lexicon *l, uint32_t above, uint32_t below);

/* The checks that need no text. */

/* What entries are to one another: struct lexicon_words has them read. */
struct lexicon_words;
void lexicon_check_entries(const struct lexicon_words *words, struct lexicon_findings *to);
void lexicon_check_themes(struct lexicon_findings *to);
void lexicon_check_rules(struct lexicon_findings *to);

#endif
