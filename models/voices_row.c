/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_row.h"

void voices_row_take(struct voices_row *row, const struct voice *v) {
    row->people = v->n;
    row->speaking = v->n - v->silent;
    row->values[VOICES_AMOUNT] = value_of(v->total);
    row->values[VOICES_TOP_SHARE] = v->top_share;
    row->values[VOICES_GINI] = v->gini;
    row->values[VOICES_GINI_CORRECTED] = v->gini_corrected;
    row->values[VOICES_ENTROPY] = v->entropy;
    row->values[VOICES_ENTROPY_NORM] = v->entropy_norm;
    row->values[VOICES_EFFECTIVE] = v->effective;
}

void voices_row_missing(struct voices_row *row, enum reason why) {
    row->hangs_on_one = SLICE("");
    for (int i = 0; i < VOICES_VALUES; i++)
        row->values[i] = value_missing(why);
}

int voices_by_subject(const struct voices_row *a, const struct voices_row *b) {
    if (a->of != b->of)
        return a->of < b->of ? -1 : 1;
    int c = slice_cmp(a->name, b->name);
    if (c)
        return c;
    if (a->measure != b->measure)
        return a->measure < b->measure ? -1 : 1;
    return (int)b->facilitators - (int)a->facilitators;
}
