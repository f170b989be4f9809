/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coded sources of the Reproducible Open Coding Kit: codes `[[access>delay]]` inside the text, a
 * line an utterance, fragments of YAML between `---`, section breaks `---<<stanza>>---`, comments
 * behind `#`. */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/references.h"

/* `[[code]]`, with what codes are made of: its bytes, or 0. */
static size_t code_at(struct slice s) {
    if (s.n < 5 || memcmp(s.p, "[[", 2) != 0)
        return 0;
    for (size_t i = 2; i + 1 < s.n; i++) {
        char c = s.p[i];
        if (c == ']' && s.p[i + 1] == ']')
            return i > 2 ? i + 2 : 0;
        if (c == '[' || c == ']')
            return 0;
    }
    return 0;
}

static struct slice without_codes(struct slice s, uint64_t line, struct transcript *t) {
    struct buffer b = {0};
    for (size_t n; s.n; s = slice_from(s, n)) {
        n = *s.p == '[' ? code_at(s) : 0;
        if (n) {
            transcript_leave(t, line, UNSPOKEN_CODE, (struct slice){s.p, n});
            continue;
        }
        buffer_char(&b, *s.p);
        n = 1;
    }
    struct slice text = references_text(&b, &t->arena);
    buffer_free(&b);
    return clean_trim(text);
}

static bool is_fence(struct slice s) {
    return s.n == 3 && memcmp(s.p, "---", 3) == 0;
}

/* `---<<stanza>>---`, `<<stanza>>`, `---turn-of-talk---` */
static bool is_section(struct slice s) {
    bool dashes = s.n > 6 && line_begins(s, "---") && memcmp(s.p + s.n - 3, "---", 3) == 0;
    return dashes || (s.n > 4 && line_begins(s, "<<") && memcmp(s.p + s.n - 2, ">>", 2) == 0);
}

/* The fragments of YAML: a fence, keys with values, a fence. */
static void leave_yaml(struct lines *l, struct transcript *t) {
    for (size_t i = 0; i < l->n; i++) {
        size_t end = i + 1;
        if (l->items[i].gone || !is_fence(clean_trim(l->items[i].text)))
            continue;
        while (end < l->n && !is_fence(clean_trim(l->items[end].text)))
            end++;
        struct slice first = i + 1 < l->n ? clean_trim(l->items[i + 1].text) : SLICE("");
        bool yaml = end < l->n && first.n && memchr(first.p, ':', first.n);
        for (size_t k = i; k <= (yaml ? end : i); k++)
            if (!l->items[k].blank)
                lines_leave(l, k, t, UNSPOKEN_COMMENT);
        i = yaml ? end : i;
    }
}

static bool read_rock(struct transcript *t, const struct reading *in, struct fault *f) {
    struct lines l = {0};
    uint64_t coded = 0;
    (void)f;
    lines_cut(&l, in->text);
    leave_yaml(&l, t);
    for (size_t i = 0; i < l.n; i++) {
        struct line *line = &l.items[i];
        struct slice s = clean_trim(line->text);
        if (line->gone || line->blank)
            continue;
        if (is_section(s))
            lines_leave(&l, i, t, UNSPOKEN_CODE);
        else if (*s.p == '#')
            lines_leave(&l, i, t, UNSPOKEN_COMMENT);
        else if (memmem(s.p, s.n, "[[", 2)) {
            line->text = without_codes(line->text, line->number, t);
            coded++;
        }
    }
    lines_settle(&l);
    for (size_t i = 0; i < l.n; i++)
        l.items[i].start = !l.items[i].blank && !l.items[i].gone;
    layout_labels.read(t, &l);
    lines_free(&l);
    t->layout = "rock";
    buffer_clear(&t->evidence);
    buffer_format(&t->evidence, "%llu lines hold codes in double brackets",
                  (unsigned long long)coded);
    return true;
}

/* Identifiers of utterances and cases prove it, a hierarchy of codes nearly. */
static int detect_rock(struct slice start) {
    size_t codes = 0, deep = 0;
    if (memmem(start.p ? start.p : "", start.n, "[[uid=", 6) ||
        memmem(start.p ? start.p : "", start.n, "[[cid=", 6))
        return 90;
    for (struct slice s = start; s.n;) {
        const char *open = memmem(s.p, s.n, "[[", 2);
        if (!open)
            break;
        s = slice_from(s, (size_t)(open - s.p));
        size_t n = code_at(s);
        codes += n > 0;
        deep += n > 0 && memchr(s.p, '>', n) != NULL;
        s = slice_from(s, n ? n : 2);
    }
    return deep ? 85 : codes >= 3 ? 50 : 0;
}

const struct reader reader_rock = {"rock", "rock", false, detect_rock, read_rock};
