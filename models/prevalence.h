/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `themes`: how common each theme is, over units, transcripts and projects
 * (proportion.h), how often it is said (keyness.h), how evenly it is spread over transcripts
 * (dispersion.h), and whether it comes or goes from wave to wave.
 *
 * The trend is a permutation (permutation.h) of the waves among the transcripts of each project, so
 * that a programme whose later waves are other projects has no trend for that alone. trend_slope is
 * plain: the slope of the least-squares line through the shares of the waves, all units of a wave
 * together; with two waves the difference, second less first. It is not within projects, so it may
 * lean against trend_z where waves are not of the same projects. */
#ifndef HEARTH_PREVALENCE_H
#define HEARTH_PREVALENCE_H

#include "models/adjust.h"
#include "models/dispersion.h"
#include "models/keyness.h"
#include "models/proportion.h"
#include "models/series.h"
#include "models/trend.h"
#include "models/waves.h"

enum share_flag {                        /* in the order in which they are printed */
                  SHARE_FEW = 1,         /* fewer than 5 effective transcripts */
                  SHARE_ONE_DOC = 2,     /* the theme is in one transcript only */
                  SHARE_ONE_PROJECT = 4, /* the same with projects, where there are two or more */
                  SHARE_UNRELIABLE = 8,  /* proportion.h */
};
/* few and unreliable, and one_doc when `docs` is 1. */
unsigned share_flags_of(const struct proportion *share, uint64_t docs);
/* Appends the names of the flags set, one space between; `flags` is an unsigned. */
void share_flags(const void *flags, struct buffer *to);

struct prevalence_trend {
    /* Missing: see waves.h, and no_variation where nothing in the projects can be exchanged. */
    struct value z, p, q, slope; /* slope: share per wave */
    bool exact;                  /* which p it is */
    uint64_t items, strata;      /* transcripts and projects that took part */
    struct trend naive;
    struct series series; /* of the shares of the waves */
};

struct prevalence {
    struct slice name; /* owned by the links table */
    uint32_t rank;
    struct proportion share; /* share.x: units that hold it */
    uint64_t hits;           /* distinct spans of words */
    struct value weighted;   /* the sum of their weights */
    uint64_t docs;           /* transcripts with such a unit */
    struct value projects;
    struct keyness_rate rate; /* hits per 1,000 words */
    struct dispersion spread;
    struct slice hangs_on_one; /* the first transcript with half of the hits, or more; `-` none */
    struct prevalence_trend trend;
    const struct waves *waves;
    /* The wholes, the same for all themes: */
    uint64_t units_all, words_all, docs_all; /* docs_all: transcripts with a unit */
    struct value projects_all;
    unsigned flags;
};

struct prevalence_list {
    /* [n]: by p_project where there are two projects or more, otherwise by share; descending, then
     * by name */
    struct prevalence *all;
    size_t n;
};

struct prevalence_setting {
    const struct waves *waves;
    bool every; /* themes without a row, too */
    enum adjust_method adjust;
};

/* Of counts of whole documents. Free with prevalence_free, before the table and the waves. */
void prevalence_score(struct prevalence_list *s, const struct links_table *t,
                      const struct prevalence_setting *setting);
void prevalence_free(struct prevalence_list *s);

/* Appends `exact` or `normal`, or nothing when there is no p; a struct prevalence_trend. */
void prevalence_method(const void *trend, struct buffer *to);
/* Appends the waves in their order; a const struct waves *. */
void prevalence_waves(const void *waves, struct buffer *to);

#endif
