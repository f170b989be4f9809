/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/documents.h"

#include <errno.h>
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/file.h"
#include "corpus/manifest.h"

enum { LOOK_AT = 64 * 1024 };

struct gathering {
    struct documents *d;
    const struct documents_options *o;
    const struct reader *format; /* forced, or NULL */
};

bool documents_column_is_own(struct slice name) {
    static const char *const own[] = {"doc", "turn", "speaker", "start",
                                      "end", "text", "line",    "marks"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (slice_eq(name, slice_of(own[i])))
            return true;
    return false;
}

static struct document *add(struct documents *d, const struct transcript_file *file,
                            struct slice doc) {
    MEM_GROW(d->items, d->cap, d->n + 1);
    struct document *new = &d->items[d->n++];
    *new = (struct document){
        .file = file, .doc = doc, .bytes = file->size, .fault = {.stage = d->stage}};
    return new;
}

static void add_column(struct documents *d, struct slice name) {
    for (size_t i = 0; i < d->n_columns; i++)
        if (slice_eq(d->columns[i], name))
            return;
    MEM_GROW(d->columns, d->cap_columns, d->n_columns + 1);
    d->columns[d->n_columns++] = arena_copy(&d->arena, name);
}

/* The further columns of a table; those that stages make are refused. */
static bool take_columns(struct documents *d, const struct sheet *s, struct fault *f) {
    for (size_t i = 0; i < s->n_columns; i++) {
        struct place at = {s->name, s->header_line, (unsigned)i + 1};
        if (s->columns[i].n && !documents_column_is_own(s->columns[i]) &&
            manifest_reserved(s->columns[i]))
            return fault_input(f, at, s->columns[i], "hearth makes a column of this name itself");
    }
    for (size_t i = 0; i < s->n_columns; i++)
        if (s->columns[i].n && !documents_column_is_own(s->columns[i]))
            add_column(d, s->columns[i]);
    return true;
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

static void share_rows(struct documents *d, const struct transcript_file *file,
                       const struct sheet *s, struct doc_row *order) {
    size_t *rows = arena_alloc(&d->arena, s->n_rows, sizeof *rows);
    for (size_t i = 0; i < s->n_rows; i++)
        rows[i] = order[i].row;
    for (size_t from = 0, to; from < s->n_rows; from = to) {
        for (to = from; to < s->n_rows && slice_eq(order[to].doc, order[from].doc);)
            to++;
        struct document *new = add(d, file, order[from].doc);
        new->reader = &reader_table;
        new->sheet = s;
        new->rows = rows + from;
        new->n_rows = to - from;
        new->bytes = file->size *(to - from) / s->n_rows;
    }
}

/* The documents of a table that has a column for them; the sheet is kept. */
static bool add_shared(struct documents *d, const struct transcript_file *file, struct sheet *s,
                       struct fault *f) {
    size_t column = sheet_column(s, "doc");
    struct doc_row *order = mem_resize(NULL, s->n_rows, sizeof *order);
    bool ok = true;
    MEM_GROW(d->sheets, d->cap_sheets, d->n_sheets + 1);
    d->sheets[d->n_sheets++] = s;
    for (size_t i = 0; i < s->n_rows && ok; i++) {
        order[i] = (struct doc_row){clean_text(sheet_cell(s, i, column), &d->arena), i};
        if (order[i].doc.n == 0)
            ok =
                fault_input(f, sheet_place(s, i, column), NO_QUOTE, "a row that names no document");
    }
    if (ok && s->n_rows) {
        qsort(order, s->n_rows, sizeof *order, by_doc_row);
        share_rows(d, file, s, order);
    } else if (ok) {
        ok = fault_input(f, (struct place){s->name, 0, 0}, NO_QUOTE, "a header and no row");
    }
    free(order);
    return ok;
}

static void refuse(struct documents *d, const struct transcript_file *file, struct fault *f) {
    fault_take(&add(d, file, file->doc)->fault, f);
}

/* The header of a table; all of it where its cells are needed to tell what its columns are, and
 * where it can be read but once. */
static struct sheet *open_sheet(struct gathering *g, const struct transcript_file *file,
                                bool *whole, struct fault *f) {
    *whole = true;
    if (!file->regular)
        return sheet_from(buffer_slice(&g->d->held), file->path, g->o->encoding, f);
    struct sheet *s = sheet_read_header(file->path, g->o->encoding, f);
    if (!s || column_roles_plain(s, g->o->column)) {
        *whole = false;
        if (s && !column_roles_find(s, g->o->column, !file->named, f)) {
            sheet_free(s);
            s = NULL;
        }
        return s;
    }
    sheet_free(s);
    return sheet_read(file->path, g->o->encoding, f);
}

/* A table: its header now, its rows later, unless they belong to several documents. */
static void add_table(struct gathering *g, const struct transcript_file *file) {
    struct documents *d = g->d;
    struct fault f = {.stage = d->stage};
    bool whole, ok;
    struct sheet *s = open_sheet(g, file, &whole, &f);
    ok = s && (!whole || column_roles_find(s, g->o->column, !file->named, &f));
    bool text = s && sheet_column(s, "text") != COLUMN_NONE;
    bool shared = text && sheet_column(s, "doc") != COLUMN_NONE;
    if (ok && !text && !file->named) {
        left_out_add(&d->no_text, (struct left_out){file->path, file->name, LEFT_OUT_NO_TEXT});
    } else if (!ok || !take_columns(d, s, &f)) {
        refuse(d, file, &f);
    } else if (!shared) {
        add(d, file, file->doc)->reader = &reader_table;
    } else {
        if (!whole) {
            sheet_free(s);
            s = sheet_read(file->path, g->o->encoding, &f);
            ok = s && column_roles_find(s, g->o->column, !file->named, &f);
        }
        if (!ok || !add_shared(d, file, s, &f))
            refuse(d, file, &f);
        if (ok)
            s = NULL; /* kept by the documents */
    }
    sheet_free(s);
    fault_free(&f);
}

/* The reader for a file whose name does not tell, from its beginning. */
static const struct reader *look_into(struct gathering *g, const struct transcript_file *file) {
    struct fault ignored = {0};
    struct decoder *decoder = decoder_new(g->o->encoding, true);
    struct buffer start = {0};
    struct decoded decoded = {0};
    const struct reader *reader = NULL;
    bool all;
    if (file->regular)
        file_read_start(file->path, LOOK_AT, &start, &all, &ignored);
    else
        buffer_add(&start, buffer_slice(&g->d->held));
    reader = reader_detect_bytes(buffer_slice(&start));
    if (!reader && decode(decoder, &start, file->path, &decoded, &ignored))
        reader = reader_detect(decoded.text, true);
    decoder_free(decoder);
    buffer_free(&start);
    fault_free(&ignored);
    return reader;
}

/* Reads what can be read but once. */
static bool hold(struct documents *d, const struct transcript_file *file) {
    struct fault f = {.stage = d->stage};
    bool ok = d->held.n == 0 || fault_input(&f, (struct place){file_label(file->path), 0, 0},
                                            NO_QUOTE, "only one pipe can be read at a time");
    ok = ok && file_read(file->path, &d->held, &f);
    if (!ok)
        refuse(d, file, &f);
    fault_free(&f);
    return ok;
}

/* What the search could not get at. */
static void add_lost(struct documents *d, const struct transcript_file *file) {
    struct fault f = {.stage = d->stage};
    errno = file->error;
    fault_system(&f, file->path);
    refuse(d, file, &f);
    fault_free(&f);
}

/* JSON in a folder is anything: only what looks like speech recognised is read there. */
static bool is_other_json(struct gathering *g, const struct transcript_file *file,
                          const struct reader *reader) {
    return reader == &reader_json && !g->format && !file->named && file->regular &&
           look_into(g, file) != &reader_json;
}

/* JSON beside a transcript of the same name is mostly the same talk once more: the form that people
 * read is taken. `files` are in the order of their documents. */
static bool has_twin(const struct transcripts *files, size_t at) {
    const struct transcript_file *json = &files->files[at];
    size_t from = at;
    if (json->named || !has_extension(json->path, reader_json.extensions))
        return false;
    while (from > 0 && slice_eq(files->files[from - 1].doc, json->doc))
        from--;
    for (; from < files->n && slice_eq(files->files[from].doc, json->doc); from++)
        if (!files->files[from].error &&
            !has_extension(files->files[from].path, reader_json.extensions))
            return true;
    return false;
}

static void leave_out(struct gathering *g, const struct transcript_file *file,
                      enum left_out_why why) {
    left_out_add(&g->d->no_text, (struct left_out){file->path, file->name, why});
}

static void add_documents(struct gathering *g, const struct transcript_file *file) {
    const struct reader *reader = g->format ? g->format : reader_for(file->path);
    if (file->error) {
        add_lost(g->d, file);
        return;
    }
    if (!file->regular && !hold(g->d, file))
        return;
    if (is_other_json(g, file, reader)) {
        leave_out(g, file, LEFT_OUT_JSON);
        return;
    }
    if (!reader && !has_extension(file->path, reader_text.extensions))
        reader = look_into(g, file);
    size_t first = g->d->n;
    if (reader == &reader_table)
        add_table(g, file);
    else /* what is called .txt is told by its whole text, unless the format is forced */
        add(g->d, file, file->doc)->reader = reader == &reader_text && !g->format ? NULL : reader;
    for (size_t i = first; i < g->d->n; i++)
        g->d->items[i].held = file->regular ? NULL : &g->d->held;
}

static int by_doc(const void *a, const void *b) {
    const struct document *x = a, *y = b;
    int order = slice_cmp(x->doc, y->doc);
    return order ? order : strcmp(x->file->path, y->file->path);
}

/* Documents of one name, told with all their files; what could not be got at is none. */
static bool check_names(const struct documents *d, bool keep_extension, struct fault *f) {
    bool ok = true;
    for (size_t i = 0, n; i < d->n; i += n) {
        struct buffer paths = {0};
        size_t same = 0;
        for (n = 0; i + n < d->n && slice_eq(d->items[i].doc, d->items[i + n].doc); n++) {
            const struct transcript_file *file = d->items[i + n].file;
            if (file->error)
                continue;
            buffer_text(&paths, same++ ? ", " : "");
            text_visible(&paths, slice_of(file_label(file->path)), 0);
        }
        if (same > 1)
            ok = fault_input(f, NO_PLACE, d->items[i].doc, "%zu files for one document (%.*s)%s",
                             same, SLICE_ARGS(buffer_slice(&paths)),
                             keep_extension ? "" : "; --keep-extension may tell them apart");
        buffer_free(&paths);
    }
    return ok;
}

bool documents_find(struct documents *d, const struct transcripts *files,
                    const struct documents_options *o, struct fault *f) {
    struct gathering g = {d, o, o->format ? readers[o->format - 1] : NULL};
    for (size_t i = 0; i < files->n; i++)
        if (!g.format && has_twin(files, i))
            leave_out(&g, &files->files[i], LEFT_OUT_TWIN);
        else
            add_documents(&g, &files->files[i]);
    if (d->n)
        qsort(d->items, d->n, sizeof *d->items, by_doc);
    return check_names(d, o->keep_extension, f);
}

void documents_free(struct documents *d) {
    for (size_t i = 0; i < d->n; i++) {
        fault_free(&d->items[i].fault);
        buffer_free(&d->items[i].unspoken);
    }
    for (size_t i = 0; i < d->n_sheets; i++)
        sheet_free(d->sheets[i]);
    free(d->items);
    free(d->sheets);
    free(d->columns);
    free(d->no_text.items);
    buffer_free(&d->held);
    arena_free(&d->arena);
    *d = (struct documents){0};
}
