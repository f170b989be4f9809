/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/inspection.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/desk.h"
#include "corpus/file.h"

enum {
    TURNS_SHOWN = 5,
    LINES_SHOWN = 5, /* of each reason */
    WIDTH = 72,      /* characters of a text */
    REASONS = UNSPOKEN_OTHER + 1,
    SPEAKERS_SHOWN = 12,
};

/* `label`, in a column of its own. */
static void begin_line(struct buffer *to, const char *label) {
    buffer_format(to, "  %-10s", label);
}

/* A text on one line, cut at WIDTH characters. */
static void add_text(struct buffer *to, struct slice s, struct arena *a) {
    struct slice clean = clean_text(s, a);
    size_t n = 0, characters = 0;
    while (n < clean.n && characters < WIDTH) {
        n++;
        while (n < clean.n && ((unsigned char)clean.p[n] & 0xc0) == 0x80)
            n++;
        characters++;
    }
    text_visible(to, (struct slice){clean.p, n}, 0);
    if (n < clean.n)
        buffer_text(to, "…");
}

static void add_recognised(struct buffer *to, const struct document *doc,
                           const struct transcript *t) {
    struct slice evidence = buffer_slice(&t->evidence);
    begin_line(to, "layout");
    buffer_format(to, "%s", doc->layout);
    if (strcmp(doc->layout, doc->reader->name) != 0)
        buffer_format(to, " (--format %s)", doc->reader->name);
    buffer_char(to, '\n');
    begin_line(to, "evidence");
    if (evidence.n)
        text_visible(to, evidence, 0);
    else
        buffer_format(to, "%s", "its extension or --format");
    buffer_char(to, '\n');
    begin_line(to, "file");
    buffer_format(to, "%s%s%llu bytes", doc->encoding, *doc->encoding ? ", " : "",
                  (unsigned long long)doc->bytes);
    if (doc->lines)
        buffer_format(to, ", %llu %s", (unsigned long long)doc->lines,
                      doc->part ? "rows" : "lines");
    buffer_char(to, '\n');
}

static void add_speakers(struct buffer *to, const struct transcript *t) {
    struct intern speakers = {0};
    for (size_t i = 0; i < t->n; i++)
        if (t->paragraphs[i].speaker.n)
            intern_add(&speakers, t->paragraphs[i].speaker);
    begin_line(to, "speakers");
    if (speakers.count == 0)
        buffer_text(to, "none recognised");
    for (uint32_t i = 0; i < speakers.count && i < SPEAKERS_SHOWN; i++) {
        buffer_text(to, i ? ", " : "");
        text_visible(to, intern_text(&speakers, i), 0);
    }
    if (speakers.count > SPEAKERS_SHOWN)
        buffer_format(to, " and %u more", (unsigned)(speakers.count - SPEAKERS_SHOWN));
    buffer_char(to, '\n');
    intern_free(&speakers);
}

static void add_turns(struct buffer *to, const struct document *doc, const struct transcript *t,
                      struct arena *a) {
    uint64_t shown = 0, last = 0;
    begin_line(to, "speech");
    buffer_format(to, "%llu turn%s, %llu words; the first:\n", (unsigned long long)doc->turns,
                  doc->turns == 1 ? "" : "s", (unsigned long long)doc->words);
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        if (i > 0 && p->turn == last)
            continue;
        if (shown++ == TURNS_SHOWN)
            break;
        last = p->turn;
        buffer_format(to, "    line %llu", (unsigned long long)p->line);
        if (p->start != TIME_NONE) {
            buffer_text(to, ", ");
            time_add(to, p->start);
            buffer_text(to, " s");
        }
        buffer_text(to, p->speaker.n ? ", " : ": ");
        text_visible(to, p->speaker, 0);
        buffer_text(to, p->speaker.n ? ": " : "");
        add_text(to, p->text, a);
        buffer_char(to, '\n');
    }
}

static void add_reason(struct buffer *to, const struct transcript *t, enum unspoken why,
                       struct arena *a) {
    size_t shown = 0;
    for (size_t i = 0; i < t->n_unspoken && shown < LINES_SHOWN; i++) {
        const struct unspoken_line *u = &t->unspoken[i];
        if (u->why != why)
            continue;
        shown++;
        buffer_text(to, "    ");
        if (u->line)
            buffer_format(to, "line %llu, ", (unsigned long long)u->line);
        buffer_format(to, "%s: ", unspoken_name(why));
        add_text(to, u->text, a);
        buffer_char(to, '\n');
    }
}

