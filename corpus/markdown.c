/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/markdown.h"

#include "corpus/inline.h"
#include "corpus/lines.h"
#include "corpus/mark_words.h"
#include "corpus/nfc.h"
#include "corpus/references.h"
#include "corpus/stamps.h"
#include "pipeline/scan.h"

/* How far, in bytes, the end of what begins is looked for. */
enum { REACH = 4096, PAGE_MOST = 200 };

static struct slice within_reach(struct slice s) {
    return (struct slice){s.p, s.n < REACH ? s.n : REACH};
}

static bool is_space(char c) {
    return c == ' ' || c == '\t';
}

static bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/* `[shown](address)`, `![shown](address)`, `[shown][reference]`: adds what is shown, leaves the
 * rest.
 */
static size_t add_link(struct markdown *m, struct slice all) {
    struct slice s = within_reach(all);
    size_t from = *s.p == '!' ? 2 : 1;
    if (s.n < from + 3 || s.p[from - 1] != '[')
        return 0;
    const char *close = memchr(s.p, ']', s.n);
    if (!close || close + 1 >= s.p + s.n || (close[1] != '(' && close[1] != '['))
        return 0;
    const char *end =
        memchr(close + 1, close[1] == '(' ? ')' : ']', (size_t)(s.p + s.n - close) - 1);
    if (!end)
        return 0;
    struct slice shown = {s.p + from, (size_t)(close - s.p) - from};
    struct slice address = {close + 2, (size_t)(end - close) - 2};
    if (memchr(shown.p, '[', shown.n))
        return 0;
    if (from == 1)
        copying_add(&m->out, shown);
    else
        transcript_leave(m->t, m->line, UNSPOKEN_COMMENT, shown);
    if (address.n)
        transcript_leave(m->t, m->line, UNSPOKEN_COMMENT, address);
    return (size_t)(end - s.p) + 1;
}

/* `[[page|shown]]`, as wikis and notebooks link their pages; not a code `[[access>delay]]`. */
static size_t add_page(struct markdown *m, struct slice all) {
    struct slice s = {all.p, all.n < PAGE_MOST ? all.n : PAGE_MOST};
    const char *close = line_begins(s, "[[") ? scan_rare(s, SLICE("]]"), 0) : NULL;
    struct slice inner = close ? (struct slice){s.p + 2, (size_t)(close - s.p) - 2} : SLICE("");
    if (!inner.n || memchr(inner.p, '>', inner.n) || memchr(inner.p, '=', inner.n))
        return 0;
    struct slice rest = inner, page = slice_cut(&rest, '|');
    copying_add(&m->out, rest.p ? rest : page);
    if (rest.p)
        transcript_leave(m->t, m->line, UNSPOKEN_COMMENT, page);
    return inner.n + 4;
}

/* `[04:01]`, escaped or not, inside the text. */
static size_t skip_stamp(struct markdown *m, struct slice s, bool first) {
    struct stamp stamp;
    struct slice rest = s;
    if (first || !stamp_cut(&rest, &stamp) || stamp.bare || stamp.text.p[stamp.text.n - 1] != ']')
        return 0;
    transcript_leave(m->t, m->line, UNSPOKEN_TIME, stamp.text);
    return (size_t)(stamp.text.p + stamp.text.n - s.p);
}

/* `_` that sets off a word, not one inside of it. */
static bool is_underline(struct slice s, bool word_before) {
    bool word_behind = s.n > 1 && !is_space(s.p[1]) && !is_punctuation(s.p[1]);
    return *s.p == '_' && !(word_before && word_behind);
}

/* `~~struck out~~` */
static size_t skip_struck(struct markdown *m, struct slice all) {
    struct slice s = within_reach(all);
    const char *end = line_begins(s, "~~") && s.n > 4 ? memmem(s.p + 3, s.n - 3, "~~", 2) : NULL;
    size_t n = end ? (size_t)(end - s.p) + 2 : 0;
    if (n)
        transcript_leave(m->t, m->line, UNSPOKEN_DELETED, (struct slice){s.p, n});
    return n;
}

/* A single `*` that sets off words, or ends them: not one of `*sighs*`, which marks.h knows, nor
 * between spaces. */
static size_t skip_star(struct markdown *m, struct slice all) {
    struct slice s = within_reach(all);
    if (s.p == m->star) /* the second one of a pair */
        return 1;
    const char *end = s.n > 2 && !is_space(s.p[1]) ? memchr(s.p + 1, '*', s.n - 1) : NULL;
    if (!end || is_space(end[-1]) || end - s.p < 2 ||
        mark_words_of((struct slice){s.p + 1, (size_t)(end - s.p) - 1}).nothing)
        return 0;
    m->star = end;
    return 1;
}

static size_t add_special(struct markdown *m, struct slice s, bool first, bool word_before) {
    size_t n = 0, at = m->out.text.n;
    if ((*s.p == '\\' || *s.p == '[') && (n = skip_stamp(m, s, first)) > 0)
        return n;
    if ((*s.p == '[' || *s.p == '!') && ((n = add_link(m, s)) > 0 || (n = add_page(m, s)) > 0))
        return n;
    if (*s.p == '&' && (n = reference_add(&m->out.text, s)) > 0) {
        copying_stands_for(&m->out, at, (struct slice){s.p, n});
        return n;
    }
    if (*s.p == '\\' && s.n > 1 && is_punctuation(s.p[1])) {
        copying_add(&m->out, (struct slice){s.p + 1, 1});
        return 2;
    }
    if (*s.p == '<' && (n = inline_tag(&m->out, s, m->line, m->t)) > 0)
        return n;
    if (*s.p == '~' && (n = skip_struck(m, s)) > 0)
        return n;
    if (*s.p == '*')
        return s.n > 1 && s.p[1] == '*' ? 2 : skip_star(m, s);
    return *s.p == '`' || is_underline(s, word_before) ? 1 : 0;
}

/* The bytes of `s` before the next one that Markdown may mean something by. */
static size_t plain_run(struct slice s) {
    static const bool special[256] = {
        ['\\'] = true, ['*'] = true, ['_'] = true, ['['] = true, ['!'] = true,
        ['`'] = true,  ['&'] = true, ['<'] = true, ['~'] = true};
    size_t n = 0;
    while (n < s.n && !special[(unsigned char)s.p[n]])
        n++;
    return n;
}

/* What a line shows; p is NULL when it is the line itself. */
static struct slice shown(struct markdown *m, struct slice s) {
    bool first = true, changed = false, word = false;
    if (plain_run(s) == s.n)
        return (struct slice){NULL, 0};
    copying_begin(&m->out, &m->t->origins);
    while (s.n) {
        size_t run = plain_run(s);
        if (run) {
            char last = s.p[run - 1];
            copying_add(&m->out, (struct slice){s.p, run});
            first = first && line_is_blank((struct slice){s.p, run});
            word = !is_space(last) && !is_punctuation(last);
        } else {
            run = add_special(m, s, first, word);
            changed |= run > 0;
            if (run == 0) {
                copying_add(&m->out, (struct slice){s.p, 1});
                run = 1;
            }
            first = word = false;
        }
        s = slice_from(s, run);
    }
    return changed ? nfc_copied(&m->out, &m->t->arena, &m->t->origins) : (struct slice){NULL, 0};
}

struct slice markdown_shown(struct markdown *m, struct slice s) {
    struct slice text = shown(m, s);
    return text.p ? text : s;
}
