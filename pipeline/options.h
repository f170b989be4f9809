/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options as a table: one row each, from which the command line is read into a struct, `--help` and
 * the completion file are written, and ranges are checked. Nothing is listed twice. */
#ifndef HEARTH_OPTIONS_H
#define HEARTH_OPTIONS_H

#include "pipeline/fault.h"

enum option_kind {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char * */
    OPTION_LIST,   /* struct text_list: may be given again and again */
    OPTION_NUMBER, /* uint64_t within least..most */
    OPTION_CHOICE, /* int: which of `choices`, from 0 */
};

struct text_list {
    const char **items; /* [n]: borrowed from the command line */
    size_t n, cap;
};

struct option {
    const char *name;      /* without the dashes; NULL ends a table */
    enum option_kind kind; /* of the member at `offset` of the settings struct */
    size_t offset;
    const char *argument; /* what --help calls it: FILE, N; NULL for a flag */
    const char *help;     /* one line, with the default */
    const char *choices;  /* "all|theme|longest" */
    uint64_t least, most; /* of a number */
};

/* A table and the struct that it fills. */
struct option_set {
    const struct option *table; /* may be NULL */
    void *settings;
    struct text_list *given; /* takes the names of those that were given; may be NULL */
};

/* Reads argv[0..n) into the sets (an option belongs to the first that has it): options and operands
 * may be mixed, `--` ends the options, `-` is an operand. Operands are appended to *operands; when
 * that is NULL the first operand ends the reading. `stop` is a word that ends it too (then), or
 * NULL. Returns how many words were used, or -1 with a usage fault. `--help` sets *help and ends
 * it. */
int options_read(const struct option_set *sets, size_t n_sets, char *const *argv, int n,
                 const char *stop, struct text_list *operands, bool *help, struct fault *f);
/* The lists that options_read made in `settings`. */
void options_free(const struct option *table, void *settings);
/* The part of --help that lists the options. */
void options_help(const struct option *table, struct buffer *to);
/* Which of "a|b|c" a word is, from 0, or -1. */
int choice_find(const char *choices, struct slice word);
void text_list_add(struct text_list *list, const char *item);

/* The whole of `s` as a number: digits only, no sign, no blanks, no overflow. */
bool number_u64(struct slice s, uint64_t *value);
/* The whole of `s` as a finite decimal number in the C locale. */
bool number_real(struct slice s, double *value);

#endif
