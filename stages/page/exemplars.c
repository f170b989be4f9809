/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/exemplars.h"

#include <stdlib.h>

#include "models/hierarchy.h"
#include "models/quotations.h"
#include "pipeline/utf8.h"

enum { EXCERPT_MOST = 280 };
/* Added to the score of two that are not in one sentence; twice, when not in one turn. */
#define APART ((uint64_t)1 << 32)

static const char *const names[EXEMPLAR_COLUMNS] = {"doc", "turn",    "text",    "theme", "begin",
                                                    "end", "speaker", "project", "role",  "sent"};

/* Rows of the table: one, or two of a turn. */
struct candidate {
    struct quotation is;
    size_t a, b;
};
struct search {
    struct exemplars *e;
    struct slice a, b;
    struct slice without; /* no turn that holds this; empty: none is left out */
    struct candidate *at; /* [n] */
    size_t n, cap;
    struct intern projects, speakers, docs;
};

bool exemplars_open(struct exemplars *e, struct report *r) {
    bool none = r->options->quotes == REPORT_QUOTES_NONE;
    *e = (struct exemplars){.codings = none ? NULL : report_table(r, "codings"),
                            .roles = {.list = r->result->package.roles},
                            .facilitators = strcmp(r->result->package.facilitators, "in") == 0};
    for (size_t i = 0; e->codings && i < EXEMPLAR_COLUMNS; i++) {
        e->at[i] = columns_find(&e->codings->columns, names[i]);
        if (i < EXEMPLAR_NEEDED && e->at[i] == COLUMN_NONE)
            return fault_input(r->fault, (struct place){e->codings->path, 0, 0}, NO_QUOTE,
                               "no column %s", names[i]);
    }
    return fault_none(r->fault) && (!e->codings || unit_rows_open(&e->units, r, e->codings));
}

static struct slice field(const struct exemplars *e, size_t row, enum exemplar_column column) {
    return e->at[column] == COLUMN_NONE ? SLICE("") : e->codings->rows[row][e->at[column]];
}

static bool same(const struct exemplars *e, size_t x, size_t y, enum exemplar_column column) {
    return slice_eq(field(e, x, column), field(e, y, column));
}

static bool in_sentence(const struct exemplars *e, size_t i, size_t j) {
    return same(e, i, j, EXEMPLAR_DOC) && same(e, i, j, EXEMPLAR_TURN) &&
           same(e, i, j, EXEMPLAR_SENT);
}

static bool of(const struct exemplars *e, size_t row, struct slice theme) {
    return hierarchy_within(field(e, row, EXEMPLAR_THEME), theme);
}

static uint64_t badness(size_t bytes) {
    return bytes > EXEMPLAR_BYTES ? bytes - EXEMPLAR_BYTES : EXEMPLAR_BYTES - bytes;
}

/* In one sentence, in one turn, or apart: the less, the better two go together. */
static int apart(const struct exemplars *e, size_t i, size_t j) {
    return in_sentence(e, i, j) ? 0 : same(e, i, j, EXEMPLAR_TURN) ? 1 : 2;
}

static void add(struct search *s, size_t a, size_t b) {
    const struct exemplars *e = s->e;
    bool one = in_sentence(e, a, b);
    size_t bytes = field(e, a, EXEMPLAR_TEXT).n + (one ? 0 : field(e, b, EXEMPLAR_TEXT).n);
    MEM_GROW(s->at, s->cap, s->n + 1);
    s->at[s->n++] = (struct candidate){
        .is = {.project = intern_add(&s->projects, field(e, a, EXEMPLAR_PROJECT)),
               .speaker = intern_add(&s->speakers, field(e, a, EXEMPLAR_SPEAKER)),
               .doc = intern_add(&s->docs, field(e, a, EXEMPLAR_DOC)),
               .score = badness(bytes) + (uint64_t)apart(e, a, b) * APART},
        .a = a,
        .b = b};
}

/* One whose words may not be told: neither is what it raises. */
static bool is_withheld(const struct exemplars *e, size_t row) {
    return slice_eq(field(e, row, EXEMPLAR_TEXT), slice_of(reason_name(REASON_SUPPRESSED)));
}

static bool is_counted(struct exemplars *e, size_t row) {
    return (e->facilitators || !roles_has(&e->roles, field(e, row, EXEMPLAR_ROLE))) &&
           unit_rows_counted(&e->units, row);
}

/* The next counted row in the unit of `row`, from `at` on upwards or downwards; the number of rows
 * when there is none. */
static size_t next_in_unit(struct exemplars *e, size_t row, size_t at, bool up) {
    size_t n = e->codings->n;
    for (at = up ? at + 1 : at - 1; at < n; at = up ? at + 1 : at - 1) {
        if (!same(e, row, at, EXEMPLAR_DOC))
            return n;
        if (is_counted(e, at))
            return unit_rows_together(&e->units, row, at) ? at : n;
    }
    return n;
}

static size_t distance(size_t i, size_t j) {
    return i < j ? j - i : i - j;
}

/* Does `row` go better with i than with j? */
static bool is_better(const struct exemplars *e, size_t row, size_t i, size_t j) {
    int first = apart(e, row, i), second = apart(e, row, j);
    return first != second ? first < second : distance(row, i) < distance(row, j);
}

/* The row with the other theme that goes best with `row` in a unit; the number of rows when there
 * is none. */
