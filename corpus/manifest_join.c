/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/glob.h"
#include "corpus/manifest_rows.h"

static void add_rows(const struct manifest *m, struct manifest_view *v, struct slice doc) {
    uint32_t id = intern_find(&m->docs, doc);
    for (size_t e = id == INTERN_NONE ? NO_ROW : m->doc_heads[id]; e != NO_ROW;
         e = m->entries[e].next) {
        MEM_GROW(v->rows, v->cap, v->n + 1);
        v->rows[v->n++] = e;
    }
}

static void mark_matched(struct entry *e) {
    if (!__atomic_load_n(&e->matched, __ATOMIC_RELAXED))
        __atomic_store_n(&e->matched, true, __ATOMIC_RELAXED);
}

void manifest_document(struct manifest *m, struct manifest_view *v, struct slice doc,
                       struct slice name) {
    v->m = m;
    v->doc = doc;
    v->n = 0;
    add_rows(m, v, doc);
    if (!slice_eq(doc, name))
        add_rows(m, v, name);
    for (size_t i = 0; i < m->n_patterns; i++) {
        const struct entry *e = &m->entries[m->patterns[i]];
        if (glob_matches(e->doc, doc) || glob_matches(e->doc, name)) {
            MEM_GROW(v->rows, v->cap, v->n + 1);
            v->rows[v->n++] = m->patterns[i];
        }
    }
    for (size_t i = 0; i < v->n; i++)
        if (!m->entries[v->rows[i]].speaker.n)
            mark_matched(&m->entries[v->rows[i]]);
    if (v->n == 0 && m->any_doc) {
        pthread_mutex_lock(&m->lock);
        names_add(&m->lost_docs, doc);
        pthread_mutex_unlock(&m->lock);
    }
}

/* A name that rows are asked for, and its folded form. */
struct asked {
    struct slice name, folded;
};

/* How well an entry names the speaker, from 1: by the name after aliases, then by what the
 * transcript has, each in the same spelling, then but for capitals. 0: it names somebody else. */
static unsigned naming(const struct entry *e, const struct asked asked[2]) {
    for (unsigned i = 0; i < 2; i++)
        if (asked[i].name.n && slice_eq(e->folded, asked[i].folded))
            return 4 - 2 * i - !slice_eq(e->speaker, asked[i].name);
    return 0;
}

/* How specific an entry is for a speaker, from 1 on; see the header. */
static unsigned char rank_of(const struct entry *e, const struct asked asked[2]) {
    unsigned exact_doc = e->doc.n && !e->pattern, named = e->speaker.n ? naming(e, asked) : 4;
    if (e->doc.n && e->speaker.n)
        return (unsigned char)(16 + 4 * exact_doc + named);
    return (unsigned char)(e->pattern ? 1 : 8 + named);
}

/* For each column, how specific the best entry is, then which it is. */
struct contest {
    struct manifest *m;
    struct asked asked[2]; /* the speaker after aliases, and as the transcript has it */
    struct slice *values;
    unsigned char *ranks; /* [n_columns]: 0: none */
    size_t *holders;      /* [n_columns]: NO_ROW: not yet */
    bool ranked;          /* the ranks are known: this is the second round */
};

void manifest_disagree(struct manifest *m, size_t a, size_t b, size_t column) {
    struct conflict c = {a < b ? a : b, a < b ? b : a, column};
    pthread_mutex_lock(&m->lock);
    for (size_t i = 0; i < m->n_conflicts; i++)
        if (m->conflicts[i].first == c.first && m->conflicts[i].second == c.second &&
            m->conflicts[i].column == column)
            c.first = NO_ROW;
    if (c.first != NO_ROW) {
        MEM_GROW(m->conflicts, m->cap_conflicts, m->n_conflicts + 1);
        m->conflicts[m->n_conflicts++] = c;
    }
    pthread_mutex_unlock(&m->lock);
}

static void compete(struct contest *c, size_t id) {
    const struct entry *e = &c->m->entries[id];
    const struct part *p = &c->m->parts[e->part];
    unsigned char rank = rank_of(e, c->asked);
    for (size_t i = 0; i < p->sheet->n_columns; i++) {
        size_t column = p->column[i];
        if (column == COLUMN_NONE || e->values[i].n == 0 || rank < c->ranks[column])
            continue;
        c->ranks[column] = rank;
        if (!c->ranked)
            continue;
        if (c->holders[column] == NO_ROW) {
            c->holders[column] = id;
            c->values[column] = e->values[i];
        } else if (!slice_eq(c->values[column], e->values[i])) {
            manifest_disagree(c->m, c->holders[column], id, column);
        }
    }
}

/* The entries of a speaker in all documents take part; whether there are any. */
static bool compete_everywhere(struct contest *c, const struct asked *asked) {
    struct manifest *m = c->m;
    uint32_t id = asked->name.n ? intern_find(&m->speakers, asked->folded) : INTERN_NONE;
    for (size_t e = id == INTERN_NONE ? NO_ROW : m->speaker_heads[id]; e != NO_ROW;
         e = m->entries[e].next) {
        mark_matched(&m->entries[e]);
        compete(c, e);
    }
    return id != INTERN_NONE;
}

