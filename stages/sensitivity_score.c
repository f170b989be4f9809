/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/sensitivity_score.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "corpus/sheet.h"
#include "pipeline/chain.h"
#include "pipeline/line.h"
#include "stages/stages.h"

static const char *const numbers[FINDING_NUMBERS] = {
    [FINDING_LIFT] = "lift_local",
    [FINDING_LO] = "lift_lo",
    [FINDING_HI] = "lift_hi",
    [FINDING_Q] = "q",
};

/* All specifications, and those who score them. */
struct crew {
    struct stage_run *self;
    const struct sensitivity_scoring *options;
    int *files; /* [n] */
    size_t n;
    struct progress *progress;
    pthread_mutex_t lock; /* of what follows */
    struct findings *findings;
    size_t next;
    struct fault fault; /* of the earliest specification that failed … */
    size_t failed;      /* … which is this one; n: none */
};

/* Where the findings of one specification go. */
struct target {
    struct crew *crew;
    size_t specification;
};

/* A stage that hands nothing on: it takes the finished rows. */
struct collector {
    struct filter filter;
    const struct target *target;
    size_t theme_a, theme_b, holds, why, number[FINDING_NUMBERS];
};

static bool collector_columns(struct sink *s, const struct columns *c) {
    struct collector *k = (struct collector *)s;
    bool ok = filter_need(&k->filter, c, "theme_a", &k->theme_a) &&
              filter_need(&k->filter, c, "theme_b", &k->theme_b) &&
              filter_need(&k->filter, c, "holds", &k->holds) &&
              filter_need(&k->filter, c, "why", &k->why);
    for (size_t i = 0; ok && i < FINDING_NUMBERS; i++)
        ok = filter_need(&k->filter, c, numbers[i], &k->number[i]);
    return ok;
}

/* A number, or why there is none. */
static bool take_number(struct collector *k, const struct record *r, size_t i, struct finding *to) {
    struct slice text = r->fields[k->number[i]];
    to->x[i] = NAN;
    to->why[i] = REASON_NONE;
    if (text.n == 0)
        to->why[i] = (unsigned char)reason_of(r->fields[k->why], numbers[i]);
    else if (slice_eq(text, SLICE("inf")))
        to->x[i] = INFINITY;
    else if (!number_real(text, &to->x[i]))
        return fault_input(&k->filter.fault, r->at, text, "not a number: %s", numbers[i]);
    return text.n || to->why[i] != REASON_NONE ||
           fault_input(&k->filter.fault, r->at, r->fields[k->why], "no reason for an empty %s",
                       numbers[i]);
}

static bool collector_record(struct sink *s, const struct record *r) {
    struct collector *k = (struct collector *)s;
    struct crew *crew = k->target->crew;
    struct finding found;
    for (size_t i = 0; i < FINDING_NUMBERS; i++)
        if (!take_number(k, r, i, &found))
            return false;
    pthread_mutex_lock(&crew->lock);
    found.code = intern_add(&crew->findings->codes, r->fields[k->holds]);
    *findings_of(crew->findings, r->fields[k->theme_a], r->fields[k->theme_b],
                 k->target->specification) = found;
    pthread_mutex_unlock(&crew->lock);
    return true;
}

static bool collector_quiet(struct sink *s) {
    (void)s;
    return true;
}

static struct filter *collector_open(struct stage_run *run, struct sink *next) {
    struct collector *k = (struct collector *)filter_new(run, next, sizeof *k);
    k->filter.sink =
        (struct sink){collector_columns, collector_record, collector_quiet, collector_quiet};
    k->target = run->shared;
    return &k->filter;
}

static const struct stage stage_collector = {
    .name = "sensitivity",
    .operands = "",
    .summary = "",
    .details = "",
    .order = ORDER_WHOLE,
    .open = collector_open,
};

/* One use of score, for the table pairs; to be freed also when its options are refused. */
static bool set_up(struct stage_run *score, struct run_mode *mode,
                   const struct sensitivity_scoring *o) {
    stage_run_init(score, stage_find(all_stages, "score"), mode);
    score->fault.stage = stage_collector.name;
    score->table = choice_find(score->stage->tables, SLICE("pairs"));
    return (!o->planned || stage_run_option(score, "planned", o->planned)) &&
           (!o->adjust || stage_run_option(score, "adjust", o->adjust));
}

