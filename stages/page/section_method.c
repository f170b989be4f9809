/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Method and limits: how the numbers came about, written from the settings of the run, and what
 * they cannot say. */
#include "stages/page/by_hand.h"
#include "stages/page/carriers.h"
#include "stages/page/provenance.h"
#include "stages/page/report_talk.h"
#include "stages/page/sections.h"

static const char *const tables[] = {NULL};

static const char *text_of(struct buffer *b) {
    buffer_char(b, '\0');
    return b->p;
}

/* What the ledger says: files read, left out, and lines that are no speech. */
struct ledger_sums {
    uint64_t files, read, lines, turns, words;
};

static uint64_t count_in(const struct result_table *t, const struct record *line,
                         const char *column) {
    size_t i = columns_find(&t->columns, column);
    uint64_t n = 0;
    return i != COLUMN_NONE && number_u64(line->fields[i], &n) ? n : 0;
}

/* Of a large programme the ledger has a row for nearly every line: none is kept. */
static bool add_line(const void *with, const struct result_table *t, const struct record *line) {
    struct ledger_sums *const *sums = with;
    size_t fate = columns_find(&t->columns, "fate");
    struct slice is = fate == COLUMN_NONE ? SLICE("") : line->fields[fate];
    (*sums)->files += is.n > 0;
    (*sums)->lines += is.n == 0;
    if (slice_eq(is, SLICE("read"))) {
        (*sums)->read++;
        (*sums)->turns += count_in(t, line, "turns");
        (*sums)->words += count_in(t, line, "words");
    }
    return false;
}

static void put_count(struct buffer *to, uint64_t n) {
    buffer_u64(to, n);
    buffer_char(to, '\0');
}

static bool say_read(struct report *r) {
    static const char *const columns[] = {"fate", "turns", "words", NULL};
    struct ledger_sums sums = {0}, *with = &sums;
    const struct result_wanted wanted = {columns, add_line, &with};
    const char *path = report_path(r, "ledger.tsv");
    struct result_table t = {0};
    struct buffer read = {0}, files = {0}, turns = {0}, words = {0}, lines = {0};
    if (!path)
        return true;
    bool ok = result_package_has(&r->result->package, "ledger.tsv", path, r->fault) &&
              result_table_read(&t, path, &wanted, r->self, r->fault);
    put_count(&read, sums.read);
    put_count(&files, sums.files);
    put_count(&turns, sums.turns);
    put_count(&words, sums.words);
    put_count(&lines, sums.lines);
    if (ok)
        report_say(r, "method.read", read.p, files.p, turns.p, words.p, lines.p, NULL);
    buffer_free(&read);
    buffer_free(&files);
    buffer_free(&turns);
    buffer_free(&words);
    buffer_free(&lines);
    result_table_free(&t);
    return ok;
}

/* turn, whole-turn, window:3: the words of a unit. */
static void say_unit(struct report *r, const char *unit) {
    static const char prefix[] = "whole-";
    bool whole = strncmp(unit, prefix, strlen(prefix)) == 0;
    struct slice rest = slice_of(whole ? unit + strlen(prefix) : unit),
                 kind = slice_cut(&rest, ':');
    struct buffer key = {0};
    buffer_format(&key, "method.unit.%.*s", SLICE_ARGS(kind));
    report_say(r, text_of(&key), rest.p ? rest.p : "", NULL);
    if (whole)
        report_say(r, "method.unit.whole", NULL);
    buffer_free(&key);
}

static void say_overlap(struct report *r, const char *rule) {
    struct buffer key = {0};
    buffer_format(&key, "method.overlap.%s", rule);
    report_say(r, text_of(&key), NULL);
    buffer_free(&key);
}

static void say_counting(struct report *r, const struct provenance *p) {
    const char *roles = provenance_setting(p, "facilitator-roles");
    bool in = strcmp(provenance_setting(p, "facilitators"), "in") == 0;
    report_heading(r, "method.counting");
    say_unit(r, provenance_setting(p, "unit"));
    report_say(r, in ? "method.facilitators.in" : "method.facilitators.out", roles, NULL);
    if (strcmp(provenance_setting(p, "unit"), "doc") == 0)
        report_say(r, "method.chance.doc", NULL);
    else
        report_say(r, "method.chance", provenance_setting(p, "block"), NULL);
    report_say(r, "method.test", NULL);
    if (*provenance_setting(p, "planned"))
        report_say(r, "method.planned", NULL);
    report_say(r, "method.interval", NULL);
    report_say(r, "method.guest", NULL);
    report_say(r, "method.holds", NULL);
    say_overlap(r, provenance_setting(p, "overlap"));
    report_say(r, "method.stems", provenance_setting(p, "language"), NULL);
}

/* Of redaction.tsv: what became a mark. The rest counts what there was, and what was left. */
static bool is_replaced(const struct result_table *t, size_t row) {
    struct slice what = result_text(t, row, "what");
    bool kind = slice_eq(what, SLICE("names")) || slice_eq(what, SLICE("fields")) ||
                (what.n && what.p[0] == '[');
    return kind && report_number(t, row, "n") > 0;
}

/* What a kind is called: marks as they stand in the texts. */
static struct slice kind_words(const struct report *r, struct slice what) {
    if (slice_eq(what, SLICE("names")))
        return slice_of(report_word(r, "method.kind.names"));
    if (slice_eq(what, SLICE("fields")))
        return slice_of(report_word(r, "method.kind.fields"));
    return what;
}

