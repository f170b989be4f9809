/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <strings.h>

#include "corpus/clean.h"
#include "corpus/qdpx_parts.h"

static bool refuse(const struct qdpx *q, struct slice quoted, const char *what, struct fault *f) {
    return fault_input(f, (struct place){q->file, 0, 0}, quoted, "%s", what);
}

static size_t count_slashes(struct slice s) {
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] == '/';
    return n;
}

static struct slice base_of(struct slice path) {
    const char *slash = path.n ? memrchr(path.p, '/', path.n) : NULL;
    return slash ? (struct slice){slash + 1, (size_t)(path.p + path.n - slash) - 1} : path;
}

static bool is_same(struct slice s, const char *wanted) {
    return s.n == strlen(wanted) && strncasecmp(s.p, wanted, s.n) == 0;
}

/* What a Mac puts beside the files of an archive begins with "._". */
static bool is_project(struct slice name) {
    struct slice base = base_of(name);
    return base.n > 4 && is_same((struct slice){base.p + base.n - 4, 4}, ".qde") && *base.p != '.';
}

/* The project file: mostly in the root; where somebody has packed the folder again, in that. */
static size_t find_project(struct qdpx *q, struct fault *f) {
    size_t found = ARCHIVE_NONE, depth = SIZE_MAX, same = 0;
    for (size_t i = 0; i < archive_count(q->archive); i++) {
        struct slice name = archive_name(q->archive, i);
        size_t slashes = count_slashes(name);
        if (!is_project(name) || slashes > depth)
            continue;
        same = slashes < depth ? 1 : same + 1;
        if (same == 1 || is_same(base_of(name), "project.qde"))
            found = i;
        depth = slashes;
    }
    bool several = same > 1 && !is_same(base_of(archive_name(q->archive, found)), "project.qde");
    if (found == ARCHIVE_NONE)
        refuse(q, NO_QUOTE, "no REFI-QDA project: no .qde file in the archive", f);
    else if (several)
        refuse(q, NO_QUOTE, "an archive with several .qde files", f);
    return several ? ARCHIVE_NONE : found;
}

static size_t find_in(struct qdpx *q, const char *folder, struct slice path) {
    struct buffer b = {0};
    buffer_add(&b, q->folder);
    buffer_text(&b, folder);
    buffer_add(&b, path);
    size_t entry = archive_find(q->archive, buffer_slice(&b));
    buffer_free(&b);
    return entry;
}

/* The entry that a path of the project means; paths out of the archive mean none. */
static size_t resolve(struct qdpx *q, struct slice path) {
    static const char internal[] = "internal://";
    size_t n = sizeof internal - 1;
    if (path.n >= n && strncasecmp(path.p, internal, n) == 0)
        path = (struct slice){path.p + n, path.n - n};
    else if (path.n && memmem(path.p, path.n, "://", 3))
        return ARCHIVE_NONE;
    while (path.n && *path.p == '/')
        path = (struct slice){path.p + 1, path.n - 1};
    if (path.n == 0)
        return ARCHIVE_NONE;
    size_t entry = find_in(q, "sources/", path);
    return entry != ARCHIVE_NONE ? entry : find_in(q, "", path);
}

static enum qdpx_left why_left(const struct part *p) {
    static const enum qdpx_left kinds[] = {[QDE_TEXT] = QDPX_ABSENT,
                                           [QDE_PDF] = QDPX_PDF,
                                           [QDE_PICTURE] = QDPX_PICTURE,
                                           [QDE_AUDIO] = QDPX_RECORDING,
                                           [QDE_VIDEO] = QDPX_FILM};
    const struct qde_source *s = p->source;
    if (s->content.n || p->plain != ARCHIVE_NONE || p->rich != ARCHIVE_NONE)
        return QDPX_READ;
    return s->plain.n || s->rich.n ? QDPX_ABSENT : kinds[s->kind];
}

/* Sources that have the same plain text: the first is read, with the codings of all. */
static void find_twins(struct qdpx *q) {
    size_t entries = archive_count(q->archive);
    size_t *first = mem_resize(NULL, entries + 1, sizeof *first);
    for (size_t i = 0; i < entries; i++)
        first[i] = QDPX_NONE;
    for (size_t i = 0; i < q->n; i++) {
        struct part *p = &q->parts[i];
        p->owner = i;
        p->twin = QDPX_NONE;
        if (p->plain == ARCHIVE_NONE || p->left)
            continue;
        if (first[p->plain] == QDPX_NONE) {
            first[p->plain] = i;
            continue;
        }
        struct part *owner = &q->parts[first[p->plain]];
        p->owner = first[p->plain];
        p->left = QDPX_TWIN;
        p->twin = owner->twin;
        owner->twin = i;
    }
    free(first);
}

