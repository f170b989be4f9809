/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_reveal.h"

#include <stdlib.h>

struct reveal {
    struct filter filter;
    const struct revealing *known;
    struct resort *resort;
    struct resort_part *part;
    size_t doc;
    struct buffer now, name; /* the document at hand: its pseudonym, its name */
    bool any;
    struct buffer text;   /* of the row's fields, one behind the other */
    struct slice *fields; /* [out.n] */
    uint64_t restored, unknown;
};

static bool reveal_columns(struct sink *s, const struct columns *c) {
    struct reveal *v = (struct reveal *)s;
    resort_columns(v->resort, c);
    v->fields = mem_resize(v->fields, c->n, sizeof *v->fields);
    return filter_need(&v->filter, c, "doc", &v->doc) && filter_append(&v->filter, c, NULL, 0);
}

static bool end_document(struct reveal *v) {
    bool ok = !v->any || resort_document(v->part, buffer_slice(&v->name), &v->filter.fault);
    v->any = false;
    return ok;
}

static bool reveal_record(struct sink *s, const struct record *r) {
    struct reveal *v = (struct reveal *)s;
    v->filter.rows_in++;
    if (v->any && !slice_eq(buffer_slice(&v->now), r->fields[v->doc]) && !end_document(v))
        return false;
    buffer_clear(&v->text);
    for (size_t i = 0; i < r->n; i++) {
        size_t from = v->text.n;
        revealing_write(v->known, r->fields[i], &v->text, &v->restored, &v->unknown);
        v->fields[i].n = v->text.n - from;
    }
    const char *p = v->text.p ? v->text.p : "";
    for (size_t i = 0; i < r->n; i++) {
        v->fields[i].p = p;
        p += v->fields[i].n;
    }
    if (!v->any) {
        buffer_clear(&v->now);
        buffer_add(&v->now, r->fields[v->doc]);
        buffer_clear(&v->name);
        buffer_add(&v->name, v->fields[v->doc]);
    }
    v->any = true;
    return resort_row(v->part, v->fields, r->n, r->at, &v->filter.fault);
}

static bool reveal_boundary(struct sink *s) {
    return end_document((struct reveal *)s) && filter_boundary(s);
}

static bool reveal_end(struct sink *s) {
    struct reveal *v = (struct reveal *)s;
    return end_document(v) && filter_end(s);
}

static void reveal_close(struct filter *f) {
    struct reveal *v = (struct reveal *)f;
    buffer_free(&v->now);
    buffer_free(&v->name);
    buffer_free(&v->text);
    free(v->fields);
    filter_close(f);
}

struct filter *redact_reveal_open(struct stage_run *run, struct sink *next,
                                  const struct revealing *known, struct resort *resort) {
    struct reveal *v = (struct reveal *)filter_new(run, next, sizeof *v);
    v->filter.sink = (struct sink){reveal_columns, reveal_record, reveal_boundary, reveal_end};
    v->filter.close = reveal_close;
    v->known = known;
    v->resort = resort;
    v->part = resort_join(resort);
    return &v->filter;
}

void redact_reveal_gather(const struct filter *f, uint64_t *restored, uint64_t *unknown) {
    const struct reveal *v = (const struct reveal *)f;
    *restored += v->restored;
    *unknown += v->unknown;
}