bool sensitivity_score_check(struct stage_run *self, const struct sensitivity_scoring *options) {
    struct run_mode mute = {.jobs = 1, .quiet = true, .mute = true};
    struct stage_run score;
    struct sheet *planned = NULL;
    bool ok = set_up(&score, &mute, options) &&
              (!score.stage->prepare || score.stage->prepare(&score)) &&
              (!options->planned || (planned = sheet_read(options->planned, NULL, &score.fault)));
    sheet_free(planned);
    fault_take(&self->fault, &score.fault);
    stage_run_free(&score);
    return ok;
}

static bool score_one(struct crew *crew, size_t specification, struct fault *f) {
    struct target target = {crew, specification};
    /* The reference speaks for all. */
    bool quiet = specification > 0 || crew->self->mode->quiet;
    struct run_mode mute = {.jobs = 1, .quiet = quiet, .mute = quiet};
    struct stage_run score, collector;
    bool ok = set_up(&score, &mute, crew->options);
    stage_run_init(&collector, &stage_collector, &mute);
    collector.shared = &target;
    struct step steps[] = {{.run = &score, .from = FROM_SOURCE, .channel = CHANNEL_NONE},
                           {.run = &collector, .from = 0, .channel = CHANNEL_NONE}};
    struct source *source = tsv_source_pipe(crew->files[specification], "sensitivity");
    crew->files[specification] = -1;
    struct chain chain = {
        .steps = steps, .n_steps = 2, .source = source, .jobs = 1, .quiet = quiet};
    ok = ok ? chain_run(&chain, f) : fault_take(f, &score.fault);
    source->close(source);
    stage_run_free(&score);
    stage_run_free(&collector);
    return ok;
}

/* The next specification to be scored; false when all are, or one has failed. */
static bool take(struct crew *crew, size_t *specification) {
    pthread_mutex_lock(&crew->lock);
    bool any = crew->next < crew->n && crew->failed == crew->n;
    *specification = any ? crew->next++ : 0;
    if (any)
        progress_show(crew->progress, *specification, crew->n, "specifications scored");
    pthread_mutex_unlock(&crew->lock);
    return any;
}

static void keep_fault(struct crew *crew, size_t specification, struct fault *f) {
    pthread_mutex_lock(&crew->lock);
    if (specification < crew->failed) {
        fault_free(&crew->fault);
        crew->fault = (struct fault){.stage = crew->self->stage->name};
        fault_take(&crew->fault, f);
        crew->failed = specification;
    }
    pthread_mutex_unlock(&crew->lock);
}

static void *work(void *arg) {
    struct crew *crew = arg;
    size_t specification;
    while (take(crew, &specification)) {
        struct fault f = {.stage = crew->self->stage->name};
        if (!score_one(crew, specification, &f))
            keep_fault(crew, specification, &f);
        fault_free(&f);
    }
    return NULL;
}

/* This thread and, if wanted, others, as many as there can be. */
static void work_together(struct crew *crew, size_t jobs) {
    pthread_t *threads = mem_resize(NULL, jobs, sizeof *threads);
    size_t n = 0;
    while (n + 1 < jobs && n + 1 < crew->n && pthread_create(&threads[n], NULL, work, crew) == 0)
        n++;
    work(crew);
    while (n--)
        pthread_join(threads[n], NULL);
    free(threads);
}

bool sensitivity_score_all(struct stage_run *self, const struct sensitivity_scoring *options,
                           int *files, size_t n, struct progress *progress, struct findings *to) {
    struct crew crew = {.self = self,
                        .options = options,
                        .files = files,
                        .n = 1, /* the reference is done before the others: it gives the order */
                        .failed = 1,
                        .progress = progress,
                        .findings = to};
    pthread_mutex_init(&crew.lock, NULL);
    findings_begin(to, n);
    work(&crew);
    if (crew.failed == crew.n) {
        crew.failed = crew.n = n;
        work_together(&crew, self->mode->jobs);
    }
    progress_end(progress);
    bool ok = crew.failed == crew.n || fault_take(&self->fault, &crew.fault);
    fault_free(&crew.fault);
    pthread_mutex_destroy(&crew.lock);
    findings_sort(to);
    return ok;
}
