/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ladder on published chats, coded by people: the input is not a table of the folder but a file
 * beside it. A conversation is what one group wrote under one condition in one activity, its units
 * are the lines in the order of the file. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/sheet.h"
#include "pipeline/intern.h"
#include "tests/reference/ladder.h"
#include "tests/reference/reference.h"

/* The rows of the sheet by conversation: rows[start[i]] .. rows[start[i + 1]]. */
struct chats {
    struct buffer path;
    struct sheet *sheet;
    size_t *rows, *start, n;
};

static uint32_t conversation_of(const struct sheet *s, size_t row, struct intern *names,
                                struct buffer *key) {
    static const char *const columns[] = {"condition", "groupname", "activitynumber"};
    buffer_clear(key);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        buffer_add(key, sheet_cell(s, row, sheet_column(s, columns[i])));
        buffer_char(key, '\t');
    }
    return intern_add(names, buffer_slice(key));
}

static void group(struct chats *c) {
    struct intern names = {0};
    struct buffer key = {0};
    size_t n = c->sheet->n_rows;
    uint32_t *of = mem_zero(n, sizeof *of);
    c->rows = mem_zero(n, sizeof *c->rows);
    c->start = mem_zero(n + 2, sizeof *c->start);
    for (size_t i = 0; i < n; i++)
        c->start[(of[i] = conversation_of(c->sheet, i, &names, &key)) + 2]++;
    c->n = names.count;
    for (size_t i = 2; i < c->n + 2; i++)
        c->start[i] += c->start[i - 1];
    for (size_t i = 0; i < n; i++)
        c->rows[c->start[of[i] + 1]++] = i;
    free(of);
    intern_free(&names);
    buffer_free(&key);
}

static bool chats_read(struct chats *c, const struct table *out, struct answer *a) {
    struct fault f = {.stage = "reference"};
    buffer_format(&c->path, "%s/../data/coded/rs-data/RS.data.csv", table_folder(out));
    buffer_char(&c->path, '\0');
    c->sheet = sheet_read(c->path.p, NULL, &f);
    if (c->sheet)
        group(c);
    else
        answer_fail(a, "%.*s", SLICE_ARGS(buffer_slice(&f.text)));
    fault_free(&f);
    return c->sheet != NULL;
}

/* The sheet has its column names in lower case. */
static size_t code_column(const struct sheet *s, const char *code) {
    char *name = mem_text(slice_of(code));
    for (char *p = name; *p; p++)
        *p = (char)tolower((unsigned char)*p);
    size_t column = sheet_column(s, name);
    free(name);
    return column;
}

static void add_bits(const struct chats *c, size_t conversation, size_t column, struct buffer *to) {
    buffer_clear(to);
    for (size_t i = c->start[conversation]; i < c->start[conversation + 1]; i++)
        buffer_char(to, slice_eq(sheet_cell(c->sheet, c->rows[i], column), SLICE("1")) ? '1' : '0');
}

static void ladder_of(struct ladder *l, const struct chats *c, size_t code_a, size_t code_b) {
    struct buffer a = {0}, b = {0};
    ladder_begin(l);
    for (size_t i = 0; i < c->n; i++) {
        add_bits(c, i, code_a, &a);
        add_bits(c, i, code_b, &b);
        ladder_add(l, a.p, b.p, (uint32_t)a.n);
    }
    buffer_free(&a);
    buffer_free(&b);
}

static void answer_row(struct answer *a, size_t row, const struct ladder *l) {
    uint64_t n_ab = l->pooled.n_ab;
    answer_count(a, row, "conversations", l->n_conversations);
    answer_count(a, row, "n_units", l->pooled.n);
    answer_count(a, row, "n_a", l->pooled.n_a);
    answer_count(a, row, "n_b", l->pooled.n_b);
    answer_count(a, row, "n_ab", n_ab);
    answer_number(a, row, "expected_pooled", table2_expected(l->pooled).x);
    answer_number(a, row, "expected_within", l->within.mean);
    answer_number(a, row, "expected_local", l->blocks.mean);
    answer_number(a, row, "var_local", l->blocks.variance);
    answer_number(a, row, "lift_local", (double)n_ab / l->blocks.mean);
    answer_number(a, row, "p_fisher", table2_fisher_p(l->pooled).x);
    answer_number(a, row, "p_within", null_test(&l->within, n_ab).p);
    answer_number(a, row, "p_shift", null_test(&l->rotated, n_ab).p);
    answer_number(a, row, "p_local", null_test(&l->blocks, n_ab).p);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    (void)in;
    struct chats c = {0};
    struct ladder l = {0};
    bool read = chats_read(&c, out, a);
    for (size_t row = 0; read && row < table_rows(out); row++) {
        size_t code_a = code_column(c.sheet, table_text(out, row, "code_a"));
        size_t code_b = code_column(c.sheet, table_text(out, row, "code_b"));
        ladder_of(&l, &c, code_a, code_b);
        answer_row(a, row, &l);
    }
    ladder_free(&l);
    sheet_free(c.sheet);
    free(c.rows);
    free(c.start);
    buffer_free(&c.path);
}

const struct adapter reference_21_rs_ladder = {
    NULL, "21_rs_ladder.out.tsv", "code_a code_b", 1e-8, NULL, compute};
