/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/passages.h"

#include <stdlib.h>

#include "models/quotations.h"
#include "stages/explain/entries.h"
#include "stages/explain/places.h"
#include "stages/result/table.h"

enum { EXCERPT_MOST = 280 }; /* code points of a quotation */

/* One that may be quoted: of the document in hand, or kept from one before. */
struct candidate {
    struct quotation is;
    size_t from, to; /* places of the document, from <= to */
    uint64_t hits;
    unsigned kind; /* of the strong theme; 0: both */
};
struct candidates {
    struct candidate *at; /* [n] */
    size_t n, cap;
};
/* What is kept of the documents so far: a passage for each candidate. */
struct kept {
    struct candidates candidates;
    struct passage *passages;
    size_t cap;
};

enum {
    DOC,
    TURN,
    TEXT,
    TOKENS,
    HITS,
    MATCHER,
    NEEDED,
    SPEAKER = NEEDED,
    PROJECT,
    ROLE,
    AGENDA,
    GROUP,
    ALL
};
static const char *const names[ALL] = {"doc",     "turn",    "text", "tokens", "hits", "matcher",
                                       "speaker", "project", "role", "agenda", "group"};
enum { TOGETHER, STRONG_A, STRONG_B, LISTS };

struct reader {
    struct filter filter;
    const struct passages_wanted *wanted;
    struct passages *passages;
    size_t column[ALL];
    struct roles roles;
    struct intern projects, speakers;
    struct buffer doc, text;
    uint32_t n_docs;
    struct document document;
    struct entries *entries;
    struct candidates now[LISTS];
    struct kept kept[LISTS];
};

static void add(struct candidates *list, struct candidate c) {
    MEM_GROW(list->at, list->cap, list->n + 1);
    list->at[list->n++] = c;
}

static struct candidate candidate(struct reader *r, size_t from, size_t to, uint64_t score) {
    const struct talk_place *p = &r->document.places[from];
    return (struct candidate){.is = {.project = intern_add(&r->projects, p->project),
                                     .speaker = intern_add(&r->speakers, p->speaker),
                                     .doc = r->n_docs,
                                     .score = score},
                              .from = from,
                              .to = to};
}

static bool holds(const struct talk_place *p, int theme) {
    return p->count[theme] > 0;
}

/* The nearest place not after `at` that holds what `at` lacks, near enough for the unit; or none:
 * SIZE_MAX. last[theme]: the last place before that holds it, or SIZE_MAX. */
static size_t partner(const struct reader *r, size_t at, const size_t *last) {
    const struct document *d = &r->document;
    const struct talk_place *p = &d->places[at];
    struct unit_setting unit = r->wanted->unit;
    if (holds(p, 0) && holds(p, 1))
        return at;
    size_t other = last[holds(p, 0) ? 1 : 0];
    if (other == SIZE_MAX || unit.kind == UNIT_TURN || unit.kind == UNIT_SENTENCE)
        return SIZE_MAX;
    if (unit.kind == UNIT_WINDOW &&
        (at - other >= unit.window || d->places[other].piece != p->piece))
        return SIZE_MAX;
    return other;
}

/* Where somebody may not be quoted; counted, and told. */
static bool is_withheld(const struct reader *r, size_t from, size_t to) {
    return r->document.places[from].withheld || r->document.places[to].withheld;
}

static void find_together(struct reader *r) {
    const struct document *d = &r->document;
    size_t last[2] = {SIZE_MAX, SIZE_MAX};
    for (size_t i = 0; i < d->n; i++) {
        const struct talk_place *p = &d->places[i];
        if (p->n_hits == 0)
            continue;
        size_t from = r->wanted->b.n ? partner(r, i, last) : i;
        for (int theme = 0; theme < 2; theme++)
            last[theme] = holds(p, theme) ? i : last[theme];
        if (from == SIZE_MAX)
            continue;
        if (is_withheld(r, from, i)) {
            r->passages->withheld++;
            continue;
        }
        uint64_t hits = p->count[0] + p->count[1];
        hits += from < i ? d->places[from].count[0] + d->places[from].count[1] : 0;
        struct candidate c = candidate(
            r, from, i, r->wanted->b.n ? document_words_between(d, from, i) : UINT32_MAX - hits);
        c.hits = hits;
        add(&r->now[TOGETHER], c);
    }
}

/* One group's turn with the first theme, and another's with the second that comes behind it. */
static void find_uptake(struct reader *r) {
    const struct document *d = &r->document;
    const struct passages_wanted *w = r->wanted;
    for (size_t i = 0; i + w->lag < d->n; i++) {
        const struct talk_place *p = &d->places[i], *q = &d->places[i + w->lag];
        if (p->piece != q->piece || !slice_eq(p->group, w->group_a) ||
            !slice_eq(q->group, w->group_b) || !document_holds(d, i, w->a) ||
            !document_holds(d, i + w->lag, w->b))
            continue;
        if (is_withheld(r, i, i + w->lag)) {
            r->passages->withheld++;
            continue;
        }
        struct candidate c = candidate(r, i, i + w->lag, p->text_bytes + q->text_bytes);
        c.hits = p->n_hits + q->n_hits;
        add(&r->now[TOGETHER], c);
    }
}

