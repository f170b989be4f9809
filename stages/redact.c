/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth redact: pseudonyms for people and documents, marks for what else identifies a person. */
#include <stdlib.h>

#include "stages/redact_document.h"
#include "stages/redact_fields.h"
#include "stages/redact_people.h"
#include "stages/redact_reveal.h"
#include "stages/redact_shared.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"key", OPTION_TEXT, offsetof(struct redact_options, key), "FILE",
     "the key of the pseudonyms (yours, in $XDG_CONFIG_HOME/hearth/key, made at first use)", NULL,
     0, 0},
    {"new-key", OPTION_TEXT, offsetof(struct redact_options, new_key), "FILE",
     "make a key, and do nothing else", NULL, 0, 0},
    {"columns", OPTION_TEXT, offsetof(struct redact_options, columns), "NAME,NAME...",
     "further columns that hold names, to be treated like speaker", NULL, 0, 0},
    {"keep-columns", OPTION_TEXT, offsetof(struct redact_options, kept), "NAME,NAME...",
     "columns that stay as they are, whatever is in them", NULL, 0, 0},
    {"names", OPTION_LIST, offsetof(struct redact_options, names), "FILE",
     "a table of names (name or speaker, alias) to be replaced in all documents", NULL, 0, 0},
    {"manifest", OPTION_LIST, offsetof(struct redact_options, manifests), "FILE",
     "a manifest or table of speakers: those in its column speaker, likewise", NULL, 0, 0},
    {"patterns", OPTION_LIST, offsetof(struct redact_options, patterns), "FILE",
     "a table of further patterns: mark, pattern, check", NULL, 0, 0},
    {"review", OPTION_TEXT, offsetof(struct redact_options, review), "FILE",
     "write what a person should look at: it holds names", NULL, 0, 0},
    {"listed", OPTION_TEXT, offsetof(struct redact_options, listed), "FILE",
     "write who is listed in the manifests with a document of the stream, as pseudonyms", NULL, 0,
     0},
    {"log", OPTION_TEXT, offsetof(struct redact_options, log), "FILE",
     "write how often what was replaced: counts only", NULL, 0, 0},
    {"reveal", OPTION_LIST, offsetof(struct redact_options, reveal), "FILE",
     "put names back, with the key and the tables that have them", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

struct redact {
    struct filter filter;
    struct redact_shared *shared;
    const struct redact_options *options;
    struct redact_columns columns;
    struct redact_document document;
};

static bool redact_columns_come(struct sink *s, const struct columns *c) {
    struct redact *d = (struct redact *)s;
    resort_columns(d->shared->resort, c);
    return redact_columns_find(&d->columns, &d->filter, c, d->options->columns, d->options->kept) &&
           filter_append(&d->filter, c, NULL, 0);
}

static bool redact_record(struct sink *s, const struct record *r) {
    struct redact *d = (struct redact *)s;
    struct fault *f = &d->filter.fault;
    d->filter.rows_in++;
    if (!redact_document_same(&d->document, r) && !redact_document_end(&d->document, f))
        return false;
    return redact_document_keep(&d->document, r, f);
}

static bool redact_boundary(struct sink *s) {
    struct redact *d = (struct redact *)s;
    return redact_document_end(&d->document, &d->filter.fault) && filter_boundary(s);
}

/* Nothing is handed on before all pseudonyms are known to differ. Then everyone who speaks is known
 * too. */
static bool check_given(struct redact_shared *all, const struct redact_options *o,
                        struct fault *f) {
    for (size_t i = 0; i < all->n_workers; i++)
        pseudonyms_collect(redaction_pseudonyms(all->workers[i]->document.redaction),
                           &all->log.given);
    if (!pseudonyms_distinct(&all->log.given, f))
        return false;
    if (all->part)
        redact_given_pack(&all->log.given, &all->given);
    return redact_settle(all, o, f);
}

/* The first worker that ends looks at what all have given: by then every document is complete. */
static bool redact_end(struct sink *s) {
    struct redact *d = (struct redact *)s;
    struct redact_shared *all = d->shared;
    if (!redact_document_end(&d->document, &d->filter.fault))
        return false;
    if (!all->ended && !check_given(all, d->options, &d->filter.fault))
        return false;
    all->ended = true;
    return filter_end(s);
}

static struct source *redact_resume(struct stage_run *run) {
    struct redact_shared *all = run->shared;
    all->resumed = true;
    return resort_source(all->resort, &run->fault);
}

static struct filter *redact_reopen(struct stage_run *run, struct sink *next) {
    const struct redact_options *o = run->settings;
    struct redact_shared *all = run->shared;
    if (o->reveal.n)
        return NULL;
    return redact_fields_open(run, next, &all->setup, o->columns, o->kept);
}

static void redact_close(struct filter *f) {
    struct redact *d = (struct redact *)f;
    redaction_free(d->document.redaction);
    redact_document_free(&d->document);
    redact_columns_free(&d->columns);
    filter_close(f);
}

static struct filter *redact_open(struct stage_run *run, struct sink *next) {
    const struct redact_options *o = run->settings;
    struct redact_shared *all = run->shared;
    if (o->reveal.n)
        return redact_reveal_open(run, next, &all->revealing, all->resort);
    struct redact *d = (struct redact *)filter_new(run, next, sizeof *d);
    d->filter.sink = (struct sink){redact_columns_come, redact_record, redact_boundary, redact_end};
    d->filter.close = redact_close;
    d->shared = all;
    d->options = o;
    d->document = (struct redact_document){
        .jobs = all->setup.listed ? 1 : run->mode->jobs,
        .redaction = redaction_new(&all->setup),
        .columns = &d->columns,
        .to = resort_join(all->resort),
    };
    pthread_mutex_lock(&all->lock);
    MEM_GROW(all->workers, all->cap_workers, all->n_workers + 1);
    all->workers[all->n_workers++] = d;
    pthread_mutex_unlock(&all->lock);
    return &d->filter;
}

static bool read_key(struct stage_run *run, struct redaction_key *key) {
    const struct redact_options *o = run->settings;
    struct buffer path = {0};
    bool made = false;
    if (o->key)
        return redaction_key_read(o->key, key, &run->fault);
    bool ok = redaction_key_path(&path, &run->fault) &&
              redaction_key_own(path.p, key, &made, &run->fault);
    if (ok && made)
        stage_note(run, "made a key for your pseudonyms, %s: keep it, and keep it to yourself",
                   path.p);
    buffer_free(&path);
    return ok;
}

static bool prepare_redaction(struct stage_run *run, struct redact_shared *all) {
    const struct redact_options *o = run->settings;
    struct redaction_setup *s = &all->setup;
    s->listed = o->review != NULL;
    s->known = name_words_new(&run->fault);
    s->patterns =
        s->known ? redaction_patterns_new(o->patterns.items, o->patterns.n, &run->fault) : NULL;
    all->pseudonyms = pseudonyms_new(&s->key);
    all->log.patterns = s->patterns;
    if (!s->patterns)
        return false;
    if (!all->pseudonyms)
        return fault_input(&run->fault, NO_PLACE, NO_QUOTE, "libsodium does not start");
    const struct redaction_people_tables tables = {&o->names, &o->manifests};
    return redaction_people_read(&s->people, &tables, s->known, all->pseudonyms, &run->fault);
}

static bool redact_prepare(struct stage_run *run) {
    const struct redact_options *o = run->settings;
    struct redact_shared *all = run->shared = mem_zero(1, sizeof *all);
    pthread_mutex_init(&all->lock, NULL);
    all->resort = resort_new();
    all->part = run->mode->part;
    if (o->reveal.n && (o->names.n || o->manifests.n || o->patterns.n || o->log || o->review ||
                        o->kept || o->listed))
        return fault_usage(&run->fault, "--reveal goes with --key and --columns only");
    if (o->listed && o->manifests.n == 0)
        return fault_usage(&run->fault, "--listed is of those in the tables of --manifest");
    if (!read_key(run, &all->setup.key))
        return false;
    if (o->reveal.n)
        return revealing_read(&all->revealing, &all->setup.key, o->reveal.items, o->reveal.n,
                              o->columns, &run->fault);
    return prepare_redaction(run, all);
}

static void gather_fields(struct redact_shared *all, const struct filter *fields) {
    redact_log_fields(&all->log, fields);
    if (all->part)
        redact_values_join(&all->values, redact_fields_values(fields));
}

static void redact_gather(struct stage_run *run, struct filter *f) {
    const struct redact_options *o = run->settings;
    struct redact_shared *all = run->shared;
    const struct redact *d = (const struct redact *)f;
    if (o->reveal.n)
        redact_reveal_gather(f, &all->restored, &all->unknown);
    else if (all->resumed)
        gather_fields(all, f);
    else
        redact_log_join(&all->log, d->document.redaction, f->rows_in);
}

/* People and fields apart: redact_people.h. */
static void redact_carry(struct stage_run *run, struct carry *c) {
    struct redact_shared *all = run->shared;
    redact_log_carry(&all->log, c);
}

static bool redact_finish(struct stage_run *run) {
    const struct redact_options *o = run->settings;
    struct redact_shared *all = run->shared;
    if (!o->reveal.n)
        return redact_log_finish(&all->log, run, o->log, o->review);
    stage_note(run, "%llu pseudonyms restored", (unsigned long long)all->restored);
    if (all->unknown)
        stage_warn(run, "%llu pseudonyms are of no name in these tables, or of another key",
                   (unsigned long long)all->unknown);
    return true;
}

static void redact_release(struct stage_run *run) {
    struct redact_shared *all = run->shared;
    if (!all)
        return;
    redact_log_free(&all->log);
    revealing_free(&all->revealing);
    redaction_people_free(&all->setup.people);
    redaction_patterns_free(all->setup.patterns);
    name_words_free(all->setup.known);
    pseudonyms_free(all->pseudonyms);
    resort_free(all->resort);
    redaction_key_forget(&all->setup.key);
    pthread_mutex_destroy(&all->lock);
    free(all->workers);
    buffer_free(&all->given);
    redact_values_free(&all->values);
    pseudonyms_all_free(&all->everybody);
    free(all->brought);
    arena_free(&all->arena);
    free(all);
}

static bool redact_makes_key(const struct stage_run *run) {
    return ((const struct redact_options *)run->settings)->new_key != NULL;
}

static bool redact_make_key(struct stage_run *run) {
    const struct redact_options *o = run->settings;
    if (o->key || run->operands.n)
        return fault_usage(&run->fault, "--new-key makes a key and does nothing else");
    if (!redaction_key_new(o->new_key, &run->fault))
        return false;
    stage_note(run, "%s is a new key (mode 0600): keep it, and keep it to yourself", o->new_key);
    return true;
}

const struct stage stage_redact = {
    .name = "redact",
    .operands = "[file...]",
    .summary = "replace names and what else identifies a person",
    .details =
        "Reads rows with the columns doc, turn, speaker and text. Speakers and documents get\n"
        "pseudonyms, like P-7K2M9QXA: always the same under one key, and nobody's without it. In\n"
        "the text the names of the document's speakers, and those of --names, become\n"
        "[P-7K2M9QXA]; e-mail addresses, telephone numbers and their like become [email], [phone]\n"
        "and so on, which are no words. Documents come out in the order of their new names.\n"
        "No program finds every name: read what --review lists.\n"
        "\n"
        "Example:\n"
        "  hearth ingest talks/ | hearth redact --names people.tsv --review look.tsv > turns.tsv\n",
    .options = options,
    .settings_size = sizeof(struct redact_options),
    .prepare = redact_prepare,
    .open = redact_open,
    .resume = redact_resume,
    .reopen = redact_reopen,
    .gather = redact_gather,
    .carry = redact_carry,
    .finish = redact_finish,
    .release = redact_release,
    .command = redact_make_key,
    .is_command = redact_makes_key,
};
