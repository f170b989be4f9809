/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stem_watch.h"

#include "tests/unit/testing.h"

static const char tokens[] =
    "We were all very happy about these new meetings because people were "
    "telling stories and everybody was listening to the others and trusting";
/* Snowball's for English (Porter's second algorithm), by its published vocabulary */
static const char stems[] = "we were all veri happi about these new meet becaus peopl were "
                            "tell stori and everybodi was listen to the other and trust";
static const char folded[] =
    "we were all very happy about these new meetings because people were "
    "telling stories and everybody was listening to the others and trusting";

static void told(struct stem_watch *w, const char *wanted) {
    struct buffer list = {0};
    stem_watch_end(w);
    names_list(&w->odd, &list);
    holds(&list, wanted);
    buffer_free(&list);
    stem_watch_free(w);
}

static void test_stems(void **state) {
    (void)state;
    struct stem_watch w;
    stem_watch_open(&w, "english");
    for (int i = 0; i < 9; i++) {
        stem_watch_row(&w, SLICE("a"), slice_of(tokens), slice_of(stems), NULL);
        stem_watch_row(&w, SLICE("a"), SLICE(""), SLICE(""), NULL);
    }
    for (int i = 0; i < 2; i++)
        stem_watch_row(&w, SLICE("b"), slice_of(tokens), slice_of(folded), NULL);
    stem_watch_row(&w, SLICE("c"), slice_of(tokens), slice_of(folded), NULL); /* too few to tell */
    stem_watch_row(&w, SLICE("d"), slice_of(tokens), slice_of(stems), NULL);
    stem_watch_row(&w, SLICE("d"), slice_of(tokens), slice_of(stems), NULL);
    /* what the stage before says is believed */
    stem_watch_row(&w, SLICE("e"), slice_of(tokens), slice_of(folded), "english");
    stem_watch_row(&w, SLICE("e"), slice_of(tokens), slice_of(folded), "english");
    stem_watch_row(&w, SLICE("f"), slice_of(tokens), slice_of(folded), "none");
    stem_watch_row(&w, SLICE("f"), slice_of(tokens), slice_of(folded), "none");
    told(&w, "\"b\", \"f\"");
}

/* With none the stems are somebody else's: lemmas, by a tagger. */
static void test_none(void **state) {
    (void)state;
    struct stem_watch w;
    stem_watch_open(&w, "none");
    for (int i = 0; i < 3; i++)
        stem_watch_row(&w, SLICE("a"), slice_of(tokens), slice_of(stems), NULL);
    told(&w, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stems), cmocka_unit_test(test_none)};
    return cmocka_run_group_tests_name("stem_watch", tests, NULL, NULL);
}
