/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon_check.h"

#include <stdlib.h>

const struct lexicon_check_row lexicon_check_rows[LEXICON_CHECKS] = {
    [CHECK_IMPOSSIBLE] = {"impossible", SEVERITY_ERROR, "can find nothing in any text"},
    [CHECK_ANY_WORD] = {"any-word", SEVERITY_ERROR, "finds every word there is"},
    [CHECK_REFUSED] = {"refused", SEVERITY_ERROR,
                       "a regular expression that takes too many steps on this text"},
    [CHECK_THEME_CASE] = {"theme-case", SEVERITY_ERROR,
                          "a theme that differs from another in upper and lower case only"},
    [CHECK_NEVER_FIRES] = {"never-fires", SEVERITY_WARNING, "finds nothing in this text"},
    [CHECK_EXCEPTED] = {"excepted", SEVERITY_WARNING, "all that it finds is excepted"},
    [CHECK_NEVER_STANDS] = {"never-stands", SEVERITY_WARNING,
                            "another entry's hit always stands in its place"},
    [CHECK_REDUNDANT] = {"redundant", SEVERITY_WARNING,
                         "another entry of the theme finds all that it finds"},
    [CHECK_EXCEPTS_NOTHING] = {"excepts-nothing", SEVERITY_WARNING,
                               "an exception that excepts nothing in this text"},
    [CHECK_OPERAND] = {"operand", SEVERITY_WARNING, "a part of a rule finds nothing in this text"},
    [CHECK_SHARED] = {"shared", SEVERITY_WARNING, "another theme has the same entry or places"},
    [CHECK_SAME_WORDS] = {"same-words", SEVERITY_WARNING, "two themes find mostly the same words"},
    [CHECK_DOMINANT] = {"dominant", SEVERITY_WARNING, "carries over 80 % of its theme's hits"},
    [CHECK_MERGED] = {"merged", SEVERITY_WARNING,
                      "a stem that merges words that differ by more than inflection"},
    [CHECK_WIDE] = {"wide", SEVERITY_WARNING, "a wildcard that fits many words"},
    [CHECK_NEAR_DUPLICATE] = {"near-duplicate", SEVERITY_WARNING,
                              "nearly the same as another entry of the theme"},
    [CHECK_RUNAWAY] = {"runaway", SEVERITY_WARNING, "a regular expression that can run away"},
    [CHECK_ADDS_NO_PLACE] = {"adds-no-place", SEVERITY_NOTE,
                             "finds its theme only where another entry does, too"},
    [CHECK_ONE_ENTRY] = {"one-entry", SEVERITY_NOTE, "a theme that hangs on one entry"},
    [CHECK_NO_LABEL] = {"no-label", SEVERITY_NOTE, "no label"},
    [CHECK_NO_NOTE] = {"no-note", SEVERITY_NOTE, "no note that says what is meant"},
};

const char *lexicon_severity_name(enum lexicon_severity severity) {
    static const char *const names[] = {"error", "warning", "note"};
    return names[severity];
}

/* The check and its entries, or the place of its theme: what makes two findings the same. */
static uint32_t take_key(struct lexicon_findings *to, const struct lexicon_finding *f) {
    const uint32_t key[] = {(uint32_t)f->check, f->entry,
                            f->entry == LEXICON_NONE ? f->theme : LEXICON_NONE, f->other};
    return intern_add(&to->known, (struct slice){(const char *)key, sizeof key});
}

static struct slice entry_key(const uint32_t key[2]) {
    return (struct slice){(const char *)key, 2 * sizeof *key};
}

void lexicon_found(struct lexicon_findings *to, const struct lexicon_finding *f, const char *format,
                   ...) {
    struct buffer message = {0};
    size_t known = to->known.count;
    va_list args;
    if (take_key(to, f) < known)
        return;
    va_start(args, format);
    buffer_vformat(&message, format, args);
    va_end(args);
    intern_add(&to->of_entry, entry_key((uint32_t[]){f->check, f->entry}));
    MEM_GROW(to->at, to->cap, to->n + 1);
    struct lexicon_finding *kept = &to->at[to->n++];
    *kept = *f;
    if (f->entry != LEXICON_NONE) {
        kept->theme = to->lexicon->entries[f->entry].theme;
        kept->place = to->lexicon->entries[f->entry].place;
    }
    kept->forms = arena_copy(&to->arena, f->forms);
    kept->message = arena_copy(&to->arena, buffer_slice(&message));
    to->count[lexicon_check_rows[f->check].severity]++;
    buffer_free(&message);
}

struct slice lexicon_quote(struct lexicon_findings *to, uint32_t entry) {
    struct buffer quoted = {0};
    buffer_text(&quoted, "“");
    text_visible(&quoted, to->lexicon->entries[entry].pattern, 60);
    buffer_text(&quoted, "”");
    struct slice kept = arena_copy(&to->arena, buffer_slice(&quoted));
    buffer_free(&quoted);
    return kept;
}

bool lexicon_has_found(const struct lexicon_findings *to, enum lexicon_check check,
                       uint32_t entry) {
    return intern_find(&to->of_entry, entry_key((uint32_t[]){check, entry})) != INTERN_NONE;
}

/* Files keep the order in which their first entries came. */
static uint32_t file_rank(const struct lexicon *l, const char *file) {
    uint32_t i = 0;
    while (i < l->n_entries && strcmp(l->entries[i].place.file, file) != 0)
        i++;
    return i;
}

struct ordered {
    uint32_t file;
    size_t at;
    struct lexicon_finding finding;
};

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int compare(const void *a, const void *b) {
    const struct ordered *x = a, *y = b;
    int c = COMPARE(x->file, y->file);
    c = c ? c : COMPARE(x->finding.place.line, y->finding.place.line);
    c = c ? c : COMPARE(x->finding.check, y->finding.check);
    return c ? c : COMPARE(x->at, y->at);
}

void lexicon_findings_sort(struct lexicon_findings *f) {
    struct ordered *order = mem_resize(NULL, f->n, sizeof *order);
    for (size_t i = 0; i < f->n; i++)
        order[i] = (struct ordered){file_rank(f->lexicon, f->at[i].place.file), i, f->at[i]};
    qsort(order, f->n, sizeof *order, compare);
    for (size_t i = 0; i < f->n; i++)
        f->at[i] = order[i].finding;
    free(order);
}

void lexicon_findings_free(struct lexicon_findings *f) {
    free(f->at);
    intern_free(&f->known);
    intern_free(&f->of_entry);
    arena_free(&f->arena);
}

bool lexicon_above(const struct lexicon *l, uint32_t above, uint32_t below) {
    struct slice a = l->themes[above].id, b = l->themes[below].id;
    return b.n > a.n && b.p[a.n] == '/' && memcmp(a.p, b.p, a.n) == 0;
}
