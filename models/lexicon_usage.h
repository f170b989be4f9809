/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a lexicon fares in a text: counted row by row, for the checks that ask about it. What it
 * takes grows with the distinct words, the entries and the pairs of them that meet, not with the
 * text. */
#ifndef HEARTH_LEXICON_USAGE_H
#define HEARTH_LEXICON_USAGE_H

#include "models/hits.h"
#include "models/lexicon_check.h"
#include "models/lexicon_words.h"

struct entry_usage {
    uint64_t fired;  /* hits before anything was dropped */
    uint64_t kept;   /* … that no exception drops; of an exception: that drop something */
    uint64_t stands; /* … that stand by the overlap policy */
};
/* Hits of one entry (those kept) that meet one of another. */
struct pair_usage {
    uint32_t entry, other;
    uint64_t within, beside; /* of the same theme: that lie within one, or overlap one */
    uint64_t same;           /* of another theme: on the very same words */
};
struct theme_pair_usage {
    uint32_t theme, other; /* neither above the other */
    uint64_t same;         /* hits that stand, on the very same words */
};

struct lexicon_usage {
    const struct lexicon *lexicon;
    enum overlap policy;
    struct entry_usage *entries; /* [n_entries] */
    uint64_t *refused;    /* [n_entries]: rows on which a regular expression takes too many steps */
    uint64_t *themes;     /* [n_themes]: hits that stand */
    uint64_t *phrases;    /* [leaves.phrases.count]: of rules; finds */
    uint64_t negators;    /* the same of all negators */
    uint64_t *conditions; /* [leaves.conditions.count]: rows where it holds */
    uint64_t *rows;       /* [n_shares] */
    struct intern *words; /* [n_shares]: token and stem, a TAB between */
    uint64_t **counts;    /* [n_shares][words->count] */
    size_t *cap_counts;
    size_t n_shares;
    uint64_t n_words;
    struct intern pair_ids, theme_pair_ids;
    struct pair_usage *pairs;             /* [pair_ids.count] */
    struct theme_pair_usage *theme_pairs; /* [theme_pair_ids.count] */
    size_t cap_pairs, cap_theme_pairs;
    struct hit_list kept, standing; /* of the row at hand */
    struct buffer scratch;
};

struct lexicon_usage *lexicon_usage_new(const struct lexicon *l, size_t n_shares,
                                        enum overlap policy);
void lexicon_usage_free(struct lexicon_usage *u); /* NULL is fine */

/* The words of a row, looked for by the matcher of a share; tokens and stems in step. */
void lexicon_usage_words(struct lexicon_usage *u, size_t share, struct slice tokens,
                         struct slice stems);
/* What the matcher found in the row, phrases of rules among it. */
void lexicon_usage_found(struct lexicon_usage *u, const struct hit_list *found);
/* The hits of the row, unsettled, those of rules among them. */
void lexicon_usage_hits(struct lexicon_usage *u, const struct hit_list *hits);

/* The checks that a text answers. */
void lexicon_check_usage(const struct lexicon_usage *u, const struct lexicon_words *w,
                         struct lexicon_findings *to);
void lexicon_check_operands(const struct lexicon_usage *u, const struct lexicon_words *w,
                            struct lexicon_findings *to);
/* `wild`: how many distinct words a wildcard may fit. */
void lexicon_check_forms(const struct lexicon_usage *u, const struct lexicon_words *w,
                         uint64_t wild, struct lexicon_findings *to);

#endif
