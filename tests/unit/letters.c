/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/letters.h"

#include "pipeline/utf8.h"
#include "tests/unit/texts.h"

static const char *written_in(const char *text) {
    struct letters l = {0};
    letters_add(&l, slice_of(text));
    return letters_spaceless(&l);
}

static void is_in(const char *text, const char *name) {
    const char *found = written_in(text);
    if (!found || strcmp(found, name) != 0)
        fail_msg("%s instead of %s: %s", found ? found : "nothing", name, text);
}

static void test_scripts(void **state) {
    (void)state;
    is_in("大家都坐在那里", "Chinese");
    is_in("みんなコートを膝に置いて座っていた", "Japanese");
    is_in("日本語の文章には漢字が多い", "Japanese");
    is_in("ทุกคนนั่งอยู่ตรงนั้น", "Thai");
    is_in("ທຸກຄົນນັ່ງຢູ່ບ່ອນນັ້ນ", "Lao");
    is_in("អ្នកទាំងអស់គ្នាអង្គុយនៅទីនោះ", "Khmer");
    is_in("လူတိုင်းအဲဒီမှာထိုင်နေကြတယ်", "Burmese");
    is_in("མི་ཚང་མ་དེར་བསྡད་འདུག", "Tibetan");
    is_in("ᦀᦁᦂᦃᦄᦅ", "a script of South-East Asia");
}

static void test_spaced(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "12 — … [laughter]",
        "We all sat there.",
        "우리는 모두 거기 앉아 있었습니다",
        "كنا جميعا جالسين هناك",
        "हम सब वहाँ बैठे थे",
        "Mọi người ngồi ở đó",
        "ሁላችንም እዚያ ተቀምጠን ነበር",
        "მოდით დავსხდეთ ერთად",
        /* one in ten is a quotation */
        "She said 你好 to every one of us",
        "She said “大家” and then she sat down 👩‍🚒 → ½",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_null(written_in(texts[i]));
    is_in("She said 你好你好 to every one of us", "Chinese");
}

static void test_fault(void **state) {
    (void)state;
    struct letters l = {0};
    struct fault f = {.stage = "tokenise"};
    assert_true(letters_spaced(&l, NO_PLACE, &f));
    letters_add(&l, slice_of("ทุกคน"));
    assert_false(letters_spaced(&l, (struct place){"a.tsv", 2, 3}, &f));
    assert_int_equal(f.status, STATUS_INPUT);
    assert_true(slice_eq(buffer_slice(&f.text),
                         slice_of("hearth tokenise: a.tsv:2:3: written in Thai, which has no "
                                  "spaces between words: hearth cannot count its words\n")));
    fault_free(&f);
}

/* Wherever a text is cut into rows, and sixteen bytes at a time as one by one. */
static void test_rows(void **state) {
    (void)state;
    struct buffer b = {0};
    uint64_t seed = 7;
    for (int i = 0; i < 3000; i++) {
        struct slice text = random_text(&seed, &b);
        struct letters whole = {0}, parts = {0};
        bool far = false;
        letters_add(&whole, text);
        for (const char *p = text.p, *end = p + text.n, *from; p < end;) {
            from = p;
            utf8_next(&p, end);
            struct slice one = {from, (size_t)(p - from)};
            letters_add(&parts, one);
            far |= letters_far(one);
        }
        assert_memory_equal(&whole, &parts, sizeof whole);
        assert_true(far == letters_far(text));
    }
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_scripts),
                                       cmocka_unit_test(test_spaced), cmocka_unit_test(test_fault),
                                       cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests_name("letters", tests, NULL, NULL);
}
