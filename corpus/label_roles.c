/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_roles.h"

/* A part of nothing but a role and what may stand beside one; its role, or NULL. */
static const char *role_of_part(const struct label_part_word *w, size_t n, unsigned roles) {
    const unsigned beside =
        LABEL_MODIFIER | LABEL_ARTICLE | LABEL_GUEST | LABEL_PARTICLE | LABEL_TITLE;
    const char *role = NULL;
    for (size_t i = 0; i < n; i++) {
        if (w[i].known.kinds & roles)
            role = role ? role : w[i].known.role;
        else if (!w[i].number && !w[i].letter && !(w[i].known.kinds & beside))
            return NULL;
    }
    return role;
}

/* `Moderator Ana Berg`, `Deputy chair Ana Berg`: a role, then what may be a name. */
static const char *role_before_name(const struct label_parts *l) {
    size_t at = l->lead;
    while (at < l->base && l->words[at].known.kinds & LABEL_MODIFIER)
        at++;
    if (l->base - at < 2 || l->base - at > 4 || !(l->words[at].known.kinds & LABEL_ROLE))
        return NULL;
    for (size_t i = at + 1; i < l->base; i++) {
        unsigned within = i == at + 1 ? 0 : LABEL_PARTICLE | LABEL_ARTICLE; /* van der */
        if (l->words[i].known.kinds & ~(LABEL_TITLE | LABEL_MR | LABEL_MRS | within))
            return NULL;
    }
    return l->words[at].known.role;
}

const char *label_role(const struct label_parts *l) {
    const char *role = role_of_part(l->words, l->base, LABEL_ROLE | LABEL_ROLE_ALONE);
    if (!role && l->n)
        role = role_before_name(l);
    for (size_t from = l->base, to; !role && from < l->n; from = to) {
        for (to = from; to < l->n && l->words[to].part == l->words[from].part;)
            to++;
        role = role_of_part(l->words + from, to - from, LABEL_ROLE);
    }
    return role;
}

/* Letters in pairs. Of those who answer, `numbered` ones count only with a number. */
static const struct {
    const char *asks, *answers, *numbered, *role;
} conventions[] = {
    {"i", " r p b s ip ie ", "", "interviewer"},
    {"q", " a r ", "", "interviewer"},
    {"e", " r ", "", "interviewer"},
    {"h", " v ", "", "interviewer"},
    {"m", "", " p r ", "moderator"},
};

static bool is_in(struct slice word, const char *list) {
    size_t n = strlen(list);
    for (size_t at = 1; at + word.n < n; at++)
        if (list[at - 1] == ' ' && list[at + word.n] == ' ' &&
            memcmp(list + at, word.p, word.n) == 0)
            return true;
    return false;
}

/* A label that is a letter or two, perhaps with a number. */
static bool is_code(const struct label_parts *l) {
    return l->n == l->base && (l->n == 1 || (l->n == 2 && l->words[1].number)) &&
           !l->words[0].number && l->words[0].bare.n <= 2;
}

static bool follows(const struct label_parts *labels, size_t n, size_t asks, size_t convention) {
    for (size_t i = 0; i < n; i++) {
        struct slice word = labels[i].words[0].bare;
        if (i != asks && !is_in(word, conventions[convention].answers) &&
            !(labels[i].n == 2 && is_in(word, conventions[convention].numbered)))
            return false;
    }
    return true;
}

size_t label_roles_letter(const struct label_parts *labels, size_t n, const char **role) {
    for (size_t i = 0; i < n; i++)
        if (!is_code(&labels[i]))
            return n;
    for (size_t k = 0; n > 1 && k < sizeof conventions / sizeof *conventions; k++)
        for (size_t i = 0; i < n; i++) {
            if (labels[i].n > 1 ||
                !slice_eq(labels[i].words[0].bare, slice_of(conventions[k].asks)) ||
                !follows(labels, n, i, k))
                continue;
            *role = conventions[k].role;
            return i;
        }
    return n;
}
