/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth count: additive tables, document by document. */
#include "models/roles.h"
#include "models/units.h"
#include "stages/count_table.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"unit", OPTION_TEXT, offsetof(struct count_options, unit), "UNIT",
     "what themes meet in: sentence, turn (default), window:K (K turns), doc; whole-turn …", NULL,
     0, 0},
    {"block", OPTION_NUMBER, offsetof(struct count_options, block), "N",
     "units in a stretch within which themes are slid (20)", NULL, 1, 1000000},
    {"by", OPTION_TEXT, offsetof(struct count_options, by), "COLUMN",
     "count each value of a column apart in every document (sentences, turns)", NULL, 0, 0},
    {"ladder", OPTION_FLAG, offsetof(struct count_options, ladder), NULL,
     "also units rotated over whole documents, for every two themes of one", NULL, 0, 0},
    {"sums-only", OPTION_FLAG, offsetof(struct count_options, sums_only), NULL,
     "leave the nulls empty: share sums, and have p by the normal form", NULL, 0, 0},
    {"facilitator-roles", OPTION_TEXT, offsetof(struct count_options, roles), "LIST",
     "whose rows are left out (" ROLES_FACILITATORS ")", NULL, 0, 0},
    {"facilitators", OPTION_CHOICE, offsetof(struct count_options, facilitators), NULL,
     "leave their rows out (links' default) or in (lags')", "out|in", 0, 0},
    {"group", OPTION_TEXT, offsetof(struct count_options, group), "COLUMN",
     "voices, mixing, lags: the column of people's groups (group)", NULL, 0, 0},
    {"manifest", OPTION_LIST, offsetof(struct count_options, manifests), "FILE",
     "voices: a table doc, speaker of who was there, for those who say nothing", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct count_options defaults = {
    .unit = "turn", .block = 20, .roles = ROLES_FACILITATORS, .facilitators = -1};

const char *const count_no_grouping[COUNT_NO_GROUPING] = {"turn", "sent",    "line",   "start",
                                                          "end",  "text",    "tokens", "stems",
                                                          "hits", "matcher", "weights"};

bool count_is_grouping(const char *column) {
    for (size_t i = 0; i < COUNT_NO_GROUPING; i++)
        if (strcmp(column, count_no_grouping[i]) == 0)
            return false;
    return true;
}

struct place count_field(const struct record *r, size_t column) {
    return (struct place){r->at.file, r->at.line, (unsigned)column + 1};
}

bool count_one_matcher(struct filter *f, const struct record *r, size_t column,
                       struct buffer *matched) {
    struct slice matcher = r->fields[column];
    if (matched->n == 0)
        buffer_add(matched, matcher);
    return matcher.n == 0 || slice_eq(matcher, buffer_slice(matched)) ||
           fault_input(&f->fault, count_field(r, column), matcher,
                       "a document matched in two ways: its rows before this one have %.*s",
                       SLICE_ARGS(buffer_slice(matched)));
}

/* Slid along words, a code of a whole turn would seem to stand at its beginning. */
void count_tell_whole(struct stage_run *run, bool on_rows, bool on_words) {
    const struct count_options *o = run->settings;
    struct unit_setting unit;
    unit_read(slice_of(o->unit), &unit);
    if (on_rows && !on_words && !unit.whole && unit.kind != UNIT_DOC)
        stage_note(run,
                   "all hits are people's, on all words of their rows: of what was coded without "
                   "a place, count --unit whole-%s",
                   o->unit);
}

/* The roles become a field of the table. */
static bool is_one_line(const char *list) {
    return strpbrk(list, "\t\n\r") == NULL;
}

/* In the order of stage_count.tables. */
static const struct count_table *const tables[] = {&count_links, &count_voices,  &count_mixing,
                                                   &count_flow,  &count_entries, &count_lags};

/* An option of one table given to another would do nothing, in silence. */
static bool count_prepare(struct stage_run *run) {
    const struct count_options *o = run->settings;
    const struct count_table *table = tables[run->table];
    const struct {
        const char *word;
        bool given;
    } given[] = {{" unit ", o->unit != defaults.unit},
                 {" block ", o->block != defaults.block},
                 {" by ", o->by != NULL},
                 {" ladder ", o->ladder},
                 {" sums-only ", o->sums_only},
                 {" facilitators ", o->facilitators >= 0},
                 {" group ", o->group != NULL},
                 {" manifest ", o->manifests.n > 0}};
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        if (given[i].given && !strstr(table->options, given[i].word))
            return fault_usage(&run->fault, "the table %s has no option --%.*s", table->name,
                               (int)strlen(given[i].word) - 2, given[i].word + 1);
    if (!is_one_line(o->roles))
        return fault_usage(&run->fault, "--facilitator-roles: roles by commas, on one line");
    return table->prepare(run);
}

static struct filter *count_open(struct stage_run *run, struct sink *next) {
    return tables[run->table]->open(run, next);
}

static void count_gather(struct stage_run *run, struct filter *f) {
    tables[run->table]->gather(run, f);
}

static void count_carry(struct stage_run *run, struct carry *c) {
    tables[run->table]->carry(run, c);
}

static bool count_finish(struct stage_run *run) {
    return tables[run->table]->finish(run);
}

static void count_release(struct stage_run *run) {
    tables[run->table]->release(run);
}

const struct stage stage_count = {
    .name = "count",
    .operands = "[file...]",
    .summary = "count, document by document, which themes meet and follow, and who speaks",
    .details =
        "Reads rows with the columns doc, turn, tokens, hits and matcher (sent for --unit "
        "sentence; role and\n"
        "agenda where there are), and writes the additive table links: for each document a row "
        "with its\n"
        "units and words, a row for each theme, and a row for each two themes that share a block, "
        "with what\n"
        "is expected of them by chance (e, v) and the chances themselves as text (null): \"964,36 "
        "3:2000\" is\n"
        "one block where 964 cases of 1000 leave no joint unit and 36 leave one, and one where all "
        "2000 leave\n"
        "three. Tables of other documents can simply be put behind it.\n"
        "\n"
        "Rows without a token go, then those that match did not search (no matcher), then\n"
        "facilitators' rows; then the document is cut where agenda "
        "changes, and\n"
        "windows are formed, never across a cut. With --by the rows of each value of the column "
        "are, before\n"
        "units are formed, put together to a sequence of their own, which is cut where the "
        "document was.\n"
        "\n"
        "The table voices (columns speaker and, where there are, role, group, start and end, too) "
        "has of each\n"
        "document who speaks: words, turns, seconds, and hits on each theme.\n"
        "flow has of each tenth of a document which themes are raised there, entries which entries "
        "of the\n"
        "codebook find something in it; both leave out what links leaves out.\n"
        "\n"
        "The table mixing (the same columns, and text for turns that break off) has of each "
        "document who\n"
        "speaks after whom, with facilitators and with their turns stepped over, and the seconds "
        "between.\n"
        "\n"
        "The table lags (column speaker, too) has of each document which theme follows which, one "
        "to three turns\n"
        "later: whoever speaks, from person to person, and from group to group. Facilitators are "
        "in it unless they\n"
        "are put --facilitators out.\n"
        "\n"
        "Example:\n"
        "  hearth count links --unit window:4 < matched.tsv > links.tsv\n"
        "  hearth count links --by group < matched.tsv > groups.tsv\n"
        "  hearth count voices < matched.tsv > voices.tsv\n"
        "  hearth count mixing < matched.tsv > mixing.tsv\n"
        "  hearth count flow < matched.tsv > flow.tsv\n"
        "  hearth count lags < matched.tsv | hearth score sequence > sequence.tsv\n",
    .options = options,
    .settings_size = sizeof(struct count_options),
    .defaults = &defaults,
    .tables = "links|voices|mixing|flow|entries|lags",
    .prepare = count_prepare,
    .open = count_open,
    .gather = count_gather,
    .carry = count_carry,
    .finish = count_finish,
    .release = count_release,
};
