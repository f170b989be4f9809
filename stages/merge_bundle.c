/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "stages/merge_pool.h"

/* A bundle while it is read. */
struct reading {
    struct merge_pool *pool;
    struct merge_bundle *bundle;
    uint32_t at; /* which */
    struct fault *fault;
    struct digest *whole;
    uint64_t line, bytes;         /* of the line in hand: its number, and what stands before it */
    size_t now;                   /* the table in hand; SHARE_TABLES: none */
    struct share_sum sum;         /* of it */
    struct buffer doc;            /* of its row before */
    uint64_t first[SHARE_TABLES]; /* the line of its header */
    bool checked[SHARE_TABLES], facts, checks, ended;
};

static bool refuse(const struct reading *r, struct slice quoted, const char *why) {
    return fault_input(r->fault, (struct place){r->bundle->path, r->line, 0}, quoted, "%s", why);
}

static size_t find_table(struct slice name) {
    size_t i = 0;
    while (i < SHARE_TABLES && !slice_eq(name, slice_of(share_tables[i].name)))
        i++;
    return i;
}

static bool read_fact(struct reading *r, struct slice rest) {
    struct slice name = slice_cut(&rest, '\t');
    for (size_t i = 0; rest.p && i < SHARE_FACTS; i++) {
        if (!slice_eq(name, slice_of(share_facts[i].name)))
            continue;
        if (r->bundle->told[i])
            return refuse(r, name, "a fact that is told twice");
        r->bundle->told[i] = true;
        buffer_add(&r->bundle->facts[i], rest);
        return true;
    }
    return refuse(r, name, "no fact that a bundle tells");
}

static void end_table(struct reading *r) {
    if (r->now < SHARE_TABLES)
        share_sum_end(&r->sum, &r->bundle->checks[r->now]);
    merge_alike_end(&r->pool->alike);
    r->now = SHARE_TABLES;
}

/* The first name in which the headers differ. */
static struct slice differing(struct slice a, struct slice b) {
    while (a.p && b.p) {
        struct slice one = slice_cut(&a, '\t');
        if (!slice_eq(one, slice_cut(&b, '\t')))
            return one;
    }
    return a.p ? slice_cut(&a, '\t') : slice_cut(&b, '\t');
}

static bool begin_table(struct reading *r, size_t table, struct slice header) {
    struct merge_table *t = &r->pool->tables[table];
    if (r->first[table])
        return refuse(r, slice_of(share_tables[table].name), "a table that comes back");
    if (!r->facts && !merge_pool_facts(r->pool, r->at, r->fault))
        return false;
    r->facts = true;
    r->first[table] = r->line;
    r->now = table;
    if (table == SHARE_LINKS)
        merge_alike_header(&r->pool->alike, header);
    buffer_clear(&r->doc);
    if (t->header.n == 0) {
        buffer_add(&t->header, header);
        t->from = r->at;
    }
    struct slice known = buffer_slice(&t->header);
    return slice_eq(header, known) ||
           fault_input(r->fault, (struct place){r->bundle->path, r->line, 0},
                       differing(header, known), "the table %s has other columns than in %s",
                       share_tables[table].name, r->pool->bundles[t->from].path);
}

static bool add_row(struct reading *r, struct slice line, size_t bytes) {
    struct merge_table *t = &r->pool->tables[r->now];
    struct slice rest = line, doc = slice_cut(&rest, '\t');
    bool same = r->sum.rows && slice_eq(doc, buffer_slice(&r->doc));
    if (doc.n == 0 || (r->sum.rows && !same && slice_cmp(doc, buffer_slice(&r->doc)) < 0))
        return refuse(r, doc, "documents must ascend, each once");
    if (!same) {
        MEM_GROW(t->pieces, t->cap, t->n + 1);
        t->pieces[t->n++] =
            (struct merge_piece){intern_add(&r->pool->docs, doc), r->at, r->bytes, 0};
        buffer_clear(&r->doc);
        buffer_add(&r->doc, doc);
    }
    t->pieces[t->n - 1].bytes += bytes;
    if (r->now == SHARE_LINKS)
        merge_alike_row(&r->pool->alike, (struct merge_owner){t->pieces[t->n - 1].doc, r->at},
                        line);
    return true;
}

/* The codebook is no table of documents: it is taken whole, once. */
static bool table_line(struct reading *r, size_t table, struct slice line, size_t bytes) {
    bool ok = true;
    if (table != r->now) {
        end_table(r);
        ok = begin_table(r, table, line);
    } else if (table != SHARE_CODEBOOK) {
        ok = add_row(r, line, bytes);
    }
    if (table == SHARE_CODEBOOK && r->at == 0) {
        buffer_add(&r->pool->codebook, line);
        buffer_char(&r->pool->codebook, '\n');
    }
    share_sum_line(&r->sum, line);
    return ok;
}

