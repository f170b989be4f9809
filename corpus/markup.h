/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a cue of WebVTT (WebVTT, 6.4) or SRT: spans, voices, timestamps, character references
 * (references.h). */
#ifndef HEARTH_MARKUP_H
#define HEARTH_MARKUP_H

#include "corpus/origins.h"

/* A stretch of a cue in one voice. */
struct voice_span {
    struct slice
        voice; /* the annotation of `<v Name>`; empty outside of voices and without a name */
    struct slice text; /* without tags, references decoded; may hold line ends */
};

/* Cuts the next stretch off *payload (a cue's text, or what is left of it), which begins in *voice
 * (p NULL: none) and leaves the voice behind it there. False at the end. What had to change is in
 * the arena, the rest in the payload; both are in form C, and
 * the text's copies are noted in `o` (may be NULL). `<` that begins no tag stays. Of a tag
 * without its `>` only what is certainly markup goes, `<c.first` or `<00:01.000`: the standard
 * would take the rest of the cue for the tag, and the words would be lost. Subtitles' `{\an8}`
 * goes, too. */
bool markup_next(struct slice *payload, struct slice *voice, struct arena *a, struct origins *o,
                 struct voice_span *span);

#endif
