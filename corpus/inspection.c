/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/inspection.h"

#include <stdlib.h>

#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/desk.h"
#include "corpus/inspection_page.h"

static bool drop_record(struct sink *s, const struct record *r) {
    (void)s;
    (void)r;
    return true;
}

static void inspect(struct desk *d, struct document *doc, bool told, struct buffer *to,
                    struct buffer *notes) {
    struct sink nowhere = {.record = drop_record};
    desk_push(d, doc, &nowhere, notes);
    inspection_page(to, doc, desk_transcript(d), told);
}

/* Rows are dropped: five columns before, one for the language and three behind are all there is. */
static void inspect_all(struct documents *documents, struct reading_room *room,
                        const struct ingest_options *o, struct buffer *to, struct fault *f) {
    static struct slice names[HEAD_COLUMNS + 1 + TAIL_COLUMNS];
    struct plan plan = {.options = o,
                        .columns = {names, HEAD_COLUMNS + 1 + TAIL_COLUMNS, {0}},
                        .n_further = 1,
                        .role = COLUMN_NONE};
    names[HEAD_COLUMNS] = SLICE("language");
    if (!plan_language(&plan, f))
        return;
    struct desk *d = desk_new(&plan, room);
    struct buffer notes = {0};
    for (size_t i = 0; i < documents->n; i++) {
        if (i)
            buffer_char(to, '\n');
        inspect(d, &documents->items[i], plan.recogniser != NULL, to, &notes);
        fault_take(f, &documents->items[i].fault);
    }
    desk_free(d);
    recogniser_free(plan.recogniser);
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
        &o->paths, {&o->manifests, &o->aliases, &o->others}, o->doc, o->keep_extension};
    f->many = true;
    account.account = account.codings = true;
    bool ok = decode_known(o->encoding, f) && column_roles_known(&o->column, f) &&
              transcripts_find(&files, &find, f) &&
              find_and_inspect(&documents, &files, &account, to, f);
    if (ok && documents.n == 0)
        fault_input(f, NO_PLACE, NO_QUOTE, "no transcript among the files named");
    documents_free(&documents);
    transcripts_free(&files);
    return fault_none(f);
}
