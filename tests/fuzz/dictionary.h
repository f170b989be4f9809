/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes to a draft, as hearth lexicon convert reads a dictionary, and from there into every format:
 * what is written must be read again, and hearth's own must be fit to match with. */
#ifndef HEARTH_TESTS_DICTIONARY_H
#define HEARTH_TESTS_DICTIONARY_H

#include "tests/fuzz/replay.h"

#include "corpus/decode.h"
#include "corpus/sheet.h"
#include "models/formats.h"
#include "models/matcher.h"
#include "pipeline/utf8.h"

static inline void read_again(const struct format *format, struct slice text) {
    struct fault f = {.many = true};
    struct draft *d = draft_new("again");
    fuzz_wants(format->read(d, text, &f) && fault_none(&f));
    draft_free(d);
    fault_free(&f);
}

/* What its own format wrote is read as the same: it is written again byte for byte. */
static inline void write_twice(const struct format *format, struct draft *d) {
    struct buffer once = {0}, twice = {0};
    struct fault f = {.many = true};
    struct draft *again = draft_new("again");
    format->write(d, &once);
    if (d->n_themes) {
        fuzz_wants(format->read(again, buffer_slice(&once), &f));
        draft_settle(again);
        format->write(again, &twice);
        fuzz_wants(slice_eq(buffer_slice(&once), buffer_slice(&twice)));
    }
    draft_free(again);
    buffer_free(&once);
    buffer_free(&twice);
    fault_free(&f);
}

static inline void match_with(struct slice codebook) {
    struct fault f = {.many = true};
    struct lexicon *l = lexicon_new();
    struct sheet *s = sheet_from_text(codebook, "again", "UTF-8", &f);
    fuzz_wants(s && lexicon_read_sheet(l, s, &f));
    if (l->n_entries) {
        fuzz_wants(lexicon_finish(l, &f));
        struct matcher *m =
            matcher_new(l, (struct matcher_share){NULL, true}, "english", OVERLAP_THEME, &f);
        fuzz_wants(m && fault_none(&f));
        matcher_free(m);
    }
    sheet_free(s);
    lexicon_free(l);
    fault_free(&f);
}

/* Whether an entry of the codebook is called like a line: it may be that of another once they are
 * written. */
static inline bool called_by_line(const struct draft *d) {
    for (size_t i = 0; i < d->n_entries; i++)
        if (d->entries[i].id.n > 2 && memcmp(d->entries[i].id.p, "1.", 2) == 0)
            return true;
    return false;
}

static inline void write_all(struct draft *d) {
    struct buffer out = {0};
    for (const struct format *const *f = all_formats; *f; f++) {
        if (!(*f)->write)
            continue;
        buffer_clear(&out);
        d->target = (*f)->title;
        (*f)->write(d, &out);
        fuzz_wants(utf8_valid(buffer_slice(&out), NULL));
        if (d->n_themes && (*f)->read && !called_by_line(d))
            read_again(*f, buffer_slice(&out));
        if (d->n_themes && !called_by_line(d) && f == all_formats)
            match_with(buffer_slice(&out));
    }
    buffer_free(&out);
}

/* `twice`: what the format itself wrote must be read as the same (write_twice). */
static inline void read_dictionary_as(const char *name, const uint8_t *data, size_t size,
                                      bool twice) {
    const struct format *format = format_called(slice_of(name));
    struct decoder *decoder = decoder_new(NULL, true);
    struct arena arena = {0};
    struct origins untraced = {0};
    struct fault f = {.many = true};
    struct decoded text;
    struct draft *d = draft_new("fuzz");
    if (decode_characters(decoder, (struct slice){(const char *)data, size}, "fuzz", &text, &f)) {
        struct slice settled = decode_settle(text.text, &arena, &untraced);
        format_detect(settled, "fuzz");
        bool ok = format->read(d, settled, &f);
        fuzz_wants(ok == fault_none(&f));
        if (ok) {
            draft_settle(d);
            write_all(d);
            if (twice)
                write_twice(format, d);
        }
    }
    for (size_t i = 0; i < d->n_losses; i++)
        fuzz_wants(utf8_valid(d->losses[i].text, NULL) && d->losses[i].message.n);
    draft_free(d);
    decoder_free(decoder);
    arena_free(&arena);
    fault_free(&f);
}

static inline void read_dictionary(const char *name, const uint8_t *data, size_t size) {
    read_dictionary_as(name, data, size, false);
}

#endif
