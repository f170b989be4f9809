/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/work.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/file.h"
#include "pipeline/part.h"
#include "pipeline/together.h"
#include "stages/engine/durable.h"
#include "stages/engine/self.h"

static const char plan_name[] = "plan.tsv", settings_name[] = "settings.tsv";
static const char *const folders[] = {"parts", "log", "scripts"};
enum { FOLDERS = sizeof folders / sizeof *folders };

const char *work_file(struct work *w, const char *format, ...) {
    struct buffer path = {0};
    va_list args;
    buffer_format(&path, "%s/", w->path);
    va_start(args, format);
    buffer_vformat(&path, format, args);
    va_end(args);
    buffer_char(&path, '\0');
    const char *kept = arena_copy(&w->arena, buffer_slice(&path)).p;
    buffer_free(&path);
    return kept;
}

const char *work_part(struct work *w, size_t chunk) {
    return work_file(w, "parts/%06zu", chunk);
}

bool work_is_there(const char *path) {
    struct buffer name = {0};
    buffer_format(&name, "%s/%s", path, plan_name);
    buffer_char(&name, '\0');
    bool there = access(name.p, F_OK) == 0;
    buffer_free(&name);
    return there;
}

static void set_token(struct work *w) {
    struct buffer all = {0};
    buffer_format(&all, "%s\n", w->path);
    plan_settings_text(&w->plan, &all);
    plan_files_text(&w->plan, &all);
    digest_hex(buffer_slice(&all), w->token, DIGEST_HEX);
    buffer_free(&all);
}

static bool make_folder(struct work *w, const char *path, struct fault *f) {
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        return fault_system(f, path);
    w->path = realpath(path, NULL);
    if (!w->path)
        return fault_system(f, path);
    if (!work_is_ours(w->path))
        return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                           "this holds something that is not of a run: name another directory "
                           "with --work");
    return chmod(w->path, 0700) == 0 || fault_system(f, path);
}

static bool write_plan(struct work *w, struct fault *f) {
    struct buffer settings = {0}, files = {0};
    plan_settings_text(&w->plan, &settings);
    plan_files_text(&w->plan, &files);
    bool ok = durable_write(work_file(w, settings_name), 0600, buffer_slice(&settings), f) &&
              durable_write(work_file(w, plan_name), 0600, buffer_slice(&files), f);
    buffer_free(&settings);
    buffer_free(&files);
    return ok;
}

bool work_make(struct work *w, const char *path, struct plan *plan, struct fault *f) {
    *w = (struct work){.plan = *plan};
    *plan = (struct plan){0};
    if (!make_folder(w, path, f) || !work_lock(w, WORK_DRIVER, f))
        return false;
    work_clear(w);
    for (size_t i = 0; i < FOLDERS; i++) {
        const char *folder = work_file(w, "%s", folders[i]);
        if (mkdir(folder, 0700) != 0)
            return fault_system(f, folder);
    }
    set_token(w);
    return self_copy(work_file(w, "hearth"), f) && write_plan(w, f);
}

/* Who could write here could have another run read what they like, and see who speaks. */
static bool check_private(const char *path, struct fault *f) {
    const struct place at = {path, 0, 0};
    struct stat st;
    if (stat(path, &st) != 0)
        return fault_system(f, path);
    if (st.st_uid != geteuid())
        return fault_input(f, at, NO_QUOTE, "this work directory belongs to another user");
    return !(st.st_mode & (S_IRWXG | S_IRWXO)) ||
           fault_input(f, at, NO_QUOTE,
                       "this work directory holds names, and its mode %04o lets others at it "
                       "(chmod 700 mends it)",
                       (unsigned)(st.st_mode & 07777));
}

bool work_open(struct work *w, const char *path, struct fault *f) {
    *w = (struct work){0};
    if (!work_is_there(path))
        return fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                           "here is no plan of a run with --engine");
    w->path = realpath(path, NULL);
    if (!w->path)
        return fault_system(f, path);
    bool ok = check_private(path, f) &&
              plan_read(&w->plan, work_file(w, settings_name), work_file(w, plan_name), f);
    if (ok)
        set_token(w);
    return ok;
}

void work_close(struct work *w) {
    for (size_t i = 0; i < WORK_LOCKS; i++)
        if (w->locks[i])
            close(w->locks[i]);
    plan_free(&w->plan);
    arena_free(&w->arena);
    free(w->seen);
    free(w->path);
    *w = (struct work){0};
}

