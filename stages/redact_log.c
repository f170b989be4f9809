/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_log.h"

#include <stdlib.h>

#include "pipeline/output.h"

struct names_of {
    struct slice column; /* in the arena */
    uint64_t rows;
};

static void join_columns(struct redact_log *l, const struct redact_columns *c) {
    for (size_t i = 0; i < c->n; i++) {
        size_t k = 0;
        while (k < l->n_columns && !slice_eq(l->columns[k].column, c->names[i]))
            k++;
        if (k == l->n_columns) {
            MEM_GROW(l->columns, l->cap_columns, k + 1);
            l->columns[l->n_columns++] = (struct names_of){arena_copy(&l->arena, c->names[i]), 0};
        }
        l->columns[k].rows += c->suspects[i];
    }
}

void redact_log_join(struct redact_log *l, const struct redaction *r, uint64_t rows,
                     const struct redact_columns *columns) {
    const struct redaction_counts *counts = redaction_counted(r);
    size_t n = redaction_marks(l->patterns);
    if (!l->marks)
        l->marks = mem_zero(n + 1, sizeof *l->marks);
    l->rows += rows;
    l->names += counts->names;
    for (size_t i = 0; i < n; i++)
        l->marks[i] += counts->marks[i];
    review_table_join(&l->review, redaction_reviewed(r), redaction_vocabulary(r));
    join_columns(l, columns);
}

void redact_log_given(struct redact_log *l) {
    for (size_t i = 0; i < l->given.n; i++)
        *(l->given.at[i].name.p[0] == 'd' ? &l->documents : &l->people) += 1;
}

static void add_line(struct buffer *to, struct slice what, uint64_t n) {
    buffer_add(to, what);
    buffer_char(to, '\t');
    buffer_u64(to, n);
    buffer_char(to, '\n');
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
    for (size_t i = 0; i < l->n_columns; i++)
        if (l->columns[i].rows)
            stage_warn(run,
                       "column \"%.*s\" holds names of speakers in %llu rows; --columns "
                       "replaces them",
                       SLICE_ARGS(l->columns[i].column), (unsigned long long)l->columns[i].rows);
    buffer_free(&marks);
}

bool redact_log_finish(struct redact_log *l, struct stage_run *run, const char *log,
                       const char *review) {
    struct buffer text = {0};
    review_table_sum(&l->review);
    say(l, run, review);
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
