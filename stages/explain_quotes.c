/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain_quotes.h"

enum { INDENT_TEXT = 4 };

void quotes_turns(struct buffer *to, const struct passage *passage) {
    buffer_add(to, passage->turn);
    if (passage->until.n && !slice_eq(passage->turn, passage->until)) {
        buffer_char(to, '-');
        buffer_add(to, passage->until);
    }
}

static void put_head(struct page *p, const struct passage *passage, struct buffer *words) {
    buffer_clear(words);
    buffer_text(words, "  ");
    buffer_add(words, passage->doc);
    buffer_char(words, ':');
    quotes_turns(words, passage);
    if (passage->speaker.n) {
        buffer_text(words, "  ");
        buffer_add(words, passage->speaker);
    }
    if (passage->theme.n) {
        buffer_text(words, "  [");
        buffer_add(words, passage->theme);
        buffer_char(words, ']');
    }
    page_line(p, buffer_slice(words));
}

/* The later of two places says who speaks there, if it is somebody else. */
static void put_other(struct page *p, const struct passage *passage, struct buffer *words) {
    buffer_clear(words);
    buffer_text(words, "… ");
    if (passage->other_speaker.n && !slice_eq(passage->other_speaker, passage->speaker)) {
        buffer_add(words, passage->other_speaker);
        buffer_text(words, ": ");
    }
    buffer_add(words, passage->other_text);
    page_paragraph(p, INDENT_TEXT, buffer_slice(words));
}

void quotes_write(struct page *p, const struct passage_list *list) {
    struct buffer words = {0};
    for (size_t i = 0; i < list->n; i++) {
        put_head(p, &list->at[i], &words);
        page_paragraph(p, INDENT_TEXT, list->at[i].text);
        if (list->at[i].until.n)
            put_other(p, &list->at[i], &words);
    }
    buffer_free(&words);
}
