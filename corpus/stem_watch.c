/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stem_watch.h"

/* Of English text every fifth word has another stem by another algorithm, every tenth by Porter's
 * first one, none by its own; of French and Finnish more. */
enum { LOOKED_LEAST = 24, LOOKED_MOST = 128, OTHER_ONE_IN = 16 };

void stem_watch_open(struct stem_watch *w, const char *algorithm) {
    *w = (struct stem_watch){0};
    stemming_open(&w->own, algorithm);
}

void stem_watch_free(struct stem_watch *w) {
    stemming_close(&w->own);
    names_free(&w->odd);
    buffer_free(&w->doc);
}

void stem_watch_end(struct stem_watch *w) {
    if (!w->any)
        return;
    if (w->looked >= LOOKED_LEAST && w->other * OTHER_ONE_IN > w->looked)
        names_add(&w->odd, buffer_slice(&w->doc));
    w->any = false;
}

static void begin(struct stem_watch *w, struct slice doc) {
    stem_watch_end(w);
    buffer_clear(&w->doc);
    buffer_add(&w->doc, doc);
    w->looked = w->other = 0;
    w->any = true;
}

void stem_watch_row(struct stem_watch *w, struct slice doc, struct slice tokens, struct slice stems,
                    const char *told) {
    if (told && strcmp(told, w->own.algorithm) == 0)
        return;
    if (!w->any || !slice_eq(doc, buffer_slice(&w->doc)))
        begin(w, doc);
    if (w->looked >= LOOKED_MOST || tokens.n == 0 || strcmp(w->own.algorithm, "none") == 0)
        return;
    struct slice own = stemming_row(&w->own, tokens);
    while (own.p && stems.p) {
        w->other += !slice_eq(slice_cut(&own, ' '), slice_cut(&stems, ' '));
        w->looked++;
    }
}

void stem_watch_tell(const struct names *odd, const char *language, struct stage_run *run) {
    struct buffer list = {0};
    if (names_list(odd, &list))
        stage_warn(run, "%zu document%s stemmed otherwise than by --language %s: %.*s", odd->n,
                   odd->n == 1 ? " was" : "s were", language, SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
}
