/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `saturation` of hearth score: is another conversation worth it? */
#include "models/saturation.h"

#include <stdlib.h>

#include "models/entries_table.h"
#include "pipeline/tsv.h"
#include "stages/score_table.h"

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "by", saturation, by),
    COLUMN(FINISHED_TEXT, "level", saturation, level),
    COLUMN(FINISHED_TEXT, "kind", saturation, kind),
    COLUMN(FINISHED_COUNT, "docs", saturation, docs),
    COLUMN(FINISHED_TEXT, "up_to", saturation, doc),
    COLUMN(FINISHED_TEXT, "date", saturation, date),
    COLUMN(FINISHED_COUNT, "new", saturation, added),
    COLUMN(FINISHED_COUNT, "seen", saturation, counts.seen),
    COLUMN(FINISHED_VALUE, "rarefied", saturation, rarefied),
    COLUMN(FINISHED_VALUE, "rarefied_lo", saturation, rarefied_lo),
    COLUMN(FINISHED_VALUE, "rarefied_hi", saturation, rarefied_hi),
    COLUMN(FINISHED_COUNT, "incidences", saturation, counts.incidences),
    COLUMN(FINISHED_COUNT, "uniques", saturation, counts.uniques),
    COLUMN(FINISHED_COUNT, "duplicates", saturation, counts.duplicates),
    COLUMN(FINISHED_VALUE, "chao2", saturation, richness.estimate),
    COLUMN(FINISHED_VALUE, "chao2_lo", saturation, richness.lo),
    COLUMN(FINISHED_VALUE, "chao2_hi", saturation, richness.hi),
    COLUMN(FINISHED_VALUE, "most", saturation, most),
    WORDS("capped", saturation, capped, saturation_capped),
    COLUMN(FINISHED_VALUE, "coverage", saturation, richness.coverage),
    COLUMN(FINISHED_VALUE, "good_turing_next", saturation, richness.next),
    COLUMN(FINISHED_VALUE, "new_next_1", saturation, new_1),
    COLUMN(FINISHED_VALUE, "new_next_3", saturation, new_3),
    COLUMN(FINISHED_VALUE, "new_next_5", saturation, new_5),
    REASONED("guest_4_2_5", saturation, guest_5, saturation_guest),
    REASONED("guest_4_2_5_reopened", saturation, guest_5, saturation_reopened),
    REASONED("guest_4_3_0", saturation, guest_0, saturation_guest),
    REASONED("guest_4_3_0_reopened", saturation, guest_0, saturation_reopened),
    COLUMN(FINISHED_VALUE, "half_width", saturation, half_width),
    COLUMN(FINISHED_VALUE, "half_width_1", saturation, half_width_1),
    COLUMN(FINISHED_VALUE, "half_width_3", saturation, half_width_3),
    COLUMN(FINISHED_VALUE, "half_width_5", saturation, half_width_5),
    COLUMN(FINISHED_VALUE, "docs_10_points", saturation, docs_10_points),
    COLUMN(FINISHED_COUNT, "docs_all", saturation, docs_all),
};
static const struct finished_column costs[] = {
    COLUMN(FINISHED_VALUE, "hours_per_new", saturation, hours),
};

/* Places in s->wanted; those of --by come behind. */
enum { DATE, COLUMNS };

static bool begin(struct score *s, const struct columns *in) {
    score_want_column(s, "date");
    finished_add(&s->table, columns, LENGTH(columns));
    if (s->options->cost)
        finished_add(&s->table, costs, LENGTH(costs));
    if (!s->options->by)
        return true;
    if (s->options->entries.n)
        return fault_usage(&s->filter.fault, "--entries: not with --by, as entries are counted in "
                                             "whole transcripts");
    return score_want(s, in, "") &&
           (s->n_wanted > COLUMNS ||
            fault_usage(&s->filter.fault, "--by: name a column whose levels are people or places, "
                                          "such as group"));
}

/* The table of entries on its way in. */
struct reader {
    struct filter filter;
    struct entries_table *table;
};

static bool entries_columns(struct sink *sink, const struct columns *c) {
    struct reader *r = (struct reader *)sink;
    return entries_table_columns(r->table, c, &r->filter.fault);
}

static bool entries_record(struct sink *sink, const struct record *record) {
    struct reader *r = (struct reader *)sink;
    return entries_table_row(r->table, record, &r->filter.fault);
}

static bool entries_end(struct sink *sink) {
    struct reader *r = (struct reader *)sink;
    return entries_table_finish(r->table, &r->filter.fault);
}

/* What a codebook has to find something with: an exception finds nothing that stands. */
static void add_entries(void *with, const struct lexicon *l) {
    for (size_t i = 0; i < l->n_entries; i++)
        if (l->entries[i].kind != ENTRY_EXCEPT)
            entries_table_add_entry(with, l->themes[l->entries[i].theme].id, l->entries[i].name);
}

static bool read_entries(struct score *s, struct entries_table *t) {
    struct reader *r = (struct reader *)filter_new(s->run, NULL, sizeof *r);
    r->filter.sink = (struct sink){entries_columns, entries_record, filter_boundary, entries_end};
    r->table = t;
    bool ok = score_lexicons(s, add_entries, t) &&
              tsv_read(&s->options->entries, &r->filter, &s->filter.fault);
    filter_close(&r->filter);
    return ok;
}

/* The kind `entries`, or NULL in *kind without --entries. */
static bool take_entries(struct score *s, struct entries_table *t, struct incidence_rows *rows,
                         const struct incidence_rows **kind) {
    *kind = s->options->entries.n ? rows : NULL;
    return !*kind ||
           (read_entries(s, t) && incidence_entries(rows, t, score_links(s), &s->filter.fault));
}