static void find_alone(struct reader *r, int theme) {
    const struct document *d = &r->document;
    struct unit_setting unit = r->wanted->unit;
    size_t reach = unit.kind == UNIT_DOC ? d->n : unit.window > 1 ? unit.window - 1 : 1;
    size_t *other = document_ahead(d, 1 - theme);
    for (size_t i = 0; i < d->n; i++) {
        uint64_t own = d->places[i].count[theme], strength = document_strength(d, i, theme);
        size_t end = d->n - i > reach ? i + reach + 1 : d->n;
        if (!own || is_withheld(r, i, i) || other[i > reach ? i - reach : 0] < end)
            continue;
        struct candidate c =
            candidate(r, i, i, (UINT32_MAX - strength) * UINT32_MAX + (UINT32_MAX - own));
        c.hits = own;
        c.kind = theme == 0 ? EXCERPT_FIRST : EXCERPT_SECOND;
        add(&r->now[theme == 0 ? STRONG_A : STRONG_B], c);
    }
    free(other);
}

static struct slice excerpt(struct reader *r, size_t place) {
    buffer_clear(&r->text);
    document_excerpt(&r->document, place, EXCERPT_MOST, &r->text);
    return arena_copy(&r->passages->arena, buffer_slice(&r->text));
}

static struct passage passage(struct reader *r, const struct candidate *c) {
    struct arena *a = &r->passages->arena;
    const struct talk_place *p = &r->document.places[c->from], *q = &r->document.places[c->to];
    const struct passages_wanted *w = r->wanted;
    struct passage is = {.doc = arena_copy(a, buffer_slice(&r->doc)),
                         .project = arena_copy(a, p->project),
                         .turn = arena_copy(a, p->turn),
                         .speaker = arena_copy(a, p->speaker),
                         .text = excerpt(r, c->from),
                         .theme = c->kind == 0               ? SLICE("")
                                  : c->kind == EXCERPT_FIRST ? w->a
                                                             : w->b,
                         .hits = c->hits};
    if (c->from < c->to) {
        is.until = arena_copy(a, q->turn);
        is.other_speaker = arena_copy(a, q->speaker);
        is.other_text = excerpt(r, c->to);
    }
    return is;
}

/* No more of a document than could be quoted in all. */
static void keep(struct reader *r, int list, size_t most) {
    struct candidates *now = &r->now[list];
    struct kept *kept = &r->kept[list];
    struct quotation *all = mem_zero(now->n, sizeof *all);
    size_t *chosen = mem_zero(most, sizeof *chosen);
    for (size_t i = 0; i < now->n; i++)
        all[i] = now->at[i].is;
    size_t n = now->n ? quotations_choose(all, now->n, most, chosen) : 0;
    for (size_t i = 0; i < n; i++) {
        const struct candidate *c = &now->at[chosen[i]];
        MEM_GROW(kept->passages, kept->cap, kept->candidates.n + 1);
        kept->passages[kept->candidates.n] = passage(r, c);
        add(&kept->candidates, *c);
    }
    now->n = 0;
    free(all);
    free(chosen);
}

static void find_themes(struct reader *r) {
    const struct passages_wanted *w = r->wanted;
    entries_document(r->entries, &r->document);
    find_together(r);
    keep(r, TOGETHER, w->quotes);
    for (int theme = 0; theme < 2 && w->b.n; theme++) {
        find_alone(r, theme);
        keep(r, theme == 0 ? STRONG_A : STRONG_B, w->counter);
    }
}

static void flush(struct reader *r) {
    document_finish(&r->document);
    if (r->wanted->lag) {
        find_uptake(r);
        keep(r, TOGETHER, r->wanted->quotes);
    } else
        find_themes(r);
    document_clear(&r->document);
    r->n_docs++;
}

static bool reader_columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    for (size_t i = 0; i < ALL; i++) {
        r->column[i] = columns_find(c, names[i]);
        if (i < NEEDED && !filter_need(&r->filter, c, names[i], &r->column[i]))
            return false;
    }
    if (r->wanted->told)
        told_columns(r->wanted->told, c);
    return true;
}

/* Does the speaker raise a theme in it on which they may not be quoted? */
static bool withholds(const struct reader *r, const struct record *row) {
    struct slice rest = row->fields[r->column[HITS]];
    struct hit_item h;
    bool quotes = true;
    while (r->wanted->told && quotes && rest.p && rest.n && hit_item_read(&rest, &h))
        quotes = told_quotes(r->wanted->told, row->fields, h.theme);
    return !quotes;
}

