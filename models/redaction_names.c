/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_names.h"

#include <stdlib.h>

#include "corpus/bare.h"
#include "corpus/words.h"
#include "pipeline/intern.h"
#include "pipeline/utf8.h"

enum { JOINED_LEAST = 5 }; /* bytes of parts run together */

/* A word of a name. */
struct part {
    struct slice bare;
    unsigned known; /* name_words_find */
};

struct redaction_names {
    const struct name_words *known;
    struct words *words;
    struct intern spellings;
    struct people *people; /* [spellings.count] */
    size_t cap;
    struct people all;
    struct intern initials; /* a person's number, then a bare letter */
    struct buffer plain, key;
    struct part *parts; /* of the name at hand */
    size_t n_parts, cap_parts;
    struct arena arena; /* its words */
};

struct redaction_names *redaction_names_new(const struct name_words *known) {
    struct words *words = words_new();
    if (!words)
        return NULL;
    struct redaction_names *n = mem_zero(1, sizeof *n);
    n->known = known;
    n->words = words;
    return n;
}

void redaction_names_clear(struct redaction_names *n) {
    for (size_t i = 0; i < n->spellings.count; i++)
        people_free(&n->people[i]);
    intern_free(&n->spellings);
    intern_free(&n->initials);
    n->spellings = n->initials = (struct intern){0};
    people_clear(&n->all);
}

void redaction_names_free(struct redaction_names *n) {
    if (!n)
        return;
    redaction_names_clear(n);
    people_free(&n->all);
    words_free(n->words);
    free(n->people);
    buffer_free(&n->plain);
    buffer_free(&n->key);
    free(n->parts);
    arena_free(&n->arena);
    free(n);
}

void people_clear(struct people *to) {
    to->n = 0;
    to->whole = to->inner = to->behind = to->common = false;
}

/* Where the person is, or would be. */
static size_t place_of(const struct people *p, uint64_t person) {
    size_t low = 0, high = p->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->at[middle] < person)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has(const struct people *p, uint64_t person) {
    size_t i = place_of(p, person);
    return i < p->n && p->at[i] == person;
}

static void add_person(struct people *to, uint64_t person) {
    size_t i = place_of(to, person);
    if (i < to->n && to->at[i] == person)
        return;
    MEM_GROW(to->at, to->cap, to->n + 1);
    memmove(to->at + i + 1, to->at + i, (to->n - i) * sizeof *to->at);
    to->at[i] = person;
    to->n++;
}

void people_join(struct people *to, const struct people *more) {
    for (size_t i = 0; i < more->n; i++)
        add_person(to, more->at[i]);
    to->whole |= more->whole;
    to->inner |= more->inner;
    to->behind |= more->behind;
    to->common |= more->common;
}

bool people_meet(struct people *to, const struct people *other) {
    size_t n = 0;
    for (size_t i = 0; i < to->n; i++)
        n += has(other, to->at[i]);
    if (n == 0)
        return false;
    n = 0;
    for (size_t i = 0; i < to->n; i++)
        if (has(other, to->at[i]))
            to->at[n++] = to->at[i];
    to->n = n;
    return true;
}

void people_free(struct people *p) {
    free(p->at);
    *p = (struct people){0};
}

static bool is_remark(struct redaction_names *n, struct slice word) {
    buffer_clear(&n->key);
    bare_word(word, &n->key);
    return name_words_find(n->known, buffer_slice(&n->key)) & (NAME_REMARK | NAME_LABEL);
}

/* The byte behind a bracket of several words, or of a remark, that opens at `i`; or `i`. */
static size_t over_bracket(struct redaction_names *n, struct slice name, size_t i) {
    char close = name.p[i] == '(' ? ')' : ']';
    const char *end = memchr(name.p + i, close, name.n - i);
    if (!end)
        return i;
    struct slice inside = {name.p + i + 1, (size_t)(end - name.p) - i - 1};
    inside = slice_trim(inside);
    bool several = inside.n && (memchr(inside.p, ' ', inside.n) || memchr(inside.p, '/', inside.n));
    return several || is_remark(n, inside) ? (size_t)(end - name.p) + 1 : i;
}

static bool stays(char c) {
    return (unsigned char)c >= 0x80 || c == '\'' || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/* The name with a space for each character that parts it. */
static void make_plain(struct redaction_names *n, struct slice name) {
    buffer_clear(&n->plain);
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '(' || name.p[i] == '[') {
            size_t over = over_bracket(n, name, i);
            i = over > i ? over - 1 : i;
        } else if (name.p[i] == '@') {
            while (i + 1 < name.n && name.p[i + 1] != ' ')
                i++;
            buffer_char(&n->plain, ' ');
            continue;
        }
        buffer_char(&n->plain, stays(name.p[i]) ? name.p[i] : ' ');
    }
}

static struct slice initial_key(struct buffer *key, uint64_t person, struct slice letter) {
    buffer_clear(key);
    buffer_add(key, (struct slice){(const char *)&person, sizeof person});
    buffer_add(key, letter);
    return buffer_slice(key);
}

