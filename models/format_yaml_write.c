/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dictionaries of quanteda are written. All texts stand in quotes, so that `yes` and `1999` stay
 * words for whoever reads them, and `*ing` is no alias. */
#include "models/format_yaml.h"

enum { ABLE = ABLE_WORDS | ABLE_PHRASES | ABLE_STAR | ABLE_ONE | ABLE_TREE };

/* Texts in a draft are clean: what is left to escape are noncharacters, U+FFFE and U+FFFF. */
static void write_text(struct slice s, struct buffer *to) {
    buffer_char(to, '"');
    for (size_t i = 0; i < s.n; i++) {
        const char *c = s.p + i;
        if (*c == '"' || *c == '\\')
            buffer_char(to, '\\');
        if (s.n - i >= 3 && c[0] == '\xef' && c[1] == '\xbf' && (c[2] & 0x3e) == 0x3e) {
            buffer_text(to, c[2] == '\xbe' ? "\\uFFFE" : "\\uFFFF");
            i += 2;
        } else {
            buffer_char(to, *c);
        }
    }
    buffer_char(to, '"');
}

static void indent(uint32_t levels, struct buffer *to) {
    for (uint32_t i = 0; i < levels; i++)
        buffer_text(to, "  ");
}

/* How many words there are is known only once each was asked whether it fits. */
static bool write_words(struct draft *d, uint32_t theme, uint32_t depth, struct buffer *to) {
    const size_t before = to->n;
    for (uint32_t e = d->themes[theme].first; e != DRAFT_NONE; e = d->entries[e].next) {
        if (!draft_entry_fits(d, e, ABLE))
            continue;
        indent(depth, to);
        buffer_text(to, "- ");
        write_text(d->entries[e].pattern, to);
        buffer_char(to, '\n');
    }
    return to->n > before;
}

static bool has_children(const struct draft *d, size_t at) {
    return at + 1 < d->n_themes &&
           d->themes[d->order[at + 1]].depth > d->themes[d->order[at]].depth;
}

static void write_theme(struct draft *d, size_t at, struct buffer *to, struct buffer *words) {
    const uint32_t theme = d->order[at], depth = d->themes[theme].depth;
    const bool parent = has_children(d, at);
    draft_theme_fits(d, theme, ABLE);
    if (depth && slice_eq(draft_name(d, theme, ABLE), SLICE(FORMAT_YAML_OWN)))
        draft_lose(d, d->themes[theme].at, d->themes[theme].id,
                   "a theme by whose name YAML dictionaries mean the one around it");
    indent(depth, to);
    write_text(draft_name(d, theme, ABLE), to);
    buffer_clear(words);
    if (write_words(d, theme, depth + 1 + parent, words)) {
        buffer_text(to, ":\n");
        if (parent) {
            indent(depth + 1, to);
            buffer_text(to, "\"" FORMAT_YAML_OWN "\":\n");
        }
        buffer_add(to, buffer_slice(words));
    } else {
        buffer_text(to, parent ? ":\n" : ": []\n");
    }
}

void yaml_write(struct draft *d, struct buffer *to) {
    struct buffer words = {0};
    for (size_t i = 0; i < d->n_themes; i++)
        write_theme(d, i, to, &words);
    buffer_free(&words);
}
