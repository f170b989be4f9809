/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a text says of the entries of a lexicon. */
#include <stdlib.h>

#include "models/lexicon_usage.h"

/* Fewer hits than these are no ground to say that two entries are always found together, that two
 * themes are the same words, that an entry carries its theme. */
enum { HITS_TOGETHER = 3, HITS_SAME = 5, HITS_CARRIED = 10 };

struct usage_check {
    const struct lexicon_usage *u;
    const struct lexicon *lexicon;
    const struct lexicon_words *words;
    struct lexicon_findings *to;
    uint32_t *n_finding; /* [n_themes]: entries that are no exceptions … */
    uint32_t *first;     /* … and the first entry */
    uint32_t *pairs;     /* pairs of usage, by entry: the first … */
    uint32_t *next;      /* … and the next */
};

static struct lexicon_finding about(enum lexicon_check check, uint32_t entry, uint32_t other) {
    return (struct lexicon_finding){.check = check, .entry = entry, .other = other};
}

static bool superfluous(const struct usage_check *c, uint32_t entry) {
    return lexicon_has_found(c->to, CHECK_REDUNDANT, entry) ||
           lexicon_has_found(c->to, CHECK_NEVER_STANDS, entry);
}

/* The entry of the theme that is most often beside it, or LEXICON_NONE. */
static uint32_t most_beside(const struct usage_check *c, uint32_t entry) {
    const struct pair_usage *most = NULL;
    for (uint32_t i = c->pairs[entry]; i != LEXICON_NONE; i = c->next[i]) {
        const struct pair_usage *p = &c->u->pairs[i];
        if (p->beside && (!most || p->beside > most->beside ||
                          (p->beside == most->beside && p->other < most->other)))
            most = p;
    }
    return most ? most->other : LEXICON_NONE;
}

/* The first entry that alone meets all hits of this one, `within` its own or beside them, and is
 * neither superfluous itself nor there only beside others; or LEXICON_NONE. */
static uint32_t cover(const struct usage_check *c, uint32_t entry, bool within) {
    uint32_t found = LEXICON_NONE;
    for (uint32_t i = c->pairs[entry]; i != LEXICON_NONE; i = c->next[i]) {
        const struct pair_usage *p = &c->u->pairs[i];
        if ((within ? p->within : p->beside) >= c->u->entries[entry].kept && p->other < found &&
            !superfluous(c, p->other) && !lexicon_has_found(c->to, CHECK_ADDS_NO_PLACE, p->other))
            found = p->other;
    }
    return found;
}

static void check_standing(struct usage_check *c, uint32_t entry) {
    uint32_t other = most_beside(c, entry);
    const struct lexicon_finding f = about(CHECK_NEVER_STANDS, entry, other);
    if (lexicon_has_found(c->to, CHECK_REDUNDANT, entry))
        return;
    if (other == LEXICON_NONE)
        lexicon_found(c->to, &f, "an entry of another theme always stands in its place");
    else {
        struct slice quote = lexicon_quote(c->to, other);
        lexicon_found(c->to, &f, "%.*s or another stands in its place, always", SLICE_ARGS(quote));
    }
}

static void check_together(struct usage_check *c, uint32_t entry) {
    const bool enough = c->u->entries[entry].kept >= HITS_TOGETHER;
    uint32_t other = enough ? cover(c, entry, true) : LEXICON_NONE;
    bool within = other != LEXICON_NONE;
    if (!enough || superfluous(c, entry) || lexicon_has_found(c->to, CHECK_ADDS_NO_PLACE, entry))
        return;
    if (!within)
        other = cover(c, entry, false);
    if (other == LEXICON_NONE)
        return;
    const struct lexicon_finding f =
        about(within ? CHECK_REDUNDANT : CHECK_ADDS_NO_PLACE, entry, other);
    struct slice quote = lexicon_quote(c->to, other);
    lexicon_found(c->to, &f, "%.*s finds %s in this text", SLICE_ARGS(quote),
                  within ? "all that it finds" : "a part of all it finds");
}

static void check_exception(struct usage_check *c, uint32_t entry) {
    const struct entry_usage *e = &c->u->entries[entry];
    const struct lexicon_finding f = about(CHECK_EXCEPTS_NOTHING, entry, LEXICON_NONE);
    if (e->kept == 0)
        lexicon_found(c->to, &f, "no other entry of the theme finds anything where it does");
}

static void check_refused(struct usage_check *c, uint32_t entry) {
    uint64_t rows = c->u->refused[entry];
    const struct lexicon_finding f = about(CHECK_REFUSED, entry, LEXICON_NONE);
    if (rows)
        lexicon_found(c->to, &f, "match refuses this text for it: %llu row%s take%s too many steps",
                      (unsigned long long)rows, rows == 1 ? "" : "s", rows == 1 ? "s" : "");
}

