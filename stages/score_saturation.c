/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `saturation` of hearth score: is another conversation worth it? */
#include "models/saturation.h"

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

/* Place in links.wanted. */
enum { DATE };

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    links_table_want(&s->links, "date");
    finished_add(&s->table, columns, LENGTH(columns));
    if (s->options->cost)
        finished_add(&s->table, costs, LENGTH(costs));
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
    } else if (row->by.n == 0)
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
        if (!themes->half_width.why)
            buffer_format(&text,
                          ", and narrows the main themes' intervals from %.2f to %.2f points "
                          "either way",
                          100 * themes->half_width.x, 100 * themes->half_width_1.x);
    }
    filter_note(&t->s->filter, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
}

static bool finish(struct score *s) {
    struct chronology c;
    struct telling told = {.s = s};
    struct saturation_setting setting = {.codebook = s->options->lexicons.n > 0,
                                         .minutes = (double)s->options->cost,
                                         .row = put,
                                         .with = &told};
    bool ok = chronology_make(&c, &s->links, s->options->order == 1 ? LINKS_NONE : DATE,
                              &s->filter.fault);
    ok = ok && (s->links.n_ranks == 0 || saturation_score(&s->links, &c, &setting));
    if (ok && told.themes.counts.seen) {
        if (told.themes.docs > 1)
            tell_order(s, &c);
        tell(&told);
    }
    chronology_free(&c);
    return ok;
}

const struct score_table score_saturation = {"saturation", " lexicon cost order ", begin, finish,
                                             &score_of_links};
