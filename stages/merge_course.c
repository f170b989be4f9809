/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_course.h"

#include <stdlib.h>
#include <unistd.h>

#include "models/roles.h"
#include "models/units.h"
#include "pipeline/line.h"
#include "pipeline/together.h"
#include "stages/merge_tables.h"
#include "stages/run_codebook.h"
#include "stages/run_package.h"
#include "stages/run_place.h"
#include "stages/run_report.h"
#include "stages/stages.h"

/* The codebooks are those that the sites counted with. */
static bool check_lexicons(const struct merge_course *m) {
    struct fault *f = &m->self->fault;
    const struct text_list *files = &m->options->lexicons;
    struct slice rest = merge_pool_fact(&m->pool, SHARE_CODEBOOKS);
    for (size_t i = 0; i < files->n; i++) {
        char hex[DIGEST_HEX + 1];
        uint64_t bytes;
        if (!digest_file(files->items[i], NULL, hex, &bytes, f))
            return false;
        if (!slice_eq(slice_cut(&rest, ' '), slice_of(hex)))
            return fault_input(f, (struct place){files->items[i], 0, 0}, NO_QUOTE,
                               "not the codebook of %s", m->pool.bundles[0].path);
    }
    return files->n == 0 || !rest.p ||
           fault_usage(f, "--lexicon: the sites counted with more codebooks than these");
}

static bool check_inputs(const struct merge_options *o, struct fault *f) {
    const char *const files[] = {o->planned, o->questions, o->notes, o->logo,
                                 o->lang && strcmp(o->lang, "en") != 0 ? o->lang : NULL};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (files[i] && access(files[i], R_OK) != 0)
            return fault_system(f, files[i]);
    return true;
}

/* The largest of what the sites and whoever pools them ask for. */
static bool find_least(struct merge_course *m) {
    m->least = m->options->suppress;
    for (size_t i = 0; i < m->pool.n; i++) {
        const struct merge_bundle *b = &m->pool.bundles[i];
        struct slice told = buffer_slice(&b->facts[SHARE_SUPPRESS]);
        uint64_t least = 0;
        if (told.n && !number_u64(told, &least))
            return fault_input(&m->self->fault, (struct place){b->path, 0, 0}, told,
                               "suppress is no number");
        m->least = least > m->least ? least : m->least;
    }
    return true;
}

/* Levels are counted apart everywhere; run has tables of them where people differ. */
static bool is_wanted(const struct merge_course *m, size_t table) {
    const bool *differs = m->tally.differs;
    return table == SHARE_BY_ROLE      ? differs[TALLY_ROLE]
           : table == SHARE_BY_GROUP   ? differs[TALLY_GROUP]
           : table == SHARE_BY_SPEAKER ? differs[TALLY_ROLE] || differs[TALLY_GROUP]
                                       : true;
}

/* A table as one thread writes it, with a fault of its own. */
struct written {
    const struct merge_course *m;
    size_t table;
    struct fault fault;
    bool ok;
};

static void write_one(void *with, size_t i) {
    struct written *t = (struct written *)with + i;
    t->ok = merge_table_write(&t->m->pool, t->table, t->m->dir, &t->fault);
}

/* As if one had been written after the other. */
static bool write_all(struct merge_course *m, struct written *all, size_t n) {
    bool ok = true;
    together_run(n, m->self->mode->jobs, write_one, all);
    for (size_t i = 0; i < n; i++) {
        ok = ok && (all[i].ok || fault_take(&m->self->fault, &all[i].fault));
        fault_free(&all[i].fault);
    }
    return ok;
}

/* In the order of run: what is of levels comes behind what is of all. */
static bool write_tables(struct merge_course *m) {
    static const size_t order[] = {SHARE_VOICES, SHARE_MIXING,  SHARE_FLOW,     SHARE_ENTRIES,
                                   SHARE_LAGS,   SHARE_BY_ROLE, SHARE_BY_GROUP, SHARE_BY_SPEAKER};
    struct fault *f = &m->self->fault;
    struct written all[sizeof order / sizeof *order];
    size_t n = 0;
    m->scoring.files[m->scoring.n_files++] = share_tables[SHARE_LINKS].file;
    if (!merge_table_write(&m->pool, SHARE_LINKS, m->dir, f) || !merge_tally(m))
        return false;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        if (!merge_pool_has(&m->pool, order[i]) || !is_wanted(m, order[i]))
            continue;
        all[n++] = (struct written){.m = m, .table = order[i], .fault.stage = f->stage};
        m->scoring.files[m->scoring.n_files++] = share_tables[order[i]].file;
    }
    return write_all(m, all, n) && merge_codebook_write(&m->pool, m->dir, f);
}

