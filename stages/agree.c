/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth agree: people's codings against one another, and against a lexicon. */
#include "stages/agree_table.h"

#include <stdlib.h>
#include <unistd.h>

#include "models/ratings_matched.h"
#include "pipeline/chain.h"
#include "stages/stages.h"

#define OPTION(name, kind, member, argument, help, choices, least, most)                           \
    { name, kind, offsetof(struct agree_options, member), argument, help, choices, least, most }

static const struct option options[] = {
    OPTION("column", OPTION_LIST, columns, "ROLE=NAME",
           "what a column of FILE is: unit, doc, turn, sent, coder, code, begin, end, line, text",
           NULL, 0, 0),
    OPTION("coders", OPTION_TEXT, coders, "A,B,C", "FILE has a column for each of these coders",
           NULL, 0, 0),
    OPTION("repeats", OPTION_CHOICE, repeats, NULL,
           "several rows of a coder on a unit: codes of one coding (default), only the first, or "
           "one more coder each",
           REPEATS_CHOICES, 0, 0),
    OPTION("complete", OPTION_FLAG, complete, NULL,
           "coders looked at every unit of the documents that they coded: what is not listed has "
           "nothing",
           NULL, 0, 0),
    OPTION("matched", OPTION_TEXT, matched, "FILE",
           "matched rows: the lexicon as one more coder; validated: what the sample was drawn from",
           NULL, 0, 0),
    OPTION("theme", OPTION_LIST, themes, "THEME",
           "only this theme (may be repeated); sample: the one to read for", NULL, 0, 0),
    OPTION("standard", OPTION_TEXT, standard, "CODER",
           "scores: the coder taken for right (with --matched: the people)", NULL, 0, 0),
    OPTION("no-pairs", OPTION_FLAG, no_pairs, NULL, "scores: only all coders together", NULL, 0, 0),
    OPTION("draws", OPTION_NUMBER, draws, "N", "scores: draws of documents for intervals (1000)",
           NULL, 0, 1000000),
    OPTION("seed", OPTION_NUMBER, seed, "N", "scores, sample: another seed, other draws (1)", NULL,
           0, UINT64_MAX - 1),
    OPTION("size", OPTION_NUMBER, size, "N",
           "sample: units to read, half of them with a hit; with --by of each level (200)", NULL, 2,
           1000000),
    OPTION("unit", OPTION_CHOICE, unit, NULL, "sample: what is read at a time (turn)",
           "turn|sentence", 0, 0),
    OPTION("facilitators", OPTION_CHOICE, facilitators, NULL,
           "sample: are facilitators' rows in it, or left out as in counts (default)?", "out|in", 0,
           0),
    OPTION("by", OPTION_TEXT, by, "COLUMN",
           "sample: draw from each level of a column; validated: tell its levels apart", NULL, 0,
           0),
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct agree_options not_given = {.repeats = -1,
                                               .unit = -1,
                                               .facilitators = -1,
                                               .draws = AGREE_DEFAULT,
                                               .seed = AGREE_DEFAULT,
                                               .size = AGREE_DEFAULT};

/* In the order of stage_agree.tables. */
static const struct agree_table *const tables[] = {
    &agree_scores, &agree_confusion, &agree_disagreements, &agree_sample, &agree_validated};

/* An option of one table given to another would do nothing, in silence. */
static bool check_options(struct stage_run *run) {
    const struct agree_options *o = run->settings;
    const struct {
        const char *word;
        bool given;
    } given[] = {{" column ", o->columns.n > 0},           {" coders ", o->coders != NULL},
                 {" repeats ", o->repeats >= 0},           {" complete ", o->complete},
                 {" matched ", o->matched != NULL},        {" theme ", o->themes.n > 0},
                 {" standard ", o->standard != NULL},      {" no-pairs ", o->no_pairs},
                 {" draws ", o->draws != AGREE_DEFAULT},   {" seed ", o->seed != AGREE_DEFAULT},
                 {" size ", o->size != AGREE_DEFAULT},     {" unit ", o->unit >= 0},
                 {" facilitators ", o->facilitators >= 0}, {" by ", o->by != NULL}};
    const struct agree_table *table = tables[run->table];
    for (size_t i = 0; i < LENGTH(given); i++)
        if (given[i].given && !strstr(table->options, given[i].word))
            return fault_usage(&run->fault, "the table %s has no option --%.*s", table->name,
                               (int)strlen(given[i].word) - 2, given[i].word + 1);
    return true;
}

/* The lexicon's rows, put beside the people's. */
struct matched_listener {
    struct agree_listener listener;
    struct ratings_matched *to;
    enum ratings_form form;
    size_t doc, turn, sent, line, text, tokens, hits, matcher;
};

static bool matched_columns(struct agree_listener *l, struct filter *f, const struct columns *c) {
    struct matched_listener *m = (struct matched_listener *)l;
    m->line = columns_find(c, "line");
    m->sent = COLUMN_NONE;
    return filter_need(f, c, "doc", &m->doc) && filter_need(f, c, "turn", &m->turn) &&
           (m->form != RATINGS_SENT || filter_need(f, c, "sent", &m->sent)) &&
           filter_need(f, c, "text", &m->text) && filter_need(f, c, "tokens", &m->tokens) &&
           filter_need(f, c, "hits", &m->hits) && filter_need(f, c, "matcher", &m->matcher);
}

static struct slice field(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? (struct slice){"", 0} : r->fields[column];
}

static bool matched_record(struct agree_listener *l, struct filter *f, const struct record *r) {
    struct matched_listener *m = (struct matched_listener *)l;
    const struct matched_row row = {.doc = field(r, m->doc),
                                    .turn = field(r, m->turn),
                                    .sent = field(r, m->sent),
                                    .line = field(r, m->line),
                                    .text = field(r, m->text),
                                    .tokens = field(r, m->tokens),
                                    .hits = field(r, m->hits),
                                    .matcher = field(r, m->matcher),
                                    .at = {r->at.file, r->at.line, (unsigned)m->hits + 1}};
    return ratings_matched_row(m->to, &row, &f->fault);
}

/* A code that is spelt otherwise than the theme would look like a theme that is never found. */
static void tell_unmet(struct agree *a, const struct ratings_matched *m) {
    struct names unmet = {0};
    struct buffer list = {0};
    ratings_matched_unmet(m, &unmet);
    if (names_list(&unmet, &list))
        stage_warn(a->run, "no hit anywhere in the matched rows on %zu of %zu themes: %.*s",
                   unmet.n, (size_t)a->ratings->codes.count, SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
    names_free(&unmet);
}

static bool add_lexicon(struct agree *a) {
    struct fault *f = &a->run->fault;
    struct text_list files = {0};
    struct matched_listener m = {.listener = {matched_columns, matched_record},
                                 .form = a->ratings->form};
    text_list_add(&files, a->options->matched);
    m.to = ratings_matched_new(a->ratings, a->options->complete, f);
    f->many = true;
    bool ok = m.to && agree_listen(a, &files, &m.listener) && ratings_matched_end(m.to, f);
    f->many = false;
    if (ok)
        tell_unmet(a, m.to);
    ratings_matched_free(m.to);
    free(files.items);
    return ok;
}

/* People's codings, the lexicon's beside them when it is asked for. */
static bool read_ratings(struct agree *a) {
    const struct agree_options *o = a->options;
    struct stage_run *run = a->run;
    const struct ratings_asked asked = {
        &o->columns, o->coders, o->repeats < 0 ? REPEATS_CODES : (enum ratings_repeats)o->repeats};
    if (run->operands.n != 1)
        return fault_usage(&run->fault, "name one table of codings");
    run->fault.many = true;
    a->ratings = ratings_read(run->operands.items[0], &asked, &run->fault);
    run->fault.many = false;
    if (!a->ratings)
        return false;
    if (a->ratings->understood.n)
        stage_note(run, "%s: %.*s", a->ratings->file, SLICE_ARGS(a->ratings->understood));
    if (o->themes.n)
        ratings_restrict(a->ratings, &o->themes);
    if (o->matched && !add_lexicon(a))
        return false;
    if (o->complete && !o->matched)
        ratings_complete(a->ratings, a->ratings->coders.count);
    ratings_finish(a->ratings);
    return a->ratings->coders.count > 1 ||
           fault_input(&run->fault, (struct place){a->ratings->file, 0, 0},
                       intern_text(&a->ratings->coders, 0),
                       "only one coder: nothing to compare (--matched compares with a lexicon)");
}

static bool agree_command(struct stage_run *run) {
    const struct agree_table *table = tables[run->table];
    struct outlet_file to;
    struct tsv_writer writer;
    struct agree a = {.run = run, .options = run->settings};
    if (!check_options(run))
        return false;
    outlet_file_init(&to, STDOUT_FILENO, "standard output", &run->fault);
    tsv_writer_init(&writer, &to.outlet, true);
    a.out = filter_new(run, &writer.sink, sizeof *a.out);
    bool ok =
        (!table->reads_ratings || read_ratings(&a)) && table->write(&a) && filter_end(&a.out->sink);
    fault_take(&run->fault, &a.out->fault);
    a.out->close(a.out);
    row_free(&a.row);
    ratings_free(a.ratings);
    tsv_writer_free(&writer);
    return ok;
}

const struct stage stage_agree = {
    .name = "agree",
    .operands = "FILE",
    .summary = "compare people's codings with one another and with a lexicon",
    .details =
        "Reads a table of codings that people wrote: unit (or doc, turn, sent), coder, code, a "
        "row\n"
        "for each code; an empty code says that the unit was read and nothing found. Or --coders: "
        "a\n"
        "column for each coder. Writes\n"
        "  scores         (default) percent agreement, kappa, alpha, AC1 and, against a standard,\n"
        "                 precision and recall, by theme, for all coders and each two of them\n"
        "  confusion      who said what where the other said what\n"
        "  disagreements  the units on which they differ, with their text\n"
        "With --matched the lexicon is a coder, too. To check a lexicon by hand:\n"
        "  sample         reads matched rows, draws units with and without a hit, to be filled in\n"
        "  validated      reads the filled-in sample: how common the theme is, what is missed\n"
        "\n"
        "Example:\n"
        "  hearth agree codings.csv --matched matched.tsv\n",
    .options = options,
    .settings_size = sizeof(struct agree_options),
    .defaults = &not_given,
    .tables = "scores|confusion|disagreements|sample|validated",
    .command = agree_command,
};
