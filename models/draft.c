/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft is filled. What writers ask of it: draft_write.c. */
#include "models/draft.h"

#include <math.h>
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/theme_ids.h"
#include "models/patterns.h"

/* Terms are thrown away when there are so many: they are asked only whether they are words. */
enum { TERMS_MOST = 4096 };
/* Bytes of all ids, each of which repeats those of its ancestors. */
enum { IDS_MOST = 64 << 20 };

struct draft_memory {
    struct intern ids;   /* of the themes: as many, in their order */
    struct intern names; /* "PARENT NAME", as files say it … */
    uint32_t *named;     /* … to the theme that is called so */
    uint32_t *suffixes;  /* [n_themes]: the last number that was put behind this id */
    size_t cap_named, cap_suffixes;
    size_t ids_bytes;
    struct arena scratch;
    struct buffer text;
    struct patterns *patterns; /* once they are needed */
    struct terms terms;
};

struct draft *draft_new(const char *name) {
    struct draft *d = mem_zero(1, sizeof *d);
    d->name = name;
    d->memory = mem_zero(1, sizeof *d->memory);
    return d;
}

void draft_free(struct draft *d) {
    if (!d)
        return;
    struct draft_memory *m = d->memory;
    intern_free(&m->ids);
    intern_free(&m->names);
    free(m->named);
    free(m->suffixes);
    arena_free(&m->scratch);
    buffer_free(&m->text);
    patterns_free(m->patterns);
    terms_free(&m->terms);
    free(m);
    free(d->themes);
    free(d->entries);
    free(d->order);
    free(d->losses);
    arena_free(&d->arena);
    free(d);
}

static uint32_t new_theme(struct draft *d, uint32_t parent, struct slice id, struct draft_at at) {
    struct draft_memory *m = d->memory;
    uint32_t theme = intern_add(&m->ids, id);
    MEM_GROW(d->themes, d->cap_themes, d->n_themes + 1);
    MEM_GROW(m->suffixes, m->cap_suffixes, d->n_themes + 1);
    m->suffixes[d->n_themes] = 1;
    m->ids_bytes += id.n;
    d->themes[d->n_themes++] =
        (struct draft_theme){.id = intern_text(&m->ids, theme),
                             .label = {"", 0},
                             .note = {"", 0},
                             .parent = parent,
                             .depth = parent == DRAFT_NONE ? 0 : d->themes[parent].depth + 1,
                             .at = at,
                             .first = DRAFT_NONE,
                             .last = DRAFT_NONE};
    return theme;
}

/* An id that no theme has: that in `id`, or that with a number behind it. Whoever was tried before
 * is not tried again. */
static void make_unique(struct draft *d, struct buffer *id) {
    uint32_t base = intern_find(&d->memory->ids, buffer_slice(id));
    size_t n = id->n;
    while (base != INTERN_NONE && intern_find(&d->memory->ids, buffer_slice(id)) != INTERN_NONE) {
        id->n = n;
        buffer_format(id, "_%lu", (unsigned long)++d->memory->suffixes[base]);
    }
}

static uint32_t name_theme(struct draft *d, uint32_t parent, struct slice name,
                           struct draft_at at) {
    struct buffer id = {0};
    size_t level = 0;
    if (parent != DRAFT_NONE) {
        buffer_add(&id, d->themes[parent].id);
        level = id.n + 1;
    }
    theme_id_level(&id, name);
    make_unique(d, &id);
    uint32_t theme = new_theme(d, parent, buffer_slice(&id), at);
    if (!slice_eq(name, (struct slice){id.p + level, id.n - level}))
        d->themes[theme].label = arena_copy(&d->arena, name);
    buffer_free(&id);
    return theme;
}

uint32_t draft_theme(struct draft *d, uint32_t parent, struct slice name, struct draft_at at,
                     struct fault *f) {
    struct draft_memory *m = d->memory;
    uint32_t depth = parent == DRAFT_NONE ? 1 : d->themes[parent].depth + 2;
    bool ok = name.n <= DRAFT_NAME_MOST ||
              draft_refuse(d, f, at, name, "a name of more than %d bytes", DRAFT_NAME_MOST);
    if (parent != DRAFT_NONE && d->themes[parent].id.n + name.n > DRAFT_PATH_MOST)
        ok = draft_refuse(d, f, at, name, "names of more than %d bytes, with those above",
                          DRAFT_PATH_MOST);
    if (depth > DRAFT_DEPTH_MOST)
        ok = draft_refuse(d, f, at, name, "categories more than %d levels deep", DRAFT_DEPTH_MOST);
    if (m->ids_bytes > IDS_MOST)
        ok = draft_refuse(d, f, at, name, "categories whose paths have more than 64 MiB together");
    if (!ok)
        return DRAFT_NONE;
    name = clean_text(name, &m->scratch);
    buffer_clear(&m->text);
    buffer_u64(&m->text, parent);
    buffer_char(&m->text, ' ');
    buffer_add(&m->text, name);
    size_t known = m->names.count;
    uint32_t id = intern_add(&m->names, buffer_slice(&m->text));
    if (id == known) {
        MEM_GROW(m->named, m->cap_named, known + 1);
        m->named[id] = name_theme(d, parent, name, at);
    }
    arena_reset(&m->scratch);
    return m->named[id];
}

