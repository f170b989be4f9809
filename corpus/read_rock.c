/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coded sources of the Reproducible Open Coding Kit: codes `[[access>delay]]` inside the text, a
 * line an utterance, fragments of YAML between `---`, section breaks `---<<stanza>>---`, comments
 * behind `#`. A code is on the utterance that it stands in. What holds an equals sign or a colon
 * behind a word, `[[uid=7xccq]]`, identifies something and is no code; `coderId` says whose the
 * codes are from there on. */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/nfc.h"
#include "corpus/theme_ids.h"
#include "pipeline/scan.h"

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

struct rock {
    struct transcript *t;
    struct copying out;
    struct buffer theme;
    struct slice coder;
    uint64_t coded, relations; /* lines with codes; codes `a->b` */
};

/* Whether a code is `uid=7xccq`, `cid:3`: the name before the sign, and the value behind it. */
static bool is_identifier(struct slice code, struct slice *name, struct slice *value) {
    size_t n = 0;
    while (n < code.n && code.p[n] != '=' && code.p[n] != ':' && code.p[n] != '>' &&
           code.p[n] != ' ')
        n++;
    if (n == 0 || n == code.n || code.p[n] == '>' || code.p[n] == ' ')
        return false;
    *name = (struct slice){code.p, n};
    *value = clean_trim(slice_from(code, n + 1));
    return true;
}

/* `access>delay`, `access>delay||2`: a theme's id. */
static struct slice theme_of(struct rock *r, struct slice code) {
    const char *value = code.n ? memmem(code.p, code.n, "||", 2) : NULL;
    struct slice rest = {code.p, value ? (size_t)(value - code.p) : code.n};
    buffer_clear(&r->theme);
    while (rest.p) {
        struct slice level = clean_trim(slice_cut(&rest, '>'));
        if (level.n)
            theme_id_level(&r->theme, level);
    }
    return arena_copy(&r->t->arena, buffer_slice(&r->theme));
}

/* What stands between the brackets, in the utterance `line` of the source. */
static void take_code(struct rock *r, struct slice code, struct slice line) {
    struct codings *all = &r->t->codings;
    struct slice name, value, theme;
    if (is_identifier(code, &name, &value)) {
        if (line_begins(name, "coderid") && name.n == 7)
            r->coder = clean_text(value, &r->t->arena);
        return;
    }
    if (memmem(code.p, code.n, "->", 2)) {
        r->relations++;
        return;
    }
    theme = theme_of(r, code);
    size_t from = (size_t)(line.p - all->source.p);
    struct coding c = {from, from + line.n, theme, clean_text(code, &r->t->arena), r->coder};
    if (theme.n)
        codings_add(all, c);
}

static struct slice without_codes(struct rock *r, struct slice line, uint64_t number) {
    copying_begin(&r->out, &r->t->origins);
    for (struct slice s = line; s.n;) {
        size_t n = *s.p == '[' ? code_at(s) : 0;
        if (n) {
            transcript_leave(r->t, number, UNSPOKEN_CODE, (struct slice){s.p, n});
            if (r->t->origins.wanted)
                take_code(r, (struct slice){s.p + 2, n - 4}, line);
        } else {
            n = 1;
            copying_add(&r->out, (struct slice){s.p, 1});
        }
        s = slice_from(s, n);
    }
    return clean_trim(nfc_copied(&r->out, &r->t->arena, &r->t->origins));
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
    struct rock r = {.t = t, .coder = {"", 0}};
    (void)f;
    t->codings.source = in->text;
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
            line->text = without_codes(&r, line->text, line->number);
            r.coded++;
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
                  (unsigned long long)r.coded);
    if (r.relations)
        buffer_format(&t->codings.notes, "; codes that relate two (a->b) are no codings: %llu",
                      (unsigned long long)r.relations);
    copying_free(&r.out);
    buffer_free(&r.theme);
    return true;
}

/* Identifiers of utterances and cases prove it, a hierarchy of codes nearly. */
static int detect_rock(struct slice start) {
    size_t codes = 0, deep = 0;
    for (struct slice s = start; s.n;) {
        const char *open = scan_rare(s, SLICE("[["), 0);
        if (!open)
            break;
        s = slice_from(s, (size_t)(open - s.p));
        if (line_begins(s, "[[uid=") || line_begins(s, "[[cid="))
            return 90;
        size_t n = code_at(s);
        codes += n > 0 && !memchr(s.p, ' ', n) && !(s.p[2] >= 'A' && s.p[2] <= 'Z');
        deep += n > 0 && memchr(s.p, '>', n) != NULL;
        s = slice_from(s, n ? n : 2);
    }
    return deep ? 85 : codes >= 3 ? 50 : 0;
}

const struct reader reader_rock = {
    .name = "rock", .extensions = "rock", .detect = detect_rock, .read = read_rock};
