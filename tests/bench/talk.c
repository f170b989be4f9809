/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * talk THEMES TRANSCRIPTS TURNS [SPEAKERS]
 *
 * Prints matched rows (as `hearth match` does, without what `hearth count` does not read): so many
 * transcripts, which share the turns evenly, five to a project. Turns have 25 words on average,
 * most of them fewer and some many more (1 to 97, exponential), and hold themes in proportion to
 * their words, one each 25 words. Themes are unequal: the share of the k-th of T is
 * sqrt(k/T) - sqrt((k-1)/T), so that among 500 the first has 4.5 % of the hits and the last 0.1 %.
 * With SPEAKERS the rows say who speaks, too: so many people of a project are in each of its
 * transcripts, the first one as its facilitator, the others by turns long-standing and newer.
 * Nobody follows themselves; who is next is drawn evenly among the others. A word takes 0.4
 * seconds, and turns follow one another within -0.25 to 1.5 seconds. A project has three
 * transcripts in its first wave and two in the second, each with a date; a theme has ten entries.
 *
 * The same arguments give the same bytes. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 25, WORDS_MOST = 97, ENTRIES = 10 };

struct talk {
    uint64_t state;
    int themes, speakers; /* speakers: 0 when nobody is named */
    int speaker;          /* who speaks, from 0 */
    double now;           /* seconds in the transcript */
};

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

/* Who speaks, and when: a turn of so many words. */
static void print_speaker(struct talk *t, long project, int words) {
    static const char *const groups[] = {"newer", "long-standing"};
    int others = t->speakers > 1 ? t->speakers - 1 : 1;
    t->speaker = (t->speaker + 1 + (int)(uniform(&t->state) * others)) % t->speakers;
    double start = t->now + 1.75 * uniform(&t->state) - 0.25;
    t->now = start + 0.4 * words;
    printf("P%05ld-%d\t%s\t%s\t%.3f\t%.3f\t", project, t->speaker,
           t->speaker ? "participant" : "facilitator", t->speaker ? groups[t->speaker % 2] : "",
           start, t->now);
}

static void print_words(struct talk *t, int words) {
    int hits = 0;
    for (int i = 0; i < words; i++)
        fputs(i ? " word" : "word", stdout);
    putchar('\t');
    for (int i = 1; i <= words; i++) {
        if (uniform(&t->state) * WORDS >= 1)
            continue;
        double u = uniform(&t->state);
        int theme = (int)(u * u * t->themes) + 1;
        printf("%stheme%03d:%d-%d:", hits++ ? " " : "", theme, i, i);
        if (t->speakers)
            printf("1.%d", theme * ENTRIES + (int)(uniform(&t->state) * ENTRIES));
        else
            fputs("entry", stdout);
    }
    puts("\tbench");
}

static void print_transcript(struct talk *t, long doc, long turns) {
    long project = doc / 5 + 1;
    t->now = 1;
    for (long turn = 1; turn <= turns; turn++) {
        int words = turn_words(&t->state);
        printf("T%06ld\tP%05ld\t%ld\t", doc + 1, project, turn);
        if (t->speakers) {
            printf("2025-%02ld-%02ld\t%s\t", doc / 28 % 12 + 1, doc % 28 + 1,
                   doc % 5 < 3 ? "first" : "second");
            print_speaker(t, project, words);
        }
        print_words(t, words);
    }
}

int main(int argc, char **argv) {
    bool sound = argc == 4 || argc == 5;
    struct talk t = {
        .state = 1, .themes = sound ? atoi(argv[1]) : 0, .speakers = argc == 5 ? atoi(argv[4]) : 0};
    long transcripts = sound ? atol(argv[2]) : 0, turns = sound ? atol(argv[3]) : 0;
    if (t.themes < 1 || transcripts < 1 || turns < transcripts || t.speakers < 0 ||
        (argc == 5 && t.speakers < 1)) {
        fputs("usage: talk THEMES TRANSCRIPTS TURNS [SPEAKERS]\n", stderr);
        return 2;
    }
    printf("doc\tproject\tturn\t%stokens\thits\tmatcher\n",
           t.speakers ? "date\twave\tspeaker\trole\tgroup\tstart\tend\t" : "");
    for (long doc = 0; doc < transcripts; doc++)
        print_transcript(&t, doc, turns * (doc + 1) / transcripts - turns * doc / transcripts);
    return fflush(stdout) == 0 ? 0 : 1;
}
