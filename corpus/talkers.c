/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/talkers.h"

#include <stdlib.h>

bool talkers_start(struct talkers *t, const struct columns *c, struct fault *f) {
    t->role = columns_find(c, "role");
    t->find = words_new();
    return t->find || fault_input(f, NO_PLACE, NO_QUOTE, "ICU has no rules for words");
}

static void keep(struct buffer *b, struct slice s) {
    buffer_clear(b);
    buffer_add(b, s);
}

static struct talker *talker_of(struct talkers *t, struct slice speaker) {
    size_t known = t->speakers.count;
    uint32_t id = intern_add(&t->speakers, speaker);
    MEM_GROW(t->talkers, t->cap, t->speakers.count);
    if (id == known)
        t->talkers[id] = (struct talker){
            .speaker = intern_text(&t->speakers, id), .role = {"", 0}, .first = t->rows};
    return &t->talkers[id];
}

static void count(struct talker *talker, bool new_turn, uint64_t words, uint64_t row) {
    talker->turns += new_turn;
    talker->words += words;
    talker->last = row;
}

bool talkers_end(struct talkers *t) {
    bool ok = t->rows == 0 || t->document(t);
    intern_free(&t->speakers);
    arena_reset(&t->arena);
    t->all = (struct talker){.speaker = {"", 0}, .role = {"", 0}};
    t->rows = 0;
    return ok;
}

bool talkers_row(struct talkers *t, const struct record *r) {
    struct slice doc = r->fields[0], turn = r->fields[1], speaker = r->fields[2];
    bool same = t->rows > 0 && slice_eq(buffer_slice(&t->doc), doc);
    bool new_turn = !same || !slice_eq(buffer_slice(&t->turn), turn);
    const struct span *spans;
    if (!same && !talkers_end(t))
        return false;
    keep(&t->doc, doc);
    keep(&t->turn, turn);
    keep(&t->path, r->at.file ? slice_of(r->at.file) : (struct slice){"", 0});
    uint64_t words = words_find(t->find, r->fields[r->n - 1], &spans);
    count(&t->all, new_turn, words, t->rows);
    if (speaker.n) {
        struct talker *talker = talker_of(t, speaker);
        count(talker, new_turn, words, t->rows);
        if (!talker->role.n && t->role != COLUMN_NONE)
            talker->role = arena_copy(&t->arena, r->fields[t->role]);
    }
    t->rows++;
    return true;
}

void talkers_free(struct talkers *t) {
    words_free(t->find);
    buffer_free(&t->doc);
    buffer_free(&t->turn);
    buffer_free(&t->path);
    intern_free(&t->speakers);
    free(t->talkers);
    arena_free(&t->arena);
}
