/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/outcome.h"

#include "corpus/unspoken.h"
#include "pipeline/record.h"
#include "pipeline/utf8.h"

/* The fewest bytes that a paragraph and a line left out take. */
enum { PARAGRAPH_LEAST = 7, LINE_LEAST = 3 };

void reader_pack(struct buffer *to, const struct reader *r) {
    size_t i = 0;
    while (r && readers[i] != r)
        i++;
    pack_number(to, r ? i + 1 : 0);
}

const struct reader *reader_unpack(struct unpacking *u) {
    uint64_t number = unpack_number(u);
    for (size_t i = 0; number && readers[i]; i++)
        if (i + 1 == number)
            return readers[i];
    if (number)
        unpack_fail(u);
    return NULL;
}

/* A time, of which there may be none. */
static void pack_time(struct buffer *to, int64_t time) {
    pack_number(to, time == TIME_NONE ? 0 : (uint64_t)time + 1);
}

static int64_t unpack_time(struct unpacking *u) {
    uint64_t time = unpack_up_to(u, INT64_MAX);
    return time ? (int64_t)time - 1 : TIME_NONE;
}

/* A text that stands in a field. */
static struct slice unpack_field(struct unpacking *u) {
    struct slice s = unpack_text(u);
    if (!record_fits(s))
        unpack_fail(u);
    return s;
}

static void pack_paragraphs(struct buffer *to, const struct transcript *t) {
    uint64_t turn = 0;
    pack_number(to, t->n);
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        pack_number(to, p->turn - turn);
        turn = p->turn;
        pack_text(to, p->speaker);
        pack_text(to, p->text);
        pack_number(to, p->marks);
        pack_time(to, p->start);
        pack_time(to, p->end);
        pack_number(to, p->line);
        for (size_t k = 0; k < t->n_columns; k++)
            pack_text(to, p->cells[k]);
    }
}

static void unpack_paragraph(struct unpacking *u, struct transcript *t, uint64_t *turn) {
    struct slice *cells = arena_alloc(&t->arena, t->n_columns, sizeof *cells);
    struct paragraph *p = &t->paragraphs[t->n++];
    *turn += unpack_up_to(u, UINT64_MAX - *turn);
    p->turn = *turn;
    p->speaker = unpack_field(u);
    p->text = unpack_field(u);
    p->marks = unpack_number(u);
    p->start = unpack_time(u);
    p->end = unpack_time(u);
    p->line = unpack_number(u);
    p->cells = cells;
    for (size_t k = 0; k < t->n_columns; k++)
        cells[k] = unpack_field(u);
}

static void unpack_paragraphs(struct unpacking *u, struct transcript *t) {
    size_t n = unpack_count(u, PARAGRAPH_LEAST + t->n_columns);
    uint64_t turn = 0;
    MEM_GROW(t->paragraphs, t->cap, n);
    for (size_t i = 0; i < n && !u->bad; i++)
        unpack_paragraph(u, t, &turn);
}

static void pack_columns(struct buffer *to, const struct transcript *t) {
    pack_number(to, t->n_columns);
    for (size_t i = 0; i < t->n_columns; i++)
        pack_text(to, t->columns[i]);
}

static void unpack_columns(struct unpacking *u, struct transcript *t) {
    size_t n = unpack_count(u, 1);
    t->columns = arena_alloc(&t->arena, n, sizeof *t->columns);
    for (t->n_columns = 0; t->n_columns < n && !u->bad; t->n_columns++)
        t->columns[t->n_columns] = unpack_field(u);
}

static void pack_unspoken(struct buffer *to, struct transcript *t, enum outcome_lines lines) {
    struct buffer packed = {0};
    if (lines == LINES_PACKED)
        unspoken_pack(&packed, t->unspoken, t->n_unspoken);
    pack_text(to, buffer_slice(&packed));
    buffer_free(&packed);
    size_t n = lines == LINES_TOLD ? t->n_unspoken : 0;
    pack_number(to, n);
    for (size_t i = 0; i < n; i++) {
        pack_number(to, t->unspoken[i].line);
        pack_number(to, t->unspoken[i].why);
        pack_text(to, t->unspoken[i].text);
    }
}

static void unpack_unspoken(struct unpacking *u, struct outcome *o, struct transcript *t) {
    o->unspoken = unpack_text(u);
    size_t n = unpack_count(u, LINE_LEAST);
    for (size_t i = 0; i < n && !u->bad; i++) {
        uint64_t line = unpack_number(u);
        enum unspoken why = (enum unspoken)unpack_up_to(u, UNSPOKEN_OTHER);
        struct slice text = unpack_text(u);
        if (!utf8_valid(text, NULL))
            unpack_fail(u);
        transcript_leave(t, line, why, text);
    }
}

static void pack_codings(struct buffer *to, const struct codings *c) {
    pack_number(to, c->n);
    for (size_t i = 0; i < c->n; i++) {
        pack_text(to, c->items[i].theme);
        pack_text(to, c->items[i].code);
        pack_text(to, c->items[i].coder);
    }
    pack_number(to, c->n_places);
    for (size_t i = 0; i < c->n_places; i++) {
        pack_number(to, c->places[i].coding);
        pack_number(to, c->places[i].paragraph);
        pack_number(to, c->places[i].begin);
        pack_number(to, c->places[i].end);
    }
    pack_text(to, buffer_slice(&c->counting));
    pack_number(to, c->doubtful);
    pack_text(to, buffer_slice(&c->notes));
    pack_text(to, buffer_slice(&c->warnings));
}

