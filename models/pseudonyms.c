/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pseudonyms.h"

#include <sodium.h>
#include <stdlib.h>

#include "corpus/fold.h"
#include "pipeline/intern.h"

/* Neither 0 and O nor 1, I and L; without U, as Crockford's base 32. */
static const char alphabet[] = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
enum { LETTERS = sizeof alphabet - 1 };

static const char kinds[] = {'p', 'd'};

struct code {
    char text[PSEUDONYM_TEXT];
};

struct pseudonyms {
    const struct redaction_key *key;
    struct intern names; /* the kind's letter, then the normalised name */
    struct code *codes;  /* [names.count] */
    size_t cap;
    uint64_t counts[sizeof kinds];
    struct buffer normal;
};

struct pseudonyms *pseudonyms_new(const struct redaction_key *key) {
    if (sodium_init() < 0)
        return NULL;
    struct pseudonyms *p = mem_zero(1, sizeof *p);
    p->key = key;
    return p;
}

void pseudonyms_free(struct pseudonyms *p) {
    if (!p)
        return;
    intern_free(&p->names);
    free(p->codes);
    buffer_free(&p->normal);
    free(p);
}

void pseudonyms_normal(struct slice name, struct buffer *to) {
    size_t from = to->n;
    for (struct slice rest = name; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        if (word.n == 0)
            continue;
        if (to->n > from)
            buffer_char(to, ' ');
        fold_word(word, to);
    }
}

static void normalise(struct buffer *to, enum pseudonym_kind kind, struct slice name) {
    buffer_clear(to);
    buffer_char(to, kinds[kind]);
    if (kind == PSEUDONYM_PERSON)
        pseudonyms_normal(name, to);
    else
        buffer_add(to, name);
}

/* The name is hashed without its letter: what tells the kinds apart is BLAKE2b's personalisation.
 */
static void make_code(const struct pseudonyms *p, struct slice normal, struct code *code) {
    static const unsigned char salt[crypto_generichash_blake2b_SALTBYTES];
    unsigned char person[crypto_generichash_blake2b_PERSONALBYTES] = "hearth p";
    unsigned char hash[crypto_generichash_blake2b_BYTES];
    uint64_t value = 0;
    person[7] = (unsigned char)normal.p[0];
    crypto_generichash_blake2b_salt_personal(hash, sizeof hash, (const unsigned char *)normal.p + 1,
                                             normal.n - 1, p->key->bytes, sizeof p->key->bytes,
                                             salt, person);
    for (size_t i = 8; i-- > 0;)
        value = value << 8 | hash[i];
    code->text[0] = 'P';
    code->text[1] = '-';
    for (size_t i = PSEUDONYM_TEXT; i-- > 2; value /= LETTERS)
        code->text[i] = alphabet[value % LETTERS];
}

struct slice pseudonyms_give(struct pseudonyms *p, enum pseudonym_kind kind, struct slice name) {
    normalise(&p->normal, kind, name);
    size_t known = p->names.count, id = intern_add(&p->names, buffer_slice(&p->normal));
    if (id == known) {
        MEM_GROW(p->codes, p->cap, id + 1);
        make_code(p, buffer_slice(&p->normal), &p->codes[id]);
        p->counts[kind]++;
    }
    return (struct slice){p->codes[id].text, PSEUDONYM_TEXT};
}

uint64_t pseudonyms_count(const struct pseudonyms *p, enum pseudonym_kind kind) {
    return p->counts[kind];
}

void pseudonyms_collect(const struct pseudonyms *p, struct pseudonyms_all *all) {
    for (uint32_t i = 0; i < p->names.count; i++) {
        MEM_GROW(all->at, all->cap, all->n + 1);
        struct pseudonym_given *g = &all->at[all->n++];
        struct slice name = intern_text(&p->names, i);
        g->kind = name.p[0] == kinds[PSEUDONYM_PERSON] ? PSEUDONYM_PERSON : PSEUDONYM_DOCUMENT;
        g->name = (struct slice){name.p + 1, name.n - 1};
        memcpy(g->text, p->codes[i].text, PSEUDONYM_TEXT);
    }
}

static int compare(const void *a, const void *b) {
    const struct pseudonym_given *x = a, *y = b;
    int c = memcmp(x->text, y->text, PSEUDONYM_TEXT);
    c = c ? c : (x->kind > y->kind) - (x->kind < y->kind);
    return c ? c : slice_cmp(x->name, y->name);
}

bool pseudonyms_distinct(struct pseudonyms_all *all, struct fault *f) {
    size_t n = 0;
    if (all->n)
        qsort(all->at, all->n, sizeof *all->at, compare);
    for (size_t i = 0; i < all->n; i++) {
        struct pseudonym_given *g = &all->at[i], *last = n ? &all->at[n - 1] : NULL;
        if (last && compare(last, g) == 0)
            continue;
        if (last && memcmp(last->text, g->text, PSEUDONYM_TEXT) == 0) {
            struct buffer both = {0};
            buffer_add(&both, last->name);
            buffer_text(&both, "” and “");
            buffer_add(&both, g->name);
            fault_input(f, NO_PLACE, buffer_slice(&both),
                        "two names share a pseudonym under this key; another key (--new-key) "
                        "parts them");
            buffer_free(&both);
            return false;
        }
        all->at[n++] = *g;
    }
    all->n = n;
    return true;
}

void pseudonyms_all_copy(struct pseudonyms_all *to, const struct pseudonyms_all *from) {
    MEM_GROW(to->at, to->cap, to->n + from->n);
    for (size_t i = 0; i < from->n; i++)
        to->at[to->n++] = from->at[i];
}

void pseudonyms_all_free(struct pseudonyms_all *all) {
    free(all->at);
    *all = (struct pseudonyms_all){0};
}

bool pseudonym_form(struct slice s) {
    if (s.n != PSEUDONYM_TEXT || s.p[0] != 'P' || s.p[1] != '-')
        return false;
    for (size_t i = 2; i < s.n; i++)
        if (!memchr(alphabet, s.p[i], LETTERS))
            return false;
    return true;
}

uint64_t pseudonym_number(struct slice pseudonym) {
    uint64_t number;
    memcpy(&number, pseudonym.p + 2, sizeof number);
    return number;
}

void pseudonym_write(uint64_t number, struct buffer *to) {
    buffer_text(to, "P-");
    buffer_add(to, (struct slice){(const char *)&number, sizeof number});
}
