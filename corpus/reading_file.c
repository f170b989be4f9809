/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reading_file.h"

#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/file.h"
#include "pipeline/scan.h"

struct file_reader *file_reader_new(const struct reading_options *o) {
    struct file_reader *r = mem_zero(1, sizeof *r);
    r->options = o;
    r->decoder = decoder_new(o->encoding, o->repair);
    r->transcript.origins.wanted = o->codings;
    return r;
}

bool file_reader_take(struct file_reader *r, const struct reading_file *file, uint64_t most,
                      struct fault *f) {
    if (file->fd >= 0)
        return file_read_open(file->fd, file->path, file->size, most, &r->bytes, f);
    struct slice bytes = file->bytes;
    bytes.n = bytes.n < most ? bytes.n : (size_t)most;
    buffer_clear(&r->bytes);
    buffer_add(&r->bytes, bytes);
    return true;
}

static bool refuse_empty(const char *path, const struct outcome *o, struct slice text,
                         struct fault *f) {
    struct place at = {file_label(path), 0, 0};
    const char *why = o->bytes == 0              ? "an empty file"
                      : clean_trim(text).n == 0  ? "nothing but blank lines"
                      : o->reader == &reader_vtt ? "cues without a word"
                                                 : "nobody says a word in it";
    return fault_input(f, at, NO_QUOTE, "%s", why);
}

/* A last line without an end counts too. */
static uint64_t count_lines(struct slice text) {
    return scan_count(text, '\n') + (text.n > 0 && text.p[text.n - 1] != '\n');
}

static bool read_rows(struct file_reader *r, const struct sheet *s, const size_t *rows, size_t n,
                      struct fault *f) {
    buffer_text(&r->transcript.evidence, s->understood);
    return table_read(&r->transcript, s, rows, n, r->options->repair, f);
}

/* A table that is one document; its sheet is the caller's. */
static bool read_whole_table(struct file_reader *r, const struct reading_file *file,
                             struct sheet *s, struct outcome *o, struct fault *f) {
    if (!s || !column_roles_find(s, r->options->column, !file->named, f))
        return false;
    MEM_GROW(r->rows, r->cap_rows, s->n_rows);
    for (size_t i = 0; i < s->n_rows; i++)
        r->rows[i] = i;
    if (!s->plain)
        o->remark = slice_of(s->understood);
    return read_rows(r, s, r->rows, s->n_rows, f);
}

/* A file that is no text: its reader decodes what is in it. */
static bool read_bytes(struct file_reader *r, const struct reading_file *file, struct outcome *o,
                       struct fault *f) {
    struct reading reading = {.bytes = buffer_slice(&r->bytes),
                              .file = file_label(file->path),
                              .repair = r->options->repair};
    if (reading.bytes.n && !o->reader->read(&r->transcript, &reading, f))
        return false;
    return r->transcript.n > 0 || refuse_empty(file->path, o, SLICE("-"), f);
}

static const char doubled[] =
    "its letters with accents seem to have been encoded twice (\u00c3\u00a9 for \u00e9)";

/* The encoding, where it is not the usual one, or not the only one. */
static void remark_encoding(struct outcome *o, const struct decoded *d, struct arena *a) {
    struct buffer b = {0};
    if (strcmp(d->encoding, "UTF-8") != 0)
        buffer_format(&b, "read as %s", d->encoding);
    if (d->doubled)
        buffer_format(&b, "%s%s", b.n ? "; " : "", doubled);
    o->remark = arena_copy(a, buffer_slice(&b));
    buffer_free(&b);
}

/* A decoded text; *s is the sheet of a table, which is to be freed. */
static bool read_text(struct file_reader *r, const struct reading_file *file,
                      const struct decoded *decoded, struct outcome *o, struct sheet **s,
                      struct fault *f) {
    struct reading reading = {
        .text = decoded->text, .file = file_label(file->path), .repair = r->options->repair};
    bool table = o->reader == &reader_table, ok = true;
    if (!table)
        remark_encoding(o, decoded, &r->transcript.arena);
    if (clean_trim(decoded->text).n && table) {
        *s = sheet_from_text(decoded->text, file->path, decoded->encoding, f);
        if (*s && decoded->doubled)
            sheet_remark(*s, slice_of(doubled));
        ok = read_whole_table(r, file, *s, o, f);
    } else if (clean_trim(decoded->text).n) {
        ok = o->reader->read(&r->transcript, &reading, f);
    }
    return ok && (r->transcript.n > 0 || refuse_empty(file->path, o, decoded->text, f));
}

static bool read_file(struct file_reader *r, const struct reading_file *file, struct outcome *o,
                      struct sheet **s, struct fault *f) {
    struct decoded decoded;
    if (!file_reader_take(r, file, FILE_MOST + 1, f))
        return false;
    o->bytes = r->bytes.n;
    if (!o->reader)
        o->reader = reader_detect_bytes(buffer_slice(&r->bytes));
    if (!file->reader && o->reader && o->reader->converter)
        return true; /* nothing is read: it is to be converted first */
    if (o->reader && o->reader->of_bytes)
        return read_bytes(r, file, o, f);
    bool ok = decode(r->decoder, &r->bytes, file_label(file->path), &decoded, f);
    o->encoding = slice_of(decoded.encoding);
    if (!ok) {
        o->undecodable = decoded.undecodable;
        return false;
    }
    if (!o->reader)
        o->reader = reader_detect(decoded.text, false);
    o->lines = count_lines(decoded.text);
    o->repaired = decoded.repaired;
    return read_text(r, file, &decoded, o, s, f);
}

void reading_pack(struct file_reader *r, const struct outcome *o, const char *path, struct fault *f,
                  struct buffer *reply) {
    if (fault_none(f))
        codings_place(&r->transcript, file_label(path), f);
    outcome_pack(reply, o, &r->transcript, r->options->lines, f);
}

void reading_document(struct file_reader *r, const struct reading_file *file,
                      struct buffer *reply) {
    struct outcome o = {.reader = file->reader};
    struct fault f = {.stage = r->options->stage};
    struct sheet *s = NULL;
    transcript_clear(&r->transcript);
    read_file(r, file, &o, &s, &f);
    reading_pack(r, &o, file->path, &f, reply);
    sheet_free(s);
    fault_free(&f);
}

void reading_table_rows(struct file_reader *r, struct sheet *s, const size_t *rows, size_t n,
                        struct fault *f, struct buffer *reply) {
    struct outcome o = {
        .reader = &reader_table, .encoding = slice_of(s->encoding), .lines = n, .bytes = 1};
    transcript_clear(&r->transcript);
    if (!s->plain && n && rows[0] == 0) /* said once for the table */
        o.remark = slice_of(s->understood);
    if (read_rows(r, s, rows, n, f) && r->transcript.n == 0)
        refuse_empty(s->name, &o, SLICE("-"), f);
    o.bytes = 0;
    outcome_pack(reply, &o, &r->transcript, r->options->lines, f);
}
