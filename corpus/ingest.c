/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/ingest.h"

#include <pthread.h>
#include <stdlib.h>

#include "corpus/codings_told.h"
#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/desk.h"
#include "corpus/file.h"

/* A shard is documents of about so many bytes: worth a lock, and small enough to share out. */
enum { SHARD_BYTES = 256 * 1024, SHARD_MOST = 256 };

static const char *const head_names[HEAD_COLUMNS] = {"doc", "turn", "speaker", "start", "end"};
static const char *const tail_names[TAIL_COLUMNS] = {"line", "marks", "text"};

/* The desks that nobody sits at. */
struct bench {
    struct desk *desk;
    struct bench *next;
};

struct ingest {
    struct source source;
    struct stage_run *run;
    struct plan plan;
    struct reading_options reading;
    struct reading_room *room;
    struct transcripts files;
    struct documents documents;
    size_t at; /* the next document to hand out */
    uint64_t shards;
    pthread_mutex_t lock; /* over the list of desks */
    struct bench *desks;
    struct names speakers, renamed, told; /* of all documents (desk.h), once they are through */
    struct left_out_list left_out;        /* in byte order of path */
};

static struct bench *sit_down(struct ingest *g) {
    pthread_mutex_lock(&g->lock);
    struct bench *b = g->desks;
    if (b)
        g->desks = b->next;
    pthread_mutex_unlock(&g->lock);
    if (!b) {
        b = mem_zero(1, sizeof *b);
        b->desk = desk_new(&g->plan, g->room);
    }
    return b;
}

static void stand_up(struct ingest *g, struct bench *b) {
    pthread_mutex_lock(&g->lock);
    b->next = g->desks;
    g->desks = b;
    pthread_mutex_unlock(&g->lock);
}

static bool ingest_push(struct source *base, struct shard *s, struct sink *to, struct fault *f,
                        struct buffer *notes) {
    struct ingest *g = (struct ingest *)base;
    struct bench *b = sit_down(g);
    bool ok = true;
    (void)f;
    for (size_t i = 0; i < s->count && ok; i++)
        ok = desk_push(b->desk, &g->documents.items[s->first + i], to, notes);
    stand_up(g, b);
    return ok;
}

static bool ingest_next(struct source *base, struct shard *s) {
    struct ingest *g = (struct ingest *)base;
    uint64_t bytes = 0;
    if (g->at >= g->documents.n)
        return false;
    s->number = g->shards++;
    s->more = false;
    s->first = g->at;
    for (s->count = 0; g->at < g->documents.n && bytes < SHARD_BYTES && s->count < SHARD_MOST;
         s->count++)
        bytes += g->documents.items[g->at++].bytes;
    base->bytes += bytes;
    return true;
}

static const struct columns *ingest_columns(struct source *base) {
    return &((struct ingest *)base)->plan.columns;
}

static void tell_oddities(struct ingest *g, const struct document *doc) {
    if (doc->repaired && doc->read)
        stage_warn(
            g->run,
            "%s: repaired in %llu place%s (characters that are U+FFFD now, or times left out)",
            file_label(doc->file->path), (unsigned long long)doc->repaired,
            doc->repaired == 1 ? "" : "s");
}

/* A fault as a warning: its lines, which name the stage themselves. */
static void tell_as_warning(struct ingest *g, const struct document *doc) {
    struct slice rest = buffer_slice(&doc->fault.text);
    while (rest.n) {
        struct slice line = slice_cut(&rest, '\n');
        size_t skip = strlen("hearth : ") + strlen(doc->fault.stage);
        if (line.n > skip)
            stage_warn(g->run, "left out: %.*s", (int)(line.n - skip), line.p + skip);
    }
}

