/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/share_bundle.h"

#include "pipeline/options.h"

const struct share_table share_tables[SHARE_TABLES] = {
    [SHARE_CODEBOOK] = {"codebook", "codebook.tsv"},
    [SHARE_LINKS] = {"links", "counts/links.tsv"},
    [SHARE_BY_ROLE] = {"links-by-role", "counts/links-by-role.tsv"},
    [SHARE_BY_GROUP] = {"links-by-group", "counts/links-by-group.tsv"},
    [SHARE_BY_SPEAKER] = {"links-by-speaker", "counts/links-by-speaker.tsv"},
    [SHARE_VOICES] = {"voices", "counts/voices.tsv"},
    [SHARE_MIXING] = {"mixing", "counts/mixing.tsv"},
    [SHARE_FLOW] = {"flow", "counts/flow.tsv"},
    [SHARE_ENTRIES] = {"entries", "counts/entries.tsv"},
    [SHARE_LAGS] = {"lags", "counts/lags.tsv"},
};

const struct share_fact share_facts[SHARE_FACTS] = {
    [SHARE_HEARTH] = {"hearth", true},
    [SHARE_TEXT] = {"text", true},
    [SHARE_COUNTS] = {"counts", true},
    [SHARE_CODEBOOKS] = {"codebook", true},
    [SHARE_MATCHER] = {"matcher", true},
    [SHARE_LANGUAGE] = {"language", true},
    [SHARE_OVERLAP] = {"overlap", true},
    [SHARE_ABBREVIATIONS] = {"abbreviations", true},
    [SHARE_UNIT] = {"unit", true},
    [SHARE_BLOCK] = {"block", true},
    [SHARE_FACILITATORS] = {"facilitators", true},
    [SHARE_ROLES] = {"facilitator-roles", true},
    [SHARE_GROUPS] = {"people-by", true},
    [SHARE_COLUMNS] = {"columns", true},
    [SHARE_DIFFERS] = {"differs", false},
    [SHARE_SUPPRESS] = {"suppress", false},
    [SHARE_WITHHELD] = {"withheld", false},
};

static struct slice field(struct slice line, size_t column) {
    struct slice one = {NULL, 0};
    for (size_t i = 0; i <= column && line.p; i++)
        one = slice_cut(&line, '\t');
    return one;
}

static size_t column_of_words(struct slice header) {
    for (size_t i = 0; header.p; i++)
        if (slice_eq(slice_cut(&header, '\t'), SLICE("words")))
            return i;
    return COLUMN_NONE;
}

static void add_row(struct share_sum *s, struct slice line) {
    struct slice doc = field(line, 0);
    uint64_t words;
    if (s->rows++ == 0 || !slice_eq(doc, buffer_slice(&s->doc))) {
        s->documents++;
        buffer_clear(&s->doc);
        buffer_add(&s->doc, doc);
    }
    if (s->words_column != COLUMN_NONE && number_u64(field(line, s->words_column), &words))
        s->words += words;
}

void share_sum_line(struct share_sum *s, struct slice line) {
    if (s->digest) {
        add_row(s, line);
    } else {
        s->digest = digest_begin();
        s->words_column = column_of_words(line);
    }
    digest_add(s->digest, line);
    digest_add(s->digest, SLICE("\n"));
}

void share_sum_end(struct share_sum *s, struct buffer *to) {
    char hex[DIGEST_HEX + 1] = "";
    if (s->digest)
        digest_end(s->digest, hex);
    if (to)
        buffer_format(to, "%llu\t%llu\t%llu\t%s", (unsigned long long)s->rows,
                      (unsigned long long)s->documents, (unsigned long long)s->words, hex);
    buffer_free(&s->doc);
    *s = (struct share_sum){0};
}

/* What is in w->text, whole lines. */
static bool write_text(struct share_writer *w) {
    struct slice text = buffer_slice(&w->text);
    digest_add(w->whole, text);
    w->bytes += text.n;
    bool ok = text.n == 0 || w->to->write(w->to, text);
    buffer_clear(&w->text);
    return ok;
}

static void add_line(struct share_writer *w, const char *first, struct slice rest) {
    buffer_text(&w->text, first);
    buffer_char(&w->text, '\t');
    buffer_add(&w->text, rest);
    buffer_char(&w->text, '\n');
    w->lines++;
}

static bool write_table(struct outlet *o, struct slice rows) {
    struct share_writer *w =
        (struct share_writer *)(void *)((char *)o - offsetof(struct share_writer, table));
    while (rows.n) {
        struct slice piece = slice_cut(&rows, '\n');
        buffer_add(&w->line, piece);
        if (!rows.p)
            break; /* the line goes on */
        add_line(w, share_tables[w->now].name, buffer_slice(&w->line));
        share_sum_line(&w->sum, buffer_slice(&w->line));
        buffer_clear(&w->line);
    }
    return write_text(w);
}

void share_begin(struct share_writer *w, struct outlet *to) {
    *w = (struct share_writer){
        .to = to, .whole = digest_begin(), .lines = 1, .table = {write_table}};
    buffer_text(&w->text, SHARE_FIRST "\n");
    buffer_text(&w->checks, SHARE_CHECKS_HEADER "\n");
}

bool share_fact(struct share_writer *w, size_t fact, struct slice value) {
    struct buffer rest = {0};
    buffer_format(&rest, "%s\t", share_facts[fact].name);
    buffer_add(&rest, value);
    add_line(w, SHARE_ABOUT, buffer_slice(&rest));
    buffer_free(&rest);
    return write_text(w);
}

struct outlet *share_table(struct share_writer *w, size_t table) {
    w->now = table;
    return &w->table;
}

void share_table_end(struct share_writer *w) {
    buffer_format(&w->checks, "%s\t", share_tables[w->now].name);
    share_sum_end(&w->sum, &w->checks);
    buffer_char(&w->checks, '\n');
}

bool share_end(struct share_writer *w) {
    char hex[DIGEST_HEX + 1];
    struct slice checks = buffer_slice(&w->checks);
    while (checks.n)
        add_line(w, SHARE_CHECKS, slice_cut(&checks, '\n'));
    bool ok = write_text(w);
    digest_end(w->whole, hex);
    w->whole = NULL;
    buffer_format(&w->text, SHARE_END "\t%llu\t%llu\t%s\n", (unsigned long long)w->lines,
                  (unsigned long long)w->bytes, hex);
    ok = ok && w->to->write(w->to, buffer_slice(&w->text));
    share_free(w);
    return ok;
}

void share_free(struct share_writer *w) {
    if (w->whole)
        digest_end(w->whole, NULL);
    share_sum_end(&w->sum, NULL);
    buffer_free(&w->text);
    buffer_free(&w->line);
    buffer_free(&w->checks);
    *w = (struct share_writer){0};
}
