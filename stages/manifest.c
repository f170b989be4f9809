/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth manifest: the table of documents and speakers that an evaluator fills in. It reads what
 * ingest reads, and counts. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/ingest.h"
#include "corpus/words.h"
#include "pipeline/intern.h"
#include "stages/stages.h"

static const struct option options[] = {
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

/* What a document, or a speaker in it, has said. */
struct talk {
    struct slice speaker;
    uint64_t turns, words;
};

/* Reads rows of turns, hands on rows of the skeleton. */
struct tally {
    struct sink sink;
    struct sink *to;
    struct words *find;
    size_t text;                   /* its column */
    struct buffer doc, turn, path; /* of the row before */
    bool any;
    struct intern speakers; /* of the document */
    struct talk *talks;     /* [speakers.count] */
    size_t cap;
    struct talk all; /* the document as a whole */
    struct arena arena;
};

static void keep(struct buffer *b, struct slice s) {
    buffer_clear(b);
    buffer_add(b, s);
}

/* Many words first; names in byte order where they are even. */
static int by_words(const void *a, const void *b) {
    const struct talk *x = a, *y = b;
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
static struct slice project_of(struct tally *t) {
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

static bool put(struct tally *t, struct slice fields[COLUMNS], const struct talk *talk) {
    struct buffer turns = {0}, words = {0};
    buffer_u64(&turns, talk->turns);
    buffer_u64(&words, talk->words);
    fields[DOC] = buffer_slice(&t->doc);
    fields[SPEAKER] = talk->speaker;
    fields[TURNS] = buffer_slice(&turns);
    fields[WORDS] = buffer_slice(&words);
    struct record r = {.fields = fields, .n = COLUMNS, .at = skeleton_columns.at};
    bool ok = t->to->record(t->to, &r);
    buffer_free(&turns);
    buffer_free(&words);
    return ok;
}

/* A row for the document, then one for each of its speakers. */
static bool end_document(struct tally *t) {
    struct slice document[COLUMNS] = {{NULL, 0}}, speaker[COLUMNS] = {{NULL, 0}};
    char date[10];
    if (!t->any)
        return true;
    if (date_find(buffer_slice(&t->doc), date))
        document[DATE] = (struct slice){date, sizeof date};
    document[PROJECT] = project_of(t);
    bool ok = put(t, document, &t->all);
    size_t n = t->speakers.count;
    for (size_t i = 0; i < n; i++)
        t->talks[i].speaker = intern_text(&t->speakers, (uint32_t)i);
    if (n)
        qsort(t->talks, n, sizeof *t->talks, by_words);
    for (size_t i = 0; i < n && ok; i++)
        ok = put(t, speaker, &t->talks[i]);
    intern_free(&t->speakers);
    arena_reset(&t->arena);
    t->all = (struct talk){{NULL, 0}, 0, 0};
    t->any = false;
    return ok;
}

static struct talk *talk_of(struct tally *t, struct slice speaker) {
    size_t known = t->speakers.count;
    uint32_t id = intern_add(&t->speakers, speaker);
    MEM_GROW(t->talks, t->cap, t->speakers.count);
    if (id == known)
        t->talks[id] = (struct talk){{NULL, 0}, 0, 0};
    return &t->talks[id];
}

static bool tally_record(struct sink *s, const struct record *r) {
    struct tally *t = (struct tally *)s;
    struct slice doc = r->fields[0], turn = r->fields[1], speaker = r->fields[2];
    bool same = t->any && slice_eq(buffer_slice(&t->doc), doc);
    bool new_turn = !same || !slice_eq(buffer_slice(&t->turn), turn);
    const struct span *spans;
    if (!same && !end_document(t))
        return false;
    keep(&t->doc, doc);
    keep(&t->turn, turn);
    keep(&t->path, r->at.file ? slice_of(r->at.file) : (struct slice){NULL, 0});
    t->any = true;
    uint64_t words = words_find(t->find, r->fields[r->n - 1], &spans);
    t->all.turns += new_turn;
    t->all.words += words;
    if (speaker.n) {
        struct talk *talk = talk_of(t, speaker);
        talk->turns += new_turn;
        talk->words += words;
    }
    return true;
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
    struct tally t = {.sink = {.record = tally_record}, .to = to, .find = words_new()};
    bool ok = t.find ? inner->push(inner, shard, &t.sink, f, notes) && end_document(&t)
                     : fault_input(f, NO_PLACE, NO_QUOTE, "ICU has no rules for words");
    words_free(t.find);
    buffer_free(&t.doc);
    buffer_free(&t.turn);
    buffer_free(&t.path);
    intern_free(&t.speakers);
    free(t.talks);
    arena_free(&t.arena);
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
        "its speakers, those who say most first (role and group to be filled in). Fill the empty\n"
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