/* A part is renamed when it is whole, and never written to then. */
static bool is_whole(const char *path, struct work_seen *then) {
    struct stat st;
    struct fault ignored = {0};
    if (stat(path, &st) != 0)
        return false;
    const struct work_seen now = {(uint64_t)st.st_ino, (uint64_t)st.st_size, st.st_mtim.tv_sec,
                                  st.st_mtim.tv_nsec};
    if (then->file == now.file && then->bytes == now.bytes && then->time == now.time &&
        then->time_ns == now.time_ns)
        return true;
    bool whole = part_verify(path, &ignored);
    if (whole)
        *then = now;
    fault_free(&ignored);
    return whole;
}

static struct work_seen *seen(struct work *w, size_t chunk) {
    if (!w->seen)
        w->seen = mem_zero(w->plan.n_chunks, sizeof *w->seen);
    return &w->seen[chunk];
}

bool work_has_part(struct work *w, size_t chunk) {
    return is_whole(work_part(w, chunk), seen(w, chunk));
}

struct listed {
    size_t chunk;
    const char *path;
    struct work_seen *seen;
    bool whole;
};

static void look(void *with, size_t i) {
    struct listed *l = (struct listed *)with + i;
    l->whole = is_whole(l->path, l->seen);
}

/* The directory is listed, since a file system of several hosts may go on saying for a while that a
 * name is not there which was asked for before. */
static size_t list_parts(struct work *w, struct listed *to) {
    bool *met = mem_zero(w->plan.n_chunks, sizeof *met);
    DIR *dir = opendir(work_file(w, "parts"));
    size_t n = 0;
    for (struct dirent *e; dir && (e = readdir(dir));) {
        uint64_t chunk;
        if (!number_u64(slice_of(e->d_name), &chunk) || chunk >= w->plan.n_chunks || met[chunk])
            continue;
        met[chunk] = true;
        to[n++] = (struct listed){
            .chunk = chunk, .path = work_part(w, (size_t)chunk), .seen = seen(w, (size_t)chunk)};
    }
    if (dir)
        closedir(dir);
    free(met);
    return n;
}

bool *work_done(struct work *w, size_t *n_missing) {
    bool *done = mem_zero(w->plan.n_chunks, sizeof *done);
    struct listed *listed = mem_zero(w->plan.n_chunks, sizeof *listed);
    size_t n = list_parts(w, listed);
    together_run(n, w->jobs, look, listed);
    *n_missing = w->plan.n_chunks;
    for (size_t i = 0; i < n; i++) {
        done[listed[i].chunk] = listed[i].whole;
        *n_missing -= listed[i].whole;
    }
    free(listed);
    return done;
}

bool work_is_merged(struct work *w, uint64_t *warnings) {
    struct buffer text = {0};
    struct fault ignored = {0};
    const char *path = work_file(w, "merged");
    bool merged = access(path, F_OK) == 0 && file_read(path, &text, &ignored);
    struct slice rest = buffer_slice(&text);
    merged = merged && slice_eq(slice_cut(&rest, '\t'), slice_of(w->token)) && rest.p &&
             number_u64(rest, warnings);
    fault_free(&ignored);
    buffer_free(&text);
    return merged;
}

bool work_set_merged(struct work *w, uint64_t warnings, struct fault *f) {
    struct buffer text = {0};
    buffer_format(&text, "%s\t", w->token);
    buffer_u64(&text, warnings);
    bool ok = durable_write(work_file(w, "merged"), 0600, buffer_slice(&text), f);
    buffer_free(&text);
    return ok;
}

static bool unset(const char *path, struct fault *f) {
    return unlink(path) == 0 || errno == ENOENT || fault_system(f, path);
}

bool work_unset_merged(struct work *w, struct fault *f) {
    return unset(work_file(w, "merged"), f);
}

bool work_set_untold(struct work *w, struct fault *f) {
    return durable_write(work_file(w, "untold"), 0600, SLICE(""), f);
}

bool work_is_untold(struct work *w) {
    return access(work_file(w, "untold"), F_OK) == 0;
}

bool work_unset_untold(struct work *w, struct fault *f) {
    return unset(work_file(w, "untold"), f);
}
