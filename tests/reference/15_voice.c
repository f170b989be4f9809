/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/voice.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    double *words = mem_zero(table_rows(in) + 1, sizeof *words);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            words[n++] = (double)table_count(in, i, "words");
        struct voice v = voice_of(words, n, 0);
        answer_count(a, row, "speakers", v.n);
        answer_count(a, row, "words", (uint64_t)v.total);
        answer_number(a, row, "top_share", v.top_share.x);
        answer_number(a, row, "gini", v.gini.x);
        answer_number(a, row, "gini_corrected", v.gini_corrected.x);
        answer_number(a, row, "entropy_nats", v.entropy.x);
        answer_number(a, row, "entropy_norm", v.entropy_norm.x);
        answer_number(a, row, "effective_speakers", v.effective.x);
    }
    free(words);
}

const struct adapter reference_15_voice = {
    "15_voice.in.tsv", "15_voice.out.tsv", "case", 1e-9, NULL, compute};
