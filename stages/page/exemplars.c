/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/exemplars.h"

#include <stdlib.h>

#include "pipeline/utf8.h"
#include "stages/page/exemplar_rows.h"

enum { EXCERPT_MOST = 280 };

static bool has_columns(const struct coded_rows *c, struct fault *f) {
    static const char *const needed[CODED_NEEDED] = {"doc",   "turn",  "text",
                                                     "theme", "begin", "end"};
    for (size_t i = 0; i < CODED_NEEDED; i++)
        if (c->column[i] == COLUMN_NONE)
            return fault_input(f, (struct place){c->path, 0, 0}, NO_QUOTE, "no column %s",
                               needed[i]);
    return true;
}

bool exemplars_open(struct exemplars *e, struct report *r) {
    bool none = r->options->quotes == REPORT_QUOTES_NONE;
    bool all = strcmp(r->result->package.facilitators, "in") == 0;
    *e = (struct exemplars){.codings = none ? NULL : report_coded(r), .fault = r->fault};
    if (!e->codings)
        return fault_none(r->fault);
    if (!has_columns(e->codings, r->fault) || !unit_rows_open(&e->units, r, e->codings))
        return false;
    e->counted = mem_zero(e->codings->n + 1, sizeof *e->counted);
    for (size_t i = 0; i < e->codings->n; i++)
        e->counted[i] = (all || !e->codings->rows[i].leads) && unit_rows_counted(&e->units, i);
    return true;
}

/* A place in a text that is asked for many, mostly ascending. */
struct reader {
    struct slice text;
    const char *p;
    uint64_t n; /* code points before p */
};

/* The byte at which code point `n` begins. */
static uint32_t byte_of(struct reader *r, uint64_t n) {
    const char *end = r->text.p + r->text.n;
    if (n < r->n) {
        r->p = r->text.p;
        r->n = 0;
    }
    for (; r->n < n && r->p < end; r->n++)
        utf8_next(&r->p, end);
    return (uint32_t)(r->p - r->text.p);
}

static void add_part(void *to, struct slice text, unsigned kinds) {
    struct exemplars *e = to;
    MEM_GROW(e->parts, e->cap_parts, e->n_parts + 1);
    e->parts[e->n_parts++] = (struct exemplar_part){text, kinds};
}

/* The text of a row, as long as the exemplars; empty with a fault. */
static struct slice text_of(struct exemplars *e, size_t row) {
    struct buffer text = {0};
    bool ok = coded_text(e->codings, row, &text, e->fault);
    struct slice kept = arena_copy(&e->texts, ok ? buffer_slice(&text) : SLICE(""));
    buffer_free(&text);
    return kept;
}

/* Adds the words of row `row`, with all marks of its text. */
static void add_text(struct exemplars *e, const struct exemplar_search *s, size_t row) {
    const struct coded_row *rows = e->codings->rows;
    struct slice text = text_of(e, row);
    struct reader reader = {text, text.p, 0};
    struct excerpt_mark *marks = NULL;
    size_t n = 0, cap = 0, from = row, end = row;
    while (from > 0 && coded_one_turn(&rows[from - 1], &rows[row]))
        from--;
    while (end < e->codings->n && coded_one_turn(&rows[end], &rows[row]))
        end++;
    for (size_t i = from; i < end; i++) {
        unsigned kinds = (exemplar_has(e, i, s->a) ? EXCERPT_FIRST : 0u) |
                         (s->b.n && exemplar_has(e, i, s->b) ? EXCERPT_SECOND : 0u);
        if (!kinds || !coded_one_text(&rows[i], &rows[row]) || rows[i].begin == CODED_NO_PLACE ||
            rows[i].end == CODED_NO_PLACE)
            continue;
        uint32_t at = byte_of(&reader, rows[i].begin);
        MEM_GROW(marks, cap, n + 1);
        marks[n++] = (struct excerpt_mark){at, byte_of(&reader, rows[i].end), kinds};
    }
    excerpt_each(text, marks, n, EXCERPT_MOST, add_part, e);
    free(marks);
}

