/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/wording.h"

#include <stdlib.h>

#include "corpus/file.h"
#include "models/compiled_in.h"
#include "pipeline/utf8.h"

COMPILED_IN(wording_en, "stages/page/en.tsv");

static const char *keep(struct wording *w, struct slice text) {
    char *to = arena_alloc(&w->arena, text.n + 1, 1);
    if (text.n)
        memcpy(to, text.p, text.n);
    to[text.n] = '\0';
    return to;
}

/* Something in braces that the page fills in, but not in the English text; empty: none. */
static struct slice unknown_place(const char *english, struct slice text) {
    for (const char *close, *open; (close = memchr(text.p, '}', text.n));) {
        open = memrchr(text.p, '{', (size_t)(close - text.p));
        struct slice place = open ? (struct slice){open, (size_t)(close + 1 - open)} : SLICE("");
        if (!slice_eq(place, SLICE("{unit}")) && !slice_eq(place, SLICE("{units}")) &&
            !memmem(english, strlen(english), place.p, place.n))
            return place;
        text = (struct slice){close + 1, (size_t)(text.p + text.n - close - 1)};
    }
    return SLICE("");
}

/* A key that the program has no use for is refused once its own words are read. */
static bool put(struct wording *w, struct slice key, struct slice text, struct place at,
                struct fault *f) {
    size_t known = w->keys.count;
    uint32_t id = intern_add(&w->keys, key);
    if (w->english && id == known)
        return fault_input(f, at, key, "no key of the words of the report");
    struct slice place = w->english ? unknown_place(w->english[id], text) : SLICE("");
    if (place.n)
        return fault_input(f, (struct place){at.file, at.line, 2}, place,
                           "the English text of this key has no such place");
    if (id >= w->cap)
        MEM_GROW(w->texts, w->cap, (size_t)id + 1);
    w->texts[id] = keep(w, text);
    return true;
}

/* Lines of key, TAB, text; empty lines are nothing, nor is a byte order mark before the first. */
static bool read(struct wording *w, struct slice rest, const char *path, struct fault *f) {
    if (rest.n >= 3 && memcmp(rest.p, "\xEF\xBB\xBF", 3) == 0)
        rest = (struct slice){rest.p + 3, rest.n - 3};
    for (uint64_t number = 1; rest.p; number++) {
        struct slice line = slice_cut(&rest, '\n');
        if (line.n && line.p[line.n - 1] == '\r')
            line.n--;
        struct slice text = line, key = slice_cut(&text, '\t');
        if (line.n == 0)
            continue;
        if (!text.p)
            return fault_input(f, (struct place){path, number, 0}, line,
                               "a line of words is a key, TAB, and the text");
        if (slice_eq(key, SLICE("lang")))
            w->lang = keep(w, text);
        else if (!put(w, key, text, (struct place){path, number, 1}, f))
            return false;
    }
    return true;
}

/* The English words are all there are; others come in their place. */
static bool read_english(struct wording *w, struct fault *f) {
    if (!read(w, COMPILED_IN_BYTES(wording_en), "en.tsv", f))
        return false;
    w->english = arena_alloc(&w->arena, w->keys.count * sizeof *w->english, _Alignof(char *));
    memcpy(w->english, w->texts, w->keys.count * sizeof *w->english);
    return true;
}

bool wording_open(struct wording *w, const char *lang, struct fault *f) {
    struct buffer file = {0};
    w->lang = "en";
    if (!read_english(w, f) || !lang || strcmp(lang, "en") == 0)
        return fault_none(f);
    bool ok = file_read(lang, &file, f);
    if (ok && !utf8_valid(buffer_slice(&file), NULL))
        ok = fault_input(f, (struct place){lang, 0, 0}, NO_QUOTE, "the words are not UTF-8");
    ok = ok && read(w, buffer_slice(&file), lang, f);
    buffer_free(&file);
    return ok;
}

const char *wording_of(const struct wording *w, const char *key) {
    uint32_t id = intern_find(&w->keys, slice_of(key));
    return id == INTERN_NONE ? NULL : w->texts[id];
}

/* Appends the sign at `text`, or what it stands for; what is behind it. */
static const char *settle_sign(struct buffer *to, const char *text, struct slice unit,
                               struct slice units) {
    static const char one[] = "{unit}", several[] = "{units}";
    if (strncmp(text, one, sizeof one - 1) == 0) {
        buffer_add(to, unit);
        return text + sizeof one - 1;
    }
    if (strncmp(text, several, sizeof several - 1) == 0) {
        buffer_add(to, units);
        return text + sizeof several - 1;
    }
    buffer_char(to, *text);
    return text + 1;
}

void wording_settle(struct wording *w, struct slice unit, struct slice units) {
    for (size_t i = 0; i < w->keys.count; i++) {
        struct buffer settled = {0};
        if (!strstr(w->texts[i], "{unit"))
            continue;
        for (const char *text = w->texts[i]; *text;)
            text = settle_sign(&settled, text, unit, units);
        w->texts[i] = keep(w, buffer_slice(&settled));
        buffer_free(&settled);
    }
}

void wording_free(struct wording *w) {
    intern_free(&w->keys);
    free(w->texts);
    arena_free(&w->arena);
}
