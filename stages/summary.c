/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth summary: the findings of a run as Markdown, for a word processor. */
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/tsv.h"
#include "stages/page/exemplars.h"
#include "stages/page/lesson_words.h"
#include "stages/page/markdown.h"
#include "stages/page/strongest.h"
#include "stages/stages.h"

enum { BRIEF = 5 }; /* findings on one page */

struct summary_options {
    struct report_options report;
    bool brief;
};

static const struct option options[] = {
    {"brief", OPTION_FLAG, offsetof(struct summary_options, brief), NULL,
     "one page: the findings without quotations and numbers", NULL, 0, 0},
    {"quotes", OPTION_CHOICE, offsetof(struct summary_options, report.quotes), NULL,
     "a quotation with each finding (default), or none", "all|exemplar|none", 0, 0},
    {"top", OPTION_NUMBER, offsetof(struct summary_options, report.top), "N",
     "how many themes the table has (30)", NULL, 1, 100000},
    {"title", OPTION_TEXT, offsetof(struct summary_options, report.title), "TEXT", "the title",
     NULL, 0, 0},
    {"questions", OPTION_TEXT, offsetof(struct summary_options, report.questions), "FILE",
     "a table question_id, text, theme_id (default: questions.tsv beside DIR)", NULL, 0, 0},
    {"notes", OPTION_TEXT, offsetof(struct summary_options, report.notes), "FILE",
     "your own words: a table theme (or theme_a, theme_b), note (notes.tsv beside DIR)", NULL, 0,
     0},
    {"lang", OPTION_TEXT, offsetof(struct summary_options, report.lang), "en|FILE",
     "the headings' words: English, or a table of key, TAB, text", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct summary_options defaults = {
    .report = {.quotes = REPORT_QUOTES_EXEMPLAR, .top = REPORT_TOP}};

struct summary {
    struct report *r;
    struct lessons lessons;
    struct exemplars exemplars;
    struct buffer text, words;
    bool brief, ok;
};

static const char *word(const struct summary *s, const char *key) {
    return report_word(s->r, key);
}

static void put_heading(struct summary *s, const char *marks, struct slice text) {
    buffer_text(&s->text, marks);
    buffer_char(&s->text, ' ');
    markdown_text(&s->text, text);
    buffer_text(&s->text, "\n\n");
}

/* What is in s->words, which is empty then, behind a word in bold (or NULL). */
static void put_paragraph(struct summary *s, const char *head) {
    if (s->words.n == 0)
        return;
    if (head) {
        buffer_text(&s->text, "**");
        markdown_text(&s->text, slice_of(head));
        buffer_text(&s->text, "** ");
    }
    markdown_paragraph(&s->text, buffer_slice(&s->words));
    buffer_text(&s->text, "\n\n");
    buffer_clear(&s->words);
}

/* What was found for the first theme is strong, for the second emphasised; both, both. */
static void put_signs(struct summary *s, unsigned kinds) {
    buffer_text(&s->text, kinds & EXCERPT_FIRST ? "**" : "");
    buffer_text(&s->text, kinds & EXCERPT_SECOND ? "*" : "");
}

static void put_exemplar(struct summary *s, const struct exemplar *e) {
    buffer_text(&s->text, "> “");
    for (size_t i = e->parts; i < e->parts + e->n_parts; i++) {
        const struct exemplar_part *part = &s->exemplars.parts[i];
        put_signs(s, part->kinds);
        markdown_text(&s->text, part->text);
        put_signs(s, part->kinds);
    }
    buffer_text(&s->text, "” (");
    markdown_text(&s->text, e->doc);
    buffer_char(&s->text, ':');
    markdown_text(&s->text, e->turn);
    if (e->speaker.n) {
        buffer_text(&s->text, ", ");
        markdown_text(&s->text, e->speaker);
    }
    if (e->until.n) {
        buffer_text(&s->text, " … ");
        markdown_text(&s->text, e->until);
    }
    if (e->other.n) {
        buffer_text(&s->text, ", ");
        markdown_text(&s->text, e->other);
    }
    buffer_text(&s->text, ")\n\n");
}

static void put_quotes(struct summary *s, const struct lesson *one) {
    struct exemplar e[2];
    struct slice b = one->kind == LESSON_SEQUENCE ? SLICE("") : one->theme_b;
    if (one->theme_a.n && exemplars_choose(&s->exemplars, one->theme_a, b, 1, e))
        put_exemplar(s, e);
    if (one->kind != LESSON_PAIR)
        return;
    size_t n = exemplars_without(&s->exemplars, one->theme_a, one->theme_b, 1, e);
    n += exemplars_without(&s->exemplars, one->theme_b, one->theme_a, 1, e + n);
    if (n)
        buffer_text(&s->words, word(s, "learned.counter"));
    put_paragraph(s, NULL);
    for (size_t i = 0; i < n; i++)
        put_exemplar(s, &e[i]);
}

static void put_notes(struct summary *s, const struct lesson *one) {
    const struct brought_note *note;
    size_t at = 0;
    if (one->kind != LESSON_PAIR && one->kind != LESSON_THEME)
        return;
    while ((note = brought_next(&s->lessons.brought, one->theme_a, one->theme_b, &at))) {
        buffer_add(&s->words, note->text);
        put_paragraph(s, word(s, "learned.note"));
    }
}

/* "Together, strong.", "Have we heard enough?" */
static void add_kind(const struct summary *s, const struct lesson *one, struct buffer *to) {
    buffer_text(to, word(s, lesson_kind_key(one)));
    if (one->rank.strength) {
        buffer_text(to, ", ");
        buffer_text(to, word(s, lesson_strength_key(one)));
    }
    if (to->n && to->p[to->n - 1] != '?')
        buffer_char(to, '.');
}

static void put_finding(struct summary *s, const struct lesson *one) {
    struct buffer kind = {0};
    add_kind(s, one, &kind);
    buffer_char(&kind, '\0');
    s->ok = lesson_words(&s->lessons, one, &s->words) && s->ok;
    put_paragraph(s, kind.p);
    buffer_free(&kind);
    if (!s->brief) {
        s->ok = lesson_cautions(&s->lessons, one, &s->words) && s->ok;
        put_paragraph(s, NULL);
        lesson_counts(&s->lessons, one, &s->words);
        put_paragraph(s, s->words.n ? word(s, "learned.counts") : NULL);
    }
    put_notes(s, one);
    if (!s->brief)
        put_quotes(s, one);
}

static void put_findings(struct summary *s) {
    const struct lessons *f = &s->lessons;
    for (size_t q = 0; q <= f->brought.n_questions; q++) {
        size_t put = 0, last = f->brought.n_questions;
        if (q < last)
            put_heading(s, "##", lessons_question(f, q));
        else if (last)
            put_heading(s, "##", slice_of(word(s, "learned.others")));
        for (size_t i = 0; i < f->n; i++)
            if (lessons_belongs(f, &f->at[i], q)) {
                put_finding(s, &f->at[i]);
                put++;
            }
        if (put == 0 && q < last) {
            buffer_text(&s->words, word(s, "learned.none"));
            put_paragraph(s, NULL);
        }
    }
}

static void add_share(struct summary *s, size_t row, const char *column) {
    buffer_text(&s->text, " | ");
    lesson_share(&s->text, report_number(&s->r->result->themes, row, column));
}

static void put_themes(struct summary *s) {
    static const char *const heads[] = {"column.theme",  "themes.n",  "themes.units",
                                        "themes.share",  "course.lo", "course.hi",
                                        "column.docs_ab"};
    const struct result_table *t = &s->r->result->themes;
    struct strongest top;
    strongest_find(&top, s->r);
    put_heading(s, "##", slice_of(word(s, "themes.name")));
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        buffer_text(&s->text, "| ");
        markdown_text(&s->text, slice_of(word(s, heads[i])));
        buffer_char(&s->text, ' ');
    }
    buffer_text(&s->text, "|\n|:---|---:|---:|---:|---:|---:|---:|\n");
    for (size_t i = 0; i < top.n; i++) {
        size_t row = top.rows[i];
        buffer_text(&s->text, "| ");
        markdown_text(&s->text, report_name(s->r, result_text(t, row, "theme")));
        buffer_format(&s->text, " | %.0f | %.0f", report_number(t, row, "n"),
                      report_number(t, row, "units_all"));
        add_share(s, row, "share");
        add_share(s, row, "share_lo");
        add_share(s, row, "share_hi");
        if (result_suppressed(t, row, "docs"))
            buffer_format(&s->text, " | %s |\n", word(s, "reason.suppressed"));
        else
            buffer_format(&s->text, " | %.0f |\n", report_number(t, row, "docs"));
    }
    buffer_char(&s->text, '\n');
    strongest_free(&top);
}

static void put_rule(struct summary *s) {
    buffer_text(&s->words, word(s, "learned.rule"));
    put_paragraph(s, NULL);
    for (size_t i = 0; lesson_rules[i]; i++) {
        buffer_text(&s->text, "- ");
        markdown_text(&s->text, slice_of(word(s, lesson_rules[i])));
        buffer_char(&s->text, '\n');
    }
    buffer_char(&s->text, '\n');
    buffer_text(&s->words, word(s, "learned.rule.shown"));
    put_paragraph(s, NULL);
}

static void put_all(struct summary *s) {
    const char *title = s->r->options->title;
    put_heading(s, "#", slice_of(title ? title : word(s, "learned.title")));
    lesson_corpus(s->r, &s->words);
    put_paragraph(s, NULL);
    buffer_text(&s->words, word(s, "learned.terms"));
    put_paragraph(s, NULL);
    put_findings(s);
    if (!s->brief)
        put_themes(s);
    put_rule(s);
    buffer_text(&s->words, word(s, "learned.machine"));
    put_paragraph(s, NULL);
    if (s->text.n)
        s->text.n--; /* the empty line at the end */
}

static bool make(struct summary *s, struct stage_run *self) {
    struct outlet_file out;
    if (!lessons_gather(&s->lessons, s->r, s->brief ? BRIEF : LESSONS_MOST) ||
        !exemplars_open(&s->exemplars, s->r))
        return false;
    put_all(s);
    if (!s->ok || !fault_none(&self->fault))
        return false;
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    return out.outlet.write(&out.outlet, buffer_slice(&s->text));
}

static bool summary_command(struct stage_run *self) {
    const struct summary_options *o = self->settings;
    struct result result = {0};
    struct report r = {0};
    struct summary s = {.r = &r, .brief = o->brief, .ok = true};
    if (self->operands.n != 1)
        return fault_usage(&self->fault, "name one directory, of what `hearth run` left");
    bool ok = report_open(&r, self, &o->report, &result, self->operands.items[0]) && make(&s, self);
    exemplars_free(&s.exemplars);
    lessons_free(&s.lessons);
    buffer_free(&s.text);
    buffer_free(&s.words);
    report_close(&r);
    result_free(&result);
    return ok;
}

const struct stage stage_summary = {
    .name = "summary",
    .operands = "DIR",
    .summary = "write the findings of a run as Markdown, on one page or with quotations",
    .details =
        "Writes to standard output what the first section of the report says, in the same words:\n"
        "up to seven findings, each with how strong it is, the people, transcripts and projects\n"
        "behind its themes, and a quotation; the strongest themes; the rule. With --brief it is\n"
        "about one page. Pandoc and others make a document of it.\n"
        "\n"
        "Example:\n"
        "  hearth summary results | pandoc -o findings.docx\n",
    .options = options,
    .settings_size = sizeof(struct summary_options),
    .defaults = &defaults,
    .command = summary_command,
};
