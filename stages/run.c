/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth run: all stages in one go, from a folder of transcripts to a directory of tables. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/ingest.h"
#include "corpus/recognise.h"
#include "models/roles.h"
#include "models/units.h"
#include "pipeline/chain.h"
#include "pipeline/line.h"
#include "pipeline/meter.h"
#include "pipeline/workdir.h"
#include "stages/page/logo.h"
#include "stages/run_codebook.h"
#include "stages/run_find.h"
#include "stages/run_listed.h"
#include "stages/run_map.h"
#include "stages/run_package.h"
#include "stages/run_place.h"
#include "stages/run_redact.h"
#include "stages/run_report.h"
#include "stages/run_score.h"
#include "stages/run_summary.h"
#include "stages/run_tally.h"
#include "stages/stages.h"

struct run_options {
    struct ingest_options ingest;
    struct run_redact_options redact;
    struct text_list lexicons;
    const char *out;
    int summary; /* which of SUMMARY_CHOICES */
    /* Handed to the stages as they are; NULL: the stage's own default. */
    const char *language, *overlap, *unit, *block, *facilitators, *roles, *context, *abbreviations;
    const char *planned, *waves;                                           /* of score */
    const char *title, *author, *logo, *quotes, *lang, *questions, *notes; /* of the report */
    uint64_t cost;                                                         /* 0: not known */
    uint64_t suppress;                                                     /* 0: nothing */
    bool map;
};

#define FORWARDED(name, member, argument, help)                                                    \
    { name, OPTION_TEXT, offsetof(struct run_options, member), argument, help, NULL, 0, 0 }

