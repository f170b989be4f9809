/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

/* `Ana Berg  12:04`: a name, white space, a time, no more. */
static bool find_name(struct slice line, struct slice *name, struct stamp *stamp) {
    struct slice s = clean_trim(line);
    size_t at = s.n;
    if (s.n < 6 || !memchr(s.p, ':', s.n) || s.n > 200)
        return false;
    while (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '\t')
        at--;
    if (at < 2 || !stamp_alone(slice_from(s, at), stamp))
        return false;
    *name = clean_trim((struct slice){s.p, at});
    char last = name->n ? name->p[name->n - 1] : ':';
    return last != ':' && last != ',' && last != '-' && label_is_name(*name) &&
           !memchr(name->p, ':', name->n);
}

static int weigh(struct transcript *t, const struct lines *l) {
    uint64_t names = 0, lines = 0, behind = 0;
    bool before = false;
    (void)t;
    for (size_t i = 0; i < l->n; i++) {
        struct slice name;
        struct stamp stamp;
        if (l->items[i].blank || l->items[i].gone)
            continue;
        bool is = !l->items[i].speaker.p && find_name(l->items[i].text, &name, &stamp);
        lines++;
        names += is;
        behind += before && !is;
        before = is;
    }
    return names >= 2 && 2 * behind >= names && 8 * names >= lines ? 90 : 0;
}

static void read(struct transcript *t, struct lines *l) {
    struct turns r = turns_of_text(t, l->source);
    uint64_t names = 0, going_on = 0;
    bool before = false;
    for (size_t i = 0; i < l->n; i++) {
        struct slice name;
        struct stamp stamp;
        const struct line *line = &l->items[i];
        bool is = !line->gone && !line->blank && find_name(line->text, &name, &stamp);
        going_on += !line->gone && !line->blank && !line->start && !is && !before;
        before = is;
    }
    bool join = lines_wrapped(l, going_on);
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        struct slice name;
        struct stamp stamp;
        if (line->gone)
            continue;
        if (line->blank) {
            turns_pause(&r);
        } else if (find_name(line->text, &name, &stamp)) {
            turns_begin(&r, name, line->number);
            turns_at(&r, stamp.start, stamp.end);
            transcript_leave(t, line->number, UNSPOKEN_TIME, stamp.text);
            names++;
        } else if (names == 0 && remark_heading(line->text)) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else {
            if (!join)
                turns_pause(&r);
            turns_add(&r, line->text, line->number);
        }
    }
    turns_end(&r);
    buffer_format(&t->evidence, "%llu lines are a name and a time", (unsigned long long)names);
}

const struct layout layout_names = {"names and times", weigh, read};
