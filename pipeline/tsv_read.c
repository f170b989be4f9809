/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tsv.h"

static bool read_all(struct source *source, struct filter *to, struct fault *f) {
    const struct columns *columns = source->columns(source);
    struct shard shard = {0};
    bool ok = columns && to->sink.columns(&to->sink, columns);
    while (ok && source->next(source, &shard))
        ok = source->push(source, &shard, &to->sink, f, &to->notes);
    ok = ok && fault_none(&source->fault) && to->sink.end(&to->sink);
    shard_free(&shard);
    return ok;
}

bool tsv_read(const struct text_list *files, struct filter *to, struct fault *f) {
    struct source *source = tsv_source_new(files, f->stage, false, false);
    bool ok = read_all(source, to, f);
    fault_take(f, &source->fault);
    fault_take(f, &to->fault);
    source->close(source);
    return ok && fault_none(f);
}
