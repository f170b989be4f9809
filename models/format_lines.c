/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/format_lines.h"

#include "pipeline/options.h"
#include "pipeline/utf8.h"

struct format_lines format_lines_of(struct slice text) {
    return (struct format_lines){.rest = text};
}

bool format_lines_next(struct format_lines *l) {
    if (l->rest.n == 0)
        return false;
    l->line = slice_cut(&l->rest, '\n');
    l->number++;
    l->counted = l->line.p;
    l->column = 1;
    return true;
}

struct draft_at format_lines_at(struct format_lines *l, const char *p) {
    if (p < l->counted) {
        l->counted = l->line.p;
        l->column = 1;
    }
    l->column += (unsigned)utf8_count((struct slice){l->counted, (size_t)(p - l->counted)});
    l->counted = p;
    return (struct draft_at){l->number, l->column};
}

size_t format_blank(const char *p, const char *end) {
    if (p >= end)
        return 0;
    if (*p == ' ' || *p == '\t')
        return 1;
    if (end - p >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
        return 2;
    return end - p >= 3 && memcmp(p, "\xe3\x80\x80", 3) == 0 ? 3 : 0;
}

/* Bytes of the blank that ends at the end of `s`, or 0. */
static size_t last_blank(struct slice s) {
    for (size_t n = 1; n <= 3 && n <= s.n; n++)
        if (format_blank(s.p + s.n - n, s.p + s.n) == n)
            return n;
    return 0;
}

struct slice format_trim(struct slice s) {
    for (size_t n; (n = format_blank(s.p, s.p + s.n)) > 0;)
        s.p += n, s.n -= n;
    for (size_t n; (n = last_blank(s)) > 0;)
        s.n -= n;
    return s;
}

struct slice format_chunk(struct slice *rest) {
    const char *p = rest->p, *end = p + rest->n;
    for (size_t n; (n = format_blank(p, end)) > 0;)
        p += n;
    struct slice chunk = {p, 0};
    while (p < end && !format_blank(p, end))
        p++;
    chunk.n = (size_t)(p - chunk.p);
    *rest = (struct slice){p, (size_t)(end - p)};
    return chunk;
}

bool format_cut_weight(struct slice *s, double *weight) {
    const struct slice all = format_trim(*s);
    const char *open = all.n && all.p[all.n - 1] == ')' ? memrchr(all.p, '(', all.n) : NULL;
    if (!open || (open > all.p && !last_blank((struct slice){all.p, (size_t)(open - all.p)})))
        return false;
    struct slice number = {open + 1, (size_t)(all.p + all.n - open) - 2};
    if (!number_real(format_trim(number), weight))
        return false;
    *s = format_trim((struct slice){all.p, (size_t)(open - all.p)});
    return true;
}

uint32_t format_levels_parent(struct format_levels *l, size_t indent) {
    while (l->n && l->items[l->n - 1].indent >= indent)
        l->n--;
    return l->n ? l->items[l->n - 1].theme : DRAFT_NONE;
}

void format_levels_push(struct format_levels *l, size_t indent, uint32_t theme) {
    MEM_GROW(l->items, l->cap, l->n + 1);
    l->items[l->n++] = (struct format_level){indent, theme};
}
