/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan of a run by several processes: what is to be read, by which settings, and in which
 * pieces.
 *
 *     transcripts, in their order │a│b│c│d│e│f│g│h│i│
 *     chunks: whole files         └─0─┘└1┘└─2─┘└──3─┘    what is made, and made again, as one
 *     tasks: consecutive chunks   └───0───┘└────1───┘    what an engine starts
 *
 * It does not say who makes it: the pieces give the same bytes whoever does, and however they are
 * cut. */
#ifndef HEARTH_ENGINE_PLAN_H
#define HEARTH_ENGINE_PLAN_H

#include "models/digest.h"
#include "stages/run_whole.h"

/* What decides, as rows of settings.tsv. */
enum plan_kind {
    PLAN_PROGRAM, /* "hearth", "text": their versions; "sha256": the digest of its file */
    PLAN_FOLDER,  /* "": where the command was given, from where paths are named */
    PLAN_OPTION,  /* an option of run, one row for each time it was given; "": a flag's value */
    PLAN_OPERAND, /* "": a file or folder */
    PLAN_TABLE,   /* a file that an option names: its digest */
    PLAN_ENGINE,  /* an option of the engine; decides nothing */
};
struct plan_setting {
    enum plan_kind kind;
    const char *name, *value;
};

struct plan_file {
    const char *path; /* as it was found */
    uint64_t bytes;
    char digest[DIGEST_HEX + 1]; /* SHA-256 */
    size_t chunk;
};
struct plan_chunk {
    size_t first, n; /* files */
    uint64_t bytes;
    size_t task;
};

/* Zero-initialise; free with plan_free. */
struct plan {
    struct arena arena; /* owns the strings */
    struct plan_setting *settings;
    size_t n_settings, cap_settings;
    struct plan_file *files; /* in the order in which ingest finds them */
    size_t n_files, cap_files;
    struct plan_chunk *chunks; /* [n_chunks], tasks ascend */
    size_t n_chunks, cap_chunks, n_tasks;
    uint64_t bytes;
};
void plan_free(struct plan *p);

/* Takes what decides from a run whose tables were found and checked, and reads all of them, and all
 * transcripts, for their digests; false with a fault. The key of the pseudonyms is made when there
 * is none: several processes must not each make one. */
bool plan_take(struct plan *p, struct whole_run *w);
/* Of that only the folder and the options that are not left at their defaults, and those that are
 * `given` by name all the same; NULL: none. */
bool plan_take_options(struct plan *p, const struct run_options *options,
                       const struct text_list *given, struct fault *f);
/* Appends the value of an option that is no list; false where it has none. */
bool plan_option_value(const struct option *o, const void *settings, struct buffer *to);
/* Whether that is what takes effect when the option is not given. */
bool plan_option_is_default(const char *name, const char *value);
/* Cuts it for so many tasks; there may be fewer, at least one. */
void plan_cut(struct plan *p, uint64_t tasks);

/* The two tables as text, appended. */
void plan_settings_text(const struct plan *p, struct buffer *to);
void plan_files_text(const struct plan *p, struct buffer *to);
/* Reads settings.tsv, and plan.tsv, of the work directory; false with a fault. */
bool plan_read(struct plan *p, const char *settings, const char *files, struct fault *f);

/* The value of a setting, the first of that kind and name, or NULL. */
const char *plan_value(const struct plan *p, enum plan_kind kind, const char *name);

/* Refuses, with a fault that names it, the first thing in which `now` is another plan than `then`:
 * what was planned must be what is done. */
bool plan_same(const struct plan *then, const struct plan *now, struct fault *f);
/* The same of the options that `now` has, if any, and the folder they are given in; what it does
 * not have is to be taken from `then`. */
bool plan_same_options(const struct plan *then, const struct plan *now, struct fault *f);
/* Refuses another program than the plan's. */
bool plan_check_program(const struct plan *p, struct fault *f);
/* Refuses a table of the plan that is another one now, or is gone. */
bool plan_check_tables(const struct plan *p, struct fault *f);

#endif
