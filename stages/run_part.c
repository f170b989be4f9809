/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "models/ledger.h"
#include "models/listed.h"
#include "pipeline/output.h"
#include "pipeline/part_tables.h"
#include "stages/redact_people.h"
#include "stages/run_parts.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"

/* A run of its own, which says nothing and has no directory. */
struct making {
    struct whole_run run;
    struct stage_run self;
    struct run_mode mode;
    struct run_options options;
    struct part_tables tables;
    struct outlet *channels[PASS_TABLES];
    struct source *source;
    struct chain chain;
};

static void set_up(struct making *m, struct whole_run *w, const struct run_part_order *order) {
    m->mode = *w->self->mode;
    m->mode.part = true;
    m->self = *w->self;
    m->self.mode = &m->mode;
    m->self.fault = (struct fault){.stage = w->self->fault.stage};
    m->options = *w->options;
    m->options.ingest.only = order->files;
    m->options.ingest.found = order->found;
    m->run = (struct whole_run){.self = &m->self, .options = &m->options, .fault = &m->self.fault};
}

static bool open_tables(struct making *m, const struct run_part_order *order) {
    bool ok =
        part_tables_open(&m->tables, run_pass_tables, PASS_TABLES, order->packs, m->run.fault);
    for (size_t i = 0; i < PASS_TABLES; i++)
        m->channels[i] = &m->tables.tables[i].outlet;
    return ok;
}

static bool run_through(struct making *m, const struct run_part_order *order) {
    struct whole_run *w = &m->run;
    if (!run_pass_make(w) || !open_tables(m, order))
        return false;
    m->source = ingest_open(w->self, &m->options.ingest);
    m->chain = run_pass_chain(w, m->source, m->channels);
    m->chain.quiet = true;
    m->chain.progress = order->progress;
    m->chain.with = order->with;
    return m->source &&
           (!listed_any(&m->options.ingest.manifests) || run_pass_listed(w, order->listed)) &&
           chain_prepare(&m->chain, w->fault) &&
           (!order->people.n || redact_people_tell(&w->stages[STEP_REDACT], order->people) ||
            fault_input(w->fault, NO_PLACE, NO_QUOTE, "a list of people that makes no sense")) &&
           chain_work(&m->chain, w->fault);
}

/* Who merges the parts need not read the transcripts for the ledger. */
static bool digest_files(struct making *m, const struct run_part_order *order) {
    struct redaction_key key = {{0}};
    bool keyed = run_redacts(&m->run);
    bool ok = !keyed || run_redact_key(&m->options.redact, &key, m->run.fault);
    ok = ok && ledger_digest(m->source, keyed ? &key : NULL, order->digests, order->n_digests,
                             m->run.fault);
    redaction_key_forget(&key);
    return ok;
}

static void save_steps(struct whole_run *w, struct buffer *to) {
    struct buffer state = {0};
    for (size_t i = 0; i < STEPS; i++) {
        struct stage_run *run = w->steps[i].run;
        struct carry c = {.to = &state};
        buffer_clear(&state);
        if (run && run->stage->carry)
            run->stage->carry(run, &c);
        pack_number(to, w->steps[i].rows_in);
        pack_number(to, w->steps[i].rows_out);
        pack_text(to, buffer_slice(&state));
    }
    buffer_free(&state);
}

static void save_files(const struct text_list *files, struct buffer *to) {
    pack_number(to, files->n);
    for (size_t i = 0; i < files->n; i++)
        pack_text(to, slice_of(files->items[i]));
}

static bool write_state(struct making *m, const struct run_part_order *order,
                        struct part_writer *out) {
    struct buffer files = {0}, people = {0}, ingest = {0}, steps = {0};
    struct carry c = {.to = &ingest};
    save_files(order->files, &files);
    if (run_redacts(&m->run))
        redact_people_save(&m->run.stages[STEP_REDACT], &people);
    ingest_carry(m->source, &c, m->run.fault);
    save_steps(&m->run, &steps);
    bool ok = part_member(out, PART_LABEL, order->label) &&
              part_member(out, PART_FILES, buffer_slice(&files)) &&
              part_member(out, PART_PEOPLE, buffer_slice(&people)) &&
              part_member(out, PART_INGEST, buffer_slice(&ingest)) &&
              part_member(out, PART_STEPS, buffer_slice(&steps));
    buffer_free(&files);
    buffer_free(&people);
    buffer_free(&ingest);
    buffer_free(&steps);
    return ok;
}

static bool write_part(struct making *m, const struct run_part_order *order) {
    struct ingest_counts n = ingest_counts(m->source);
    struct part_writer out;
    bool ok = part_begin(&out, order->fd, order->name, m->run.fault) &&
              write_state(m, order, &out) && part_tables_add(&m->tables, &out);
    return part_end(&out, n.rows, n.transcripts) && ok;
}

static void tear_down(struct making *m) {
    if (m->source)
        m->source->close(m->source);
    part_tables_close(&m->tables);
    for (size_t i = 0; i < STEPS; i++)
        stage_run_free(&m->run.stages[i]);
    stage_run_free(&m->run.report);
    fault_free(&m->self.fault);
}

bool run_part_make(struct whole_run *w, const struct run_part_order *order) {
    struct making *m = mem_zero(1, sizeof *m);
    set_up(m, w, order);
    bool ok = run_through(m, order) && digest_files(m, order) && write_part(m, order);
    if (!ok)
        fault_take(w->fault, m->run.fault);
    unlink(order->listed);
    tear_down(m);
    free(m);
    return ok;
}

/* A name that was given to a file is on the disk when its folder is. */
static bool settle_folder(const char *path, struct fault *f) {
    const char *slash = strrchr(path, '/');
    struct buffer folder = {0};
    buffer_add(&folder, slash ? (struct slice){path, (size_t)(slash - path) + 1} : SLICE("."));
    buffer_char(&folder, '\0');
    int fd = open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = (fd >= 0 && fsync(fd) == 0) || fault_system(f, folder.p);
    if (fd >= 0)
        close(fd);
    buffer_free(&folder);
    return ok;
}

bool run_part_write(struct whole_run *w, const struct text_list *files, const char *path,
                    bool (*still)(void *with, struct fault *f), void *with) {
    struct output out;
    struct buffer listed = {0};
    if (!output_open(&out, path, w->fault))
        return false;
    buffer_format(&listed, "%s.listed", out.temporary ? out.temporary : path);
    buffer_char(&listed, '\0');
    const struct run_part_order order = {
        .files = files, .listed = listed.p, .fd = out.to.fd, .name = path};
    bool ok = run_part_make(w, &order) && (!still || still(with, w->fault)) &&
              (fsync(out.to.fd) == 0 || fault_system(w->fault, path));
    ok = output_commit(&out, w->fault) && ok && settle_folder(path, w->fault);
    buffer_free(&listed);
    return ok;
}
