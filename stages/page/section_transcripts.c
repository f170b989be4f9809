/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts: where in each of them the themes are, what no theme covers, and the words
 * themselves with the hits marked. */
#include <math.h>
#include <stdlib.h>

#include "stages/page/codelines.h"
#include "stages/page/report_talk.h"
#include "stages/page/sections.h"

enum {
    READ_DOCS = 60,      /* more transcripts, or … */
    READ_BYTES = 400000, /* … more bytes of talk are read by the script only */
};

static const char *const tables[] = {"themes", NULL};
static const struct report_column covered[] = {
    {"column.doc", false},  {"column.project", false}, {"column.date", false},
    {"column.turns", true}, {"column.bare", true},     {"column.bare_share", true},
};
static const struct report_column stretched[] = {
    {"column.doc", false},  {"column.from_turn", false}, {"column.to_turn", false},
    {"column.turns", true}, {"column.words", true},      {"column.words_share", true},
};
enum { COLUMNS = sizeof covered / sizeof *covered };

/* Its name, which leads to the transcript: in the page, or by the script. */
static void put_doc(struct report *r, const struct talk *t, size_t doc, bool read) {
    struct tags *p = r->page;
    tags_open(p, "td");
    tags_open(p, "a");
    tags_attr_text(p, "class", "go");
    tags_attr(p, "data-doc", t->docs[doc].doc);
    if (read)
        tags_attr_format(p, "href", "#read-%zu", doc + 1);
    else
        tags_attr_text(p, "href", "#transcripts");
    tags_open(p, "bdi");
    tags_text(p, t->docs[doc].doc);
    tags_close(p, "bdi");
    tags_close(p, "a");
    tags_close(p, "td");
}

static double percent(uint64_t part, uint64_t whole) {
    return whole ? 100 * (double)part / (double)whole : (double)NAN;
}

static void put_transcript(struct report *r, const struct talk *t, size_t doc, bool read) {
    struct uncovered u = t->docs[doc].uncovered;
    report_row_begin(r);
    put_doc(r, t, doc, read);
    report_cell(r, &covered[1], intern_text(&t->projects, t->docs[doc].project));
    report_cell(r, &covered[2], t->docs[doc].date);
    report_cell_number(r, &covered[3], (double)u.turns, 0);
    report_cell_number(r, &covered[4], (double)u.bare, 0);
    report_cell_number(r, &covered[5], percent(u.bare, u.turns), 0);
    report_row_end(r);
}

/* The transcripts that are drawn; when these are not all, all of them folded away. */
static void put_covered(struct report *r, const struct talk *t, bool read) {
    size_t most = (size_t)r->options->top, *docs = mem_zero(most + 1, sizeof *docs);
    size_t n = codelines_docs(t, docs, most);
    report_rows_begin(r, "transcripts.table", covered, COLUMNS);
    for (size_t i = 0; i < n; i++)
        put_transcript(r, t, docs[i], read);
    report_rows_end(r);
    free(docs);
    if (n == t->n_docs)
        return;
    report_fold_begin(r, "transcripts.all");
    report_rows_begin(r, "transcripts.all", covered, COLUMNS);
    for (size_t i = 0; i < t->n_docs; i++)
        put_transcript(r, t, i, read);
    report_rows_end(r);
    report_fold_end(r);
}

static void say_drawn(struct report *r, const struct talk *t) {
    struct buffer shown = {0}, all = {0};
    buffer_format(&shown, "%zu%c", (size_t)r->options->top, '\0');
    buffer_format(&all, "%zu%c", t->n_docs, '\0');
    if (t->n_docs > (size_t)r->options->top)
        report_say(r, "transcripts.some", shown.p, all.p, NULL);
    buffer_free(&shown);
    buffer_free(&all);
}

/* `said`: room for the transcript; false with a fault. */
static bool put_stretch(struct report *r, const struct stretch *of, bool read,
                        struct spoken *said) {
    const struct talk *t = r->talk;
    if (!talk_load(t, of->doc, said, r->fault))
        return false;
    report_row_begin(r);
    put_doc(r, t, of->doc, read);
    report_cell(r, &stretched[1], spoken_turn(said, &said->turns[of->from]));
    report_cell(r, &stretched[2], spoken_turn(said, &said->turns[of->to]));
    report_cell_number(r, &stretched[3], (double)of->turns, 0);
    report_cell_number(r, &stretched[4], (double)of->words, 0);
    report_cell_number(r, &stretched[5], percent(of->words, t->docs[of->doc].uncovered.words), 0);
    report_row_end(r);
    return true;
}

static bool put_stretches(struct report *r, const struct talk *t, bool read) {
    struct spoken said = {0};
    size_t n = t->sums.n_longest;
    bool ok = true;
    report_heading(r, "transcripts.stretches");
    report_say(r, n ? "transcripts.blind" : "transcripts.no_stretch", NULL);
    if (n == 0)
        return true;
    report_rows_begin(r, "transcripts.stretches", stretched, COLUMNS);
    for (size_t i = 0; ok && i < n; i++)
        ok = put_stretch(r, &t->sums.longest[i], read, &said);
    report_rows_end(r);
    spoken_free(&said);
    return ok;
}