static void tell_speakers(struct ingest *g) {
    struct names none = {0};
    struct buffer list = {0};
    for (size_t i = 0; i < g->documents.n; i++)
        if (g->documents.items[i].read && g->documents.items[i].no_speakers)
            names_add(&none, g->documents.items[i].doc);
    if (names_list(&none, &list))
        stage_note(g->run, "no speakers recognised in %zu of %zu transcripts: %.*s", none.n,
                   g->documents.n, SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
    names_free(&none);
}

static void tell_aliases(struct ingest *g) {
    uint64_t rows = ingest_counts(&g->source).renamed;
    if (!g->plan.cast.aliases)
        return;
    stage_note(g->run, "put aliases in place of %zu spelling%s in %llu row%s", g->renamed.n,
               g->renamed.n == 1 ? "" : "s", (unsigned long long)rows, rows == 1 ? "" : "s");
    aliases_finish(g->plan.cast.aliases, g->run);
}

/* A role that nobody gave is always said: facilitators are left out of counts by it. */
static void tell_roles(struct ingest *g) {
    struct buffer list = {0};
    if (names_list(&g->told, &list))
        stage_note(g->run, "took the role of %zu speaker%s from the label: %.*s", g->told.n,
                   g->told.n == 1 ? "" : "s", SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
}

static bool ingest_finish(struct source *base) {
    struct ingest *g = (struct ingest *)base;
    size_t bad = 0, undecodable = 0;
    bool ok = true;
    for (size_t i = 0; i < g->documents.n; i++) {
        struct document *doc = &g->documents.items[i];
        tell_oddities(g, doc);
        if (fault_none(&doc->fault))
            continue;
        bad++;
        undecodable += doc->undecodable;
        if (g->plan.options->skip_bad)
            tell_as_warning(g, doc);
        else
            ok = fault_take(&base->fault, &doc->fault);
    }
    for (const struct bench *b = g->desks; b; b = b->next) {
        names_join(&g->speakers, desk_speakers(b->desk));
        names_join(&g->renamed, desk_renamed(b->desk));
        names_join(&g->told, desk_told(b->desk));
    }
    tell_speakers(g);
    tell_aliases(g);
    tell_roles(g);
    if (g->plan.recogniser)
        doc_languages_tell(&g->documents, g->run);
    if (g->plan.options->codings)
        codings_tell(&g->documents, g->run);
    if (undecodable)
        stage_note(g->run, "--encoding NAME reads an encoding that is not detected, --repair puts "
                           "U+FFFD for what cannot be decoded");
    if (bad && g->plan.options->skip_bad)
        stage_warn(g->run, "%zu of %zu transcripts left out (--skip-bad)", bad, g->documents.n);
    if (bad == g->documents.n && ok)
        ok = fault_input(&base->fault, NO_PLACE, NO_QUOTE, "no transcript is left to read");
    struct manifest *manifest = g->plan.cast.manifest;
    return (!manifest || manifest_finish(manifest, g->run, &base->fault)) && ok;
}

static void ingest_close(struct source *base) {
    struct ingest *g = (struct ingest *)base;
    for (struct bench *b = g->desks, *next; b; b = next) {
        next = b->next;
        desk_free(b->desk);
        free(b);
    }
    reading_room_close(g->room);
    documents_free(&g->documents);
    transcripts_free(&g->files);
    manifest_free(g->plan.cast.manifest);
    aliases_free(g->plan.cast.aliases);
    recogniser_free(g->plan.recogniser);
    names_free(&g->speakers);
    names_free(&g->renamed);
    names_free(&g->told);
    pthread_mutex_destroy(&g->lock);
    free(g->left_out.items);
    free(g->plan.columns.names);
    fault_free(&base->fault);
    free(g);
}

/* A table of aliases among the manifests that is not applied is a mistake, perhaps. */
static void tell_forgotten(struct ingest *g, const struct sheet *s) {
    const struct text_list *aliases = &g->plan.options->aliases;
    for (size_t i = 0; i < aliases->n; i++)
        if (strcmp(aliases->items[i], s->name) == 0)
            return;
    if (sheet_column(s, "alias") != COLUMN_NONE)
        stage_note(g->run, "%s has a column alias, which --aliases would apply", s->name);
}

static bool read_manifests(struct ingest *g, struct fault *f) {
    const struct text_list *paths = &g->plan.options->manifests;
    bool ok = true;
    if (paths->n)
        g->plan.cast.manifest = manifest_new();
    for (size_t i = 0; i < paths->n; i++) {
        struct sheet *s = sheet_read(paths->items[i], NULL, f);
        if (s) {
            stage_note(g->run, "%s: %s", s->name, s->understood);
            tell_forgotten(g, s);
        }
        ok &= s && manifest_add(g->plan.cast.manifest, s, f);
    }
    return ok;
}

static bool read_aliases(struct ingest *g, struct fault *f) {
    const struct text_list *paths = &g->plan.options->aliases;
    struct aliases *a = paths->n ? aliases_new() : NULL;
    bool ok = true;
    g->plan.cast.aliases = a;
    for (size_t i = 0; i < paths->n; i++) {
        struct sheet *s = sheet_read(paths->items[i], NULL, f);
        if (s)
            stage_note(g->run, "%s: %s", s->name, s->understood);
        ok &= s && aliases_add(a, s, f);
    }
    return (!a || aliases_check(a, f)) && ok;
}

static int by_path(const void *a, const void *b) {
    const struct left_out *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    return order ? order : slice_cmp(x->name, y->name);
}

static void gather_left_out(struct ingest *g) {
    const struct left_out_list *lists[] = {&g->files.others, &g->documents.left_out};
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; i < lists[k]->n; i++)
            left_out_add(&g->left_out, lists[k]->items[i]);
    if (g->left_out.n)
        qsort(g->left_out.items, g->left_out.n, sizeof *g->left_out.items, by_path);
}

/* Files in folders that are no transcripts: told, so that nobody misses one in silence; all are in
 * the ledger. */
static void tell_left_out(struct ingest *g) {
    struct names names = {0};
    struct buffer list = {0};
    gather_left_out(g);
    for (size_t i = 0; i < g->left_out.n; i++) {
        const struct left_out *l = &g->left_out.items[i];
        if (l->why == LEFT_OUT_SOURCE)
            continue;
        if (l->why == LEFT_OUT_RESULTS)
            stage_note(g->run, "passed over %s: results of hearth", l->path);
        else if (!transcripts_leaflet(l->path))
            names_add(&names, slice_of(l->path));
    }
    if (names_list(&names, &list))
        stage_warn(g->run, "%zu file%s left out, being no transcript by name or header: %.*s",
                   names.n, names.n == 1 ? "" : "s", SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
    names_free(&names);
}

/* What projects hold beside texts, or do not hold. */
static void tell_sources(struct ingest *g) {
    struct names names = {0};
    struct buffer list = {0}, one = {0};
    for (size_t i = 0; i < g->left_out.n; i++) {
        const struct left_out *l = &g->left_out.items[i];
        if (l->why != LEFT_OUT_SOURCE)
            continue;
        buffer_clear(&one);
        buffer_add(&one, l->name);
        buffer_format(&one, ": %s", l->source);
        names_add(&names, buffer_slice(&one));
    }
    if (names_list(&names, &list))
        stage_warn(g->run, "%zu source%s of projects left out: %.*s", names.n,
                   names.n == 1 ? "" : "s", SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&one);
    buffer_free(&list);
    names_free(&names);
}

/* Adds a column that is not there yet; which of the further ones it is. */
static size_t add_column(struct columns *c, struct slice name) {
    size_t k = HEAD_COLUMNS;
    while (k < c->n && !slice_eq(c->names[k], name))
        k++;
    if (k == c->n)
        c->names[c->n++] = name;
    return k - HEAD_COLUMNS;
}

static void make_columns(struct ingest *g) {
    struct documents *d = &g->documents;
    struct columns *c = &g->plan.columns;
    struct cast_plan *cast = &g->plan.cast;
    const struct slice *names = NULL;
    cast->n_values = cast->manifest ? manifest_columns(cast->manifest, &names) : 0;
    c->names =
        mem_zero(HEAD_COLUMNS + cast->n_values + d->n_columns + 2 + TAIL_COLUMNS, sizeof *c->names);
    for (size_t i = 0; i < HEAD_COLUMNS; i++)
        c->names[c->n++] = slice_of(head_names[i]);
    for (size_t i = 0; i < cast->n_values; i++)
        c->names[c->n++] = names[i];
    for (size_t i = 0; i < d->n_columns; i++)
        add_column(c, d->columns[i]);
    cast->roles = !g->plan.options->no_roles;
    g->plan.role = cast->roles ? add_column(c, SLICE("role")) : COLUMN_NONE;
    if (g->plan.recogniser)
        g->plan.language = add_column(c, SLICE("language"));
    g->plan.n_further = c->n - HEAD_COLUMNS;
    for (size_t i = 0; i < TAIL_COLUMNS; i++)
        c->names[c->n++] = slice_of(tail_names[i]);
    c->at = (struct place){"the transcripts", 0, 0};
}

static bool find_documents(struct ingest *g, struct fault *f) {
    const struct ingest_options *o = g->plan.options;
    const struct documents_options find = {o->format, o->keep_extension};
    g->reading = ingest_reading(g->run->stage->name, o,
                                o->look      ? LINES_TOLD
                                : o->account ? LINES_PACKED
                                             : LINES_NONE);
    g->room = reading_room_open(&g->reading, f);
    if (!g->room)
        return false;
    struct clerk *clerk = clerk_new(g->room);
    bool ok = documents_find(&g->documents, &g->files, clerk, &find, f);
    clerk_leave(clerk);
    return ok;
}

static bool open_all(struct ingest *g, struct fault *f) {
    const struct ingest_options *o = g->plan.options;
    struct transcripts_options find = {
        &o->paths, {&o->manifests, &o->aliases}, o->doc, o->keep_extension};
    if (!decode_known(o->encoding, f) || !column_roles_known(&o->column, f) ||
        !plan_language(&g->plan, f))
        return false;
    f->many = true;
    bool ok = read_manifests(g, f);
    ok &= read_aliases(g, f);
    ok &= transcripts_find(&g->files, &find, f);
    if (!find_documents(g, f) || !ok)
        return false;
    tell_left_out(g);
    tell_sources(g);
    if (g->documents.n == 0)
        return fault_input(f, NO_PLACE, NO_QUOTE, "no transcript among the files named");
    make_columns(g);
    for (size_t i = 0; i < g->documents.n; i++)
        g->source.bytes_all += g->documents.items[i].bytes;
    return true;
}

struct source *ingest_open(struct stage_run *run, const struct ingest_options *o) {
    struct ingest *g = mem_zero(1, sizeof *g);
    g->source = (struct source){.fault = {.stage = run->stage->name, .many = true},
                                .columns = ingest_columns,
                                .next = ingest_next,
                                .push = ingest_push,
                                .finish = ingest_finish,
                                .close = ingest_close};
    g->run = run;
    g->documents.stage = run->stage->name;
    g->plan.options = o;
    pthread_mutex_init(&g->lock, NULL);
    if (open_all(g, &run->fault))
        return &g->source;
    ingest_close(&g->source);
    return NULL;
}

struct ingest_counts ingest_counts(const struct source *s) {
    const struct ingest *g = (const struct ingest *)s;
    struct ingest_counts c = {.files = g->files.n, .speakers = g->speakers.n};
    for (size_t i = 0; i < g->documents.n; i++) {
        const struct document *d = &g->documents.items[i];
        c.transcripts += d->read;
        c.bad += !fault_none(&d->fault);
        c.turns += d->turns;
        c.rows += d->paragraphs;
        c.bytes += d->read ? d->bytes : 0;
        c.marks += d->marks;
        c.renamed += d->renamed;
        c.repaired += d->read ? d->repaired : 0;
    }
    return c;
}

size_t ingest_entries(const struct source *s) {
    const struct ingest *g = (const struct ingest *)s;
    return g->documents.n + g->left_out.n;
}

static struct ingest_entry entry_left_out(const struct left_out *l) {
    static const struct slice why[] = {
        [LEFT_OUT_NAME] = {"no transcript by its name", 25},
        [LEFT_OUT_NO_TEXT] = {"no column text", 14},
        [LEFT_OUT_RESULTS] = {"results of hearth", 17},
        [LEFT_OUT_JSON] = {"JSON without a transcript", 25},
        [LEFT_OUT_TWIN] = {"JSON beside a transcript of the same name", 41},
        [LEFT_OUT_SOURCE] = {NULL, 0},
    };
    return (struct ingest_entry){.path = l->path,
                                 .name = l->name,
                                 .doc = {"", 0},
                                 .format = "",
                                 .layout = "",
                                 .encoding = "",
                                 .language = "",
                                 .fate = INGEST_LEFT_OUT,
                                 .why = l->source ? slice_of(l->source) : why[l->why]};
}

/* The first line of a document's fault, without who speaks and without the file's folder. */
static struct slice why_refused(const struct document *d) {
    struct slice rest = buffer_slice(&d->fault.text), line = slice_cut(&rest, '\n');
    struct buffer file = {0};
    size_t skip = strlen("hearth : ") + strlen(d->fault.stage);
    text_visible(&file, slice_of(file_label(d->file->path)), 0);
    line = line.n > skip ? (struct slice){line.p + skip, line.n - skip} : line;
    if (file.n > 1 && line.n > file.n && memcmp(line.p, file.p, file.n) == 0) {
        const char *slash = memrchr(file.p, '/', file.n - 1);
        skip = slash ? (size_t)(slash - file.p) + 1 : 0;
        line = (struct slice){line.p + skip, line.n - skip};
    }
    buffer_free(&file);
    return line;
}

struct ingest_entry ingest_entry(const struct source *s, size_t i) {
    const struct ingest *g = (const struct ingest *)s;
    struct ingest_entry e = {
        .format = "", .layout = "", .encoding = "", .language = "", .doc = {"", 0}, .why = {"", 0}};
    if (i >= g->documents.n)
        return entry_left_out(&g->left_out.items[i - g->documents.n]);
    const struct document *d = &g->documents.items[i];
    e.path = d->file->path;
    e.name = d->file->name;
    e.bytes = d->bytes;
    e.fate = INGEST_READ;
    if (!fault_none(&d->fault)) {
        e.fate = INGEST_REFUSED;
        e.undecodable = d->undecodable;
        e.why = why_refused(d);
    }
    e.doc = d->doc;
    if (!d->read)
        return e;
    e.format = d->reader->name;
    e.encoding = d->encoding;
    e.language = d->language ? d->language->code : "";
    e.layout = d->layout;
    e.lines = d->lines;
    e.words = d->words;
    e.marks = d->marks;
    e.renamed = d->renamed;
    e.unspoken = buffer_slice(&d->unspoken);
    e.codings = buffer_slice(&d->codings.rows);
    e.turns = d->turns;
    e.rows = d->paragraphs;
    e.repaired = d->repaired;
    return e;
}