static size_t nearest(const struct search *s, size_t row) {
    struct exemplars *e = s->e;
    size_t n = e->codings->n, best = n;
    for (int up = 0; up < 2; up++) {
        size_t j = row;
        while (j < n && (is_withheld(e, j) || !of(e, j, s->b)))
            j = next_in_unit(e, row, j, up);
        if (j < n && (best == n || is_better(e, row, j, best)))
            best = j;
    }
    return best;
}

/* Is the theme in a unit with the row, or may it be? */
static bool may_meet(struct exemplars *e, size_t row, struct slice theme) {
    size_t n = e->codings->n;
    for (int up = 0; up < 2; up++)
        for (size_t j = row; j < n; j = next_in_unit(e, row, j, up))
            if (is_withheld(e, j) || of(e, j, theme))
                return true;
    return false;
}

static void find(struct search *s) {
    struct exemplars *e = s->e;
    size_t n = e->codings->n;
    for (size_t i = 0; i < n; i++) {
        if (!is_counted(e, i) || is_withheld(e, i) || !of(e, i, s->a))
            continue;
        size_t j = s->b.n ? nearest(s, i) : i;
        if (j < n && !(s->without.n && may_meet(e, i, s->without)))
            add(s, i < j ? i : j, i < j ? j : i);
    }
}

/* The byte at which code point `n` of the text begins. */
static uint32_t byte_of(struct slice text, uint64_t n) {
    const char *p = text.p, *end = text.p + text.n;
    while (n-- && p < end)
        utf8_next(&p, end);
    return (uint32_t)(p - text.p);
}

static void add_part(void *to, struct slice text, unsigned kinds) {
    struct exemplars *e = to;
    MEM_GROW(e->parts, e->cap_parts, e->n_parts + 1);
    e->parts[e->n_parts++] = (struct exemplar_part){text, kinds};
}

/* Adds the words of row `row`, with all marks of its text. */
static void add_text(struct search *s, size_t row) {
    struct exemplars *e = s->e;
    struct slice text = field(e, row, EXEMPLAR_TEXT);
    struct excerpt_mark *marks = NULL;
    size_t n = 0, cap = 0, from = row, end = row;
    while (from > 0 && same(e, from - 1, row, EXEMPLAR_TURN) &&
           same(e, from - 1, row, EXEMPLAR_DOC))
        from--;
    while (end < e->codings->n && same(e, end, row, EXEMPLAR_TURN) &&
           same(e, end, row, EXEMPLAR_DOC))
        end++;
    for (size_t i = from; i < end; i++) {
        unsigned kinds = (of(e, i, s->a) ? EXCERPT_FIRST : 0u) |
                         (s->b.n && of(e, i, s->b) ? EXCERPT_SECOND : 0u);
        uint64_t begin, stop;
        if (!kinds || !same(e, i, row, EXEMPLAR_SENT) ||
            !number_u64(field(e, i, EXEMPLAR_BEGIN), &begin) ||
            !number_u64(field(e, i, EXEMPLAR_END), &stop))
            continue;
        MEM_GROW(marks, cap, n + 1);
        marks[n++] = (struct excerpt_mark){byte_of(text, begin), byte_of(text, stop), kinds};
    }
    excerpt_each(text, marks, n, EXCERPT_MOST, add_part, e);
    free(marks);
}

static struct exemplar exemplar(struct search *s, const struct candidate *c) {
    struct exemplars *e = s->e;
    size_t parts = e->n_parts;
    add_text(s, c->a);
    bool one = same(e, c->a, c->b, EXEMPLAR_TURN);
    if (!in_sentence(e, c->a, c->b)) {
        add_part(e, SLICE(" … "), 0);
        add_text(s, c->b);
    }
    return (struct exemplar){.doc = field(e, c->a, EXEMPLAR_DOC),
                             .turn = field(e, c->a, EXEMPLAR_TURN),
                             .speaker = field(e, c->a, EXEMPLAR_SPEAKER),
                             .until = one ? SLICE("") : field(e, c->b, EXEMPLAR_TURN),
                             .other = one ? SLICE("") : field(e, c->b, EXEMPLAR_SPEAKER),
                             .project = field(e, c->a, EXEMPLAR_PROJECT),
                             .parts = parts,
                             .n_parts = e->n_parts - parts};
}

static size_t choose(struct search *s, size_t most, struct exemplar *to) {
    if (!s->e->codings || most == 0)
        return 0;
    find(s);
    struct quotation *all = mem_zero(s->n, sizeof *all);
    size_t *chosen = mem_zero(most, sizeof *chosen);
    for (size_t i = 0; i < s->n; i++)
        all[i] = s->at[i].is;
    size_t n = s->n ? quotations_choose(all, s->n, most, chosen) : 0;
    for (size_t i = 0; i < n; i++)
        to[i] = exemplar(s, &s->at[chosen[i]]);
    free(all);
    free(chosen);
    free(s->at);
    intern_free(&s->projects);
    intern_free(&s->speakers);
    intern_free(&s->docs);
    return n;
}

size_t exemplars_choose(struct exemplars *e, struct slice a, struct slice b, size_t most,
                        struct exemplar *to) {
    struct search s = {.e = e, .a = a, .b = b};
    return choose(&s, most, to);
}

size_t exemplars_without(struct exemplars *e, struct slice a, struct slice b, size_t most,
                         struct exemplar *to) {
    struct search s = {.e = e, .a = a, .without = b};
    return choose(&s, most, to);
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

/* "transcript a, turn 3, speaker Ann … turn 4, speaker Ben": pseudonyms of transcripts look like
 * those of people. */
static void put_cite(struct report *r, const struct exemplar *one) {
    struct buffer words = {0};
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
    roles_free(&e->roles);
    free(e->parts);
}
