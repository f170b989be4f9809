/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items that speech recognition writes, segments, utterances or words: what is in one, to cues
 * (cues.h). */
#ifndef HEARTH_ASR_H
#define HEARTH_ASR_H

#include "corpus/cues.h"
#include "corpus/json_tree.h"

struct json_t;

/* Names of members, the best first. */
#define ASR_SPEAKERS                                                                               \
    "speaker|speaker_name|speaker_label|speaker_id|author|sender|participant|role|name"
#define ASR_TEXTS "text|transcript|utterance|sentence|content|message"

struct asr {
    struct transcript *t;
    const struct reading *in;
    struct fault *f;
    const struct json_t *root;
    const struct json_t *speakers; /* the table of speakers, or NULL */
    struct json_tree tree;
    double scale; /* milliseconds in a unit of time; 0: unit not known, no times */
    bool words;   /* the items are words */
    bool speaks;  /* some item has a speaker */
};

/* The line of a string in the file. */
uint64_t asr_line(const struct asr *a, const struct json_t *string);
/* The member at the end of a path `results.channels`, or NULL. */
const struct json_t *asr_member(const struct json_t *from, const char *path);
/* The first of the members "a|b|c" that is not null, or NULL. */
const struct json_t *asr_one_of(const struct json_t *object, const char *names);
/* A fault of the input; false. */
bool asr_refuse(struct asr *a, uint64_t line, const char *why);
/* Who says an item: empty when it does not tell. A bare number n is `Speaker n`. */
struct slice asr_speaker(struct asr *a, const struct json_t *item);
/* Times into a cue; false with a fault for those that cannot be, unless they are repaired. */
bool asr_times(struct asr *a, struct cue *c, const struct json_t *start, const struct json_t *end);
/* Whether times are whole numbers throughout: milliseconds, then. */
bool asr_whole(const struct json_t *items);
/* Appends the cue of an item whose text is `text`; the cues of items, whose speaker is `speaker`
 * where they have none. False with a fault. */
bool asr_item(struct asr *a, const struct json_t *item, const struct json_t *text,
              struct slice speaker, bool first);
bool asr_items(struct asr *a, const struct json_t *items, struct slice speaker);

#endif
