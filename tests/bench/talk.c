/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * talk THEMES TRANSCRIPTS TURNS
 *
 * Prints matched rows (as `hearth match` does, without what `hearth count` does not read): so many
 * transcripts, which share the turns evenly, five to a project. Turns have 25 words on average,
 * most of them fewer and some many more (1 to 97, exponential), and hold themes in proportion to
 * their words, one each 25 words. Themes are unequal: the share of the k-th of T is
 * sqrt(k/T) - sqrt((k-1)/T), so that among 500 the first has 4.5 % of the hits and the last 0.1 %.
 * The same arguments give the same bytes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 25, WORDS_MOST = 97 };

/* splitmix64: uniform on [0, 1). */
static double uniform(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return (double)((z ^ z >> 31) >> 11) * 0x1p-53;
}

/* 1 + geometric, cut; the shape is that of turns of talk, the mean is WORDS to the first digit. */
static int turn_words(uint64_t *state) {
    int n = 1;
    while (n < WORDS_MOST && uniform(state) * (WORDS + 0.6) >= 1)
        n++;
    return n;
}

static void print_turn(uint64_t *state, int themes) {
    int words = turn_words(state), hits = 0;
    for (int i = 0; i < words; i++)
        fputs(i ? " word" : "word", stdout);
    putchar('\t');
    for (int i = 1; i <= words; i++) {
        if (uniform(state) * WORDS >= 1)
            continue;
        double u = uniform(state);
        printf("%stheme%03d:%d-%d:entry", hits++ ? " " : "", (int)(u * u * themes) + 1, i, i);
    }
    puts("\tbench");
}

int main(int argc, char **argv) {
    int themes = argc == 4 ? atoi(argv[1]) : 0;
    long transcripts = argc == 4 ? atol(argv[2]) : 0, turns = argc == 4 ? atol(argv[3]) : 0;
    if (themes < 1 || transcripts < 1 || turns < transcripts) {
        fputs("usage: talk THEMES TRANSCRIPTS TURNS\n", stderr);
        return 2;
    }
    uint64_t state = 1;
    puts("doc\tproject\tturn\ttokens\thits\tmatcher");
    for (long doc = 0; doc < transcripts; doc++) {
        long stop = turns * (doc + 1) / transcripts;
        for (long turn = turns * doc / transcripts, k = 1; turn < stop; turn++, k++) {
            printf("T%06ld\tP%05ld\t%ld\t", doc + 1, doc / 5 + 1, k);
            print_turn(&state, themes);
        }
    }
    return fflush(stdout) == 0 ? 0 : 1;
}
