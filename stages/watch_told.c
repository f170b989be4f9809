/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_told.h"

#include <stdio.h>

#include "stages/result/table.h"
#include "stages/result/words.h"

enum { NAMED_MOST = 3, NAME_MOST = 200 /* bytes */, TIME_OF_DAY = sizeof "HH:MM:SS " };

/* Reads those rows of DIR/name that `wanted` says. */
static bool read_table(struct result_table *t, const char *dir, const char *name,
                       const struct result_wanted *wanted, const struct stage_run *self,
                       struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", dir, name);
    buffer_char(&path, '\0');
    bool ok = result_table_read(t, path.p, wanted, self, f);
    buffer_free(&path);
    t->path = name;
    return ok;
}

static struct slice field(const struct result_table *t, const struct record *r, const char *name) {
    return r->fields[columns_find(&t->columns, name)];
}

static bool is_raised(const void *with, const struct result_table *t, const struct record *r) {
    (void)with;
    return !slice_eq(field(t, r, "docs"), SLICE("0"));
}

static bool read_themes(struct watch_result *w, const char *dir, const struct stage_run *self,
                        struct fault *f) {
    static const char *const columns[] = {"theme", "docs", NULL};
    const struct result_wanted wanted = {columns, is_raised, NULL};
    struct result_table t = {0};
    bool ok = read_table(&t, dir, "themes.tsv", &wanted, self, f);
    for (size_t i = 0; ok && i < t.n; i++)
        intern_add(&w->themes, result_text(&t, i, "theme"));
    result_table_free(&t);
    return ok;
}

static bool holds(const void *with, const struct result_table *t, const struct record *r) {
    (void)with;
    return slice_eq(field(t, r, "holds"), SLICE("yes"));
}

static bool read_links(struct watch_result *w, const char *dir, const struct stage_run *self,
                       struct fault *f) {
    static const char *const columns[] = {"theme_a", "theme_b", "holds", NULL};
    const struct result_wanted wanted = {columns, holds, NULL};
    struct result_table t = {0};
    struct buffer link = {0};
    bool ok = read_table(&t, dir, "pairs.tsv", &wanted, self, f);
    for (size_t i = 0; ok && i < t.n; i++) {
        buffer_clear(&link);
        buffer_add(&link, result_text(&t, i, "theme_a"));
        buffer_text(&link, " & ");
        buffer_add(&link, result_text(&t, i, "theme_b"));
        intern_add(&w->links, buffer_slice(&link));
    }
    buffer_free(&link);
    result_table_free(&t);
    return ok;
}

/* The rows of the series over all transcripts that say how things stand. */
static bool is_last(const void *with, const struct result_table *t, const struct record *r) {
    (void)with;
    return field(t, r, "by").n == 0 && slice_eq(field(t, r, "docs"), field(t, r, "docs_all"));
}

static bool read_next(struct watch_result *w, const char *dir, const struct stage_run *self,
                      struct fault *f) {
    static const char *const columns[] = {"by", "kind", "docs", "docs_all", "new_next_1", NULL};
    const struct result_wanted wanted = {columns, is_last, NULL};
    struct result_table t = {0};
    bool ok = read_table(&t, dir, "saturation.tsv", &wanted, self, f);
    w->next_themes = w->next_meetings = value_missing(REASON_NOT_CHECKED);
    for (size_t i = 0; ok && i < t.n; i++) {
        struct value *to = result_is(&t, i, "kind", "themes")     ? &w->next_themes
                           : result_is(&t, i, "kind", "meetings") ? &w->next_meetings
                                                                  : NULL;
        if (to)
            ok = result_number(&t, i, "new_next_1", to, f) &&
                 result_count(&t, i, "docs", &w->transcripts, f);
    }
    result_table_free(&t);
    return ok;
}

bool watch_result_read(struct watch_result *r, const char *dir, const struct stage_run *self,
                       struct fault *f) {
    r->known =
        read_themes(r, dir, self, f) && read_links(r, dir, self, f) && read_next(r, dir, self, f);
    return r->known;
}

void watch_result_free(struct watch_result *r) {
    intern_free(&r->themes);
    intern_free(&r->links);
    *r = (struct watch_result){0};
}

/* ", and 4 more", of n things of which some were named. */
static void tell_rest(size_t n, struct buffer *to) {
    if (n > NAMED_MOST)
        buffer_format(to, ", and %zu more", n - NAMED_MOST);
}

