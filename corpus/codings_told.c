/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/codings_told.h"

#include "corpus/file.h"

/* Says `what`, whose clauses begin with "; ", of `who`. */
static void tell(struct stage_run *run, bool warns, struct slice who, const struct buffer *what) {
    struct buffer b = {0};
    if (what->n > 2) {
        text_visible(&b, who, 0);
        buffer_text(&b, ": ");
        text_visible(&b, (struct slice){what->p + 2, what->n - 2}, 0);
        if (warns)
            stage_warn(run, "%.*s", SLICE_ARGS(buffer_slice(&b)));
        else
            stage_note(run, "%.*s", SLICE_ARGS(buffer_slice(&b)));
    }
    buffer_free(&b);
}

/* How positions are counted is the same for all sources of a project, which are neighbours. */
static bool is_told(const struct documents *d, size_t i) {
    return i > 0 && d->items[i - 1].file == d->items[i].file &&
           slice_eq(buffer_slice(&d->items[i - 1].codings.counting),
                    buffer_slice(&d->items[i].codings.counting));
}

void codings_tell(const struct documents *d, struct stage_run *run) {
    uint64_t codings = 0, places = 0, astray = 0, coded = 0, read = 0;
    for (size_t i = 0; i < d->n; i++) {
        const struct document *doc = &d->items[i];
        const struct coding_account *a = &doc->codings;
        if (!is_told(d, i))
            tell(run, a->doubtful, slice_of(file_label(doc->file->path)), &a->counting);
        tell(run, false, doc->doc, &a->notes);
        tell(run, true, doc->doc, &a->warnings);
        codings += a->codings;
        places += a->places;
        astray += a->astray;
        coded += a->codings > 0;
        read += doc->read;
    }
    if (read)
        stage_note(run, "%llu coding%s in %llu of %llu transcripts, %llu row%s",
                   (unsigned long long)codings, codings == 1 ? "" : "s", (unsigned long long)coded,
                   (unsigned long long)read, (unsigned long long)places, places == 1 ? "" : "s");
    if (astray)
        stage_note(run, "%llu coding%s on nothing that was said (names, times, headings), no row",
                   (unsigned long long)astray, astray == 1 ? "" : "s");
}
