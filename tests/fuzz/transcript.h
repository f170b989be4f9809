/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes to a transcript, as ingest reads a file: decoded, then given to a reader. What comes out
 * must fit the stream. */
#ifndef HEARTH_TESTS_TRANSCRIPT_H
#define HEARTH_TESTS_TRANSCRIPT_H

#include "tests/fuzz/replay.h"

#include "corpus/decode.h"
#include "corpus/reader.h"
#include "pipeline/utf8.h"

static inline void fits_a_field(struct slice s) {
    fuzz_wants(utf8_valid(s, NULL));
    for (size_t i = 0; i < s.n; i++)
        fuzz_wants((unsigned char)s.p[i] >= 0x20 && s.p[i] != '"' && s.p[i] != 0x7f);
}

static inline void read_transcript(const struct reader *reader, const uint8_t *data, size_t size) {
    struct decoder *d = decoder_new(NULL, size % 2 == 0);
    struct buffer bytes = {0};
    struct decoded text;
    struct fault f = {.many = true};
    struct transcript t = {0};
    uint64_t turn = 0;
    buffer_add(&bytes, (struct slice){(const char *)data, size});
    if (decode(d, &bytes, "fuzz", &text, &f)) {
        struct reading in = {.text = text.text, .file = "fuzz", .repair = size % 3 == 0};
        bool ok = reader->read(&t, &in, &f);
        for (size_t i = 0; ok && i < t.n; i++) {
            fits_a_field(t.paragraphs[i].text);
            fits_a_field(t.paragraphs[i].speaker);
            fuzz_wants(t.paragraphs[i].text.n > 0 && t.paragraphs[i].turn >= turn);
            turn = t.paragraphs[i].turn;
        }
        fuzz_wants(ok == fault_none(&f));
    }
    transcript_free(&t);
    decoder_free(d);
    buffer_free(&bytes);
    fault_free(&f);
}

#endif
