/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ledger.h"

#include "corpus/unspoken.h"
#include "models/digest.h"
#include "pipeline/output.h"

enum { WRITE_AT = 256 * 1024 };

/* The columns; a row of a line has nothing but file, doc, line and reason. */
static const char header[] = "file\tdoc\tfate\tformat\tencoding\tbytes\tturns\trows\trepaired"
                             "\tsha256\twhy\tlayout\tlines\twords\tmarks\tline\treason\n";
static const char between[] = "\t\t\t\t\t\t\t\t\t\t\t\t\t\t"; /* doc and line */

/* A field of the stream may not hold what a message or a file name may. */
static void add_field(struct buffer *to, struct slice s) {
    size_t from = to->n;
    text_visible(to, s, 0);
    for (size_t i = from; i < to->n; i++)
        if (to->p[i] == '"')
            to->p[i] = '\'';
}

static void add_names(struct buffer *to, const struct ingest_entry *e) {
    add_field(to, e->name);
    buffer_char(to, '\t');
    buffer_add(to, e->doc);
}

static void add_file(struct buffer *to, const struct ingest_entry *e, const char *sha256) {
    static const char *const fates[] = {
        [INGEST_READ] = "read", [INGEST_REFUSED] = "refused", [INGEST_LEFT_OUT] = "left_out"};
    add_names(to, e);
    buffer_format(to, "\t%s\t%s\t%s\t%llu\t%llu\t%llu\t%llu\t%s\t", fates[e->fate], e->format,
                  e->encoding, (unsigned long long)e->bytes, (unsigned long long)e->turns,
                  (unsigned long long)e->rows, (unsigned long long)e->repaired, sha256);
    add_field(to, e->why);
    buffer_format(to, "\t%s\t%llu\t%llu\t%llu\t\t%s\n", e->layout, (unsigned long long)e->lines,
                  (unsigned long long)e->words, (unsigned long long)e->marks,
                  e->undecodable ? "undecodable" : "");
}

static void add_lines(struct buffer *to, const struct ingest_entry *e, struct outlet *out) {
    struct unspoken_walk w = {.rest = e->unspoken};
    while (unspoken_next(&w)) {
        add_names(to, e);
        buffer_text(to, between);
        if (w.line)
            buffer_u64(to, w.line);
        buffer_format(to, "\t%s\n", unspoken_name(w.why));
        if (to->n >= WRITE_AT) {
            out->write(out, buffer_slice(to));
            buffer_clear(to);
        }
    }
}

bool ledger_write(const char *path, const struct source *ingest, struct fault *f) {
    struct output out;
    struct buffer text = {0};
    if (!output_open(&out, path, f))
        return false;
    buffer_text(&text, header);
    for (size_t i = 0; fault_none(f) && i < ingest_entries(ingest); i++) {
        struct ingest_entry e = ingest_entry(ingest, i);
        char hex[DIGEST_HEX + 1] = "";
        uint64_t bytes;
        if (e.fate == INGEST_READ && strcmp(e.path, "-") != 0)
            digest_file(e.path, hex, &bytes, f);
        add_file(&text, &e, hex);
        add_lines(&text, &e, &out.to.outlet);
    }
    out.to.outlet.write(&out.to.outlet, buffer_slice(&text));
    buffer_free(&text);
    return output_commit(&out, f);
}