static const struct option options[] = {
    {"out", OPTION_TEXT, offsetof(struct run_options, out), "DIR",
     "where the tables go (hearth-out); replaced when the run is complete", NULL, 0, 0},
    {"lexicon", OPTION_LIST, offsetof(struct run_options, lexicons), "FILE",
     "the codebook (default: codebook.tsv beside the transcripts)", NULL, 0, 0},
    {"manifest", OPTION_LIST, offsetof(struct run_options, ingest.manifests), "FILE",
     "a table about documents or speakers (default: manifest.tsv, speakers.tsv beside them)", NULL,
     0, 0},
    {"aliases", OPTION_LIST, offsetof(struct run_options, ingest.aliases), "FILE",
     "a table speaker, alias (default: aliases.tsv, or speakers.tsv with aliases, beside them)",
     NULL, 0, 0},
    FORWARDED("language", language, "NAME",
              "whose stems (english), none, or auto: of each transcript its own"),
    FORWARDED("overlap", overlap, "all|theme|longest", "which of overlapping hits stand (theme)"),
    FORWARDED("abbreviations", abbreviations, "en|none", "whose full stops end no sentence (en)"),
    FORWARDED("unit", unit, "UNIT", "what themes meet in: sentence, turn, window:K, doc (turn)"),
    FORWARDED("block", block, "N", "units in a stretch within which themes are slid (20)"),
    FORWARDED("facilitators", facilitators, "out|in",
              "leave their turns out of themes and links (out), or in"),
    FORWARDED("facilitator-roles", roles, "LIST", "the roles of facilitators, by commas"),
    FORWARDED("context", context, "N", "words beside each quotation in codings.tsv (8)"),
    FORWARDED("planned", planned, "FILE",
              "a table theme_a, theme_b of links decided on beforehand; adjusted apart, by Holm"),
    FORWARDED("waves", waves, "A,B,C", "the waves in their order (by their dates)"),
    {"cost", OPTION_NUMBER, offsetof(struct run_options, cost), "MINUTES",
     "people's time that one more conversation takes, all of them together", NULL, 1, 1000000},
    {"map", OPTION_FLAG, offsetof(struct run_options, map), NULL,
     "leave maps, too: map.tsv, ca.tsv, themes.graphml, themes.dot", NULL, 0, 0},
    {"suppress", OPTION_NUMBER, offsetof(struct run_options, suppress), "K",
     "tell nothing of fewer than K people in people, voices, groups and quotations", NULL, 2,
     1000000},
    FORWARDED("title", title, "TEXT", "the title of report.html"),
    FORWARDED("author", author, "TEXT", "who made it, below its title"),
    FORWARDED("logo", logo, "FILE", "a picture above its title: PNG, JPEG, GIF or WebP"),
    FORWARDED("questions", questions, "FILE",
              "the evaluation's questions for it (default: questions.tsv beside the transcripts)"),
    FORWARDED("notes", notes, "FILE", "your own words for it (notes.tsv beside them)"),
    FORWARDED("quotes", quotes, "all|exemplar|none", "what people said in it (all)"),
    FORWARDED("lang", lang, "en|FILE", "its own words: English, or a table of key, TAB, text"),
    INGEST_OPTIONS(offsetof(struct run_options, ingest)),
    RUN_REDACT_OPTIONS(offsetof(struct run_options, redact)),
    {"summary", OPTION_CHOICE, offsetof(struct run_options, summary), NULL,
     "the closing table: for people on standard error (default), or JSON on standard output",
     SUMMARY_CHOICES, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct run_options defaults = {.out = "hearth-out"};

/* Which option goes to which stage, and to which of its tables (NULL: all). */
static const struct forward {
    const char *stage, *option;
    size_t offset;
    const char *tables; /* one space before and after each */
} forwards[] = {
    {"segment", "abbreviations", offsetof(struct run_options, abbreviations), NULL},
    {"stem", "language", offsetof(struct run_options, language), NULL},
    {"match", "language", offsetof(struct run_options, language), NULL},
    {"match", "overlap", offsetof(struct run_options, overlap), NULL},
    {"codings", "context", offsetof(struct run_options, context), NULL},
    {"count", "unit", offsetof(struct run_options, unit), " links "},
    {"count", "block", offsetof(struct run_options, block), " links lags "},
    {"count", "facilitators", offsetof(struct run_options, facilitators), " links flow entries "},
    {"count", "facilitator-roles", offsetof(struct run_options, roles), NULL},
    {"map", "facilitators", offsetof(struct run_options, facilitators), " ena "},
    {"map", "facilitator-roles", offsetof(struct run_options, roles), " ena "},
    {"report", "title", offsetof(struct run_options, title), NULL},
    {"report", "author", offsetof(struct run_options, author), NULL},
    {"report", "logo", offsetof(struct run_options, logo), NULL},
    {"report", "questions", offsetof(struct run_options, questions), NULL},
    {"report", "notes", offsetof(struct run_options, notes), NULL},
    {"report", "quotes", offsetof(struct run_options, quotes), NULL},
    {"report", "lang", offsetof(struct run_options, lang), NULL},
};

/* The one pass over the text. Step 0 writes the turns; where names are kept it has no stage. */
enum {
    STEP_REDACT,
    STEP_SEGMENT,
    STEP_TOKENISE,
    STEP_STEM,
    STEP_MATCH,
    STEP_TALLY,
    STEP_CODINGS,
    STEP_LINKS,
    STEP_VOICES,
    STEP_MIXING,
    STEP_FLOW,
    STEP_ENTRIES,
    STEP_LAGS,
    STEPS
};
enum {
    TABLE_TURNS,
    TABLE_MATCHED,
    TABLE_CODINGS,
    TABLE_LINKS,
    TABLE_VOICES,
    TABLE_MIXING,
    TABLE_FLOW,
    TABLE_ENTRIES,
    TABLE_LAGS,
    PASS_TABLES
};
static const char *const pass_tables[PASS_TABLES] = {"turns.tsv", RUN_MATCHED, "codings.tsv",
                                                     RUN_LINKS,   RUN_VOICES,  RUN_MIXING,
                                                     RUN_FLOW,    RUN_ENTRIES, RUN_LAGS};
static const struct plan {
    const char *stage; /* NULL: the tally */
    size_t from, channel;
    const char *table; /* which of the stage's */
} plan[STEPS] = {
    [STEP_REDACT] = {"redact", FROM_SOURCE, TABLE_TURNS, NULL},
    [STEP_SEGMENT] = {"segment", STEP_REDACT, CHANNEL_NONE, NULL},
    [STEP_TOKENISE] = {"tokenise", STEP_SEGMENT, CHANNEL_NONE, NULL},
    [STEP_STEM] = {"stem", STEP_TOKENISE, CHANNEL_NONE, NULL},
    [STEP_MATCH] = {"match", STEP_STEM, TABLE_MATCHED, NULL},
    [STEP_TALLY] = {NULL, STEP_MATCH, CHANNEL_NONE, NULL},
    [STEP_CODINGS] = {"codings", STEP_MATCH, TABLE_CODINGS, NULL},
    [STEP_LINKS] = {"count", STEP_MATCH, TABLE_LINKS, "links"},
    [STEP_VOICES] = {"count", STEP_MATCH, TABLE_VOICES, "voices"},
    [STEP_MIXING] = {"count", STEP_MATCH, TABLE_MIXING, "mixing"},
    [STEP_FLOW] = {"count", STEP_MATCH, TABLE_FLOW, "flow"},
    [STEP_ENTRIES] = {"count", STEP_MATCH, TABLE_ENTRIES, "entries"},
    [STEP_LAGS] = {"count", STEP_MATCH, TABLE_LAGS, "lags"},
};

struct whole_run {
    struct stage_run *self;
    struct run_options *options;
    struct fault *fault;
    struct workdir *dir;
    struct run_mode mute;   /* of the counts behind the first: what there is to say is said once */
    struct run_mode others; /* of voices and mixing: what is theirs is said of people as well */
    bool lists;             /* a manifest lists people with documents */
    struct stage_run stages[STEPS];
    struct stage_run report;
    struct step steps[STEPS];
    struct arena arena; /* names of files found beside the transcripts */
    struct redaction_key key;
    struct run_scoring scoring;
    struct run_summary summary;
};

static bool is_there(const char *path, struct fault *f) {
    return !path || access(path, R_OK) == 0 || fault_system(f, path);
}

/* The report reads it when all is done. */
static bool check_logo(const char *path, struct fault *f) {
    struct buffer ignored = {0};
    bool ok = logo_read(path, &ignored, f);
    buffer_free(&ignored);
    return ok;
}

/* A table that is not there is told before anything is read or made, such as a key. */
static bool check_inputs(const struct run_options *o, struct fault *f) {
    const struct text_list *const lists[] = {&o->lexicons, &o->ingest.manifests, &o->ingest.aliases,
                                             &o->redact.names, &o->redact.patterns};
    const char *const files[] = {o->planned, o->questions, o->notes,
                                 o->lang && strcmp(o->lang, "en") != 0 ? o->lang : NULL};
    bool ok = true;
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        for (size_t i = 0; ok && i < lists[k]->n; i++)
            ok = is_there(lists[k]->items[i], f);
    for (size_t i = 0; ok && i < sizeof files / sizeof *files; i++)
        ok = is_there(files[i], f);
    return ok && (!o->logo || check_logo(o->logo, f));
}

/* What lies beside the transcripts is used where nothing was named. */
static bool find_tables(struct whole_run *w) {
    struct run_options *o = w->options;
    const struct run_tables tables = {&o->ingest.manifests, &o->ingest.aliases, &o->lexicons,
                                      &o->questions, &o->notes};
    run_find(w->self, &tables, &w->arena);
    if (o->questions)
        text_list_add(&o->ingest.others, o->questions);
    if (o->notes)
        text_list_add(&o->ingest.others, o->notes);
    if (o->redact.keep_names)
        stage_note(w->self, "names are kept (--keep-names): %s holds personal data", o->out);
    return (o->lexicons.n ||
            fault_usage(w->fault, "no codebook: name one with --lexicon FILE, or put "
                                  "codebook.tsv beside the transcripts")) &&
           run_redact_check(&o->redact, o->out, &o->ingest, w->fault) && check_inputs(o, w->fault);
}

/* Whether the option is one of the stage's, or of the table that it is to make. */
static bool is_for(const struct forward *f, const struct stage_run *run) {
    if (strcmp(f->stage, run->stage->name) != 0)
        return false;
    struct slice table, rest = slice_of(run->stage->tables ? run->stage->tables : "");
    if (!f->tables)
        return true;
    for (int i = 0; i <= run->table; i++)
        table = slice_cut(&rest, '|');
    for (rest = slice_of(f->tables); rest.p;)
        if (slice_eq(slice_cut(&rest, ' '), table))
            return true;
    return false;
}

static bool forward_options(struct whole_run *w, struct stage_run *run) {
    for (size_t i = 0; i < sizeof forwards / sizeof *forwards; i++) {
        const char *value;
        if (!is_for(&forwards[i], run))
            continue;
        memcpy(&value, (const char *)w->options + forwards[i].offset, sizeof value);
        if (value && !stage_run_option(run, forwards[i].option, value))
            return false;
    }
    for (size_t i = 0; i < w->options->lexicons.n; i++)
        if (strcmp(run->stage->name, "match") == 0 &&
            !stage_run_option(run, "lexicon", w->options->lexicons.items[i]))
            return false;
    return strcmp(run->stage->name, "redact") != 0 ||
           run_redact_set(&w->options->redact, &w->options->ingest, run);
}

/* What follows what is told of turns, whatever themes meet in; whole ones where people coded them.
 */
static bool set_lags(struct whole_run *w) {
    struct unit_setting unit;
    const char *text = w->options->unit;
    return !text || !unit_read(slice_of(text), &unit) || !unit.whole ||
           stage_run_option(&w->stages[STEP_LAGS], "unit", "whole-turn");
}

/* The tally looks at the people who are counted. */
static void set_tally(const struct whole_run *w, struct tally_settings *t) {
    const struct run_options *o = w->options;
    bool all = o->facilitators && strcmp(o->facilitators, "in") == 0;
    t->roles = all ? NULL : o->roles ? o->roles : ROLES_FACILITATORS;
}

static struct run_mode *mode_of(struct whole_run *w, size_t step) {
    return step == STEP_VOICES || step == STEP_MIXING ? &w->others
           : step > STEP_LINKS                        ? &w->mute
                                                      : w->self->mode;
}

/* Sets up the stages of the pass as a command line would. */
static bool make_steps(struct whole_run *w) {
    w->mute = *w->self->mode;
    w->mute.mute = true;
    w->others = *w->self->mode;
    w->others.beside = true;
    w->others.warnings = 0;
    for (size_t i = 0; i < STEPS; i++) {
        struct stage_run *run = &w->stages[i];
        bool none = i == STEP_REDACT && w->options->redact.keep_names;
        const struct stage *stage = none            ? NULL
                                    : plan[i].stage ? stage_find(all_stages, plan[i].stage)
                                                    : &stage_tally;
        w->steps[i] = (struct step){.run = stage ? run : NULL, plan[i].from, plan[i].channel};
        if (!stage)
            continue;
        stage_run_init(run, stage, mode_of(w, i));
        if (plan[i].table)
            run->table = choice_find(stage->tables, slice_of(plan[i].table));
        if (i == STEP_TALLY)
            set_tally(w, run->settings);
        else if (!forward_options(w, run) || (i == STEP_LAGS && !set_lags(w)))
            return fault_take(w->fault, &run->fault);
    }
    stage_run_init(&w->report, stage_find(all_stages, "report"), w->self->mode);
    return forward_options(w, &w->report) || fault_take(w->fault, &w->report.fault);
}

/* A table of the working directory, open for writing. */
static bool open_table(struct whole_run *w, const char *name, struct outlet_file *out) {
    const char *path = workdir_file(w->dir, name, w->fault);
    int fd = fault_none(w->fault) ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    bool ok = fd >= 0 || fault_system(w->fault, path);
    outlet_file_init(out, fd, path, w->fault);
    return ok;
}

static bool close_table(struct whole_run *w, struct outlet_file *out) {
    int fd = out->fd;
    out->fd = -1;
    return fd < 0 || close(fd) == 0 || fault_system(w->fault, out->name);
}

static bool run_pass(struct whole_run *w, struct source *source, struct outlet *const *channels) {
    struct chain chain = {.steps = w->steps,
                          .n_steps = STEPS,
                          .source = source,
                          .channels = channels,
                          .n_channels = PASS_TABLES,
                          .jobs = w->self->mode->jobs,
                          .quiet = w->self->mode->quiet,
                          .timed = w->summary.progress.terminal};
    progress_watch(&w->summary.progress, &chain);
    uint64_t began = clock_nanoseconds();
    bool ok = chain_run(&chain, w->fault);
    w->self->mode->warnings += w->others.warnings;
    w->summary.pass_time = clock_nanoseconds() - began;
    progress_end(&w->summary.progress);
    return ok;
}

static bool redacts(const struct whole_run *w) {
    return !w->options->redact.keep_names;
}

/* Redact's counts are a table of the directory. */
static bool set_log(struct whole_run *w) {
    struct stage_run *redact = &w->stages[STEP_REDACT];
    const char *path = redacts(w) ? workdir_file(w->dir, REDACTION_NAME, w->fault) : NULL;
    return !path || stage_run_option(redact, "log", path) || fault_take(w->fault, &redact->fault);
}

static bool set_listed(struct whole_run *w) {
    const struct run_listed l = {&w->options->ingest.manifests,
                                 redacts(w) ? &w->stages[STEP_REDACT] : NULL,
                                 &w->stages[STEP_VOICES]};
    return run_listed(&l, w->dir, &w->lists, w->fault);
}

/* What redact found, and the key that it found or made. */
static bool read_redaction(struct whole_run *w) {
    struct run_redact_counts *n = &w->summary.redact;
    return !redacts(w) ||
           (run_redact_key(&w->options->redact, &w->key, w->fault) &&
            run_redact_count(workdir_file(w->dir, REDACTION_NAME, w->fault), n, w->fault));
}

/* Transcripts in; turns, matched rows, codings and counts out. */
static bool first_pass(struct whole_run *w) {
    struct outlet_file out[PASS_TABLES];
    struct outlet *channels[PASS_TABLES];
    bool ok = true;
    for (size_t i = 0; i < PASS_TABLES; i++) {
        ok = open_table(w, pass_tables[i], &out[i]) && ok;
        channels[i] = &out[i].outlet;
    }
    struct source *source = ok ? ingest_open(w->self, &w->options->ingest) : NULL;
    ok =
        source && set_log(w) && set_listed(w) && run_pass(w, source, channels) && read_redaction(w);
    for (size_t i = 0; i < PASS_TABLES; i++)
        ok = close_table(w, &out[i]) && ok;
    if (ok) {
        summary_take_ingest(&w->summary, source);
        ok = package_ledger(w->dir, source, redacts(w) ? &w->key : NULL, w->fault);
    }
    if (source)
        source->close(source);
    return ok;
}

/* The option as it took effect: that of the stage it was handed to, which has a default, or run's
 * own. */
static struct package_setting effective(const struct whole_run *w, const struct option *own) {
    const struct package_setting mine = {own, w->options};
    for (size_t i = 0; i < sizeof forwards / sizeof *forwards; i++)
        for (size_t k = 0; k < STEPS && strcmp(forwards[i].option, own->name) == 0; k++) {
            const struct stage_run *run = &w->stages[k];
            if (!run->stage || strcmp(run->stage->name, forwards[i].stage) != 0)
                continue;
            for (const struct option *o = run->stage->options; o->name; o++)
                if (strcmp(o->name, own->name) == 0)
                    return (struct package_setting){o, run->settings};
        }
    return mine;
}

/* Told are the settings that decide the result: not where to, how loud and where the key is. */
static bool decides(const char *option) {
    static const char *const others[] = {"out",       "summary", "key",    "review",
                                         "title",     "author",  "quotes", "lang",
                                         "questions", "notes",   "logo"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(option, others[i]) == 0)
            return false;
    return true;
}

/* One table can be a manifest and have the aliases. */
static void add_once(struct text_list *list, const char *item) {
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->items[i], item) == 0)
            return;
    text_list_add(list, item);
}

