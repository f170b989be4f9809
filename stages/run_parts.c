/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_parts.h"

#include <stdlib.h>
#include <unistd.h>

#include "stages/redact_people.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"
#include "stages/run_shards.h"

struct merging {
    struct whole_run *w;
    struct part *parts; /* [n] */
    size_t n;
    struct source *source; /* of what became of the documents */
    struct chain chain;
    struct buffer text; /* of the member at hand */
};

static bool senseless(struct merging *m, size_t part, const char *member) {
    return fault_none(m->w->fault) &&
           fault_input(m->w->fault, (struct place){m->parts[part].path, 0, 0}, slice_of(member),
                       "a member of the part that makes no sense");
}

/* The member of a part; valid until the next one. */
static bool read_member(struct merging *m, size_t part, const char *name, struct unpacking *u) {
    buffer_clear(&m->text);
    bool ok = part_text(&m->parts[part], name, &m->text, m->w->fault);
    *u = (struct unpacking){.rest = buffer_slice(&m->text)};
    return ok;
}

static bool load_ingest(struct merging *m, size_t part) {
    struct unpacking u;
    struct carry c = {.from = &u};
    return read_member(m, part, PART_INGEST, &u) && ingest_carry(m->source, &c, m->w->fault) &&
           ((!u.bad && u.rest.n == 0) || senseless(m, part, PART_INGEST));
}

static bool load_people(struct merging *m, size_t part) {
    struct unpacking u;
    return read_member(m, part, PART_PEOPLE, &u) &&
           (redact_people_load(&m->w->stages[STEP_REDACT], u.rest) ||
            senseless(m, part, PART_PEOPLE));
}

static bool load_step(struct step *step, struct unpacking *u) {
    step->rows_in += unpack_number(u);
    step->rows_out += unpack_number(u);
    struct unpacking state = {.rest = unpack_text(u)};
    struct carry c = {.from = &state};
    if (!u->bad && step->run && step->run->stage->carry)
        step->run->stage->carry(step->run, &c);
    return !u->bad && !state.bad && state.rest.n == 0;
}

static bool load_steps(struct merging *m, size_t part) {
    struct unpacking u;
    bool ok = read_member(m, part, PART_STEPS, &u), good = true;
    for (size_t i = 0; ok && good && i < STEPS; i++)
        good = load_step(&m->w->steps[i], &u);
    return ok && ((good && u.rest.n == 0) || senseless(m, part, PART_STEPS));
}

static bool load_all(struct merging *m, bool (*load)(struct merging *, size_t part)) {
    bool ok = true;
    for (size_t i = 0; ok && i < m->n; i++)
        ok = load(m, i);
    return ok;
}

/* The stages are ready to take in what others gathered; remarks come in the order of one process.
 */
static bool open_all(struct merging *m) {
    static const struct text_list nothing = {NULL, 0, 0};
    struct whole_run *w = m->w;
    w->options->ingest.only = &nothing;
    m->source = ingest_open(w->self, &w->options->ingest);
    m->chain = run_pass_chain(w, m->source, NULL);
    return m->source && run_pass_set(w) && chain_prepare(&m->chain, w->fault);
}

/* Parts whose fields would be others now that everybody is known are made anew. */
static bool settle_people(struct merging *m) {
    struct whole_run *w = m->w;
    struct stage_run *redact = &w->stages[STEP_REDACT];
    if (!run_redacts(w))
        return true;
    bool *stale = mem_zero(m->n, sizeof *stale);
    bool ok = load_all(m, load_people) &&
              (redact_people_settle(redact, stale) || fault_take(w->fault, &redact->fault));
    if (ok) {
        buffer_clear(&m->text);
        redact_people_pack(redact, &m->text);
        ok = run_shards_again(w, m->parts, stale, m->n, buffer_slice(&m->text));
    }
    free(stale);
    return ok;
}

bool run_parts_begin(struct merging **made, struct whole_run *w) {
    *made = mem_zero(1, sizeof **made);
    (*made)->w = w;
    return open_all(*made);
}

struct source *run_parts_source(const struct merging *m) {
    return m->source;
}

bool run_parts_join(struct merging *m, struct part *parts, size_t n) {
    m->parts = parts;
    m->n = n;
    bool some =
        n > 0 || fault_input(m->w->fault, NO_PLACE, NO_QUOTE, "there are no parts to be merged");
    return some && load_all(m, load_ingest) && ingest_join(m->source, m->w->fault) &&
           settle_people(m) && load_all(m, load_steps) && run_parts_tables(m->w, m->parts, m->n) &&
           chain_finish(&m->chain, m->w->fault) && run_pass_end(m->w, m->source);
}

/* The parts, or the fault of the first that is none; frees the openings. */
static struct part *take_parts(struct part_opening *all, size_t n, struct fault *f) {
    struct part *parts = mem_zero(n, sizeof *parts);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        ok = ok && (all[i].whole || fault_take(f, &all[i].fault));
        parts[i] = all[i].part;
        fault_free(&all[i].fault);
    }
    for (size_t i = 0; i < n && !ok; i++)
        part_close(&parts[i]);
    free(all);
    if (ok)
        return parts;
    free(parts);
    return NULL;
}

bool run_parts_end(struct merging *m, const struct run_part_file *files, size_t n) {
    struct part_opening *all = mem_zero(n, sizeof *all);
    for (size_t i = 0; i < n; i++)
        all[i] = (struct part_opening){.path = files[i].path,
                                       .fd = files[i].fd,
                                       .own = files[i].whole,
                                       .fault.stage = m->w->fault->stage};
    part_open_all(all, n, m->w->self->mode->jobs);
    struct part *parts = take_parts(all, n, m->w->fault);
    return parts && run_parts_join(m, parts, n);
}

void run_parts_close(struct merging *m) {
    for (size_t i = 0; i < m->n; i++)
        part_close(&m->parts[i]);
    free(m->parts);
    if (m->source)
        m->source->close(m->source);
    buffer_free(&m->text);
    free(m);
}

bool run_parts_merge(struct whole_run *w, const struct run_part_file *files, size_t n) {
    struct merging *m;
    bool ok = run_parts_begin(&m, w) && run_parts_end(m, files, n);
    run_parts_close(m);
    return ok;
}
