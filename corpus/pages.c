/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/pages.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/lines.h"
#include "pipeline/utf8.h"

enum { GAP = 3 /* spaces that part cells */ };

size_t page_line_width(struct slice line) {
    size_t end = line.n;
    while (end > 0 && line.p[end - 1] == ' ')
        end--;
    return utf8_count((struct slice){line.p, end});
}

void pages_cut(struct pages *p, struct slice text) {
    uint64_t number = 0;
    size_t page = 0;
    for (struct slice rest = text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        number++;
        for (; line.n && *line.p == '\f'; page++)
            line = slice_from(line, 1);
        MEM_GROW(p->lines, p->cap, p->n + 1);
        p->lines[p->n++] = (struct page_line){
            .text = line, .number = number, .part = page, .blank = line_is_blank(line)};
    }
    while (p->n && p->lines[p->n - 1].blank) /* behind the last form feed */
        p->n--;
    p->count = p->n ? p->lines[p->n - 1].part + 1 : 0;
}

/* U+FB00 to U+FB06, as fonts have them: the letters, or NULL. */
static const char *ligature(const char *p, const char *end) {
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (end - p < 3 || memcmp(p, "\xef\xac", 2) != 0 || (unsigned char)p[2] < 0x80 ||
        (unsigned char)p[2] > 0x86)
        return NULL;
    return letters[(unsigned char)p[2] - 0x80];
}

static size_t spaces_at(struct slice s, size_t at) {
    size_t n = 0;
    while (at + n < s.n && s.p[at + n] == ' ')
        n++;
    return n;
}

static void write_line(struct buffer *to, struct slice line, bool goes_on) {
    size_t i = spaces_at(line, 0);
    buffer_add(to, (struct slice){line.p, goes_on ? 0 : i});
    while (i < line.n) {
        size_t spaces = spaces_at(line, i);
        const char *letters = ligature(line.p + i, line.p + line.n);
        if (spaces >= GAP) {
            buffer_text(to, i + spaces < line.n ? "\t" : "");
            i += spaces;
        } else if (letters) {
            buffer_text(to, letters);
            i += 3;
        } else {
            buffer_char(to, line.p[i++]);
        }
    }
    buffer_char(to, '\n');
}

struct slice pages_write(const struct pages *p, struct transcript *t, const uint64_t **numbers) {
    struct buffer b = {0};
    uint64_t *number = arena_alloc(&t->arena, 2 * p->n + 1, sizeof *number);
    size_t n = 0, part = 0;
    bool apart = false;
    for (size_t i = 0; i < p->n; i++) {
        const struct page_line *line = &p->lines[i];
        apart = apart || line->blank || line->part != part;
        part = line->part;
        if (!page_line_full(line))
            continue;
        if (apart && !line->goes_on && n) {
            number[n++] = line->number;
            buffer_char(&b, '\n');
        }
        apart = false;
        if (n && line->goes_on)
            b.p[b.n - 1] = ' ';
        else
            number[n++] = line->number;
        write_line(&b, line->text, line->goes_on);
    }
    struct slice text = arena_copy(&t->arena, buffer_slice(&b));
    buffer_free(&b);
    *numbers = number;
    return text;
}

void pages_free(struct pages *p) {
    free(p->lines);
    *p = (struct pages){.n = 0};
}
