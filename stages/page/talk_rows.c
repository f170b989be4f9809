/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk_rows.h"

#include "corpus/places.h"
#include "models/hits.h"
#include "models/roles.h"
#include "pipeline/scan.h"

enum {
    DOC,
    TURN,
    TEXT,
    TOKENS,
    HITS,
    NEEDED,
    SPEAKER = NEEDED,
    PROJECT,
    GROUP,
    WAVE,
    DATE,
    ROLE,
    AGENDA,
    ALL
};
static const char *const names[ALL] = {"doc",     "turn",  "text", "tokens", "hits", "speaker",
                                       "project", "group", "wave", "date",   "role", "agenda"};

struct reader {
    struct filter filter;
    struct talk *talk;
    struct spoken spoken; /* of the transcript in hand */
    struct told *may;     /* or NULL: everybody may be quoted */
    struct roles roles;
    bool facilitators; /* are counted */
    size_t column[ALL];
    struct places *places;
    struct buffer speaker; /* of the turn in hand … */
    bool open;             /* … if there is one */
};

static bool reader_columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    for (size_t i = 0; i < ALL; i++) {
        r->column[i] = columns_find(c, names[i]);
        if (i < NEEDED && !filter_need(&r->filter, c, names[i], &r->column[i]))
            return false;
    }
    if (r->may)
        told_columns(r->may, c);
    return true;
}

static struct slice field(const struct reader *r, const struct record *row, size_t i) {
    return r->column[i] == COLUMN_NONE ? SLICE("") : row->fields[r->column[i]];
}

/* The turn in hand is complete. What may not be told loses all that would tell it. */
static void end_turn(struct reader *r) {
    struct spoken *s = &r->spoken;
    if (!r->open)
        return;
    struct talk_turn *last = &s->turns[s->n_turns - 1];
    if (last->withheld || last->asked) {
        s->n_hits = last->hits;
        last->n_hits = 0;
    }
    last->quotable = !last->withheld && (!r->may || last->n_hits);
    last->speaker =
        intern_add(&r->talk->speakers, last->quotable ? buffer_slice(&r->speaker) : SLICE(""));
    if (!last->quotable)
        s->bytes.n = last->at + last->n_turn;
    last->n_text = (uint32_t)(s->bytes.n - last->at - last->n_turn);
    r->talk->bytes += last->n_text;
    r->open = false;
}

/* The transcript in hand is complete: what there is to know of it is kept, the rest put by. */
static bool end_doc(struct reader *r) {
    struct talk *t = r->talk;
    if (t->n_docs == 0)
        return true;
    end_turn(r);
    struct talk_doc *d = &t->docs[t->n_docs - 1];
    struct spoken *s = &r->spoken;
    d->n_turns = s->n_turns;
    t->n_turns += s->n_turns;
    t->n_hits += s->n_hits;
    d->uncovered = talk_sums_add(&t->sums, s, t->n_docs - 1, t->themes.names.count);
    const struct quotes_doc where = {
        d->doc, (uint32_t)(t->n_docs - 1), d->project, d->first, t->unit, &t->themes};
    talk_quotes_add(&t->quotes, s, &where);
    bool ok = talk_store_put(&t->store, s, t->bytes <= TALK_WHOLE, &d->at, &r->filter.fault);
    spoken_clear(s);
    return ok;
}

static void begin_doc(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    MEM_GROW(t->docs, t->cap_docs, t->n_docs + 1);
    t->docs[t->n_docs++] =
        (struct talk_doc){.doc = arena_copy(&t->arena, field(r, row, DOC)),
                          .date = arena_copy(&t->arena, field(r, row, DATE)),
                          .project = intern_add(&t->projects, field(r, row, PROJECT)),
                          .wave = intern_add(&t->waves, field(r, row, WAVE)),
                          .first = t->n_turns};
}

