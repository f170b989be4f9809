/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A theme lexicon (codebook): themes, and for each the entries that find it in a text.
 *
 *     file ──lexicon_read──> themes, entries ──matcher_new (matcher.h)──> what runs over the rows
 *
 * A lexicon is filled once, checked as a whole, and then only read; any number of threads may. */
#ifndef HEARTH_LEXICON_H
#define HEARTH_LEXICON_H

#include "corpus/languages.h"
#include "models/rule.h"

enum entry_kind {
    ENTRY_STEM,   /* words compared by their stem; several are a phrase; * and ? are wildcards */
    ENTRY_WORD,   /* the same on the case-folded words themselves; ^Hope keeps case and form */
    ENTRY_REGEX,  /* a PCRE2 pattern on the text; the hit is every token it touches */
    ENTRY_EXCEPT, /* as ENTRY_STEM: hits of the same theme that overlap it are dropped */
    ENTRY_RULE,   /* words and themes joined by NEAR, AND, NOT …: rule.h */
};
#define ENTRY_KINDS "stem|word|regex|except|rule"

struct theme {
    struct slice id; /* "power/voice": no space, `:`, `#` or quote; `/` makes the hierarchy */
    struct slice label, note; /* may be empty */
};

struct entry {
    uint32_t theme; /* index into themes */
    enum entry_kind kind;
    struct slice pattern;
    struct slice name; /* as hits print it: the codebook's id, or LEXICON.LINE ("1.12") */
    double weight;     /* what a hit adds to sums; 1 where the codebook says none */
    const struct language *language; /* of the texts that it is for; NULL: the codebook's own */
    struct place place;              /* for messages; field is that of the pattern */
    const struct rule *rule;         /* of ENTRY_RULE; its leaves are in the lexicon's */
};

/* What reading remarked, for whoever reads to hand on: lines, each with its LF. */
struct remarks {
    struct buffer understood; /* how each codebook was */
    struct buffer notes;      /* the same of those that are not UTF-8 with TABs */
    struct buffer warnings;   /* what may be a mistake */
};

/* A row without a pattern: the theme that it describes. */
struct declared_theme {
    struct slice id;
    struct place place;
};

/* No theme, no entry. */
#define LEXICON_NONE UINT32_MAX

struct lexicon {
    struct theme *themes;  /* [n_themes]; once lexicon_finish was called those that have an entry,
                              in byte order of id */
    struct entry *entries; /* [n_entries], in the order of the files */
    size_t n_themes, n_entries, cap_themes, cap_entries;
    struct declared_theme *declared; /* [n_declared] */
    size_t n_declared, cap_declared;
    uint64_t n_files;
    bool weighted;           /* some entry says a weight */
    struct arena arena;      /* all texts */
    struct intern theme_ids; /* while it is filled */
    struct rule_leaves leaves;
    struct remarks remarks;
};

/* One row of a codebook. Empty slices where the row has no such cell. */
struct lexicon_row {
    struct slice theme, pattern, kind, label, note, id, weight, language;
    struct place at; /* file and line */
    unsigned theme_field, pattern_field, kind_field, id_field, weight_field,
        language_field; /* from 1 */
};

struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *l);

/* The columns of a codebook. */
#define LEXICON_COLUMNS "theme|pattern|kind|label|note|id|weight|language"

/* Reads one more codebook (any encoding, TAB, comma or semicolon). All its faults are collected in
 * *f (f->many must be set). A column of an unknown name is ignored, with a warning. */
bool lexicon_read(struct lexicon *l, const char *path, struct fault *f);
struct sheet;
/* The same of a table that was read already. */
bool lexicon_read_sheet(struct lexicon *l, const struct sheet *s, struct fault *f);
/* Takes in one row; what the row says is copied. A row without a pattern, kind
 * and id that has a label or a note describes a theme, be it that nothing finds it yet: worth a
 * warning where neither it nor one below it has an entry. */
bool lexicon_add(struct lexicon *l, const struct lexicon_row *row, struct fault *f);
/* Checks the whole (no entry twice, no name twice, something there at all), drops the themes
 * without an entry and sorts the others. A theme that nothing can find, because all its entries are
 * exceptions, is worth a warning. */
bool lexicon_finish(struct lexicon *l, struct fault *f);

/* 12 hex digits over themes, entries and `settings` (what else decides the hits); NUL-terminated.
 */
void lexicon_hash(const struct lexicon *l, struct slice settings, char hex[13]);

#endif
