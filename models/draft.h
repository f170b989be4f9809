/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A codebook on its way from one format to another (formats.h): themes, the entries that find
 * them, and what could not be said.
 *
 *     text ──reader──> themes, entries, losses ──draft_settle──> order, chains ──writer──> text
 *
 * A reader adds; draft_settle joins what stands there twice; a writer looks. Both tell what cannot
 * be expressed with draft_lose, so that nothing is dropped in silence. Whatever is given to these
 * functions is copied. */
#ifndef HEARTH_DRAFT_H
#define HEARTH_DRAFT_H

#include "pipeline/fault.h"

/* As models/lexicon.h has them. */
enum draft_kind { DRAFT_STEM, DRAFT_WORD, DRAFT_REGEX, DRAFT_RULE, DRAFT_EXCEPT };
#define DRAFT_KINDS "stem|word|regex|rule|except"

#define DRAFT_NONE UINT32_MAX

/* Where in the file something stands: the line, and the field of it (tables) or the character in
 * it (all other formats), both from 1; 0: not known. */
struct draft_at {
    uint64_t line;
    unsigned field;
};

struct draft_theme {
    struct slice id;          /* "power/voice" */
    struct slice label, note; /* may be empty */
    uint32_t parent;          /* an earlier one, or DRAFT_NONE */
    uint32_t depth;           /* 0: no parent */
    struct draft_at at;       /* where it was first named */
    uint32_t first, last;     /* its entries, a chain along `next`; DRAFT_NONE: it has none */
};

struct draft_entry {
    uint32_t theme;
    enum draft_kind kind;
    struct slice pattern;
    struct slice id, language; /* may be empty */
    struct slice label, note;  /* of this row; may be empty */
    double weight;             /* NaN: none was given */
    struct draft_at at;
    uint32_t next; /* of the same theme, or DRAFT_NONE */
};

/* Something that could not be said, or (a remark) that is worth a look and lost nothing. */
struct draft_loss {
    struct draft_at at;
    struct slice text, message;
    bool remark;
};

struct draft {
    const char *name;            /* of the file, for messages; borrowed */
    const char *target;          /* what is written ("LIWC dictionaries"), for messages; borrowed */
    struct draft_theme *themes;  /* [n_themes], parents before their children */
    struct draft_entry *entries; /* [n_entries], in the order of the file */
    uint32_t *order;             /* [n_themes]: themes from the roots down, each followed by its
                                    children, as they were first named; after draft_settle */
    struct draft_loss *losses;   /* [n_losses] */
    size_t n_themes, n_entries, n_losses, cap_themes, cap_entries, cap_losses;
    size_t n_lost; /* of the losses, those that are no remarks */
    struct arena arena;
    struct draft_memory *memory; /* what it needs while it is filled */
};

struct draft *draft_new(const char *name);
void draft_free(struct draft *d); /* NULL is fine */

/* What readers do. */

/* The theme that a file calls `name`, below `parent` (or DRAFT_NONE): its id is made by theme_ids.h
 * and is its alone, and where that is not the name, the name is its label. The same name below the
 * same parent is the same theme. DRAFT_NONE with a fault: a name longer than DRAFT_NAME_MOST, one
 * that is longer than DRAFT_PATH_MOST with those above it, more than DRAFT_DEPTH_MOST levels, or
 * ids of more than 64 MiB together. */
uint32_t draft_theme(struct draft *d, uint32_t parent, struct slice name, struct draft_at at,
                     struct fault *f);
enum { DRAFT_NAME_MOST = 1000, DRAFT_PATH_MOST = 2000 /* bytes */, DRAFT_DEPTH_MOST = 100 };
/* The theme of that id, which must be a sound one (lexicon.h), and its ancestors. */
uint32_t draft_theme_of_id(struct draft *d, struct slice id, struct draft_at at);
/* The theme of that id, or DRAFT_NONE. */
uint32_t draft_find(const struct draft *d, struct slice id);
/* Gives a theme a label or a note (white space made plain); an empty one changes nothing, and one
 * that is there already stays. */
