/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/label_candidates.h"
#include "corpus/layout.h"
#include "corpus/remarks.h"

/* Of lines that begin with a speaker, fewer than one in so many are few. */
enum { FEW = 20 };

static bool is_indented(const struct line *line) {
    return line->text.n > 1 && (*line->text.p == '\t' || memcmp(line->text.p, "  ", 2) == 0);
}

/* What lines look like, and who speaks in them. */
struct seen {
    struct label_candidates candidates;
    uint64_t lines, going_on, known, labels; /* known: the layout says who speaks */
    uint64_t listed;           /* names behind bullets that are none of elsewhere ... */
    struct slice first_listed; /* ... and the first */
    bool indented;             /* labels may be set in ... */
    bool bulleted;             /* ... or behind a bullet, though they are nowhere else */
    bool recurs;               /* some label does */
    bool single;               /* each line is a paragraph */
};

/* Whether lines that are set in, or bulleted, may begin with a label: not where labels stand at the
 * margin and what is set in goes on with them. */
static void see_shapes(const struct lines *l, struct seen *seen) {
    uint64_t at_margin = 0, set_in = 0, bulleted = 0;
    for (size_t i = 0; i < seen->candidates.n; i++) {
        const struct label_candidate *c = &seen->candidates.at[i];
        const struct line *line = &l->items[c->line];
        bool in = is_indented(line);
        set_in += in && !c->bulleted;
        at_margin += !in && !c->bulleted;
        bulleted += c->bulleted && (in || label_is_bulleted(line->text));
    }
    seen->indented = at_margin < 4 * set_in;
    seen->bulleted = at_margin < bulleted;
}

/* The candidate of line i, where one may stand. */
static const struct label_candidate *candidate_of(const struct lines *l, size_t i,
                                                  struct seen *seen) {
    if (!seen->indented && is_indented(&l->items[i]))
        return NULL;
    return label_candidates_get(&seen->candidates, i);
}

/* Whether a line begins with a label, now that it is known which are some. Beside speakers that the
 * layout tells (an interviewer in bold type) the others must recur. */
static bool is_label(const struct transcript *t, const struct seen *seen, const struct line *line,
                     const struct label_candidate *c) {
    return labels_accept(&t->labels, &c->label, line->start || seen->single) &&
           (!seen->known || labels_recurs(&t->labels, &c->label));
}

/* The speaker that the layout tells, as a label. */
static struct label known_label(const struct line *line) {
    struct slice rest = line->speaker, base = clean_trim(slice_cut(&rest, '('));
    return (struct label){
        .name = line->speaker, .base = base.n ? base : line->speaker, .rest = line->text};
}

/* Whether speech follows a label, and no title: it ends like a sentence, or there is much of it. */
static bool has_speech(struct slice rest) {
    return line_is_blank(rest) || !remark_heading(rest);
}

/* The candidates with which a text begins, behind its headings: `opening` goes from 0 to 1 with the
 * first, and to 2 with the first paragraph without one. */
static void see_opening(struct transcript *t, const struct line *line, const struct label *label,
                        int *opening) {
    if (*opening == 2)
        return;
    if (label && has_speech(label->rest) && !label_is_key(label)) {
        labels_opens(&t->labels, label);
        *opening = 1;
    } else if (*opening == 0 ? !remark_heading(line->text) : line->start) {
        *opening = 2;
    }
}

/* How many lines begin with a label. */
static void count_labels(struct transcript *t, const struct lines *l, struct seen *seen) {
    seen->labels = seen->known;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        const struct label_candidate *c = line->speaker.p ? NULL : candidate_of(l, i, seen);
        if (!c)
            continue;
        if (!is_label(t, seen, line, c)) {
            if (c->bulleted && seen->listed++ == 0)
                seen->first_listed = c->label.name;
            continue;
        }
        seen->labels++;
        seen->recurs |= labels_recurs(&t->labels, &c->label);
    }
}

/* The label of line i, which is neither blank nor gone, if one may be there; NULL: none. `known` is
 * room for one that the layout tells. */
static const struct label *label_of(const struct lines *l, size_t i, struct seen *seen,
                                    struct label *known) {
    if (l->items[i].speaker.p) {
        *known = known_label(&l->items[i]);
        return known;
    }
    const struct label_candidate *c = candidate_of(l, i, seen);
    return c && (!c->bulleted || seen->bulleted) ? &c->label : NULL;
}

/* The first look: candidates for labels, and which are some. The caller frees the candidates. */
static struct seen see(struct transcript *t, const struct lines *l) {
    struct seen seen = {.single = !lines_wrapped(l, l->n)};
    struct label known;
    int opening = 0;
    label_candidates_find(&seen.candidates, l);
    see_shapes(l, &seen);
    for (size_t i = 0; i < l->n; i++)
        seen.known += !l->items[i].gone && l->items[i].speaker.p != NULL;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone)
            continue;
        const struct label *label = label_of(l, i, &seen, &known);
        labels_see(&t->labels, label, line->start || seen.single);
        see_opening(t, line, label, &opening);
        seen.lines++;
        seen.going_on += !label && !line->start;
    }
    labels_decide(&t->labels);
    count_labels(t, l, &seen);
    return seen;
}

static int weigh(struct transcript *t, const struct lines *l) {
    struct seen seen = see(t, l);
    label_candidates_free(&seen.candidates);
    return FEW * seen.labels >= seen.lines && seen.labels ? 60 : seen.labels ? 45 : 1;
}

