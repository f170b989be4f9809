/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * resample MB < turns.tsv
 *
 * Prints turns.tsv with so many megabytes (10^6 bytes): the documents of the seed again and again
 * under new names, in byte order, each row with the text of a row drawn from the whole seed. In
 * place of some words there are others, so that distinct words grow with the words n as K n^0.5
 * (Heaps' law); K is that of the seed. Half of those put in are new, half were put in before: about
 * half of a vocabulary occurs once, in talk as well. The same seed and size give the same bytes. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double EXPONENT = 0.5;
enum {
    SHORTEST = 4, /* letters of a word that may be replaced */
    BEHIND = 200  /* so many new words are missing when every word is replaced */
};

/* A row of the seed, within its line: before its text, the text, what follows it. */
struct row {
    const char *line, *text, *after, *end;
};

struct resampling {
    struct row *rows;
    size_t n;
    uint64_t state;
    double factor;            /* K */
    double seed_words;        /* of the seed */
    double words, fresh;      /* printed so far; distinct ones put in */
    unsigned long long bytes; /* printed so far */
};

/* splitmix64: uniform on [0, 1). */
static double uniform(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return (double)((z ^ z >> 31) >> 11) * 0x1p-53;
}

static void fail(const char *what) {
    fprintf(stderr, "resample: %s\n", what);
    exit(1);
}

static void *grown(void *block, size_t bytes) {
    void *more = realloc(block, bytes);
    if (!more)
        fail("no memory");
    return more;
}

/* All of standard input, NUL behind it; lives as long as the program. */
static char *slurp(void) {
    size_t room = 1 << 20, n = 0, got;
    char *all = grown(NULL, room);
    while ((got = fread(all + n, 1, room - n - 1, stdin)) > 0)
        if ((n += got) + 1 == room)
            all = grown(all, room *= 2);
    if (ferror(stdin))
        fail("cannot read the seed");
    all[n] = '\0';
    return all;
}

static const char *column(const char *line, size_t at) {
    while (at-- > 0)
        line = strchr(line, '\t') + 1;
    return line;
}

/* Where the column stands, from 0. */
static size_t find_column(const char *header, const char *name) {
    size_t at = 0, n = strcspn(header, "\t\n"), width = strlen(name);
    while (n != width || memcmp(header, name, n) != 0) {
        if (header[n] != '\t')
            fail("the seed has no such column");
        header += n + 1;
        n = strcspn(header, "\t\n");
        at++;
    }
    return at;
}

static int compare_words(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All words of the seed [*n], between blanks, as for wc; they lie in *texts. */
static char **words_of(const struct resampling *r, char **texts, size_t *n) {
    size_t bytes = 1, room = 1 << 16;
    char **words = grown(NULL, room * sizeof *words);
    for (size_t i = 0; i < r->n; i++)
        bytes += (size_t)(r->rows[i].after - r->rows[i].text) + 1;
    char *end = *texts = grown(NULL, bytes);
    for (size_t i = 0; i < r->n; i++) {
        end = mempcpy(end, r->rows[i].text, (size_t)(r->rows[i].after - r->rows[i].text));
        *end++ = ' ';
    }
    *end = '\0';
    *n = 0;
    for (char *word = strtok(*texts, " "); word; word = strtok(NULL, " ")) {
        if (*n == room)
            words = grown(words, (room *= 2) * sizeof *words);
        words[(*n)++] = word;
    }
    return words;
}

/* Sets K from the distinct words of the seed. */
static void measure_seed(struct resampling *r) {
    char *texts;
    size_t n, distinct = 0;
    char **words = words_of(r, &texts, &n);
    if (n == 0)
        fail("no words");
    qsort(words, n, sizeof *words, compare_words);
    for (size_t i = 0; i < n; i++)
        distinct += i == 0 || strcmp(words[i], words[i - 1]) != 0;
    r->seed_words = (double)n;
    r->factor = (double)distinct / pow((double)n, EXPONENT);
    free(words);
    free(texts);
}

/* The word of that number: a consonant and a vowel for each digit, and an ending that English has
 * not. */
static void put_fresh(struct resampling *r, uint64_t number) {
    char word[32];
    size_t n = 0;
    for (number += 90; number > 0; number /= 90) {
        word[n++] = "bcdfghjklmnprstvwz"[number % 18];
        word[n++] = "aeiou"[number / 18 % 5];
    }
    word[n++] = 'q';
    r->bytes += fwrite(word, 1, n, stdout);
}

static void put(struct resampling *r, const char *begin, const char *end) {
    r->bytes += fwrite(begin, 1, (size_t)(end - begin), stdout);
}

static bool plain(const char *word, size_t n) {
    size_t i = 0;
    while (i < n && word[i] >= 'a' && word[i] <= 'z')
        i++;
    return i == n && n >= SHORTEST;
}

/* A text, with words put in; share: of the words that may be replaced, how many are. */
static void put_text(struct resampling *r, const struct row *from, double share) {
    for (const char *at = from->text; at < from->after;) {
        const char *blank = memchr(at, ' ', (size_t)(from->after - at));
        const char *end = blank ? blank : from->after;
        if (plain(at, (size_t)(end - at)) && uniform(&r->state) < share) {
            bool again = r->fresh > 0 && uniform(&r->state) < 0.5;
            put_fresh(r, (uint64_t)(again ? uniform(&r->state) * r->fresh : r->fresh));
            r->fresh += !again;
        } else {
            put(r, at, end);
        }
        r->words += end > at;
        at = end;
        if (blank)
            put(r, blank, ++at);
    }
}

/* Of the words that may be replaced, how many are, so that what is put in makes up for what the
 * seed, all of which has come once, brings no more. */
static double share_now(const struct resampling *r) {
    double wanted = r->factor * (pow(r->words, EXPONENT) - pow(r->seed_words, EXPONENT));
    double missing = wanted - r->fresh;
    return missing > 0 ? fmin(1, missing / BEHIND) : 0;
}

/* Rows that end in LF, from the first behind the header on; text: the column. */
static void read_rows(struct resampling *r, const char *line, size_t text) {
    size_t room = 0;
    for (const char *end; (end = strchr(line, '\n')); line = end + 1) {
        if (r->n == room &&
            !(r->rows = realloc(r->rows, (room = room ? 2 * room : 1024) * sizeof *r->rows)))
            fail("no memory");
        const char *begin = column(line, text);
        r->rows[r->n++] = (struct row){line, begin, begin + strcspn(begin, "\t\n"), end + 1};
    }
    if (r->n == 0)
        fail("the seed has no rows");
}

/* The seed once more, until there are enough bytes. doc is the first column. */
static void print_copy(struct resampling *r, unsigned copy, unsigned long long most) {
    for (size_t i = 0; i < r->n && r->bytes < most; i++) {
        const struct row *row = &r->rows[i];
        int n = printf("c%06u/", copy);
        r->bytes += n > 0 ? (unsigned long long)n : 0;
        put(r, row->line, row->text);
        put_text(r, &r->rows[(size_t)(uniform(&r->state) * (double)r->n)], share_now(r));
        put(r, row->after, row->end);
    }
}

int main(int argc, char **argv) {
    unsigned long long most = argc == 2 ? strtoull(argv[1], NULL, 10) * 1000000 : 0;
    if (most == 0)
        fail("usage: resample MB < turns.tsv");
    struct resampling r = {.state = 1};
    char *seed = slurp();
    const char *first = seed + strcspn(seed, "\n") + 1;
    if (find_column(seed, "doc") != 0)
        fail("doc is not the first column of the seed");
    read_rows(&r, first, find_column(seed, "text"));
    measure_seed(&r);
    put(&r, seed, first);
    for (unsigned copy = 0; r.bytes < most; copy++)
        print_copy(&r, copy, most);
    if (fflush(stdout) != 0 || ferror(stdout))
        fail("cannot write");
    free(r.rows);
    free(seed);
    return 0;
}
