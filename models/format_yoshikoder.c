/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dictionaries of Yoshikoder, and those of Lexicoder 2, which are of the same family:
 *
 *     <dictionary style="050805" patternengine="substring">
 *       <cnode name="Economy" desc="what it is about">
 *         <pnode name="trade*" score="2"/>
 *
 * and those of Yoshikoder before 2005, in which <category> and <pattern> have their <name>, <score>
 * and <comment> as elements. In a pattern `*` is any run of letters; it may be several words. */
#include "models/format_yoshikoder.h"

#include <math.h>

#include "corpus/clean.h"
#include "corpus/nfc.h"
#include "corpus/xml.h"
#include "models/format_all.h"
#include "models/format_tree.h"
#include "models/regexes.h"
#include "pipeline/options.h"

struct walk {
    struct draft *draft;
    struct xml *x;
    struct fault *fault;
    /* Of the open elements: what they are called and which theme their children are below. */
    const char *names[XML_DEPTH_MOST];
    uint32_t themes[XML_DEPTH_MOST];
    bool regexes; /* the pattern engine's patterns are Java's regular expressions */
    uint64_t colours;
    struct draft_at coloured;                /* the first of them */
    struct buffer name, score, note, *taken; /* of the old form; the one that is open */
    struct arena scratch;
};

static bool is(const char *name, const char *wanted) {
    return strcmp(name, wanted) == 0;
}

static struct draft_at here(const struct walk *w) {
    return (struct draft_at){xml_line(w->x), 0};
}

/* In form C; valid as long as the element begins. */
static struct slice attribute(struct walk *w, const char *name) {
    struct slice value = xml_attribute(w->x, name);
    return value.p ? nfc_settled(arena_copy(&w->scratch, value), &w->scratch, NULL) : value;
}

/* What an element of the old form holds. */
static struct slice text_of(struct walk *w, const struct buffer *text) {
    return nfc_settled(buffer_slice(text), &w->scratch, NULL);
}

static void open_dictionary(struct walk *w) {
    if (!is(w->x->name, "dictionary")) {
        xml_refuse(w->x, slice_of(w->x->name),
                   "no dictionary of Yoshikoder or Lexicoder: an element that is no dictionary");
        return;
    }
    struct slice engine = attribute(w, "patternengine");
    w->regexes = slice_eq(engine, SLICE("regexp"));
    if (engine.n && !w->regexes && !slice_eq(engine, SLICE("substring")))
        draft_lose(w->draft, here(w), engine,
                   "a pattern engine that is not known: read as substring");
    struct slice name = attribute(w, "name");
    if (name.n)
        draft_remark(w->draft, here(w), name, "the name of the dictionary itself is left out");
}

/* NaN where there is none. */
static double score_of(struct walk *w, struct slice score) {
    double value;
    if (!score.n)
        return NAN;
    if (number_real(score, &value))
        return value;
    draft_lose(w->draft, here(w), score, "a score that is no number");
    return NAN;
}

/* A word is one in either engine. */
static bool is_regex(struct slice pattern) {
    for (size_t i = 0; i < pattern.n; i++)
        if (strchr("\\^$.|?*+()[]{}", pattern.p[i]))
            return true;
    return false;
}

static void add_regex(struct walk *w, uint32_t theme, struct slice java, double weight) {
    struct buffer regex = {0};
    struct regexes *all = regexes_new();
    struct fault why = {0};
    if (!yoshikoder_regex(java, &regex))
        draft_lose(w->draft, here(w), java,
                   "a regular expression that asks for more than the letters of a word");
    else if (regexes_add(all, buffer_slice(&regex), NO_PLACE, &why) < 0)
        draft_lose(w->draft, here(w), java, "a regular expression that PCRE2 does not understand");
    else
        draft_add(w->draft, &(struct draft_entry){.theme = theme,
                                                  .kind = DRAFT_REGEX,
                                                  .pattern = buffer_slice(&regex),
                                                  .weight = weight,
                                                  .at = here(w)});
    regexes_free(all);
    fault_free(&why);
    buffer_free(&regex);
}

