/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth cache: what `hearth run` keeps of transcripts that it has read, looked at and removed. */
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/store.h"
#include "pipeline/tsv.h"
#include "stages/stages.h"

enum { DAY = 24 * 60 * 60, MEGABYTE = 1000000 };
#define MOST_ANY UINT64_MAX

struct cache_options {
    uint64_t days; /* 0: not given */
    uint64_t most; /* MOST_ANY: not given */
    bool clear;
};
static const struct cache_options defaults = {.most = MOST_ANY};

static const struct option options[] = {
    {"prune", OPTION_NUMBER, offsetof(struct cache_options, days), "DAYS",
     "remove what no run has used for so many days", NULL, 1, 100000},
    {"most", OPTION_NUMBER, offsetof(struct cache_options, most), "MB",
     "remove what was not used for longest, until so many megabytes are left", NULL, 0, 1000000000},
    {"clear", OPTION_FLAG, offsetof(struct cache_options, clear), NULL, "remove everything", NULL,
     0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static double megabytes(uint64_t bytes) {
    return (double)bytes / MEGABYTE;
}

static bool list_entries(struct stage_run *self, struct store *store, const char *folder,
                         uint64_t most) {
    struct store_list list = {0};
    struct buffer text = {0};
    struct outlet_file out;
    bool ok = store_list(store, &list, &self->fault);
    buffer_text(&text, "entry\tbytes\tused\n");
    for (size_t i = 0; i < list.n; i++) {
        const struct store_entry *e = &list.entries[i];
        char day[] = "YYYY-MM-DD";
        struct tm utc;
        if (!gmtime_r(&e->used, &utc) || strftime(day, sizeof day, "%Y-%m-%d", &utc) == 0)
            *day = '\0';
        buffer_format(&text, "%s\t%llu\t%s\n", e->key, (unsigned long long)e->bytes, day);
    }
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    ok = ok && out.outlet.write(&out.outlet, buffer_slice(&text));
    if (ok)
        stage_note(self, "%zu entries, %.1f of at most %.0f MB, in %s", list.n,
                   megabytes(list.bytes), megabytes(most), folder);
    buffer_free(&text);
    store_list_free(&list);
    return ok;
}

static struct store_limits limits_of(const struct cache_options *o) {
    time_t now = time(NULL);
    return (struct store_limits){
        .since = o->days ? now - (time_t)(o->days * DAY) : 0,
        .most = o->clear              ? 0
                : o->most == MOST_ANY ? UINT64_MAX
                                      : o->most * MEGABYTE,
    };
}

static bool prune(struct stage_run *self, struct store *store) {
    const struct store_limits keep = limits_of(self->settings);
    struct store_list removed = {0};
    bool ok = store_prune(store, &keep, &removed, &self->fault);
    if (ok)
        stage_note(self, "removed %zu entries, %.1f MB", removed.n, megabytes(removed.bytes));
    store_list_free(&removed);
    return ok;
}

static bool removes_some(const struct cache_options *o) {
    return o->days || o->most != MOST_ANY;
}

static bool use(struct stage_run *self, struct store *store, const char *folder) {
    const struct cache_options *o = self->settings;
    struct buffer why = {0};
    uint64_t most;
    if (!store_most(&most, &why))
        stage_note(self, "%.*s", SLICE_ARGS(buffer_slice(&why)));
    buffer_free(&why);
    return removes_some(o) || o->clear ? prune(self, store)
                                       : list_entries(self, store, folder, most);
}

static bool cache_command(struct stage_run *self) {
    const struct cache_options *o = self->settings;
    struct buffer folder = {0}, why = {0};
    if (self->operands.n)
        return fault_usage(&self->fault, "takes no operands");
    if (removes_some(o) && o->clear)
        return fault_usage(&self->fault,
                           "--clear removes everything: no --prune or --most with it");
    struct store *store = store_folder(&folder, &why) ? store_open(folder.p, &why) : NULL;
    bool ok = store ? use(self, store, folder.p)
                    : fault_input(&self->fault, NO_PLACE, NO_QUOTE, "no cache: %.*s",
                                  SLICE_ARGS(buffer_slice(&why)));
    store_close(store);
    buffer_free(&folder);
    buffer_free(&why);
    return ok;
}

const struct stage stage_cache = {
    .name = "cache",
    .operands = "",
    .summary = "show, and remove, what runs keep of transcripts that they have read",
    .details =
        "What `hearth run` makes of transcripts is kept in $XDG_CACHE_HOME/hearth (or\n"
        "~/.cache/hearth), so that the next run reads only those that are new or have changed. It\n"
        "holds names and what people said, and nobody but you may read it. Without an option the\n"
        "entries are listed, those not used for longest first. A run removes what no run has used\n"
        "for 30 days, and, those not used for longest first, what is more than 5,000 MB\n"
        "(HEARTH_CACHE_MOST: so many megabytes instead), but nothing of its own; nothing is lost\n"
        "with it but time.\n"
        "\n"
        "Example:\n"
        "  hearth cache --clear\n",
    .options = options,
    .settings_size = sizeof(struct cache_options),
    .defaults = &defaults,
    .command = cache_command,
};
