/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

/* Of lines that begin with a speaker, fewer than one in so many are few. */
enum { FEW = 20 };

/* Where a speaker may stand at the beginning of a line. */
struct candidate {
    struct label label;
    struct stamp stamp; /* before the name, or in brackets behind it */
    bool stamped;
    bool bulleted;
};

/* `Researcher 2-<TAB>text`, `Anna<TAB>text` */
static bool find_tabbed(struct slice s, struct label *l) {
    const char *tab = s.n ? memchr(s.p, '\t', s.n) : NULL;
    if (!tab)
        return false;
    struct slice name = clean_trim((struct slice){s.p, (size_t)(tab - s.p)});
    if (name.n && name.p[name.n - 1] == '-')
        name = clean_trim((struct slice){name.p, name.n - 1});
    if (!label_is_name(name) || memchr(name.p, '[', name.n) || memchr(name.p, ':', name.n))
        return false;
    *l = (struct label){.name = name, .base = name, .rest = slice_from(s, (size_t)(tab - s.p) + 1)};
    return !line_is_blank(l->rest);
}

/* `Ana Berg (00:12)`: the time is not part of the name. */
static void cut_time_behind(struct candidate *c) {
    struct slice name = c->label.name;
    for (size_t i = name.n; i-- > 0;) {
        if (name.p[i] != '(' && name.p[i] != '[')
            continue;
        struct stamp stamp;
        if (i > 0 && stamp_alone(slice_from(name, i), &stamp) && !c->stamped) {
            c->stamp = stamp;
            c->stamped = true;
            c->label.name = clean_trim((struct slice){name.p, i});
        }
        return;
    }
}

static struct slice skip_space(struct slice s) {
    while (s.n && (*s.p == ' ' || *s.p == '\t'))
        s = slice_from(s, 1);
    return s;
}

/* `Q.  When was that?`, `A.  In May.`, as courts write it. It could begin a list: it must recur. */
static bool find_lettered(struct slice line, struct label *l) {
    struct slice s = skip_space(line);
    if (s.n < 3 || (*s.p != 'Q' && *s.p != 'A') || s.p[1] != '.' ||
        (s.p[2] != ' ' && s.p[2] != '\t'))
        return false;
    struct slice name = {s.p, 1};
    *l = (struct label){.name = name, .base = name, .rest = slice_from(s, 2), .tight = true};
    return true;
}

static bool find_name(struct slice s, struct label *l) {
    return label_find(s, l) || label_find_bracketed(s, l) || find_lettered(s, l) ||
           find_tabbed(s, l);
}

static struct slice skip_bullet(struct slice line) {
    static const char *const bullets[] = {"- ", "* ", "\xe2\x80\xa2 ", "\xe2\x80\x93 "};
    struct slice s = skip_space(line);
    if (!s.n || !memchr("-*\xe2", *s.p, 3))
        return s;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (line_begins(s, bullets[i]))
            return slice_from(s, strlen(bullets[i]));
    return s;
}

static bool find_candidate(struct slice line, struct candidate *c) {
    struct slice rest = line;
    c->stamped = stamp_cut(&rest, &c->stamp);
    c->bulleted = false;
    if (!c->stamped)
        rest = line;
    if (!find_name(rest, &c->label)) {
        struct slice behind = skip_bullet(rest);
        c->bulleted = true;
        if (behind.p == rest.p || !find_name(behind, &c->label))
            return false;
    }
    cut_time_behind(c);
    return c->label.name.n > 0;
}

static bool is_indented(const struct line *line) {
    return line->text.n > 1 && (*line->text.p == '\t' || memcmp(line->text.p, "  ", 2) == 0);
}

static bool is_bulleted(const struct line *line) {
    return skip_bullet(line->text).p != skip_space(line->text).p;
}