static struct exemplar exemplar(struct exemplars *e, const struct exemplar_search *s,
                                const struct exemplar_rows *found) {
    const struct coded_rows *c = e->codings;
    const struct coded_row *a = &c->rows[found->a], *b = &c->rows[found->b];
    size_t parts = e->n_parts;
    add_text(e, s, found->a);
    bool one = a->turn == b->turn;
    if (!coded_one_text(a, b)) {
        add_part(e, SLICE(" … "), 0);
        add_text(e, s, found->b);
    }
    return (struct exemplar){.doc = intern_text(&c->docs, a->doc),
                             .turn = intern_text(&c->turns, a->turn),
                             .speaker = intern_text(&c->speakers, a->speaker),
                             .until = one ? SLICE("") : intern_text(&c->turns, b->turn),
                             .other = one ? SLICE("") : intern_text(&c->speakers, b->speaker),
                             .project = intern_text(&c->projects, a->project),
                             .date = intern_text(&c->dates, a->date),
                             .parts = parts,
                             .n_parts = e->n_parts - parts};
}

static size_t choose(struct exemplars *e, struct exemplar_search *s, size_t most,
                     struct exemplar *to) {
    if (!e->codings || most == 0)
        return 0;
    exemplar_search(s, e);
    struct quotation *all = mem_zero(s->n, sizeof *all);
    size_t *chosen = mem_zero(most, sizeof *chosen);
    for (size_t i = 0; i < s->n; i++)
        all[i] = s->at[i].is;
    size_t n = s->n ? quotations_choose(all, s->n, most, chosen) : 0;
    for (size_t i = 0; i < n; i++)
        to[i] = exemplar(e, s, &s->at[chosen[i]]);
    free(all);
    free(chosen);
    exemplar_search_free(s);
    return n;
}

size_t exemplars_choose(struct exemplars *e, struct slice a, struct slice b, size_t most,
                        struct exemplar *to) {
    struct exemplar_search s = {.a = a, .b = b};
    return choose(e, &s, most, to);
}

size_t exemplars_without(struct exemplars *e, struct slice a, struct slice b, size_t most,
                         struct exemplar *to) {
    struct exemplar_search s = {.a = a, .without = b};
    return choose(e, &s, most, to);
}

/* As the script of the page marks them; what is both is the first. */
static void put_part(struct tags *t, const struct exemplar_part *part) {
    const char *class = part->kinds & EXCERPT_FIRST ? NULL : "other";
    if (part->kinds)
        tags_element(t, "mark", class, part->text);
    else
        tags_text(t, part->text);
}

static void add_words(struct buffer *to, const struct report *r, const char *key, struct slice a,
                      struct slice b) {
    struct buffer texts[2] = {{0}};
    buffer_format(&texts[0], "%.*s%c", SLICE_ARGS(a), '\0');
    buffer_format(&texts[1], "%.*s%c", SLICE_ARGS(b), '\0');
    report_add(to, r, key, texts[0].p, texts[1].p, NULL);
    buffer_free(&texts[0]);
    buffer_free(&texts[1]);
}

static void add_speaker(struct buffer *to, const struct report *r, struct slice speaker) {
    if (!speaker.n)
        return;
    buffer_text(to, ", ");
    add_words(to, r, "drill.speaker", speaker, SLICE(""));
}

static void add_first(struct buffer *to, struct slice text) {
    buffer_add(to, text);
    if (text.n)
        buffer_text(to, ", ");
}

/* "choir, 2025-10-16, transcript a, turn 3, speaker Ann … turn 4, speaker Ben": pseudonyms of
 * transcripts look like those of people. */
static void put_cite(struct report *r, const struct exemplar *one) {
    struct buffer words = {0};
    if (r->result->package.suppress == 0) { /* else it would tell of a part that is not told */
        add_first(&words, one->project);
        add_first(&words, one->date);
    }
    add_words(&words, r, "drill.cited", one->doc, one->turn);
    add_speaker(&words, r, one->speaker);
    if (one->until.n) {
        buffer_text(&words, " … ");
        add_words(&words, r, "drill.turn", one->until, SLICE(""));
        add_speaker(&words, r, one->other);
    }
    tags_open(r->page, "cite");
    tags_element(r->page, "bdi", NULL, buffer_slice(&words));
    tags_close(r->page, "cite");
    buffer_free(&words);
}

void exemplar_write(struct report *r, const struct exemplars *e, const struct exemplar *one) {
    struct tags *t = r->page;
    tags_open(t, "blockquote");
    tags_open(t, "bdi");
    for (size_t i = 0; i < one->n_parts; i++)
        put_part(t, &e->parts[one->parts + i]);
    tags_close(t, "bdi");
    put_cite(r, one);
    tags_close(t, "blockquote");
}

void exemplars_free(struct exemplars *e) {
    unit_rows_free(&e->units);
    free(e->counted);
    arena_free(&e->texts);
    free(e->parts);
}