static void add_all(struct text_list *to, const struct text_list *from) {
    for (size_t i = 0; i < from->n; i++)
        add_once(to, from->items[i]);
}

static bool describe(struct whole_run *w) {
    struct text_list inputs = {NULL, 0, 0}, people = {NULL, 0, 0};
    struct package_setting settings[sizeof options / sizeof *options];
    const struct tally tally = tally_of(&w->stages[STEP_TALLY]);
    struct package package = {.tables = w->scoring.files,
                              .n_tables = w->scoring.n_files,
                              .settings = settings,
                              .recogniser =
                                  w->options->ingest.language ? recogniser_version() : NULL,
                              .matcher = tally.matcher,
                              .inputs = &inputs,
                              .people = &people,
                              .key = redacts(w) ? &w->key : NULL};
    for (const struct option *o = options; o->name; o++)
        if (decides(o->name))
            settings[package.n_settings++] = effective(w, o);
    add_all(&inputs, &w->options->lexicons);
    add_all(&inputs, &w->options->redact.patterns);
    if (w->options->planned)
        text_list_add(&inputs, w->options->planned);
    add_all(&people, &w->options->ingest.manifests);
    add_all(&people, &w->options->ingest.aliases);
    add_all(&people, &w->options->redact.names);
    bool ok = package_write(w->dir, &package, w->fault);
    free(inputs.items);
    free(people.items);
    return ok;
}

