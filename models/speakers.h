/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is who: one person under several labels, proposed, for a person to decide.
 *
 * Labels that share a key (label_parts.h) are one person's wherever they stand: the difference is
 * in capitals, spaces, accents, punctuation, or in a guest's or device's words. A shorter label
 * (label_kin.h) is taken for a longer one
 *   - in a document in which just one longer one stands, and all that it says is said before the
 *     shorter one begins: who speaks in turn with somebody is not that one;
 *   - in a document without a longer one, when there is just one in the other documents of its
 *     folder, where the two never speak in turn.
 * Initials are those of the name that the transcript itself introduces them with, which need not be
 * a label at all, or of a longer label in the same document.
 *
 * So Sarah is nobody in particular where there are two Sarahs, and another one in another folder.
 * Everything else is left, with the reason. */
#ifndef HEARTH_SPEAKERS_H
#define HEARTH_SPEAKERS_H

#include "corpus/aliases.h"
#include "corpus/talkers.h"

/* Where the longer label of a shorter one is looked for. */
#define SPEAKERS_WITHIN_CHOICES "doc|folder|all"
enum speakers_within { WITHIN_DOC, WITHIN_FOLDER, WITHIN_ALL };

/* Why a label has an alias, or has none though it might. */
enum speakers_why {
    WHY_NONE, /* nothing is like it */
    WHY_SPELLING,
    WHY_GUEST, /* a guest's or a device's words besides */
    WHY_SHORT,
    WHY_INITIALS,
    WHY_ORDER,
    WHY_GIVEN, /* the table of aliases that was there says so */
    /* without an alias: */
    WHY_SEVERAL,     /* it may be short for several */
    WHY_BESIDE,      /* it speaks in turn with the longer one */
    WHY_ELSEWHERE,   /* the longer one is in another folder */
    WHY_AFFILIATION, /* the same name with something else behind it */
    WHY_SIMILAR,     /* a letter apart */
    WHY_UNNAMED,     /* names nobody */
};
/* As the table has it: "spelling"; "" for WHY_NONE. */
const char *speakers_why_name(enum speakers_why why);

struct speakers_row {
    struct slice speaker, alias; /* alias: empty for itself */
    struct slice doc;            /* where it holds: empty for everywhere, `folder/\*`, a document */
    struct slice role;           /* of the rows */
    struct slice maybe;          /* whose it may be: names with `; ` between */
    enum speakers_why why;
    uint64_t turns, words, docs;
};

struct speakers;
/* `given`: decisions that stand, or NULL; it must outlive what is returned. */
struct speakers *speakers_new(enum speakers_within within, struct aliases *given);
void speakers_free(struct speakers *s); /* NULL is fine */
/* Takes in a complete document; in any order, one at a time. */
void speakers_add(struct speakers *s, const struct talkers *document);
/* What stands above the talk of a document says that `label`, a speaker's, is short for `name`
 * (introductions.h). */
void speakers_introduce(struct speakers *s, struct slice doc, struct slice label,
                        struct slice name);
/* When all are in: the table, ordered so that the labels of one person stand together. Once. */
size_t speakers_table(struct speakers *s, const struct speakers_row **rows);
/* The same once more. */
size_t speakers_rows(const struct speakers *s, const struct speakers_row **rows);

#endif
