/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/shades.h"

#include <math.h>

#include "stages/result/words.h"

enum { SHADES = 9, MIDDLE = 4 };
static const char *const classes[SHADES] = {"d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"};

static int place_of(double ratio) {
    double half_doublings = ratio > 0 ? round(2 * log2(ratio)) : -MIDDLE;
    return half_doublings < -MIDDLE  ? 0
           : half_doublings > MIDDLE ? SHADES - 1
                                     : MIDDLE + (int)half_doublings;
}

const char *shade_of(double ratio) {
    return isnan(ratio) ? NULL : classes[place_of(ratio)];
}

bool shade_dark(double ratio) {
    int place = place_of(ratio);
    return place < 2 || place >= SHADES - 2;
}

/* "0.30 to 0.42"; the outer two have one end. */
static void told_range(struct report *r, int place) {
    struct buffer lo = {0}, hi = {0};
    words_ratio(&lo, exp2((place - MIDDLE - 0.5) / 2));
    words_ratio(&hi, exp2((place - MIDDLE + 0.5) / 2));
    buffer_char(&lo, '\0');
    buffer_char(&hi, '\0');
    if (place == 0)
        report_text(r, "shades.below", hi.p, NULL);
    else if (place == SHADES - 1)
        report_text(r, "shades.above", lo.p, NULL);
    else
        report_text(r, "shades.range", lo.p, hi.p, NULL);
    buffer_free(&lo);
    buffer_free(&hi);
}

void shades_told(struct report *r) {
    tags_open(r->page, "p");
    tags_attr_text(r->page, "class", "shades");
    tags_words(r->page, report_word(r, "shades.what"));
    for (int i = 0; i < SHADES; i++) {
        tags_words(r->page, " ");
        tags_open(r->page, "span");
        tags_attr_text(r->page, "class", classes[i]);
        told_range(r, i);
        tags_close(r->page, "span");
    }
    tags_close(r->page, "p");
}
