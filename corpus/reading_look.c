/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reading_look.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/file.h"
#include "corpus/manifest.h"
#include "corpus/reading_project.h"

enum { LOOK_AT = 64 * 1024 };

/* A file whose name does not tell, from its beginning. */
static const struct reader *look_into(struct file_reader *r, const struct reading_file *file) {
    struct fault ignored = {0};
    struct decoder *decoder = decoder_new(r->options->encoding, true);
    struct decoded decoded = {0};
    const struct reader *reader = NULL;
    if (file_reader_take(r, file, LOOK_AT, &ignored)) {
        reader = reader_detect_bytes(buffer_slice(&r->bytes));
        if (!reader && decode(decoder, &r->bytes, file->path, &decoded, &ignored))
            reader = reader_detect(decoded.text, true);
    }
    decoder_free(decoder);
    fault_free(&ignored);
    return reader;
}

/* The header of a table, or all of it; its columns have the names that hearth gives them then. */
static struct sheet *open_sheet(struct file_reader *r, const struct reading_file *file, bool whole,
                                struct fault *f) {
    uint64_t most = whole ? FILE_MOST + 1 : SHEET_HEADER_MOST;
    if (!file_reader_take(r, file, most, f))
        return NULL;
    const char *encoding = r->options->encoding;
    struct sheet *s = whole ? sheet_take(&r->bytes, file->path, encoding, f)
                            : sheet_header_from(buffer_slice(&r->bytes), file->path, encoding, f);
    if (!s || (!whole && !column_roles_plain(s, r->options->column)) ||
        column_roles_find(s, r->options->column, !file->named, f))
        return s;
    sheet_free(s);
    return NULL;
}

/* Its header only, where that says what all columns are. */
static struct sheet *look_at_sheet(struct file_reader *r, const struct reading_file *file,
                                   bool *whole, struct fault *f) {
    struct sheet *s = open_sheet(r, file, false, f);
    *whole = s && !column_roles_plain(s, r->options->column);
    if (!*whole)
        return s;
    sheet_free(s);
    return open_sheet(r, file, true, f);
}

/* Further columns that stages make are refused. */
static bool check_columns(const struct sheet *s, struct fault *f) {
    for (size_t i = 0; i < s->n_columns; i++) {
        struct place at = {s->name, s->header_line, (unsigned)i + 1};
        if (column_is_further(s->columns[i]) && manifest_reserved(s->columns[i]))
            return fault_input(f, at, s->columns[i], "hearth makes a column of this name itself");
    }
    return true;
}

static void pack_columns(const struct sheet *s, struct buffer *reply) {
    size_t n = 0;
    for (size_t i = 0; i < s->n_columns; i++)
        n += column_is_further(s->columns[i]);
    pack_number(reply, n);
    for (size_t i = 0; i < s->n_columns; i++)
        if (column_is_further(s->columns[i]))
            pack_text(reply, s->columns[i]);
}

/* Rows of a table, in the order of their documents. */
struct doc_row {
    struct slice doc;
    size_t row;
};

static int by_doc_row(const void *a, const void *b) {
    const struct doc_row *x = a, *y = b;
    int order = slice_cmp(x->doc, y->doc);
    return order ? order : (x->row > y->row) - (x->row < y->row);
}

static bool find_documents(const struct sheet *s, struct doc_row *order, struct arena *a,
                           struct fault *f) {
    size_t column = sheet_column(s, "doc");
    for (size_t i = 0; i < s->n_rows; i++) {
        order[i] = (struct doc_row){clean_text(sheet_cell(s, i, column), a), i};
        if (order[i].doc.n == 0)
            return fault_input(f, sheet_place(s, i, column), NO_QUOTE,
                               "a row that names no document");
    }
    if (s->n_rows == 0)
        return fault_input(f, (struct place){s->name, 0, 0}, NO_QUOTE, "a header and no row");
    qsort(order, s->n_rows, sizeof *order, by_doc_row);
    return true;
}

static size_t end_of_document(const struct sheet *s, const struct doc_row *order, size_t from) {
    size_t to = from;
    while (to < s->n_rows && slice_eq(order[to].doc, order[from].doc))
        to++;
    return to;
}

static void pack_documents(struct file_reader *r, struct sheet *s, const struct doc_row *order,
                           struct buffer *reply) {
    struct buffer outcome = {0};
    size_t n = 0;
    MEM_GROW(r->rows, r->cap_rows, s->n_rows);
    for (size_t i = 0; i < s->n_rows; i++)
        r->rows[i] = order[i].row;
    for (size_t i = 0; i < s->n_rows; i = end_of_document(s, order, i))
        n++;
    pack_number(reply, s->n_rows);
    pack_number(reply, n);
    for (size_t from = 0, to; from < s->n_rows; from = to) {
        struct fault f = {.stage = r->options->stage};
        to = end_of_document(s, order, from);
        buffer_clear(&outcome);
        reading_table_rows(r, s, r->rows + from, to - from, &f, &outcome);
        pack_text(reply, order[from].doc);
        pack_number(reply, to - from);
        pack_text(reply, buffer_slice(&outcome));
        fault_free(&f);
    }
    buffer_free(&outcome);
}

static void pack_refused(struct file_reader *r, const struct reader *reader, const struct fault *f,
                         struct buffer *reply) {
    const struct outcome o = {.reader = reader};
    transcript_clear(&r->transcript);
    pack_number(reply, LOOK_REFUSED);
    outcome_pack(reply, &o, &r->transcript, LINES_NONE, f);
}

/* A table with a column for its documents: all of them. */
static bool look_at_documents(struct file_reader *r, struct sheet *s, struct buffer *reply,
                              struct fault *f) {
    struct arena arena = {NULL, NULL};
    struct doc_row *order = mem_zero(s->n_rows, sizeof *order);
    bool ok = find_documents(s, order, &arena, f);
    if (ok) {
        pack_number(reply, LOOK_SEVERAL);
        pack_columns(s, reply);
        pack_documents(r, s, order, reply);
        pack_number(reply, 0);
    }
    free(order);
    arena_free(&arena);
    return ok;
}

static bool look_at_table(struct file_reader *r, const struct reading_file *file, struct sheet **s,
                          struct buffer *reply, struct fault *f) {
    bool whole;
    *s = look_at_sheet(r, file, &whole, f);
    bool text = *s && sheet_column(*s, "text") != COLUMN_NONE;
    bool several = text && sheet_column(*s, "doc") != COLUMN_NONE;
    if (*s && !text && !file->named) {
        pack_number(reply, LOOK_NO_TEXT);
        return true;
    }
    if (!*s || !check_columns(*s, f))
        return false;
    if (several && !whole) {
        sheet_free(*s);
        *s = open_sheet(r, file, true, f);
    }
    if (several)
        return *s && look_at_documents(r, *s, reply, f);
    pack_number(reply, LOOK_ONE);
    pack_columns(*s, reply);
    return true;
}

void reading_look(struct file_reader *r, const struct reading_file *file, struct buffer *reply) {
    struct fault f = {.stage = r->options->stage};
    struct sheet *s = NULL;
    const struct reader *reader = file->reader ? file->reader : look_into(r, file);
    reader_pack(reply, reader);
    if ((reader == &reader_table && !look_at_table(r, file, &s, reply, &f)) ||
        (reader == &reader_qdpx && !reading_project(r, file, reply, &f)))
        pack_refused(r, reader, &f, reply);
    sheet_free(s);
    fault_free(&f);
}
