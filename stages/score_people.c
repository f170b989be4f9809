/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `people` of hearth score: how many people raise each theme, of how many, at
 * the levels of a column. */
#include "models/persons_hidden.h"
#include "stages/score_table.h"

#define DEFAULTS "project,wave,group,role"

struct counted {
    struct slice of, name, theme;
    bool facilitators;
    struct value docs, people, speaking, share, amount, top_share;
    const char *measure;
    struct slice hangs_on_one;
};

static void put_facilitators(const void *member, struct buffer *to) {
    buffer_text(to, *(const bool *)member ? "in" : "out");
}

static void put_measure(const void *member, struct buffer *to) {
    buffer_text(to, *(const char *const *)member);
}

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "of", counted, of),
    COLUMN(FINISHED_TEXT, "name", counted, name),
    COLUMN(FINISHED_TEXT, "theme", counted, theme),
    WORDS("facilitators", counted, facilitators, put_facilitators),
    COLUMN(FINISHED_VALUE, "docs", counted, docs),
    COLUMN(FINISHED_VALUE, "people", counted, people),
    COLUMN(FINISHED_VALUE, "speaking", counted, speaking),
    COLUMN(FINISHED_VALUE, "share", counted, share),
    WORDS("measure", counted, measure, put_measure),
    COLUMN(FINISHED_VALUE, "amount", counted, amount),
    COLUMN(FINISHED_VALUE, "top_share", counted, top_share),
    COLUMN(FINISHED_TEXT, "hangs_on_one", counted, hangs_on_one),
};

/* A column of people, or one that is constant in each document. */
static bool want(struct score *s, const struct columns *in, struct slice name, bool asked) {
    const char *text = score_text(s, name);
    for (size_t i = 0; i < s->by.n; i++)
        if (strcmp(s->by.items[i], text) == 0)
            return true;
    bool own = strcmp(text, "role") == 0 || strcmp(text, "group") == 0;
    for (size_t i = 0; i < VOICES_COLUMNS && !own; i++)
        if (slice_eq(name, slice_of(voices_names[i])))
            return fault_usage(&s->filter.fault, "--by: %s is a column of every table of counts",
                               text);
    if (!own && columns_find(in, text) == COLUMN_NONE)
        return !asked || fault_input(&s->filter.fault, in->at, name,
                                     "no such column in the counts: they have role, group and the "
                                     "columns that are the same in a whole document");
    if (!own && !s->options->held)
        doc_rows_want(&s->own.voices.docs, text);
    text_list_add(&s->by, text);
    return true;
}

static bool begin(struct score *s, const struct columns *in) {
    const char *by = s->options->by;
    struct slice rest = slice_of(by ? by : DEFAULTS);
    bool ok = true;
    finished_add(&s->table, columns, LENGTH(columns));
    while (ok && rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        ok = name.n == 0 || want(s, in, name, by != NULL);
    }
    return ok && (!by || s->by.n || fault_usage(&s->filter.fault, "--by: name a column"));
}

/* One table: everybody, or by one column. */
struct block {
    struct score *s;
    const struct persons *people;
    const struct persons_levels *levels; /* NULL: everybody */
    struct persons_table table;
    struct persons_hidden hidden; /* when small counts are suppressed */
};

static bool suppresses(const struct block *b) {
    return b->s->options->suppress > 0;
}

static struct value unless(bool hidden, const struct block *b, struct value v) {
    return !hidden ? v : value_missing(b->hidden.withheld ? REASON_WITHHELD : REASON_SUPPRESSED);
}

static struct value ratio(uint64_t part, uint64_t whole, enum reason why) {
    return whole ? value_of((double)part / (double)whole) : value_missing(why);
}

/* The alternative to hiding some counts: none is told to the person, and what they have not at all.
 */
static struct counted rounded(const struct block *b, struct counted row) {
    uint64_t base = b->s->options->round;
    uint64_t people = disclosure_round((uint64_t)row.people.x, base);
    uint64_t speaking = disclosure_round((uint64_t)row.speaking.x, base);
    struct value none = value_missing(REASON_SUPPRESSED);
    row.people = value_of((double)people);
    row.speaking = value_of((double)speaking);
    row.share = ratio(speaking, people, REASON_SUPPRESSED);
    row.docs = row.amount = row.top_share = none;
    row.hangs_on_one = slice_of(reason_name(REASON_SUPPRESSED));
    return row;
}

/* What one of them has is told of nobody where small counts are suppressed. */
static struct counted row_of(const struct block *b, size_t line, size_t column) {
    const struct persons_cell *cell = &b->table.cells[line * b->table.columns + column];
    bool there = suppresses(b) && persons_hidden_there(&b->hidden, line, column);
    bool speaking = suppresses(b) && persons_hidden_speaking(&b->hidden, line, column);
    bool one = speaking || (suppresses(b) && cell->amount);
    bool hangs = cell->amount && cell->top >= cell->amount - cell->top;
    return (struct counted){
        .of = slice_of(b->levels ? b->levels->of : "all"),
        .name = b->levels ? b->levels->names[column] : SLICE(""),
        .theme = line ? b->people->themes[line - 1] : SLICE(""),
        .facilitators = b->s->options->facilitators == 1,
        .docs = unless(speaking, b, value_of((double)cell->docs)),
        .people = unless(there, b, value_of((double)cell->people)),
        .speaking = unless(speaking, b, value_of((double)cell->speaking)),
        .share = unless(there || speaking, b, ratio(cell->speaking, cell->people, REASON_NO_UNITS)),
        .measure = line ? "hits" : "words",
        .amount = unless(speaking, b, value_of((double)cell->amount)),
        .top_share = unless(
            one, b, ratio(cell->top, cell->amount, line ? REASON_THEME_ABSENT : REASON_SILENT)),
        .hangs_on_one = one            ? slice_of(reason_name(REASON_SUPPRESSED))
                        : hangs        ? cell->who
                        : cell->amount ? SLICE("-")
                                       : SLICE(""),
    };
}

