/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annex: the beginning of every finished table. */
#include <stdlib.h>

#include "stages/dictionary.h"
#include "stages/page/sections.h"

static const char *const tables[] = {NULL};

/* The first rows of a table, and how many there are in all. */
struct beginning {
    const struct result_table *table;
    size_t n;
    uint64_t rows;
    size_t left_out; /* of the file: rows that may not be told */
};

struct counter {
    size_t most;
    uint64_t rows;
};

static bool is_top(const void *with, const struct result_table *t, const struct record *record) {
    struct counter *const *c = with;
    (void)record;
    (*c)->rows++;
    return t->n < (*c)->most;
}

/* Finished tables lie beside this page; counts have a folder, and what was said is elsewhere. */
static bool is_finished(struct slice name) {
    static const char *const others[] = {"turns.tsv",  "matched.tsv",   "codings.tsv",
                                         "ledger.tsv", "redaction.tsv", "listed.tsv"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (slice_eq(name, slice_of(others[i])))
            return false;
    return name.n > 4 && memcmp(name.p + name.n - 4, ".tsv", 4) == 0 &&
           !memchr(name.p, '/', name.n);
}

static bool is_empty(const struct beginning *b, size_t column) {
    for (size_t i = 0; i < b->n; i++)
        if (b->table->rows[i][column].n)
            return false;
    return true;
}

static bool is_number(struct slice table, struct slice column) {
    const struct dictionary_entry *e = dictionary_find(table, column);
    return e && strcmp(e->type, "string") != 0;
}

/* Numbers are told by the table's class, text by its own; that of the first column is known. */
static void mark_text(struct tags *t, size_t column, bool number) {
    if (!number && column)
        tags_attr_text(t, "class", "t");
}

static void put_cell(struct tags *t, struct slice text, size_t column, bool number) {
    double x;
    tags_open(t, "td");
    mark_text(t, column, number);
    if (number && number_real(text, &x))
        tags_number(t, x, x < 1 && x > -1 ? 4 : 2);
    else
        tags_text(t, text);
    tags_close(t, "td");
}

static void put_head(struct tags *t, struct slice name, size_t column, bool number) {
    tags_open(t, "th");
    tags_attr_text(t, "scope", "col");
    mark_text(t, column, number);
    tags_text(t, name);
    tags_close(t, "th");
}

/* What is not shown: columns without anything in these rows, and the long one that tells of each
 * number that is missing why it is. */
static bool is_left_out(const struct beginning *b, size_t column) {
    return is_empty(b, column) || slice_eq(b->table->columns.names[column], SLICE("why"));
}

static void put_table(struct tags *t, const struct beginning *b, struct slice name) {
    const struct result_table *from = b->table;
    struct slice stem = {name.p, name.n - 4};
    bool *out = mem_zero(from->columns.n + 1, sizeof *out);
    bool *number = mem_zero(from->columns.n + 1, sizeof *number);
    tags_open(t, "tr");
    for (size_t c = 0; c < from->columns.n; c++) {
        out[c] = is_left_out(b, c);
        number[c] = is_number(stem, from->columns.names[c]);
        if (!out[c])
            put_head(t, from->columns.names[c], c, number[c]);
    }
    tags_close(t, "tr");
    for (size_t i = 0; i < b->n; i++) {
        tags_open(t, "tr");
        for (size_t c = 0; c < from->columns.n; c++)
            if (!out[c])
                put_cell(t, from->rows[i][c], c, number[c]);
        tags_close(t, "tr");
    }
    free(out);
    free(number);
}

static void put_folded(struct report *r, const struct beginning *b, const char *name) {
    struct tags *t = r->page;
    struct buffer shown = {0}, all = {0}, left_out = {0};
    buffer_format(&shown, "%zu%c", b->n, '\0');
    buffer_format(&all, "%llu%c", (unsigned long long)b->rows, '\0');
    buffer_format(&left_out, "%zu%c", b->left_out, '\0');
    tags_open(t, "details");
    tags_open(t, "summary");
    report_text(r, "annex.rows", name, all.p, NULL);
    tags_close(t, "summary");
    if (b->n) {
        report_scroller_begin(r, "region", slice_of(name));
        tags_open(t, "table");
        tags_attr_text(t, "class", "nums");
        put_table(t, b, slice_of(name));
        tags_close(t, "table");
        tags_close(t, "div");
    }
    if (!b->rows && !b->left_out)
        report_say(r, "annex.empty", NULL);
    else if (b->rows > b->n)
        report_say(r, "annex.rest", shown.p, all.p, name, NULL);
    if (b->left_out)
        report_say(r, "page.left_out", left_out.p, NULL);
    tags_close(t, "details");
    buffer_free(&left_out);
    buffer_free(&shown);
    buffer_free(&all);
}

/* A table that no other section has asked for: only its beginning is kept. */
static bool put_unread(struct report *r, const char *name, const char *path) {
    static const char *const none[] = {NULL};
    struct result_table t = {0};
    struct counter counter = {r->options->top, 0}, *with = &counter;
    const struct result_wanted wanted = {none, is_top, &with};
    size_t left_out;
    bool ok = report_read(r, &t, name, path, &wanted, &left_out);
    if (ok)
        put_folded(r, &(struct beginning){&t, t.n, counter.rows, left_out}, name);
    result_table_free(&t);
    return ok;
}

static bool put_one(struct report *r, const char *name) {
    struct beginning b = {.table = NULL};
    const char *path = report_path(r, name);
    if (!path)
        return true;
    b.table = report_kept(r, name, &b.rows, &b.left_out);
    if (!b.table)
        return put_unread(r, name, path);
    b.n = b.rows < r->options->top ? (size_t)b.rows : (size_t)r->options->top;
    put_folded(r, &b, name);
    return true;
}

static bool write(struct report *r) {
    struct buffer name = {0};
    bool ok = true;
    for (struct slice rest = buffer_slice(&r->result->package.tables); ok && rest.n;) {
        struct slice line = slice_cut(&rest, '\n'), file = slice_cut(&line, '\t');
        if (!is_finished(file))
            continue;
        buffer_clear(&name);
        buffer_format(&name, "%.*s%c", SLICE_ARGS(file), '\0');
        ok = put_one(r, name.p);
    }
    buffer_free(&name);
    return ok;
}

const struct section section_annex = {"annex", tables, write};