uint32_t draft_theme_of_id(struct draft *d, struct slice id, struct draft_at at) {
    uint32_t theme = draft_find(d, id), parent = DRAFT_NONE;
    for (size_t i = 0; theme == DRAFT_NONE && i < id.n; i++) {
        if (id.p[i] != '/')
            continue;
        const struct slice above = {id.p, i};
        uint32_t known = draft_find(d, above);
        parent = known == DRAFT_NONE ? new_theme(d, parent, above, at) : known;
    }
    return theme == DRAFT_NONE ? new_theme(d, parent, id, at) : theme;
}

uint32_t draft_find(const struct draft *d, struct slice id) {
    uint32_t found = intern_find(&d->memory->ids, id);
    return found == INTERN_NONE ? DRAFT_NONE : found;
}

/* The text as it may stand in the stream, in the draft's arena. */
static struct slice keep(struct draft *d, struct slice s) {
    struct slice clean = clean_text(s, &d->memory->scratch);
    clean = arena_copy(&d->arena, clean);
    arena_reset(&d->memory->scratch);
    return clean;
}

void draft_describe(struct draft *d, uint32_t theme, struct slice label, struct slice note) {
    struct draft_theme *t = &d->themes[theme];
    if (!t->label.n)
        t->label = keep(d, label);
    if (!t->note.n)
        t->note = keep(d, note);
}

void draft_add(struct draft *d, const struct draft_entry *e) {
    MEM_GROW(d->entries, d->cap_entries, d->n_entries + 1);
    struct draft_entry *to = &d->entries[d->n_entries++];
    *to = *e;
    to->pattern = e->kind == DRAFT_REGEX ? arena_copy(&d->arena, e->pattern) : keep(d, e->pattern);
    to->id = keep(d, e->id);
    to->language = keep(d, e->language);
    to->label = keep(d, e->label);
    to->note = keep(d, e->note);
    to->next = DRAFT_NONE;
}

bool draft_is_pattern(struct draft *d, struct slice pattern) {
    struct draft_memory *m = d->memory;
    uint32_t ids[PHRASE_WORDS_MOST];
    struct fault why = {0};
    if (!m->patterns)
        m->patterns = patterns_new("english");
    if (terms_count(&m->terms) > TERMS_MOST) {
        terms_free(&m->terms);
        m->terms = (struct terms){0};
    }
    bool is = pattern_read(m->patterns, pattern, false, &m->terms, ids, NO_PLACE, &why) > 0;
    fault_free(&why);
    return is;
}

/* Whether there is a word in a stretch without blanks. What may have more words than a pattern is
 * looked at piece by piece. */
static bool has_word(struct draft *d, struct slice chunk) {
    while (chunk.n > PHRASE_WORDS_MOST) {
        size_t n = PHRASE_WORDS_MOST;
        while (((unsigned char)chunk.p[n] & 0xc0) == 0x80)
            n--;
        if (draft_is_pattern(d, (struct slice){chunk.p, n}))
            return true;
        chunk = (struct slice){chunk.p + n, chunk.n - n};
    }
    return chunk.n && draft_is_pattern(d, chunk);
}

/* Without what has no word in it, and with a space for what is no wildcard. */
static void plain_words(struct draft *d, struct slice term, const char *wildcards,
                        struct buffer *to) {
    struct buffer *text = &d->memory->text;
    size_t from = to->n;
    buffer_clear(text);
    buffer_add(text, term);
    for (size_t i = 0; i < text->n; i++)
        if (memchr("^*?", text->p[i], 3) && !strchr(wildcards, text->p[i]))
            text->p[i] = ' ';
    struct slice clean = clean_text(buffer_slice(text), &d->memory->scratch);
    for (struct slice rest = clean; rest.p;) {
        struct slice chunk = slice_cut(&rest, ' ');
        if (!has_word(d, chunk))
            continue;
        if (to->n > from)
            buffer_char(to, ' ');
        buffer_add(to, chunk);
    }
    arena_reset(&d->memory->scratch);
}

