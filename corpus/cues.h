/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From cues to turns: captions and the output of speech recognition say a few words at a time, with
 * their times. Cues of one speaker that follow each other are one turn. Where nobody says who
 * speaks, a turn ends with a sentence or a pause. */
#ifndef HEARTH_CUES_H
#define HEARTH_CUES_H

#include "corpus/reader.h"

/* A line of what is shown at one time, or a stretch of it in one voice. */
struct cue {
    struct slice voice; /* who speaks, as the format says; empty: it does not. Raw (clean.h) */
    struct slice text;  /* without markup */
    int64_t start, end; /* milliseconds, or TIME_NONE */
    uint64_t line;
    bool first;   /* of what is shown at that time: what follows goes on with its speaker */
    bool change;  /* somebody else speaks from here on (`- Yes`, `>> Yes`) */
    bool plain;   /* its text is not looked through for names */
    size_t order; /* for who has to sort cues */
};

/* Appends a cue; its slices must live as long as the transcript's paragraphs. */
void cues_add(struct transcript *t, struct cue c);

/* Appends what is shown at one time, as captions write it (markup.h): a cue for each voice, without
 * voices one for each line. `c`: its times, where it begins, whether it goes on with what came
 * before (not first). Returns the number of stretches in a voice. */
uint64_t cues_add_markup(struct transcript *t, struct cue c, struct slice payload);

/* How the speakers of the cues were told. */
struct cues_named {
    uint64_t cues;     /* all */
    uint64_t voices;   /* by the format */
    uint64_t labels;   /* by a name before a colon: label.h */
    uint64_t brackets; /* by a line with a name in brackets */
};

/* Makes paragraphs, one for each turn, of all cues. What stands for a speaker only is left as
 * UNSPOKEN_NAME, dashes between speakers as UNSPOKEN_MARK. */
struct cues_named cues_turns(struct transcript *t);

#endif
