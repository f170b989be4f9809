/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/share_tables.h"

#include <stdlib.h>

#include "models/units.h"
#include "pipeline/chain.h"
#include "pipeline/line.h"
#include "stages/share_rows.h"
#include "stages/stages.h"

#define MATCHED "matched.tsv"

/* A table of the directory through up to two stages, each of which may be NULL. */
static bool send(struct share_run *s, const char *from, struct stage_run *first,
                 struct stage_run *second, size_t table) {
    const char *path = share_path(s, from);
    struct text_list files = {&path, 1, 1};
    bool whole = !second || second->stage->order == ORDER_WHOLE;
    struct step steps[2] = {{.run = first ? first : second, .from = FROM_SOURCE}};
    if (first) {
        steps[0].channel = CHANNEL_NONE;
        steps[1] = (struct step){.run = second};
    }
    struct outlet *to = share_table(&s->writer, table);
    struct source *source = tsv_source_new(&files, "share", !whole, !whole);
    struct chain chain = {.steps = steps,
                          .n_steps = first ? 2 : 1,
                          .source = source,
                          .channels = &to,
                          .n_channels = 1,
                          .jobs = whole ? 1 : s->self->mode->jobs,
                          .quiet = true};
    bool ok = chain_run(&chain, &s->self->fault);
    source->close(source);
    share_table_end(&s->writer);
    return ok;
}

static bool send_through(struct share_run *s, const char *from, struct stage_run *first,
                         size_t table) {
    struct stage_run run;
    bool links = table == SHARE_LINKS || table == SHARE_BY_ROLE || table == SHARE_BY_GROUP ||
                 table == SHARE_BY_SPEAKER;
    stage_run_init(&run, s->options->sums ? &stage_share_sums : &stage_share_rows, s->self->mode);
    *(struct share_settings *)run.settings =
        (struct share_settings){links ? &s->personal : &s->columns, s->options->site, &s->withheld};
    bool ok = send(s, from, first, &run, table);
    stage_run_free(&run);
    return ok;
}

static bool send_table(struct share_run *s, size_t table) {
    const char *file = share_tables[table].file;
    return share_has(s, file) && send_through(s, file, NULL, table);
}

static bool send_codebook(struct share_run *s) {
    const char *file = share_tables[SHARE_CODEBOOK].file;
    return share_has(s, file) && send(s, file, NULL, NULL, SHARE_CODEBOOK);
}

/* Counts links once more, the levels of a column apart, as run would have done. */
static bool count_by(struct share_run *s, const char *column, size_t table) {
    static const char *const settings[] = {"unit", "block", "facilitators", "facilitator-roles"};
    struct run_mode mute = *s->self->mode;
    struct stage_run run;
    mute.mute = true;
    stage_run_init(&run, stage_find(all_stages, "count"), &mute);
    bool ok = stage_run_option(&run, "by", column) &&
              (table != SHARE_BY_SPEAKER || stage_run_option(&run, "sums-only", NULL));
    for (size_t i = 0; ok && i < sizeof settings / sizeof *settings; i++)
        ok = stage_run_option(&run, settings[i],
                              share_text(s, result_package_setting(&s->package, settings[i])));
    ok = (ok || fault_take(&s->self->fault, &run.fault)) && share_has(s, MATCHED) &&
         send_through(s, MATCHED, &run, table);
    stage_run_free(&run);
    return ok;
}

/* What people of one conversation may differ in, and the table of the levels. */
static const struct personal {
    const char *column;
    size_t table;
} personal[] = {{"role", SHARE_BY_ROLE}, {"group", SHARE_BY_GROUP}};
enum { PERSONAL = sizeof personal / sizeof *personal };

/* They differ at another site, maybe: so the levels are always there. */
static bool send_personal(struct share_run *s) {
    struct unit_setting unit;
    if (!unit_read(slice_of(s->package.unit), &unit) ||
        (unit.kind != UNIT_TURN && unit.kind != UNIT_SENTENCE))
        return true;
    bool ok = true, any = false;
    for (size_t i = 0; ok && i < PERSONAL; i++) {
        bool there = result_package_lists(&s->package, share_tables[personal[i].table].file);
        bool known = there || share_has_column(s, personal[i].column);
        any |= known;
        ok = !known || (there ? send_table(s, personal[i].table)
                              : count_by(s, personal[i].column, personal[i].table));
    }
    if (!ok || !any)
        return ok;
    return result_package_lists(&s->package, share_tables[SHARE_BY_SPEAKER].file)
               ? send_table(s, SHARE_BY_SPEAKER)
               : count_by(s, "speaker", SHARE_BY_SPEAKER);
}

static bool send_facts(struct share_run *s) {
    const struct result_package *p = &s->package;
    struct buffer few = {0}, differs = {0}, withheld = {0}, columns = {0};
    if (share_least(s))
        buffer_u64(&few, share_least(s));
    for (size_t i = 0; i < PERSONAL; i++)
        if (result_package_lists(p, share_tables[personal[i].table].file))
            buffer_format(&differs, "%s%s", differs.n ? " " : "", personal[i].column);
    for (uint32_t i = 0; i < s->withheld.count; i++) {
        buffer_text(&withheld, i ? " " : "");
        buffer_add(&withheld, intern_text(&s->withheld, i));
    }
    for (size_t i = 0; !s->options->sums && i < s->columns.n; i++)
        buffer_format(&columns, "%s%s", i ? "," : "", s->columns.items[i]);
    const struct slice values[SHARE_FACTS] = {
        [SHARE_HEARTH] = slice_of(p->version),
        [SHARE_TEXT] = slice_of(p->text),
        [SHARE_COUNTS] = slice_of(s->options->sums ? SHARE_SUMS : SHARE_EXACT),
        [SHARE_CODEBOOKS] = buffer_slice(&p->lexicons),
        [SHARE_GROUPS] = slice_of(share_has_column(s, SHARE_THERE) ? SHARE_THERE : ""),
        [SHARE_COLUMNS] = buffer_slice(&columns),
        [SHARE_DIFFERS] = buffer_slice(&differs),
        [SHARE_SUPPRESS] = buffer_slice(&few),
        [SHARE_WITHHELD] = buffer_slice(&withheld),
    };
    bool ok = true;
    for (size_t i = 0; ok && i < SHARE_FACTS; i++)
        ok = share_fact(&s->writer, i,
                        i >= SHARE_MATCHER && i <= SHARE_ROLES
                            ? result_package_setting(p, share_facts[i].name)
                            : values[i]);
    buffer_free(&few);
    buffer_free(&differs);
    buffer_free(&withheld);
    buffer_free(&columns);
    return ok;
}

/* What follows what is told from group to group, however few people one has: not where small counts
 * are suppressed. */
bool share_write(struct share_run *s, struct outlet *to) {
    static const size_t others[] = {SHARE_VOICES, SHARE_MIXING, SHARE_FLOW, SHARE_ENTRIES};
    share_begin(&s->writer, to);
    bool ok = send_facts(s) && send_codebook(s) && send_table(s, SHARE_LINKS);
    if (ok && s->options->exact) {
        ok = send_personal(s);
        for (size_t i = 0; ok && i < sizeof others / sizeof *others; i++)
            ok = send_table(s, others[i]);
    }
    bool lags = s->options->exact || share_least(s) == 0;
    return ok && (!lags || send_table(s, SHARE_LAGS)) && share_end(&s->writer);
}
