/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/script_words.h"

/* By the part of their key that stands behind `drill.`. */
static const char *const words[] = {
    "title",      "pair",   "context",  "doc",   "back",     "close",     "search",
    "project",    "group",  "wave",     "sort",  "by_place", "by_date",   "by_length",
    "by_speaker", "any",    "count",    "more",  "copy",     "copied",    "tsv",
    "svg",        "png",    "filter",   "rows",  "gap",      "unquoted",  "none",
    "unknown",    "sorted", "sort_by",  "up",    "down",     "turn",      "without",
    "by_window",  "by_doc", "left_out", "cited", "speaker",  "uncounted", NULL};

void script_words_write(struct report *r) {
    struct buffer json = {0}, key = {0};
    for (size_t i = 0; words[i]; i++) {
        buffer_clear(&key);
        buffer_format(&key, "drill.%s%c", words[i], '\0');
        buffer_format(&json, "%c\"%s\":", i ? ',' : '{', words[i]);
        tags_json(&json, slice_of(report_word(r, key.p)));
    }
    buffer_char(&json, '}');
    tags_open(r->page, "script");
    tags_attr_text(r->page, "type", "application/json");
    tags_attr_text(r->page, "id", "words");
    tags_raw(r->page, buffer_slice(&json));
    tags_close(r->page, "script");
    buffer_free(&json);
    buffer_free(&key);
}
