/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/talk.h"

#include <stdio.h>
#include <stdlib.h>

#include "pipeline/options.h"

enum { WORDS_MOST = 100000 };

static struct transcript *add(struct talk *t) {
    MEM_GROW(t->transcripts, t->cap, t->n + 1);
    t->transcripts[t->n] = (struct transcript){0};
    return &t->transcripts[t->n++];
}

static void turn_add(struct transcript *one, size_t *cap, uint32_t words) {
    MEM_GROW(one->from, *cap, (size_t)one->n_turns + 2);
    one->from[0] = 0;
    one->from[one->n_turns + 1] = one->from[one->n_turns] + words;
    one->n_turns++;
}

void talk_add(struct talk *t, uint32_t n_turns, uint32_t words) {
    struct transcript *one = add(t);
    size_t cap = 0;
    for (uint32_t i = 0; i < n_turns; i++)
        turn_add(one, &cap, words);
    one->marks = mem_zero(transcript_words(one), 1);
}

static bool read_turns(struct talk *t, struct slice list) {
    struct transcript *one = add(t);
    size_t cap = 0;
    while (list.p) {
        uint64_t words;
        if (!number_u64(slice_cut(&list, ' '), &words) || words == 0 || words > WORDS_MOST)
            return false;
        turn_add(one, &cap, (uint32_t)words);
    }
    if (one->n_turns == 0)
        return false;
    one->marks = mem_zero(transcript_words(one), 1);
    return true;
}

static bool read_whole(const char *path, struct buffer *to) {
    FILE *f = fopen(path, "rb");
    if (!f)
        return false;
    for (size_t got = 1; got; to->n += got)
        got = fread(buffer_room(to, 65536), 1, 65536, f);
    bool ok = !ferror(f);
    fclose(f);
    return ok;
}

static bool read_lines(struct talk *t, struct slice rest, const char *kind, size_t most) {
    while (rest.n && t->n < most) {
        struct slice line = slice_cut(&rest, '\n');
        if (!slice_eq(slice_cut(&line, '\t'), slice_of(kind)))
            continue;
        slice_cut(&line, '\t');
        slice_cut(&line, '\t');
        if (!read_turns(t, line))
            return false;
    }
    return t->n > 0;
}

bool talk_read(struct talk *t, const char *path, const char *kind, size_t most) {
    struct buffer text = {0};
    bool found = read_whole(path, &text);
    bool ok = found && read_lines(t, buffer_slice(&text), kind, most);
    if (!ok)
        fprintf(stderr,
                found ? "calibration: %s: no lengths of a %s\n"
                      : "calibration: no %s: run it in the project's folder (a %s)\n",
                path, kind);
    buffer_free(&text);
    return ok;
}

void talk_clear(struct talk *t) {
    for (size_t i = 0; i < t->n; i++) {
        memset(t->transcripts[i].marks, 0, transcript_words(&t->transcripts[i]));
        t->transcripts[i].cut = 0;
    }
}

static void write_hit(struct buffer *to, char theme, uint32_t word) {
    if (to->p[to->n - 1] != '\t')
        buffer_char(to, ' ');
    buffer_char(to, theme);
    buffer_char(to, ':');
    buffer_u64(to, word);
    buffer_char(to, '-');
    buffer_u64(to, word);
    buffer_char(to, ':'); /* no entry: themes never meet on an entry that they share */
}

static void write_turn(const struct transcript *one, size_t number, uint32_t turn,
                       struct buffer *to) {
    uint32_t words = one->from[turn + 1] - one->from[turn];
    const unsigned char *marks = one->marks + one->from[turn];
    buffer_format(to, "t%03zu\t%u\t%s\t", number, turn + 1,
                  one->cut && turn >= one->cut ? "second" : "first");
    if (one->speakers)
        buffer_format(to, "P%u\t%s\t", one->speakers[turn], one->speakers[turn] % 2 ? "Y" : "X");
    for (uint32_t w = 0; w < words; w++)
        buffer_add(to, w ? SLICE(" w") : SLICE("w"));
    buffer_char(to, '\t');
    for (uint32_t w = 0; w < words; w++) {
        if (marks[w] & THEME_A)
            write_hit(to, 'a', w + 1);
        if (marks[w] & THEME_B)
            write_hit(to, 'b', w + 1);
    }
    buffer_text(to, "\tsimulated\n");
}

void talk_write(const struct talk *t, struct buffer *to) {
    bool people = t->n && t->transcripts[0].speakers;
    buffer_text(to, "doc\tturn\tagenda\t");
    buffer_text(to, people ? "speaker\tgroup\t" : "");
    buffer_text(to, "tokens\thits\tmatcher\n");
    for (size_t i = 0; i < t->n; i++)
        for (uint32_t turn = 0; turn < t->transcripts[i].n_turns; turn++)
            write_turn(&t->transcripts[i], i + 1, turn, to);
}

void talk_free(struct talk *t) {
    for (size_t i = 0; i < t->n; i++) {
        free(t->transcripts[i].from);
        free(t->transcripts[i].marks);
        free(t->transcripts[i].speakers);
    }
    free(t->transcripts);
    *t = (struct talk){0};
}