/* The columns of --by, each of which must have a level. */
static bool take_columns(struct score *s, struct saturation_setting *setting, size_t *columns_by) {
    setting->columns = columns_by;
    for (size_t i = COLUMNS; i < s->n_wanted; i++) {
        if (score_wanted(s, i)->texts.count == 0)
            return fault_input(&s->filter.fault, s->at, slice_of(score_wanted(s, i)->name),
                               "a column without a value in any row of units");
        columns_by[setting->n_columns++] = s->wanted[i];
    }
    return true;
}

/* What the closing sentence needs: how the two series over all ended. */
struct telling {
    struct score *s;
    struct saturation themes, meetings;
    uint64_t quiet; /* transcripts since the last new theme */
};

static bool put(void *with, const struct saturation *row) {
    struct telling *t = with;
    if (row->by.n == 0 && slice_eq(row->kind, SLICE("themes"))) {
        t->themes = *row;
        t->quiet = row->added ? 0 : t->quiet + 1;
    } else if (row->by.n == 0 && slice_eq(row->kind, SLICE("meetings")))
        t->meetings = *row;
    return finished_row(&t->s->table, row, &t->s->filter, t->s->at);
}

static void tell_order(struct score *s, const struct chronology *c) {
    if (s->options->order == 1)
        filter_note(&s->filter, "transcripts are taken in the order of doc, whatever their dates");
    else if (!c->dated && c->n_dated)
        filter_note(&s->filter,
                    "%u of %u transcripts have no date, so that all are taken in the order of doc",
                    c->n_told - c->n_dated, c->n_told);
    else if (!c->dated && c->n_told)
        filter_note(&s->filter,
                    "no transcript has a date, so that they are taken in the order of doc");
}

static void tell_past(const struct telling *t, struct buffer *to) {
    unsigned long long docs = t->themes.docs, quiet = t->quiet, added = t->themes.added;
    buffer_format(to, "of %llu conversations ", docs);
    if (quiet > 1)
        buffer_format(to, "the last %llu brought no new theme", quiet);
    else if (quiet)
        buffer_text(to, "the last one brought no new theme");
    else
        buffer_format(to, "the last one brought %llu new theme%s", added, added == 1 ? "" : "s");
}

/* In hundredths either way: a share cannot be further off than all there is. */
static double points(struct value width) {
    return width.x < 1 ? 100 * width.x : 100;
}

/* " (5.0 hours of people's time for each new theme, 0.7 for each such meeting)", where --cost is
 * given and something new is expected. */
static void tell_cost(const struct telling *t, struct buffer *text) {
    const struct value theme = t->themes.hours, meeting = t->meetings.hours;
    if (!t->s->options->cost || (theme.why && meeting.why))
        return;
    buffer_text(text, " (");
    if (!theme.why)
        buffer_format(text, "%.1f hours of people's time for each new theme", theme.x);
    if (!meeting.why)
        buffer_format(text, "%s%.1f %sfor each such meeting", theme.why ? "" : ", ", meeting.x,
                      theme.why ? "hours of people's time " : "");
    buffer_char(text, ')');
}

/* "Of 24 conversations the last 6 brought no new theme; one more is expected to bring 0.1 new
 * themes and 1.4 meetings of two themes that had never met, and narrows the main themes' intervals
 * from 7.1 to 6.9 points either way." */
static void tell(const struct telling *t) {
    const struct saturation *themes = &t->themes, *meetings = &t->meetings;
    struct buffer text = {0};
    if (themes->docs == 1)
        buffer_text(&text, "one conversation does not say what another one would bring");
    else
        tell_past(t, &text);
    if (!themes->new_1.why) {
        buffer_format(&text, "; one more is expected to bring %.1f new themes", themes->new_1.x);
        if (!meetings->new_1.why)
            buffer_format(&text, " and %.1f meetings of two themes that had never met",
                          meetings->new_1.x);
        tell_cost(t, &text);
        if (!themes->half_width.why)
            buffer_format(&text,
                          ", and narrows the main themes' intervals from %.2f to %.2f points "
                          "either way",
                          points(themes->half_width), points(themes->half_width_1));
    }
    filter_note(&t->s->filter, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
}

static bool finish(struct score *s) {
    struct chronology c;
    struct telling told = {.s = s};
    struct entries_table entries = {.n_cells = 0};
    struct incidence_rows rows = {.kind = NULL};
    size_t *by = mem_zero(s->n_wanted, sizeof *by);
    struct saturation_setting setting = {.codebook = score_knows_themes(s),
                                         .codebook_entries = s->options->lexicons.n > 0,
                                         .minutes = (double)s->options->cost,
                                         .row = put,
                                         .with = &told};
    bool ok =
        chronology_make(&c, score_links(s), s->options->order == 1 ? LINKS_NONE : s->wanted[DATE],
                        &s->filter.fault);
    ok = ok && take_columns(s, &setting, by) && take_entries(s, &entries, &rows, &setting.entries);
    ok = ok && (score_links(s)->n_ranks == 0 || saturation_score(score_links(s), &c, &setting));
    if (ok && told.themes.counts.seen) {
        if (told.themes.docs > 1)
            tell_order(s, &c);
        tell(&told);
    }
    chronology_free(&c);
    incidence_rows_free(&rows);
    entries_table_free(&entries);
    free(by);
    return ok;
}

const struct score_table score_saturation = {"saturation", " lexicon themes by entries cost order ",
                                             begin, finish, &score_of_links};