static bool check_line(struct reading *r, struct slice line) {
    end_table(r);
    if (!r->checks) {
        r->checks = true;
        return slice_eq(line, SLICE(SHARE_CHECKS_HEADER)) || refuse(r, line, "no such checks");
    }
    struct slice name = slice_cut(&line, '\t');
    size_t table = find_table(name);
    if (table == SHARE_TABLES || !r->first[table] || r->checked[table])
        return refuse(r, name, "checks of a table that is not there");
    r->checked[table] = true;
    return slice_eq(line, buffer_slice(&r->bundle->checks[table])) ||
           fault_input(r->fault, (struct place){r->bundle->path, r->first[table], 0}, name,
                       "rows, documents, words and digest of the table are not those that its "
                       "checks tell: it was changed since");
}

static bool check_all(const struct reading *r) {
    for (size_t i = 0; i < SHARE_TABLES; i++)
        if (r->first[i] && !r->checked[i])
            return refuse(r, slice_of(share_tables[i].name), "a table without its checks");
    return r->facts || refuse(r, NO_QUOTE, "a bundle without tables");
}

static bool end_line(struct reading *r, struct slice line) {
    char hex[DIGEST_HEX + 1];
    struct buffer told = {0};
    end_table(r);
    r->ended = true;
    digest_end(r->whole, hex);
    r->whole = NULL;
    buffer_format(&told, "%llu\t%llu\t%s", (unsigned long long)r->line - 1,
                  (unsigned long long)r->bytes, hex);
    bool same = slice_eq(line, buffer_slice(&told));
    buffer_free(&told);
    return (same || refuse(r, NO_QUOTE,
                           "lines, bytes and digest of the bundle are not those that "
                           "its end tells: it was changed since")) &&
           check_all(r);
}

/* A whole line, without its LF. */
static bool take_line(struct reading *r, struct slice line) {
    size_t bytes = line.n + 1;
    struct slice rest = line, tag = slice_cut(&rest, '\t');
    size_t table = find_table(tag);
    if (r->ended)
        return refuse(r, line, "more behind the end of the bundle");
    if (r->line == 1)
        return slice_eq(line, SLICE(SHARE_FIRST)) ||
               refuse(r, line, "no bundle of `hearth share`, or one of another version");
    if (rest.p && slice_eq(tag, SLICE(SHARE_END)))
        return end_line(r, rest);
    if (rest.p && slice_eq(tag, SLICE(SHARE_ABOUT)))
        return read_fact(r, rest);
    if (rest.p && slice_eq(tag, SLICE(SHARE_CHECKS)))
        return check_line(r, rest);
    return rest.p && table < SHARE_TABLES ? table_line(r, table, rest, bytes)
                                          : refuse(r, tag, "no such part of a bundle");
}

static bool read_lines(struct reading *r, FILE *in) {
    char *text = NULL;
    size_t cap = 0;
    ssize_t n = 0;
    bool ok = true;
    while (ok && (n = getline(&text, &cap, in)) > 0) {
        struct slice line = {text, (size_t)n};
        r->line++;
        if (text[n - 1] != '\n') {
            ok = refuse(r, NO_QUOTE, "the bundle is cut short: its last line has no end");
            break;
        }
        ok = take_line(r, (struct slice){text, (size_t)n - 1});
        if (r->whole)
            digest_add(r->whole, line);
        r->bytes += (uint64_t)n;
    }
    free(text);
    if (ok && ferror(in))
        ok = fault_system(r->fault, r->bundle->path);
    return ok && (r->ended || refuse(r, NO_QUOTE, "the bundle is cut short: it has no end"));
}

bool merge_bundle_read(struct merge_pool *p, size_t at, struct fault *f) {
    struct reading r = {.pool = p,
                        .bundle = &p->bundles[at],
                        .at = (uint32_t)at,
                        .fault = f,
                        .now = SHARE_TABLES,
                        .whole = digest_begin()};
    FILE *in = fopen(r.bundle->path, "re");
    bool ok = in ? read_lines(&r, in) : fault_system(f, r.bundle->path);
    if (in)
        fclose(in);
    if (r.whole)
        digest_end(r.whole, NULL);
    share_sum_end(&r.sum, NULL);
    buffer_free(&r.doc);
    return ok;
}
