/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth manifest: the table of documents and speakers that an evaluator fills in. It reads what
 * ingest reads, and counts. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/ingest.h"
#include "corpus/talkers.h"
#include "stages/stages.h"

static const struct option options[] = {
    INGEST_ALIASES(0),
    INGEST_OPTIONS(0),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

enum { DOC, DATE, PROJECT, WAVE, SPEAKER, ROLE, GROUP, TURNS, WORDS, COLUMNS };
static struct slice names[COLUMNS] = {
    {"doc", 3},  {"date", 4},  {"project", 7}, {"wave", 4},  {"speaker", 7},
    {"role", 4}, {"group", 5}, {"turns", 5},   {"words", 5},
};
static const struct columns skeleton_columns = {names, COLUMNS, {"the transcripts", 0, 0}};

/* A source around ingest's. */
struct skeleton {
    struct source source;
    struct source *inner;
};

/* Reads rows of turns, hands on rows of the skeleton. */
struct tally {
    struct sink sink;
    struct sink *to;
    struct talkers talkers;
};

/* Many words first; names in byte order where they are even. */
static int by_words(const void *a, const void *b) {
    const struct talker *x = a, *y = b;
    if (x->words != y->words)
        return x->words < y->words ? 1 : -1;
    return slice_cmp(x->speaker, y->speaker);
}

static struct slice last_folder(struct slice path) {
    const char *slash = path.n ? memrchr(path.p, '/', path.n) : NULL;
    if (!slash)
        return (struct slice){NULL, 0};
    path.n = (size_t)(slash - path.p);
    const char *before = path.n ? memrchr(path.p, '/', path.n) : NULL;
    size_t skip = before ? (size_t)(before - path.p) + 1 : 0;
    return (struct slice){path.p + skip, path.n - skip};
}

/* The folder that a document lies in: of its name, or of its file. */
static struct slice project_of(struct talkers *t) {
    struct slice folder = last_folder(buffer_slice(&t->doc));
    if (folder.n || !t->path.n)
        return folder;
    buffer_char(&t->path, '\0');
    char *full = realpath(t->path.p, NULL);
    if (full)
        folder = clean_text(arena_copy(&t->arena, last_folder(slice_of(full))), &t->arena);
    free(full);
    return folder;
}

static bool put(const struct tally *t, struct slice fields[COLUMNS], const struct talker *talker) {
    struct buffer turns = {0}, words = {0};
    buffer_u64(&turns, talker->turns);
    buffer_u64(&words, talker->words);
    fields[DOC] = buffer_slice(&t->talkers.doc);
    fields[SPEAKER] = talker->speaker;
    fields[ROLE] = talker->role;
    fields[TURNS] = buffer_slice(&turns);
    fields[WORDS] = buffer_slice(&words);
    struct record r = {.fields = fields, .n = COLUMNS, .at = skeleton_columns.at};
    bool ok = t->to->record(t->to, &r);
    buffer_free(&turns);
    buffer_free(&words);
    return ok;
}

/* A row for the document, then one for each of its speakers. */
static bool end_document(struct talkers *talkers) {
    const struct tally *t = talkers->with;
    struct slice document[COLUMNS] = {{NULL, 0}}, speaker[COLUMNS] = {{NULL, 0}};
    char date[10];
    if (date_find(buffer_slice(&talkers->doc), date))
        document[DATE] = (struct slice){date, sizeof date};
    document[PROJECT] = project_of(talkers);
    bool ok = put(t, document, &talkers->all);
    size_t n = talkers->speakers.count;
    if (n)
        qsort(talkers->talkers, n, sizeof *talkers->talkers, by_words);
    for (size_t i = 0; i < n && ok; i++)
        ok = put(t, speaker, &talkers->talkers[i]);
    return ok;
}

static bool tally_record(struct sink *s, const struct record *r) {
    return talkers_row(&((struct tally *)s)->talkers, r);
}

static const struct columns *skeleton_tell(struct source *s) {
    return ((struct skeleton *)s)->inner->columns(((struct skeleton *)s)->inner) ? &skeleton_columns
                                                                                 : NULL;
}

static bool skeleton_next(struct source *s, struct shard *shard) {
    struct source *inner = ((struct skeleton *)s)->inner;
    bool any = inner->next(inner, shard);
    s->bytes = inner->bytes;
    return any;
}

static bool skeleton_push(struct source *s, struct shard *shard, struct sink *to, struct fault *f,
                          struct buffer *notes) {
    struct source *inner = ((struct skeleton *)s)->inner;
    struct tally t = {.sink = {.record = tally_record}, .to = to};
    t.talkers = (struct talkers){.document = end_document, .with = &t};
    bool ok = talkers_start(&t.talkers, inner->columns(inner), f) &&
              inner->push(inner, shard, &t.sink, f, notes) && talkers_end(&t.talkers);
    talkers_free(&t.talkers);
    return ok;
}

static bool skeleton_finish(struct source *s) {
    struct source *inner = ((struct skeleton *)s)->inner;
    return inner->finish(inner) || fault_take(&s->fault, &inner->fault);
}

static void skeleton_close(struct source *s) {
    struct source *inner = ((struct skeleton *)s)->inner;
    inner->close(inner);
    fault_free(&s->fault);
    free(s);
}

static struct source *skeleton_source(struct stage_run *run) {
    struct ingest_options *o = run->settings;
    o->paths = run->operands;
    struct source *inner = ingest_open(run, o);
    if (!inner)
        return NULL;
    struct skeleton *k = mem_zero(1, sizeof *k);
    k->source = (struct source){.fault = {.stage = run->stage->name, .many = true},
                                .bytes_all = inner->bytes_all,
                                .columns = skeleton_tell,
                                .next = skeleton_next,
                                .push = skeleton_push,
                                .finish = skeleton_finish,
                                .close = skeleton_close};
    k->inner = inner;
    return &k->source;
}

const struct stage stage_manifest = {
    .name = "manifest",
    .operands = "[file|folder...]",
    .summary = "write the table of documents and speakers that you fill in for ingest",
    .details =
        "Reads what ingest reads. Writes, for each document, a row of its own (date as found in "
        "the\n"
        "file name, project as its folder is called, wave to be filled in), then a row for each "
        "of\n"
        "its speakers, those who say most first (role as the label tells it, group to be filled\n"
        "in). Fill the empty\n"
        "cells that you need, add columns, delete rows; a row without doc holds for a speaker in "
        "all\n"
        "documents, * in doc for several documents. turns and words are only there to help: "
        "ingest\n"
        "ignores them.\n"
        "\n"
        "Example:\n"
        "  hearth manifest talks/ > manifest.tsv\n"
        "  hearth ingest --manifest manifest.tsv talks/ > turns.tsv\n",
    .options = options,
    .settings_size = sizeof(struct ingest_options),
    .source = skeleton_source,
};
