/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An account of a table: what is to be said, in order, put together once and written as a page for
 * people or as rows for scripts. */
#ifndef HEARTH_EXPLAIN_ACCOUNT_H
#define HEARTH_EXPLAIN_ACCOUNT_H

#include "stages/explain/passages.h"
#include "stages/explain/row.h"

enum account_form {
    ACCOUNT_SENTENCE, /* both: goes on the paragraph, or begins one */
    ACCOUNT_NEXT,     /* both: a sentence, but below an empty line */
    ACCOUNT_HEADING,  /* page: a paragraph of its own below an empty line */
    ACCOUNT_LINE,     /* page: words, indented */
    ACCOUNT_ROW,      /* rows */
};
struct account_item {
    enum account_form form;
    struct explain_row row; /* on a page only its text */
};

/* Zero-initialise with what it is about; free with account_free. */
struct account {
    struct slice of, and;       /* as columns theme_a, theme_b have them */
    struct account_item *items; /* [n] */
    size_t n, cap;
    struct passage_list quotes; /* behind the items, below `quoted`; borrowed */
    const char *quoted;
    struct buffer words; /* room for the text of the next item */
    struct arena arena;
};

/* Adds what is in `words`, which is empty then. */
void account_say(struct account *a, enum account_form form);
/* Adds a row of that part to be filled in; valid until the next one. Its text is what is in
 * `words`. */
struct explain_row *account_row(struct account *a, const char *part);
bool account_write(const struct account *a, bool tsv, struct stage_run *self);
void account_free(struct account *a);

#endif
