/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth lexicon check: what is wrong with a codebook, by itself and in a text. */
#ifndef HEARTH_LEXICON_CHECK_STAGE_H
#define HEARTH_LEXICON_CHECK_STAGE_H

#include "pipeline/stage.h"

struct lexicon_check_options {
    struct text_list on;
    int overlap;
    const char *language;
    uint64_t wild;
};
#define LEXICON_CHECK_DEFAULTS                                                                     \
    { {NULL, 0, 0}, OVERLAP_THEME, "english", 20 }

/* The rows of the stage's option table; `at` is where its settings have the struct. */
#define LEXICON_CHECK_OPTIONS(at)                                                                  \
    {"on",                                                                                         \
     OPTION_LIST,                                                                                  \
     (at) + offsetof(struct lexicon_check_options, on),                                            \
     "FILE",                                                                                       \
     "check: a text, as stem writes it, that the codebook is tried on; - is standard input",       \
     NULL,                                                                                         \
     0,                                                                                            \
     0},                                                                                           \
        {"wild",                                                                                   \
         OPTION_NUMBER,                                                                            \
         (at) + offsetof(struct lexicon_check_options, wild),                                      \
         "N",                                                                                      \
         "check: tell of wildcards that fit more than N different words (20)",                     \
         NULL,                                                                                     \
         1,                                                                                        \
         1000000000},                                                                              \
        {"overlap",                                                                                \
         OPTION_CHOICE,                                                                            \
         (at) + offsetof(struct lexicon_check_options, overlap),                                   \
         NULL,                                                                                     \
         "check: which of overlapping hits stand, as for match (theme)",                           \
         OVERLAP_CHOICES,                                                                          \
         0,                                                                                        \
         0},                                                                                       \
    {                                                                                              \
        "language", OPTION_TEXT, (at) + offsetof(struct lexicon_check_options, language), "NAME",  \
            "check: the algorithm that stemmed the text (english), or auto, as for match", NULL,   \
            0, 0                                                                                   \
    }

bool lexicon_check(struct stage_run *run, const struct lexicon_check_options *o);

#endif
