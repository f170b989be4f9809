/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries of the codebook: counted in a document, read from their table, and as a kind of items
 * that may be saturated. */
#include "models/entries_table.h"
#include "models/entry_counts.h"
#include "models/saturation.h"

#include "tests/unit/testing.h"

#include "tests/unit/additive_rows.h"
#include "tests/unit/counted.h"

static bool count(struct entry_counts *e, const char *hits, uint64_t turn, struct fault *f) {
    struct unit_row row = {.tokens = SLICE("a b c d"), .hits = slice_of(hits), .at = {"x", 7, 3}};
    return entry_counts_row(e, &row, turn, f);
}

/* Each in document order; `theme entry n hits`, a `|` behind each. */
static void are(struct entry_counts *e, const char *wanted) {
    struct buffer text = {0};
    entry_counts_sort(e);
    for (size_t i = 0; i < e->n_met; i++) {
        const struct entry_count *c = &e->all[e->met[i]];
        buffer_format(&text, "%.*s %.*s %llu %llu|", SLICE_ARGS(c->theme), SLICE_ARGS(c->entry),
                      (unsigned long long)c->n, (unsigned long long)c->hits);
    }
    holds(&text, wanted);
    buffer_free(&text);
}

/* One entry of two themes is two; a theme comes before its child; what people coded is told apart;
 * the next document begins with nothing. */
static void test_counts(void **state) {
    (void)state;
    struct entry_counts e = {0};
    struct fault f = {0};
    assert_true(count(&e, "power/voice:1-1:1.9 power:2-2:1.10 power:2-3:1.9", 1, &f));
    assert_true(count(&e, "power:1-1:1.10 trust:4-4:", 1, &f));
    assert_true(count(&e, "power:1-1:1.10 power:2-2:1.10", 2, &f));
    assert_true(count(&e, "", 3, &f));
    are(&e, "power 1.10 2 4|power 1.9 1 1|power/voice 1.9 1 1|");
    assert_int_equal(e.by_people, 1);
    entry_counts_clear(&e);
    assert_true(count(&e, "power:1-1:1.9", 1, &f));
    are(&e, "power 1.9 1 1|");
    entry_counts_clear(&e);
    are(&e, "");
    assert_false(count(&e, "power:1-5:1.9", 1, &f));
    faulted(&f, STATUS_INPUT,
            "hearth: x:7:3: a hit outside the row, which has 4 tokens: "
            "\"power:1-5:1.9\"\n");
    assert_false(count(&e, "power:1-2", 1, &f));
    faulted(&f, STATUS_INPUT,
            "hearth: x:7:3: not a hit as theme:first-last:entry: \"power:1-2\"\n");
    entry_counts_free(&e);
}

static bool columns(void *t, const struct columns *c, struct fault *f) {
    return entries_table_columns(t, c, f);
}

static bool row(void *t, const struct record *r, struct fault *f) {
    return entries_table_row(t, r, f);
}

#define HEADER "doc theme entry words turns n hits unit facilitators facilitator_roles matcher"

static bool read_table(struct entries_table *t, struct additive_rows *rows, const char *text) {
    *t = (struct entries_table){.n_cells = 0};
    return additive_read(rows, text, t, columns, row) && entries_table_finish(t, &rows->fault);
}

static void refused(const char *text, const char *message) {
    struct entries_table t;
    struct additive_rows rows;
    assert_false(read_table(&t, &rows, text));
    faulted(&rows.fault, STATUS_INPUT, message);
    entries_table_free(&t);
}

static void test_faults(void **state) {
    (void)state;
    refused("doc theme", "hearth: x:1: no table of `hearth count entries`: no such column in the "
                         "header: \"entry\"\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a trust - - - 1 1 - - - -",
            "hearth: x:3:3: a theme without an entry\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a - 1.2 - - 1 1 - - - -",
            "hearth: x:3:2: an entry without a theme\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a t 1.2 - - 0 1 - - - -",
            "hearth: x:3:6: an entry without a turn: \"0\"\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a t 1.2 - - 2 1 - - - -",
            "hearth: x:3:6: n is more than hits: \"2\"\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a t 1.2 - - 3 3 - - - -",
            "hearth: x:3:6: an entry in more turns than the document has: \"a\"\n");
    refused(HEADER "|a - - 9 2 - - turn 0 h m|a t 1.2 - - 1 1 - - - -|a t 1.2 - - 1 1 - - - -",
            "hearth: x:4:6: an entry twice in a document: \"a\"\n");
    refused(HEADER "|a t 1.2 - - 1 1 - - - -",
            "hearth: x:2: a document without its own row (theme and entry empty): \"a\"\n");
}

struct kept {
    struct saturation all[64];
    size_t n;
};

static bool keep(void *with, const struct saturation *r) {
    struct kept *k = with;
    assert_true(k->n < 64);
    k->all[k->n++] = *r;
    return true;
}

static const char *const wanted[] = {"date"};

