/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_log.h"

#include <stdlib.h>

#include "pipeline/output.h"

void redact_log_join(struct redact_log *l, const struct redaction *r, uint64_t rows) {
    const struct redaction_counts *counts = redaction_counted(r);
    size_t n = redaction_marks(l->patterns);
    if (!l->marks)
        l->marks = mem_zero(n + 1, sizeof *l->marks);
    l->rows += rows;
    l->names += counts->names;
    for (size_t i = 0; i < n; i++)
        l->marks[i] += counts->marks[i];
    review_table_join(&l->review, redaction_reviewed(r), redaction_vocabulary(r));
}

void redact_log_fields(struct redact_log *l, const struct filter *fields) {
    size_t n;
    const struct redact_fields_counts *counts = redact_fields_counted(fields, &n);
    if (!l->columns)
        l->columns = mem_zero(n, sizeof *l->columns);
    for (size_t i = l->n_columns; i < n; i++)
        l->columns[l->n_columns++].column = arena_copy(&l->arena, counts[i].column);
    for (size_t i = 0; i < n; i++) {
        l->columns[i].changed += counts[i].changed;
        l->columns[i].left += counts[i].left;
        l->columns[i].named |= counts[i].named;
        l->columns[i].unknown += counts[i].unknown;
    }
}

void redact_log_given(struct redact_log *l) {
    for (size_t i = 0; i < l->given.n; i++)
        *(l->given.at[i].kind == PSEUDONYM_DOCUMENT ? &l->documents : &l->people) += 1;
}

/* The columns are those of the stream, the same everywhere. */
static void carry_columns(struct redact_log *l, struct carry *c) {
    if (c->to) {
        pack_number(c->to, l->n_columns);
        for (size_t i = 0; i < l->n_columns; i++)
            pack_text(c->to, l->columns[i].column);
    } else {
        size_t n = unpack_count(c->from, 1);
        if (!l->columns)
            l->columns = mem_zero(n, sizeof *l->columns);
        bool first = l->n_columns == 0;
        for (size_t i = 0; i < n; i++) {
            struct slice name = unpack_text(c->from);
            if (first)
                l->columns[l->n_columns++].column = arena_copy(&l->arena, name);
        }
        if (n != l->n_columns)
            unpack_fail(c->from);
    }
    for (size_t i = 0; i < l->n_columns; i++) {
        carry_sum(c, &l->columns[i].changed);
        carry_sum(c, &l->columns[i].left);
        carry_sum(c, &l->columns[i].unknown);
        carry_flag(c, &l->columns[i].named);
    }
}

void redact_log_carry(struct redact_log *l, struct carry *c) {
    size_t n = redaction_marks(l->patterns);
    if (!l->marks)
        l->marks = mem_zero(n + 1, sizeof *l->marks);
    carry_sum(c, &l->rows);
    carry_sum(c, &l->names);
    for (size_t i = 0; i < n; i++)
        carry_sum(c, &l->marks[i]);
    carry_columns(l, c);
    review_table_carry(&l->review, c);
}

static void add_line(struct buffer *to, struct slice what, uint64_t n) {
    buffer_add(to, what);
    buffer_char(to, '\t');
    buffer_u64(to, n);
    buffer_char(to, '\n');
}

static uint64_t fields_changed(const struct redact_log *l) {
    uint64_t n = 0;
    for (size_t i = 0; i < l->n_columns; i++)
        n += l->columns[i].changed;
    return n;
}

static void write_log(const struct redact_log *l, struct buffer *to) {
    struct buffer what = {0};
    buffer_text(to, "what\tn\n");
    add_line(to, SLICE("documents"), l->documents);
    add_line(to, SLICE("rows"), l->rows);
    add_line(to, SLICE("people"), l->people);
    add_line(to, SLICE("names"), l->names);
    for (size_t i = 0; i < redaction_marks(l->patterns); i++) {
        buffer_clear(&what);
        buffer_char(&what, '[');
        buffer_add(&what, redaction_mark(l->patterns, i));
        buffer_char(&what, ']');
        add_line(to, buffer_slice(&what), l->marks[i]);
    }
    add_line(to, SLICE("fields"), fields_changed(l));
    add_line(to, SLICE("names-or-words"), l->review.counts[REVIEW_NAME_OR_WORD]);
    add_line(to, SLICE("capitals"), l->review.counts[REVIEW_CAPITAL]);
    buffer_free(&what);
}

