/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/ingest.h"

#include <stdlib.h>

#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/ingest_inner.h"

/* A shard is documents of about so many bytes: worth a lock, and small enough to share out. */
enum { SHARD_BYTES = 256 * 1024, SHARD_MOST = 256 };

static const char *const head_names[HEAD_COLUMNS] = {"doc", "turn", "speaker", "start", "end"};
static const char *const tail_names[TAIL_COLUMNS] = {"line", "marks", "text"};

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
    for (size_t i = 0; i < s->count && ok; i++) {
        struct document *d = &g->documents.items[s->first + i];
        ok = !d->here || desk_push(b->desk, d, to, g->plan.options->only ? &d->notes : notes);
    }
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
         s->count++) {
        const struct document *d = &g->documents.items[g->at++];
        bytes += d->here ? d->bytes : 0;
    }
    base->bytes += bytes;
    return true;
}

static const struct columns *ingest_columns(struct source *base) {
    return &((struct ingest *)base)->plan.columns;
}

bool ingest_end(struct ingest *g) {
    struct source *base = &g->source;
    size_t bad = 0, undecodable = 0;
    bool ok = true;
    for (size_t i = 0; i < g->documents.n; i++) {
        struct document *doc = &g->documents.items[i];
        ingest_tell_oddities(g, doc);
        if (fault_none(&doc->fault))
            continue;
        bad++;
        undecodable += doc->undecodable;
        if (g->plan.options->skip_bad)
            ingest_tell_as_warning(g, doc);
        else
            ok = fault_take(&base->fault, &doc->fault);
    }
    ingest_tell_all(g, bad, undecodable);
    if (bad == g->documents.n && ok)
        ok = fault_input(&base->fault, NO_PLACE, NO_QUOTE, "no transcript is left to read");
    struct manifest *manifest = g->plan.cast.manifest;
    return (!manifest || manifest_finish(manifest, g->run, &base->fault)) && ok;
}

/* What is read for another process is told by that. */
static bool ingest_finish(struct source *base) {
    struct ingest *g = (struct ingest *)base;
    for (const struct bench *b = g->desks; b; b = b->next) {
        names_join(&g->speakers, desk_speakers(b->desk));
        names_join(&g->renamed, desk_renamed(b->desk));
        names_join(&g->told, desk_told(b->desk));
    }
    return g->plan.options->only || ingest_end(g);
}

static void ingest_close(struct source *base) {
    struct ingest *g = (struct ingest *)base;
    for (struct bench *b = g->desks, *next; b; b = next) {
        next = b->next;
        desk_free(b->desk);
        free(b);
    }
    if (!g->plan.options->found)
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

static bool read_manifests(struct ingest *g, struct fault *f) {
    const struct text_list *paths = &g->plan.options->manifests;
    bool ok = true;
    if (paths->n)
        g->plan.cast.manifest = manifest_new();
    for (size_t i = 0; i < paths->n; i++) {
        struct sheet *s = sheet_read(paths->items[i], NULL, f);
        if (s) {
            stage_note(g->run, "%s: %s", s->name, s->understood);
            ingest_tell_forgotten(g, s);
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

/* Which documents are read here. */
static void choose(struct ingest *g) {
    const struct text_list *only = g->plan.options->only;
    struct intern paths = {0};
    for (size_t i = 0; only && i < only->n; i++)
        intern_add(&paths, slice_of(only->items[i]));
    for (size_t i = 0; i < g->documents.n; i++) {
        struct document *d = &g->documents.items[i];
        d->here = !only || intern_find(&paths, slice_of(d->file->path)) != INTERN_NONE;
        g->source.bytes_all += d->here ? d->bytes : 0;
    }
    intern_free(&paths);
}

static bool find_all(struct ingest *g, struct fault *f) {
    const struct ingest_options *o = g->plan.options;
    struct transcripts_options find = {
        &o->paths, {&o->manifests, &o->aliases, &o->others}, o->doc, o->keep_extension};
    bool ok = transcripts_find(&g->files, &find, f);
    if (!find_documents(g, f) || !ok)
        return false;
    gather_left_out(g);
    ingest_tell_left_out(g);
    return true;
}

static bool open_all(struct ingest *g, struct fault *f) {
    const struct ingest_options *o = g->plan.options;
    if (!decode_known(o->encoding, f) || !column_roles_known(&o->column, f) ||
        !plan_language(&g->plan, f))
        return false;
    f->many = true;
    bool ok = read_manifests(g, f);
    ok &= read_aliases(g, f);
    if (o->found)
        ingest_share(g);
    else
        ok = find_all(g, f) && ok;
    if (!ok)
        return false;
    if (g->documents.n == 0)
        return fault_input(f, NO_PLACE, NO_QUOTE, "no transcript among the files named");
    make_columns(g);
    choose(g);
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