static bool forward_count(void *with, struct stage_run *run) {
    return forward_options(with, run);
}

static bool score_tables(struct whole_run *w) {
    struct unit_setting unit = {.kind = UNIT_TURN, .window = 1};
    if (w->options->unit)
        unit_read(slice_of(w->options->unit), &unit);
    struct tally tally = tally_of(&w->stages[STEP_TALLY]);
    uint64_t began = clock_nanoseconds();
    w->scoring = (struct run_scoring){
        .mode = w->self->mode,
        .dir = w->dir,
        .fault = w->fault,
        .tally = &tally,
        .lexicons = &w->options->lexicons,
        .planned = w->options->planned,
        .waves = w->options->waves,
        .facilitators = w->options->facilitators,
        .roles = w->options->roles ? w->options->roles : ROLES_FACILITATORS,
        .cost = w->options->cost,
        .suppress = w->options->suppress,
        .forward = forward_count,
        .with = w,
        .levels = unit.kind == UNIT_TURN || unit.kind == UNIT_SENTENCE,
        .doc_unit = unit.kind == UNIT_DOC,
    };
    for (size_t i = 0; i < PASS_TABLES; i++)
        w->scoring.files[w->scoring.n_files++] = pass_tables[i];
    bool ok = run_score(&w->scoring) && (!w->options->map || run_map(&w->scoring, w->self)) &&
              run_codebook(w->dir, &w->options->lexicons, w->fault);
    w->scoring.files[w->scoring.n_files++] = CODEBOOK_NAME;
    w->summary.themes = w->scoring.themes;
    w->summary.pairs = w->scoring.pairs;
    w->summary.score_time = clock_nanoseconds() - began;
    return ok;
}

