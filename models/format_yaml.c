/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dictionaries of quanteda: maps of categories in maps of categories, with a list of words at the
 * end, or with one word alone. Under `__` quanteda writes the words of a category that has others
 * below it:
 *
 *     economy:
 *       __: [econ*, "gross domestic product"]
 *       trade:
 *         - trad*
 *
 * Read by libyaml's parser, event by event. What makes one node stand for another or for another
 * kind of thing (anchors, aliases, tags, merge keys) is refused, and so is a second document. A
 * scalar is a word as it is written: `yes`, `1999`, `null`. */
#include <math.h>
#include <yaml.h>

#include "corpus/nfc.h"
#include "models/format_all.h"
#include "models/format_tree.h"
#include "models/format_yaml.h"

/* Maps and lists in one another; a list in a list is refused long before. */
enum { LEVELS_MOST = 2 * DRAFT_DEPTH_MOST };

struct level {
    bool list;
    bool valued;    /* of a map: its value comes next, */
    uint32_t value; /* which is below this one */
    uint32_t theme; /* of a list: whose words these are; of a map: what its categories are below */
};

struct walk {
    struct draft *draft;
    struct fault *fault;
    struct slice text;
    yaml_parser_t parser;
    struct level levels[LEVELS_MOST];
    unsigned depth;
    unsigned documents;
    struct arena scratch;
};

static struct draft_at place_of(yaml_mark_t mark) {
    return (struct draft_at){mark.line + 1, (unsigned)mark.column + 1};
}

static void refuse(struct walk *w, const yaml_event_t *e, const char *what) {
    draft_refuse(w->draft, w->fault, place_of(e->start_mark), NO_QUOTE, "%s", what);
}

/* A scalar in form C; valid until the next event. */
static struct slice text_of(struct walk *w, const yaml_event_t *e) {
    struct slice s = {(const char *)e->data.scalar.value, e->data.scalar.length};
    return nfc_settled(s, &w->scratch, NULL);
}

