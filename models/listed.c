/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/listed.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/fold.h"
#include "corpus/glob.h"
#include "corpus/reader.h"
#include "corpus/sheet.h"
#include "pipeline/output.h"

struct listed_row {
    struct listed_person is;
    struct slice folded, spelling; /* the speaker without regard to case, and as it was written */
};
struct listed {
    struct listed_row *rows, *people; /* with a document, and without: of all documents */
    size_t n, cap, n_people, cap_people, n_told; /* told: all rows */
    struct place header;                         /* of the last table */
    const char *lacks; /* a column that no table has beside the other, or NULL */
    struct arena arena;
};

static struct slice fold(struct arena *a, struct slice name) {
    struct buffer room = {0};
    fold_word(name, &room);
    struct slice folded = arena_copy(a, buffer_slice(&room));
    buffer_free(&room);
    return folded;
}

static struct slice cell(struct listed *l, const struct sheet *s, size_t row, size_t column) {
    return arena_copy(&l->arena, clean_text(sheet_cell(s, row, column), &l->arena));
}

static void add_row(struct listed *l, const struct sheet *s, size_t row, const size_t columns[5]) {
    struct listed_row one = {.is = {cell(l, s, row, columns[0]), cell(l, s, row, columns[1]),
                                    cell(l, s, row, columns[2]), cell(l, s, row, columns[3])}};
    struct slice alias = cell(l, s, row, columns[4]);
    if (one.is.speaker.n == 0)
        return;
    one.spelling = fold(&l->arena, one.is.speaker);
    if (alias.n)
        one.is.speaker = alias;
    one.folded = fold(&l->arena, one.is.speaker);
    if (one.is.doc.n) {
        MEM_GROW(l->rows, l->cap, l->n + 1);
        l->rows[l->n++] = one;
    } else {
        MEM_GROW(l->people, l->cap_people, l->n_people + 1);
        l->people[l->n_people++] = one;
    }
}

static void add_sheet(struct listed *l, const struct sheet *s, const char *group) {
    const size_t columns[5] = {sheet_column(s, "doc"), sheet_column(s, "speaker"),
                               sheet_column(s, "role"), sheet_column(s, group),
                               sheet_column(s, "alias")};
    if (columns[0] == COLUMN_NONE || columns[1] == COLUMN_NONE)
        l->lacks = columns[0] == COLUMN_NONE ? "doc" : "speaker";
    l->header = (struct place){s->name, s->header_line, 0};
    l->n_told += s->n_rows;
    for (size_t i = 0; i < s->n_rows; i++)
        add_row(l, s, i, columns);
}

static int by_spelling(const void *x, const void *y) {
    const struct listed_row *a = x, *b = y;
    return slice_cmp(a->spelling, b->spelling);
}

static int by_all(const void *x, const void *y) {
    const struct listed_row *a = x, *b = y;
    int c = by_spelling(x, y);
    c = c ? c : slice_cmp(a->folded, b->folded);
    c = c ? c : slice_cmp(a->is.role, b->is.role);
    return c ? c : slice_cmp(a->is.group, b->is.group);
}

/* What a row leaves open is taken from another one. */
static void fill(struct listed_person *one, const struct listed_person *from) {
    one->role = one->role.n ? one->role : from->role;
    one->group = one->group.n ? one->group : from->group;
}

/* Puts the rows about people in order, one for each spelling. */
static void sort_people(struct listed *l) {
    size_t n = 0;
    if (l->n_people)
        qsort(l->people, l->n_people, sizeof *l->people, by_all);
    for (size_t i = 0; i < l->n_people; i++)
        if (n && by_spelling(&l->people[n - 1], &l->people[i]) == 0)
            fill(&l->people[n - 1].is, &l->people[i].is);
        else
            l->people[n++] = l->people[i];
    l->n_people = n;
}

/* The row about somebody of that spelling, whatever the document; or NULL. */
static const struct listed_row *person_of(const struct listed *l, struct slice folded) {
    struct listed_row asked = {.spelling = folded};
    return l->n_people ? bsearch(&asked, l->people, l->n_people, sizeof asked, by_spelling) : NULL;
}

/* A name may be a spelling of another one, of which more is said. */
static void complete(const struct listed *l, struct listed_row *row) {
    const struct listed_row *person = person_of(l, row->folded);
    if (person && !slice_eq(person->folded, row->folded)) {
        fill(&row->is, &person->is);
        row->is.speaker = person->is.speaker;
        row->folded = person->folded;
        person = person_of(l, row->folded);
    }
    if (person)
        fill(&row->is, &person->is);
}

static struct listed *read_all(const struct text_list *files, const char *group, struct fault *f) {
    struct listed *l = mem_zero(1, sizeof *l);
    bool ok = true;
    for (size_t i = 0; ok && i < files->n; i++) {
        struct sheet *s = sheet_read(files->items[i], NULL, f);
        ok = s != NULL;
        if (ok)
            add_sheet(l, s, group);
        sheet_free(s);
    }
    sort_people(l);
    for (size_t i = 0; i < l->n; i++)
        complete(l, &l->rows[i]);
    if (ok)
        return l;
    listed_free(l);
    return NULL;
}