static void add_left_out(struct buffer *to, const struct transcript *t, struct arena *a) {
    size_t counts[REASONS] = {0}, told = 0;
    for (size_t i = 0; i < t->n_unspoken; i++)
        counts[t->unspoken[i].why]++;
    begin_line(to, "left out");
    for (size_t k = 0; k < REASONS; k++)
        if (counts[k])
            buffer_format(to, "%s%s %zu", told++ ? ", " : "", unspoken_name((enum unspoken)k),
                          counts[k]);
    buffer_text(to, told == 0 ? "nothing\n" : "; of each the first:\n");
    for (size_t k = 0; k < REASONS; k++)
        add_reason(to, t, (enum unspoken)k, a);
}

static bool drop_record(struct sink *s, const struct record *r) {
    (void)s;
    (void)r;
    return true;
}

static void inspect(struct desk *d, struct document *doc, struct buffer *to, struct buffer *notes) {
    struct sink nowhere = {.record = drop_record};
    struct arena arena = {0};
    desk_push(d, doc, &nowhere, notes);
    text_visible(to, slice_of(file_label(doc->file->path)), 0);
    if (doc->part) {
        buffer_text(to, ", document ");
        text_visible(to, doc->doc, 0);
    }
    buffer_char(to, '\n');
    if (doc->read) {
        const struct transcript *t = desk_transcript(d);
        add_recognised(to, doc, t);
        add_speakers(to, t);
        add_turns(to, doc, t, &arena);
        add_left_out(to, t, &arena);
    } else {
        begin_line(to, "refused");
        buffer_text(to, "see the message\n");
    }
    arena_free(&arena);
}

/* Rows are dropped: five columns before and three behind are all there is. */
static void inspect_all(struct documents *documents, struct reading_room *room,
                        const struct ingest_options *o, struct buffer *to, struct fault *f) {
    static struct slice names[HEAD_COLUMNS + TAIL_COLUMNS];
    struct plan plan = {
        .options = o, .columns = {names, HEAD_COLUMNS + TAIL_COLUMNS, {0}}, .role = COLUMN_NONE};
    struct desk *d = desk_new(&plan, room);
    struct buffer notes = {0};
    for (size_t i = 0; i < documents->n; i++) {
        if (i)
            buffer_char(to, '\n');
        inspect(d, &documents->items[i], to, &notes);
        fault_take(f, &documents->items[i].fault);
    }
    desk_free(d);
    buffer_free(&notes);
}

static bool find_and_inspect(struct documents *documents, const struct transcripts *files,
                             const struct ingest_options *o, struct buffer *to, struct fault *f) {
    const struct reading_options reading = ingest_reading(documents->stage, o, LINES_TOLD);
    const struct documents_options find = {o->format, o->keep_extension};
    struct reading_room *room = reading_room_open(&reading, f);
    struct clerk *clerk = room ? clerk_new(room) : NULL;
    bool ok = clerk && documents_find(documents, files, clerk, &find, f);
    clerk_leave(clerk);
    if (ok)
        inspect_all(documents, room, o, to, f);
    reading_room_close(room);
    return ok;
}

bool inspection_write(struct stage_run *run, const struct ingest_options *o, struct buffer *to,
                      struct fault *f) {
    struct transcripts files = {0};
    struct documents documents = {.stage = run->stage->name};
    struct ingest_options account = *o;
    const struct transcripts_options find = {
        &o->paths, {&o->manifests, &o->aliases}, o->doc, o->keep_extension};
    f->many = true;
    account.account = true;
    bool ok = decode_known(o->encoding, f) && column_roles_known(&o->column, f) &&
              transcripts_find(&files, &find, f) &&
              find_and_inspect(&documents, &files, &account, to, f);
    if (ok && documents.n == 0)
        fault_input(f, NO_PLACE, NO_QUOTE, "no transcript among the files named");
    documents_free(&documents);
    transcripts_free(&files);
    return fault_none(f);
}
