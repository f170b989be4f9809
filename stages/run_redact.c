/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_redact.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "corpus/sheet.h"
#include "pipeline/path.h"

static bool check_review(const char *review, const char *out, const struct text_list *paths,
                         struct fault *f) {
    if (path_is_below(review, out))
        return fault_usage(
            f, "--review holds names, and %s is to hold none: name a place elsewhere", out);
    for (size_t i = 0; i < paths->n; i++)
        if (path_is_below(review, paths->items[i]))
            return fault_usage(f,
                               "--review lies among the transcripts (%s), where it would be "
                               "taken for one: name a place elsewhere",
                               paths->items[i]);
    return true;
}

static bool check_files(const char *option, const struct text_list *paths, struct fault *f) {
    struct stat st;
    for (size_t i = 0; i < paths->n; i++)
        if (stat(paths->items[i], &st) == 0 && !S_ISREG(st.st_mode))
            return fault_usage(f, "--%s wants a file, because it is read more than once: %s",
                               option, paths->items[i]);
    return true;
}

bool run_redact_check(const struct run_redact_options *o, const char *out,
                      const struct ingest_options *ingest, struct fault *f) {
    bool any = o->key || o->columns || o->keep_columns || o->review || o->names.n || o->patterns.n;
    if (o->keep_names)
        return !any || fault_usage(f, "--keep-names redacts nothing: --key, --names, --columns, "
                                      "--keep-columns, --patterns and --review do not go with it");
    return (!o->review || check_review(o->review, out, &ingest->paths, f)) &&
           check_files("manifest", &ingest->manifests, f) &&
           check_files("aliases", &ingest->aliases, f);
}

static bool set(struct stage_run *redact, const char *option, const char *value) {
    return !value || stage_run_option(redact, option, value);
}

static bool set_all(struct stage_run *redact, const char *option, const struct text_list *values) {
    for (size_t i = 0; i < values->n; i++)
        if (!stage_run_option(redact, option, values->items[i]))
            return false;
    return true;
}

/* Tables of aliases that are not among the manifests. */
static bool set_aliases(struct stage_run *redact, const struct ingest_options *ingest) {
    for (size_t i = 0; i < ingest->aliases.n; i++) {
        bool known = false;
        for (size_t k = 0; k < ingest->manifests.n; k++)
            known |= strcmp(ingest->aliases.items[i], ingest->manifests.items[k]) == 0;
        if (!known && !stage_run_option(redact, "manifest", ingest->aliases.items[i]))
            return false;
    }
    return true;
}

bool run_redact_set(const struct run_redact_options *o, const struct ingest_options *ingest,
                    struct stage_run *redact) {
    return set(redact, "key", o->key) && set(redact, "columns", o->columns) &&
           set(redact, "keep-columns", o->keep_columns) && set(redact, "review", o->review) &&
           set_all(redact, "names", &o->names) && set_all(redact, "patterns", &o->patterns) &&
           set_all(redact, "manifest", &ingest->manifests) && set_aliases(redact, ingest);
}

bool run_redact_key(const struct run_redact_options *o, struct redaction_key *key,
                    struct fault *f) {
    struct buffer path = {0};
    if (o->key)
        return redaction_key_read(o->key, key, f);
    bool ok = redaction_key_path(&path, f) && redaction_key_read(path.p, key, f);
    buffer_free(&path);
    return ok;
}

/* What is counted in redaction.tsv and is no replacement, or is one by another name. */
static bool is_replaced(struct slice what) {
    return what.p[0] == '[' || slice_eq(what, SLICE("names")) || slice_eq(what, SLICE("fields"));
}

static bool is_left(struct slice what) {
    return slice_eq(what, SLICE("names-or-words")) || slice_eq(what, SLICE("capitals"));
}

bool run_redact_count(const char *path, struct run_redact_counts *n, struct fault *f) {
    struct sheet *s = sheet_read(path, NULL, f);
    *n = (struct run_redact_counts){0};
    for (size_t i = 0; s && i < s->n_rows; i++) {
        struct slice what = sheet_cell(s, i, sheet_column(s, "what"));
        uint64_t count = 0;
        number_u64(sheet_cell(s, i, sheet_column(s, "n")), &count);
        if (what.n && is_replaced(what))
            n->replaced += count;
        else if (is_left(what))
            n->left += count;
    }
    bool ok = s != NULL;
    sheet_free(s);
    return ok;
}
