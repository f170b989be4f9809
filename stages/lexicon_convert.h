/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth lexicon convert: a dictionary of another program's as a codebook, and back. */
#ifndef HEARTH_LEXICON_CONVERT_H
#define HEARTH_LEXICON_CONVERT_H

#include "pipeline/stage.h"

struct lexicon_convert_options {
    const char *from, *to, *encoding, *output;
    bool lossy;
};

/* The rows of the stage's option table; `at` is where its settings have the struct. */
#define LEXICON_CONVERT_OPTIONS(at)                                                                \
    {"from",                                                                                       \
     OPTION_TEXT,                                                                                  \
     (at) + offsetof(struct lexicon_convert_options, from),                                        \
     "FORMAT",                                                                                     \
     "convert: the format of the file (told by its content and its name)",                         \
     NULL,                                                                                         \
     0,                                                                                            \
     0},                                                                                           \
        {"to",                                                                                     \
         OPTION_TEXT,                                                                              \
         (at) + offsetof(struct lexicon_convert_options, to),                                      \
         "FORMAT",                                                                                 \
         "convert: the format to write (by the name of --output, else hearth)",                    \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"encoding",                                                                               \
         OPTION_TEXT,                                                                              \
         (at) + offsetof(struct lexicon_convert_options, encoding),                                \
         "NAME",                                                                                   \
         "convert: the file's encoding, such as CP932 (detected)",                                 \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
        {"lossy",                                                                                  \
         OPTION_FLAG,                                                                              \
         (at) + offsetof(struct lexicon_convert_options, lossy),                                   \
         NULL,                                                                                     \
         "convert: write although something cannot be expressed",                                  \
         NULL,                                                                                     \
         0,                                                                                        \
         0},                                                                                       \
    {                                                                                              \
        "output", OPTION_TEXT, (at) + offsetof(struct lexicon_convert_options, output), "FILE",    \
            "convert: write here, once all of it is there (standard output)", NULL, 0, 0           \
    }

bool lexicon_convert(struct stage_run *run, const struct lexicon_convert_options *o);

#endif