/* Sources without a name are called as their files are. */
static void name_parts(struct qdpx *q) {
    for (size_t i = 0; i < q->n; i++) {
        struct part *p = &q->parts[i];
        struct slice path = p->source->plain.n ? p->source->plain : p->source->rich;
        p->name = p->source->name.n ? p->source->name : clean_text(base_of(path), &q->arena);
        if (p->name.n == 0)
            p->name = SLICE("source");
    }
}

static void label_parts(struct qdpx *q) {
    struct buffer b = {0};
    for (size_t i = 0; i < q->n; i++) {
        buffer_clear(&b);
        buffer_text(&b, q->file);
        buffer_char(&b, '/');
        buffer_add(&b, q->parts[i].name);
        buffer_char(&b, '\0');
        q->parts[i].label = arena_copy(&q->arena, buffer_slice(&b)).p;
    }
    buffer_free(&b);
}

static void make_parts(struct qdpx *q) {
    q->parts = mem_zero(q->project.n_sources + 1, sizeof *q->parts);
    for (size_t i = 0; i < q->project.n_sources; i++) {
        const struct qde_source *s = &q->project.sources[i];
        struct part *p = &q->parts[q->n];
        if (s->has_text)
            continue;
        *p = (struct part){.source = s, .plain = resolve(q, s->plain), .rich = resolve(q, s->rich)};
        if (s->content.n)
            p->plain = ARCHIVE_NONE;
        p->left = why_left(p);
        q->n++;
    }
    find_twins(q);
    for (size_t i = 0; i < q->n; i++)
        if (q->parts[q->parts[i].owner].left)
            q->lost += q->parts[i].source->n_codings;
    name_parts(q);
    label_parts(q);
}

const char *qdpx_why(unsigned left) {
    static const char *const whys[QDPX_WHYS] = {
        [QDPX_READ] = "",
        [QDPX_PICTURE] = "a picture",
        [QDPX_PDF] = "a PDF without its text",
        [QDPX_RECORDING] = "a recording without a transcript",
        [QDPX_FILM] = "a film without a transcript",
        [QDPX_ABSENT] = "a text that is not in the archive",
        [QDPX_TWIN] = "a text that another source has, too",
    };
    return whys[left];
}

/* "a picture (3), a PDF without its text" */
static void add_left(const struct qdpx *q, struct buffer *to) {
    size_t counts[QDPX_WHYS] = {0}, from = to->n;
    for (size_t i = 0; i < q->n; i++)
        counts[q->parts[i].left]++;
    for (unsigned i = QDPX_READ + 1; i < QDPX_WHYS; i++) {
        if (counts[i])
            buffer_format(to, "%s%s", to->n > from ? ", " : "", qdpx_why(i));
        if (counts[i] > 1)
            buffer_format(to, " (%zu)", counts[i]);
    }
}

static bool has_text(struct qdpx *q, struct fault *f) {
    struct buffer b = {0};
    bool any = false;
    for (size_t i = 0; i < q->n && !any; i++)
        any = !q->parts[i].left;
    if (!any && q->n == 0)
        refuse(q, NO_QUOTE, "a REFI-QDA project without sources", f);
    if (!any && q->n) {
        add_left(q, &b);
        fault_input(f, (struct place){q->file, 0, 0}, NO_QUOTE,
                    "a REFI-QDA project without a text to read; its sources: %.*s",
                    SLICE_ARGS(buffer_slice(&b)));
    }
    buffer_free(&b);
    return any;
}

static bool open_project(struct qdpx *q, struct slice bytes, struct fault *f) {
    q->archive = archive_open(bytes, q->file, f);
    size_t entry = q->archive ? find_project(q, f) : ARCHIVE_NONE;
    if (entry == ARCHIVE_NONE || !qde_read(&q->project, q->archive, entry, f))
        return false;
    struct slice name = archive_name(q->archive, entry);
    q->folder = (struct slice){name.p, name.n - base_of(name).n};
    make_parts(q);
    return has_text(q, f);
}

struct qdpx *qdpx_open(struct slice bytes, const char *file, struct fault *f) {
    struct qdpx *q = mem_zero(1, sizeof *q);
    q->file = file;
    if (open_project(q, bytes, f))
        return q;
    qdpx_free(q);
    return NULL;
}

void qdpx_free(struct qdpx *q) {
    if (!q)
        return;
    archive_free(q->archive);
    qde_free(&q->project);
    free(q->parts);
    arena_free(&q->arena);
    free(q);
}

size_t qdpx_count(const struct qdpx *q) {
    return q->n;
}

struct qdpx_source qdpx_source(const struct qdpx *q, size_t i) {
    return (struct qdpx_source){q->parts[i].name, q->parts[i].label, q->parts[i].left};
}
