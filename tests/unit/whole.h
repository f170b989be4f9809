/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file read as ingest reads it: decoded, its reader found, its turns and what was left out. */
#ifndef HEARTH_TESTS_WHOLE_H
#define HEARTH_TESTS_WHOLE_H

#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/reader.h"
#include "tests/unit/texts.h"

/* Zero-initialise; free with whole_free. */
struct whole {
    struct transcript t;
    const struct reader *reader;
    struct slice text; /* decoded */
    struct buffer bytes;
    struct decoder *decoder;
    struct sheet *sheet;
    size_t *rows;
    struct fault fault;
};

static inline bool whole_read_table(struct whole *w, const char *path) {
    static const struct text_list none = {0};
    w->sheet = sheet_from_text(w->text, path, "UTF-8", &w->fault);
    if (!w->sheet || !column_roles_find(w->sheet, &none, false, &w->fault))
        return false;
    w->rows = mem_alloc((w->sheet->n_rows + 1) * sizeof *w->rows);
    for (size_t i = 0; i < w->sheet->n_rows; i++)
        w->rows[i] = i;
    return table_read(&w->t, w->sheet, w->rows, w->sheet->n_rows, false, &w->fault);
}

/* Of what `bytes` holds, which would be a file called `path`. */
static inline bool whole_of_bytes(struct whole *w, const char *path) {
    struct decoded decoded;
    w->fault = (struct fault){.stage = "ingest"};
    w->decoder = decoder_new(NULL, false);
    w->reader = reader_for(path);
    if (w->reader && w->reader->of_bytes) {
        struct reading in = {.bytes = buffer_slice(&w->bytes), .file = path};
        return w->reader->read(&w->t, &in, &w->fault);
    }
    if (!decode(w->decoder, &w->bytes, path, &decoded, &w->fault))
        return false;
    w->text = decoded.text;
    w->reader = w->reader ? w->reader : reader_detect(w->text, true);
    struct reading in = {.text = w->text, .file = path};
    return w->reader->read ? w->reader->read(&w->t, &in, &w->fault) : whole_read_table(w, path);
}

static inline bool whole_read(struct whole *w, const char *path) {
    read_file(path, &w->bytes);
    return whole_of_bytes(w, path);
}

/* The paragraph that line `line` of the file belongs to; NULL: it stands before the first. */
static inline const struct paragraph *whole_at(const struct whole *w, uint64_t line) {
    const struct paragraph *last = NULL;
    for (size_t i = 0; i < w->t.n && w->t.paragraphs[i].line <= line; i++)
        last = &w->t.paragraphs[i];
    return last;
}

static inline void whole_free(struct whole *w) {
    transcript_free(&w->t);
    buffer_free(&w->bytes);
    decoder_free(w->decoder);
    sheet_free(w->sheet);
    free(w->rows);
    fault_free(&w->fault);
    *w = (struct whole){.reader = NULL};
}

#endif
