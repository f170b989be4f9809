/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/manifest_rows.h"

/* Entries by what they say, not by where they stand: a part may be older than a row that has come
 * to the table since. Entries that say the same match the same. */
struct said {
    struct intern texts;
    uint32_t *of; /* [n_entries]: which of the texts */
};

static struct said said_by(const struct manifest *m) {
    struct said s = {.of = mem_zero(m->n_entries, sizeof *s.of)};
    struct buffer text = {0};
    for (size_t i = 0; i < m->n_entries; i++) {
        const struct entry *e = &m->entries[i];
        buffer_clear(&text);
        pack_number(&text, e->part);
        pack_number(&text, e->twin);
        pack_text(&text, e->speaker);
        for (size_t k = 0; k < m->parts[e->part].sheet->n_columns; k++)
            pack_text(&text, e->values[k]);
        s.of[i] = intern_add(&s.texts, buffer_slice(&text));
    }
    buffer_free(&text);
    return s;
}

static void said_free(struct said *s) {
    intern_free(&s->texts);
    free(s->of);
}

static void carry_matched(struct manifest *m, const struct said *s, struct carry *c) {
    struct intern matched = {0};
    for (size_t i = 0; i < m->n_entries; i++)
        if (m->entries[i].matched)
            intern_add(&matched, intern_text(&s->texts, s->of[i]));
    carry_strings(c, &matched);
    for (size_t i = 0; c->from && i < m->n_entries; i++)
        m->entries[i].matched =
            intern_find(&matched, intern_text(&s->texts, s->of[i])) != INTERN_NONE;
    intern_free(&matched);
}

static void save_conflicts(const struct manifest *m, const struct said *s, struct buffer *to) {
    pack_number(to, m->n_conflicts);
    for (size_t i = 0; i < m->n_conflicts; i++) {
        const struct conflict *x = &m->conflicts[i];
        pack_text(to, intern_text(&s->texts, s->of[x->first]));
        pack_text(to, intern_text(&s->texts, s->of[x->second]));
        pack_number(to, x->column);
    }
}

/* The first entry that says so. */
static size_t find(const struct manifest *m, const struct said *s, struct unpacking *u) {
    uint32_t id = intern_find(&s->texts, unpack_text(u));
    for (size_t i = 0; id != INTERN_NONE && i < m->n_entries; i++)
        if (s->of[i] == id)
            return i;
    unpack_fail(u);
    return NO_ROW;
}

static void load_conflicts(struct manifest *m, const struct said *s, struct unpacking *u) {
    size_t n = unpack_count(u, 3);
    for (size_t i = 0; i < n && !u->bad && m->n_columns; i++) {
        size_t first = find(m, s, u), second = find(m, s, u);
        size_t column = (size_t)unpack_up_to(u, m->n_columns - 1);
        if (!u->bad)
            manifest_disagree(m, first, second, column);
    }
}

void manifest_carry(struct manifest *m, struct carry *c) {
    struct said s = said_by(m);
    carry_matched(m, &s, c);
    names_carry(&m->lost_docs, c);
    names_carry(&m->lost_speakers, c);
    if (c->from) {
        load_conflicts(m, &s, c->from);
    } else {
        manifest_sort_conflicts(m);
        save_conflicts(m, &s, c->to);
    }
    said_free(&s);
}