static bool run_all(struct whole_run *w) {
    if (!find_tables(w) || !make_steps(w))
        return false;
    w->dir = workdir_open(w->options->out, run_place_ours, w->fault);
    if (!w->dir || !first_pass(w) || !score_tables(w))
        return false;
    summary_take_tally(&w->summary, &w->stages[STEP_TALLY], w->steps[STEP_SEGMENT].rows_out);
    w->summary.warnings = w->self->mode->warnings;
    if (w->lists)
        w->scoring.files[w->scoring.n_files++] = LISTED_NAME;
    w->scoring.files[w->scoring.n_files++] = LEDGER_NAME;
    if (redacts(w))
        w->scoring.files[w->scoring.n_files++] = REDACTION_NAME;
    bool ok = describe(w) && run_report(&w->report, w->dir, w->fault);
    w->scoring.files[w->scoring.n_files++] = PACKAGE_NAME;
    w->scoring.files[w->scoring.n_files++] = REPORT_NAME;
    w->summary.files = w->scoring.files;
    w->summary.n_files = w->scoring.n_files;
    return ok && workdir_commit(w->dir, w->fault) &&
           summary_show(&w->summary, w->steps, STEPS, w->fault);
}

static bool check_words(const struct stage_run *self, const char *out, struct fault *f) {
    if (self->operands.n == 0)
        return fault_usage(f, "name the folder of the transcripts");
    return *out || fault_usage(f, "--out wants the name of a directory");
}

