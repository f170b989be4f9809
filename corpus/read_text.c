/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/reader.h"
#include "pipeline/utf8.h"

/* A file is taken for one that is wrapped at a width up to this many characters. */
enum { WIDTH_MOST = 132, PAIRS_LEAST = 4 };

/* The lines of a text, one after the other. */
struct lines {
    struct slice rest, line;
    uint64_t number;
    bool blank, start; /* of the line: nothing in it; the first of a paragraph */
};

static struct lines lines_of(struct slice text) {
    return (struct lines){.rest = text, .blank = true};
}

static bool is_blank(struct slice line) {
    if (line.n && (unsigned char)line.p[0] > ' ' && (unsigned char)line.p[0] < 0x80)
        return false;
    return clean_trim(line).n == 0;
}

static bool next_line(struct lines *l) {
    if (!l->rest.p)
        return false;
    bool blank_before = l->blank;
    l->line = slice_cut(&l->rest, '\n');
    l->number++;
    l->blank = is_blank(l->line);
    l->start = blank_before && !l->blank;
    return true;
}

/* The first look: candidates for labels. Returns the number of lines that go on a paragraph and
 * have none. */
static uint64_t see_labels(struct labels *labels, struct slice text) {
    uint64_t going_on = 0;
    for (struct lines l = lines_of(text); next_line(&l);) {
        struct label label;
        if (l.blank)
            continue;
        bool found = label_find(l.line, &label);
        labels_see(labels, found ? &label : NULL, l.start);
        going_on += !found && !l.start;
    }
    return going_on;
}

static size_t width_of(struct slice line) {
    return utf8_count(clean_trim(line));
}

/* Whether line ends are only the end of the paper: most lines that go on are so full that the next
 * one's first word had no room in the widest. */
static bool is_wrapped(struct slice text) {
    size_t widest = 0, full = 0, pairs = 0, before = 0;
    for (struct lines l = lines_of(text); next_line(&l);) {
        size_t width = l.line.n <= 4 * WIDTH_MOST ? width_of(l.line) : l.line.n;
        widest = width > widest ? width : widest;
    }
    if (widest > WIDTH_MOST)
        return false;
    for (struct lines l = lines_of(text); next_line(&l);) {
        struct slice rest = clean_trim(l.line);
        size_t width = utf8_count(rest);
        if (!l.blank && !l.start) {
            pairs++;
            full += before + 1 + utf8_count(slice_cut(&rest, ' ')) + widest / 8 > widest;
        }
        before = width;
    }
    return 2 * full >= pairs;
}

/* The second look. */
struct text_reader {
    struct transcript *t;
    struct slice speaker;
    struct slice raw; /* the paragraph so far: from its first byte to the end of its last line */
    uint64_t line;    /* of its first byte */
    uint64_t turn;
    bool labelled; /* the turn has a label: paragraphs that follow go on with it */
    bool begun;    /* the turn has a paragraph */
};

static void end_paragraph(struct text_reader *r) {
    if (!r->raw.p)
        return;
    uint64_t turn = r->begun && r->labelled ? r->turn : r->turn + 1;
    if (transcript_add(r->t, turn, r->speaker, r->raw, r->line)) {
        r->turn = turn;
        r->begun = true;
    }
    r->raw = (struct slice){NULL, 0};
}

static void add_line(struct text_reader *r, struct slice line, uint64_t number) {
    if (!r->raw.p) {
        r->raw = line;
        r->line = number;
    }
    r->raw.n = (size_t)(line.p + line.n - r->raw.p);
}

static void begin_turn(struct text_reader *r, const struct label *label, uint64_t number) {
    end_paragraph(r);
    r->speaker = label->name;
    r->labelled = true;
    r->begun = false;
    if (!is_blank(label->rest))
        add_line(r, label->rest, number);
}

static bool read_text(struct transcript *t, const struct reading *in, struct fault *f) {
    struct text_reader r = {.t = t};
    (void)f;
    uint64_t going_on = see_labels(&t->labels, in->text);
    labels_decide(&t->labels);
    bool join = going_on < PAIRS_LEAST || is_wrapped(in->text);
    for (struct lines l = lines_of(in->text); next_line(&l);) {
        struct label label;
        if (l.blank)
            end_paragraph(&r);
        else if (label_find(l.line, &label) && labels_accept(&t->labels, &label, l.start))
            begin_turn(&r, &label, l.number);
        else {
            if (!join)
                end_paragraph(&r);
            add_line(&r, l.line, l.number);
        }
    }
    end_paragraph(&r);
    return true;
}

static bool detect_text(struct slice text) {
    (void)text;
    return false; /* anything may be text: it is what remains */
}

const struct reader reader_text = {"text", "txt", detect_text, read_text};