static void say_share(struct report *r, const struct talk *t) {
    const struct uncovered *all = &t->sums.all;
    struct buffer bare = {0}, turns = {0}, share = {0};
    buffer_format(&bare, "%llu%c", (unsigned long long)all->bare, '\0');
    buffer_format(&turns, "%llu%c", (unsigned long long)all->turns, '\0');
    buffer_format(&share, "%.0f%c", all->turns ? percent(all->bare, all->turns) : 0, '\0');
    if (all->turns)
        report_say(r, "transcripts.share", bare.p, turns.p, share.p, NULL);
    if (r->result->package.suppress)
        report_say(r, "transcripts.withheld", NULL);
    buffer_free(&bare);
    buffer_free(&turns);
    buffer_free(&share);
}

/* The words; hits that overlap are one mark. */
static void put_words(struct report *r, const struct spoken *s, const struct talk_turn *turn) {
    struct tags *p = r->page;
    struct slice text = spoken_text(s, turn);
    size_t at = 0;
    for (size_t i = turn->hits; i < turn->hits + turn->n_hits;) {
        size_t from = s->hits[i].from, to = s->hits[i].to;
        struct buffer names = {0};
        for (; i < turn->hits + turn->n_hits && s->hits[i].from < to; i++) {
            to = s->hits[i].to > to ? s->hits[i].to : to;
            buffer_text(&names, names.n ? ", " : "");
            buffer_add(&names, report_name(r, hierarchy_name(&r->talk->themes, s->hits[i].theme)));
        }
        tags_text(p, (struct slice){text.p + at, from - at});
        tags_open(p, "mark");
        tags_attr(p, "title", buffer_slice(&names));
        tags_text(p, (struct slice){text.p + from, to - from});
        tags_close(p, "mark");
        buffer_free(&names);
        at = to;
    }
    tags_text(p, (struct slice){text.p + at, text.n - at});
}

static void put_turn(struct report *r, const struct spoken *s, const struct talk_turn *turn) {
    struct tags *p = r->page;
    tags_open(p, "p");
    if (turn->asked)
        tags_attr_text(p, "class", "asked");
    tags_open(p, "strong");
    tags_open(p, "bdi");
    tags_text(p, spoken_turn(s, turn));
    tags_words(p, " ");
    tags_text(p, intern_text(&r->talk->speakers, turn->speaker));
    tags_close(p, "bdi");
    tags_close(p, "strong");
    tags_words(p, " ");
    tags_open(p, "bdi");
    if (!turn->quotable)
        report_text(r, "transcripts.turn_withheld", NULL);
    else
        put_words(r, s, turn);
    tags_close(p, "bdi");
    tags_close(p, "p");
}

static bool put_reading(struct report *r, const struct talk *t) {
    struct spoken said = {0};
    bool ok = true;
    report_heading(r, "transcripts.reading");
    for (size_t d = 0; d < t->n_docs && (ok = talk_load(t, d, &said, r->fault)); d++) {
        tags_open(r->page, "details");
        tags_attr_text(r->page, "class", "reading");
        tags_attr_format(r->page, "id", "read-%zu", d + 1);
        tags_element(r->page, "summary", NULL, t->docs[d].doc);
        for (size_t i = 0; i < said.n_turns; i++)
            put_turn(r, &said, &said.turns[i]);
        tags_close(r->page, "details");
    }
    spoken_free(&said);
    return ok;
}

/* Few enough to stand in the page twice: here, and for the script. */
static bool can_be_read(const struct talk *t) {
    return t->quotes.mode == REPORT_QUOTES_ALL && t->n_docs <= READ_DOCS && t->bytes <= READ_BYTES;
}

/* Where the transcripts are, when they are not here. */
static const char *key_of_elsewhere(const struct talk *t) {
    return t->quotes.mode == REPORT_QUOTES_ALL      ? "transcripts.by_script"
           : t->quotes.mode == REPORT_QUOTES_SAMPLE ? "transcripts.sample"
                                                    : "transcripts.not_quoted";
}

static bool write(struct report *r) {
    const struct talk *t = report_talk(r);
    if (!t && fault_none(r->fault))
        report_say_missing(r, "matched");
    if (!t)
        return fault_none(r->fault);
    bool read = can_be_read(t);
    say_share(r, t);
    say_drawn(r, t);
    if (!report_figure(r, &figure_codelines))
        return false;
    put_covered(r, t, read);
    if (!put_stretches(r, t, read))
        return false;
    if (read)
        return put_reading(r, t);
    report_say(r, key_of_elsewhere(t), NULL);
    return true;
}

const struct section section_transcripts = {"transcripts", tables, write};
