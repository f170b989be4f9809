/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/documents.h"

#include <errno.h>
#include <stdlib.h>

#include "corpus/apart.h"
#include "corpus/column_roles.h"
#include "corpus/file.h"
#include "corpus/manifest.h"
#include "corpus/qdpx.h"
#include "pipeline/record.h"

struct gathering {
    struct documents *d;
    struct clerk *clerk;
    const struct reader *format; /* forced, or NULL */
    bool keep_extension;
};

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

static void refuse(struct documents *d, const struct transcript_file *file, struct fault *f) {
    fault_take(&add(d, file, file->doc)->fault, f);
}

static void leave_out(struct gathering *g, const struct transcript_file *file,
                      enum left_out_why why) {
    left_out_add(&g->d->left_out, (struct left_out){file->path, file->name, why, NULL});
}

static void take_columns(struct documents *d, struct unpacking *u) {
    for (size_t n = unpack_count(u, 1); n > 0 && !u->bad; n--) {
        struct slice name = unpack_text(u);
        if (record_fits(name) && column_is_further(name) && !manifest_reserved(name))
            add_column(d, name);
        else
            unpack_fail(u);
    }
}

/* FILE/NAME: a source of a project, as if that were a folder. */
static struct slice within(struct documents *d, struct slice file, struct slice name) {
    struct buffer b = {0};
    buffer_add(&b, file);
    buffer_char(&b, '/');
    buffer_add(&b, name);
    struct slice path = arena_copy(&d->arena, buffer_slice(&b));
    buffer_free(&b);
    return path;
}

/* A source of a project as a document; its name is without the extension of a format ("4.2 Ana" has
 * none), and with a number when another has it already. */
static struct slice source_document(struct gathering *g, const struct transcript_file *file,
                                    struct slice name, struct apart *apart) {
    struct buffer b = {0};
    char *text = mem_text(name);
    if (!g->keep_extension && reader_knows(text))
        name.n = (size_t)(strrchr(text, '.') - text);
    buffer_add(&b, name);
    apart_take(apart, &b, " (", ")");
    name = within(g->d, file->doc, buffer_slice(&b));
    buffer_free(&b);
    free(text);
    return name;
}

/* The documents of a table or a project that has several: what came of each waits in the answer
 * until its turn comes. */
static void take_parts(struct gathering *g, const struct transcript_file *file,
                       const struct reader *reader, struct unpacking *u) {
    enum { PART_LEAST = 3 };
    struct documents *d = g->d;
    struct apart apart = {.cap = 0};
    size_t rows = (size_t)unpack_number(u);
    for (size_t n = unpack_count(u, PART_LEAST); n > 0 && !u->bad; n--) {
        struct slice name = unpack_text(u);
        size_t own = (size_t)unpack_up_to(u, rows);
        struct slice outcome = unpack_text(u);
        if (u->bad || !record_fits(name)) {
            unpack_fail(u);
            break;
        }
        name = reader == &reader_qdpx ? source_document(g, file, name, &apart)
                                      : arena_copy(&d->arena, name);
        struct document *new = add(d, file, name);
        new->reader = reader;
        new->part = true;
        new->outcome = outcome;
        new->bytes = rows ? file->size / rows *own : 0;
    }
    apart_free(&apart);
    MEM_GROW(d->answers, d->cap_answers, d->n_answers + 1);
    d->answers[d->n_answers++] = clerk_keep(g->clerk);
}

/* The sources of a project that are not read. */
static void take_left(struct documents *d, const struct transcript_file *file,
                      struct unpacking *u) {
    enum { LEFT_LEAST = 2 };
    for (size_t n = unpack_count(u, LEFT_LEAST); n > 0 && !u->bad; n--) {
        struct slice name = unpack_text(u);
        const char *why = qdpx_why((unsigned)unpack_up_to(u, QDPX_WHYS - 1));
        if (u->bad || !record_fits(name))
            unpack_fail(u);
        else
            left_out_add(&d->left_out, (struct left_out){file->path, within(d, file->name, name),
                                                         LEFT_OUT_SOURCE, why});
    }
}

