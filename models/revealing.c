/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/revealing.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"

static void add_name(struct revealing *r, enum pseudonym_kind kind, struct slice raw) {
    struct slice name = clean_text(raw, &r->arena);
    if (name.n == 0 || pseudonym_form(name))
        return;
    struct slice text = pseudonyms_give(r->pseudonyms, kind, name);
    size_t known = r->known.count, id = intern_add(&r->known, text);
    MEM_GROW(r->names, r->cap, id + 1);
    if (id == known)
        r->names[id] = arena_copy(&r->arena, name);
}

/* A manifest may name the file where the stream has the document. */
static void add_document(struct revealing *r, struct slice name) {
    add_name(r, PSEUDONYM_DOCUMENT, name);
    for (size_t i = name.n; i-- > 0 && name.p[i] != '/';)
        if (name.p[i] == '.') {
            add_name(r, PSEUDONYM_DOCUMENT, (struct slice){name.p, i});
            return;
        }
}

static bool is_wanted(struct slice column, const char *columns) {
    struct slice rest = slice_of(columns);
    while (rest.p)
        if (slice_eq(column, slice_trim(slice_cut(&rest, ','))))
            return true;
    return false;
}

static void add_sheet(struct revealing *r, const struct sheet *s, const char *columns) {
    for (size_t c = 0; c < s->n_columns; c++) {
        bool doc = is_wanted(s->columns[c], "doc,file");
        bool person = is_wanted(s->columns[c], "speaker,name,alias") ||
                      (columns && is_wanted(s->columns[c], columns));
        for (size_t i = 0; (doc || person) && i < s->n_rows; i++) {
            struct slice cell = sheet_cell(s, i, c);
            if (doc)
                add_document(r, cell);
            else
                add_name(r, PSEUDONYM_PERSON, cell);
        }
    }
}

bool revealing_read(struct revealing *r, const struct redaction_key *key, const char *const *files,
                    size_t n, const char *columns, struct fault *f) {
    r->pseudonyms = pseudonyms_new(key);
    bool ok = r->pseudonyms || fault_input(f, NO_PLACE, NO_QUOTE, "libsodium does not start");
    for (size_t i = 0; ok && i < n; i++) {
        struct sheet *s = sheet_read(files[i], NULL, f);
        ok = s != NULL;
        if (s)
            add_sheet(r, s, columns);
        sheet_free(s);
    }
    if (!ok)
        return false;
    struct pseudonyms_all all = {0};
    pseudonyms_collect(r->pseudonyms, &all);
    ok = pseudonyms_distinct(&all, f);
    pseudonyms_all_free(&all);
    return ok;
}

static bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80;
}

/* The next pseudonym from byte `i` on, not part of a longer word; the end of `s` when there is
 * none.
 */
static size_t next_pseudonym(struct slice s, size_t i) {
    for (; i + PSEUDONYM_TEXT <= s.n; i++)
        if (s.p[i] == 'P' && pseudonym_form((struct slice){s.p + i, PSEUDONYM_TEXT}) &&
            (i == 0 || !is_alnum(s.p[i - 1])) &&
            (i + PSEUDONYM_TEXT == s.n || !is_alnum(s.p[i + PSEUDONYM_TEXT])))
            return i;
    return s.n;
}

void revealing_write(const struct revealing *r, struct slice field, struct buffer *to,
                     uint64_t *restored, uint64_t *unknown) {
    size_t done = 0, at;
    while ((at = next_pseudonym(field, done)) < field.n) {
        struct slice text = {field.p + at, PSEUDONYM_TEXT};
        uint32_t id = intern_find(&r->known, text);
        buffer_add(to, (struct slice){field.p + done, at - done});
        buffer_add(to, id == INTERN_NONE ? text : r->names[id]);
        *restored += id != INTERN_NONE;
        *unknown += id == INTERN_NONE;
        done = at + PSEUDONYM_TEXT;
    }
    if (field.n > done)
        buffer_add(to, (struct slice){field.p + done, field.n - done});
}

void revealing_free(struct revealing *r) {
    pseudonyms_free(r->pseudonyms);
    intern_free(&r->known);
    free(r->names);
    arena_free(&r->arena);
}