/* What lines look like, and who speaks in them. */
struct seen {
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
    struct candidate c;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone)
            continue;
        bool in = is_indented(line), bullet = is_bulleted(line);
        if ((in || bullet) && find_candidate(line->text, &c)) {
            set_in += in && !c.bulleted;
            bulleted += c.bulleted;
        }
    }
    for (size_t i = 0; set_in + bulleted && i < l->n; i++)
        if (!l->items[i].blank && !l->items[i].gone && !is_indented(&l->items[i]))
            at_margin += find_candidate(l->items[i].text, &c) && !c.bulleted;
    seen->indented = at_margin < 4 * set_in;
    seen->bulleted = at_margin < bulleted;
}

static bool find_in(const struct line *line, const struct seen *seen, struct candidate *c) {
    if (!seen->indented && is_indented(line))
        return false;
    return find_candidate(line->text, c);
}

/* Whether a line begins with a label, now that it is known which are some. Beside speakers that the
 * layout tells (an interviewer in bold type) the others must recur. */
static bool is_label(const struct transcript *t, const struct seen *seen, const struct line *line,
                     const struct candidate *c) {
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
static void see_opening(struct transcript *t, const struct line *line, const struct candidate *c,
                        int *opening) {
    if (*opening == 2)
        return;
    if (c && has_speech(c->label.rest) && !label_is_key(&c->label)) {
        labels_opens(&t->labels, &c->label);
        *opening = 1;
    } else if (*opening == 0 ? !remark_heading(line->text) : line->start) {
        *opening = 2;
    }
}

/* How many lines begin with a label. */
static void count_labels(struct transcript *t, const struct lines *l, struct seen *seen) {
    struct candidate c;
    seen->labels = seen->known;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone || line->speaker.p || !find_in(line, seen, &c))
            continue;
        if (!is_label(t, seen, line, &c)) {
            if (c.bulleted && seen->listed++ == 0)
                seen->first_listed = c.label.name;
            continue;
        }
        seen->labels++;
        seen->recurs |= labels_recurs(&t->labels, &c.label);
    }
}

/* The first look: candidates for labels, and which are some. */
static struct seen see(struct transcript *t, const struct lines *l) {
    struct seen seen = {.single = !lines_wrapped(l, l->n)};
    struct candidate c;
    int opening = 0;
    see_shapes(l, &seen);
    for (size_t i = 0; i < l->n; i++)
        seen.known += !l->items[i].gone && l->items[i].speaker.p != NULL;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone)
            continue;
        bool found = line->speaker.p != NULL;
        if (found)
            c.label = known_label(line);
        else
            found = find_in(line, &seen, &c) && (!c.bulleted || seen.bulleted);
        labels_see(&t->labels, found ? &c.label : NULL, line->start || seen.single);
        see_opening(t, line, found ? &c : NULL, &opening);
        seen.lines++;
        seen.going_on += !found && !line->start;
    }
    labels_decide(&t->labels);
    count_labels(t, l, &seen);
    return seen;
}

static int weigh(struct transcript *t, const struct lines *l) {
    struct seen seen = see(t, l);
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

static void begin(struct turns *r, const struct line *line, const struct candidate *c) {
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

/* Begins a turn where a line begins with a speaker. */
static bool take_label(struct reading_on *r, const struct line *line) {
    struct candidate c = {.stamped = false};
    if (line->speaker.p) {
        c.label = known_label(line);
        c.stamped = line->time.p && stamp_alone(line->time, &c.stamp);
        cut_time_behind(&c);
    } else if (!find_in(line, &r->seen, &c) || !is_label(r->t, &r->seen, line, &c) ||
               (!r->begun && introduces(r->t, &r->seen, &c.label))) {
        return false;
    }
    begin(&r->turns, line, &c);
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
    bool goes_on = (r->join || set_in) && !line->start && !is_bulleted(line);
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
        else if (!take_label(&r, line))
            take_text(&r, i);
    }
    turns_end(&r.turns);
    if (!r.seen.labels)
        t->layout = "prose";
    add_doubts(t, &r.seen);
    buffer_format(&t->evidence, "%llu of %llu lines begin with a speaker",
                  (unsigned long long)r.seen.labels, (unsigned long long)r.seen.lines);
}

const struct layout layout_labels = {"labels", weigh, read};
