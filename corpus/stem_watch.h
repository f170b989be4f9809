/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Are the stems of a text those of the algorithm that patterns are stemmed by? The stream does not
 * say who stemmed it; but the first words of each document, stemmed once more, tell. */
#ifndef HEARTH_STEM_WATCH_H
#define HEARTH_STEM_WATCH_H

#include "corpus/names.h"
#include "corpus/stemming.h"
#include "pipeline/stage.h"

/* One per thread and algorithm. Open with stem_watch_open, free with stem_watch_free. */
struct stem_watch {
    struct stemming own;
    struct names odd; /* documents whose stems are others */
    /* Its own: */
    struct buffer doc;
    bool any;
    size_t looked, other; /* tokens of the document at hand */
};
/* `algorithm` is known to stemmer_new; `none` looks at nothing, since whoever stems by other means
 * says that. */
void stem_watch_open(struct stem_watch *w, const char *algorithm);
/* A row of `doc`; tokens and stems have one space between. `told`: the algorithm that made the
 * stems, where the stage before has said it, or NULL. */
void stem_watch_row(struct stem_watch *w, struct slice doc, struct slice tokens, struct slice stems,
                    const char *told);
/* The last document is over. */
void stem_watch_end(struct stem_watch *w);
void stem_watch_free(struct stem_watch *w);
/* Warns of the documents of all threads, if there are any. `language`: as --language has it. */
void stem_watch_tell(const struct names *odd, const char *language, struct stage_run *run);

#endif
