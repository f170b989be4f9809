/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `validated` of hearth agree: how common a theme is by a sample that a person read, how
 * much of it the lexicon finds, and whether it misses one group's way of speaking. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/fold.h"
#include "corpus/sheet.h"
#include "stages/agree_table.h"

/* What the person said of a unit. */
enum answer { ANSWER_NO, ANSWER_YES, ANSWER_OPEN };

struct item {
    enum answer answer;
    uint64_t line;
    struct slice matcher; /* of the sheet */
    bool found;
};
struct validating {
    struct agree_units units;
    struct sheet *sheet;
    size_t doc, turn, sent, present, theme, matcher, drawn;
    struct slice how, by;                /* as the sample was drawn; by empty: not by levels */
    struct intern themes, names, levels; /* names: theme, doc, turn, sent */
    struct item *items;                  /* [names.count] */
    struct checked_sample *samples;      /* [levels.count * themes.count] */
    size_t cap_items, cap_samples, open;
    struct buffer name;
    char *column; /* of units.by, when the sample says it */
    struct arena arena;
    struct fault *f;
};

static bool need(struct validating *v, const char *name, size_t *column) {
    const struct place header = {v->sheet->name, v->sheet->header_line, 0};
    *column = sheet_column(v->sheet, name);
    return *column != COLUMN_NONE ||
           fault_input(v->f, header, slice_of(name),
                       "no such column (is this a sample that hearth agree has drawn?)");
}

static bool find_columns(struct validating *v) {
    v->sent = sheet_column(v->sheet, "sent");
    return need(v, "doc", &v->doc) && need(v, "turn", &v->turn) &&
           need(v, "present", &v->present) && need(v, "theme", &v->theme) &&
           need(v, "matcher", &v->matcher) && need(v, "drawn", &v->drawn);
}

static struct slice cell(struct validating *v, size_t row, size_t column) {
    return clean_text(sheet_cell(v->sheet, row, column), &v->arena);
}

/* Takes `name=` and what follows it off the words that say how a sample was drawn. */
static struct slice setting(struct slice how, const char *name) {
    for (struct slice rest = how; rest.p;) {
        struct slice from = rest, word = slice_cut(&rest, ' ');
        struct slice key = slice_cut(&word, '=');
        if (slice_eq(key, slice_of(name)) && word.p) /* a column's name may have spaces */
            return strcmp(name, "by") == 0
                       ? (struct slice){word.p, (size_t)(from.p + from.n - word.p)}
                       : word;
    }
    return (struct slice){"", 0};
}

/* All rows have to be drawn alike, but for the seed. */
static bool take_drawn(struct validating *v, size_t row) {
    struct slice how = cell(v, row, v->drawn);
    if (row == 0)
        v->how = how;
    if (setting(how, "unit").n && slice_eq(setting(how, "unit"), setting(v->how, "unit")) &&
        slice_eq(setting(how, "facilitators"), setting(v->how, "facilitators")) &&
        slice_eq(setting(how, "by"), setting(v->how, "by")))
        return true;
    return fault_input(v->f, sheet_place(v->sheet, row, v->drawn), how,
                       row ? "drawn in another way than the first row"
                           : "not how a sample is drawn");
}

static bool read_answer(struct validating *v, size_t row, enum answer *answer) {
    static const char *const words[] = {"no|n|0|false", "yes|y|1|true"};
    struct buffer folded = {0};
    struct slice text = cell(v, row, v->present);
    fold_word(text, &folded);
    *answer = text.n == 0                                         ? ANSWER_OPEN
              : choice_find(words[0], buffer_slice(&folded)) >= 0 ? ANSWER_NO
                                                                  : ANSWER_YES;
    bool ok = *answer != ANSWER_YES || choice_find(words[1], buffer_slice(&folded)) >= 0;
    buffer_free(&folded);
    return ok || fault_input(v->f, sheet_place(v->sheet, row, v->present), text,
                             "neither yes (y, 1, true) nor no (n, 0, false), nor empty");
}

static struct slice name_of(struct validating *v, struct slice theme, struct slice doc,
                            struct slice turn, struct slice sent) {
    const struct slice parts[] = {theme, doc, turn, sent};
    buffer_clear(&v->name);
    for (size_t i = 0; i < LENGTH(parts); i++) {
        if (i)
            buffer_char(&v->name, '\t');
        buffer_add(&v->name, parts[i]);
    }
    return buffer_slice(&v->name);
}

static bool take_row(struct validating *v, size_t row) {
    struct item item = {ANSWER_OPEN, v->sheet->rows[row].line, cell(v, row, v->matcher), false};
    struct slice theme = cell(v, row, v->theme);
    if (!take_drawn(v, row) || !read_answer(v, row, &item.answer))
        return false;
    intern_add(&v->themes, theme);
    size_t known = v->names.count,
           id = intern_add(&v->names, name_of(v, theme, cell(v, row, v->doc), cell(v, row, v->turn),
                                              cell(v, row, v->sent)));
    if (id != known)
        return fault_input(v->f, sheet_place(v->sheet, row, COLUMN_NONE), NO_QUOTE,
                           "the same unit as in line %llu", (unsigned long long)v->items[id].line);
    MEM_GROW(v->items, v->cap_items, v->names.count);
    v->items[id] = item;
    v->open += item.answer == ANSWER_OPEN;
    return true;
}

