/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Caption files, WebVTT and SRT: blocks of lines, each with its times above what is shown, between
 * blank lines.
 *
 * Nothing is lost where a file does not keep to the form: what follows a blank line and has no
 * times goes on with the cue before it. Times, names of cues, headers and comments are left as
 * unspoken lines. */
#ifndef HEARTH_CAPTIONS_H
#define HEARTH_CAPTIONS_H

#include "corpus/reader.h"

/* What was seen beside the cues; tells whose file it is. */
struct captions {
    uint64_t cues;
    uint64_t voices;     /* stretches in a voice */
    uint64_t guids;      /* cues named by a GUID */
    uint64_t numbers;    /* cues named by a number */
    uint64_t confidence; /* comments with the recogniser's confidence */
};

/* Reads all blocks of `text` into t's cues. `line`: the number of its first line. `comments`: NOTE,
 * STYLE and REGION begin blocks that are not shown. False with a fault when times cannot be and are
 * not to be left out, and when there is no cue. */
bool captions_read(struct transcript *t, const struct reading *in, struct slice text, uint64_t line,
                   bool comments, struct captions *seen, struct fault *f);

/* Whether `line` is `word`, alone or with something behind a space. */
bool captions_heading(struct slice line, const char *word);

#endif
