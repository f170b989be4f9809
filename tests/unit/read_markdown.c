/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Times, escapes, links, a signpost; a paragraph without a label goes on. */
    {"# Show 12\n\n**Ana Berg:** \\[04:01\\] We tried **twice**. \\[laughter\\] See [the "
     "book](https://x.org/a).\n\n\\[04:30\\] And \\[04:35\\] again.\n\n**Break:** "
     "\\[05:00\\]\n\n**Joe Okoro**: snake_case _is_ `it` &amp; 5 \\* 3.\n",
     "1|Ana Berg|241.000||3|We tried twice. See the book.\n1|Ana Berg|270.000||5|And again.\n2|Joe "
     "Okoro|||9|snake_case is it & 5 * 3.\n",
     "1|header|# Show 12\n3|comment|https://x.org/a\n5|time|\\[04:35\\]\n7|header|**Break:** "
     "\\[05:00\\]\n3|time|[04:01]\n3|mark|[laughter]\n5|time|[04:30]\n"},
    /* A table of people, initials. */
    {"| Ana Berg | AB | City Council |\n|---|---|---|\n| Joe Okoro | JO | Clinic |\n\nAB: We "
     "tried.\n\nJO (remote): Yes.\n\nAB: Good.\n",
     "1|AB|||5|We tried.\n2|JO (remote)|||7|Yes.\n3|AB|||9|Good.\n",
     "1|header|| Ana Berg | AB | City Council |\n2|header||---|---|---|\n3|header|| Joe Okoro | JO "
     "| Clinic |\n"},
    /* Times beside the name. */
    {"**Ana Berg** [00:12]: We tried.\n\n**Joe (00:15):** Yes.\n",
     "1|Ana Berg|12.000||1|We tried.\n2|Joe|15.000||3|Yes.\n", "1|time|[00:12]\n3|time|(00:15)\n"},
    /* Names on lines of their own. */
    {"**Interviewer**\n\nHow was it?\n\n**Ana**\n\nGood.\n\n**Interviewer**\n\nWhy?\n",
     "1|Interviewer|||3|How was it?\n2|Ana|||7|Good.\n3|Interviewer|||11|Why?\n", ""},
    /* No names: headings in bold. */
    {"**Aims**\n\nWe met.\n\n**Methods**\n\nWe asked.\n\n**Results**\n\nNone.\n",
     "1||||1|Aims\n2||||3|We met.\n3||||5|Methods\n4||||7|We asked.\n5||||9|Results\n"
     "6||||11|None.\n",
     ""},
    /* Other ways to set names off; times before them; quotations; headings that are names. */
    {"*Ana:* We tried.\n\n***Ben***: Yes.\n\n__Ana:__ Good.\n",
     "1|Ana|||1|We tried.\n2|Ben|||3|Yes.\n3|Ana|||5|Good.\n", ""},
    {"**[00:12] Ana:** We tried.\n\n**00:15 Ben**: Yes.\n\n**Ana** (00:19)\nGood.\n",
     "1|Ana|12.000||1|We tried.\n2|Ben|15.000||3|Yes.\n3|Ana|19.000||6|Good.\n",
     "1|time|[00:12]\n3|time|00:15\n5|time|(00:19)\n"},
    {"> **Ana:** We tried.\\\n>\n> > **Ben:** Yes.\n>\n> **Ana:** Good.\n",
     "1|Ana|||1|We tried.\n2|Ben|||3|Yes.\n3|Ana|||5|Good.\n", ""},
    {"### Ana Berg\n\nWe tried.\n\n### Ben\n\nYes.\n\n### Ana Berg\n\nGood.\n",
     "1|Ana Berg|||3|We tried.\n2|Ben|||7|Yes.\n3|Ana Berg|||11|Good.\n", ""},
    /* YAML above, italics, what is struck out, references, tags of HTML. */
    {"---\ntitle: A talk about gardens, and why they are good.\ntags:\n  - a\n---\n\n**Ana:** We "
     "*really* tried, *sighs* ~~once~~ <b>twice</b>.\n\n**Ben:** See [it][1] 2 * 3 * 4.\n\n[1]: "
     "https://x.org\n",
     "1|Ana|||7|We really tried, twice.\n2|Ben|||9|See it 2 * 3 * 4.\n",
     "11|comment|[1]: https://x.org\n1|header|---\n2|header|title: A talk about gardens, and why "
     "they are good.\n3|header|tags:\n4|header|- "
     "a\n5|header|---\n7|deleted|~~once~~\n9|comment|1\n7|mark|*sighs*\n"},
    /* A story with one name; a remark in bold is nobody; pages of a notebook. */
    {"**Ana:** We met in [[Leeds]].\n\nAt [[the garden|our garden]].\n\nIt rained.\n",
     "1|Ana|||1|We met in Leeds.\n1|Ana|||3|At our garden.\n1|Ana|||5|It rained.\n",
     "3|comment|the garden\n"},
    {"We met.\n\n**What we found:** it rained.\n\nThen we left.\n\nAnd came back.\n",
     "1||||1|We met.\n2||||3|What we found: it rained.\n3||||5|Then we left.\n"
     "4||||7|And came back.\n",
     ""},
    /* One speaker in bold, the others plain; a colon in what is said. */
    {"**Interviewer:** How was it?\n\nAna: Good.\n\nStrict Mode: it rained.\n\n**Interviewer:** "
     "Why?\n\nAna: It rained.\n\n**Interviewer:** So.\n",
     "1|Interviewer|||1|How was it?\n2|Ana|||3|Good.\n2|Ana|||5|Strict Mode: it rained.\n"
     "3|Interviewer|||7|Why?\n4|Ana|||9|It rained.\n5|Interviewer|||11|So.\n",
     ""},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_markdown, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
