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

/* Made by ingest: times, numbers. */
static const char *const harmless[] = {"turn", "start", "end", "line", "marks", "sent"};

static void treat(struct redact_columns *c, const struct columns *in) {
    c->n = in->n;
    c->treatment = mem_zero(in->n, sizeof *c->treatment);
    c->names = mem_resize(NULL, in->n, sizeof *c->names);
    for (size_t i = 0; i < in->n; i++) {
        c->names[i] = arena_copy(&c->arena, in->names[i]);
        c->treatment[i] = REDACT_FIELD;
    }
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
        size_t there = columns_find(in, harmless[i]);
        if (there != COLUMN_NONE)
            c->treatment[there] = REDACT_NOTHING;
    }
    c->treatment[c->doc] = REDACT_DOCUMENT;
    c->treatment[c->speaker] = REDACT_NAME;
    c->treatment[c->text] = REDACT_TEXT;
}

/* What is said of doc, speaker and text goes without saying, or cannot be. */
static bool treat_named(struct redact_columns *c, struct filter *filter, const struct columns *in,
                        const char *list, enum redact_treatment how, const char *option) {
    struct slice rest = list ? slice_of(list) : (struct slice){NULL, 0};
    while (rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        char *text = mem_text(name);
        size_t there = columns_find(in, text);
        free(text);
        if (there == COLUMN_NONE)
            return fault_input(&filter->fault, in->at, name, "no such column in the header (--%s)",
                               option);
        bool own = there == c->doc || there == c->speaker;
        if (how == REDACT_NAME && (there == c->text || there == c->turn))
            return fault_input(&filter->fault, in->at, name, "this column holds no name (--%s)",
                               option);
        if (how == REDACT_NOTHING && (own || there == c->text))
            return fault_input(&filter->fault, in->at, name,
                               "this column is always redacted (--%s)", option);
        if (!own)
            c->treatment[there] = how;
    }
    return true;
}

bool redact_columns_find(struct redact_columns *c, struct filter *filter, const struct columns *in,
                         const char *named, const char *kept) {
    if (!filter_need(filter, in, "doc", &c->doc) || !filter_need(filter, in, "turn", &c->turn) ||
        !filter_need(filter, in, "speaker", &c->speaker) ||
        !filter_need(filter, in, "text", &c->text) || !check_early(filter, in))
        return false;
    treat(c, in);
    return treat_named(c, filter, in, kept, REDACT_NOTHING, "keep-columns") &&
           treat_named(c, filter, in, named, REDACT_NAME, "columns");
}

void redact_columns_free(struct redact_columns *c) {
    free(c->treatment);
    free(c->names);
    arena_free(&c->arena);
}
