/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/codings_table.h"

#include "corpus/codings.h"
#include "pipeline/output.h"

bool codings_table_write(const char *path, const struct source *ingest, struct fault *f) {
    struct output out;
    if (!output_open(&out, path, f))
        return false;
    out.to.outlet.write(&out.to.outlet, SLICE(CODINGS_HEADER));
    for (size_t i = 0; fault_none(f) && i < ingest_entries(ingest); i++) {
        struct slice rows = ingest_entry(ingest, i).codings;
        if (rows.n)
            out.to.outlet.write(&out.to.outlet, rows);
    }
    return output_commit(&out, f);
}
