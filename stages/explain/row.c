/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/row.h"

#include <unistd.h>

#define COLUMN(kind, name, member)                                                                 \
    { name, kind, offsetof(struct explain_row, member), NULL, NULL, NULL }
static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme_a", theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", theme_b),
    COLUMN(FINISHED_TEXT, "part", part),
    COLUMN(FINISHED_TEXT, "theme", theme),
    COLUMN(FINISHED_TEXT, "project", project),
    COLUMN(FINISHED_TEXT, "doc", doc),
    COLUMN(FINISHED_TEXT, "turn", turn),
    COLUMN(FINISHED_TEXT, "speaker", speaker),
    COLUMN(FINISHED_VALUE, "n", n),
    COLUMN(FINISHED_VALUE, "expected", expected),
    COLUMN(FINISHED_VALUE, "lift", lift),
    COLUMN(FINISHED_VALUE, "lo", lo),
    COLUMN(FINISHED_VALUE, "hi", hi),
    COLUMN(FINISHED_VALUE, "value", value),
    COLUMN(FINISHED_TEXT, "text", text),
};

struct explain_row explain_row_of(struct slice a, struct slice b, const char *part) {
    return (struct explain_row){.theme_a = a,
                                .theme_b = b,
                                .part = slice_of(part),
                                .n = EXPLAIN_NOTHING,
                                .expected = EXPLAIN_NOTHING,
                                .lift = EXPLAIN_NOTHING,
                                .lo = EXPLAIN_NOTHING,
                                .hi = EXPLAIN_NOTHING,
                                .value = EXPLAIN_NOTHING};
}

void explain_rows_open(struct explain_rows *r, struct stage_run *self) {
    *r = (struct explain_rows){.ok = false};
    outlet_file_init(&r->out, STDOUT_FILENO, "standard output", &self->fault);
    tsv_writer_init(&r->writer, &r->out.outlet, true);
    r->to = filter_new(self, &r->writer.sink, sizeof *r->to);
    finished_add(&r->table, columns, sizeof columns / sizeof *columns);
    r->ok = finished_header(&r->table, r->to, NO_PLACE);
}

void explain_rows_put(struct explain_rows *r, const struct explain_row *row) {
    r->ok = r->ok && finished_row(&r->table, row, r->to, NO_PLACE);
}

bool explain_rows_close(struct explain_rows *r) {
    bool ok = r->ok && filter_end(&r->to->sink);
    r->to->close(r->to);
    finished_free(&r->table);
    tsv_writer_free(&r->writer);
    return ok;
}