struct listed *listed_read(const struct text_list *files, const char *group, struct fault *f) {
    struct listed *l = read_all(files, group, f);
    if (!l || l->n || (l->n_told == 0 && !l->lacks))
        return l;
    if (l->lacks)
        fault_input(f, l->header, NO_QUOTE,
                    "who was there is told by the columns doc and speaker: no column %s", l->lacks);
    else
        fault_input(f, l->header, NO_QUOTE, "no row has both a doc and a speaker");
    listed_free(l);
    return NULL;
}

static bool is_exact(const struct listed_row *row) {
    return !glob_is(row->is.doc);
}

bool listed_any(const struct text_list *files) {
    bool any = false;
    for (size_t i = 0; !any && i < files->n; i++) {
        struct fault ignored = {.stage = ""};
        const char *one[] = {files->items[i]};
        struct text_list list = {one, 1, 1};
        struct listed *l = read_all(&list, "group", &ignored);
        for (size_t k = 0; l && k < l->n; k++)
            any = any || is_exact(&l->rows[k]);
        listed_free(l);
        fault_free(&ignored);
    }
    return any;
}

struct slice listed_bare(struct slice doc) {
    char *name = mem_text(doc);
    bool known = reader_knows(name);
    free(name);
    for (size_t n = doc.n; known && n > 0; n--)
        if (doc.p[n - 1] == '.')
            return (struct slice){doc.p, n - 1};
    return doc;
}

static bool is_in(const struct listed_row *row, struct slice doc) {
    struct slice asked = row->is.doc;
    return is_exact(row) ? slice_eq(asked, doc) || slice_eq(listed_bare(asked), doc)
                         : glob_matches(asked, doc);
}

/* The folded names of those who are there. */
static void names_of(const struct present *p, struct intern *names) {
    struct buffer room = {0};
    for (size_t i = 0; i < p->n; i++) {
        buffer_clear(&room);
        fold_word(p->all[i].speaker, &room);
        intern_add(names, buffer_slice(&room));
    }
    buffer_free(&room);
}

struct listed_met listed_join(const struct listed *l, struct slice doc, struct present *p,
                              const char *by) {
    struct intern names = {0};
    struct listed_met met = {0};
    names_of(p, &names);
    size_t there = names.count;
    for (size_t i = 0; i < l->n; i++) {
        const struct listed_row *row = &l->rows[i];
        size_t listed = names.count;
        if (!is_in(row, doc))
            continue;
        uint32_t id = intern_add(&names, row->folded);
        met.known += id < there;
        if (id < listed)
            continue;
        present_find(p, row->is.speaker, row->is.role, *by ? row->is.group : SLICE(""));
        met.added++;
    }
    intern_free(&names);
    return met;
}

static int by_place(const void *x, const void *y) {
    const struct listed_person *a = x, *b = y;
    int c = slice_cmp(a->doc, b->doc);
    return c ? c : slice_cmp(a->speaker, b->speaker);
}

/* Somebody of whom more is said comes first, and is the one who is written. */
static int by_place_and_more(const void *x, const void *y) {
    const struct listed_person *a = x, *b = y;
    int c = by_place(x, y);
    c = c ? c : slice_cmp(b->role, a->role);
    return c ? c : slice_cmp(b->group, a->group);
}

/* Those who are listed by a document's name, hidden, in order; *n of them, the caller's to free. */
static struct listed_person *gather(const struct listed *l, listed_hide *hide, void *with,
                                    size_t *n) {
    struct listed_person *all = mem_zero(l->n, sizeof *all);
    *n = 0;
    for (size_t i = 0; i < l->n; i++) {
        all[*n] = l->rows[i].is;
        *n += is_exact(&l->rows[i]) && (!hide || hide(with, &all[*n]));
    }
    if (*n)
        qsort(all, *n, sizeof *all, by_place_and_more);
    return all;
}

bool listed_write(const struct listed *l, const char *path, listed_hide *hide, void *with,
                  struct fault *f) {
    struct output out;
    struct buffer text = {0};
    size_t n;
    if (!output_open(&out, path, f))
        return false;
    struct listed_person *all = gather(l, hide, with, &n);
    buffer_text(&text, "doc\tspeaker\trole\tgroup\n");
    for (size_t i = 0; i < n; i++) {
        const struct slice fields[] = {all[i].doc, all[i].speaker, all[i].role, all[i].group};
        if (i && by_place(&all[i - 1], &all[i]) == 0)
            continue;
        for (size_t k = 0; k < 4; k++) {
            buffer_add(&text, fields[k]);
            buffer_char(&text, k < 3 ? '\t' : '\n');
        }
    }
    out.to.outlet.write(&out.to.outlet, buffer_slice(&text));
    free(all);
    buffer_free(&text);
    return output_commit(&out, f);
}

void listed_free(struct listed *l) {
    if (!l)
        return;
    free(l->rows);
    free(l->people);
    arena_free(&l->arena);
    free(l);
}
