/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/script_words.h"

#include "stages/page/report_talk.h"

/* By the part of their key that stands behind `drill.`. */
static const char *const words[] = {
    "title",      "pair",   "context",  "doc",   "back",     "close",     "search",
    "project",    "group",  "wave",     "sort",  "by_place", "by_date",   "by_length",
    "by_speaker", "any",    "count",    "more",  "copy",     "copied",    "tsv",
    "svg",        "png",    "filter",   "rows",  "gap",      "unquoted",  "none",
    "unknown",    "sorted", "sort_by",  "up",    "down",     "turn",      "without",
    "by_window",  "by_doc", "left_out", "cited", "speaker",  "uncounted", NULL};

static void put(struct buffer *json, const struct report *r, const char *word) {
    struct buffer key = {0};
    buffer_format(&key, "drill.%s%c", word, '\0');
    buffer_format(json, "%c\"%s\":", json->n ? ',' : '{', word);
    tags_json(json, slice_of(report_word(r, key.p)));
    buffer_free(&key);
}

void script_words_write(struct report *r) {
    struct buffer json = {0};
    for (size_t i = 0; words[i]; i++)
        put(&json, r, words[i]);
    if (report_quotes(r) == REPORT_QUOTES_SAMPLE)
        put(&json, r, "sample");
    buffer_char(&json, '}');
    tags_open(r->page, "script");
    tags_attr_text(r->page, "type", "application/json");
    tags_attr_text(r->page, "id", "words");
    tags_raw(r->page, buffer_slice(&json));
    tags_close(r->page, "script");
    buffer_free(&json);
}