static void put_replaced(struct report *r, const struct result_table *t) {
    static const struct report_column columns[] = {{"method.what", false}, {"method.times", true}};
    size_t kinds = 0;
    for (size_t i = 0; i < t->n; i++)
        kinds += is_replaced(t, i);
    if (kinds == 0) {
        report_say(r, "method.none_replaced", NULL);
        return;
    }
    report_rows_begin(r, "method.redaction", columns, 2);
    for (size_t i = 0; i < t->n; i++) {
        if (!is_replaced(t, i))
            continue;
        report_row_begin(r);
        report_cell(r, &columns[0], kind_words(r, result_text(t, i, "what")));
        report_cell(r, &columns[1], result_text(t, i, "n"));
        report_row_end(r);
    }
    report_rows_end(r);
}

static struct slice count_of(const struct result_table *t, const char *what) {
    size_t i = 0;
    while (i < t->n && !result_is(t, i, "what", what))
        i++;
    return i < t->n ? result_text(t, i, "n") : SLICE("0");
}

static void say_not_replaced(struct report *r, const struct result_table *t) {
    struct slice capitals = count_of(t, "capitals"), words = count_of(t, "names-or-words");
    struct buffer n[2] = {{0}, {0}};
    if (slice_eq(capitals, SLICE("0")) && slice_eq(words, SLICE("0")))
        return;
    buffer_add(&n[0], capitals);
    buffer_add(&n[1], words);
    report_say(r, "method.not_replaced", text_of(&n[0]), text_of(&n[1]), NULL);
    buffer_free(&n[0]);
    buffer_free(&n[1]);
}

static void say_names(struct report *r, const struct provenance *p) {
    const struct result_table *t = report_table(r, "redaction");
    bool kept = strcmp(provenance_setting(p, "keep-names"), "true") == 0;
    const char *few = provenance_setting(p, "suppress");
    report_heading(r, "method.names");
    report_say(r, kept ? "method.names_kept" : "method.names_replaced", NULL);
    if (*few && strcmp(few, "0") != 0)
        report_say(r, "method.suppress", few, NULL);
    report_say(r, carriers_of(r)->told ? "method.people" : "method.places", NULL);
    if (!t || kept)
        return;
    put_replaced(r, t);
    say_not_replaced(r, t);
}

static void say_limits(struct report *r) {
    static const char *const keys[] = {"method.limit.words",    "method.limit.no_link",
                                       "method.limit.subject",  "method.limit.turns",
                                       "method.limit.business", "method.limit.people",
                                       "method.limit.cause"};
    report_heading(r, "method.limits");
    tags_open(r->page, "ul");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        tags_element(r->page, "li", NULL, slice_of(report_word(r, keys[i])));
    tags_close(r->page, "ul");
}

static bool say_by_hand(struct report *r, const struct provenance *p) {
    int quotes = report_quotes(r);
    bool in = strcmp(provenance_setting(p, "facilitators"), "in") == 0;
    report_heading(r, "method.by_hand");
    if (provenance_is_pooled(p)) {
        report_say(r, "method.by_hand_pooled", NULL);
        return true;
    }
    bool some = quotes == REPORT_QUOTES_ALL || quotes == REPORT_QUOTES_SAMPLE;
    if (!some || r->result->package.suppress) {
        report_say(r, "method.by_hand_none", NULL);
        return true;
    }
    report_say(r, "method.by_hand_how", NULL);
    report_fold_begin(r, "method.by_hand_open");
    bool ok = by_hand_write(r, in);
    report_fold_end(r);
    return ok;
}

static void put_lines(struct report *r, const char *caption, const struct report_column *columns,
                      const struct provenance_line *lines, size_t n) {
    report_rows_begin(r, caption, columns, 2);
    for (size_t i = 0; i < n; i++) {
        if (!*lines[i].value)
            continue;
        report_row_begin(r);
        report_cell(r, &columns[0], slice_of(lines[i].name));
        report_cell(r, &columns[1], slice_of(lines[i].value));
        report_row_end(r);
    }
    report_rows_end(r);
}

static void say_again(struct report *r, const struct provenance *p) {
    static const struct report_column settings[] = {{"method.setting", false},
                                                    {"method.value", false}};
    static const struct report_column sources[] = {{"method.source", false},
                                                   {"method.digest", false}};
    struct buffer command = {0};
    bool pooled = provenance_is_pooled(p);
    report_heading(r, "method.again");
    report_say(r, *p->languages ? "method.versions_languages" : "method.versions", p->version,
               p->text, p->languages, NULL);
    report_say(r, pooled ? "method.command_pooled" : "method.command", NULL);
    if (!pooled && strcmp(provenance_setting(p, "keep-names"), "true") != 0)
        report_say(r, "method.key", NULL);
    provenance_command(p, &command);
    tags_open(r->page, "pre");
    tags_element(r->page, "code", NULL, buffer_slice(&command));
    tags_close(r->page, "pre");
    report_fold_begin(r, "method.settings");
    put_lines(r, "method.settings", settings, p->settings, p->n_settings);
    put_lines(r, pooled ? "method.sources_pooled" : "method.sources", sources, p->sources,
              p->n_sources);
    report_fold_end(r);
    buffer_free(&command);
}

static bool write(struct report *r) {
    struct provenance p = {0};
    bool ok = provenance_read(&p, r->result->dir, r->fault) && say_read(r);
    if (ok) {
        say_counting(r, &p);
        say_names(r, &p);
        say_limits(r);
        report_say_sample(r);
        ok = say_by_hand(r, &p) && fault_none(r->fault);
        say_again(r, &p);
    }
    provenance_free(&p);
    return ok;
}

const struct section section_method = {"method", tables, write};