bool draft_words(struct draft *d, struct slice term, const char *wildcards, struct buffer *to) {
    size_t from = to->n;
    plain_words(d, term, wildcards, to);
    if (to->n == from)
        return false;
    struct slice words = {to->p + from, to->n - from};
    bool one = words.n <= PHRASE_WORDS_MOST && !memchr(words.p, ' ', words.n);
    if (one || draft_is_pattern(d, words))
        return true;
    to->n = from;
    return false;
}

const char *draft_why_no_words(struct draft *d, struct slice term) {
    struct buffer words = {0};
    plain_words(d, term, "", &words);
    bool any = words.n > 0;
    buffer_free(&words);
    return any ? "a phrase of more than 64 words" : "no word in it, and hearth finds words only";
}

bool draft_term(struct draft *d, uint32_t theme, struct slice term, const char *wildcards,
                double weight, struct draft_at at) {
    struct buffer words = {0};
    bool ok = draft_words(d, term, wildcards, &words);
    if (!ok)
        draft_lose(d, at, term, "%s", draft_why_no_words(d, term));
    else
        draft_add(d, &(struct draft_entry){.theme = theme,
                                           .kind = DRAFT_WORD,
                                           .pattern = buffer_slice(&words),
                                           .weight = weight,
                                           .at = at});
    buffer_free(&words);
    return ok;
}

static void note_loss(struct draft *d, struct draft_at at, struct slice text, bool remark,
                      const char *format, va_list args) {
    struct buffer message = {0};
    buffer_vformat(&message, format, args);
    MEM_GROW(d->losses, d->cap_losses, d->n_losses + 1);
    d->losses[d->n_losses++] =
        (struct draft_loss){at, text.p ? arena_copy(&d->arena, text) : NO_QUOTE,
                            arena_copy(&d->arena, buffer_slice(&message)), remark};
    d->n_lost += !remark;
    buffer_free(&message);
}

void draft_lose(struct draft *d, struct draft_at at, struct slice text, const char *format, ...) {
    va_list args;
    va_start(args, format);
    note_loss(d, at, text, false, format, args);
    va_end(args);
}

void draft_remark(struct draft *d, struct draft_at at, struct slice text, const char *format, ...) {
    va_list args;
    va_start(args, format);
    note_loss(d, at, text, true, format, args);
    va_end(args);
}

static double weight_of(const struct draft_entry *e) {
    return isnan(e->weight) ? 1 : e->weight;
}

/* Whether the entry is new; if not, it is joined with the one that says the same. */
static bool is_new(struct draft *d, struct intern *seen, size_t kept, const struct draft_entry *e) {
    struct buffer *key = &d->memory->text;
    buffer_clear(key);
    buffer_format(key, "%lu\t%d\t", (unsigned long)e->theme, (int)e->kind);
    buffer_add(key, e->language);
    buffer_char(key, '\t');
    buffer_add(key, e->pattern);
    uint32_t id = intern_add(seen, buffer_slice(key));
    if (id == kept)
        return true;
    const struct draft_entry *first = &d->entries[id];
    unsigned long long line = first->at.line;
    if (weight_of(first) < weight_of(e) || weight_of(first) > weight_of(e))
        draft_lose(d, e->at, e->pattern, "the same entry as in line %llu, with another weight",
                   line);
    else
        draft_remark(d, e->at, e->pattern, "the same entry as in line %llu: joined", line);
    return false;
}

static void chain_entries(struct draft *d) {
    struct intern seen = {0};
    size_t kept = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        struct draft_entry e = d->entries[i];
        if (!is_new(d, &seen, kept, &e))
            continue;
        struct draft_theme *t = &d->themes[e.theme];
        if (t->first == DRAFT_NONE)
            t->first = (uint32_t)kept;
        else
            d->entries[t->last].next = (uint32_t)kept;
        t->last = (uint32_t)kept;
        d->entries[kept++] = e;
    }
    d->n_entries = kept;
    intern_free(&seen);
}

/* From the roots down: since parents stand before their children, the last children are put in
 * place first, each behind its parent once the sizes of all subtrees are known. */
static void order_themes(struct draft *d) {
    size_t n = d->n_themes;
    size_t *size = mem_zero(n + 1, sizeof *size), *next = mem_zero(n + 1, sizeof *next), roots = 0;
    d->order = mem_zero(n + 1, sizeof *d->order);
    for (size_t i = n; i-- > 0;) {
        size[i]++;
        if (d->themes[i].parent != DRAFT_NONE)
            size[d->themes[i].parent] += size[i];
    }
    for (size_t i = 0; i < n; i++) {
        uint32_t parent = d->themes[i].parent;
        size_t *from = parent == DRAFT_NONE ? &roots : &next[parent];
        d->order[*from] = (uint32_t)i;
        next[i] = *from + 1;
        *from += size[i];
    }
    free(size);
    free(next);
}

void draft_settle(struct draft *d) {
    chain_entries(d);
    order_themes(d);
}
