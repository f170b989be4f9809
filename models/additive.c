/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/additive.h"

#include "pipeline/options.h"

bool additive_columns(const struct columns *c, const char *const *own, size_t n, const char *table,
                      size_t *at, struct fault *f) {
    for (size_t i = 0; i < n; i++) {
        at[i] = columns_find(c, own[i]);
        if (at[i] == COLUMN_NONE)
            return fault_input(f, c->at, slice_of(own[i]),
                               "no table of `hearth count %s`: no such column in the header",
                               table);
    }
    return true;
}

bool additive_is_header(const struct record *r, const struct columns *c) {
    for (size_t i = 0; i < c->n; i++)
        if (!slice_eq(r->fields[i], c->names[i]))
            return false;
    return true;
}

struct place additive_place(const struct record *r, size_t column) {
    return (struct place){r->at.file, r->at.line, (unsigned)column + 1};
}

const char *additive_file(struct place at) {
    return at.file ? at.file : "the stream";
}

bool additive_count(const struct record *r, size_t column, const char *name, uint64_t most,
                    uint64_t *value, struct fault *f) {
    if (number_u64(r->fields[column], value) && *value <= most)
        return true;
    return fault_input(f, additive_place(r, column), r->fields[column], "%s is not a count%s", name,
                       most == UINT32_MAX ? " below 2^32" : "");
}

bool additive_twice(const struct record *r, size_t column, struct place first, const char *what,
                    struct fault *f) {
    return fault_input(f, additive_place(r, column), r->fields[column],
                       "%s twice: it is in %s:%llu already", what, additive_file(first),
                       (unsigned long long)first.line);
}

bool additive_part(const struct record *r, size_t column, const char *name, uint64_t all,
                   const char *of, uint64_t *value, struct fault *f) {
    const uint64_t most = (uint64_t)1 << ADDITIVE_MOST_BITS;
    return additive_count(r, column, name, most, value, f) &&
           (*value <= all || fault_input(f, additive_place(r, column), r->fields[column],
                                         "%s is more than %s", name, of));
}

bool additive_setting(const struct record *r, size_t column, const char *name,
                      const struct place *first, struct buffer *setting, struct fault *f) {
    struct slice now = r->fields[column];
    if (!first)
        buffer_add(setting, now);
    if (slice_eq(now, buffer_slice(setting)))
        return true;
    return fault_input(f, additive_place(r, column), now,
                       "tables of different settings do not add: %s is \"%.*s\" in %s:%llu", name,
                       SLICE_ARGS(buffer_slice(setting)), additive_file(*first),
                       (unsigned long long)first->line);
}

bool additive_matcher(const struct record *r, size_t column, const char *name,
                      const struct place *first, struct buffer *matcher, struct fault *f) {
    struct slice now = r->fields[column];
    if (now.n && matcher->n == 0)
        buffer_add(matcher, now);
    return now.n == 0 || slice_eq(now, buffer_slice(matcher)) ||
           additive_setting(r, column, name, first, matcher, f);
}

bool additive_facilitators(const struct record *r, size_t column, const char *name,
                           const struct place *first, bool *kept, struct fault *f) {
    bool now = slice_eq(r->fields[column], SLICE(ADDITIVE_KEPT));
    uint64_t left_out;
    if (!now && !additive_count(r, column, name, (uint64_t)1 << ADDITIVE_MOST_BITS, &left_out, f))
        return false;
    if (!first)
        *kept = now;
    return *kept == now ||
           fault_input(f, additive_place(r, column), r->fields[column],
                       "tables of different settings do not add: facilitators were %s in %s:%llu",
                       now ? "left out" : "kept", additive_file(*first),
                       (unsigned long long)first->line);
}
