/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/lexicon_check.h"

#include <stdlib.h>
#include <unistd.h>

#include "corpus/stem_watch.h"
#include "models/lexicon_told.h"
#include "pipeline/tsv.h"
#include "stages/lexicon_text.h"

struct checking {
    struct stage_run *run;
    const struct lexicon_check_options *options;
    struct language_choice choice;
    struct lexicon *lexicon;
    struct matchers *matchers;
    struct lexicon_words *words;
    struct lexicon_findings findings;
    struct lexicon_text text;
    struct buffer out;
};

/* What cannot be read is told at once, all of it. */
static bool read_codebooks(struct checking *c) {
    struct stage_run *run = c->run;
    if (!language_choice_read(c->options->language, &c->choice, &run->fault))
        return false;
    if (run->operands.n == 0)
        return fault_usage(&run->fault, "check: name the codebook");
    run->fault.many = true;
    c->lexicon = lexicon_new();
    for (size_t i = 0; i < run->operands.n; i++)
        lexicon_read(c->lexicon, run->operands.items[i], &run->fault);
    lexicon_finish(c->lexicon, &run->fault);
    lexicon_tell(c->lexicon, run);
    c->matchers =
        matchers_new(c->lexicon, &c->choice, (enum overlap)c->options->overlap, &run->fault);
    run->fault.many = false;
    return fault_none(&run->fault);
}

static bool read_text(struct checking *c) {
    struct lexicon_text *t = &c->text;
    if (c->options->on.n == 0)
        return true;
    t->lexicon = c->lexicon;
    t->matchers = c->matchers;
    t->by_language = c->choice.automatic;
    t->usage = lexicon_usage_new(c->lexicon, c->matchers->n, (enum overlap)c->options->overlap);
    if (!lexicon_text_read(t, &c->options->on, c->run))
        return false;
    if (t->passed_over)
        stage_note(c->run, "%llu of %llu rows are in a language that the codebook has no entry in",
                   (unsigned long long)t->passed_over, (unsigned long long)t->rows);
    stem_watch_tell(&t->odd_stems, c->options->language, c->run);
    return true;
}

static void look(struct checking *c) {
    struct lexicon_findings *to = &c->findings;
    const struct lexicon_text *t = &c->text;
    to->lexicon = c->lexicon;
    c->words = lexicon_words_new(c->lexicon, c->matchers);
    lexicon_check_entries(c->words, to);
    lexicon_check_themes(to);
    lexicon_check_rules(to);
    lexicon_check_regexes(c->matchers, t->usage ? &t->long_rows : NULL, to);
    if (t->usage) {
        lexicon_check_usage(t->usage, c->words, to);
        lexicon_check_operands(t->usage, c->words, to);
        lexicon_check_forms(t->usage, c->words, c->options->wild, to);
    }
    lexicon_findings_sort(to);
}

/* A field: a codebook may hold what the stream may not. */
static void put(struct buffer *to, struct slice field, char behind) {
    struct buffer shown = {0};
    text_visible(&shown, field, 0);
    for (size_t i = 0; i < shown.n; i++)
        if (shown.p[i] == '"')
            buffer_text(to, "\\x22");
        else
            buffer_char(to, shown.p[i]);
    buffer_char(to, behind);
    buffer_free(&shown);
}

static void put_number(struct buffer *to, uint64_t number, bool known) {
    if (known)
        buffer_u64(to, number);
    buffer_char(to, '\t');
}

/* How often the entry is found, or the theme; empty where nobody looked. */
static void put_hits(struct checking *c, const struct lexicon_finding *f) {
    const struct lexicon_usage *u = c->text.usage;
    if (f->entry != LEXICON_NONE)
        put_number(&c->out, u ? u->entries[f->entry].fired : 0,
                   u && u->rows[c->words->entries[f->entry].share]);
    else
        put_number(&c->out, u && f->theme != LEXICON_NONE ? u->themes[f->theme] : 0,
                   u && f->theme != LEXICON_NONE);
}

