/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"

enum { FIELDS_MOST = 32 };

/* Cuts `a|b|c` into fields; their number, or 0 when there are too many. */
static size_t cut_fields(struct slice line, struct slice fields[FIELDS_MOST]) {
    size_t n = 0;
    for (struct slice rest = line; rest.p;) {
        if (n == FIELDS_MOST)
            return 0;
        fields[n++] = clean_trim(slice_cut(&rest, '|'));
    }
    return n;
}

/* What the lines have in common: the number of fields of the first, and the bytes in each. */
struct pipes {
    size_t fields, text; /* which one is the text: with the most words */
    uint64_t lines, fitting;
};

static struct pipes look(const struct lines *l) {
    struct slice fields[FIELDS_MOST] = {{NULL, 0}};
    struct pipes p = {0, 1, 0, 0};
    uint64_t words[FIELDS_MOST] = {0};
    for (size_t i = 0; i < l->n; i++) {
        struct slice line = l->items[i].text;
        if (l->items[i].blank || l->items[i].gone || l->items[i].speaker.p)
            continue;
        p.lines++;
        size_t n = memchr(line.p, '|', line.n) ? cut_fields(line, fields) : 1;
        p.fields = p.fields ? p.fields : n;
        if (p.fields < 2)
            break;
        if (n != p.fields || !label_is_name(fields[0]))
            continue;
        p.fitting++;
        for (size_t k = 1; k < n; k++)
            words[k] += line_words(fields[k]);
    }
    for (size_t k = 2; k < p.fields; k++)
        p.text = words[k] > words[p.text] ? k : p.text;
    return p;
}

static int weigh(struct transcript *t, const struct lines *l) {
    struct pipes p = look(l);
    (void)t;
    return p.fields >= 2 && p.fitting >= 3 && 20 * p.fitting >= 19 * p.lines ? 95 : 0;
}

static void read(struct transcript *t, struct lines *l) {
    struct pipes p = look(l);
    struct turns r = turns_of_text(t, l->source);
    struct slice fields[FIELDS_MOST] = {{NULL, 0}};
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->gone || line->blank)
            continue;
        if (cut_fields(line->text, fields) != p.fields || !label_is_name(fields[0])) {
            lines_leave(l, i, t, UNSPOKEN_OTHER);
            continue;
        }
        turns_pause(&r);
        if (!r.labelled || !slice_eq(r.speaker, fields[0]))
            turns_begin(&r, fields[0], line->number);
        if (fields[p.text].n)
            turns_add(&r, fields[p.text], line->number);
        for (size_t k = 1; k < p.fields; k++)
            if (k != p.text && fields[k].n)
                transcript_leave(t, line->number, UNSPOKEN_CODE, fields[k]);
    }
    turns_end(&r);
    buffer_format(&t->evidence, "%llu of %llu lines have %zu parts between pipes, the first a name",
                  (unsigned long long)p.fitting, (unsigned long long)p.lines, p.fields);
}

const struct layout layout_pipes = {"pipes", weigh, read};
