/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan as two tables. Fields are as in the stream; a TAB, line end or backslash in a value is
 * written \t, \n, \\. */
#include "corpus/file.h"
#include "stages/engine/plan.h"

static const char settings_header[] = "kind\tname\tvalue";
static const char files_header[] = "task\tchunk\tbytes\tsha256\tpath";
static const char kinds[] = "program|folder|option|operand|table|engine";
enum { SETTING_FIELDS = 3, FILE_FIELDS = 5, FIELDS_MOST = FILE_FIELDS };

static void add_value(struct buffer *to, const char *value) {
    for (; *value; value++) {
        const char *escape = *value == '\t'   ? "\\t"
                             : *value == '\n' ? "\\n"
                             : *value == '\\' ? "\\\\"
                                              : NULL;
        if (escape)
            buffer_text(to, escape);
        else
            buffer_char(to, *value);
    }
}

static const char *value_of(struct plan *p, struct slice field) {
    char *copy = arena_alloc(&p->arena, field.n + 1, 1), *at = copy;
    for (size_t i = 0; i < field.n; i++) {
        char c = field.p[i];
        if (c == '\\' && i + 1 < field.n) {
            c = field.p[++i];
            c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
        }
        *at++ = c;
    }
    *at = '\0';
    return copy;
}

void plan_settings_text(const struct plan *p, struct buffer *to) {
    buffer_format(to, "%s\n", settings_header);
    for (size_t i = 0; i < p->n_settings; i++) {
        const struct plan_setting *s = &p->settings[i];
        struct slice rest = slice_of(kinds), kind = {NULL, 0};
        for (int k = 0; k <= (int)s->kind; k++)
            kind = slice_cut(&rest, '|');
        buffer_add(to, kind);
        buffer_char(to, '\t');
        add_value(to, s->name);
        buffer_char(to, '\t');
        add_value(to, s->value);
        buffer_char(to, '\n');
    }
}

void plan_files_text(const struct plan *p, struct buffer *to) {
    buffer_format(to, "%s\n", files_header);
    for (size_t i = 0; i < p->n_files; i++) {
        const struct plan_file *file = &p->files[i];
        buffer_format(to, "%zu\t%zu\t%llu\t%s\t", p->chunks[file->chunk].task, file->chunk,
                      (unsigned long long)file->bytes, file->digest);
        add_value(to, file->path);
        buffer_char(to, '\n');
    }
}

/* A table of the plan while it is read. */
struct table_reading {
    struct plan *plan;
    struct fault *f;
    struct place at;
    struct slice fields[FIELDS_MOST];
};

static bool refuse(struct table_reading *r, struct slice what) {
    return fault_input(r->f, r->at, what, "this is no table of a plan as hearth writes it");
}

static bool read_setting(struct table_reading *r) {
    struct plan *p = r->plan;
    int kind = choice_find(kinds, r->fields[0]);
    if (kind < 0)
        return refuse(r, r->fields[0]);
    MEM_GROW(p->settings, p->cap_settings, p->n_settings + 1);
    p->settings[p->n_settings++] = (struct plan_setting){
        (enum plan_kind)kind, value_of(p, r->fields[1]), value_of(p, r->fields[2])};
    return true;
}

/* The next chunk, or one more file of the last. */
static bool read_chunk(struct plan *p, uint64_t task, uint64_t chunk) {
    bool next = chunk == p->n_chunks;
    bool next_task = task == p->n_tasks;
    if (next) {
        if (!next_task && !(p->n_tasks && task == p->n_tasks - 1))
            return false;
        MEM_GROW(p->chunks, p->cap_chunks, p->n_chunks + 1);
        p->chunks[p->n_chunks++] = (struct plan_chunk){.first = p->n_files, .task = (size_t)task};
        p->n_tasks += next_task;
        return true;
    }
    return p->n_chunks && chunk == p->n_chunks - 1 && task == p->chunks[chunk].task;
}

static bool read_file(struct table_reading *r) {
    struct plan *p = r->plan;
    struct plan_file file = {.path = value_of(p, r->fields[4])};
    uint64_t task, chunk;
    bool ok = number_u64(r->fields[0], &task) && number_u64(r->fields[1], &chunk) &&
              number_u64(r->fields[2], &file.bytes) && r->fields[3].n == DIGEST_HEX &&
              read_chunk(p, task, chunk);
    if (!ok)
        return refuse(r, r->fields[4]);
    memcpy(file.digest, r->fields[3].p, DIGEST_HEX);
    file.chunk = (size_t)chunk;
    p->chunks[chunk].n++;
    p->chunks[chunk].bytes += file.bytes;
    p->bytes += file.bytes;
    MEM_GROW(p->files, p->cap_files, p->n_files + 1);
    p->files[p->n_files++] = file;
    return true;
}

static bool split(struct table_reading *r, struct slice line, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!line.p)
            return refuse(r, (struct slice){"", 0});
        else
            r->fields[i] = slice_cut(&line, '\t');
    return !line.p || refuse(r, line);
}

static bool read_table(struct plan *p, const char *path, const char *header, size_t fields,
                       bool (*row)(struct table_reading *), struct fault *f) {
    struct buffer bytes = {0};
    struct table_reading r = {.plan = p, .f = f, .at = {path, 1, 0}};
    bool ok = file_read(path, &bytes, f);
    struct slice rest = buffer_slice(&bytes);
    ok = ok && (slice_eq(slice_cut(&rest, '\n'), slice_of(header)) || refuse(&r, NO_QUOTE));
    while (ok && rest.n) {
        r.at.line++;
        ok = split(&r, slice_cut(&rest, '\n'), fields) && row(&r);
    }
    buffer_free(&bytes);
    return ok;
}

bool plan_read(struct plan *p, const char *settings, const char *files, struct fault *f) {
    return read_table(p, settings, settings_header, SETTING_FIELDS, read_setting, f) &&
           read_table(p, files, files_header, FILE_FIELDS, read_file, f) &&
           (p->n_files ||
            fault_input(f, (struct place){files, 0, 0}, NO_QUOTE, "a plan without a transcript"));
}
