/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What writers ask of a draft: what of it their format can say. */
#include <math.h>

#include "corpus/theme_ids.h"
#include "models/draft.h"

static const char *target(const struct draft *d) {
    return d->target ? d->target : "this format";
}

static bool kind_fits(struct draft *d, const struct draft_entry *e, unsigned able) {
    static const struct {
        enum draft_kind kind;
        unsigned needs;
        const char *what;
    } kinds[] = {
        {DRAFT_REGEX, ABLE_REGEX, "a regular expression"},
        {DRAFT_RULE, ABLE_RULE, "a rule"},
        {DRAFT_EXCEPT, ABLE_EXCEPT, "an exception"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (e->kind == kinds[i].kind && !(able & kinds[i].needs)) {
            draft_lose(d, e->at, e->pattern, "%s, which %s do not have", kinds[i].what, target(d));
            return false;
        }
    return true;
}

/* What the words of a pattern need of a format. A word with a wildcard is no matter of stems. */
static unsigned word_needs(struct slice word, bool stemmed) {
    unsigned needs = 0;
    bool wild = false;
    for (size_t i = 0; i < word.n; i++) {
        wild |= word.p[i] == '*' || word.p[i] == '?';
        if (word.p[i] == '*')
            needs |= i + 1 == word.n && i > 0 ? ABLE_STAR_END : ABLE_STAR;
        else if (word.p[i] == '?')
            needs |= ABLE_ONE;
    }
    if (word.n && word.p[0] == '^')
        return needs | ABLE_FORM;
    return stemmed && !wild ? needs | ABLE_STEM : needs;
}

static unsigned pattern_needs(struct slice pattern, bool stemmed) {
    unsigned needs = 0;
    if (memchr(pattern.p, ' ', pattern.n))
        needs |= ABLE_PHRASES;
    for (struct slice rest = pattern; rest.p;)
        needs |= word_needs(slice_cut(&rest, ' '), stemmed);
    return needs;
}

static bool words_fit(struct draft *d, const struct draft_entry *e, unsigned able) {
    static const struct {
        unsigned need;
        const char *what;
    } needs[] = {
        {ABLE_PHRASES, "several words, which %s do not have"},
        {ABLE_STAR, "a * that does not end a word, which %s do not have"},
        {ABLE_STAR_END, "a *, which %s do not have"},
        {ABLE_ONE, "a ? for one character, which %s do not have"},
        {ABLE_FORM, "^ for a word as it stands, which %s do not have"},
    };
    if (e->kind != DRAFT_STEM && e->kind != DRAFT_WORD && e->kind != DRAFT_EXCEPT)
        return true;
    if (able & ABLE_STAR)
        able |= ABLE_STAR_END;
    unsigned lacks = pattern_needs(e->pattern, e->kind != DRAFT_WORD) & ~able;
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
        if (lacks & needs[i].need) {
            draft_lose(d, e->at, e->pattern, needs[i].what, target(d));
            return false;
        }
    if (lacks & ABLE_STEM)
        draft_lose(d, e->at, e->pattern, "a stem, where %s have the word itself", target(d));
    return true;
}

static void extras_fit(struct draft *d, const struct draft_entry *e, unsigned able) {
    const struct draft_theme *t = &d->themes[e->theme];
    if (!(able & ABLE_WEIGHT) && !isnan(e->weight) && (e->weight < 1 || e->weight > 1))
        draft_lose(d, e->at, e->pattern, "a weight (%.17g), which %s do not have", e->weight,
                   target(d));
    if (!(able & ABLE_LANGUAGE) && e->language.n)
        draft_lose(d, e->at, e->language, "a language, which %s do not have", target(d));
    if (!(able & ABLE_ID) && e->id.n)
        draft_lose(d, e->at, e->id, "an entry's id, which %s do not have", target(d));
    if (e->label.n && !slice_eq(e->label, t->label))
        draft_lose(d, e->at, e->label, "a label of one entry, which %s do not have", target(d));
    if (e->note.n && !slice_eq(e->note, t->note))
        draft_lose(d, e->at, e->note, "a note on one entry, which %s do not have", target(d));
}

bool draft_entry_fits(struct draft *d, uint32_t entry, unsigned able) {
    const struct draft_entry *e = &d->entries[entry];
    if (!(able & ABLE_WORDS)) {
        draft_lose(d, e->at, e->pattern, "an entry, which %s do not have", target(d));
        return false;
    }
    bool ok = kind_fits(d, e, able) && words_fit(d, e, able);
    if (ok)
        extras_fit(d, e, able);
    return ok;
}

static struct slice last_level(struct slice id) {
    const char *slash = memrchr(id.p, '/', id.n);
    return slash ? (struct slice){slash + 1, (size_t)(id.p + id.n - slash - 1)} : id;
}

struct slice draft_level(const struct draft *d, uint32_t theme) {
    return last_level(d->themes[theme].id);
}

static bool makes(struct slice label, struct slice level) {
    struct buffer made = {0};
    theme_id_level(&made, label);
    bool same = slice_eq(buffer_slice(&made), level);
    buffer_free(&made);
    return same;
}

struct slice draft_name(const struct draft *d, uint32_t theme, unsigned able) {
    const struct draft_theme *t = &d->themes[theme];
    struct slice level = able & ABLE_TREE ? last_level(t->id) : t->id;
    return t->label.n && makes(t->label, level) ? t->label : level;
}

void draft_theme_fits(struct draft *d, uint32_t theme, unsigned able) {
    const struct draft_theme *t = &d->themes[theme];
    if (!(able & ABLE_TREE) && t->parent != DRAFT_NONE)
        draft_lose(d, t->at, t->id, "a theme below another, which %s do not have", target(d));
    if (!(able & ABLE_LABEL) && t->label.n && !slice_eq(t->label, draft_name(d, theme, able)))
        draft_lose(d, t->at, t->label, "a label apart from the name, which %s do not have",
                   target(d));
    if (!(able & ABLE_NOTE) && t->note.n)
        draft_lose(d, t->at, t->note, "a note, which %s do not have", target(d));
}