/* Whether ingest has to find out the language of each transcript; whether it is spelt well the
 * stages find out. */
static bool is_automatic(const char *language) {
    return language && strncmp(language, "auto", strlen("auto")) == 0;
}

static bool run_command(struct stage_run *self) {
    struct whole_run *w = mem_zero(1, sizeof *w);
    w->self = self;
    w->options = self->settings;
    w->options->ingest.paths = self->operands;
    w->options->ingest.account = true;
    if (is_automatic(w->options->language))
        w->options->ingest.language = w->options->language;
    w->fault = &self->fault;
    summary_init(&w->summary, w->options->summary, self->mode->quiet, w->options->out);
    w->summary.keep_names = w->options->redact.keep_names;
    w->summary.review = w->options->redact.review;
    self->mode->thorough = true;
    bool ok = check_words(self, w->options->out, w->fault) && run_all(w);
    for (size_t i = 0; i < STEPS; i++)
        stage_run_free(&w->stages[i]);
    stage_run_free(&w->report);
    workdir_close(w->dir);
    arena_free(&w->arena);
    redaction_key_forget(&w->key);
    free(w->options->ingest.others.items);
    free(w);
    return ok;
}

const struct stage stage_run_all = {
    .name = "run",
    .operands = "folder|file...",
    .summary = "do it all: from a folder of transcripts to scored theme links",
    .details =
        "Reads the transcripts, finds the codebook's themes in them and scores which themes "
        "travel\n"
        "together. manifest.tsv, speakers.tsv, codebook.tsv, and for the report questions.tsv "
        "and\n"
        "notes.tsv, beside the transcripts are used when none is named. Speakers, documents and "
        "what identifies a person in the text get\n"
        "pseudonyms or marks, unless --keep-names. Leaves a directory of tables:\n"
        "  turns.tsv matched.tsv codings.tsv  the text and what was found in it\n"
        "  counts/                            what was counted, for each transcript\n"
        "  themes.tsv pairs.tsv loo.tsv       themes, links, links without each project\n"
        "  groups.tsv differences.tsv         both by wave, group, ...\n"
        "  flow.tsv sequence.tsv              when themes come, and what follows them\n"
        "  voices.tsv mixing.tsv people.tsv   who speaks, after whom, how many raise a theme\n"
        "  saturation.tsv indicators.tsv      is another conversation worth it? which themes are?\n"
        "  halves.tsv                         would half the transcripts say the same?\n"
        "  codebook.tsv                       what the codebook says of each theme\n"
        "  ledger.tsv datapackage.json        what became of every file, what every column means\n"
        "  report.html                        all of it as a page to open, read and print\n"
        "The directory appears when all of it is complete; after a fault what was there before\n"
        "stays.\n"
        "\n"
        "Example:\n"
        "  hearth run --lexicon codebook.tsv --out results talks/\n",
    .options = options,
    .settings_size = sizeof(struct run_options),
    .defaults = &defaults,
    .command = run_command,
};
