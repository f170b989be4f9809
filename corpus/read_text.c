/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text. Its lines are cut, what nobody said is taken out, and the layout that fits best reads
 * the rest. */
#include "corpus/inline.h"
#include "corpus/layout.h"
#include "corpus/numbering.h"
#include "corpus/remarks.h"

static bool read_text(struct transcript *t, const struct reading *in, struct fault *f) {
    struct lines l = {0};
    (void)f;
    lines_cut(&l, in->text);
    remarks_leave(&l, t);
    inline_plain(&l, t);
    numbering_leave(&l, t);
    layout_read(t, &l);
    lines_free(&l);
    return true;
}

static int detect_text(struct slice text) {
    (void)text;
    return 1; /* anything may be text: it is what remains */
}

const struct reader reader_text = {
    .name = "text", .extensions = "txt|md", .detect = detect_text, .read = read_text};
