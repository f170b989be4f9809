/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ledger.h"

#include <stdlib.h>

#include "corpus/unspoken.h"
#include "corpus/xml.h"
#include "models/pseudonyms.h"
#include "pipeline/intern.h"
#include "pipeline/output.h"

enum { WRITE_AT = 256 * 1024 };

/* The columns; a row of a line has nothing but file, doc, line and reason. */
static const char header[] = "file\tdoc\tfate\tformat\tencoding\tbytes\tturns\trows\trepaired"
                             "\tsha256\twhy\tlayout\tlines\twords\tmarks\tline\treason\trenamed"
                             "\tlanguage\n";
static const char between[] = "\t\t\t\t\t\t\t\t\t\t\t\t\t\t"; /* doc and line */

/* An entry and what it is called. */
struct named {
    struct ingest_entry entry;
    struct slice file, doc; /* as fields; in the arena */
};
struct ledger {
    const struct redaction_key *key; /* NULL: names as they are */
    struct pseudonyms *pseudonyms;
    struct named *rows; /* [n] */
    size_t n;
    struct intern digested; /* files, of which several rows may be, */
    struct buffer digests;  /* and the digest of each: DIGEST_HEX bytes and a NUL; */
    size_t n_known;         /* of the first of them others know it */
    struct arena arena;
    struct buffer text;
};

/* A field of the stream may not hold what a message or a file name may. */
static void add_field(struct buffer *to, struct slice s) {
    size_t from = to->n;
    text_visible(to, s, 0);
    for (size_t i = from; i < to->n; i++)
        if (to->p[i] == '"')
            to->p[i] = '\'';
}

static struct slice name_of(struct ledger *l, struct slice name) {
    if (l->key)
        return name.n
                   ? arena_copy(&l->arena, pseudonyms_give(l->pseudonyms, PSEUDONYM_DOCUMENT, name))
                   : name;
    buffer_clear(&l->text);
    add_field(&l->text, name);
    return arena_copy(&l->arena, buffer_slice(&l->text));
}

static int by_name(const void *a, const void *b) {
    const struct named *x = a, *y = b;
    int c = slice_cmp(x->doc, y->doc);
    return c ? c : slice_cmp(x->file, y->file);
}

static void name_entries(struct ledger *l, const struct source *ingest) {
    l->n = ingest_entries(ingest);
    l->rows = mem_zero(l->n, sizeof *l->rows);
    for (size_t i = 0; i < l->n; i++) {
        struct named *row = &l->rows[i];
        row->entry = ingest_entry(ingest, i);
        row->file = name_of(l, row->entry.name);
        row->doc = name_of(l, row->entry.doc);
    }
    if (l->key && l->n)
        qsort(l->rows, l->n, sizeof *l->rows, by_name);
}

/* Without the name that a part of an archive has, which people choose, too: `: no XML` of
 * `: anna.qde:3: no XML`. */
static struct slice without_part(struct slice why) {
    if (why.n < 2 || memcmp(why.p, ": ", 2) != 0)
        return why;
    struct slice rest = {why.p + 2, why.n - 2};
    size_t part = xml_part_plain(rest), n = part + 1;
    while (n < rest.n && rest.p[n] >= '0' && rest.p[n] <= '9')
        n++;
    bool is_part = part && part + 1 < n && n < rest.n && rest.p[part] == ':' && rest.p[n] == ':';
    return is_part ? (struct slice){rest.p + n, rest.n - n} : why;
}

/* What a message says of a file, whose name it begins with, up to what it quotes: `:3: no WebVTT`
 * of `talk.vtt:3: no WebVTT: "Ann: Hello"`. */
static struct slice without_words(const struct ingest_entry *e, struct buffer *name) {
    static const char quotes[] = "\"'`";
    const char *slash = strrchr(e->path, '/');
    struct slice why = e->why;
    buffer_clear(name);
    text_visible(name, slice_of(slash ? slash + 1 : e->path), 0);
    if (why.n < name->n || memcmp(why.p, name->p, name->n) != 0)
        return (struct slice){"", 0};
    why = (struct slice){why.p + name->n, why.n - name->n};
    if (why.n && *why.p == '/') /* the name of a source within the file */
        return (struct slice){"", 0};
    why = without_part(why);
    for (size_t i = 0; i < why.n; i++)
        if (strchr(quotes, why.p[i]) || (unsigned char)why.p[i] >= 0x80)
            why.n = i;
    while (why.n && (why.p[why.n - 1] == ' ' || why.p[why.n - 1] == ':'))
        why.n--;
    return why;
}

static void add_names(struct ledger *l, const struct named *row) {
    buffer_add(&l->text, row->file);
    buffer_char(&l->text, '\t');
    buffer_add(&l->text, row->doc);
}

