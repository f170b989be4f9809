/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_columns.h"

#include <stdlib.h>

/* They hold words of the text, which stay what they are when the text is rewritten. */
static const char *const too_late[] = {"tokens", "stems", "quote", "left", "right"};

static bool check_early(struct filter *filter, const struct columns *in) {
    for (size_t i = 0; i < sizeof too_late / sizeof *too_late; i++) {
        size_t there = columns_find(in, too_late[i]);
        struct place at = {in->at.file, in->at.line, (unsigned)there + 1};
        if (there != COLUMN_NONE)
            return fault_input(&filter->fault, at, slice_of(too_late[i]),
                               "words of the text in a column of their own: redact comes before "
                               "tokenise");
    }
    return true;
}

static bool find_named(struct redact_columns *c, struct filter *filter, const struct columns *in,
                       const char *list) {
    struct slice rest = list ? slice_of(list) : (struct slice){NULL, 0};
    c->named = mem_resize(NULL, in->n + 1, sizeof *c->named);
    while (rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        char *text = mem_text(name);
        size_t there = columns_find(in, text);
        free(text);
        if (there == COLUMN_NONE)
            return fault_input(&filter->fault, in->at, name,
                               "no such column in the header (--columns)");
        if (there == c->text || there == c->turn)
            return fault_input(&filter->fault, in->at, name,
                               "this column holds no name (--columns)");
        if (redact_columns_other(c, there))
            c->named[c->n_named++] = there;
    }
    return true;
}

bool redact_columns_find(struct redact_columns *c, struct filter *filter, const struct columns *in,
                         const char *list) {
    c->n = in->n;
    c->suspects = mem_zero(in->n, sizeof *c->suspects);
    c->names = mem_resize(NULL, in->n, sizeof *c->names);
    for (size_t i = 0; i < in->n; i++)
        c->names[i] = arena_copy(&c->arena, in->names[i]);
    return filter_need(filter, in, "doc", &c->doc) && filter_need(filter, in, "turn", &c->turn) &&
           filter_need(filter, in, "speaker", &c->speaker) &&
           filter_need(filter, in, "text", &c->text) && check_early(filter, in) &&
           find_named(c, filter, in, list);
}

bool redact_columns_other(const struct redact_columns *c, size_t column) {
    if (column == c->doc || column == c->speaker || column == c->text || column == c->turn)
        return false;
    for (size_t i = 0; i < c->n_named; i++)
        if (c->named[i] == column)
            return false;
    return true;
}

void redact_columns_free(struct redact_columns *c) {
    free(c->named);
    free(c->suspects);
    free(c->names);
    arena_free(&c->arena);
}
