/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth speakers: who is who, as a table that a person edits. It reads what ingest reads. */
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/ingest.h"
#include "corpus/introductions.h"
#include "models/speakers.h"
#include "pipeline/chain.h"
#include "stages/stages.h"

struct speakers_options {
    struct ingest_options ingest;
    struct text_list aliases; /* not applied, but kept */
    int within;               /* which of SPEAKERS_WITHIN_CHOICES */
};

static const struct option options[] = {
    {"aliases", OPTION_LIST, offsetof(struct speakers_options, aliases), "FILE",
     "a table that was edited before: what it says of a spelling stands (may be repeated)", NULL, 0,
     0},
    {"within", OPTION_CHOICE, offsetof(struct speakers_options, within), NULL,
     "where the long form of a short name is looked for, beyond its document (folder)",
     SPEAKERS_WITHIN_CHOICES, 0, 0},
    INGEST_OPTIONS(offsetof(struct speakers_options, ingest)),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct speakers_options defaults = {.within = WITHIN_FOLDER};

/* What all workers add to. */
struct gathering {
    struct speakers *speakers;
    struct label_words *known;
    pthread_mutex_t lock;
};

/* Not a stage of the program's: counts who goes by. */
struct listener {
    struct filter filter;
    struct talkers talkers;
};

static bool add_document(struct talkers *t) {
    struct gathering *g = t->with;
    pthread_mutex_lock(&g->lock);
    speakers_add(g->speakers, t);
    pthread_mutex_unlock(&g->lock);
    return true;
}

/* What stands above the talk: whose initials these are. */
static void look(void *with, struct slice doc, const struct transcript *t) {
    struct gathering *g = with;
    struct introductions in = {0};
    introductions_find(&in, g->known, t);
    pthread_mutex_lock(&g->lock);
    for (size_t i = 0; i < in.n; i++)
        speakers_introduce(g->speakers, doc, in.items[i].label, in.items[i].name);
    pthread_mutex_unlock(&g->lock);
    introductions_free(&in);
}

static bool listen_columns(struct sink *s, const struct columns *c) {
    struct listener *l = (struct listener *)s;
    return talkers_start(&l->talkers, c, &l->filter.fault);
}

static bool listen_record(struct sink *s, const struct record *r) {
    struct listener *l = (struct listener *)s;
    l->filter.rows_in++;
    return talkers_row(&l->talkers, r);
}

static bool listen_pause(struct sink *s) {
    return talkers_end(&((struct listener *)s)->talkers);
}

static void listen_close(struct filter *f) {
    talkers_free(&((struct listener *)f)->talkers);
    filter_close(f);
}

static struct filter *listen_open(struct stage_run *run, struct sink *next) {
    struct listener *l = (struct listener *)filter_new(run, next, sizeof *l);
    struct gathering *const *g = run->settings;
    l->filter.sink = (struct sink){listen_columns, listen_record, listen_pause, listen_pause};
    l->filter.close = listen_close;
    l->talkers = (struct talkers){.document = add_document, .with = *g};
    return &l->filter;
}

static const struct stage listening = {
    .name = "speakers",
    .operands = "",
    .summary = "",
    .details = "",
    .settings_size = sizeof(struct gathering *),
    .open = listen_open,
};

static bool listen(struct stage_run *self, struct source *source, struct gathering *g) {
    struct stage_run run;
    stage_run_init(&run, &listening, self->mode);
    *(struct gathering **)run.settings = g;
    struct step step = {.run = &run, .from = FROM_SOURCE, .channel = CHANNEL_NONE};
    struct chain chain = {.steps = &step,
                          .n_steps = 1,
                          .source = source,
                          .jobs = self->mode->jobs,
                          .quiet = self->mode->quiet};
    bool ok = chain_run(&chain, &self->fault);
    stage_run_free(&run);
    return ok;
}

static void add_field(struct buffer *to, struct slice s) {
    buffer_char(to, '\t');
    buffer_add(to, s);
}

static void add_number(struct buffer *to, uint64_t v) {
    buffer_char(to, '\t');
    buffer_u64(to, v);
}

static bool write_table(struct speakers *speakers, struct fault *f) {
    const struct speakers_row *rows;
    struct outlet_file out;
    struct buffer text = {0};
    size_t n = speakers_table(speakers, &rows);
    buffer_text(&text, "speaker\talias\tturns\twords\tdocs\tdoc\trole\twhy\tmaybe\n");
    for (size_t i = 0; i < n; i++) {
        const struct speakers_row *r = &rows[i];
        buffer_add(&text, r->speaker);
        add_field(&text, r->alias);
        add_number(&text, r->turns);
        add_number(&text, r->words);
        add_number(&text, r->docs);
        add_field(&text, r->doc);
        add_field(&text, r->role);
        add_field(&text, slice_of(speakers_why_name(r->why)));
        add_field(&text, r->maybe);
        buffer_char(&text, '\n');
    }
    outlet_file_init(&out, STDOUT_FILENO, "standard output", f);
    bool ok = out.outlet.write(&out.outlet, buffer_slice(&text));
    buffer_free(&text);
    return ok;
}

static void tell(struct stage_run *self, struct speakers *speakers) {
    const struct speakers_row *rows;
    size_t n = speakers_rows(speakers, &rows), proposed = 0, open = 0;
    for (size_t i = 0; i < n; i++) {
        proposed += rows[i].alias.n && rows[i].why != WHY_GIVEN;
        open += rows[i].maybe.n > 0;
    }
    stage_note(self, "%zu row%s: %zu alias%s proposed, %zu not decided (column maybe)", n,
               n == 1 ? "" : "s", proposed, proposed == 1 ? "" : "es", open);
}

/* The aliases that stand, or NULL: there are none, or they were refused. */
static struct aliases *read_aliases(struct stage_run *self) {
    const struct text_list *paths = &((const struct speakers_options *)self->settings)->aliases;
    struct aliases *a = paths->n ? aliases_new() : NULL;
    bool ok = true;
    self->fault.many = true;
    for (size_t i = 0; i < paths->n; i++) {
        struct sheet *s = sheet_read(paths->items[i], NULL, &self->fault);
        ok = s && aliases_add(a, s, &self->fault) && ok;
    }
    ok = !a || (aliases_check(a, &self->fault) && ok);
    if (ok)
        return a;
    aliases_free(a);
    return NULL;
}

static bool list_speakers(struct stage_run *self) {
    struct speakers_options *o = self->settings;
    struct aliases *given = read_aliases(self);
    struct gathering g = {.speakers = speakers_new((enum speakers_within)o->within, given),
                          .known = label_words_new()};
    pthread_mutex_init(&g.lock, NULL);
    o->ingest.paths = self->operands;
    o->ingest.look = look;
    o->ingest.with = &g;
    struct source *source = fault_none(&self->fault) ? ingest_open(self, &o->ingest) : NULL;
    bool ok = source && listen(self, source, &g) && write_table(g.speakers, &self->fault);
    if (ok)
        tell(self, g.speakers);
    if (source)
        source->close(source);
    speakers_free(g.speakers);
    label_words_free(g.known);
    aliases_free(given);
    pthread_mutex_destroy(&g.lock);
    return ok;
}

const struct stage stage_speakers = {
    .name = "speakers",
    .operands = "[file|folder...]",
    .summary = "write the table of who goes by which spellings, which you edit",
    .details =
        "Reads what ingest reads. Writes a row for each label that somebody speaks under, those\n"
        "of one person together: speaker, alias (the name that it is taken for a spelling of;\n"
        "empty: it stands for itself), turns, words, docs, doc (where this holds; empty:\n"
        "everywhere), role (as the label tells it), why, maybe (whose it may be where that is\n"
        "not decided). Read the aliases, mend them, and give the table to ingest or run as\n"
        "--aliases.\n"
        "\n"
        "Example:\n"
        "  hearth speakers talks/ > talks/speakers.tsv\n"
        "  hearth run talks/\n",
    .options = options,
    .settings_size = sizeof(struct speakers_options),
    .defaults = &defaults,
    .command = list_speakers,
};