static bool put_rows(const struct block *b) {
    struct score *s = b->s;
    size_t columns_of = b->levels ? b->levels->n : 1;
    bool ok = true;
    for (size_t k = 0; ok && k < columns_of; k++)
        for (size_t i = 0; ok && i < b->table.rows; i++) {
            struct counted row = row_of(b, i, k);
            if (s->options->round)
                row = rounded(b, row);
            ok = finished_row(&s->table, &row, &s->filter, s->at);
        }
    return ok;
}

static void tell_hidden(const struct block *b) {
    const struct persons_hidden *h = &b->hidden;
    const uint64_t *n = h->hidden;
    unsigned long long k = b->s->options->suppress;
    uint64_t few = n[DISCLOSURE_SMALL] + n[DISCLOSURE_FEW];
    uint64_t all = few + n[DISCLOSURE_DOMINATED] + n[DISCLOSURE_SECONDARY];
    const char *by = b->levels ? " by " : "", *of = b->levels ? b->levels->of : "";
    if (h->withheld)
        filter_note(&b->s->filter,
                    "people%s%s: all counts are withheld: with those that could be shown, one of "
                    "fewer than %llu people could be worked out, or nearly",
                    by, of, k);
    else if (all)
        filter_note(&b->s->filter,
                    "people%s%s: %llu of %llu counts are suppressed: %llu of fewer than %llu "
                    "people, %llu mostly one person's, %llu that would give those away",
                    by, of, (unsigned long long)all, (unsigned long long)h->counts,
                    (unsigned long long)few, k, (unsigned long long)n[DISCLOSURE_DOMINATED],
                    (unsigned long long)n[DISCLOSURE_SECONDARY]);
}

static bool put_block(struct score *s, const struct persons *p, const struct persons_levels *levels,
                      size_t *tables) {
    struct block b = {.s = s, .people = p, .levels = levels};
    persons_table_make(&b.table, p, levels);
    if (suppresses(&b)) {
        persons_hide(&b.hidden, &b.table, p, s->options->suppress);
        tell_hidden(&b);
    }
    bool ok = put_rows(&b);
    *tables += levels != NULL;
    persons_hidden_free(&b.hidden);
    persons_table_free(&b.table);
    return ok;
}

/* Columns that nobody asked for are left out without two levels. */
static bool put_by(struct score *s, const struct persons *p, const char *of, size_t *tables) {
    struct persons_levels levels;
    bool asked = s->options->by != NULL, ok = true;
    persons_levels_make(&levels, p, of);
    if (levels.n == 0 && asked && p->n)
        ok = fault_input(&s->filter.fault, s->at, slice_of(of),
                         "a column without a value for any of the people");
    else if (levels.n == 0)
        filter_note(&s->filter, "%s has no value for any of the people and is left out", of);
    else if (levels.n == 1 && !asked)
        filter_note(&s->filter, "%s has one level only: nothing to compare", of);
    else
        ok = put_block(s, p, &levels, tables);
    persons_levels_free(&levels);
    return ok;
}

static void tell(struct score *s, const struct persons *p) {
    if (p->n == 0)
        filter_note(&s->filter, "nobody is there who counts");
    if (s->options->round)
        filter_note(&s->filter, "people: every count is the nearest multiple of %llu",
                    (unsigned long long)s->options->round);
    if (p->roles)
        filter_note(&s->filter,
                    "%llu people have several roles in a transcript: each counts in "
                    "the one in which they say most",
                    (unsigned long long)p->roles);
    if (p->groups)
        filter_note(&s->filter,
                    "%llu people are of several groups in a transcript: each counts in "
                    "the one in which they say most",
                    (unsigned long long)p->groups);
}

/* Each is safe alone. */
static void tell_linked(struct score *s, size_t tables) {
    if (s->options->suppress && tables > 1)
        filter_note(&s->filter,
                    "people by %zu columns: side by side they may tell what each one "
                    "hides; publish one of them, and suppress it alone (--by COLUMN)",
                    tables);
}

static bool finish(struct score *s) {
    struct persons people;
    size_t tables = 0;
    persons_make(&people, &s->counts->voices, s->options->facilitators == 1);
    tell(s, &people);
    bool ok = put_block(s, &people, NULL, &tables);
    for (size_t i = 0; ok && i < s->by.n; i++)
        ok = put_by(s, &people, s->by.items[i], &tables);
    tell_linked(s, tables);
    persons_free(&people);
    return ok;
}

const struct score_table score_people = {"people", " by facilitators suppress round ", begin,
                                         finish, &score_of_voices};
