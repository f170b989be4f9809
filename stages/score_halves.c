/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `halves` of hearth score: would two halves of the transcripts have put the
 * links in the same order? */
#include "models/halves.h"

#include "stages/score_table.h"

static const struct finished_column columns[] = {
    WORDS("halving", halves, statistic, halves_halving),
    WORDS("statistic", halves, statistic, halves_statistic_name),
    COLUMN(FINISHED_COUNT, "halvings", halves, halvings),
    COLUMN(FINISHED_COUNT, "docs_1", halves, docs_1),
    COLUMN(FINISHED_COUNT, "docs_2", halves, docs_2),
    COLUMN(FINISHED_COUNT, "pairs", halves, pairs),
    COLUMN(FINISHED_VALUE, "pairs_used", halves, pairs_used),
    COLUMN(FINISHED_VALUE, "spearman", halves, spearman),
    COLUMN(FINISHED_VALUE, "spearman_brown", halves, spearman_brown),
};

/* Place in s->wanted. */
enum { DATE };

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    score_want_column(s, "date");
    finished_add(&s->table, columns, LENGTH(columns));
    return true;
}

struct telling {
    struct score *s;
    struct halves rows[HALVES_HIGHEST + 1];
};

static bool put(void *with, const struct halves *row) {
    struct telling *t = with;
    t->rows[row->statistic] = *row;
    return finished_row(&t->s->table, row, &t->s->filter, t->s->at);
}

/* "Two halves of the 24 transcripts put 45 of 45 pairs of themes in an order that agrees by 0.62
 * (1: the same, 0: no more than by chance), random halves by 0.60 (0.31 to 0.78); the order of all
 * transcripts by an estimated 0.77". */
static void tell(const struct telling *t) {
    const struct halves *first = &t->rows[HALVES_ALTERNATE], *median = &t->rows[HALVES_MEDIAN];
    unsigned long long docs = first->docs_1 + first->docs_2;
    struct buffer text = {0};
    if (first->spearman.why)
        return;
    buffer_format(&text,
                  "two halves of the %llu transcripts put %.0f of %llu pairs of themes in an order "
                  "that agrees by %.2f (1: the same, 0: no more than by chance)",
                  docs, first->pairs_used.x, (unsigned long long)first->pairs, first->spearman.x);
    if (!median->spearman.why)
        buffer_format(&text, ", random halves by %.2f (%.2f to %.2f)", median->spearman.x,
                      t->rows[HALVES_LOWEST].spearman.x, t->rows[HALVES_HIGHEST].spearman.x);
    if (!first->spearman_brown.why)
        buffer_format(&text, "; the order of all transcripts by an estimated %.2f",
                      first->spearman_brown.x);
    filter_note(&t->s->filter, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
}

/* A half of the transcripts is too few units where each is one. */
static bool check_unit(struct score *s) {
    return !links_table_is_doc_unit(score_links(s)) ||
           fault_input(&s->filter.fault, score_links(s)->first, buffer_slice(&score_links(s)->unit),
                       "counted with documents as units: halves are compared by what meets within "
                       "documents");
}

static bool finish(struct score *s) {
    struct chronology c;
    struct telling told = {.s = s};
    size_t date = s->options->order == 1 ? LINKS_NONE : s->wanted[DATE];
    if (!score_whole_documents(s) || !check_unit(s))
        return false;
    bool ok = chronology_make(&c, score_links(s), date, &s->filter.fault) &&
              (score_links(s)->n_themes == 0 ||
               halves_score(score_links(s), &c, score_seed(s), put, &told));
    if (ok && score_links(s)->n_themes)
        tell(&told);
    chronology_free(&c);
    return ok;
}

const struct score_table score_halves = {"halves", " order seed ", begin, finish, &score_of_links};