/* A place behind the last one, in the text of its paragraph, at whole characters. */
static void unpack_place(struct unpacking *u, struct transcript *t) {
    struct codings *c = &t->codings;
    const struct coding_place *last = c->n_places ? &c->places[c->n_places - 1] : NULL;
    struct coding_place at = {.coding = (size_t)unpack_number(u)};
    at.paragraph = (size_t)unpack_number(u);
    at.begin = (size_t)unpack_number(u);
    at.end = (size_t)unpack_number(u);
    if (at.coding >= c->n || at.paragraph >= t->n) {
        unpack_fail(u);
        return;
    }
    struct slice text = t->paragraphs[at.paragraph].text;
    bool behind = !last || last->paragraph < at.paragraph ||
                  (last->paragraph == at.paragraph && last->begin <= at.begin);
    if (!behind || at.begin >= at.end || at.end > text.n ||
        !utf8_valid((struct slice){text.p + at.begin, at.end - at.begin}, NULL) ||
        !codings_add_place(c, at))
        unpack_fail(u);
}

static void unpack_codings(struct unpacking *u, struct transcript *t) {
    enum { CODING_LEAST = 3, PLACE_LEAST = 4 };
    struct codings *c = &t->codings;
    size_t n = unpack_count(u, CODING_LEAST);
    for (size_t i = 0; i < n && !u->bad; i++) {
        struct coding new = {.from = 0, .to = 0};
        new.theme = unpack_field(u);
        new.code = unpack_field(u);
        new.coder = unpack_field(u);
        codings_add(c, new);
    }
    n = unpack_count(u, PLACE_LEAST);
    for (size_t i = 0; i < n && !u->bad; i++)
        unpack_place(u, t);
    buffer_add(&c->counting, unpack_text(u));
    c->doubtful = unpack_up_to(u, true);
    buffer_add(&c->notes, unpack_text(u));
    buffer_add(&c->warnings, unpack_text(u));
    codings_number(c);
}

static void pack_header(struct buffer *to, const struct outcome *o, const struct transcript *t) {
    reader_pack(to, o->reader);
    pack_text(to, o->encoding);
    pack_text(to, o->remark);
    pack_text(to, t->layout ? slice_of(t->layout) : (struct slice){"", 0});
    pack_text(to, buffer_slice(&t->evidence));
    pack_text(to, buffer_slice(&t->doubts));
    pack_number(to, o->bytes);
    pack_number(to, o->lines);
    pack_number(to, o->repaired + t->repaired);
    pack_number(to, o->undecodable);
}

static void unpack_header(struct unpacking *u, struct outcome *o, struct transcript *t) {
    o->reader = reader_unpack(u);
    o->encoding = unpack_field(u);
    o->remark = unpack_text(u);
    o->layout = unpack_field(u);
    buffer_add(&t->evidence, unpack_text(u));
    buffer_add(&t->doubts, unpack_text(u));
    o->bytes = unpack_number(u);
    o->lines = unpack_number(u);
    o->repaired = unpack_number(u);
    o->undecodable = unpack_up_to(u, true);
}

static void pack_fault(struct buffer *to, const struct fault *f) {
    pack_number(to, f->status);
    pack_number(to, f->count);
    pack_text(to, buffer_slice(&f->text));
}

/* Whether there was none. */
static bool unpack_fault(struct unpacking *u, struct fault *f) {
    enum status status = (enum status)unpack_up_to(u, STATUS_SYSTEM);
    size_t count = (size_t)unpack_number(u);
    struct slice text = unpack_text(u);
    if (status != STATUS_OK)
        fault_again(f, status, count, text);
    return status == STATUS_OK;
}

void outcome_pack(struct buffer *to, const struct outcome *o, struct transcript *t,
                  enum outcome_lines lines, const struct fault *f) {
    pack_header(to, o, t);
    pack_fault(to, f);
    if (!fault_none(f))
        return;
    pack_unspoken(to, t, lines);
    pack_columns(to, t);
    pack_paragraphs(to, t);
    pack_codings(to, &t->codings);
}

bool outcome_senseless(const char *name, struct fault *f) {
    return fault_input(f, (struct place){name, 0, 0}, NO_QUOTE,
                       "what the reader answered makes no sense");
}

bool outcome_unpack(struct slice packed, struct outcome *o, struct transcript *t, const char *name,
                    struct fault *f) {
    struct unpacking u = {.rest = packed};
    *o = (struct outcome){.reader = NULL};
    unpack_header(&u, o, t);
    if (!unpack_fault(&u, f))
        return false;
    unpack_unspoken(&u, o, t);
    unpack_columns(&u, t);
    unpack_paragraphs(&u, t);
    unpack_codings(&u, t);
    if (!u.bad && o->reader && u.rest.n == 0)
        return true;
    return outcome_senseless(name, f);
}
