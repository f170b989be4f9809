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

/* Where a text came from lies within the source, and what is ASCII there has not changed but for
 * white space and quotes. */
static inline void comes_from(struct origins *o, struct slice source, struct slice text) {
    struct stretches s = {NULL, 0, 0};
    origins_follow(o, source, text, &s);
    for (size_t i = 0; i < s.n; i++) {
        const struct stretch *at = &s.items[i];
        fuzz_wants(at->n <= text.n - at->at && at->m <= source.n - at->from && at->m > 0);
        fuzz_wants(i == 0 || at[-1].at + at[-1].n <= at->at);
        for (size_t k = 0; at->n == at->m && k < at->n; k++) {
            char c = text.p[at->at + k];
            fuzz_wants(c == source.p[at->from + k] || c == ' ' || (unsigned char)c >= 0x80);
        }
    }
    stretches_free(&s);
}

/* A reading that must not fault without a message, nor hand on what does not fit the stream. */
static inline void read_exactly(const struct reader *reader, const struct reading *in) {
    struct fault f = {.many = true};
    struct transcript t = {.origins = {.wanted = in->text.n % 2 == 0}};
    uint64_t turn = 0;
    bool ok = reader->read(&t, in, &f);
    for (size_t i = 0; ok && i < t.n; i++) {
        fits_a_field(t.paragraphs[i].text);
        fits_a_field(t.paragraphs[i].speaker);
        fuzz_wants(t.paragraphs[i].text.n > 0 && t.paragraphs[i].turn >= turn);
        turn = t.paragraphs[i].turn;
        comes_from(&t.origins, in->text, t.paragraphs[i].text);
    }
    for (size_t i = 0; ok && i < t.n_unspoken; i++)
        fuzz_wants(utf8_valid(t.unspoken[i].text, NULL) && unspoken_name(t.unspoken[i].why));
    fuzz_wants(ok == fault_none(&f));
    transcript_free(&t);
    fault_free(&f);
}

/* For readers of bytes and of text. */
static inline void read_transcript(const struct reader *reader, const uint8_t *data, size_t size) {
    struct slice all = {(const char *)data, size};
    if (reader->of_bytes) {
        struct reading in = {.bytes = all, .file = "fuzz", .repair = size % 3 == 0};
        read_exactly(reader, &in);
        return;
    }
    struct decoder *d = decoder_new(NULL, size % 2 == 0);
    struct buffer bytes = {0};
    struct decoded text;
    struct fault f = {.many = true};
    buffer_add(&bytes, all);
    if (decode(d, &bytes, "fuzz", &text, &f)) {
        struct reading in = {.text = text.text, .file = "fuzz", .repair = size % 3 == 0};
        read_exactly(reader, &in);
    }
    decoder_free(d);
    buffer_free(&bytes);
    fault_free(&f);
}

#endif