/* All entries for the speaker take part; whether one of them names the speaker. */
static bool compete_all(struct contest *c, const struct manifest_view *v) {
    bool named = false;
    for (size_t i = 0; i < v->n; i++) {
        struct entry *e = &c->m->entries[v->rows[i]];
        if (e->speaker.n && !naming(e, c->asked))
            continue;
        named |= e->speaker.n > 0;
        mark_matched(e);
        compete(c, v->rows[i]);
    }
    named |= compete_everywhere(c, &c->asked[0]);
    if (!slice_eq(c->asked[0].folded, c->asked[1].folded))
        named |= compete_everywhere(c, &c->asked[1]);
    return named;
}

/* Both names as they are compared: in v->folded. */
static void ask(struct contest *c, struct manifest_view *v, struct slice speaker,
                struct slice written) {
    buffer_clear(&v->folded);
    fold_word(speaker, &v->folded);
    size_t n = v->folded.n;
    fold_word(written, &v->folded);
    struct slice both = buffer_slice(&v->folded);
    c->asked[0] = (struct asked){speaker, {both.p, n}};
    c->asked[1] = (struct asked){written, {both.n ? both.p + n : both.p, both.n - n}};
}

void manifest_values(struct manifest *m, struct manifest_view *v, struct slice speaker,
                     struct slice written, struct slice *values) {
    struct contest c = {.m = m, .values = values};
    c.ranks = mem_zero(m->n_columns, 1);
    c.holders = mem_resize(NULL, m->n_columns, sizeof *c.holders);
    for (size_t i = 0; i < m->n_columns; i++) {
        values[i] = (struct slice){"", 0};
        c.holders[i] = NO_ROW;
    }
    ask(&c, v, speaker, written);
    bool named = compete_all(&c, v);
    c.ranked = true;
    compete_all(&c, v);
    if (!named && speaker.n && m->any_speaker) {
        pthread_mutex_lock(&m->lock);
        names_add(&m->lost_speakers, speaker);
        pthread_mutex_unlock(&m->lock);
    }
    free(c.ranks);
    free(c.holders);
}

void manifest_view_free(struct manifest_view *v) {
    free(v->rows);
    buffer_free(&v->folded);
    *v = (struct manifest_view){0};
}

static int by_place(const void *a, const void *b) {
    const struct conflict *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->second != y->second)
        return x->second < y->second ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

/* The column of the sheet that entry `e` brings `column` in. */
static size_t sheet_column_of(const struct manifest *m, const struct entry *e, size_t column) {
    const struct part *p = &m->parts[e->part];
    for (size_t i = 0; i < p->sheet->n_columns; i++)
        if (p->column[i] == column)
            return i;
    return COLUMN_NONE;
}

void manifest_sort_conflicts(struct manifest *m) {
    if (m->n_conflicts)
        qsort(m->conflicts, m->n_conflicts, sizeof *m->conflicts, by_place);
}

static bool tell_conflicts(struct manifest *m, struct fault *f) {
    manifest_sort_conflicts(m);
    for (size_t i = 0; i < m->n_conflicts; i++) {
        const struct conflict *c = &m->conflicts[i];
        const struct entry *a = &m->entries[c->first], *b = &m->entries[c->second];
        const struct sheet *s = m->parts[a->part].sheet, *t = m->parts[b->part].sheet;
        size_t at = sheet_column_of(m, a, c->column), bt = sheet_column_of(m, b, c->column);
        struct buffer other = {0};
        text_visible(&other, b->values[bt], 60);
        fault_input(f, sheet_place(s, a->row, at), a->values[at],
                    "line %llu of %s says \"%.*s\" of the same %s, and is as specific as this one",
                    (unsigned long long)t->rows[b->row].line, t->name,
                    SLICE_ARGS(buffer_slice(&other)),
                    a->doc.n && a->speaker.n ? "speaker in a document"
                    : a->doc.n               ? "document"
                                             : "speaker");
        buffer_free(&other);
    }
    return m->n_conflicts == 0;
}

static void tell_unmatched(const struct manifest *m, struct stage_run *run) {
    for (size_t i = 0; i < m->n_entries; i++) {
        const struct entry *e = &m->entries[i];
        const struct sheet *s = m->parts[e->part].sheet;
        struct buffer b = {0};
        if (e->matched || e->twin)
            continue;
        if (e->doc.n)
            buffer_text(&b, "document \"");
        text_visible(&b, e->doc, 60);
        buffer_text(&b, e->doc.n ? "\"" : "");
        if (e->speaker.n)
            buffer_text(&b, e->doc.n ? ", speaker \"" : "speaker \"");
        text_visible(&b, e->speaker, 60);
        buffer_text(&b, e->speaker.n ? "\"" : "");
        stage_warn(run, "%s:%llu: this row matches nothing: %.*s", s->name,
                   (unsigned long long)s->rows[e->row].line, SLICE_ARGS(buffer_slice(&b)));
        buffer_free(&b);
    }
}

bool manifest_finish(struct manifest *m, struct stage_run *run, struct fault *f) {
    struct buffer names = {0};
    tell_unmatched(m, run);
    if (names_list(&m->lost_docs, &names))
        stage_warn(run, "no row of the manifest matches %zu document%s: %.*s", m->lost_docs.n,
                   m->lost_docs.n == 1 ? "" : "s", SLICE_ARGS(buffer_slice(&names)));
    buffer_clear(&names);
    if (names_list(&m->lost_speakers, &names))
        stage_warn(run, "no row of the manifest names %zu speaker%s: %.*s", m->lost_speakers.n,
                   m->lost_speakers.n == 1 ? "" : "s", SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
    return tell_conflicts(m, f);
}
