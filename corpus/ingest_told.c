/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/codings_told.h"
#include "corpus/file.h"
#include "corpus/ingest_inner.h"

void ingest_tell_oddities(struct ingest *g, const struct document *doc) {
    if (doc->repaired && doc->read)
        stage_warn(
            g->run,
            "%s: repaired in %llu place%s (characters that are U+FFFD now, or times left out)",
            file_label(doc->file->path), (unsigned long long)doc->repaired,
            doc->repaired == 1 ? "" : "s");
}

/* A fault as a warning: its lines, which name the stage themselves. */
void ingest_tell_as_warning(struct ingest *g, const struct document *doc) {
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

void ingest_tell_all(struct ingest *g, size_t bad, size_t undecodable) {
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
}

/* A table of aliases among the manifests that is not applied is a mistake, perhaps. */
void ingest_tell_forgotten(struct ingest *g, const struct sheet *s) {
    const struct text_list *aliases = &g->plan.options->aliases;
    for (size_t i = 0; i < aliases->n; i++)
        if (strcmp(aliases->items[i], s->name) == 0)
            return;
    if (sheet_column(s, "alias") != COLUMN_NONE)
        stage_note(g->run, "%s has a column alias, which --aliases would apply", s->name);
}

/* Files in folders that are no transcripts: told, so that nobody misses one in silence; all are in
 * the ledger. */
static void tell_files(struct ingest *g) {
    struct names names = {0};
    struct buffer list = {0};
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

void ingest_tell_left_out(struct ingest *g) {
    tell_files(g);
    tell_sources(g);
}
