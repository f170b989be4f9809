/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a WebVTT cue (WebVTT, 6.4): spans, voices, timestamps, character references. */
#ifndef HEARTH_MARKUP_H
#define HEARTH_MARKUP_H

#include "pipeline/buffer.h"

/* A stretch of a cue in one voice. */
struct voice_span {
    struct slice voice; /* the annotation of `<v Name>`; p is NULL outside of voices */
    struct slice text;  /* without tags, references decoded; may hold line ends */
};

/* Cuts the next stretch off *payload (a cue's text, or what is left of it), which begins in *voice
 * (p NULL: none) and leaves the voice behind it there. False at the end. What had to change is in
 * the arena, the rest in the payload. `<` that begins no tag stays, and so does a tag without its
 * `>` (the standard would take the rest of the cue for the tag, and the words would be lost). */
bool markup_next(struct slice *payload, struct slice *voice, struct arena *a,
                 struct voice_span *span);

#endif