static void add_pattern(struct walk *w, uint32_t theme, struct slice pattern, double weight) {
    if (theme == DRAFT_NONE)
        draft_lose(w->draft, here(w), pattern, "a pattern outside of every category");
    else if (theme != FORMAT_FAULTY && w->regexes && is_regex(pattern))
        add_regex(w, theme, pattern, weight);
    else if (theme != FORMAT_FAULTY)
        draft_term(w->draft, theme, pattern, "*", weight, here(w));
}

/* Yoshikoder wants one category around all others. The one that was written for that (`write`) is
 * none of the codebook's. */
static bool is_wrapper(struct walk *w, uint32_t parent) {
    return parent == DRAFT_NONE && slice_eq(attribute(w, "hearth"), SLICE("root"));
}

static uint32_t open_category(struct walk *w, uint32_t parent) {
    if (is_wrapper(w, parent))
        return DRAFT_NONE;
    uint32_t theme = format_tree_theme(w->draft, parent, attribute(w, "name"), attribute(w, "desc"),
                                       here(w), w->fault);
    struct slice score = attribute(w, "score");
    if (score.n)
        draft_lose(w->draft, here(w), score,
                   "the score of a category, which has none in codebooks");
    if (attribute(w, "color").n && !w->colours++)
        w->coloured = here(w);
    return theme;
}

static void open_pattern(struct walk *w, uint32_t theme) {
    double weight = score_of(w, attribute(w, "score"));
    struct slice name = attribute(w, "name");
    if (!name.p)
        draft_refuse(w->draft, w->fault, here(w), NO_QUOTE, "a pattern without a name");
    else
        add_pattern(w, theme, name, weight);
}

/* What the old form has in elements; true: it is one of them. A category is none before its name.
 */
static bool open_old(struct walk *w, const char *name, const char *parent) {
    const bool in_pattern = is(parent, "pattern"), in_category = is(parent, "category");
    if (is(name, "category") || is(name, "pattern")) {
        buffer_clear(&w->name);
        buffer_clear(&w->score);
        buffer_clear(&w->note);
        if (is(name, "category"))
            w->themes[w->x->depth] = FORMAT_FAULTY;
        return true;
    }
    if (!in_pattern && !in_category)
        return false;
    w->taken = is(name, "name")                     ? &w->name
               : is(name, "score")                  ? &w->score
               : is(name, "comment") && in_category ? &w->note
                                                    : NULL;
    return w->taken != NULL;
}

static void opens(struct walk *w) {
    const char *name = w->x->name;
    unsigned depth = w->x->depth;
    const char *parent = depth ? w->names[depth - 1] : "";
    uint32_t theme = depth ? w->themes[depth - 1] : DRAFT_NONE;
    w->names[depth] = name;
    w->themes[depth] = theme;
    if (depth == 0)
        open_dictionary(w);
    else if (is(name, "cnode"))
        w->themes[depth] = open_category(w, theme);
    else if (is(name, "pnode"))
        open_pattern(w, theme);
    else if (!open_old(w, name, parent))
        draft_lose(w->draft, here(w), slice_of(name), "an element that dictionaries do not have");
}

/* What stands in a category of the old form before that has a name. */
static bool is_early(struct walk *w, uint32_t theme) {
    if (theme != FORMAT_FAULTY || !fault_none(w->fault))
        return false;
    draft_refuse(w->draft, w->fault, here(w), text_of(w, &w->name),
                 "it stands before the name of its category");
    return true;
}

/* The name of a category of the old form makes it one. */
static void close_name(struct walk *w, unsigned depth) {
    if (depth < 2 || !is(w->names[depth - 1], "category") || is_early(w, w->themes[depth - 2]))
        return;
    w->themes[depth - 1] = format_tree_theme(w->draft, w->themes[depth - 2], text_of(w, &w->name),
                                             NO_QUOTE, here(w), w->fault);
}

