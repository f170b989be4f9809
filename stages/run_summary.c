/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_summary.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/ingest.h"
#include "pipeline/meter.h"
#include "stages/run_tally.h"

enum { LEAST_TIME = 1000000 }; /* nanoseconds */

void summary_init(struct run_summary *s, int form, bool quiet, const char *out) {
    *s = (struct run_summary){.form = form, .quiet = quiet || form != 0, .out = out};
    progress_init(&s->progress, s->quiet);
}

static double seconds(uint64_t nanoseconds) {
    return (double)nanoseconds / 1e9;
}

static double megabytes(uint64_t bytes) {
    return (double)bytes / 1e6;
}

void summary_take_ingest(struct run_summary *s, const struct source *ingest) {
    struct ingest_counts n = ingest_counts(ingest);
    s->transcripts = n.transcripts;
    s->speakers = n.speakers;
    s->turns = n.turns;
    s->rows = n.rows;
    s->bytes = n.bytes;
}

void summary_take_tally(struct run_summary *s, const struct stage_run *tally, uint64_t sentences) {
    struct tally n = tally_of(tally);
    s->tokens = n.tokens;
    s->hits = n.hits;
    s->sentences = sentences;
}

/* The closing table, line by line. */
static const struct item {
    const char *name;
    size_t offset;
} items[] = {
    {"transcripts", offsetof(struct run_summary, transcripts)},
    {"speakers", offsetof(struct run_summary, speakers)},
    {"turns", offsetof(struct run_summary, turns)},
    {"sentences", offsetof(struct run_summary, sentences)},
    {"tokens", offsetof(struct run_summary, tokens)},
    {"hits", offsetof(struct run_summary, hits)},
    {"themes", offsetof(struct run_summary, themes)},
    {"pairs scored", offsetof(struct run_summary, pairs)},
    {"warnings", offsetof(struct run_summary, warnings)},
    {"from cache", offsetof(struct run_summary, cached)},
    /* of redaction, where there was any */
    {"redacted", offsetof(struct run_summary, redact.replaced)},
    {"like names", offsetof(struct run_summary, redact.left)},
};
enum { ITEMS = sizeof items / sizeof *items, ITEMS_REDACTION = 2 };

static size_t items_of(const struct run_summary *s) {
    return s->keep_names ? ITEMS - ITEMS_REDACTION : ITEMS;
}

static uint64_t value_of(const struct run_summary *s, size_t i) {
    uint64_t v;
    memcpy(&v, (const char *)s + items[i].offset, sizeof v);
    return v;
}

/* `time`: nanoseconds. A time that is too short to be told from the clock's grain makes no rate. */
static void add_stage(const struct run_summary *s, const char *name, uint64_t rows, uint64_t time,
                      struct buffer *to) {
    uint64_t wall = clock_nanoseconds() - s->progress.began;
    buffer_format(to, "%-10s %12llu rows  ", name, (unsigned long long)rows);
    if (time < LEAST_TIME || time < wall / 1000)
        buffer_format(to, "%8s MB/s\n", "-");
    else
        buffer_format(to, "%8.0f MB/s\n", megabytes(s->bytes) / seconds(time));
}

/* A line for each stage, which may be several steps one behind the other (count's tables); its time
 * is its own, summed over the threads. The source works between the stages: the line of ingest has
 * the speed of the whole pass. */
static void add_stages(const struct run_summary *s, const struct step *steps, size_t n,
                       struct buffer *to) {
    add_stage(s, "ingest", s->rows, s->pass_time, to);
    for (size_t i = 0, next; i < n; i = next) {
        const struct stage *stage = steps[i].run ? steps[i].run->stage : NULL;
        uint64_t time = 0;
        for (next = i; next == i || (next < n && stage && steps[next].run->stage == stage); next++)
            time += steps[next].nanoseconds;
        if (stage && stage != &stage_tally)
            add_stage(s, stage->name, steps[i].rows_in, time, to);
    }
    add_stage(s, "score", s->themes + s->pairs, s->score_time, to);
}

static double file_bytes(const struct run_summary *s, const char *name) {
    struct stat st;
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", s->out, name);
    buffer_char(&path, '\0');
    double bytes = stat(path.p, &st) == 0 ? (double)st.st_size : NAN;
    buffer_free(&path);
    return bytes;
}

static void add_names(const struct run_summary *s, struct buffer *to) {
    if (s->keep_names)
        buffer_format(to, "%-12s %12s (--keep-names): %s holds personal data\n", "names", "kept",
                      s->out);
    else if (s->redact.left)
        buffer_format(to, "%llu words look like names: %s%s\n", (unsigned long long)s->redact.left,
                      s->review ? "listed in " : "--review FILE lists them",
                      s->review ? s->review : "");
}

static void add_table(const struct run_summary *s, struct buffer *to) {
    for (size_t i = 0; i < items_of(s); i++)
        buffer_format(to, "%-12s %12llu\n", items[i].name, (unsigned long long)value_of(s, i));
    buffer_format(to, "%-12s %12.2f s\n", "time", seconds(clock_nanoseconds() - s->progress.began));
    buffer_format(to, "%-12s %12zu in %s\n", "files", s->n_files, s->out);
    for (size_t i = 0; i < s->n_files; i++)
        buffer_format(to, "  %-30s %10.1f kB\n", s->files[i], file_bytes(s, s->files[i]) / 1e3);
    add_names(s, to);
}

static bool add_json(const struct run_summary *s, struct buffer *to) {
    json_t *object = json_object();
    bool ok = object != NULL;
    for (size_t i = 0; i < items_of(s); i++) {
        char key[32];
        snprintf(key, sizeof key, "%s", items[i].name);
        for (char *blank; (blank = strchr(key, ' '));)
            *blank = '_';
        ok = ok && json_object_set_new(object, key, json_integer((json_int_t)value_of(s, i))) == 0;
    }
    ok = ok && json_object_set_new(object, "keep_names", json_boolean(s->keep_names)) == 0 &&
         json_object_set_new(object, "out", json_string(s->out)) == 0;
    char *text = ok ? json_dumps(object, JSON_INDENT(2)) : NULL;
    if (text)
        buffer_format(to, "%s\n", text);
    free(text);
    json_decref(object);
    return text != NULL;
}

bool summary_show(const struct run_summary *s, const struct step *steps, size_t n,
                  struct fault *f) {
    struct buffer text = {0};
    struct outlet_file out;
    bool ok = true;
    if (s->form != 0) {
        outlet_file_init(&out, STDOUT_FILENO, "standard output", f);
        ok = add_json(s, &text) ? out.outlet.write(&out.outlet, buffer_slice(&text))
                                : fault_input(f, NO_PLACE, slice_of(s->out), "no name for JSON");
    } else if (!s->quiet) {
        if (s->progress.terminal)
            add_stages(s, steps, n, &text);
        add_table(s, &text);
        fwrite(text.p, 1, text.n, stderr);
    }
    buffer_free(&text);
    return ok;
}
