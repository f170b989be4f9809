/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * codings.tsv of a result, a row for each hit: what is compared of all rows is held as numbers, the
 * words, which only some are asked for, are put by. Of a large programme it is the longest table of
 * which a page wants every row. */
#ifndef HEARTH_PAGE_CODED_ROWS_H
#define HEARTH_PAGE_CODED_ROWS_H

#include "stages/page/put_by.h"
#include "stages/page/report.h"

enum coded_column {
    CODED_DOC,
    CODED_TURN,
    CODED_TEXT,
    CODED_THEME,
    CODED_BEGIN,
    CODED_END,
    CODED_NEEDED, /* of a quotation; the others may be missing, and are empty then */
    CODED_SPEAKER = CODED_NEEDED,
    CODED_PROJECT,
    CODED_DATE,
    CODED_ROLE,
    CODED_SENT,
    CODED_ENTRY,
    CODED_FIRST,
    CODED_LEFT,
    CODED_QUOTE,
    CODED_RIGHT,
    CODED_COLUMNS
};

enum { CODED_NO_PLACE = UINT32_MAX };

struct coded_row {
    struct intern_key text; /* equal where the texts are */
    uint64_t text_at;       /* in `store` */
    uint64_t words_at;      /* left, quote and right, a TAB between */
    uint64_t draw;          /* by_hand.h */
    uint32_t text_n, words; /* bytes of both */
    uint32_t begin, end;    /* code points of the text; CODED_NO_PLACE where it is not said */
    uint32_t doc, turn, sent, theme, speaker, project, date; /* in the lists of these */
    bool leads;                                              /* a facilitator's */
    bool withheld;                                           /* its words may not be told */
};
struct coded_rows {
    const char *path;
    size_t column[CODED_COLUMNS]; /* of the table; COLUMN_NONE */
    struct coded_row *rows;       /* [n] */
    size_t n, cap;
    struct intern docs, turns, sents, themes, speakers, projects, dates;
    struct intern entries; /* theme TAB entry … */
    struct slice *quotes;  /* [entries.count]: … and what each found first that may be told */
    size_t cap_quotes;
    struct put_by store;
    struct arena arena;
};

/* Reads it when it is first asked for, held against its digest; as long as the report lives. NULL
 * when the result has none, or with a fault. */
const struct coded_rows *report_coded(struct report *r);
void coded_rows_free(struct coded_rows *c);
/* The text of a row, and the words of its hit; appended to *to, false with a system fault. */
bool coded_text(const struct coded_rows *c, size_t row, struct buffer *to, struct fault *f);
bool coded_words(const struct coded_rows *c, size_t row, struct buffer *to, struct fault *f);
static inline bool coded_one_turn(const struct coded_row *x, const struct coded_row *y) {
    return x->doc == y->doc && x->turn == y->turn;
}
/* Are two rows of one text? A long one is in stretches (hearth-codings(1)). */
static inline bool coded_one_text(const struct coded_row *x, const struct coded_row *y) {
    return coded_one_turn(x, y) && x->sent == y->sent && x->text_n == y->text_n &&
           intern_key_eq(x->text, y->text);
}

#endif