static void close_comment(struct walk *w, unsigned depth) {
    uint32_t theme = w->themes[depth - 1];
    if (theme < FORMAT_FAULTY)
        draft_describe(w->draft, theme, NO_QUOTE, text_of(w, &w->note));
}

static void close_score(struct walk *w, unsigned depth) {
    if (is(w->names[depth - 1], "category") && w->score.n)
        draft_lose(w->draft, here(w), text_of(w, &w->score),
                   "the score of a category, which has none in codebooks");
}

static void closes(struct walk *w) {
    unsigned depth = w->x->depth;
    const char *name = w->x->name;
    if (w->taken == &w->name && is(name, "name"))
        close_name(w, depth);
    else if (w->taken == &w->note && is(name, "comment"))
        close_comment(w, depth);
    else if (w->taken == &w->score && is(name, "score"))
        close_score(w, depth);
    else if (is(name, "pattern") && !is_early(w, w->themes[depth]))
        add_pattern(w, w->themes[depth], text_of(w, &w->name),
                    score_of(w, slice_trim(text_of(w, &w->score))));
    else if (is(name, "category") && w->themes[depth] == FORMAT_FAULTY && fault_none(w->fault))
        draft_refuse(w->draft, w->fault, here(w), NO_QUOTE, "a category without a name");
    w->taken = NULL;
}

static bool is_blank(struct slice text) {
    for (size_t i = 0; i < text.n; i++)
        if (!strchr(" \t\n\r", text.p[i]))
            return false;
    return true;
}

static void take_text(struct walk *w) {
    if (w->taken)
        buffer_add(w->taken, w->x->text);
    else if (!is_blank(w->x->text))
        draft_lose(w->draft, here(w), clean_trim(w->x->text), "text that stands in no attribute");
}

static bool read_dictionary(struct draft *d, struct slice text, struct fault *f) {
    struct walk w = {.draft = d, .x = xml_open_bytes(text, d->name, NO_QUOTE, f), .fault = f};
    while (!format_too_many(f) && xml_next(w.x)) {
        if (w.x->event == XML_OPENS)
            opens(&w);
        else if (w.x->event == XML_CLOSES)
            closes(&w);
        else
            take_text(&w);
        arena_reset(&w.scratch);
    }
    bool ok = xml_close(w.x);
    format_tree_colours(d, w.coloured, w.colours);
    if (ok && fault_none(f) && d->n_themes == 0)
        draft_refuse(d, f, ((struct draft_at){0, 0}), NO_QUOTE, "no category in it");
    buffer_free(&w.name);
    buffer_free(&w.score);
    buffer_free(&w.note);
    arena_free(&w.scratch);
    return ok && fault_none(f);
}

static bool is_lexicoder(struct slice attributes) {
    return memmem(attributes.p, attributes.n, "\"Lexicoder\"", 11) ||
           memmem(attributes.p, attributes.n, "'Lexicoder'", 11);
}

static bool detect_yoshikoder(struct slice start) {
    struct format_root root = format_xml_root(start);
    return slice_eq(root.name, SLICE("dictionary")) && !is_lexicoder(root.attributes);
}

static bool detect_lexicoder(struct slice start) {
    struct format_root root = format_xml_root(start);
    return slice_eq(root.name, SLICE("dictionary")) && is_lexicoder(root.attributes);
}

const struct format format_yoshikoder = {
    .name = "yoshikoder",
    .title = "Yoshikoder dictionaries",
    .extensions = "ykd",
    .detect = detect_yoshikoder,
    .read = read_dictionary,
    .write = yoshikoder_write,
};

const struct format format_lexicoder2 = {
    .name = "lcd",
    .title = "Lexicoder 2 dictionaries",
    .extensions = "lcd",
    .detect = detect_lexicoder,
    .read = read_dictionary,
    .write = lexicoder2_write,
};
