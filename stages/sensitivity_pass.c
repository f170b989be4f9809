/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/sensitivity_pass.h"

#include <stdlib.h>
#include <unistd.h>

#include "models/roles.h"
#include "pipeline/line.h"
#include "pipeline/scratch.h"
#include "stages/stages.h"

/* A stage that hands nothing on: it looks at what is said, for what can be varied at all. */
struct survey {
    struct filter filter;
    size_t doc, tokens, role; /* role may be COLUMN_NONE */
    struct roles roles;
    struct buffer now;
    bool any;
    struct sensitivity_pass *pass;
    uint64_t docs, facilitators;
};

static bool survey_columns(struct sink *s, const struct columns *c) {
    struct survey *v = (struct survey *)s;
    v->role = columns_find(c, "role");
    return filter_need(&v->filter, c, "doc", &v->doc) &&
           filter_need(&v->filter, c, "tokens", &v->tokens);
}

static bool survey_record(struct sink *s, const struct record *r) {
    struct survey *v = (struct survey *)s;
    struct slice doc = r->fields[v->doc];
    if (!v->any || !slice_eq(doc, buffer_slice(&v->now))) {
        v->any = true;
        v->docs++;
        buffer_clear(&v->now);
        buffer_add(&v->now, doc);
    }
    if (v->role != COLUMN_NONE && r->fields[v->tokens].n &&
        roles_has(&v->roles, r->fields[v->role]))
        v->facilitators++;
    return true;
}

static bool survey_quiet(struct sink *s) {
    (void)s;
    return true;
}

static void survey_close(struct filter *f) {
    struct survey *v = (struct survey *)f;
    roles_free(&v->roles);
    buffer_free(&v->now);
    filter_close(f);
}

static struct filter *survey_open(struct stage_run *run, struct sink *next) {
    struct survey *v = (struct survey *)filter_new(run, next, sizeof *v);
    v->filter.sink = (struct sink){survey_columns, survey_record, survey_quiet, survey_quiet};
    v->filter.close = survey_close;
    v->pass = run->shared;
    v->roles.list = v->pass->roles;
    return &v->filter;
}

static void survey_gather(struct stage_run *run, struct filter *f) {
    struct sensitivity_pass *p = run->shared;
    const struct survey *v = (const struct survey *)f;
    p->docs += v->docs;
    p->facilitators += v->facilitators;
}

static const struct stage stage_survey = {
    .name = "sensitivity",
    .operands = "",
    .summary = "",
    .details = "",
    .open = survey_open,
    .gather = survey_gather,
};

/* The steps of the pass. Alternatives are quiet: what there is to say of the text and the codebook
 * is said once, under the reference. */
struct tree {
    struct sensitivity_pass *pass;
    struct step *steps;                /* [n] */
    struct stage_run *runs;            /* [n] */
    const struct specification **made; /* [n]: for which specification first */
    size_t n;
    struct run_mode mute;
    struct outlet_file *out; /* [specifications->n] */
    struct outlet **channels;
};

static size_t add_step(struct tree *t, const struct stage *stage, size_t from,
                       const struct specification *one) {
    struct run_mode *mode = t->pass->self->mode;
    for (size_t i = 0; i < t->n; i++)
        if (t->runs[i].stage == stage)
            mode = &t->mute;
    stage_run_init(&t->runs[t->n], stage, mode);
    t->steps[t->n] = (struct step){.run = &t->runs[t->n], .from = from, .channel = CHANNEL_NONE};
    t->made[t->n] = one;
    return t->n++;
}

/* The step of that stage behind `from` that goes the specification's way in one dimension; *is_new:
 * it was made, and wants its options. */
static size_t step_for(struct tree *t, const char *name, size_t from,
                       const struct specification *one, enum dimension d, bool *is_new) {
    const struct stage *stage = stage_find(all_stages, name);
    *is_new = false;
    for (size_t i = 0; i < t->n; i++)
        if (t->runs[i].stage == stage && t->steps[i].from == from &&
            strcmp(t->made[i]->value[d], one->value[d]) == 0)
            return i;
    *is_new = true;
    return add_step(t, stage, from, one);
}

static bool option(struct tree *t, size_t step, const char *name, const char *value) {
    return stage_run_option(&t->runs[step], name, value) ||
           fault_take(&t->pass->self->fault, &t->runs[step].fault);
}

static const char *language_of(const struct tree *t, const struct specification *one) {
    return strcmp(one->value[DIMENSION_STEMS], "off") == 0 ? t->pass->unstemmed : t->pass->language;
}