static void check_entry(struct usage_check *c, uint32_t entry) {
    const struct entry_usage *e = &c->u->entries[entry];
    if (c->u->rows[c->words->entries[entry].share] == 0)
        return; /* nobody has looked for it */
    if (lexicon_has_found(c->to, CHECK_IMPOSSIBLE, entry) || c->u->refused[entry])
        return; /* told, or not known */
    if (e->fired == 0) {
        const struct lexicon_finding f = about(CHECK_NEVER_FIRES, entry, LEXICON_NONE);
        lexicon_found(c->to, &f, "finds nothing in this text");
    } else if (c->lexicon->entries[entry].kind == ENTRY_EXCEPT) {
        check_exception(c, entry);
    } else if (e->kept == 0) {
        const struct lexicon_finding f = about(CHECK_EXCEPTED, entry, LEXICON_NONE);
        if (!lexicon_has_found(c->to, CHECK_EXCEPTED, entry))
            lexicon_found(c->to, &f, "exceptions of the theme drop all that it finds in this text");
    } else if (e->stands == 0) {
        check_standing(c, entry);
    } else {
        check_together(c, entry);
    }
}

static void check_carried(struct usage_check *c, uint32_t entry) {
    uint32_t theme = c->lexicon->entries[entry].theme;
    uint64_t stands = c->u->entries[entry].stands, all = c->u->themes[theme];
    const struct lexicon_finding f = about(CHECK_DOMINANT, entry, LEXICON_NONE);
    if (all >= HITS_CARRIED && c->n_finding[theme] > 1 && stands * 5 > all * 4)
        lexicon_found(c->to, &f, "%llu of the theme's %llu hits", (unsigned long long)stands,
                      (unsigned long long)all);
}

/* Two entries of different themes that are always found on the same words. */
static void check_shared(struct usage_check *c, const struct pair_usage *p) {
    uint32_t of = c->lexicon->entries[p->entry].theme, theirs = c->lexicon->entries[p->other].theme;
    uint64_t mine = c->u->entries[p->entry].kept, others = c->u->entries[p->other].kept;
    struct slice id = c->lexicon->themes[theirs].id;
    if (p->same < HITS_TOGETHER || p->same < mine)
        return;
    if (lexicon_above(c->lexicon, of, theirs)) {
        const struct lexicon_finding f = about(CHECK_REDUNDANT, p->entry, p->other);
        if (superfluous(c, p->entry))
            return;
        struct slice quote = lexicon_quote(c->to, p->other);
        lexicon_found(c->to, &f, "%.*s finds the same in this text for a theme below",
                      SLICE_ARGS(quote));
    } else if (!lexicon_above(c->lexicon, theirs, of) && p->same == others && p->other < p->entry) {
        const struct lexicon_finding f = about(CHECK_SHARED, p->entry, p->other);
        struct slice quote = lexicon_quote(c->to, p->other);
        lexicon_found(c->to, &f, "the same places in this text as %.*s of %.*s", SLICE_ARGS(quote),
                      SLICE_ARGS(id));
    }
}

static void check_same_words(struct usage_check *c, const struct theme_pair_usage *p) {
    const uint64_t *hits = c->u->themes;
    uint32_t smaller = hits[p->theme] <= hits[p->other] ? p->theme : p->other;
    uint32_t other = smaller == p->theme ? p->other : p->theme;
    struct slice id = c->lexicon->themes[other].id;
    const struct lexicon_finding f = {.check = CHECK_SAME_WORDS,
                                      .theme = smaller,
                                      .entry = LEXICON_NONE,
                                      .other = c->first[other],
                                      .place = c->lexicon->entries[c->first[smaller]].place};
    if (p->same >= HITS_SAME && p->same * 2 > hits[smaller])
        lexicon_found(c->to, &f, "%llu of the theme's %llu hits are on words that %.*s finds, too",
                      (unsigned long long)p->same, (unsigned long long)hits[smaller],
                      SLICE_ARGS(id));
}

static void prepare(struct usage_check *c) {
    const struct lexicon *l = c->lexicon;
    c->n_finding = mem_zero(l->n_themes, sizeof *c->n_finding);
    c->first = mem_zero(l->n_themes, sizeof *c->first);
    c->pairs = mem_resize(NULL, l->n_entries, sizeof *c->pairs);
    c->next = mem_resize(NULL, c->u->pair_ids.count, sizeof *c->next);
    for (uint32_t i = (uint32_t)l->n_entries; i-- > 0;) {
        c->first[l->entries[i].theme] = i;
        c->n_finding[l->entries[i].theme] += l->entries[i].kind != ENTRY_EXCEPT;
        c->pairs[i] = LEXICON_NONE;
    }
    for (uint32_t i = 0; i < c->u->pair_ids.count; i++) {
        c->next[i] = c->pairs[c->u->pairs[i].entry];
        c->pairs[c->u->pairs[i].entry] = i;
    }
}

/* From the last entry to the first: of two that are always found together the later is the one
 * too many. */
void lexicon_check_usage(const struct lexicon_usage *u, const struct lexicon_words *w,
                         struct lexicon_findings *to) {
    struct usage_check c = {.u = u, .lexicon = u->lexicon, .words = w, .to = to};
    prepare(&c);
    for (uint32_t i = (uint32_t)u->lexicon->n_entries; i-- > 0;) {
        check_entry(&c, i);
        check_carried(&c, i);
        check_refused(&c, i);
    }
    for (uint32_t i = 0; i < u->pair_ids.count; i++)
        check_shared(&c, &u->pairs[i]);
    for (uint32_t i = 0; i < u->theme_pair_ids.count; i++)
        check_same_words(&c, &u->theme_pairs[i]);
    free(c.n_finding);
    free(c.first);
    free(c.pairs);
    free(c.next);
}