/* The sample, and from it how the matched rows are to be read. */
static bool read_sample(struct validating *v, struct agree *a) {
    v->f = &a->run->fault;
    if (a->run->operands.n != 1 || !a->options->matched)
        return fault_usage(v->f, "validated: name the filled-in sample, and --matched FILE, the "
                                 "rows that it was drawn from");
    v->f->many = true;
    v->sheet = sheet_read(a->run->operands.items[0], NULL, v->f);
    bool ok = v->sheet && find_columns(v);
    for (size_t i = 0; ok && i < v->sheet->n_rows; i++)
        take_row(v, i);
    v->f->many = false;
    if (!fault_none(v->f))
        return false;
    if (v->sheet->n_rows == 0)
        return fault_input(v->f, (struct place){v->sheet->name, 0, 0}, NO_QUOTE, "no row in it");
    if (!v->sheet->plain)
        stage_note(a->run, "%s: %s", v->sheet->name, v->sheet->understood);
    v->by = setting(v->how, "by");
    v->units.sentences = slice_eq(setting(v->how, "unit"), SLICE("sentence"));
    v->units.facilitators = slice_eq(setting(v->how, "facilitators"), SLICE("in"));
    v->column = mem_text(v->by);
    v->units.by = v->by.n ? v->column : a->options->by;
    return !v->by.n || !a->options->by || slice_eq(v->by, slice_of(a->options->by)) ||
           fault_usage(v->f, "--by %s: the sample was drawn by %s", a->options->by, v->column);
}

static struct checked_sample *sample_of(struct validating *v, struct slice level, size_t theme) {
    size_t known = v->levels.count, id = intern_add(&v->levels, level), n = v->themes.count;
    if (id == known) {
        MEM_GROW(v->samples, v->cap_samples, (id + 1) * n);
        memset(v->samples + id * n, 0, n * sizeof *v->samples);
    }
    return &v->samples[id * n + theme];
}

static void add_answer(struct checked_sample *s, enum answer answer, bool hit) {
    if (answer == ANSWER_OPEN)
        return;
    if (hit) {
        s->read_hits++;
        s->true_hits += answer == ANSWER_YES;
    } else {
        s->read_others++;
        s->true_others += answer == ANSWER_YES;
    }
}

static bool take_unit(struct agree_units *units, const struct agree_unit *u) {
    struct validating *v = (struct validating *)units;
    for (uint32_t t = 0; t < v->themes.count; t++) {
        struct slice theme = intern_text(&v->themes, t);
        struct checked_sample *s = sample_of(v, u->level, t);
        bool hit = agree_has_hit(u->hits, theme);
        uint32_t id = intern_find(&v->names, name_of(v, theme, u->doc, u->turn, u->sent));
        s->units++;
        s->hits += hit;
        if (id == INTERN_NONE)
            continue;
        struct item *item = &v->items[id];
        item->found = true;
        if (!slice_eq(item->matcher, u->matcher))
            return fault_input(v->f, (struct place){v->sheet->name, item->line, 0}, item->matcher,
                               "the rows were matched in another way since (matcher %.*s): draw a "
                               "new sample",
                               SLICE_ARGS(u->matcher));
        add_answer(s, item->answer, hit);
    }
    return true;
}

/* A unit's name as people know it. */
static struct slice shown(struct validating *v, struct slice name) {
    slice_cut(&name, '\t');
    buffer_clear(&v->name);
    buffer_add(&v->name, name);
    for (size_t i = 0; i < v->name.n; i++)
        if (v->name.p[i] == '\t')
            v->name.p[i] = ' ';
    return slice_trim(buffer_slice(&v->name));
}

static bool check_found(struct validating *v) {
    v->f->many = true;
    for (uint32_t i = 0; i < v->names.count; i++)
        if (!v->items[i].found)
            fault_input(v->f, (struct place){v->sheet->name, v->items[i].line, 0},
                        shown(v, intern_text(&v->names, i)),
                        "no such unit in the matched rows, or one that is not counted");
    v->f->many = false;
    return fault_none(v->f);
}

struct validated {
    struct slice theme, by, level;
    struct checked_sample sample;
    struct checked_prevalence found;
    bool misses;
};

