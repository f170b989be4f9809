/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/quotes.h"

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

static void add_both(struct buffer *words, const struct passage *p) {
    buffer_add(words, p->text);
    if (p->until.n == 0)
        return;
    buffer_text(words, " … ");
    buffer_add(words, p->other_speaker);
    buffer_text(words, p->other_speaker.n ? ": " : "");
    buffer_add(words, p->other_text);
}

void quotes_rows(struct explain_rows *to, const struct explain_row *about,
                 const struct passage_list *list) {
    struct buffer turns = {0}, words = {0};
    for (size_t i = 0; i < list->n; i++) {
        const struct passage *p = &list->at[i];
        struct explain_row row = *about;
        buffer_clear(&turns);
        buffer_clear(&words);
        quotes_turns(&turns, p);
        add_both(&words, p);
        row.theme = p->theme;
        row.project = p->project;
        row.doc = p->doc;
        row.turn = buffer_slice(&turns);
        row.speaker = p->speaker;
        row.n = value_of((double)p->hits);
        row.text = buffer_slice(&words);
        explain_rows_put(to, &row);
    }
    buffer_free(&turns);
    buffer_free(&words);
}

void quotes_withheld(struct buffer *to, uint64_t places, uint64_t suppress) {
    if (places)
        buffer_format(to,
                      "%llu %s not quoted: there somebody raises a theme that fewer than %llu "
                      "people raise, or one that would tell how many do.",
                      (unsigned long long)places, places == 1 ? "place is" : "places are",
                      (unsigned long long)suppress);
}
