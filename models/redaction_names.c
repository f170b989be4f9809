/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_names.h"

#include <stdlib.h>

#include "corpus/bare.h"
#include "corpus/words.h"
#include "pipeline/intern.h"
#include "pipeline/utf8.h"

struct redaction_names {
    const struct name_words *known;
    struct words *words;
    struct intern spellings;
    struct people *people; /* [spellings.count] */
    size_t cap;
    struct intern initials; /* a person's number, then a bare letter */
    struct buffer plain, bare, key;
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
}

void redaction_names_free(struct redaction_names *n) {
    if (!n)
        return;
    redaction_names_clear(n);
    words_free(n->words);
    free(n->people);
    buffer_free(&n->plain);
    buffer_free(&n->bare);
    buffer_free(&n->key);
    free(n);
}

void people_clear(struct people *to) {
    to->n = 0;
    to->weak = false;
}

static bool has(const struct people *p, uint64_t person) {
    for (size_t i = 0; i < p->n; i++)
        if (p->at[i] == person)
            return true;
    return false;
}

static void add_person(struct people *to, uint64_t person) {
    if (has(to, person))
        return;
    MEM_GROW(to->at, to->cap, to->n + 1);
    to->at[to->n++] = person;
}

void people_join(struct people *to, const struct people *more) {
    for (size_t i = 0; i < more->n; i++)
        add_person(to, more->at[i]);
    to->weak |= more->weak;
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

/* The byte behind a bracket of several words that opens at `i`, or `i`. */
static size_t over_bracket(struct slice name, size_t i) {
    char close = name.p[i] == '(' ? ')' : ']';
    const char *end = memchr(name.p + i, close, name.n - i);
    if (!end)
        return i;
    struct slice inside = {name.p + i + 1, (size_t)(end - name.p) - i - 1};
    inside = slice_trim(inside);
    return inside.n && memchr(inside.p, ' ', inside.n) ? (size_t)(end - name.p) + 1 : i;
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
            size_t over = over_bracket(name, i);
            i = over > i ? over - 1 : i;
        } else if (name.p[i] == '@') {
            while (i + 1 < name.n && name.p[i + 1] != ' ')
                i++;
        }
        buffer_char(&n->plain,
                    i < name.n && stays(name.p[i]) && name.p[i] != '@' ? name.p[i] : ' ');
    }
}

static struct slice initial_key(struct buffer *key, uint64_t person, struct slice letter) {
    buffer_clear(key);
    buffer_add(key, (struct slice){(const char *)&person, sizeof person});
    buffer_add(key, letter);
    return buffer_slice(key);
}

static void add_part(struct redaction_names *n, struct slice word, uint64_t person) {
    buffer_clear(&n->bare);
    bare_word(word, &n->bare);
    struct slice bare = buffer_slice(&n->bare);
    unsigned known = name_words_find(n->known, bare);
    if (bare.n == 0 || known & (NAME_LABEL | NAME_TITLE))
        return;
    const char *p = bare.p;
    utf8_next(&p, bare.p + bare.n);
    struct slice letter = {bare.p, (size_t)(p - bare.p)};
    intern_add(&n->initials, initial_key(&n->key, person, letter));
    if (letter.n == bare.n)
        return; /* a single letter is no spelling by itself */
    size_t count = n->spellings.count, id = intern_add(&n->spellings, bare);
    MEM_GROW(n->people, n->cap, id + 1);
    if (id == count)
        n->people[id] = (struct people){.weak = (known & NAME_PARTICLE) != 0};
    add_person(&n->people[id], person);
}

void redaction_names_add(struct redaction_names *n, struct slice name, uint64_t person) {
    const struct span *spans;
    make_plain(n, name);
    size_t count = words_find(n->words, buffer_slice(&n->plain), &spans);
    for (size_t i = 0; i < count; i++)
        add_part(n, span_slice(buffer_slice(&n->plain), spans[i]), person);
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
