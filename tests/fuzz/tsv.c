/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream through the reader of the stages: whatever it takes for sound, a writer must write back
 * byte for byte. Read from a pipe; data of more than a pipe holds are cut. */
#include "tests/fuzz/replay.h"

#include <unistd.h>

#include "pipeline/tsv.h"

struct echo {
    struct outlet outlet;
    struct buffer text;
};
static bool keep(struct outlet *o, struct slice rows) {
    buffer_add(&((struct echo *)o)->text, rows);
    return true;
}

static bool read_all(struct source *s, struct tsv_writer *w) {
    struct shard shard = {0};
    struct buffer notes = {0};
    struct fault f = {0};
    const struct columns *c = s->columns(s);
    bool ok = c && w->sink.columns(&w->sink, c);
    while (ok && s->next(s, &shard))
        ok = s->push(s, &shard, &w->sink, &f, &notes);
    ok = ok && fault_none(&s->fault) && w->sink.end(&w->sink);
    fuzz_wants(ok || !fault_none(&f) || !fault_none(&s->fault));
    fault_free(&f);
    buffer_free(&notes);
    shard_free(&shard);
    return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int ends[2];
    size = size > 60000 ? 60000 : size;
    if (pipe(ends) != 0 || write(ends[1], data, size) != (ssize_t)size)
        abort();
    close(ends[1]);
    struct source *s = tsv_source_pipe(ends[0], "fuzz");
    struct echo echo = {{keep}, {0}};
    struct tsv_writer w;
    tsv_writer_init(&w, &echo.outlet, true);
    if (read_all(s, &w))
        fuzz_wants(echo.text.n == size && (size == 0 || memcmp(echo.text.p, data, size) == 0));
    tsv_writer_free(&w);
    s->close(s);
    buffer_free(&echo.text);
    return 0;
}