void draft_describe(struct draft *d, uint32_t theme, struct slice label, struct slice note);

/* Adds an entry; the slices of `e` are copied and cleaned like text (corpus/clean.h), but for a
 * regular expression. */
void draft_add(struct draft *d, const struct draft_entry *e);
/* Appends the words of a foreign term as a pattern of hearth's: with spaces between, without what
 * has no word in it (punctuation) or would mean something else here. `wildcards`: which of `*` and
 * `?` are some in that format ("*", "*?"). False, and nothing, when there is no word in it, or more
 * than a phrase may have. */
bool draft_words(struct draft *d, struct slice term, const char *wildcards, struct buffer *to);
/* What is wrong with a term then. */
const char *draft_why_no_words(struct draft *d, struct slice term);
/* Whether words are a pattern that matching takes. */
bool draft_is_pattern(struct draft *d, struct slice pattern);
/* Adds a word or phrase of a foreign dictionary, kind word. `wildcards`: which of `*` and `?` are
 * some in that format ("*", "*?"); the others are characters, which hearth never sees as a part of
 * a word. What has no word in it (an emoticon) is a loss, and false is returned. `weight` may be
 * NaN. */
bool draft_term(struct draft *d, uint32_t theme, struct slice term, const char *wildcards,
                double weight, struct draft_at at);

/* Records what cannot be said: `format` says what, without a full stop, `text` the words of the
 * file. */
void draft_lose(struct draft *d, struct draft_at at, struct slice text, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The same for what may be a mistake and lost nothing. */
void draft_remark(struct draft *d, struct draft_at at, struct slice text, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* What is no sound file of its format is a fault: returns false. */
#define draft_refuse(d, f, where, text, ...)                                                       \
    fault_input(f, (struct place){(d)->name, (where).line, (where).field}, text, __VA_ARGS__)

/* Joins entries that say the same of one theme (a loss where their weights differ) and fills the
 * order and the chains. Between reader and writer, once. */
void draft_settle(struct draft *d);

/* What writers do. */

/* What a format can say. */
enum draft_able {
    ABLE_WORDS = 1 << 0,     /* any pattern at all; without it themes only */
    ABLE_PHRASES = 1 << 1,   /* several words */
    ABLE_STAR_END = 1 << 2,  /* `*` at the end of a word */
    ABLE_STAR = 1 << 3,      /* `*` anywhere in it */
    ABLE_ONE = 1 << 4,       /* `?` for one character */
    ABLE_FORM = 1 << 5,      /* ^Word */
    ABLE_STEM = 1 << 6,      /* kind stem, where no wildcard makes it a matter of words */
    ABLE_REGEX = 1 << 7,     /* the other kinds */
    ABLE_RULE = 1 << 8,      /* the writer tells itself which it cannot say */
    ABLE_EXCEPT = 1 << 9,    //
    ABLE_WEIGHT = 1 << 10,   /* other than 1 */
    ABLE_LANGUAGE = 1 << 11, //
    ABLE_ID = 1 << 12,       //
    ABLE_LABEL = 1 << 13,    /* apart from the name */
    ABLE_NOTE = 1 << 14,     //
    ABLE_TREE = 1 << 15,     /* themes below themes */
};

/* Whether an entry can be written in a format that is `able` to say so much. What is lost of it is
 * recorded in either case. True with losses: it is written without its weight, its id, …, and one
 * of kind stem as the words that it has. */
bool draft_entry_fits(struct draft *d, uint32_t entry, unsigned able);
/* Records what is lost of a theme itself: its label, its note, that it has a parent. */
void draft_theme_fits(struct draft *d, uint32_t theme, unsigned able);
/* What a format that knows names only calls a theme: its label where that makes its id, else the
 * last level of its id (with ABLE_TREE; else all of the id). So what is read back is the same
 * theme. */
struct slice draft_name(const struct draft *d, uint32_t theme, unsigned able);
/* The last level of its id. */
struct slice draft_level(const struct draft *d, uint32_t theme);

#endif
