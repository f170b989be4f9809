/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_options.h"

#include "stages/run_summary.h"
#include "stages/stages.h"

#define FORWARDED(name, member, argument, help)                                                    \
    { name, OPTION_TEXT, offsetof(struct run_options, member), argument, help, NULL, 0, 0 }

const struct option run_option_list[] = {
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
    FORWARDED("quotes", quotes, "all|exemplar|none|sample",
              "what people said in it (all; a sample above 50,000 passages)"),
    FORWARDED("lang", lang, "en|FILE", "its own words: English, or a table of key, TAB, text"),
    INGEST_OPTIONS(offsetof(struct run_options, ingest)),
    RUN_REDACT_OPTIONS(offsetof(struct run_options, redact)),
    RUN_ENGINE_OPTIONS(offsetof(struct run_options, engine)),
    {"no-cache", OPTION_FLAG, offsetof(struct run_options, no_cache), NULL,
     "read all transcripts, and keep nothing of them for the next run", NULL, 0, 0},
    {"summary", OPTION_CHOICE, offsetof(struct run_options, summary), NULL,
     "the closing table: for people on standard error (default), or JSON on standard output",
     SUMMARY_CHOICES, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
const struct run_options run_option_defaults = {.out = "hearth-out", .engine = RUN_ENGINE_DEFAULTS};

bool run_option_is_of_engine(const struct option *o) {
    return o->offset >= offsetof(struct run_options, engine) &&
           o->offset < offsetof(struct run_options, engine) + sizeof(struct run_engine_options);
}

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

bool run_options_forward(const struct run_options *o, struct stage_run *run) {
    for (size_t i = 0; i < sizeof forwards / sizeof *forwards; i++) {
        const char *value;
        if (!is_for(&forwards[i], run))
            continue;
        memcpy(&value, (const char *)o + forwards[i].offset, sizeof value);
        if (value && !stage_run_option(run, forwards[i].option, value))
            return false;
    }
    for (size_t i = 0; i < o->lexicons.n; i++)
        if (strcmp(run->stage->name, "match") == 0 &&
            !stage_run_option(run, "lexicon", o->lexicons.items[i]))
            return false;
    return strcmp(run->stage->name, "redact") != 0 || run_redact_set(&o->redact, &o->ingest, run);
}

void run_options_files(const struct run_options *o, struct text_list *to) {
    const struct text_list *const lists[] = {&o->lexicons, &o->ingest.manifests, &o->ingest.aliases,
                                             &o->redact.names, &o->redact.patterns};
    const char *const files[] = {o->planned, o->questions, o->notes,
                                 o->lang && strcmp(o->lang, "en") != 0 ? o->lang : NULL, o->logo};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        for (size_t i = 0; i < lists[k]->n; i++)
            text_list_add(to, lists[k]->items[i]);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (files[i])
            text_list_add(to, files[i]);
}

static const struct option *option_of(const struct stage *stage, const char *name) {
    for (const struct option *its = stage->options; its->name; its++)
        if (strcmp(its->name, name) == 0)
            return its;
    return NULL;
}

static const struct stage *stage_of(const char *name) {
    const struct stage *const *s = all_stages;
    while (*s && strcmp((*s)->name, name) != 0)
        s++;
    return *s;
}

const struct option *run_options_default(const struct option *own, const void **settings) {
    for (size_t i = 0; i < sizeof forwards / sizeof *forwards; i++) {
        const struct stage *stage =
            strcmp(forwards[i].option, own->name) == 0 ? stage_of(forwards[i].stage) : NULL;
        if (!stage || !stage->defaults)
            continue;
        *settings = stage->defaults;
        return option_of(stage, own->name);
    }
    *settings = &run_option_defaults;
    return own;
}

const struct option *run_options_effective(const struct run_options *o, const struct option *own,
                                           const struct stage_run *stages, size_t n,
                                           const void **settings) {
    *settings = o;
    for (size_t i = 0; i < sizeof forwards / sizeof *forwards; i++)
        for (size_t k = 0; k < n && strcmp(forwards[i].option, own->name) == 0; k++) {
            const struct stage_run *run = &stages[k];
            if (!run->stage || strcmp(run->stage->name, forwards[i].stage) != 0)
                continue;
            *settings = run->settings;
            return option_of(run->stage, own->name);
        }
    *settings = o;
    return own;
}
