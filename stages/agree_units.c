/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How `hearth agree` reads matched rows. */
#include <stdlib.h>

#include "models/hits.h"
#include "models/roles.h"
#include "pipeline/chain.h"
#include "stages/agree_table.h"

/* Not a stage of the program's: shows the rows to a listener. */
struct ear {
    struct filter filter;
    struct agree_listener *listener;
};

static bool ear_columns(struct sink *s, const struct columns *c) {
    struct ear *e = (struct ear *)s;
    return e->listener->columns(e->listener, &e->filter, c);
}

static bool ear_record(struct sink *s, const struct record *r) {
    struct ear *e = (struct ear *)s;
    e->filter.rows_in++;
    return e->listener->record(e->listener, &e->filter, r);
}

static bool ear_pause(struct sink *s) {
    (void)s;
    return true;
}

static struct filter *ear_open(struct stage_run *run, struct sink *next) {
    struct ear *e = (struct ear *)filter_new(run, next, sizeof *e);
    struct agree_listener *const *l = run->settings;
    e->filter.sink = (struct sink){ear_columns, ear_record, ear_pause, ear_pause};
    e->listener = *l;
    return &e->filter;
}

static const struct stage listening = {
    .name = "agree",
    .operands = "",
    .summary = "",
    .details = "",
    .settings_size = sizeof(struct agree_listener *),
    .open = ear_open,
};

bool agree_listen(struct agree *a, const struct text_list *files, struct agree_listener *l) {
    struct stage_run run;
    struct source *source = tsv_source_new(files, "agree", false, true);
    stage_run_init(&run, &listening, a->run->mode);
    *(struct agree_listener **)run.settings = l;
    struct step step = {.run = &run, .from = FROM_SOURCE, .channel = CHANNEL_NONE};
    struct chain chain = {
        .steps = &step, .n_steps = 1, .source = source, .jobs = 1, .quiet = a->run->mode->quiet};
    bool ok = chain_run(&chain, &a->run->fault);
    stage_run_free(&run);
    source->close(source);
    return ok;
}

/* Rows on their way to units. */
struct gatherer {
    struct agree_listener listener;
    struct agree_units *to;
    struct roles roles;
    size_t doc, turn, sent, text, tokens, hits, matcher, role, by;
    struct buffer names[3]; /* of the unit at hand: doc, turn, sent */
    struct buffer words, found, level, hash;
    bool any; /* a row of the unit at hand counts */
};

static bool gather_columns(struct agree_listener *l, struct filter *f, const struct columns *c) {
    struct gatherer *g = (struct gatherer *)l;
    g->role = columns_find(c, "role");
    g->sent = g->by = COLUMN_NONE;
    return filter_need(f, c, "doc", &g->doc) && filter_need(f, c, "turn", &g->turn) &&
           (!g->to->sentences || filter_need(f, c, "sent", &g->sent)) &&
           (!g->to->by || filter_need(f, c, g->to->by, &g->by)) &&
           filter_need(f, c, "text", &g->text) && filter_need(f, c, "tokens", &g->tokens) &&
           filter_need(f, c, "hits", &g->hits) && filter_need(f, c, "matcher", &g->matcher);
}

static bool end_unit(struct gatherer *g) {
    const struct agree_unit unit = {.doc = buffer_slice(&g->names[0]),
                                    .turn = buffer_slice(&g->names[1]),
                                    .sent = buffer_slice(&g->names[2]),
                                    .text = buffer_slice(&g->words),
                                    .hits = buffer_slice(&g->found),
                                    .level = buffer_slice(&g->level),
                                    .matcher = buffer_slice(&g->hash)};
    bool any = g->any;
    g->any = false;
    return !any || g->to->unit(g->to, &unit);
}

static struct slice field(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? (struct slice){"", 0} : r->fields[column];
}

static void set(struct buffer *b, struct slice s) {
    buffer_clear(b);
    buffer_add(b, s);
}

static void join(struct buffer *b, struct slice s) {
    if (b->n && s.n)
        buffer_char(b, ' ');
    buffer_add(b, s);
}

static bool is_same(const struct gatherer *g, const struct record *r) {
    return slice_eq(buffer_slice(&g->names[1]), field(r, g->turn)) &&
           slice_eq(buffer_slice(&g->names[2]), field(r, g->sent)) &&
           slice_eq(buffer_slice(&g->names[0]), field(r, g->doc));
}

static bool counts(struct gatherer *g, const struct record *r) {
    struct slice role = field(r, g->role);
    if (field(r, g->tokens).n == 0 || field(r, g->matcher).n == 0)
        return false;
    bool leads = !g->to->facilitators && role.n && roles_has(&g->roles, role);
    g->to->left_out += leads;
    return !leads;
}

static bool gather_record(struct agree_listener *l, struct filter *f, const struct record *r) {
    struct gatherer *g = (struct gatherer *)l;
    (void)f;
    if (!counts(g, r))
        return true;
    if (g->any && !is_same(g, r) && !end_unit(g))
        return false;
    if (!g->any) {
        set(&g->names[0], field(r, g->doc));
        set(&g->names[1], field(r, g->turn));
        set(&g->names[2], field(r, g->sent));
        set(&g->level, field(r, g->by));
        set(&g->hash, field(r, g->matcher));
        buffer_clear(&g->words);
        buffer_clear(&g->found);
        g->any = true;
    }
    join(&g->words, field(r, g->text));
    join(&g->found, field(r, g->hits));
    return true;
}

bool agree_read_units(struct agree *a, const struct text_list *files, struct agree_units *u) {
    struct gatherer g = {.listener = {gather_columns, gather_record},
                         .to = u,
                         .roles = {.list = ROLES_FACILITATORS}};
    bool ok = agree_listen(a, files, &g.listener) && end_unit(&g);
    for (size_t i = 0; i < LENGTH(g.names); i++)
        buffer_free(&g.names[i]);
    buffer_free(&g.words);
    buffer_free(&g.found);
    buffer_free(&g.level);
    buffer_free(&g.hash);
    roles_free(&g.roles);
    return ok;
}

bool agree_has_hit(struct slice hits, struct slice theme) {
    while (hits.p && hits.n) {
        struct hit_item hit;
        if (hit_item_read(&hits, &hit) && ratings_is(hit.theme, theme))
            return true;
    }
    return false;
}

static const char *const unit_names[] = {"doc", "turn", "sent"};

size_t agree_unit_columns(const struct agree *a, struct slice *names) {
    const struct ratings *r = a->ratings;
    size_t n = 0;
    if (r->has_doc)
        names[n++] = SLICE("doc");
    if (r->form == RATINGS_UNIT)
        names[n++] = SLICE("unit");
    for (size_t i = 1; i < LENGTH(unit_names) && RATINGS_TURN + (int)i - 1 <= (int)r->form; i++)
        names[n++] = slice_of(unit_names[i]);
    return n;
}

void agree_unit_cells(struct agree *a, uint32_t unit) {
    struct slice rest = intern_text(&a->ratings->units, unit);
    while (rest.p)
        row_text(&a->row, slice_cut(&rest, '\t'));
}
