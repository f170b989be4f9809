/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth explain: a pair of themes, or one, in words and in the words of those who spoke; and
 * tables of a run in words. */
#include "stages/explain/groups.h"
#include "stages/explain/saturation.h"
#include "stages/explain/text.h"
#include "stages/explain/voices.h"
#include "stages/stages.h"

struct explain_options {
    const char *dir;
    uint64_t quotes, counter;
    bool tsv;
};

static const struct option options[] = {
    {"dir", OPTION_TEXT, offsetof(struct explain_options, dir), "DIR",
     "what `hearth run` left (hearth-out)", NULL, 0, 0},
    {"quotes", OPTION_NUMBER, offsetof(struct explain_options, quotes), "N",
     "how many places are quoted (5)", NULL, 0, 1000},
    {"counter", OPTION_NUMBER, offsetof(struct explain_options, counter), "N",
     "how many counter-examples (3)", NULL, 0, 1000},
    {"tsv", OPTION_FLAG, offsetof(struct explain_options, tsv), NULL,
     "the same as a table, for scripts", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct explain_options defaults = {.dir = "hearth-out", .quotes = 5, .counter = 3};

/* The names, in byte order. */
static bool find_themes(struct explained *e, struct slice *a, struct slice *b,
                        struct stage_run *self) {
    const struct text_list *words = &self->operands;
    size_t other;
    if (!result_find(e->result, words->items[0], &e->row, &self->fault))
        return false;
    *a = result_theme(e->result, e->row);
    *b = SLICE("");
    e->of_two = words->n == 2;
    if (!e->of_two)
        return true;
    if (!result_find(e->result, words->items[1], &other, &self->fault))
        return false;
    *b = result_theme(e->result, other);
    if (slice_cmp(*a, *b) > 0) {
        struct slice first = *a;
        *a = *b;
        *b = first;
    }
    return !slice_eq(*a, *b) ||
           fault_usage(&self->fault, "a theme with itself is no pair: name two, or one once");
}

static bool read_passages(struct explained *e, struct slice a, struct slice b,
                          struct stage_run *self) {
    const struct explain_options *o = self->settings;
    struct result *r = e->result;
    bool both = e->of_two && e->pair.n_a && e->pair.n_b;
    struct told told, *may;
    if (!result_told(r, &told, &may, &self->fault))
        return told_free(&told), false;
    const struct passages_wanted wanted = {.a = a,
                                           .b = b,
                                           .unit = r->unit,
                                           .facilitators_in = r->links.facilitators_in,
                                           .roles = r->package.roles,
                                           .matcher = buffer_slice(&r->links.matcher),
                                           .quotes = (size_t)o->quotes,
                                           .counter = both ? (size_t)o->counter : 0,
                                           .told = may};
    bool ok =
        passages_read(&e->passages, &wanted, result_path(r, "matched.tsv"), self, &self->fault);
    told_free(&told);
    return ok;
}

/* A table of the run by its name, when no theme is called so. */
static const struct table {
    const char *name;
    bool (*explain)(struct account *a, struct result_table *t, struct result *r,
                    const struct stage_run *self, struct fault *f);
} tables[] = {{"voices", explain_voices}, {"saturation", explain_saturation}};

static const struct table *find_table(const struct result *r, struct stage_run *self) {
    for (size_t i = 0; i < sizeof tables / sizeof *tables && self->operands.n == 1; i++) {
        if (strcmp(self->operands.items[0], tables[i].name) != 0)
            continue;
        if (!result_has(r, tables[i].name))
            return &tables[i];
        stage_note(self, "a theme is called so, and is explained; the table is %s.tsv",
                   tables[i].name);
    }
    return NULL;
}

static bool result_table(const struct table *table, struct result *r, struct stage_run *self) {
    const struct explain_options *o = self->settings;
    struct account a = {.of = slice_of(table->name)};
    struct result_table t[SATURATION_TABLES] = {0};
    bool ok = table->explain(&a, t, r, self, &self->fault) && account_write(&a, o->tsv, self);
    account_free(&a);
    for (size_t i = 0; i < SATURATION_TABLES; i++)
        result_table_free(&t[i]);
    return ok;
}

static bool explain_themes(struct explained *e, struct stage_run *self) {
    const struct explain_options *o = self->settings;
    struct fault *f = &self->fault;
    struct slice a, b;
    if (!find_themes(e, &a, &b, self) || !result_read(e->result, a, b, self, f))
        return false;
    if (!(e->of_two ? pair_finding_make(&e->pair, e->result, a, b, f)
                    : theme_finding_make(&e->theme, e->result, e->row, f)))
        return false;
    if (!e->pair.related && !read_passages(e, a, b, self))
        return false;
    return o->tsv ? explain_write_rows(e, self) : explain_write_text(e, self);
}

/* Some name is no theme's: it may be a group's. */
static bool may_be_groups(const struct result *r, const struct text_list *words) {
    for (size_t i = 0; i < words->n; i++)
        if (!result_has(r, words->items[i]))
            return true;
    return false;
}

static void add_quoted(struct buffer *to, const char *before, const char *typed) {
    buffer_text(to, before);
    buffer_char(to, '"');
    text_visible(to, slice_of(typed), 200);
    buffer_char(to, '"');
}

/* Why these names, of which some are no theme's, are not two groups. */
static bool no_two_groups(const struct groups *g, const struct result *r, struct stage_run *self) {
    const struct text_list *typed = &self->operands;
    bool first = groups_has(g, typed->items[0]);
    const char *other = typed->items[typed->n - 1], *group = typed->items[0];
    struct buffer text = {0};
    if (!first && typed->n == 2) {
        group = other;
        other = typed->items[0];
    }
    if (typed->n == 1) {
        add_quoted(&text, "a group is meant by ", group);
        buffer_text(&text, ", and a second one is wanted: name two");
    } else if (groups_has(g, group) && result_has(r, other)) {
        add_quoted(&text, "a theme is meant by ", other);
        add_quoted(&text, ", a group by ", group);
        buffer_text(&text, ", which are no pair: name two themes or two groups");
    } else {
        add_quoted(&text, "no theme and no group, or more than one, is meant by ", other);
    }
    groups_list(g, &text);
    fault_usage(&self->fault, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    return false;
}

/* Some name is a group's, or neither a theme's. */
static bool are_groups(const struct groups *g, const struct result *r,
                       const struct text_list *words) {
    bool theme = words->n == 1;
    for (size_t i = 0; i < words->n; i++) {
        if (groups_has(g, words->items[i]))
            return true;
        theme |= result_has(r, words->items[i]);
    }
    return groups_any(g) && !theme;
}

/* Two groups, or a fault; *done is false where themes are meant. */
static bool explain_groups(struct groups *g, struct result *r, struct stage_run *self, bool *done) {
    const struct explain_options *o = self->settings;
    const char *const *typed = self->operands.items;
    if (!groups_read(g, r, self, &self->fault))
        return false;
    *done = are_groups(g, r, &self->operands);
    if (!*done)
        return true;
    if (self->operands.n == 1 || !groups_find(g, typed[0], typed[1]))
        return no_two_groups(g, r, self);
    if (slice_eq(g->a, g->b))
        return fault_usage(&self->fault, "a group with itself: name two");
    struct account a = {.of = g->a, .and = g->b};
    bool ok = groups_explain(g, &a, r, (size_t)o->quotes, self, &self->fault) &&
              account_write(&a, o->tsv, self);
    account_free(&a);
    return ok;
}

static bool explain_all(struct explained *e, struct stage_run *self) {
    const struct explain_options *o = self->settings;
    struct groups groups = {.quotes = {NULL, 0, 0}};
    bool done = false, ok = result_open(e->result, o->dir, self, &self->fault);
    const struct table *table = ok ? find_table(e->result, self) : NULL;
    if (table)
        return result_table(table, e->result, self);
    if (ok && may_be_groups(e->result, &self->operands))
        ok = explain_groups(&groups, e->result, self, &done);
    groups_free(&groups);
    return ok && (done || explain_themes(e, self));
}

static bool explain_command(struct stage_run *self) {
    struct result result = {0};
    struct explained e = {.result = &result};
    if (self->operands.n < 1 || self->operands.n > 2)
        return fault_usage(&self->fault, "name one theme or two, or one of: voices saturation");
    bool ok = explain_all(&e, self);
    pair_finding_free(&e.pair);
    theme_finding_free(&e.theme);
    passages_free(&e.passages);
    result_free(&result);
    return ok;
}

const struct stage stage_explain = {
    .name = "explain",
    .operands = "theme [theme] | voices | saturation | group group",
    .summary = "say in words what is known of themes, of who speaks, of what is still to come",
    .details =
        "Reads what `hearth run` left and says of two themes whether they meet more often than\n"
        "their places explain, where that comes from, who carries it, and quotes places where "
        "both\n"
        "are and some where one is without the other. Of one theme it says how common it is, "
        "where\n"
        "and with which others. A name may be shortened to its end (trust for ground/trust) or to\n"
        "its beginning when no other has that. Instead of a theme (unless one is called so):\n"
        "  voices      who holds the floor, and which themes hang on one voice\n"
        "  saturation  is another conversation worth it, and which ones are to be read?\n"
        "  GROUP GROUP do two groups of people talk with each other, and take up what is said?\n"
        "\n"
        "Example:\n"
        "  hearth explain --dir results trust facilitation\n",
    .options = options,
    .settings_size = sizeof(struct explain_options),
    .defaults = &defaults,
    .command = explain_command,
};
