/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said, row by row, put aside as numbers of words in a file without a name (scratch.h), to
 * be gone through several times once all of it is known. In memory is one document, and each
 * distinct word once.
 *
 * A word here is a token as it stands together with its stem. A row is inside or outside (of what
 * is asked about); of a row inside everything that a quotation needs is put aside too. */
#ifndef HEARTH_HEARD_H
#define HEARTH_HEARD_H

#include "corpus/vocabulary.h"

struct heard_word {
    uint32_t form, stem; /* of `tokens.words` and `stems` */
    uint64_t inside;     /* how often in rows inside, where not covered */
};
struct heard_doc {
    struct slice name;
    uint64_t at, bytes; /* in the file of … */
    size_t worker;      /* … that worker; whoever joins several sets it */
};

/* One worker's. Zero-initialise; free with heard_free. */
struct heard {
    int fd;              /* when there is a document; else 0 */
    uint64_t written;    /* bytes */
    struct buffer bytes; /* of the document at hand */
    struct vocabulary tokens;
    uint32_t *usual; /* [cap_usual]: by token, the word that it nearly always is, or none yet */
    size_t n_usual, cap_usual;
    struct intern stems, pairs; /* pairs: words whose token is usually another one */
    uint32_t *pair_word;
    size_t cap_pair;
    struct heard_word *words;
    size_t n_words, cap_words;
    struct heard_doc *docs;
    size_t n_docs, cap_docs;
    struct arena arena;
    struct buffer key;
    uint64_t rows_inside, words_inside, rows; /* words_inside: not covered */
};

/* A row as it comes. `covered`[tokens]: is the token under a hit of what is asked about? */
struct heard_line {
    struct slice doc, tokens, stems;
    bool inside;
    const bool *covered;
    struct slice turn, speaker, project, hits, text; /* kept of rows inside */
};
/* Puts a row aside; rows of a document follow each other. False with a fault: its stems are not
 * one for each token (`at` says where), or the file cannot be written. */
bool heard_add(struct heard *h, const struct heard_line *line, struct place at, struct fault *f);
/* The document at hand is complete. */
bool heard_end(struct heard *h, struct fault *f);
void heard_free(struct heard *h);

/* A row as it comes back; as long as the document is open. */
#define HEARD_COVERED (1u << 31) /* of a word: it is covered */
struct heard_row {
    bool inside;
    size_t n;
    const uint32_t *words; /* [n]: numbers of the worker's words, and HEARD_COVERED */
    size_t at;             /* where it is in the document */
    struct slice turn, speaker, project, hits, text;
};
/* A document, opened. Zero-initialise; use again and again; free with heard_rows_free. */
struct heard_rows {
    struct buffer bytes;
    size_t at;
};
bool heard_open(struct heard_rows *r, const struct heard *h, const struct heard_doc *doc,
                struct fault *f);
/* The next row, or false at the end. */
bool heard_next(struct heard_rows *r, struct heard_row *row);
void heard_rows_free(struct heard_rows *r);

#endif