static void tell_kind(const struct watch_changes *c, enum watch_kind kind, struct buffer *to) {
    static const char *const words[] = {
        [WATCH_NEW] = "new ",
        [WATCH_CHANGED] = "changed ",
        [WATCH_REMOVED] = "removed ",
        [WATCH_RENAMED] = "renamed ",
    };
    size_t n = 0;
    for (size_t i = 0; i < c->n; i++) {
        if (c->items[i].kind != kind || n++ >= NAMED_MOST)
            continue;
        buffer_text(to, n > 1 ? ", " : to->n ? "; " : "");
        buffer_text(to, n > 1 ? "" : words[kind]);
        text_visible(to, slice_of(c->items[i].name), NAME_MOST);
        if (!c->items[i].before)
            continue;
        buffer_text(to, " (was ");
        text_visible(to, slice_of(c->items[i].before), NAME_MOST);
        buffer_char(to, ')');
    }
    tell_rest(n, to);
}

void watch_told_changes(const struct watch_changes *c, struct buffer *to) {
    tell_kind(c, WATCH_NEW, to);
    tell_kind(c, WATCH_CHANGED, to);
    tell_kind(c, WATCH_RENAMED, to);
    tell_kind(c, WATCH_REMOVED, to);
}

/* "2 new themes: a, b"; what of `there` is not in `here`. */
static size_t tell_missing(const struct intern *there, const struct intern *here, const char *one,
                           const char *many, struct buffer *to) {
    size_t n = 0;
    for (size_t i = 0; i < there->count; i++)
        n += intern_find(here, intern_text(there, (uint32_t)i)) == INTERN_NONE;
    if (n == 0)
        return 0;
    buffer_text(to, "; ");
    words_counted(to, n, one, many);
    for (size_t i = 0, named = 0; i < there->count && named < NAMED_MOST; i++) {
        struct slice text = intern_text(there, (uint32_t)i);
        if (intern_find(here, text) != INTERN_NONE)
            continue;
        buffer_text(to, named++ ? ", " : ": ");
        text_visible(to, text, NAME_MOST);
    }
    tell_rest(n, to);
    return n;
}

/* "0.4 new themes (0.6 before)". */
static void tell_expected(struct value now, struct value before, const char *what,
                          struct buffer *to) {
    words_number(to, now.x);
    buffer_format(to, " new %s", what);
    if (before.why || before.x == now.x)
        return;
    buffer_text(to, " (");
    words_number(to, before.x);
    buffer_text(to, " before)");
}

static void tell_next(const struct watch_result *before, const struct watch_result *after,
                      struct buffer *to) {
    const struct value none = value_missing(REASON_NOT_CHECKED);
    if (after->next_themes.why || after->next_meetings.why) {
        buffer_text(to, "; what one more would bring is not known yet");
        return;
    }
    buffer_text(to, "; one more is expected to bring ");
    tell_expected(after->next_themes, before->known ? before->next_themes : none, "themes", to);
    buffer_text(to, " and ");
    tell_expected(after->next_meetings, before->known ? before->next_meetings : none,
                  "meetings of two themes", to);
}

void watch_told_result(const struct watch_result *before, const struct watch_result *after,
                       struct buffer *to) {
    words_counted(to, after->transcripts, "transcript", "transcripts");
    if (before->known) {
        if (!tell_missing(&after->themes, &before->themes, "new theme", "new themes", to))
            buffer_text(to, "; no new theme");
        tell_missing(&before->themes, &after->themes, "theme less", "themes less", to);
        if (!tell_missing(&after->links, &before->links, "new link", "new links", to))
            buffer_text(to, "; no new link");
        tell_missing(&before->links, &after->links, "link holds no more", "links hold no more", to);
    } else {
        buffer_text(to, ", ");
        words_counted(to, after->themes.count, "theme", "themes");
        buffer_text(to, ", ");
        words_counted(to, after->links.count, "link that holds", "links that hold");
    }
    tell_next(before, after, to);
}

bool watch_told_line(const struct buffer *text, struct fault *f) {
    char at[TIME_OF_DAY];
    struct tm day;
    time_t now = time(NULL);
    if (!localtime_r(&now, &day) || strftime(at, sizeof at, "%H:%M:%S ", &day) == 0)
        at[0] = '\0';
    return (fputs(at, stdout) >= 0 && fwrite(text->p, 1, text->n, stdout) == text->n &&
            putchar('\n') != EOF && fflush(stdout) == 0) ||
           fault_system(f, "standard output");
}
