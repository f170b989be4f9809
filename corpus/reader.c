/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include <stdlib.h>
#include <strings.h>

#include "corpus/clean.h"
#include "corpus/marks.h"

enum { LOOK_AT = 64 * 1024 };

const struct reader *const readers[] = {
    &reader_text, &reader_markdown, &reader_chat,  &reader_cha,   &reader_rock,  &reader_conllu,
    &reader_vtt,  &reader_srt,      &reader_json,  &reader_docx,  &reader_odt,   &reader_rtf,
    &reader_pdf,  &reader_qdpx,     &reader_teams, &reader_cells, &reader_table, NULL};

bool has_extension(const char *path, const char *extensions) {
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *point = strrchr(name, '.');
    if (!point || point == name)
        return false;
    for (struct slice rest = slice_of(extensions); rest.p;) {
        struct slice one = slice_cut(&rest, '|');
        if (strlen(point + 1) == one.n && strncasecmp(point + 1, one.p, one.n) == 0)
            return true;
    }
    return false;
}

const struct reader *reader_for(const char *path) {
    const struct reader *one = NULL;
    for (size_t i = 0; readers[i]; i++)
        if (has_extension(path, readers[i]->extensions)) {
            if (one)
                return NULL;
            one = readers[i];
        }
    return one == &reader_text ? NULL : one;
}

bool reader_knows(const char *path) {
    for (size_t i = 0; readers[i]; i++)
        if (has_extension(path, readers[i]->extensions))
            return true;
    return false;
}

/* The reader of bytes, or of text, that says most of `start`; NULL when none says anything. */
static const struct reader *best(struct slice start, bool of_bytes, bool tables) {
    const struct reader *found = NULL;
    int most = 0;
    start.n = start.n < LOOK_AT ? start.n : LOOK_AT;
    for (size_t i = 0; readers[i]; i++) {
        if (readers[i]->of_bytes != of_bytes || (!readers[i]->read && !tables))
            continue;
        int says = readers[i]->detect(start);
        if (says > most) {
            most = says;
            found = readers[i];
        }
    }
    return found;
}

const struct reader *reader_detect_bytes(struct slice bytes) {
    return best(bytes, true, false);
}

const struct reader *reader_detect(struct slice text, bool tables) {
    const struct reader *found = best(text, false, tables);
    return found ? found : &reader_text;
}

const char *unspoken_name(enum unspoken why) {
    static const char *const names[] = {
        [UNSPOKEN_HEADER] = "header", [UNSPOKEN_TIME] = "time",   [UNSPOKEN_COMMENT] = "comment",
        [UNSPOKEN_NOTE] = "note",     [UNSPOKEN_MARK] = "mark",   [UNSPOKEN_CODE] = "code",
        [UNSPOKEN_NAME] = "name",     [UNSPOKEN_OTHER] = "other", [UNSPOKEN_DELETED] = "deleted",
    };
    return names[why];
}

void transcript_leave(struct transcript *t, uint64_t line, enum unspoken why, struct slice text) {
    MEM_GROW(t->unspoken, t->cap_unspoken, t->n_unspoken + 1);
    t->unspoken[t->n_unspoken++] = (struct unspoken_line){line, why, text};
}

void transcript_place(struct transcript *t, size_t from, uint64_t line) {
    MEM_GROW(t->places, t->cap_places, t->n_places + 1);
    t->places[t->n_places++] = (struct line_place){from, line};
}

/* The marks of a text that begins in line `line`; copied, since the text may be a buffer's. */
static void leave_marks(struct transcript *t, struct slice text, uint64_t line) {
    size_t at = 0, place = 0;
    for (size_t i = 0; i < t->marks.n; i++) {
        for (; at < t->marks.at[i].from; at++)
            line += text.p[at] == '\n';
        for (; place < t->n_places && t->places[place].from <= at; place++) {
            line = t->places[place].line;
            for (size_t k = t->places[place].from; k < at; k++)
                line += text.p[k] == '\n';
        }
        struct slice mark = arena_copy(&t->arena, span_slice(text, t->marks.at[i]));
        transcript_leave(t, line, UNSPOKEN_MARK, mark);
    }
}

struct paragraph *transcript_add(struct transcript *t, uint64_t turn, struct slice speaker,
                                 struct slice text, uint64_t line) {
    t->marks.n = 0;
    struct slice said = marks_take(text, t->typed, &t->arena, &t->marks, &t->origins);
    struct slice clean = clean_traced(said, &t->arena, &t->origins);
    leave_marks(t, text, line);
    t->n_places = 0;
    if (clean.n == 0)
        return NULL;
    MEM_GROW(t->paragraphs, t->cap, t->n + 1);
    struct paragraph *p = &t->paragraphs[t->n++];
    *p = (struct paragraph){.turn = turn,
                            .speaker = clean_text(speaker, &t->arena),
                            .text = clean,
                            .marks = t->marks.n,
                            .start = TIME_NONE,
                            .end = TIME_NONE,
                            .line = line};
    return p;
}

void transcript_found_in(struct transcript *t, const char *kind) {
    struct slice before = arena_copy(&t->arena, buffer_slice(&t->evidence));
    buffer_clear(&t->evidence);
    buffer_clear(&t->doubts);
    buffer_text(&t->evidence, kind);
    if (before.n)
        buffer_text(&t->evidence, "; in it: ");
    buffer_add(&t->evidence, before);
}

void transcript_clear(struct transcript *t) {
    t->n = t->n_cues = t->n_unspoken = t->n_columns = t->n_places = 0;
    t->layout = NULL;
    t->typed = false;
    buffer_clear(&t->evidence);
    buffer_clear(&t->doubts);
    t->repaired = 0;
    arena_reset(&t->arena);
    origins_clear(&t->origins);
    codings_clear(&t->codings);
    labels_clear(&t->labels);
    copying_begin(&t->joined, NULL);
}

void transcript_free(struct transcript *t) {
    free(t->paragraphs);
    free(t->cues);
    free(t->unspoken);
    span_list_free(&t->marks);
    free(t->places);
    buffer_free(&t->evidence);
    buffer_free(&t->doubts);
    arena_free(&t->arena);
    origins_free(&t->origins);
    codings_free(&t->codings);
    labels_free(&t->labels);
    copying_free(&t->joined);
    *t = (struct transcript){0};
}
