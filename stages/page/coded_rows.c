/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/coded_rows.h"

#include <stdlib.h>

#include "models/draw.h"
#include "models/roles.h"

static const char codings[] = "codings.tsv";
static const char *const names[CODED_COLUMNS] = {
    "doc",  "turn", "text", "theme", "begin", "end",  "speaker", "project",
    "date", "role", "sent", "entry", "first", "left", "quote",   "right"};

struct reader {
    struct filter filter;
    struct coded_rows *coded;
    struct roles roles;
    struct buffer name; /* of what is counted by its name */
    struct buffer text; /* of the row above */
};

static bool reader_columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    for (size_t i = 0; i < CODED_COLUMNS; i++)
        r->coded->column[i] = columns_find(c, names[i]);
    return true;
}

static struct slice field(const struct reader *r, const struct record *row, enum coded_column i) {
    size_t column = r->coded->column[i];
    return column == COLUMN_NONE ? SLICE("") : row->fields[column];
}

static uint32_t place_of(const struct reader *r, const struct record *row, enum coded_column i) {
    uint64_t n;
    return number_u64(field(r, row, i), &n) && n < CODED_NO_PLACE ? (uint32_t)n : CODED_NO_PLACE;
}

/* The fields, a TAB behind each. */
static struct slice name_of(struct reader *r, const struct record *row,
                            const enum coded_column *columns, size_t n) {
    buffer_clear(&r->name);
    for (size_t i = 0; i < n; i++) {
        buffer_add(&r->name, field(r, row, columns[i]));
        buffer_char(&r->name, '\t');
    }
    return buffer_slice(&r->name);
}

static uint64_t draw_of(struct reader *r, const struct record *row) {
    static const enum coded_column parts[] = {CODED_DOC, CODED_TURN, CODED_SENT, CODED_FIRST,
                                              CODED_THEME};
    return draw_key(name_of(r, row, parts, sizeof parts / sizeof *parts), 1);
}

/* What the entry found, the first time. */
static void add_quote(struct reader *r, const struct record *row, bool suppressed) {
    static const enum coded_column parts[] = {CODED_THEME, CODED_ENTRY};
    struct coded_rows *c = r->coded;
    struct slice name = name_of(r, row, parts, 2);
    name.n--; /* the TAB behind it */
    size_t known = c->entries.count;
    uint32_t id = intern_add(&c->entries, name);
    MEM_GROW(c->quotes, c->cap_quotes, c->entries.count);
    if (id == known)
        c->quotes[id] = SLICE("");
    if (c->quotes[id].n == 0 && !suppressed)
        c->quotes[id] = arena_copy(&c->arena, field(r, row, CODED_QUOTE));
}

/* Hits of one text follow one another, which is put by for all of them. */
static void put_text(struct reader *r, struct slice text, struct coded_row *to) {
    struct coded_rows *c = r->coded;
    bool same = c->n && slice_eq(buffer_slice(&r->text), text);
    to->text = intern_key(text.p, text.n, text.n);
    to->text_n = (uint32_t)text.n;
    to->text_at = same ? c->rows[c->n - 1].text_at : put_by_end(&c->store);
    if (same)
        return;
    buffer_add(&c->store.held, text);
    buffer_clear(&r->text);
    buffer_add(&r->text, text);
}

static void put_words(const struct reader *r, const struct record *row, struct coded_row *to) {
    struct buffer *held = &r->coded->store.held;
    size_t before = held->n;
    to->words_at = put_by_end(&r->coded->store);
    buffer_add(held, field(r, row, CODED_LEFT));
    buffer_char(held, '\t');
    buffer_add(held, field(r, row, CODED_QUOTE));
    buffer_char(held, '\t');
    buffer_add(held, field(r, row, CODED_RIGHT));
    to->words = (uint32_t)(held->n - before);
}

static bool reader_record(struct sink *s, const struct record *row) {
    struct reader *r = (struct reader *)s;
    struct coded_rows *c = r->coded;
    struct slice suppressed = slice_of(reason_name(REASON_SUPPRESSED));
    struct coded_row one = {.draw = draw_of(r, row),
                            .begin = place_of(r, row, CODED_BEGIN),
                            .end = place_of(r, row, CODED_END),
                            .doc = intern_add(&c->docs, field(r, row, CODED_DOC)),
                            .turn = intern_add(&c->turns, field(r, row, CODED_TURN)),
                            .sent = intern_add(&c->sents, field(r, row, CODED_SENT)),
                            .theme = intern_add(&c->themes, field(r, row, CODED_THEME)),
                            .speaker = intern_add(&c->speakers, field(r, row, CODED_SPEAKER)),
                            .project = intern_add(&c->projects, field(r, row, CODED_PROJECT)),
                            .date = intern_add(&c->dates, field(r, row, CODED_DATE)),
                            .leads = roles_has(&r->roles, field(r, row, CODED_ROLE)),
                            .withheld = slice_eq(field(r, row, CODED_TEXT), suppressed)};
    put_text(r, field(r, row, CODED_TEXT), &one);
    put_words(r, row, &one);
    add_quote(r, row, slice_eq(field(r, row, CODED_QUOTE), suppressed));
    MEM_GROW(c->rows, c->cap, c->n + 1);
    c->rows[c->n++] = one;
    return put_by_settle(&c->store, &r->filter.fault);
}

static bool reader_end(struct sink *s) {
    (void)s;
    return true;
}

static bool read_rows(struct coded_rows *c, struct report *report, const char *path) {
    struct reader *r = (struct reader *)filter_new(report->self, NULL, sizeof *r);
    r->filter.sink.columns = reader_columns;
    r->filter.sink.record = reader_record;
    r->filter.sink.boundary = r->filter.sink.end = reader_end;
    r->coded = c;
    r->roles.list = report->result->package.roles;
    c->path = path;
    bool ok = result_package_has(&report->result->package, codings, path, report->fault) &&
              result_stream(path, &r->filter, report->fault);
    roles_free(&r->roles);
    buffer_free(&r->name);
    buffer_free(&r->text);
    filter_close(&r->filter);
    return ok;
}

const struct coded_rows *report_coded(struct report *r) {
    const char *path = report_path(r, codings);
    if (r->coded || !path)
        return r->coded;
    r->coded = mem_zero(1, sizeof *r->coded);
    if (read_rows(r->coded, r, path))
        return r->coded;
    coded_rows_free(r->coded);
    free(r->coded);
    return r->coded = NULL;
}

static bool get(const struct coded_rows *c, uint64_t at, size_t n, struct buffer *to,
                struct fault *f) {
    char *room = buffer_room(to, n);
    if (!put_by_get(&c->store, at, room, n, f))
        return false;
    to->n += n;
    return true;
}

bool coded_text(const struct coded_rows *c, size_t row, struct buffer *to, struct fault *f) {
    return get(c, c->rows[row].text_at, c->rows[row].text_n, to, f);
}

bool coded_words(const struct coded_rows *c, size_t row, struct buffer *to, struct fault *f) {
    return get(c, c->rows[row].words_at, c->rows[row].words, to, f);
}

void coded_rows_free(struct coded_rows *c) {
    struct intern *const lists[] = {&c->docs,     &c->turns,    &c->sents, &c->themes,
                                    &c->speakers, &c->projects, &c->dates, &c->entries};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        intern_free(lists[i]);
    free(c->rows);
    free(c->quotes);
    put_by_free(&c->store);
    arena_free(&c->arena);
}