static void put_finding(struct checking *c, const struct lexicon_finding *f) {
    const struct lexicon *l = c->lexicon;
    struct buffer *to = &c->out;
    const struct slice none = {"", 0};
    const struct lexicon_check_row *check = &lexicon_check_rows[f->check];
    const struct entry *e = f->entry == LEXICON_NONE ? NULL : &l->entries[f->entry];
    put(to, slice_of(f->place.file), '\t');
    put_number(to, f->place.line, f->place.line > 0);
    put(to, slice_of(lexicon_severity_name(check->severity)), '\t');
    put(to, slice_of(check->name), '\t');
    put(to, f->theme == LEXICON_NONE ? none : l->themes[f->theme].id, '\t');
    put(to, e ? e->name : none, '\t');
    put(to, e ? e->pattern : none, '\t');
    put_hits(c, f);
    put(to, f->other == LEXICON_NONE ? none : l->entries[f->other].name, '\t');
    put(to, f->forms, '\t');
    put(to, f->message, '\n');
}

static bool write_table(struct checking *c) {
    struct outlet_file out;
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &c->run->fault);
    buffer_text(&c->out, "file\tline\tseverity\tcheck\ttheme\tentry\tpattern\thits\tother\tforms\t"
                         "message\n");
    for (size_t i = 0; i < c->findings.n; i++)
        put_finding(c, &c->findings.at[i]);
    return out.outlet.write(&out.outlet, buffer_slice(&c->out));
}

static const char *plural(uint64_t n) {
    return n == 1 ? "" : "s";
}

/* How many of each check, the gravest first. */
static void tell_checks(const struct checking *c) {
    uint64_t n[LEXICON_CHECKS] = {0};
    for (size_t i = 0; i < c->findings.n; i++)
        n[c->findings.at[i].check]++;
    for (int check = 0; check < LEXICON_CHECKS; check++)
        if (n[check])
            stage_note(c->run, "%s %s, %llu: %s",
                       lexicon_severity_name(lexicon_check_rows[check].severity),
                       lexicon_check_rows[check].name, (unsigned long long)n[check],
                       lexicon_check_rows[check].meaning);
}

static void tell(const struct checking *c) {
    const struct lexicon_usage *u = c->text.usage;
    const uint64_t *n = c->findings.count;
    uint64_t words = 0;
    stage_note(c->run, "%zu theme%s, %zu entr%s", c->lexicon->n_themes,
               plural(c->lexicon->n_themes), c->lexicon->n_entries,
               c->lexicon->n_entries == 1 ? "y" : "ies");
    for (size_t i = 0; u && i < u->n_shares; i++)
        words += u->words[i].count;
    if (u)
        stage_note(c->run, "tried on %llu row%s, %llu words, %llu of them different",
                   (unsigned long long)c->text.rows, plural(c->text.rows),
                   (unsigned long long)u->n_words, (unsigned long long)words);
    else
        stage_note(c->run, "looked at by itself; with --on FILE it is also tried on a text");
    tell_checks(c);
    stage_note(c->run, "%llu error%s, %llu warning%s, %llu note%s",
               (unsigned long long)n[SEVERITY_ERROR], plural(n[SEVERITY_ERROR]),
               (unsigned long long)n[SEVERITY_WARNING], plural(n[SEVERITY_WARNING]),
               (unsigned long long)n[SEVERITY_NOTE], plural(n[SEVERITY_NOTE]));
}

static bool check_all(struct checking *c) {
    if (!read_codebooks(c) || !read_text(c))
        return false;
    look(c);
    if (!write_table(c))
        return false;
    tell(c);
    c->run->mode->warnings += c->findings.count[SEVERITY_WARNING];
    uint64_t errors = c->findings.count[SEVERITY_ERROR];
    return errors == 0 ||
           fault_input(&c->run->fault, NO_PLACE, NO_QUOTE, "%llu error%s in the codebook",
                       (unsigned long long)errors, plural(errors));
}

bool lexicon_check(struct stage_run *run, const struct lexicon_check_options *o) {
    struct checking c = {.run = run, .options = o};
    bool ok = check_all(&c);
    lexicon_findings_free(&c.findings);
    lexicon_words_free(c.words);
    lexicon_usage_free(c.text.usage);
    lexicon_text_free(&c.text);
    matchers_free(c.matchers);
    lexicon_free(c.lexicon);
    buffer_free(&c.out);
    return ok;
}
