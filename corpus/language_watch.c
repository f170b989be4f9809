/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/language_watch.h"

#include "pipeline/scan.h"

/* English talk and writing has one of these in every five words or more; other languages have one
 * in fifty. */
enum { COMMON_WORDS = 16, COMMON_LONGEST = 4, COMMON_ONE_IN = 10, PIECE_LOOKED = 96 };
static const char common[COMMON_WORDS][COMMON_LONGEST] = {
    "the", "and", "of",   "to",   "you",  "that", "it",  "is",
    "was", "we",  "they", "this", "have", "but",  "not", "with"};

/* Bytes: a shorter sample in no language that could be told is not plainly in another one, but may
 * be a list of addresses. */
enum { DOUBT_LEAST = 1000 };

/* Upper case as lower, and other characters as anything. */
static bool is_common(const char *p, size_t n) {
    char word[COMMON_LONGEST] = {0};
    bool found = false;
    for (size_t i = 0; i < n; i++)
        word[i] = (char)(p[i] | 0x20);
    for (size_t i = 0; i < COMMON_WORDS; i++)
        found |= memcmp(word, common[i], COMMON_LONGEST) == 0;
    return found;
}

/* Counts the words of a stretch, and the common ones among them. */
static void count_words(const char *p, const char *end, size_t *words, size_t *of_them) {
    for (const char *to; p < end; p = to + 1) {
        to = scan_space(p, end);
        size_t n = (size_t)(to - p);
        *words += n > 0;
        *of_them += n > 1 && n <= COMMON_LONGEST && is_common(p, n);
    }
}

/* Looks at the beginning of each piece of the sample. */
static bool is_english(const struct sample *s) {
    size_t words = 0, of_them = 0, from = 0;
    for (size_t i = 0; i <= s->n; i++) {
        size_t to = i < s->n ? s->ends[i] : s->text.n;
        size_t end = to - from > PIECE_LOOKED ? from + PIECE_LOOKED : to;
        while (end < to && s->text.p[end] != ' ')
            end++;
        count_words(s->text.p + from, s->text.p + end, &words, &of_them);
        from = to;
    }
    return of_them * COMMON_ONE_IN > words;
}

static const struct language *recognise(struct language_watch *w) {
    struct slice sample = buffer_slice(&w->sample.text);
    if (sample.n < RECOGNISE_LEAST)
        return NULL;
    if (strcmp(w->own->code, "en") == 0 && is_english(&w->sample))
        return w->own;
    if (!w->recogniser && fault_none(&w->fault))
        w->recogniser = recogniser_new(TEXTCAT_DATA, &w->fault);
    const struct language *found =
        w->recogniser ? recogniser_find(w->recogniser, sample, w->own) : NULL;
    return found && strcmp(found->code, "und") == 0 && sample.n < DOUBT_LEAST ? NULL : found;
}

void language_watch_end(struct language_watch *w) {
    if (!w->any)
        return;
    const struct language *is = w->said ? w->said : recognise(w);
    if (is && !language_alike(is, w->own))
        by_language_add(&w->others, is, buffer_slice(&w->doc));
    w->docs++;
    w->any = false;
}

static void begin(struct language_watch *w, struct slice doc, struct slice said) {
    language_watch_end(w);
    buffer_clear(&w->doc);
    buffer_add(&w->doc, doc);
    sample_clear(&w->sample);
    w->said = said.n ? language_find(said) : NULL;
    w->any = true;
}

void language_watch_row(struct language_watch *w, struct slice doc, struct slice said,
                        struct slice tokens) {
    if (!w->any || !slice_eq(doc, buffer_slice(&w->doc)))
        begin(w, doc, said);
    if (!w->said)
        sample_add(&w->sample, tokens);
}

void language_watch_join(struct language_watch *w, struct language_watch *more) {
    w->docs += more->docs;
    by_language_join(&w->others, &more->others);
    if (fault_none(&w->fault))
        fault_take(&w->fault, &more->fault);
}

void language_watch_carry(struct language_watch *w, struct carry *c) {
    struct fault failed = {.stage = w->fault.stage};
    carry_sum(c, &w->docs);
    by_language_carry(&w->others, c);
    carry_fault(c, c->to ? &w->fault : &failed);
    if (fault_none(&w->fault))
        fault_take(&w->fault, &failed);
    fault_free(&failed);
}

void language_watch_free(struct language_watch *w) {
    by_language_free(&w->others);
    fault_free(&w->fault);
    buffer_free(&w->doc);
    sample_free(&w->sample);
    recogniser_free(w->recogniser);
}