static struct slice field(const struct reader *r, const struct record *row, size_t i) {
    return r->column[i] == COLUMN_NONE ? SLICE("") : row->fields[r->column[i]];
}

static struct place place_of(const struct reader *r, const struct record *row, size_t i) {
    return (struct place){row->at.file, row->at.line, (unsigned)r->column[i] + 1};
}

static bool reader_record(struct sink *s, const struct record *row) {
    struct reader *r = (struct reader *)s;
    struct slice doc = field(r, row, DOC);
    if (field(r, row, MATCHER).n && !slice_eq(field(r, row, MATCHER), r->wanted->matcher))
        return fault_input(&r->filter.fault, place_of(r, row, MATCHER), field(r, row, MATCHER),
                           "not the matches that were counted, whose code is %.*s",
                           SLICE_ARGS(r->wanted->matcher));
    if (!slice_eq(doc, buffer_slice(&r->doc)) || r->filter.rows_in == 0) {
        if (r->filter.rows_in)
            flush(r);
        buffer_clear(&r->doc);
        buffer_add(&r->doc, doc);
    }
    r->filter.rows_in++;
    const struct document_row is = {.turn = field(r, row, TURN),
                                    .speaker = field(r, row, SPEAKER),
                                    .group = field(r, row, GROUP),
                                    .project = field(r, row, PROJECT),
                                    .agenda = field(r, row, AGENDA),
                                    .text = field(r, row, TEXT),
                                    .tokens = field(r, row, TOKENS),
                                    .hits = field(r, row, HITS),
                                    .withheld = withholds(r, row),
                                    .sentences = r->wanted->unit.kind == UNIT_SENTENCE};
    if (is.tokens.n == 0 || (field(r, row, MATCHER).n == 0 && !r->wanted->lag) ||
        (!r->wanted->facilitators_in && roles_has(&r->roles, field(r, row, ROLE))))
        return true;
    return document_row(&r->document, &is, r->wanted->a, r->wanted->b) ||
           fault_input(&r->filter.fault, place_of(r, row, HITS), is.hits,
                       "not a list of hits within the row's tokens");
}

/* Chooses among what was kept of all documents. */
static size_t choose(const struct kept *from, size_t most, struct passage_list *to) {
    struct quotation *all = mem_zero(from->candidates.n, sizeof *all);
    size_t *chosen = mem_zero(most, sizeof *chosen);
    for (size_t i = 0; i < from->candidates.n; i++)
        all[i] = from->candidates.at[i].is;
    size_t n = from->candidates.n ? quotations_choose(all, from->candidates.n, most, chosen) : 0;
    for (size_t i = 0; i < n; i++) {
        MEM_GROW(to->at, to->cap, to->n + 1);
        to->at[to->n++] = from->passages[chosen[i]];
    }
    free(all);
    free(chosen);
    return n;
}

static bool reader_end(struct sink *s) {
    struct reader *r = (struct reader *)s;
    const struct passages_wanted *w = r->wanted;
    const struct kept *a = &r->kept[STRONG_A], *b = &r->kept[STRONG_B];
    if (r->filter.rows_in)
        flush(r);
    choose(&r->kept[TOGETHER], w->quotes, &r->passages->together);
    /* Half of each, or more of one when there is less of the other. */
    size_t of_b = w->counter / 2 < b->candidates.n ? w->counter / 2 : b->candidates.n;
    size_t of_a = choose(a, w->counter - of_b, &r->passages->counter);
    choose(b, w->counter - of_a, &r->passages->counter);
    entries_finish(r->entries, r->passages);
    return true;
}

static void reader_close(struct reader *r) {
    for (int i = 0; i < LISTS; i++) {
        free(r->now[i].at);
        free(r->kept[i].candidates.at);
        free(r->kept[i].passages);
    }
    roles_free(&r->roles);
    intern_free(&r->projects);
    intern_free(&r->speakers);
    buffer_free(&r->doc);
    buffer_free(&r->text);
    document_free(&r->document);
    entries_free(r->entries);
    filter_close(&r->filter);
}

bool passages_read(struct passages *p, const struct passages_wanted *wanted, const char *path,
                   const struct stage_run *self, struct fault *f) {
    struct reader *r = (struct reader *)filter_new(self, NULL, sizeof *r);
    r->filter.sink.columns = reader_columns;
    r->filter.sink.record = reader_record;
    r->filter.sink.end = reader_end;
    r->wanted = wanted;
    r->passages = p;
    r->roles.list = wanted->roles;
    r->entries = entries_new(wanted->b.n > 0);
    bool ok = result_stream(path, &r->filter, f);
    reader_close(r);
    return ok;
}

void passages_free(struct passages *p) {
    free(p->together.at);
    free(p->counter.at);
    free(p->shared);
    free(p->entries);
    arena_free(&p->arena);
    *p = (struct passages){0};
}