static void begin_turn(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    struct spoken *s = &r->spoken;
    struct slice turn = field(r, row, TURN);
    MEM_GROW(s->turns, s->cap_turns, s->n_turns + 1);
    s->turns[s->n_turns++] =
        (struct talk_turn){.at = s->bytes.n,
                           .n_turn = (uint32_t)turn.n,
                           .group = intern_add(&t->groups, field(r, row, GROUP)),
                           .agenda = intern_add(&t->agendas, field(r, row, AGENDA)),
                           .hits = (uint32_t)s->n_hits,
                           .rows = (uint32_t)s->n_rows,
                           .asked = !r->facilitators && roles_has(&r->roles, field(r, row, ROLE))};
    buffer_add(&s->bytes, turn);
    buffer_clear(&r->speaker);
    buffer_add(&r->speaker, field(r, row, SPEAKER));
    r->open = true;
}

/* The row's document and turn; a turn's rows follow one another. */
static bool find_turn(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    struct spoken *s = &r->spoken;
    bool same = t->n_docs && slice_eq(t->docs[t->n_docs - 1].doc, field(r, row, DOC));
    if (same && slice_eq(spoken_turn(s, &s->turns[s->n_turns - 1]), field(r, row, TURN))) {
        buffer_char(&s->bytes, ' ');
        return true;
    }
    if (same)
        end_turn(r);
    else if (!end_doc(r))
        return false;
    else
        begin_doc(r, row);
    begin_turn(r, row);
    return true;
}

static bool refuse(struct reader *r, const struct record *row) {
    struct place at = {row->at.file, row->at.line, (unsigned)r->column[HITS] + 1};
    return fault_input(&r->filter.fault, at, field(r, row, HITS),
                       "not a list of hits within the row's tokens");
}

static bool add_hits(struct reader *r, const struct record *row, struct talk_turn *turn,
                     uint32_t base) {
    struct talk *t = r->talk;
    struct spoken *s = &r->spoken;
    struct slice rest = field(r, row, HITS);
    const struct span *spans = NULL;
    struct hit_item h;
    size_t n =
        rest.n ? places_find(r->places, field(r, row, TEXT), field(r, row, TOKENS), &spans) : 0;
    while (rest.n) {
        if (!hit_item_read(&rest, &h) || h.last > n)
            return refuse(r, row);
        turn->withheld |= r->may && !told_quotes(r->may, row->fields, h.theme);
        struct talk_hit hit = {hierarchy_add(&t->themes, h.theme), base + spans[h.first - 1].from,
                               base + spans[h.last - 1].to};
        if (hit.from >= hit.to)
            continue;
        MEM_GROW(s->hits, s->cap_hits, s->n_hits + 1);
        s->hits[s->n_hits++] = hit;
        turn->n_hits++;
    }
    return true;
}

static bool reader_record(struct sink *sink, const struct record *row) {
    struct reader *r = (struct reader *)sink;
    struct spoken *s = &r->spoken;
    r->filter.rows_in++;
    if (!find_turn(r, row))
        return false;
    struct talk_turn *turn = &s->turns[s->n_turns - 1];
    uint32_t base = (uint32_t)(s->bytes.n - turn->at - turn->n_turn);
    MEM_GROW(s->rows, s->cap_rows, s->n_rows + 1);
    s->rows[s->n_rows++] = base;
    turn->n_rows++;
    turn->words += (uint32_t)scan_items(field(r, row, TOKENS));
    buffer_add(&s->bytes, field(r, row, TEXT));
    return add_hits(r, row, turn, base);
}

static bool reader_end(struct sink *s) {
    return end_doc((struct reader *)s);
}

struct filter *talk_rows_new(struct talk *t, const struct result_package *package, struct told *may,
                             const struct stage_run *self) {
    struct reader *r = (struct reader *)filter_new(self, NULL, sizeof *r);
    r->filter.sink.columns = reader_columns;
    r->filter.sink.record = reader_record;
    r->filter.sink.end = reader_end;
    r->talk = t;
    r->may = may;
    r->roles.list = package->roles;
    r->facilitators = strcmp(package->facilitators, "in") == 0;
    r->places = places_new();
    return &r->filter;
}

void talk_rows_free(struct filter *rows) {
    struct reader *r = (struct reader *)rows;
    places_free(r->places);
    roles_free(&r->roles);
    buffer_free(&r->speaker);
    spoken_free(&r->spoken);
    filter_close(&r->filter);
}
