/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/heard.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/scratch.h"
#include "pipeline/write_all.h"

#define NO_WORD UINT32_MAX

/* A row in the file: this, its words, then of a row inside its texts behind each other; filled up
 * to four bytes. */
enum { TEXTS = 5 };
struct row_head {
    uint32_t words, inside;
    uint32_t texts[TEXTS]; /* bytes of turn, speaker, project, hits, text */
};

static uint32_t new_word(struct heard *h, uint32_t form, struct slice stem) {
    MEM_GROW(h->words, h->cap_words, h->n_words + 1);
    h->words[h->n_words] = (struct heard_word){form, intern_add(&h->stems, stem), 0};
    return (uint32_t)h->n_words++;
}

/* The word that token and stem are when the token's usual stem is another. */
static uint32_t pair_word(struct heard *h, uint32_t form, struct slice stem) {
    buffer_clear(&h->key);
    buffer_u64(&h->key, form);
    buffer_char(&h->key, ' ');
    buffer_add(&h->key, stem);
    uint32_t known = (uint32_t)h->pairs.count, id = intern_add(&h->pairs, buffer_slice(&h->key));
    if (id == known) {
        MEM_GROW(h->pair_word, h->cap_pair, (size_t)id + 1);
        h->pair_word[id] = new_word(h, form, stem);
    }
    return h->pair_word[id];
}

static uint32_t word_of(struct heard *h, uint32_t form, struct slice stem) {
    if (h->usual[form] == NO_WORD)
        h->usual[form] = new_word(h, form, stem);
    uint32_t word = h->usual[form];
    return slice_eq(intern_text(&h->stems, h->words[word].stem), stem) ? word
                                                                       : pair_word(h, form, stem);
}

static void reach_tokens(struct heard *h) {
    MEM_GROW(h->usual, h->cap_usual, h->tokens.words.count);
    for (; h->n_usual < h->tokens.words.count; h->n_usual++)
        h->usual[h->n_usual] = NO_WORD;
}

/* Appends the words of a row; false when there is not one stem for each. */
static bool add_words(struct heard *h, const struct heard_line *line, size_t n) {
    struct slice rest = line->stems;
    uint32_t *to = (uint32_t *)(void *)buffer_room(&h->bytes, n * sizeof *to);
    if (n == 0)
        return line->stems.n == 0;
    for (size_t i = 0; i < n; i++) {
        if (!rest.p)
            return false;
        uint32_t word = word_of(h, h->tokens.ids[i], slice_cut(&rest, ' '));
        h->words[word].inside += line->inside && !line->covered[i];
        h->words_inside += line->inside && !line->covered[i];
        to[i] = word | (line->covered[i] ? HEARD_COVERED : 0);
    }
    h->bytes.n += n * sizeof *to;
    return !rest.p && !h->tokens.gap;
}

static bool begin_document(struct heard *h, struct slice doc, struct fault *f) {
    if (h->n_docs && h->bytes.n && slice_eq(h->docs[h->n_docs - 1].name, doc))
        return true;
    if (!heard_end(h, f))
        return false;
    MEM_GROW(h->docs, h->cap_docs, h->n_docs + 1);
    h->docs[h->n_docs++] = (struct heard_doc){.name = arena_copy(&h->arena, doc), .at = h->written};
    return true;
}

bool heard_add(struct heard *h, const struct heard_line *line, struct place at, struct fault *f) {
    if (!begin_document(h, line->doc, f))
        return false;
    const struct slice none = {"", 0};
    const struct slice texts[TEXTS] = {line->turn, line->speaker, line->project, line->hits,
                                       line->text};
    size_t n = vocabulary_row(&h->tokens, line->tokens);
    struct row_head head = {.words = (uint32_t)n, .inside = line->inside};
    for (size_t i = 0; i < TEXTS; i++)
        head.texts[i] = (uint32_t)(line->inside ? texts[i] : none).n;
    reach_tokens(h);
    buffer_add(&h->bytes, (struct slice){(const char *)&head, sizeof head});
    if (!add_words(h, line, n))
        return fault_input(f, at, line->stems, "not one stem for each token");
    for (size_t i = 0; i < TEXTS && line->inside; i++)
        buffer_add(&h->bytes, texts[i]);
    while (h->bytes.n % sizeof(uint32_t))
        buffer_char(&h->bytes, '\0');
    h->rows++;
    h->rows_inside += line->inside;
    return true;
}

bool heard_end(struct heard *h, struct fault *f) {
    struct slice rest = buffer_slice(&h->bytes);
    if (rest.n == 0)
        return true;
    if (h->fd == 0 && (h->fd = scratch_open(f)) < 0)
        return (h->fd = 0);
    h->docs[h->n_docs - 1].bytes = rest.n;
    h->written += rest.n;
    if (!write_all(h->fd, rest))
        return fault_system(f, "temporary file");
    buffer_clear(&h->bytes);
    return true;
}

void heard_free(struct heard *h) {
    if (h->fd > 0)
        close(h->fd);
    buffer_free(&h->bytes);
    vocabulary_free(&h->tokens);
    free(h->usual);
    intern_free(&h->stems);
    intern_free(&h->pairs);
    free(h->pair_word);
    free(h->words);
    free(h->docs);
    arena_free(&h->arena);
    buffer_free(&h->key);
}

bool heard_open(struct heard_rows *r, const struct heard *h, const struct heard_doc *doc,
                struct fault *f) {
    buffer_clear(&r->bytes);
    r->at = 0;
    buffer_room(&r->bytes, (size_t)doc->bytes);
    while (r->bytes.n < doc->bytes) {
        ssize_t n = pread(h->fd, r->bytes.p + r->bytes.n, (size_t)doc->bytes - r->bytes.n,
                          (off_t)(doc->at + r->bytes.n));
        if (n < 0 && errno == EINTR)
            continue;
        if (n == 0)
            errno = EIO; /* shorter than what was written to it */
        if (n <= 0)
            return fault_system(f, "temporary file");
        r->bytes.n += (size_t)n;
    }
    return true;
}

bool heard_next(struct heard_rows *r, struct heard_row *row) {
    if (r->at >= r->bytes.n)
        return false;
    struct row_head head;
    struct slice *const texts[TEXTS] = {&row->turn, &row->speaker, &row->project, &row->hits,
                                        &row->text};
    memcpy(&head, r->bytes.p + r->at, sizeof head);
    row->at = r->at;
    row->inside = head.inside;
    row->n = head.words;
    const char *p = r->bytes.p + r->at + sizeof head;
    row->words = (const uint32_t *)(const void *)p;
    p += row->n * sizeof *row->words;
    for (size_t i = 0; i < TEXTS; i++) {
        *texts[i] = (struct slice){p, head.texts[i]};
        p += head.texts[i];
    }
    size_t used = (size_t)(p - r->bytes.p);
    r->at = (used + sizeof(uint32_t) - 1) / sizeof(uint32_t) * sizeof(uint32_t);
    return true;
}

void heard_rows_free(struct heard_rows *r) {
    buffer_free(&r->bytes);
}