static void add_file(struct ledger *l, const struct named *row, const char *sha256) {
    static const char *const fates[] = {
        [INGEST_READ] = "read", [INGEST_REFUSED] = "refused", [INGEST_LEFT_OUT] = "left_out"};
    const struct ingest_entry *e = &row->entry;
    struct buffer *to = &l->text, name = {0};
    add_names(l, row);
    buffer_format(to, "\t%s\t%s\t%s\t%llu\t%llu\t%llu\t%llu\t%s\t", fates[e->fate], e->format,
                  e->encoding, (unsigned long long)e->bytes, (unsigned long long)e->turns,
                  (unsigned long long)e->rows, (unsigned long long)e->repaired, sha256);
    add_field(to, l->key && e->fate == INGEST_REFUSED ? without_words(e, &name) : e->why);
    buffer_format(to, "\t%s\t%llu\t%llu\t%llu\t\t%s\t%llu\t%s\n", e->layout,
                  (unsigned long long)e->lines, (unsigned long long)e->words,
                  (unsigned long long)e->marks, e->undecodable ? "undecodable" : "",
                  (unsigned long long)e->renamed, e->language);
    buffer_free(&name);
}

static void add_lines(struct ledger *l, const struct named *row, struct outlet *out) {
    struct unspoken_walk w = {.rest = row->entry.unspoken};
    while (unspoken_next(&w)) {
        add_names(l, row);
        buffer_text(&l->text, between);
        if (w.line)
            buffer_u64(&l->text, w.line);
        buffer_format(&l->text, "\t%s\t\t\n", unspoken_name(w.why));
        if (l->text.n >= WRITE_AT) {
            out->write(out, buffer_slice(&l->text));
            buffer_clear(&l->text);
        }
    }
}

static void keep_digest(struct ledger *l, const char *hex) {
    buffer_add(&l->digests, (struct slice){hex, DIGEST_HEX + 1});
}

/* Of the file of an entry that was read and can be again; "" of others. The file is read once more
 * for it, and must be what was read before: else the digest would vouch for other words than those
 * in the tables. */
static const char *digest_of(struct ledger *l, const struct ingest_entry *e, struct fault *f) {
    size_t known = l->digested.count;
    uint64_t bytes;
    if (*e->digest)
        return e->digest;
    if (e->fate != INGEST_READ || !e->found)
        return "";
    uint32_t id = intern_add(&l->digested, slice_of(e->path));
    if (id == known) {
        char hex[DIGEST_HEX + 1] = {0};
        if (digest_file(e->path, l->key, hex, &bytes, f))
            file_untouched(e->path, e->found, f);
        keep_digest(l, hex);
    } else if (id < l->n_known) {
        file_untouched(e->path, e->found, f);
    }
    return l->digests.p + id * (DIGEST_HEX + 1);
}

static bool write_rows(struct ledger *l, const char *path, struct fault *f) {
    struct output out;
    if (!output_open(&out, path, f))
        return false;
    buffer_clear(&l->text);
    buffer_text(&l->text, header);
    for (size_t i = 0; fault_none(f) && i < l->n; i++) {
        const struct ingest_entry *e = &l->rows[i].entry;
        add_file(l, &l->rows[i], digest_of(l, e, f));
        add_lines(l, &l->rows[i], &out.to.outlet);
    }
    out.to.outlet.write(&out.to.outlet, buffer_slice(&l->text));
    return output_commit(&out, f);
}

static void close_ledger(struct ledger *l) {
    pseudonyms_free(l->pseudonyms);
    free(l->rows);
    intern_free(&l->digested);
    buffer_free(&l->digests);
    arena_free(&l->arena);
    buffer_free(&l->text);
}

bool ledger_write(const char *path, const struct source *ingest, const struct redaction_key *key,
                  struct fault *f) {
    struct ledger l = {.key = key, .pseudonyms = key ? pseudonyms_new(key) : NULL};
    if (key && !l.pseudonyms)
        return fault_input(f, NO_PLACE, NO_QUOTE, "libsodium does not start");
    name_entries(&l, ingest);
    bool ok = write_rows(&l, path, f);
    close_ledger(&l);
    return ok;
}

bool ledger_digest(struct source *ingest, const struct redaction_key *key,
                   const struct digest_of *known, size_t n, struct fault *f) {
    struct ledger l = {.key = key, .n_known = n};
    for (size_t i = 0; i < n; i++) {
        intern_add(&l.digested, slice_of(known[i].path));
        keep_digest(&l, known[i].hex);
    }
    for (size_t i = 0; fault_none(f) && i < ingest_entries(ingest); i++) {
        const struct ingest_entry e = ingest_entry(ingest, i);
        if (e.fate == INGEST_READ && *e.format)
            ingest_digest(ingest, i, digest_of(&l, &e, f));
    }
    close_ledger(&l);
    return fault_none(f);
}
