/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/transcripts.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/clean.h"
#include "corpus/nfc.h"
#include "corpus/reader.h"
#include "pipeline/utf8.h"

enum { DEPTH_MOST = 64, PACKAGE_START = 64 * 1024 };

/* A folder on the way down; the chain of parents shows a link that leads back up. */
struct folder {
    const char *path;
    size_t prefix; /* bytes of the path that do not belong to doc */
    dev_t device;
    ino_t inode;
    size_t parent; /* in the list; itself for a folder given */
    unsigned depth;
};

struct search {
    struct transcripts *t;
    const struct transcripts_options *o;
    struct folder *folders; /* [n]: all that were met; [done] is the next one to be searched */
    size_t n, cap, done;
    struct fault *f;
    struct stat output; /* standard output, when it is a file; else zeroes */
};

void left_out_add(struct left_out_list *list, struct left_out item) {
    MEM_GROW(list->items, list->cap, list->n + 1);
    list->items[list->n++] = item;
}

static bool is_same(const struct stat *a, const struct stat *b) {
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static const char *keep(struct search *s, struct slice text) {
    char *p = arena_alloc(&s->t->arena, text.n + 1, 1);
    if (text.n)
        memcpy(p, text.p, text.n);
    p[text.n] = '\0';
    return p;
}

/* A path as text: what is no UTF-8 in it becomes U+FFFD. */
static struct slice path_text(struct search *s, struct slice path) {
    struct buffer valid = {0}, composed = {0};
    struct nfc nfc = {0};
    for (const char *p = path.p, *end = path.p + path.n; p < end;)
        utf8_add(&valid, utf8_next(&p, end));
    nfc_add(&nfc, &composed, buffer_slice(&valid));
    struct slice text = arena_copy(&s->t->arena, buffer_slice(&composed));
    nfc_free(&nfc);
    buffer_free(&valid);
    buffer_free(&composed);
    return clean_text(text, &s->t->arena);
}

static struct slice without_extension(struct slice path) {
    const char *slash = path.n ? memrchr(path.p, '/', path.n) : NULL;
    const char *name = slash ? slash + 1 : path.p;
    const char *point = path.n ? memrchr(path.p, '.', path.n) : NULL;
    if (point && point > name)
        path.n = (size_t)(point - path.p);
    return path;
}

static bool add_file(struct search *s, const char *path, struct slice name, const struct stat *st,
                     bool named) {
    struct transcripts *t = s->t;
    bool regular = st && S_ISREG(st->st_mode);
    struct transcript_file file = {
        .path = path,
        .name = path_text(s, name),
        .size = regular ? (uint64_t)st->st_size : 0,
        .found = regular ? file_state(st) : (struct file_state){0},
        .named = named,
        .regular = regular,
    };
    file.doc = s->o->keep_extension ? file.name : clean_trim(without_extension(file.name));
    if (s->o->doc)
        file.doc = path_text(s, slice_of(s->o->doc));
    if (file.doc.n == 0)
        return fault_input(s->f, (struct place){path, 0, 0}, NO_QUOTE,
                           "a file name that gives no document name");
    MEM_GROW(t->files, t->cap, t->n + 1);
    t->files[t->n++] = file;
    return true;
}

/* What cannot be got at: listed, so that it is told in its place among what is wrong with others.
 */
static void add_lost(struct search *s, const char *path, struct slice name, int error) {
    struct transcripts *t = s->t;
    struct transcript_file file = {
        .path = path, .name = path_text(s, name), .regular = true, .error = error};
    file.doc = file.name;
    MEM_GROW(t->files, t->cap, t->n + 1);
    t->files[t->n++] = file;
}

static void leave_out(struct search *s, const char *path, struct slice name,
                      enum left_out_why why) {
    left_out_add(&s->t->others, (struct left_out){path, path_text(s, name), why, NULL});
}

/* A folder that is not one of those it lies in. */
static void add_folder(struct search *s, const char *path, size_t prefix, const struct stat *st,
                       size_t parent) {
    size_t up = parent;
    for (bool top = s->n == 0 || parent == s->n; !top; up = s->folders[up].parent) {
        if (s->folders[up].device == st->st_dev && s->folders[up].inode == st->st_ino)
            return;
        top = s->folders[up].parent == up;
    }
    unsigned depth = parent == s->n ? 0 : s->folders[parent].depth + 1;
    if (depth > DEPTH_MOST) {
        fault_input(s->f, (struct place){path, 0, 0}, NO_QUOTE, "a folder more than %d levels down",
                    DEPTH_MOST);
        return;
    }
    MEM_GROW(s->folders, s->cap, s->n + 1);
    s->folders[s->n] = (struct folder){path, prefix, st->st_dev, st->st_ino, parent, depth};
    s->n++;
    text_list_add(&s->t->folders, path);
}

/* What is no file of the user's: hidden, or a mark of Word's that somebody has a document open. */
static bool is_hidden(const char *name) {
    return name[0] == '.' || strncmp(name, "~$", 2) == 0;
}

/* Files that belong beside transcripts but are none. */
static bool is_companion(const char *name) {
    static const char *const stems[] = {"manifest", "speakers", "aliases", "codebook"};
    struct slice stem = without_extension(slice_of(name));
    if (strcasecmp(name, "questions.tsv") == 0 || strcasecmp(name, "notes.tsv") == 0)
        return true; /* but notes.csv may be what somebody said */
    if (!has_extension(name, "tsv|csv"))
        return false;
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (strlen(stems[i]) == stem.n && strncasecmp(stems[i], stem.p, stem.n) == 0)
            return true;
    return false;
}

bool transcripts_leaflet(const char *path) {
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    static const char *const stems[] = {"readme",  "license", "licence",
                                        "copying", "source",  "changelog"};
    struct slice stem = without_extension(slice_of(name));
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (strlen(stems[i]) == stem.n && strncasecmp(stems[i], stem.p, stem.n) == 0)
            return true;
    return false;
}

static bool is_table_given(const struct search *s, const struct stat *st) {
    for (size_t k = 0; k < sizeof s->o->tables / sizeof *s->o->tables; k++)
        for (size_t i = 0; s->o->tables[k] && i < s->o->tables[k]->n; i++) {
            struct stat table;
            if (stat(s->o->tables[k]->items[i], &table) == 0 && is_same(&table, st))
                return true;
        }
    return false;
}

/* NAME.tmp-PID-XXXXXX: what a run is writing, or left behind when it was killed. */
static bool is_working_folder(const char *name) {
    static const char mark[] = ".tmp-";
    for (const char *at = name; (at = strstr(at, mark)) != NULL; at++) {
        const char *number = at + sizeof mark - 1;
        size_t digits = strspn(number, "0123456789");
        if (digits && number[digits] == '-' && strlen(number + digits + 1) == 6)
            return true;
    }
    return false;
}

static const char *join(struct search *s, const char *folder, const char *name) {
    struct buffer b = {0};
    buffer_text(&b, folder);
    if (b.n && b.p[b.n - 1] != '/')
        buffer_char(&b, '/');
    buffer_text(&b, name);
    const char *path = keep(s, buffer_slice(&b));
    buffer_free(&b);
    return path;
}

/* Whether a folder holds what `hearth run` made. */
static bool is_results(struct search *s, const char *folder) {
    static const char name[] = "\"hearth-results\"";
    const char *path = join(s, folder, "datapackage.json");
    struct stat st;
    struct fault ignored = {0};
    struct buffer start = {0};
    bool all, yes = stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
                    file_read_start(path, PACKAGE_START, &start, &all, &ignored) && start.n &&
                    memmem(start.p, start.n, name, sizeof name - 1) != NULL;
    buffer_free(&start);
    fault_free(&ignored);
    return yes;
}

static void meet_folder(struct search *s, size_t parent, const char *path, const char *name,
                        const struct stat *st) {
    size_t prefix = s->folders[parent].prefix;
    if (is_working_folder(name))
        return;
    if (is_results(s, path))
        leave_out(s, path, slice_of(path + prefix), LEFT_OUT_RESULTS);
    else
        add_folder(s, path, prefix, st, parent);
}

static void meet(struct search *s, size_t folder, const char *name) {
    const char *path = join(s, s->folders[folder].path, name);
    struct slice below = slice_of(path + s->folders[folder].prefix);
    struct stat st;
    if (stat(path, &st) != 0)
        add_lost(s, path, below, errno);
    else if (S_ISDIR(st.st_mode))
        meet_folder(s, folder, path, name, &st);
    else if (is_companion(name) || is_table_given(s, &st) ||
             (S_ISREG(st.st_mode) && is_same(&st, &s->output)))
        return;
    else if (S_ISREG(st.st_mode) && reader_knows(path) && !transcripts_leaflet(name))
        add_file(s, path, below, &st, false);
    else
        leave_out(s, path, below, LEFT_OUT_NAME);
}

/* A folder that cannot be searched, or not to its end. */
static void lose_folder(struct search *s, size_t folder, int error) {
    struct folder at = s->folders[folder];
    struct slice name = slice_of(at.path);
    if (s->folders[folder].depth)
        name = slice_of(at.path + at.prefix);
    add_lost(s, at.path, name, error);
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void search_folder(struct search *s, size_t folder) {
    struct text_list names = {NULL, 0, 0};
    DIR *dir = opendir(s->folders[folder].path);
    struct dirent *entry = NULL;
    if (!dir) {
        lose_folder(s, folder, errno);
        return;
    }
    while (errno = 0, (entry = readdir(dir)) != NULL)
        if (!is_hidden(entry->d_name))
            text_list_add(&names, keep(s, slice_of(entry->d_name)));
    if (errno)
        lose_folder(s, folder, errno);
    closedir(dir);
    /* In an order of its own, so that faults are told in the same one everywhere. */
    if (names.n)
        qsort(names.items, names.n, sizeof *names.items, by_text);
    for (size_t i = 0; i < names.n; i++)
        meet(s, folder, names.items[i]);
    free(names.items);
}

static void search_below(struct search *s, const char *path, const struct stat *st) {
    size_t files = s->t->n, others = s->t->others.n, faults = s->f->count, prefix = strlen(path);
    prefix += prefix && path[prefix - 1] != '/';
    if (s->o->doc) {
        fault_usage(s->f, "--doc names one file, and %s is a folder", path);
        return;
    }
    if (is_results(s, path)) {
        fault_input(s->f, (struct place){path, 0, 0}, NO_QUOTE,
                    "results of hearth (by its datapackage.json), no folder of transcripts");
        return;
    }
    add_folder(s, path, prefix, st, s->n);
    for (; s->done < s->n; s->done++)
        search_folder(s, s->done);
    if (s->t->n == files && s->f->count == faults)
        fault_input(s->f, (struct place){path, 0, 0}, NO_QUOTE,
                    "no transcript in this folder: no file with an extension that is read%s",
                    s->t->others.n > others ? " among those there are" : "");
}

static void take_path(struct search *s, const char *path) {
    struct stat st;
    if (strcmp(path, "-") == 0) {
        if (s->o->doc)
            add_file(s, path, slice_of("-"), NULL, true);
        else
            fault_usage(s->f, "standard input needs a document name: --doc NAME");
        return;
    }
    if (stat(path, &st) != 0) /* told when it is tried, together with what is wrong with others */
        st = (struct stat){.st_mode = S_IFREG};
    const char *slash = strrchr(path, '/');
    if (S_ISDIR(st.st_mode))
        search_below(s, path, &st);
    else
        add_file(s, path, slice_of(slash ? slash + 1 : path), &st, true);
}

static int by_doc(const void *a, const void *b) {
    const struct transcript_file *x = a, *y = b;
    int order = slice_cmp(x->doc, y->doc);
    return order ? order : strcmp(x->path, y->path);
}

bool transcripts_find(struct transcripts *t, const struct transcripts_options *o, struct fault *f) {
    static const char *standard_input[] = {"-"};
    const struct text_list nothing_named = {standard_input, 1, 1};
    const struct text_list *paths = o->paths->n ? o->paths : &nothing_named;
    struct search s = {.t = t, .o = o, .f = f};
    size_t faults = f->count;
    if (fstat(STDOUT_FILENO, &s.output) != 0 || !S_ISREG(s.output.st_mode))
        s.output = (struct stat){0};
    if (o->doc && paths->n > 1)
        return fault_usage(f, "--doc names one file, and there are %zu", paths->n);
    for (size_t i = 0; i < paths->n && (f->many || fault_none(f)); i++)
        take_path(&s, paths->items[i]);
    if (t->n)
        qsort(t->files, t->n, sizeof *t->files, by_doc);
    free(s.folders);
    return f->count == faults;
}

void transcripts_free(struct transcripts *t) {
    free(t->files);
    free(t->others.items);
    free(t->folders.items);
    arena_free(&t->arena);
    *t = (struct transcripts){0};
}
