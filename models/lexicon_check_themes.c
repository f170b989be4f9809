/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by themselves: how many entries, what is said of them, what they are called. */
#include <stdlib.h>

#include "corpus/fold.h"
#include "models/lexicon_check.h"

struct theme_facts {
    uint32_t first;   /* its first entry */
    uint32_t entries; /* that find something */
    bool has_below;   /* a theme below it has entries */
};

static struct theme_facts *gather(const struct lexicon *l) {
    struct theme_facts *facts = mem_zero(l->n_themes, sizeof *facts);
    for (size_t i = 0; i < l->n_themes; i++) {
        facts[i].first = LEXICON_NONE;
        /* in byte order "power" may be followed by "power-cut", then by "power/voice" */
        for (size_t j = i + 1; j < l->n_themes && !facts[i].has_below; j++) {
            struct slice id = l->themes[i].id, other = l->themes[j].id;
            if (other.n < id.n || memcmp(other.p, id.p, id.n) != 0)
                break;
            facts[i].has_below = lexicon_above(l, (uint32_t)i, (uint32_t)j);
        }
    }
    for (uint32_t i = 0; i < l->n_entries; i++) {
        struct theme_facts *of = &facts[l->entries[i].theme];
        of->entries += l->entries[i].kind != ENTRY_EXCEPT;
        if (of->first == LEXICON_NONE)
            of->first = i;
    }
    return facts;
}

/* The row of a theme stands where its first entry does. */
static struct lexicon_finding about(const struct lexicon_findings *to, enum lexicon_check check,
                                    uint32_t theme, const struct theme_facts *facts) {
    return (struct lexicon_finding){.check = check,
                                    .theme = theme,
                                    .entry = LEXICON_NONE,
                                    .other = LEXICON_NONE,
                                    .place = to->lexicon->entries[facts[theme].first].place};
}

static struct slice label(const struct theme *t) {
    return t->label;
}

static struct slice note(const struct theme *t) {
    return t->note;
}

/* A codebook that says it of no theme is told once. */
static void check_said(struct lexicon_findings *to, enum lexicon_check check,
                       struct slice (*of)(const struct theme *), const struct theme_facts *facts) {
    const struct lexicon *l = to->lexicon;
    size_t said = 0;
    for (size_t i = 0; i < l->n_themes; i++)
        said += of(&l->themes[i]).n > 0;
    for (uint32_t i = 0; said && i < l->n_themes; i++)
        if (of(&l->themes[i]).n == 0 && facts[i].first != LEXICON_NONE) {
            const struct lexicon_finding f = about(to, check, i, facts);
            lexicon_found(to, &f, "the theme has no %s",
                          check == CHECK_NO_LABEL ? "label" : "note");
        }
    if (said)
        return;
    struct lexicon_finding f = {.check = check,
                                .theme = LEXICON_NONE,
                                .entry = LEXICON_NONE,
                                .other = LEXICON_NONE,
                                .place = {l->entries[0].place.file, 1, 0}};
    lexicon_found(to, &f, "no theme has a %s", check == CHECK_NO_LABEL ? "label" : "note");
}

static void check_number(struct lexicon_findings *to, const struct theme_facts *facts) {
    for (uint32_t i = 0; i < to->lexicon->n_themes; i++)
        if (facts[i].entries == 1 && !facts[i].has_below) {
            const struct lexicon_finding f = about(to, CHECK_ONE_ENTRY, i, facts);
            lexicon_found(to, &f, "the theme has one entry");
        }
}

struct spelt {
    struct intern folded; /* every path and its beginnings: power, power/voice */
    struct slice *as;     /* [folded.count]: how it was spelt first … */
    uint32_t *theme;      /* … and in which theme */
    size_t cap_as, cap_theme;
    struct buffer fold;
};

/* A beginning of a theme's path: false when it is spelt in another way already. */
static bool spelt_alike(struct spelt *s, struct slice path, uint32_t theme, uint32_t *as_in) {
    buffer_clear(&s->fold);
    fold_word(path, &s->fold);
    size_t known = s->folded.count;
    uint32_t id = intern_add(&s->folded, buffer_slice(&s->fold));
    MEM_GROW(s->as, s->cap_as, s->folded.count);
    MEM_GROW(s->theme, s->cap_theme, s->folded.count);
    if (id == known) {
        s->as[id] = path;
        s->theme[id] = theme;
    }
    *as_in = s->theme[id];
    return slice_eq(s->as[id], path);
}

static void check_case(struct lexicon_findings *to, struct spelt *s, uint32_t theme,
                       const struct theme_facts *facts) {
    struct slice id = to->lexicon->themes[theme].id;
    uint32_t other;
    for (size_t n = 1; n <= id.n; n++) {
        if (n < id.n && id.p[n] != '/')
            continue;
        if (spelt_alike(s, (struct slice){id.p, n}, theme, &other))
            continue;
        struct lexicon_finding f = about(to, CHECK_THEME_CASE, theme, facts);
        f.other = facts[other].first;
        lexicon_found(to, &f, "differs from %.*s in upper and lower case only: two themes",
                      SLICE_ARGS(to->lexicon->themes[other].id));
        return;
    }
}

/* In the order in which the codebook names them: the later spelling is the odd one. */
static void check_cases(struct lexicon_findings *to, const struct theme_facts *facts) {
    const struct lexicon *l = to->lexicon;
    struct spelt s = {0};
    for (uint32_t i = 0; i < l->n_entries; i++)
        if (facts[l->entries[i].theme].first == i)
            check_case(to, &s, l->entries[i].theme, facts);
    intern_free(&s.folded);
    free(s.as);
    free(s.theme);
    buffer_free(&s.fold);
}

void lexicon_check_themes(struct lexicon_findings *to) {
    struct theme_facts *facts = gather(to->lexicon);
    check_number(to, facts);
    check_cases(to, facts);
    check_said(to, CHECK_NO_LABEL, label, facts);
    check_said(to, CHECK_NO_NOTE, note, facts);
    free(facts);
}