/* A time at the beginning of a line, which then is a paragraph of its own: what is left to say. One
 * without brackets may be the end of a wrapped sentence: `goes_on`. */
static struct slice take_stamp(struct turns *r, const struct line *line, bool goes_on) {
    struct stamp stamp;
    struct slice text = line->text, rest = text;
    if (!stamp_cut(&rest, &stamp) || (stamp.bare && (rest.n || (goes_on && r->raw.p))))
        return text;
    turns_pause(r);
    r->hold = rest.n == 0;
    turns_at(r, stamp.start, stamp.end);
    transcript_leave(r->t, line->number, UNSPOKEN_TIME, stamp.text);
    return rest;
}

/* Whether a tab parts a time from what is behind it. */
static bool is_column(struct slice behind, struct slice time) {
    return behind.n > 0 && time.p[time.n] == '\t';
}

static void begin(struct turns *r, const struct line *line, const struct label_candidate *c) {
    struct slice rest = c->label.rest;
    turns_begin(r, c->label.name, line->number);
    if (c->stamped) {
        r->hold = false;
        turns_at(r, c->stamp.start, c->stamp.end);
        transcript_leave(r->t, line->number, UNSPOKEN_TIME, c->stamp.text);
    } else {
        struct stamp stamp;
        struct slice behind = rest;
        if (stamp_cut(&behind, &stamp) && (!stamp.bare || is_column(behind, stamp.text))) {
            turns_at(r, stamp.start, stamp.end);
            transcript_leave(r->t, line->number, UNSPOKEN_TIME, stamp.text);
            r->hold = false;
            rest = behind;
        }
    }
    if (!line_is_blank(rest))
        turns_add(r, rest, line->number);
}

/* `Interviewer: Cleo Marsh` above a transcript: who somebody is, not what they say. */
static bool introduces(struct transcript *t, const struct seen *seen, const struct label *label) {
    struct slice rest = clean_trim(label->rest);
    return seen->recurs && !labels_recurs(&t->labels, label) && !has_speech(rest) &&
           line_words(rest) > 1 && label_is_proper(rest);
}

/* A text as it is read. */
struct reading_on {
    struct transcript *t;
    struct lines *l;
    struct seen seen;
    struct turns turns;
    bool join;  /* lines are wrapped */
    bool begun; /* somebody has spoken */
};

/* The speaker that the layout tells, with the time that it tells. */
static struct label_candidate known_candidate(const struct line *line) {
    struct label_candidate c = {.label = known_label(line)};
    c.stamped = line->time.p && stamp_alone(line->time, &c.stamp);
    label_candidate_cut_time(&c);
    return c;
}

/* Begins a turn where line i begins with a speaker. */
static bool take_label(struct reading_on *r, size_t i) {
    const struct line *line = &r->l->items[i];
    if (line->speaker.p) {
        struct label_candidate known = known_candidate(line);
        begin(&r->turns, line, &known);
    } else {
        const struct label_candidate *c = candidate_of(r->l, i, &r->seen);
        if (!c || !is_label(r->t, &r->seen, line, c) ||
            (!r->begun && introduces(r->t, &r->seen, &c->label)))
            return false;
        begin(&r->turns, line, c);
    }
    r->begun = true;
    return true;
}

/* A line without a speaker: a heading above all turns, or what goes on. */
static void take_text(struct reading_on *r, size_t i) {
    const struct line *line = &r->l->items[i];
    struct stamp stamp;
    if (!r->begun && remark_heading(line->text) && !stamp_alone(line->text, &stamp)) {
        lines_leave(r->l, i, r->t, UNSPOKEN_HEADER);
        return;
    }
    bool set_in = r->seen.labels && !r->seen.indented && is_indented(line);
    bool goes_on = (r->join || set_in) && !line->start && !label_is_bulleted(line->text);
    struct slice rest = take_stamp(&r->turns, line, goes_on);
    if (!goes_on)
        turns_pause(&r->turns);
    if (!line_is_blank(rest))
        turns_add(&r->turns, rest, line->number);
}

static void add_doubts(struct transcript *t, const struct seen *seen) {
    labels_doubts(&t->labels, &t->doubts);
    if (seen->labels && !seen->bulleted && seen->listed > 1)
        buffer_format(&t->doubts, "behind bullets, and not taken for speakers: \"%.*s\", ...\n",
                      SLICE_ARGS(seen->first_listed));
    if (seen->labels && FEW * seen->labels < seen->lines)
        buffer_text(&t->doubts,
                    "few lines begin with a speaker: there are long turns, or names that "
                    "were not recognised\n");
}

static void read(struct transcript *t, struct lines *l) {
    struct reading_on r = {.t = t, .l = l, .seen = see(t, l), .turns = turns_of_text(t, l->source)};
    r.join = lines_wrapped(l, r.seen.going_on);
    r.begun = r.seen.labels == 0;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->gone)
            continue;
        if (line->blank)
            turns_pause(&r.turns);
        else if (!take_label(&r, i))
            take_text(&r, i);
    }
    turns_end(&r.turns);
    if (!r.seen.labels)
        t->layout = "prose";
    add_doubts(t, &r.seen);
    label_candidates_free(&r.seen.candidates);
    buffer_format(&t->evidence, "%llu of %llu lines begin with a speaker",
                  (unsigned long long)r.seen.labels, (unsigned long long)r.seen.lines);
}

const struct layout layout_labels = {"labels", weigh, read};