static void put_flags(const void *member, struct buffer *to) {
    if (((const struct validated *)member)->misses)
        buffer_text(to, "misses");
}

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "theme", validated, theme),
    COLUMN(FINISHED_TEXT, "by", validated, by),
    COLUMN(FINISHED_TEXT, "level", validated, level),
    COLUMN(FINISHED_COUNT, "units", validated, sample.units),
    COLUMN(FINISHED_COUNT, "units_hit", validated, sample.hits),
    COLUMN(FINISHED_VALUE, "hit_rate", validated, found.hit_rate),
    COLUMN(FINISHED_COUNT, "checked_hits", validated, sample.read_hits),
    COLUMN(FINISHED_COUNT, "true_hits", validated, sample.true_hits),
    COLUMN(FINISHED_COUNT, "checked_nonhits", validated, sample.read_others),
    COLUMN(FINISHED_COUNT, "true_nonhits", validated, sample.true_others),
    COLUMN(FINISHED_VALUE, "precision", validated, found.precision),
    COLUMN(FINISHED_VALUE, "precision_lo", validated, found.precision_lo),
    COLUMN(FINISHED_VALUE, "precision_hi", validated, found.precision_hi),
    COLUMN(FINISHED_VALUE, "prevalence", validated, found.prevalence),
    COLUMN(FINISHED_VALUE, "se_prevalence", validated, found.se),
    COLUMN(FINISHED_VALUE, "prevalence_lo", validated, found.lo),
    COLUMN(FINISHED_VALUE, "prevalence_hi", validated, found.hi),
    COLUMN(FINISHED_VALUE, "recall", validated, found.recall),
    COLUMN(FINISHED_VALUE, "recall_lo", validated, found.recall_lo),
    COLUMN(FINISHED_VALUE, "recall_hi", validated, found.recall_hi),
    {"flags", FINISHED_WORDS, 0, NULL, put_flags, NULL},
};

static struct checked_sample add_up(const struct checked_sample *s, size_t n) {
    struct checked_sample sum = {0};
    for (size_t i = 0; i < n; i++) {
        sum.units += s[i].units;
        sum.hits += s[i].hits;
        sum.read_hits += s[i].read_hits;
        sum.true_hits += s[i].true_hits;
        sum.read_others += s[i].read_others;
        sum.true_others += s[i].true_others;
    }
    return sum;
}

/* Several levels as one: each with its own weight where it was drawn by itself. */
static struct checked_prevalence together(const struct validating *v,
                                          const struct checked_sample *s, size_t n) {
    struct checked_sample sum = add_up(s, n);
    return v->by.n ? checked_prevalence(s, n) : checked_prevalence(&sum, 1);
}

struct ranked {
    struct slice level;
    uint32_t id;
};

static int by_level(const void *a, const void *b) {
    return slice_cmp(((const struct ranked *)a)->level, ((const struct ranked *)b)->level);
}

/* Does the interval of the level's recall end before that of all others together begins? */
static bool misses(const struct validating *v, const struct checked_prevalence *level,
                   const struct checked_sample *others, size_t n) {
    struct checked_prevalence rest = together(v, others, n);
    return n && level->recall_hi.why == REASON_NONE && rest.recall_lo.why == REASON_NONE &&
           level->recall_hi.x < rest.recall_lo.x;
}

static bool write_theme(struct validating *v, struct agree *a, struct finished *table, uint32_t t) {
    size_t n = v->levels.count, n_themes = v->themes.count;
    struct ranked *order = mem_zero(n + 1, sizeof *order);
    struct checked_sample *s = mem_zero(n + 1, sizeof *s);
    struct validated row = {.theme = intern_text(&v->themes, t), .by = {"", 0}, .level = {"", 0}};
    for (uint32_t i = 0; i < n; i++)
        order[i] = (struct ranked){intern_text(&v->levels, i), i};
    qsort(order, n, sizeof *order, by_level);
    for (size_t i = 0; i < n; i++)
        s[i] = v->samples[order[i].id * n_themes + t];
    row.sample = add_up(s, n);
    row.found = together(v, s, n);
    bool ok = finished_row(table, &row, a->out, NO_PLACE);
    for (size_t i = 0; ok && v->units.by && i < n; i++) {
        row.by = slice_of(v->units.by);
        row.level = order[i].level;
        row.sample = s[i];
        row.found = checked_prevalence(&s[i], 1);
        s[i] = s[n - 1];
        row.misses = misses(v, &row.found, s, n - 1);
        s[i] = row.sample;
        ok = finished_row(table, &row, a->out, NO_PLACE);
    }
    free(order);
    free(s);
    return ok;
}

static bool write_table(struct validating *v, struct agree *a) {
    struct finished table = {0};
    finished_add(&table, columns, LENGTH(columns));
    if (v->open)
        stage_note(a->run, "%zu of %zu units are not filled in", v->open, v->names.count);
    bool ok = finished_header(&table, a->out, NO_PLACE);
    for (uint32_t t = 0; ok && t < v->themes.count; t++)
        ok = write_theme(v, a, &table, t);
    finished_free(&table);
    return ok;
}

static bool write_validated(struct agree *a) {
    struct validating v = {.units = {.unit = take_unit}};
    struct text_list files = {0};
    bool ok = read_sample(&v, a);
    if (ok) {
        text_list_add(&files, a->options->matched);
        ok = agree_read_units(a, &files, &v.units) && fault_none(v.f) && check_found(&v) &&
             write_table(&v, a);
    }
    free(files.items);
    sheet_free(v.sheet);
    intern_free(&v.themes);
    intern_free(&v.names);
    intern_free(&v.levels);
    free(v.items);
    free(v.samples);
    free(v.column);
    buffer_free(&v.name);
    arena_free(&v.arena);
    return ok;
}

const struct agree_table agree_validated = {"validated", " matched by ", false, write_validated};