#define LINKS                                                                                      \
    "a - - 2 - 9 P 2025-03 - -|a - x 1 1 - - - - -|b - - 2 - 9 P 2025-01 - -|b - x 1 1 - - - - -|" \
    "c - - 2 - 9 Q 2025-02 - -|c - x 1 1 - - - - -"

/* Three transcripts by date b, c, a: entry 1 of x in all, 2 in b alone, 1 of y in c alone: 3 seen,
 * Q1 = 2, Q2 = 0, T = 3, so Chao2 = 3 + 2/3 * 2 * 1/2. Two more entries of the codebook make it 5
 * at most. P holds b and a. */
static void test_saturation(void **state) {
    (void)state;
    struct counted c;
    struct entries_table t;
    struct additive_rows rows;
    struct incidence_rows entries;
    struct chronology order;
    struct kept k = {.n = 0};
    counted_make(&c, wanted, 1, "", LINKS);
    t = (struct entries_table){.n_cells = 0};
    entries_table_add_entry(&t, SLICE("x"), SLICE("3"));
    entries_table_add_entry(&t, SLICE("x"), SLICE("1"));
    entries_table_add_entry(&t, SLICE("y"), SLICE("3"));
    assert_true(additive_read(&rows,
                              HEADER "|c - - 9 2 - - turn 0 - m|c x 1 - - 1 1 - - - -"
                                     "|c y 1 - - 2 3 - - - -|a - - 9 2 - - turn 0 - m"
                                     "|a x 1 - - 1 1 - - - -|b - - 9 2 - - turn 0 - m"
                                     "|b x 2 - - 1 1 - - - -|b x 1 - - 1 1 - - - -",
                              &t, columns, row));
    assert_true(entries_table_finish(&t, &rows.fault));
    assert_true(incidence_entries(&entries, &t, &c.table, &rows.fault));
    assert_true(chronology_make(&order, &c.table, 0, &c.fault));
    const struct saturation_setting setting = {
        .codebook = true, .codebook_entries = true, .entries = &entries, .row = keep, .with = &k};
    assert_true(saturation_score(&c.table, &order, &setting));
    /* themes, meetings, entries: over all 3 each, in P 2 each, in Q 1 each */
    assert_int_equal(k.n, 3 * (3 + 2 + 1));
    const struct saturation *now = &k.all[8];
    same_text(now->kind, "entries");
    same_text(now->doc, "a");
    assert_int_equal(now->counts.seen, 3);
    assert_int_equal(now->counts.uniques, 2);
    assert_true(now->richness.estimate.x == 3 + 2.0 / 3);
    assert_true(now->most.x == 5);
    assert_int_equal(k.all[6].added, 2);
    assert_int_equal(k.all[7].added, 1);
    assert_int_equal(k.all[8].added, 0);
    same_text(k.all[9].by, "project");
    same_text(k.all[14].kind, "entries");
    assert_int_equal(k.all[14].docs, 2);
    assert_int_equal(k.all[14].counts.seen, 2);
    incidence_rows_free(&entries);
    chronology_free(&order);
    entries_table_free(&t);
    counted_free(&c);
}

static void other(const char *text, const char *message) {
    struct counted c;
    struct entries_table t;
    struct additive_rows rows;
    struct incidence_rows entries;
    counted_make(&c, wanted, 1, "", LINKS);
    assert_true(read_table(&t, &rows, text));
    assert_false(incidence_entries(&entries, &t, &c.table, &rows.fault));
    faulted(&rows.fault, STATUS_INPUT, message);
    incidence_rows_free(&entries);
    entries_table_free(&t);
    counted_free(&c);
}

#define SETTING " - - 9 2 - - turn 0 - m"

/* Other transcripts, or counted otherwise. */
static void test_others(void **state) {
    (void)state;
    other(HEADER "|a" SETTING "|b" SETTING,
          "hearth: x:6: a document that there are no counts of entries of: \"c\"\n");
    other(HEADER "|a" SETTING "|b" SETTING "|bb" SETTING "|c" SETTING,
          "hearth: x:4: counts of entries of a document that there are no counts of links of: "
          "\"bb\"\n");
    other(HEADER "|a" SETTING "|b" SETTING "|c" SETTING "|d" SETTING,
          "hearth: x:5: counts of entries of a document that there are no counts of links of: "
          "\"d\"\n");
    other(HEADER "|a - - 9 2 - - turn in - m",
          "hearth: x:2: entries and links were not counted alike: facilitators were kept here\n");
    other(HEADER "|a - - 9 2 - - turn 0 host m", "hearth: x:2: entries and links were not counted "
                                                 "alike: facilitator_roles of links is \"\", not: "
                                                 "\"host\"\n");
    other(HEADER "|a - - 9 2 - - turn 0 - n", "hearth: x:2: entries and links were not counted "
                                              "alike: matcher of links is \"m\", not: \"n\"\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_saturation),
        cmocka_unit_test(test_others),
    };
    return cmocka_run_group_tests_name("entries", tests, NULL, NULL);
}
