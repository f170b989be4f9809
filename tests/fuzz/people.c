/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of codings by people, as agree reads and compares it, and as match puts it into the rows
 * of two turns. */
#include "tests/fuzz/replay.h"

#include <math.h>

#include "corpus/sheet.h"
#include "models/coder.h"
#include "models/comparison.h"
#include "models/ratings.h"
#include "pipeline/scan.h"
#include "pipeline/utf8.h"

static bool within(struct value v, double least, double most) {
    return v.why != REASON_NONE || (v.x >= least - 1e-9 && v.x <= most + 1e-9);
}

static void compare(const struct ratings *r) {
    struct comparing *c = comparing_new(r, ALL_CODERS, 10, 1);
    struct comparison *rows = mem_zero(r->codes.count + 1, sizeof *rows);
    size_t n = r->coders.count > 1;
    for (size_t k = 0; k < 1 + n; k++) {
        uint32_t a = k ? 0 : ALL_CODERS, b = k ? 1 : ALL_CODERS;
        if (!comparing_rows(c, a, b, rows))
            continue;
        for (size_t i = 0; i <= r->codes.count; i++) {
            fuzz_wants(within(rows[i].agreement, 0, 1) && within(rows[i].share, 0, 1));
            fuzz_wants(within(rows[i].alpha, -1, 1) && within(rows[i].ac1, -1, 1));
            fuzz_wants(within(rows[i].kappa.kappa, -1, 1));
        }
    }
    free(rows);
    comparing_free(c);
}

static void agree(struct slice bytes, const char *coders) {
    struct fault f = {.many = true};
    const struct ratings_asked asked = {NULL, coders, REPEATS_CODES};
    struct sheet *s = sheet_from(bytes, "fuzz", NULL, &f);
    struct ratings *r = s ? ratings_take(s, &asked, &f) : NULL;
    fuzz_wants((r != NULL) == fault_none(&f));
    if (r) {
        ratings_complete(r, r->coders.count);
        ratings_finish(r);
        if (r->codes.count < 100 && r->units.count < 1000)
            compare(r);
    }
    ratings_free(r);
    fault_free(&f);
}

static bool columns(struct sink *s, const struct columns *c) {
    (void)s;
    return c->n == 7;
}
static bool record(struct sink *s, const struct record *r) {
    size_t n = scan_items(r->fields[4]);
    (void)s;
    for (struct slice rest = r->fields[5]; rest.p && rest.n;) {
        struct hit_item hit;
        fuzz_wants(hit_item_read(&rest, &hit) && hit.last <= n);
        fuzz_wants(utf8_valid(hit.theme, NULL));
    }
    return true;
}
static bool pause(struct sink *s) {
    (void)s;
    return true;
}

static void code(struct slice bytes) {
    static const char *const names[] = {"doc", "turn", "sent", "text", "tokens", "hits", "matcher"};
    static const char *const rows[][7] = {
        {"a", "1", "1", "I trust her.", "I trust her", "t:2-2:1.2", "x"},
        {"a", "1", "2", "…", "", "", "x"},
        {"a", "2", "1", "Nó, not him.", "Nó not him", "", "x"}};
    struct fault f = {.many = true};
    struct sink out = {columns, record, pause, pause};
    struct slice fields[7];
    size_t fates[FATES];
    struct sheet *s = sheet_from(bytes, "fuzz", NULL, &f);
    struct coded_hits *c = s ? coded_hits_take(s, "people", &f) : NULL;
    if (c) {
        struct coder *k = coder_new(c, &out, &f);
        struct sink *in = coder_sink(k);
        for (size_t i = 0; i < 7; i++)
            fields[i] = slice_of(names[i]);
        fuzz_wants(in->columns(in, &(struct columns){fields, 7, {NULL, 0, 0}}));
        for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
            for (size_t i = 0; i < 7; i++)
                fields[i] = slice_of(rows[row][i]);
            fuzz_wants(in->record(in, &(struct record){fields, 7, {NULL, 0, 0}, NULL}));
        }
        fuzz_wants(in->end(in));
        coder_gather(c, k);
        fuzz_wants(coded_hits_finish(c, fates, &f) == fault_none(&f));
        coder_free(k);
    }
    coded_hits_free(c);
    fault_free(&f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const struct slice bytes = {(const char *)data, size};
    agree(bytes, NULL);
    agree(bytes, "ann,ben");
    code(bytes);
    return 0;
}