static bool write_file(const char *path, const struct buffer *text, struct fault *f) {
    struct output out;
    if (!output_open(&out, path, f))
        return false;
    out.to.outlet.write(&out.to.outlet, buffer_slice(text));
    return output_commit(&out, f);
}

static void say(const struct redact_log *l, struct stage_run *run, const char *review) {
    struct buffer marks = {0};
    const struct review_table *t = &l->review;
    for (size_t i = 0; i < redaction_marks(l->patterns); i++)
        if (l->marks[i]) {
            buffer_format(&marks, ", %llu [", (unsigned long long)l->marks[i]);
            buffer_add(&marks, redaction_mark(l->patterns, i));
            buffer_char(&marks, ']');
        }
    stage_note(run, "%llu people; replaced in texts: %llu names%.*s", (unsigned long long)l->people,
               (unsigned long long)l->names, SLICE_ARGS(buffer_slice(&marks)));
    if (t->n)
        stage_note(run,
                   "left for a person to look at: %llu names that may be words, %llu other "
                   "capitals in mid-sentence (%llu different)%s%s",
                   (unsigned long long)t->counts[REVIEW_NAME_OR_WORD],
                   (unsigned long long)t->counts[REVIEW_CAPITAL],
                   (unsigned long long)t->words[REVIEW_CAPITAL],
                   review ? ", listed in " : "; --review FILE lists them", review ? review : "");
    buffer_free(&marks);
}

/* "interviewer (5 rows), note (7 rows)": the columns of which `count` is not 0. */
static bool list_columns(const struct redact_log *l, size_t count, struct buffer *to) {
    buffer_clear(to);
    for (size_t i = 0; i < l->n_columns; i++) {
        uint64_t n;
        memcpy(&n, (const char *)&l->columns[i] + count, sizeof n);
        if (n == 0)
            continue;
        buffer_text(to, to->n ? ", " : "");
        text_visible(to, l->columns[i].column, 0);
        buffer_format(to, " (%llu row%s)", (unsigned long long)n, n == 1 ? "" : "s");
    }
    return to->n > 0;
}

static void say_fields(const struct redact_log *l, struct stage_run *run) {
    struct buffer list = {0};
    if (list_columns(l, offsetof(struct redact_fields_counts, changed), &list))
        stage_note(run,
                   "replaced in other columns: %.*s; --keep-columns leaves a column as it is, "
                   "--columns makes all of a field a pseudonym",
                   SLICE_ARGS(buffer_slice(&list)));
    if (list_columns(l, offsetof(struct redact_fields_counts, left), &list))
        stage_warn(run,
                   "names that may be words stay in other columns: %.*s; --columns makes all of a "
                   "field a pseudonym, --keep-columns says that there are none",
                   SLICE_ARGS(buffer_slice(&list)));
    if (list_columns(l, offsetof(struct redact_fields_counts, unknown), &list))
        stage_warn(
            run,
            "columns called like those of people's names, in which nobody is met who speaks: "
            "%.*s; --columns makes all of a field a pseudonym, --keep-columns says that "
            "there are none",
            SLICE_ARGS(buffer_slice(&list)));
    for (size_t i = 0; i < l->n_columns; i++)
        if (l->columns[i].named)
            stage_warn(run,
                       "the name of a column seems to have a person's in it, and stays: \"%.*s\"",
                       SLICE_ARGS(l->columns[i].column));
    buffer_free(&list);
}

bool redact_log_finish(struct redact_log *l, struct stage_run *run, const char *log,
                       const char *review) {
    struct buffer text = {0};
    review_table_sum(&l->review);
    say(l, run, review);
    say_fields(l, run);
    bool ok = true;
    if (log) {
        write_log(l, &text);
        ok = write_file(log, &text, &run->fault);
        buffer_clear(&text);
    }
    if (ok && review) {
        review_table_write(&l->review, &text);
        ok = write_file(review, &text, &run->fault);
    }
    buffer_free(&text);
    return ok;
}

void redact_log_free(struct redact_log *l) {
    free(l->marks);
    free(l->columns);
    review_table_free(&l->review);
    pseudonyms_all_free(&l->given);
    arena_free(&l->arena);
}
