/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/meaning.h"

static void put_label(struct tags *t, struct slice label, struct slice theme) {
    tags_open(t, "p");
    if (label.n) {
        tags_open(t, "strong");
        tags_element(t, "bdi", NULL, label);
        tags_close(t, "strong");
        tags_words(t, " ");
    }
    tags_open(t, "bdi");
    tags_element(t, "code", NULL, theme);
    tags_close(t, "bdi");
    tags_close(t, "p");
}

static void put_definition(struct report *r, struct slice note) {
    struct tags *t = r->page;
    tags_open(t, "p");
    tags_element(t, "strong", NULL, slice_of(report_word(r, "themes.definition")));
    tags_words(t, " ");
    tags_element(t, "bdi", NULL, note);
    tags_close(t, "p");
}

void meaning_write(struct report *r, struct slice theme) {
    const struct theme_name *name = theme_names_find(&r->names, theme);
    put_label(r->page, name ? name->label : SLICE(""), theme);
    if (name && name->note.n)
        put_definition(r, name->note);
    else
        report_say(r, "themes.undefined", NULL);
}
