/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of talk: its columns are found, or asked for, and its rows read as one transcript. */
#include "tests/fuzz/transcript.h"

#include "corpus/column_roles.h"

static void read_rows(const struct sheet *s, bool repair) {
    struct transcript t = {0};
    struct fault f = {.many = true};
    size_t *rows = mem_zero(s->n_rows + 1, sizeof *rows);
    for (size_t i = 0; i < s->n_rows; i++)
        rows[i] = i;
    bool ok = table_read(&t, s, rows, s->n_rows, repair, &f);
    for (size_t i = 0; ok && i < t.n; i++) {
        fits_a_field(t.paragraphs[i].text);
        fits_a_field(t.paragraphs[i].speaker);
        fuzz_wants(t.paragraphs[i].text.n > 0 && t.n_columns <= s->n_columns);
    }
    for (size_t i = 0; ok && i < t.n_unspoken; i++)
        fuzz_wants(utf8_valid(t.unspoken[i].text, NULL));
    fuzz_wants(ok == fault_none(&f));
    transcript_free(&t);
    fault_free(&f);
    free(rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *words[] = {"text=a", "speaker=b"};
    const struct text_list asked = {words, size % 3 == 0 ? 2 : 0, 2};
    struct fault f = {.many = true};
    struct sheet *s = sheet_from((struct slice){(const char *)data, size}, "fuzz", NULL, &f);
    if (s) {
        bool ok = column_roles_find(s, &asked, size % 2 == 0, &f);
        fuzz_wants(ok == fault_none(&f));
        if (ok)
            read_rows(s, size % 5 == 0);
    }
    sheet_free(s);
    fault_free(&f);
    return 0;
}