static bool score(struct merge_course *m) {
    struct run_scoring *s = &m->scoring;
    struct unit_setting unit = {.kind = UNIT_TURN, .window = 1};
    struct slice roles = merge_pool_fact(&m->pool, SHARE_ROLES);
    bool in = slice_eq(merge_pool_fact(&m->pool, SHARE_FACILITATORS), SLICE("in"));
    unit_read(merge_pool_fact(&m->pool, SHARE_UNIT), &unit);
    char *list = mem_text(roles);
    s->mode = m->self->mode;
    s->dir = m->dir;
    s->fault = &m->self->fault;
    s->tally = &m->tally;
    s->lexicons = &m->options->lexicons;
    s->known = m->options->lexicons.n ? NULL : CODEBOOK_NAME;
    s->planned = m->options->planned;
    s->waves = m->options->waves;
    s->facilitators = in ? "in" : NULL;
    s->roles = list;
    s->cost = m->options->cost;
    s->suppress = m->least;
    s->counts_only = true;
    s->levels = unit.kind == UNIT_TURN || unit.kind == UNIT_SENTENCE;
    s->doc_unit = unit.kind == UNIT_DOC;
    bool ok = merge_pool_is_sums(&m->pool) ? merge_score_sums(m) : run_score(s);
    s->files[s->n_files++] = CODEBOOK_NAME;
    free(list);
    return ok;
}

/* What the page says is said of conversations: of sums of sites there is none. */
static bool report(struct merge_course *m) {
    const struct merge_options *o = m->options;
    const struct {
        const char *option, *value;
    } given[] = {{"title", o->title},         {"author", o->author}, {"logo", o->logo},
                 {"questions", o->questions}, {"notes", o->notes},   {"lang", o->lang},
                 {"quotes", "none"}};
    struct stage_run run;
    bool ok = true;
    if (merge_pool_is_sums(&m->pool))
        return true;
    stage_run_init(&run, stage_find(all_stages, "report"), m->self->mode);
    for (size_t i = 0; ok && i < sizeof given / sizeof *given; i++)
        ok = !given[i].value || stage_run_option(&run, given[i].option, given[i].value) ||
             fault_take(&m->self->fault, &run.fault);
    ok = ok && run_report(&run, m->dir, &m->self->fault);
    stage_run_free(&run);
    return ok;
}

static void tell(struct merge_course *m) {
    bool sums = merge_pool_is_sums(&m->pool);
    struct buffer themes = {0};
    for (uint32_t i = 0; i < m->pool.withheld.count; i++) {
        buffer_text(&themes, i ? " " : "");
        buffer_add(&themes, intern_text(&m->pool.withheld, i));
    }
    if (themes.n)
        stage_note(m->self, "left out, because some site withholds them: %.*s",
                   SLICE_ARGS(buffer_slice(&themes)));
    if (sums && !merge_pool_has(&m->pool, SHARE_LAGS))
        stage_note(m->self, "no sequence.tsv: some site does not tell what follows what");
    stage_note(m->self, "sites %zu, documents %llu, words %llu; themes %llu, pairs %llu; in %s",
               m->pool.n, (unsigned long long)m->documents, (unsigned long long)m->words,
               (unsigned long long)m->scoring.themes, (unsigned long long)m->scoring.pairs,
               m->options->out);
    buffer_free(&themes);
}

static bool make(struct merge_course *m) {
    struct fault *f = &m->self->fault;
    if (!check_inputs(m->options, f) || !merge_pool_read(&m->pool, &m->self->operands, f) ||
        !check_lexicons(m) || !find_least(m))
        return false;
    m->dir = workdir_open(m->options->out, run_place_ours, f);
    if (!m->dir || !write_tables(m) || !score(m) || !merge_describe(m) || !report(m) ||
        !workdir_commit(m->dir, f))
        return false;
    tell(m);
    return true;
}

bool merge_course(struct stage_run *self) {
    struct merge_course *m = mem_zero(1, sizeof *m);
    m->self = self;
    m->options = self->settings;
    bool ok = make(m);
    workdir_close(m->dir);
    merge_pool_free(&m->pool);
    free(m);
    return ok;
}