static bool is_plain(const yaml_event_t *e) {
    return e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

static void take_word(struct walk *w, const yaml_event_t *e, uint32_t theme) {
    struct slice word = text_of(w, e);
    const bool none = is_plain(e) && (!word.n || slice_eq(word, SLICE("~")));
    if (!none && theme < FORMAT_FAULTY)
        draft_term(w->draft, theme, word, "*?", NAN, place_of(e->start_mark));
}

static uint32_t take_key(struct walk *w, const yaml_event_t *e, uint32_t parent) {
    struct slice name = text_of(w, e);
    if (parent < FORMAT_FAULTY && slice_eq(name, SLICE(FORMAT_YAML_OWN)))
        return parent;
    if (is_plain(e) && slice_eq(name, SLICE("<<"))) {
        refuse(w, e, "a merge key (<<), which dictionaries do not have");
        return FORMAT_FAULTY;
    }
    return format_tree_theme(w->draft, parent, name, NO_QUOTE, place_of(e->start_mark), w->fault);
}

static struct level *top_of(struct walk *w) {
    return w->depth ? &w->levels[w->depth - 1] : NULL;
}

static void take_scalar(struct walk *w, const yaml_event_t *e) {
    struct level *top = top_of(w);
    if (!top) {
        refuse(w, e, "no map of categories, but a text");
    } else if (top->list) {
        take_word(w, e, top->theme);
    } else if (top->valued) {
        take_word(w, e, top->value);
        top->valued = false;
    } else {
        top->value = take_key(w, e, top->theme);
        top->valued = true;
    }
}

/* A node that is refused, in the place of a key or a value. */
static void pass_over(struct walk *w) {
    struct level *top = top_of(w);
    if (!top || top->list)
        return;
    top->valued = !top->valued;
    top->value = FORMAT_FAULTY;
}

/* What a map or a list that begins is about. */
static uint32_t theme_inside(struct walk *w, const yaml_event_t *e, bool list) {
    struct level *top = top_of(w);
    const char *wrong = NULL;
    uint32_t theme = !top ? DRAFT_NONE : top->list ? top->theme : top->value;
    if (!top && list)
        wrong = "no map of categories, but a list";
    else if (top && top->list && list)
        wrong = "a list in a list, of which dictionaries have none";
    else if (top && !top->list && !top->valued)
        wrong = "a map or a list in the place of a category's name";
    if (top && !top->list)
        pass_over(w);
    if (!wrong)
        return theme;
    if (theme != FORMAT_FAULTY || (top && !top->list))
        refuse(w, e, wrong);
    return FORMAT_FAULTY;
}

static bool open_level(struct walk *w, const yaml_event_t *e, bool list) {
    uint32_t theme = theme_inside(w, e, list);
    if (w->depth == LEVELS_MOST) {
        refuse(w, e, "YAML that is nested too deeply");
        return false;
    }
    w->levels[w->depth++] = (struct level){.list = list, .theme = theme, .value = FORMAT_FAULTY};
    return true;
}

static void refuse_marks(struct walk *w, const yaml_event_t *e, const yaml_char_t *anchor,
                         const yaml_char_t *tag) {
    if (anchor)
        refuse(w, e, "an anchor (&name), which dictionaries do not have");
    if (tag)
        refuse(w, e, "a tag (!name), which dictionaries do not have");
}

/* False: that is enough. */
static bool take(struct walk *w, const yaml_event_t *e) {
    switch (e->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (w->documents++)
            refuse(w, e, "a second document, of which dictionaries have one");
        return w->documents == 1;
    case YAML_ALIAS_EVENT:
        refuse(w, e,
               "an alias (*name), which dictionaries do not have: a * at the beginning of a "
               "word wants quotation marks");
        pass_over(w);
        return true;
    case YAML_SCALAR_EVENT:
        refuse_marks(w, e, e->data.scalar.anchor, e->data.scalar.tag);
        take_scalar(w, e);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        refuse_marks(w, e, e->data.sequence_start.anchor, e->data.sequence_start.tag);
        return open_level(w, e, true);
    case YAML_MAPPING_START_EVENT:
        refuse_marks(w, e, e->data.mapping_start.anchor, e->data.mapping_start.tag);
        return open_level(w, e, false);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        w->depth--;
        return true;
    default:
        return e->type != YAML_STREAM_END_EVENT;
    }
}

static struct slice line_of(struct slice text, size_t line) {
    for (; line; line--)
        slice_cut(&text, '\n');
    return text.p ? slice_cut(&text, '\n') : NO_QUOTE;
}

/* libyaml tells characters that are none in YAML by the byte, all else by line and column. */
static void tell_problem(struct walk *w) {
    yaml_mark_t mark = w->parser.problem_mark;
    if (w->parser.error == YAML_MEMORY_ERROR)
        mem_exhausted();
    if (w->parser.error == YAML_READER_ERROR) {
        mark = (yaml_mark_t){.line = 0};
        for (size_t i = 0; i < w->parser.problem_offset && i < w->text.n; i++) {
            mark.column = w->text.p[i] == '\n' ? 0 : mark.column + 1;
            mark.line += w->text.p[i] == '\n';
        }
    }
    struct slice line = line_of(w->text, mark.line);
    const bool tab = line.n > mark.column && line.p[mark.column] == '\t';
    draft_refuse(w->draft, w->fault, place_of(mark), line, "no YAML: %s",
                 tab                 ? "a TAB, where YAML is indented by spaces"
                 : w->parser.problem ? w->parser.problem
                                     : "it cannot be read");
}

static void read_events(struct walk *w) {
    yaml_event_t e;
    bool more = true;
    while (more && !format_too_many(w->fault)) {
        if (!yaml_parser_parse(&w->parser, &e)) {
            tell_problem(w);
            return;
        }
        more = take(w, &e);
        yaml_event_delete(&e);
        arena_reset(&w->scratch);
    }
}

static bool read_yaml(struct draft *d, struct slice text, struct fault *f) {
    struct walk w = {.draft = d, .fault = f, .text = text};
    if (!yaml_parser_initialize(&w.parser))
        mem_exhausted();
    yaml_parser_set_encoding(&w.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&w.parser, (const unsigned char *)(text.n ? text.p : ""), text.n);
    read_events(&w);
    yaml_parser_delete(&w.parser);
    arena_free(&w.scratch);
    if (fault_none(f) && d->n_themes == 0)
        draft_refuse(d, f, ((struct draft_at){0, 0}), NO_QUOTE, "no category in it");
    return fault_none(f);
}

const char *formats_version(void) {
    static char version[32];
    snprintf(version, sizeof version, "libyaml %s", yaml_get_version_string());
    return version;
}

/* Whether a line is `name:` with nothing, a list, a map, a text in quotes or a word behind it. */
static bool is_category(struct slice line) {
    const char *colon = memchr(line.p, ':', line.n);
    if (!colon || strchr("<*%+@-,;\t", *line.p))
        return false;
    struct slice rest = {colon + 1, (size_t)(line.p + line.n - colon) - 1};
    return (!rest.n || *rest.p == ' ') && !memchr(line.p, '\t', line.n);
}

static bool detect_yaml(struct slice start) {
    for (struct slice rest = start; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        while (line.n && line.p[line.n - 1] == ' ')
            line.n--;
        if (!line.n || *line.p == '#')
            continue;
        if (slice_eq(line, SLICE("---")) || (line.n > 5 && memcmp(line.p, "%YAML", 5) == 0))
            return true;
        return is_category(line);
    }
    return false;
}

const struct format format_yaml = {
    .name = "yaml",
    .title = "YAML dictionaries",
    .extensions = "yml|yaml",
    .detect = detect_yaml,
    .read = read_yaml,
    .write = yaml_write,
};
