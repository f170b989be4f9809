/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An archive as it is; anything else as the project file beside a text that all can be counted in.
 */
#include "tests/fuzz/transcript.h"

#include "corpus/qdpx.h"
#include "tests/unit/zipped.h"

static const char talk[] = "\xef\xbb\xbf"
                           "Ana: We tried \xf0\x9f\x98\x80 it [laughs] \"twice\".\r\n"
                           "Joe:  The cafe\xcc\x81\r\n    was shut.\r\nAna: No.\nJoe: So.\r";

static void fits_a_theme(struct slice s) {
    fits_a_field(s);
    fuzz_wants(s.n > 0);
    for (size_t i = 0; i < s.n; i++)
        fuzz_wants(!strchr(" :#", s.p[i]));
}

/* Places are stretches of the text, one behind the other, and what is there fits a field. */
static void check_codings(struct transcript *t) {
    struct fault f = {.stage = "fuzz"};
    struct buffer rows = {0};
    fuzz_wants(codings_place(t, "fuzz", &f) == fault_none(&f));
    for (size_t i = 0; i < t->codings.n_places; i++) {
        const struct coding_place *p = &t->codings.places[i];
        struct slice text = t->paragraphs[p->paragraph].text;
        fuzz_wants(p->begin < p->end && p->end <= text.n);
        fits_a_field((struct slice){text.p + p->begin, p->end - p->begin});
        fits_a_theme(t->codings.items[p->coding].theme);
        fits_a_field(t->codings.items[p->coding].code);
        fits_a_field(t->codings.items[p->coding].coder);
        fuzz_wants(i == 0 || p[-1].paragraph <= p->paragraph);
    }
    codings_rows(&rows, SLICE("fuzz"), t);
    fuzz_wants(utf8_valid(buffer_slice(&rows), NULL));
    buffer_free(&rows);
    fault_free(&f);
}

static void read_project(struct slice bytes) {
    struct fault f = {.stage = "fuzz"};
    struct transcript t = {.origins = {.wanted = true}};
    struct reading in = {.file = "fuzz", .repair = bytes.n % 3 == 0};
    struct qdpx *q = qdpx_open(bytes, "fuzz", &f);
    fuzz_wants((q != NULL) == fault_none(&f));
    for (size_t i = 0; q && i < qdpx_count(q); i++) {
        struct qdpx_source source = qdpx_source(q, i);
        fits_a_field(source.name);
        transcript_clear(&t);
        if (!source.left && qdpx_read(q, i, &t, &in, &f))
            check_codings(&t);
        fault_free(&f);
    }
    qdpx_free(q);
    transcript_free(&t);
    fault_free(&f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice bytes = {(const char *)data, size};
    struct zipped z = {.n = 0};
    if (size >= 2 && memcmp(data, "PK", 2) == 0) {
        read_project(bytes);
        return 0;
    }
    zipped_add(&z, "sources/t.txt", talk);
    zipped_add_as(&z, "project.qde", bytes, (struct zipped_entry){.size = 0});
    read_project(zipped_end(&z));
    zipped_free(&z);
    return 0;
}
