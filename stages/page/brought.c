/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/brought.h"

#include <stdlib.h>
#include <unistd.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"
#include "models/hierarchy.h"
#include "models/spelling.h"

struct reading {
    struct brought *to;
    struct report *r;
    struct sheet *sheet;
    struct slice *names; /* [themes.n] of the result */
};

static struct slice cell(const struct reading *in, size_t row, size_t column) {
    return clean_text(sheet_cell(in->sheet, row, column), &in->to->arena);
}

/* The theme that is meant, or none: empty, and told. */
static struct slice theme_of(const struct reading *in, size_t row, size_t column) {
    size_t n = in->r->result->themes.n;
    struct slice typed = cell(in, row, column);
    size_t which = spelling_find(in->names, n, typed);
    struct buffer text = {0};
    if (which < n)
        return in->names[which];
    if (in->to->quiet)
        return SLICE("");
    text_visible(&text, typed, 200);
    buffer_char(&text, '"');
    spelling_add_near(&text, in->names, n, typed);
    stage_warn(in->r->self,
               "%s:%llu: no theme %s, or more than one, is meant, and the row is left "
               "out: \"%.*s",
               in->sheet->name, (unsigned long long)in->sheet->rows[row].line,
               in->r->untold ? "of which something is told (--suppress)" : "of the results",
               SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    return SLICE("");
}

static bool need(const struct reading *in, const char *column, const char *wanted, size_t *to) {
    *to = sheet_column(in->sheet, column);
    return *to != COLUMN_NONE ||
           fault_input(in->r->fault, (struct place){in->sheet->name, in->sheet->header_line, 0},
                       NO_QUOTE, "no column %s: %s", column, wanted);
}

/* Rows of one question need not stand together. */
static size_t question_of(struct brought *b, struct slice id, struct slice text) {
    size_t i = 0;
    while (i < b->n_questions && !slice_eq(b->questions[i].id, id))
        i++;
    if (i == b->n_questions) {
        MEM_GROW(b->questions, b->cap_questions, i + 1);
        b->questions[b->n_questions++] = (struct brought_question){id, text};
    }
    if (b->questions[i].text.n == 0)
        b->questions[i].text = text;
    return i;
}

/* The rows of a question ask the same, or say it once. */
static bool asks_one(const struct reading *in, size_t row, size_t column, size_t question) {
    struct slice text = cell(in, row, column);
    return text.n == 0 || slice_eq(text, in->to->questions[question].text) ||
           fault_input(in->r->fault, sheet_place(in->sheet, row, column), text,
                       "a row before has another text for this question_id");
}

static bool take_questions(const struct reading *in) {
    static const char *const wanted = "questions are a table question_id, text, theme_id";
    struct brought *b = in->to;
    size_t id, text, theme;
    if (!need(in, "question_id", wanted, &id) || !need(in, "text", wanted, &text) ||
        !need(in, "theme_id", wanted, &theme))
        return false;
    for (size_t i = 0; i < in->sheet->n_rows; i++) {
        struct slice key = cell(in, i, id);
        if (key.n == 0)
            return fault_input(in->r->fault, sheet_place(in->sheet, i, id), NO_QUOTE,
                               "a question has an id");
        size_t question = question_of(b, key, cell(in, i, text));
        if (!asks_one(in, i, text, question))
            return false;
        struct slice name = cell(in, i, theme).n ? theme_of(in, i, theme) : SLICE("");
        if (name.n == 0)
            continue;
        MEM_GROW(b->themes, b->cap_themes, b->n_themes + 1);
        b->themes[b->n_themes++] = (struct brought_theme){question, name};
    }
    return true;
}

static void add_note(struct brought *b, struct brought_note note) {
    if (note.theme_b.n && slice_cmp(note.theme_a, note.theme_b) > 0) {
        struct slice first = note.theme_a;
        note.theme_a = note.theme_b;
        note.theme_b = first;
    }
    MEM_GROW(b->notes, b->cap_notes, b->n_notes + 1);
    b->notes[b->n_notes++] = note;
}

static bool take_notes(const struct reading *in) {
    static const char *const wanted = "notes are a table theme (or theme_a, theme_b), note";
    size_t a = sheet_column(in->sheet, "theme"), b = sheet_column(in->sheet, "theme_b"), text;
    if ((a == COLUMN_NONE && !need(in, "theme_a", wanted, &a)) || !need(in, "note", wanted, &text))
        return false;
    for (size_t i = 0; i < in->sheet->n_rows; i++) {
        bool two = cell(in, i, b).n > 0;
        struct brought_note note = {.text = cell(in, i, text)};
        if (note.text.n == 0)
            continue;
        note.theme_a = theme_of(in, i, a);
        note.theme_b = two && note.theme_a.n ? theme_of(in, i, b) : SLICE("");
        if (note.theme_a.n && (!two || note.theme_b.n))
            add_note(in->to, note);
    }
    return true;
}

static bool take(struct brought *b, struct report *r, const char *path,
                 bool (*rows)(const struct reading *)) {
    size_t n = r->result->themes.n;
    struct reading in = {b, r, sheet_read(path, NULL, r->fault), mem_zero(n, sizeof *in.names)};
    for (size_t i = 0; i < n; i++)
        in.names[i] = result_theme(r->result, i);
    if (in.sheet && !in.sheet->plain && !b->quiet)
        stage_note(r->self, "%s: %s", in.sheet->name, in.sheet->understood);
    bool ok = in.sheet && rows(&in);
    /* What was taken lives on: cells may be slices of the sheet. */
    for (size_t i = 0; ok && i < b->n_questions; i++) {
        b->questions[i].id = arena_copy(&b->arena, b->questions[i].id);
        b->questions[i].text = arena_copy(&b->arena, b->questions[i].text);
    }
    for (size_t i = 0; ok && i < b->n_notes; i++)
        b->notes[i].text = arena_copy(&b->arena, b->notes[i].text);
    sheet_free(in.sheet);
    free(in.names);
    return ok;
}

/* The path of a file beside the directory of the result; NULL when there is none. */
static char *beside(const char *dir, const char *name) {
    struct slice is = slice_of(dir);
    struct buffer path = {0};
    while (is.n > 1 && is.p[is.n - 1] == '/')
        is.n--;
    const char *slash = memrchr(is.p, '/', is.n);
    struct slice last = slash ? (struct slice){slash + 1, (size_t)(is.p + is.n - slash - 1)} : is;
    bool dots = slice_eq(last, SLICE(".")) || slice_eq(last, SLICE(".."));
    buffer_add(&path, dots ? is : (struct slice){is.p, is.n - last.n});
    buffer_text(&path, dots ? "/../" : "");
    buffer_text(&path, name);
    buffer_char(&path, '\0');
    if (access(path.p, F_OK) == 0)
        return path.p;
    buffer_free(&path);
    return NULL;
}

static bool find(struct brought *b, struct report *r, const char *named, const char *name,
                 bool (*rows)(const struct reading *)) {
    if (named)
        return take(b, r, named, rows);
    char *path = beside(r->result->dir, name);
    if (!path)
        return true;
    if (!b->quiet)
        stage_note(r->self, "%s is used", path);
    bool ok = take(b, r, path, rows);
    free(path);
    return ok;
}

bool brought_read(struct brought *b, struct report *r) {
    return find(b, r, r->options->questions, "questions.tsv", take_questions) &&
           find(b, r, r->options->notes, "notes.tsv", take_notes);
}

bool brought_notes(struct brought *b, struct report *r) {
    b->quiet = true;
    return find(b, r, r->options->notes, "notes.tsv", take_notes);
}

const struct brought_note *brought_next(const struct brought *b, struct slice theme_a,
                                        struct slice theme_b, size_t *at) {
    while (*at < b->n_notes) {
        const struct brought_note *note = &b->notes[(*at)++];
        if (slice_eq(note->theme_a, theme_a) && slice_eq(note->theme_b, theme_b))
            return note;
    }
    return NULL;
}

bool brought_asks(const struct brought *b, size_t question, struct slice theme) {
    for (size_t i = 0; i < b->n_themes; i++)
        if (b->themes[i].question == question && hierarchy_within(theme, b->themes[i].theme))
            return true;
    return false;
}

void brought_free(struct brought *b) {
    free(b->questions);
    free(b->themes);
    free(b->notes);
    arena_free(&b->arena);
}
