/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which language a text is in, by libexttextcat: a sample of it is cut into runs of up to five
 * letters, the commonest of which are held against those of each language.
 *
 * The answer hangs on the bytes of the sample, on the language that is expected, on libexttextcat's
 * data and ICU's, and on nothing else. */
#ifndef HEARTH_RECOGNISE_H
#define HEARTH_RECOGNISE_H

#include "corpus/languages.h"

enum { SAMPLE_PIECE = 256, SAMPLE_PIECES = 16 };

/* Pieces of a text that comes row by row, evenly spread however long it gets: whole words, of about
 * SAMPLE_PIECE bytes, SAMPLE_PIECES of them at most. When there is no room for one more every
 * second is let go, and those to come are twice as far apart. Zero-initialise; free with
 * sample_free. */
struct sample {
    struct buffer text; /* the pieces, a space between the rows and behind each piece */
    size_t ends[SAMPLE_PIECES];
    size_t n;      /* pieces that are complete */
    size_t left;   /* bytes that the piece at hand wants; 0: between two pieces */
    uint64_t seen; /* bytes of the text so far */
    uint64_t next; /* where the next piece begins … */
    uint64_t step; /* … and how far the one behind it is from there; 0: SAMPLE_PIECE */
};
void sample_clear(struct sample *s);
void sample_take(struct sample *s, struct slice text); /* the same as: */
static inline void sample_add(struct sample *s, struct slice text) {
    if (s->left == 0 && s->next >= s->seen + text.n)
        s->seen += text.n; /* nearly always */
    else
        sample_take(s, text);
}
void sample_free(struct sample *s);

/* Bytes: a shorter sample is never told. */
enum { RECOGNISE_LEAST = 200 };

/* Where the data is that libexttextcat comes with. */
#ifndef TEXTCAT_DATA
#define TEXTCAT_DATA "/usr/share/libexttextcat"
#endif

struct recogniser;
/* Reads the data; it can be used by several threads at once. A file that is missing is a system
 * fault that names Debian's package of it; NULL then. */
struct recogniser *recogniser_new(const char *folder, struct fault *f);
void recogniser_free(struct recogniser *r); /* NULL is fine */
/* The language of a sample (UTF-8); NULL when it is too short to say, says the same again and
 * again, or is no talk (addresses, codes). Where several are about equally near it is the expected
 * one (NULL: none is), if that is among them, else the only one whose alphabet has the sample's
 * letters, else `und`. */
const struct language *recogniser_find(const struct recogniser *r, struct slice sample,
                                       const struct language *expected);

/* `libexttextcat 3.4.5`. Static. */
const char *recogniser_version(void);

#endif