static bool match_options(struct tree *t, size_t step, const struct specification *one) {
    const struct text_list *lexicons = t->pass->lexicons;
    for (size_t i = 0; i < lexicons->n; i++)
        if (!option(t, step, "lexicon", lexicons->items[i]))
            return false;
    return option(t, step, "overlap", one->value[DIMENSION_OVERLAP]) &&
           option(t, step, "language", language_of(t, one));
}

static bool count_options(struct tree *t, size_t step, const struct specification *one) {
    return option(t, step, "unit", one->value[DIMENSION_UNIT]) &&
           option(t, step, "block", one->value[DIMENSION_BLOCK]) &&
           option(t, step, "facilitators", one->value[DIMENSION_FACILITATORS]) &&
           option(t, step, "facilitator-roles", t->pass->roles);
}

/* The branch of one specification, as far as it is not there, behind `tokens`. */
static bool add_branch(struct tree *t, size_t tokens, size_t number) {
    const struct specification *one = &t->pass->specifications->all[number];
    bool is_new;
    size_t stem = step_for(t, "stem", tokens, one, DIMENSION_STEMS, &is_new);
    if (is_new && !option(t, stem, "language", language_of(t, one)))
        return false;
    size_t match = step_for(t, "match", stem, one, DIMENSION_OVERLAP, &is_new);
    if (is_new && !match_options(t, match, one))
        return false;
    size_t count = add_step(t, stage_find(all_stages, "count"), match, one);
    t->steps[count].channel = number;
    return count_options(t, count, one);
}

static bool make_tree(struct tree *t) {
    const struct specifications *s = t->pass->specifications;
    size_t segment = add_step(t, stage_find(all_stages, "segment"), FROM_SOURCE, s->all);
    size_t tokens = add_step(t, stage_find(all_stages, "tokenise"), segment, s->all);
    size_t survey = add_step(t, &stage_survey, tokens, s->all);
    t->runs[survey].shared = t->pass;
    if (!option(t, segment, "abbreviations", t->pass->abbreviations))
        return false;
    for (size_t i = 0; i < s->n; i++)
        if (!add_branch(t, tokens, i))
            return false;
    return true;
}

static bool open_files(struct tree *t) {
    struct sensitivity_pass *p = t->pass;
    for (size_t i = 0; i < p->specifications->n; i++) {
        if ((p->files[i] = scratch_open(&p->self->fault)) < 0)
            return false;
        outlet_file_init(&t->out[i], p->files[i], "temporary file", &p->self->fault);
        t->channels[i] = &t->out[i].outlet;
    }
    return true;
}

static bool rewind_files(struct sensitivity_pass *p) {
    for (size_t i = 0; i < p->specifications->n; i++)
        if (!scratch_rewind(p->files[i], &p->self->fault))
            return false;
    return true;
}

static bool run_tree(struct tree *t, struct source *source) {
    struct sensitivity_pass *p = t->pass;
    struct chain chain = {.steps = t->steps,
                          .n_steps = t->n,
                          .source = source,
                          .channels = t->channels,
                          .n_channels = p->specifications->n,
                          .jobs = p->self->mode->jobs,
                          .quiet = p->self->mode->quiet};
    progress_watch(p->progress, &chain);
    bool ok = chain_run(&chain, &p->self->fault);
    progress_end(p->progress);
    return ok;
}

bool sensitivity_pass_run(struct sensitivity_pass *p, struct source *source) {
    size_t n = p->specifications->n, most = 3 + 3 * n;
    struct tree t = {.pass = p,
                     .steps = mem_zero(most, sizeof *t.steps),
                     .runs = mem_zero(most, sizeof *t.runs),
                     .made = mem_zero(most, sizeof *t.made),
                     .mute = {.jobs = 1, .quiet = true, .mute = true},
                     .out = mem_zero(n, sizeof *t.out),
                     .channels = mem_zero(n, sizeof *t.channels)};
    p->files = mem_resize(NULL, n, sizeof *p->files);
    for (size_t i = 0; i < n; i++)
        p->files[i] = -1;
    bool ok = make_tree(&t) && open_files(&t) && run_tree(&t, source) && rewind_files(p);
    for (size_t i = 0; i < t.n; i++)
        stage_run_free(&t.runs[i]);
    free(t.steps);
    free(t.runs);
    free(t.made);
    free(t.out);
    free(t.channels);
    return ok;
}

void sensitivity_pass_free(struct sensitivity_pass *p) {
    for (size_t i = 0; p->files && i < p->specifications->n; i++)
        if (p->files[i] >= 0)
            close(p->files[i]);
    free(p->files);
    p->files = NULL;
}
