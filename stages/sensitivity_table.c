/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/sensitivity_table.h"

#include <unistd.h>

#include "models/finished.h"
#include "models/stability.h"
#include "pipeline/tsv.h"

#define COLUMN(kind, name, type, member)                                                           \
    { name, kind, offsetof(struct type, member), NULL, NULL, NULL }
static const struct finished_column summary_columns[] = {
    COLUMN(FINISHED_TEXT, "theme_a", stability, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", stability, theme_b),
    COLUMN(FINISHED_COUNT, "specifications", stability, specifications),
    COLUMN(FINISHED_COUNT, "tested", stability, tested),
    COLUMN(FINISHED_COUNT, "held", stability, held),
    COLUMN(FINISHED_COUNT, "held_less", stability, held_less),
    COLUMN(FINISHED_VALUE, "share_held", stability, share_held),
    COLUMN(FINISHED_TEXT, "holds_reference", stability, holds_reference),
    COLUMN(FINISHED_VALUE, "lift_reference", stability, lift_reference),
    COLUMN(FINISHED_VALUE, "lift_min", stability, lift_min),
    COLUMN(FINISHED_VALUE, "lift_max", stability, lift_max),
    COLUMN(FINISHED_TEXT, "changes", stability, changes),
    COLUMN(FINISHED_TEXT, "sentence", stability, sentence),
};

/* A row of --long. */
struct long_row {
    struct slice theme_a, theme_b, name, value[DIMENSIONS], holds;
    struct value number[FINDING_NUMBERS];
};
static const struct finished_column long_columns[] = {
    COLUMN(FINISHED_TEXT, "theme_a", long_row, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", long_row, theme_b),
    COLUMN(FINISHED_TEXT, "specification", long_row, name),
    COLUMN(FINISHED_TEXT, "unit", long_row, value[DIMENSION_UNIT]),
    COLUMN(FINISHED_TEXT, "stems", long_row, value[DIMENSION_STEMS]),
    COLUMN(FINISHED_TEXT, "overlap", long_row, value[DIMENSION_OVERLAP]),
    COLUMN(FINISHED_TEXT, "facilitators", long_row, value[DIMENSION_FACILITATORS]),
    COLUMN(FINISHED_TEXT, "block", long_row, value[DIMENSION_BLOCK]),
    COLUMN(FINISHED_TEXT, "holds", long_row, holds),
    COLUMN(FINISHED_VALUE, "lift_local", long_row, number[FINDING_LIFT]),
    COLUMN(FINISHED_VALUE, "lift_lo", long_row, number[FINDING_LO]),
    COLUMN(FINISHED_VALUE, "lift_hi", long_row, number[FINDING_HI]),
    COLUMN(FINISHED_VALUE, "q", long_row, number[FINDING_Q]),
};
#define LENGTH(array) (sizeof(array) / sizeof *(array))

static bool write_summary(const struct sensitivity_table *s, struct finished *table,
                          struct filter *to) {
    struct stability row = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < s->findings->n_pairs; i++) {
        stability_of(&row, s->findings, i, s->specifications, s->cross);
        ok = finished_row(table, &row, to, NO_PLACE);
    }
    stability_free(&row);
    return ok;
}

/* `name` holds the specification's. */
static void fill(struct long_row *row, const struct sensitivity_table *s, size_t specification,
                 const struct finding *f, struct buffer *name) {
    buffer_clear(name);
    specification_name(s->specifications, specification, name);
    row->name = buffer_slice(name);
    for (size_t d = 0; d < DIMENSIONS; d++)
        row->value[d] = slice_of(s->specifications->all[specification].value[d]);
    row->holds = intern_text(&s->findings->codes, f->code);
    for (size_t v = 0; v < FINDING_NUMBERS; v++)
        row->number[v] = finding_number(f, (enum finding_number)v);
}

static bool write_long(const struct sensitivity_table *s, struct finished *table,
                       struct filter *to) {
    struct buffer name = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < s->findings->n_pairs; i++) {
        struct long_row row;
        const struct finding *f = findings_pair(s->findings, i, &row.theme_a, &row.theme_b);
        for (size_t k = 0; ok && k < s->specifications->n; k++) {
            fill(&row, s, k, &f[k], &name);
            ok = finished_row(table, &row, to, NO_PLACE);
        }
    }
    buffer_free(&name);
    return ok;
}

bool sensitivity_table_write(const struct sensitivity_table *s, struct stage_run *self) {
    struct outlet_file out;
    struct tsv_writer writer;
    struct finished table = {0};
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    tsv_writer_init(&writer, &out.outlet, true);
    struct filter *to = filter_new(self, &writer.sink, sizeof *to);
    if (s->rows)
        finished_add(&table, long_columns, LENGTH(long_columns));
    else
        finished_add(&table, summary_columns, LENGTH(summary_columns));
    bool ok = finished_header(&table, to, NO_PLACE) &&
              (s->rows ? write_long : write_summary)(s, &table, to) && filter_end(&to->sink);
    to->close(to);
    finished_free(&table);
    tsv_writer_free(&writer);
    return ok;
}
