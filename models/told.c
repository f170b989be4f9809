/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/told.h"

#include <stdlib.h>

#include "models/reason.h"
#include "pipeline/tsv.h"

static void spell(struct told *t, struct slice column, struct slice level, struct slice theme) {
    buffer_clear(&t->key);
    buffer_add(&t->key, column);
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, level);
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, theme);
}

/* The rows of the table on their way. */
enum { OF, NAME, THEME, FACILITATORS, SHARE, NEEDED };
struct taker {
    struct sink sink;
    struct told *to;
    struct fault *fault;
    size_t at[NEEDED];
};

static bool taker_columns(struct sink *s, const struct columns *c) {
    static const char *const names[NEEDED] = {"of", "name", "theme", "facilitators", "share"};
    struct taker *t = (struct taker *)s;
    for (size_t i = 0; i < NEEDED; i++) {
        t->at[i] = columns_find(c, names[i]);
        if (t->at[i] == COLUMN_NONE)
            return fault_input(t->fault, c->at, slice_of(names[i]),
                               "no table of `hearth score people`: there is no column");
    }
    return true;
}

static bool taker_record(struct sink *s, const struct record *r) {
    struct taker *t = (struct taker *)s;
    const struct slice *fields = r->fields;
    intern_add(&t->to->columns, fields[t->at[OF]]);
    t->to->facilitators |= slice_eq(fields[t->at[FACILITATORS]], SLICE("in"));
    if (slice_eq(fields[t->at[SHARE]], slice_of(reason_name(REASON_SUPPRESSED)))) {
        intern_add(&t->to->partly, fields[t->at[THEME]]);
        return true;
    }
    spell(t->to, fields[t->at[OF]], fields[t->at[NAME]], fields[t->at[THEME]]);
    intern_add(&t->to->cells, buffer_slice(&t->to->key));
    return true;
}

static bool taker_pause(struct sink *s) {
    (void)s;
    return true;
}

bool told_read(struct told *t, const char *path, const char *roles, const char *stage,
               struct fault *f) {
    struct text_list files = {&path, 1, 1};
    struct taker taker = {{taker_columns, taker_record, taker_pause, taker_pause}, t, f, {0}};
    struct source *source = tsv_source_new(&files, stage, false, false);
    const struct columns *columns = source->columns(source);
    struct shard shard = {0};
    struct buffer notes = {0};
    t->roles.list = roles;
    bool ok = columns && taker_columns(&taker.sink, columns);
    while (ok && source->next(source, &shard))
        ok = source->push(source, &shard, &taker.sink, f, &notes);
    shard_free(&shard);
    buffer_free(&notes);
    fault_take(f, &source->fault);
    source->close(source);
    return ok && fault_none(f);
}

bool told_has(struct told *t, struct slice column, struct slice level, struct slice theme) {
    spell(t, column, level, theme);
    return intern_find(&t->cells, buffer_slice(&t->key)) != INTERN_NONE;
}

bool told_everywhere(const struct told *t, struct slice theme) {
    return intern_find(&t->partly, theme) == INTERN_NONE;
}

void told_columns(struct told *t, const struct columns *c) {
    free(t->at);
    t->at = mem_zero(t->columns.count + 1, sizeof *t->at);
    for (uint32_t i = 0; i < t->columns.count; i++) {
        struct slice name = intern_text(&t->columns, i);
        t->at[i] = slice_eq(name, SLICE("all")) ? COLUMN_NONE : columns_find_slice(c, name);
    }
    t->role = columns_find(c, "role");
}

static bool tells_theme(struct told *t, const struct slice *fields, struct slice theme) {
    for (uint32_t i = 0; i < t->columns.count; i++) {
        struct slice level = t->at[i] == COLUMN_NONE ? SLICE("") : fields[t->at[i]];
        if (!told_has(t, intern_text(&t->columns, i), level, theme))
            return false;
    }
    return true;
}

bool told_quotes(struct told *t, const struct slice *fields, struct slice theme) {
    if (!t->facilitators && t->role != COLUMN_NONE && roles_has(&t->roles, fields[t->role]))
        return false;
    for (size_t n = 1; n <= theme.n; n++)
        if ((n == theme.n || theme.p[n] == '/') &&
            !tells_theme(t, fields, (struct slice){theme.p, n}))
            return false;
    return true;
}

void told_free(struct told *t) {
    intern_free(&t->columns);
    intern_free(&t->cells);
    intern_free(&t->partly);
    roles_free(&t->roles);
    buffer_free(&t->key);
    free(t->at);
    *t = (struct told){0};
}
