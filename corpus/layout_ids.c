/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

/* `[id1] text`: a name in brackets that is no time, text behind it. */
static bool find_id(struct slice line, struct label *l) {
    struct slice s = clean_trim(line);
    struct stamp stamp;
    const char *close = s.n > 3 && *s.p == '[' ? memchr(s.p, ']', s.n) : NULL;
    if (!close || stamp_alone((struct slice){s.p, (size_t)(close - s.p) + 1}, &stamp))
        return false;
    l->name = l->base = clean_trim((struct slice){s.p + 1, (size_t)(close - s.p) - 1});
    l->rest = slice_from(s, (size_t)(close - s.p) + 1);
    return label_is_name(l->name) && l->rest.n > 1 && *l->rest.p == ' ';
}

/* Names recur, and most paragraphs begin with one: `[laughter]` does not. */
static int weigh(struct transcript *t, const struct lines *l) {
    uint64_t ids = 0, starts = 0, again = 0;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        struct label label;
        if (l->items[i].blank || l->items[i].gone || l->items[i].speaker.p)
            continue;
        bool is = find_id(l->items[i].text, &label);
        starts += l->items[i].start || is;
        if (!is)
            continue;
        ids++;
        labels_see(&t->labels, &label, l->items[i].start);
        again += labels_recurs(&t->labels, &label);
    }
    return ids >= 3 && again && 5 * ids >= 4 * starts ? 90 : 0;
}

static void read(struct transcript *t, struct lines *l) {
    struct turns r = turns_of_text(t, l->source);
    uint64_t ids = 0;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        struct label label;
        if (line->gone)
            continue;
        if (line->blank) {
            turns_pause(&r);
        } else if (find_id(line->text, &label)) {
            turns_begin(&r, label.name, line->number);
            turns_add(&r, label.rest, line->number);
            ids++;
        } else if (ids == 0 && remark_heading(line->text)) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else {
            turns_add(&r, line->text, line->number);
        }
    }
    turns_end(&r);
    buffer_format(&t->evidence, "%llu lines begin with a name in brackets",
                  (unsigned long long)ids);
}

const struct layout layout_ids = {"bracketed ids", weigh, read};