static size_t letter_of(struct slice bare) {
    const char *p = bare.p;
    utf8_next(&p, bare.p + bare.n);
    return (size_t)(p - bare.p);
}

static struct people *add_spelling(struct redaction_names *n, struct slice bare, uint64_t person) {
    size_t count = n->spellings.count, id = intern_add(&n->spellings, bare);
    MEM_GROW(n->people, n->cap, id + 1);
    if (id == count)
        n->people[id] = (struct people){.n = 0};
    add_person(&n->people[id], person);
    return &n->people[id];
}

/* Adds part `i`. A single letter is no spelling by itself. */
static void add_part(struct redaction_names *n, size_t i, uint64_t person) {
    struct part *p = &n->parts[i];
    size_t letter = letter_of(p->bare);
    intern_add(&n->initials, initial_key(&n->key, person, (struct slice){p->bare.p, letter}));
    if (letter == p->bare.n)
        return;
    bool last = i + 1 == n->n_parts, label = p->known & (NAME_LABEL | NAME_TITLE);
    bool particle =
        !last && p->known & NAME_PARTICLE && (i > 0 || n->parts[i + 1].known & NAME_PARTICLE);
    struct people *to = add_spelling(n, p->bare, person);
    to->inner |= particle || (label && i > 0 && !last);
    to->behind |= label && i > 0;
    to->whole |= !particle && !(label && i > 0);
    to->common |= (p->known & NAME_COMMON) != 0;
}

/* Adds parts from..to as one word. */
static void add_joined(struct redaction_names *n, size_t from, size_t to, uint64_t person) {
    static const char *const between[] = {"", ".", "_"};
    for (size_t k = 0; k < sizeof between / sizeof *between; k++) {
        buffer_clear(&n->key);
        for (size_t i = from; i < to; i++) {
            buffer_text(&n->key, i > from ? between[k] : "");
            buffer_add(&n->key, n->parts[i].bare);
        }
        if (n->key.n >= JOINED_LEAST)
            add_spelling(n, buffer_slice(&n->key), person)->whole = true;
    }
}

/* Adds the first letters of the parts before the last, as one word: `TJ`, `T.J` of T. J. Hooker. */
static void add_letters(struct redaction_names *n, uint64_t person) {
    for (size_t k = 0; k < 2; k++) {
        buffer_clear(&n->key);
        for (size_t i = 0; i + 1 < n->n_parts; i++) {
            struct slice bare = n->parts[i].bare;
            buffer_text(&n->key, k && i ? "." : "");
            buffer_add(&n->key, (struct slice){bare.p, letter_of(bare)});
        }
        if (n->n_parts > 2)
            add_spelling(n, buffer_slice(&n->key), person)->inner = true;
    }
}

/* The words of the name from its first part on. */
static void find_parts(struct redaction_names *n, struct slice name) {
    const struct span *spans;
    make_plain(n, name);
    arena_reset(&n->arena);
    n->n_parts = 0;
    size_t count = words_find(n->words, buffer_slice(&n->plain), &spans);
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&n->key);
        bare_word(span_slice(buffer_slice(&n->plain), spans[i]), &n->key);
        struct part p = {arena_copy(&n->arena, buffer_slice(&n->key)), 0};
        p.known = name_words_find(n->known, p.bare);
        if (p.bare.n == 0 || (n->n_parts == 0 && p.known & (NAME_LABEL | NAME_TITLE)))
            continue;
        MEM_GROW(n->parts, n->cap_parts, n->n_parts + 1);
        n->parts[n->n_parts++] = p;
    }
}

void redaction_names_add(struct redaction_names *n, struct slice name, uint64_t person) {
    find_parts(n, name);
    add_person(&n->all, person);
    for (size_t i = 0; i < n->n_parts; i++)
        add_part(n, i, person);
    for (size_t i = 1; i < n->n_parts; i++)
        add_joined(n, i - 1, i + 1, person);
    if (n->n_parts > 2)
        add_joined(n, 0, n->n_parts, person);
    add_letters(n, person);
}

const struct people *redaction_names_people(const struct redaction_names *n) {
    return &n->all;
}

size_t redaction_names_count(const struct redaction_names *n) {
    return n->spellings.count;
}

struct slice redaction_names_spelling(const struct redaction_names *n, size_t i) {
    return intern_text(&n->spellings, (uint32_t)i);
}

const struct people *redaction_names_find(const struct redaction_names *n, struct slice bare) {
    uint32_t id = intern_find(&n->spellings, bare);
    return id == INTERN_NONE ? NULL : &n->people[id];
}

bool redaction_names_initial(const struct redaction_names *n, uint64_t person,
                             struct slice letter) {
    char key[sizeof person + 4];
    if (letter.n > 4)
        return false;
    memcpy(key, &person, sizeof person);
    memcpy(key + sizeof person, letter.p, letter.n);
    return intern_find(&n->initials, (struct slice){key, sizeof person + letter.n}) != INTERN_NONE;
}
