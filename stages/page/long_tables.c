/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/long_tables.h"

/* What is said of the talk, not of each transcript. */
static bool keep_voices(struct report *r, const struct result_table *t, const struct record *row) {
    size_t doc = columns_find(&t->columns, "doc");
    return t->n < r->options->top || doc == COLUMN_NONE || row->fields[doc].n == 0;
}

static bool keep_succession(struct report *r, const struct result_table *t,
                            const struct record *row) {
    bool holds = successions_add(&r->successions, &t->columns, row);
    return holds || t->n < r->options->top;
}

static const struct {
    const char *file;
    long_table_keep *keep;
} long_tables[] = {{"sequence.tsv", keep_succession}, {"voices.tsv", keep_voices}};

long_table_keep *long_table_of(const char *file) {
    for (size_t i = 0; i < sizeof long_tables / sizeof *long_tables; i++)
        if (strcmp(file, long_tables[i].file) == 0)
            return long_tables[i].keep;
    return NULL;
}