static void take_refused(struct gathering *g, const struct transcript_file *file,
                         struct slice answer) {
    struct fault f = {.stage = g->d->stage};
    struct transcript t = {.n = 0};
    struct outcome o;
    outcome_unpack(answer, &o, &t, file_label(file->path), &f);
    refuse(g->d, file, &f);
    transcript_free(&t);
    fault_free(&f);
}

/* What a table or a project is found to be. */
static void take_look(struct gathering *g, const struct transcript_file *file,
                      const struct reader *reader, struct unpacking *u) {
    switch ((enum look_table)unpack_up_to(u, LOOK_SEVERAL)) {
    case LOOK_REFUSED:
        take_refused(g, file, u->rest);
        break;
    case LOOK_NO_TEXT:
        leave_out(g, file, LEFT_OUT_NO_TEXT);
        break;
    case LOOK_ONE:
        take_columns(g->d, u);
        add(g->d, file, file->doc)->reader = reader;
        break;
    case LOOK_SEVERAL:
        take_columns(g->d, u);
        take_parts(g, file, reader, u);
        take_left(g->d, file, u);
    }
}

/* What a clerk makes of a file; false with a fault when he cannot look at it. */
static bool look(struct gathering *g, const struct transcript_file *file,
                 const struct reader *reader, struct unpacking *u, const struct reader **is,
                 struct fault *f) {
    const struct buffer *held = file->regular ? NULL : &g->d->held;
    if (!clerk_ask(g->clerk, READING_LOOK, file, reader, held, &u->rest, f))
        return false;
    *is = reader_unpack(u);
    return true;
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

/* Whether the name does not tell all: a table has columns, and perhaps several documents, a project
 * surely; JSON in a folder is anything, and only what looks like speech recognised is read there.
 */
static bool wants_look(const struct gathering *g, const struct transcript_file *file,
                       const struct reader *reader) {
    if (reader == &reader_json)
        return !g->format && !file->named && file->regular;
    return reader == &reader_table || reader == &reader_qdpx ||
           (!reader && !has_extension(file->path, reader_text.extensions));
}

static void add_after_look(struct gathering *g, const struct transcript_file *file,
                           const struct reader *reader) {
    struct fault f = {.stage = g->d->stage};
    struct unpacking u = {.bad = false};
    size_t first = g->d->n, left = g->d->left_out.n;
    const struct reader *is;
    bool json = reader == &reader_json, ok = look(g, file, json ? NULL : reader, &u, &is, &f);
    if (ok && json && is != &reader_json)
        leave_out(g, file, LEFT_OUT_JSON);
    else if (ok && (is == &reader_table || is == &reader_qdpx))
        take_look(g, file, is, &u);
    else if (ok)
        add(g->d, file, file->doc)->reader = is;
    if (u.bad)
        ok = outcome_senseless(file_label(file->path), &f);
    if (!ok) {
        g->d->n = first;
        g->d->left_out.n = left;
        refuse(g->d, file, &f);
    }
    fault_free(&f);
}

static void add_documents(struct gathering *g, const struct transcript_file *file) {
    const struct reader *reader = g->format ? g->format : reader_for(file->path);
    size_t first = g->d->n;
    if (file->error) {
        add_lost(g->d, file);
        return;
    }
    if (!file->regular && !hold(g->d, file))
        return;
    if (wants_look(g, file, reader))
        add_after_look(g, file, reader);
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

bool documents_find(struct documents *d, const struct transcripts *files, struct clerk *clerk,
                    const struct documents_options *o, struct fault *f) {
    struct gathering g = {d, clerk, o->format ? readers[o->format - 1] : NULL, o->keep_extension};
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
        buffer_free(&d->items[i].notes);
        free(d->items[i].digest);
        coding_account_free(&d->items[i].codings);
        free(d->items[i].encoding);
        free(d->items[i].layout);
    }
    for (size_t i = 0; i < d->n_answers; i++)
        buffer_free(&d->answers[i]);
    free(d->answers);
    free(d->items);
    free(d->columns);
    free(d->left_out.items);
    buffer_free(&d->held);
    arena_free(&d->arena);
    *d = (struct documents){0};
}
