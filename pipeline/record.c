/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/record.h"

#include <stdlib.h>

#include "pipeline/scan.h"
#include "pipeline/utf8.h"

size_t columns_find_slice(const struct columns *c, struct slice name) {
    for (size_t i = 0; i < c->n; i++)
        if (slice_eq(c->names[i], name))
            return i;
    return COLUMN_NONE;
}

size_t columns_find(const struct columns *c, const char *name) {
    return columns_find_slice(c, slice_of(name));
}

bool record_fits(struct slice text) {
    const char *end = text.p + text.n;
    for (size_t i = scan_odd(text, 0, false), n; i < text.n; i = scan_odd(text, i + n, false)) {
        if ((unsigned char)text.p[i] < 0x80 || utf8_decode(text.p + i, end, &n) < 0)
            return false;
    }
    return true;
}

bool filter_need(struct filter *f, const struct columns *in, const char *name, size_t *index) {
    *index = columns_find(in, name);
    if (*index != COLUMN_NONE)
        return true;
    return fault_input(&f->fault, in->at, slice_of(name), "no such column in the header");
}

static bool tell_columns(struct filter *f, struct place at) {
    f->out.at = at;
    f->out_fields = mem_resize(f->out_fields, f->out.n, sizeof *f->out_fields);
    return f->next->columns(f->next, &f->out);
}

bool filter_append(struct filter *f, const struct columns *in, const char *const *names, size_t n) {
    f->out.names = mem_resize(f->out.names, in->n + n, sizeof *f->out.names);
    for (size_t i = 0; i < in->n; i++)
        f->out.names[i] = in->names[i];
    for (size_t i = 0; i < n; i++) {
        size_t there = columns_find(in, names[i]);
        if (there != COLUMN_NONE) {
            struct place at = in->at;
            at.field = (unsigned)there + 1;
            return fault_input(&f->fault, at, slice_of(names[i]),
                               "the column that %s appends is there already", f->fault.stage);
        }
        f->out.names[in->n + i] = slice_of(names[i]);
    }
    f->out.n = in->n + n;
    return tell_columns(f, in->at);
}

bool filter_columns(struct filter *f, const struct slice *names, size_t n, struct place at) {
    f->out.names = mem_resize(f->out.names, n, sizeof *f->out.names);
    for (size_t i = 0; i < n; i++)
        f->out.names[i] = names[i];
    f->out.n = n;
    return tell_columns(f, at);
}

struct slice *filter_copy(struct filter *f, const struct record *r) {
    f->hint = r->hint;
    memcpy(f->out_fields, r->fields, r->n * sizeof *r->fields);
    for (size_t i = r->n; i < f->out.n; i++)
        f->out_fields[i] = (struct slice){"", 0};
    return f->out_fields;
}

bool filter_hand_on(struct filter *f, struct place at) {
    struct record r = {f->out_fields, f->out.n, at, f->hint};
    f->hint = NULL;
    f->rows_out++;
    return f->next->record(f->next, &r);
}

bool filter_boundary(struct sink *s) {
    struct filter *f = (struct filter *)s;
    return f->next->boundary(f->next);
}

bool filter_end(struct sink *s) {
    struct filter *f = (struct filter *)s;
    return f->next->end(f->next);
}

void filter_close(struct filter *f) {
    fault_free(&f->fault);
    buffer_free(&f->notes);
    free(f->out.names);
    free(f->out_fields);
    free(f);
}

void filter_note(struct filter *f, const char *format, ...) {
    buffer_format(&f->notes, "hearth %s: ", f->fault.stage);
    va_list args;
    va_start(args, format);
    buffer_vformat(&f->notes, format, args);
    va_end(args);
    buffer_char(&f->notes, '\n');
}

struct fan {
    struct sink sink;
    size_t n;
    struct sink *to[];
};

static bool fan_columns(struct sink *s, const struct columns *c) {
    struct fan *fan = (struct fan *)s;
    for (size_t i = 0; i < fan->n; i++)
        if (!fan->to[i]->columns(fan->to[i], c))
            return false;
    return true;
}

static bool fan_record(struct sink *s, const struct record *r) {
    struct fan *fan = (struct fan *)s;
    for (size_t i = 0; i < fan->n; i++)
        if (!fan->to[i]->record(fan->to[i], r))
            return false;
    return true;
}

static bool fan_boundary(struct sink *s) {
    struct fan *fan = (struct fan *)s;
    for (size_t i = 0; i < fan->n; i++)
        if (!fan->to[i]->boundary(fan->to[i]))
            return false;
    return true;
}

static bool fan_end(struct sink *s) {
    struct fan *fan = (struct fan *)s;
    for (size_t i = 0; i < fan->n; i++)
        if (!fan->to[i]->end(fan->to[i]))
            return false;
    return true;
}

struct sink *fan_new(struct sink *const *to, size_t n) {
    struct fan *fan = mem_alloc(sizeof *fan + n * sizeof *to);
    fan->sink = (struct sink){fan_columns, fan_record, fan_boundary, fan_end};
    fan->n = n;
    memcpy(fan->to, to, n * sizeof *to);
    return &fan->sink;
}

void fan_free(struct sink *fan) {
    free(fan);
}
