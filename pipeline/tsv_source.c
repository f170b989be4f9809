/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/tsv.h"

/* A block holds at least this many bytes, if there are so many: small enough for the processor's
 * cache when one worker reads, large enough to be worth a lock when several do. */
enum { BLOCK_ONE = 128 * 1024, BLOCK_SHARED = 1024 * 1024 };

struct tsv_source {
    struct source source;
    const char *const *names; /* [n_names] */
    size_t n_names, at_name;
    const char *standard_input[1];
    int fd; /* -1: no file is open */
    bool at_end, whole_documents, ordered;
    struct buffer carry; /* read, not handed out yet */
    uint64_t line;       /* of the first byte of carry */
    uint64_t shards;
    struct buffer header; /* the line that columns.names point into */
    struct columns columns;
    size_t cap_columns, doc, turn;
    struct buffer last_doc; /* of the rows handed out so far */
    bool any_doc;
    uint64_t last_turn;
};

static const char *file_name(const struct tsv_source *t) {
    const char *name = t->names[t->at_name];
    return strcmp(name, "-") == 0 ? "standard input" : name;
}

static bool open_next(struct tsv_source *t) {
    const char *name = t->names[t->at_name];
    struct stat st;
    if (t->fd < 0)
        t->fd = strcmp(name, "-") == 0 ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC);
    if (t->fd < 0 || fstat(t->fd, &st) != 0)
        return fault_system(&t->source.fault, name);
    if (S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return fault_system(&t->source.fault, name);
    }
    t->source.bytes_all += S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
    t->at_end = false;
    t->line = 1;
    return true;
}

static bool close_now(struct tsv_source *t) {
    int fd = t->fd;
    t->fd = -1;
    if (fd > STDIN_FILENO && close(fd) != 0)
        return fault_system(&t->source.fault, file_name(t));
    return true;
}

/* Reads until `b` holds at least `want` bytes or the file ends. */
static bool fill(struct tsv_source *t, struct buffer *b, size_t want) {
    while (!t->at_end && b->n < want) {
        char *to = buffer_room(b, want - b->n + TSV_SLACK);
        ssize_t n = read(t->fd, to, want - b->n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fault_system(&t->source.fault, file_name(t));
        t->at_end = n == 0;
        b->n += (size_t)n;
        t->source.bytes += (uint64_t)n;
    }
    return true;
}

static bool too_long(struct tsv_source *t) {
    struct place at = {file_name(t), t->line, 0};
    return fault_input(&t->source.fault, at, NO_QUOTE, "a line of more than 1 GiB");
}

/* Fills t->carry until it holds a line feed; false also when the file ends before one. */
static bool fill_line(struct tsv_source *t, size_t *length) {
    for (size_t want = 4096, looked = 0;; want *= 2) {
        if (!fill(t, &t->carry, want))
            return false;
        const char *lf =
            t->carry.n > looked ? memchr(t->carry.p + looked, '\n', t->carry.n - looked) : NULL;
        if (lf) {
            *length = (size_t)(lf - t->carry.p);
            return true;
        }
        looked = t->carry.n;
        if (t->at_end)
            break;
        if (looked > TSV_LINE_MOST)
            return too_long(t);
    }
    struct place at = {file_name(t), 1, 0};
    if (t->carry.n == 0)
        return fault_input(&t->source.fault, (struct place){at.file, 0, 0}, NO_QUOTE,
                           "empty: not even a header line");
    return fault_input(&t->source.fault, at, buffer_slice(&t->carry),
                       "the stream is cut short: its last line has no line feed");
}

static void drop(struct buffer *b, size_t n) {
    memmove(b->p, b->p + n, b->n - n);
    b->n -= n;
}

/* The header of the file that was just opened: kept when it is the first, compared when not. */
static bool read_header(struct tsv_source *t) {
    size_t length = 0;
    if (!fill_line(t, &length))
        return false;
    struct slice line = {t->carry.p, length};
    if (t->at_name == 0) {
        buffer_add(&t->header, line);
        t->columns.at = (struct place){file_name(t), 1, 0};
        if (!tsv_parse_header(buffer_slice(&t->header), &t->columns, &t->cap_columns,
                              &t->source.fault))
            return false;
        t->doc = columns_find(&t->columns, "doc");
        t->turn = columns_find(&t->columns, "turn");
    } else if (!slice_eq(line, buffer_slice(&t->header))) {
        return fault_input(&t->source.fault, (struct place){file_name(t), 1, 0}, line,
                           "another header than that of %s", t->columns.at.file);
    }
    drop(&t->carry, length + 1);
    t->line = 2;
    return true;
}

static const struct columns *source_columns(struct source *s) {
    struct tsv_source *t = (struct tsv_source *)s;
    if (t->columns.n == 0 && !(open_next(t) && read_header(t)))
        return NULL;
    return &t->columns;
}

/* The end of the line at p (its LF), within data that end with one. */
static const char *line_end(const char *p, const char *end) {
    return memchr(p, '\n', (size_t)(end - p));
}

/* Field number `index` of the line at p..lf; empty where the line has fewer. */
static struct slice field_of(const char *p, const char *lf, size_t index) {
    struct slice rest = {p, (size_t)(lf - p)}, field;
    do
        field = slice_cut(&rest, '\t');
    while (index-- > 0 && rest.p);
    return field;
}

/* Where the last document that begins in data[0..n) begins, n being just behind an LF; 0 when there
 * is but one document. Goes backwards, so that only the last document's lines are looked at. */
static size_t last_document(const struct tsv_source *t, const char *data, size_t n) {
    struct slice doc = {NULL, 0};
    size_t begin = n;
    while (begin > 0) {
        const char *lf = data + begin - 1;
        const char *before = begin > 1 ? memrchr(data, '\n', begin - 1) : NULL;
        const char *line = before ? before + 1 : data;
        struct slice now = field_of(line, lf, t->doc);
        if (doc.p && !slice_eq(doc, now))
            return begin;
        doc = now;
        begin = (size_t)(line - data);
    }
    return 0;
}

/* Documents must ascend, so one that comes back is found here whatever lies between. */
static bool check_doc(struct tsv_source *t, const struct shard *s, struct slice doc,
                      uint64_t line) {
    int order = t->any_doc ? slice_cmp(doc, buffer_slice(&t->last_doc)) : 1;
    if (order < 0)
        return fault_input(
            &t->source.fault, (struct place){s->file, line, (unsigned)t->doc + 1}, doc,
            "documents must come in byte order, each in one piece; this one is out of "
            "order or comes back");
    if (order > 0) {
        t->last_turn = 0;
        buffer_clear(&t->last_doc);
        buffer_add(&t->last_doc, doc);
        t->any_doc = true;
    }
    return true;
}

/* Within a document turns ascend; several rows of one turn follow each other. */
static bool check_turn(struct tsv_source *t, const struct shard *s, struct slice text,
                       uint64_t line) {
    struct place at = {s->file, line, (unsigned)t->turn + 1};
    uint64_t turn;
    if (text.n == 0) /* missing, or the row is cut off, which is told better elsewhere */
        return true;
    if (!number_u64(text, &turn) || turn == 0)
        return fault_input(&t->source.fault, at, text, "not a whole number from 1");
    if (turn < t->last_turn)
        return fault_input(&t->source.fault, at, text, "turns must ascend within a document");
    t->last_turn = turn;
    return true;
}

/* Counts the shard's lines, looking at their documents and turns where these are ordered. */
static bool check_lines(struct tsv_source *t, struct shard *s) {
    bool look = t->ordered && t->doc != COLUMN_NONE;
    const char *end = s->data.p + s->data.n;
    s->line = t->line;
    for (const char *p = s->data.p; p < end; t->line++) {
        const char *lf = line_end(p, end);
        if (look && !check_doc(t, s, field_of(p, lf, t->doc), t->line))
            return false;
        if (look && t->turn != COLUMN_NONE && !check_turn(t, s, field_of(p, lf, t->turn), t->line))
            return false;
        p = lf + 1;
    }
    return true;
}

static uint64_t count_lines(const char *p, size_t n) {
    uint64_t lines = 0;
    for (size_t i = 0; i < n; i++)
        lines += p[i] == '\n';
    return lines;
}

/* The file ended with `b` unread: nothing, or a line that was cut. */
static bool check_tail(struct tsv_source *t, const struct buffer *b) {
    size_t last = b->n;
    while (last > 0 && b->p[last - 1] != '\n')
        last--;
    if (last == b->n)
        return true;
    struct place at = {file_name(t), t->line + count_lines(b->p, last), 0};
    return fault_input(&t->source.fault, at, (struct slice){b->p + last, b->n - last},
                       "the stream is cut short: its last line has no line feed");
}

/* Moves what follows `cut` back to carry; the shard keeps the rest. */
static void cut_shard(struct tsv_source *t, struct shard *s, size_t cut) {
    buffer_clear(&t->carry);
    buffer_add(&t->carry, (struct slice){s->data.p + cut, s->data.n - cut});
    s->data.n = cut;
    memset(buffer_room(&s->data, TSV_SLACK), 0, TSV_SLACK);
    s->file = file_name(t);
}

/* Where the shard may end: behind a whole line, and behind a whole document when that is asked for.
 * *more: the document may go on behind the cut. 0: nothing to cut yet. */
static size_t find_cut(const struct tsv_source *t, const struct shard *s, bool *more) {
    const char *lf = s->data.n ? memrchr(s->data.p, '\n', s->data.n) : NULL;
    size_t lines = lf ? (size_t)(lf - s->data.p) + 1 : 0;
    *more = false;
    if (t->whole_documents && t->at_end)
        *more = t->at_name + 1 < t->n_names; /* the next file may go on with the same document */
    if (!t->whole_documents || t->at_end || lines == 0)
        return lines;
    size_t document = t->doc == COLUMN_NONE ? 0 : last_document(t, s->data.p, lines);
    *more = document == 0;
    return document ? document : lines;
}

static bool next_block(struct tsv_source *t, struct shard *s) {
    size_t block = t->whole_documents ? BLOCK_SHARED : BLOCK_ONE, cut = 0;
    bool more = false, first = true;
    buffer_clear(&s->data);
    buffer_add(&s->data, buffer_slice(&t->carry));
    buffer_clear(&t->carry);
    while (cut == 0 && !(t->at_end && s->data.n == 0)) {
        /* Twice as much each time: a long line is looked through a few times, not for each block.
         */
        size_t want = s->data.n + (s->data.n > block ? s->data.n : block);
        if (s->data.n < block && first)
            want = block;
        if (want > TSV_LINE_MOST + 1)
            want = TSV_LINE_MOST + 1;
        if (!fill(t, &s->data, want))
            return false;
        first = false;
        cut = find_cut(t, s, &more);
        if (t->at_end && !check_tail(t, &s->data))
            return false;
        if (cut == 0 && s->data.n > TSV_LINE_MOST)
            return too_long(t);
    }
    if (cut == 0) /* the end of a file: no shard, so no number, and a document may still go on */
        return true;
    bool goes_on = s->more;
    s->more = more;
    if (!goes_on)
        s->number = t->shards++;
    cut_shard(t, s, cut);
    return check_lines(t, s);
}

static bool source_next(struct source *base, struct shard *s) {
    struct tsv_source *t = (struct tsv_source *)base;
    for (;;) {
        if (!next_block(t, s))
            return false;
        if (s->data.n > 0)
            return true;
        if (!close_now(t) || t->at_name + 1 >= t->n_names)
            return false;
        t->at_name++;
        if (!open_next(t) || !read_header(t))
            return false;
    }
}

static bool source_push(struct source *base, struct shard *s, struct sink *to, struct fault *f,
                        struct buffer *notes) {
    struct tsv_source *t = (struct tsv_source *)base;
    (void)notes;
    return tsv_parse(&t->columns, buffer_slice(&s->data), s, to, f);
}

static void source_close(struct source *base) {
    struct tsv_source *t = (struct tsv_source *)base;
    if (t->fd > STDIN_FILENO)
        close(t->fd);
    fault_free(&t->source.fault);
    buffer_free(&t->carry);
    buffer_free(&t->header);
    buffer_free(&t->last_doc);
    free(t->columns.names);
    free(t);
}

struct source *tsv_source_new(const struct text_list *files, const char *stage,
                              bool whole_documents, bool ordered) {
    struct tsv_source *t = mem_zero(1, sizeof *t);
    t->source = (struct source){.fault = {.stage = stage},
                                .columns = source_columns,
                                .next = source_next,
                                .push = source_push,
                                .close = source_close};
    t->standard_input[0] = "-";
    t->names = files->n ? files->items : t->standard_input;
    t->n_names = files->n ? files->n : 1;
    t->fd = -1;
    t->doc = t->turn = COLUMN_NONE;
    t->whole_documents = whole_documents;
    t->ordered = ordered;
    return &t->source;
}

struct source *tsv_source_pipe(int fd, const char *stage) {
    const struct text_list standard_input = {NULL, 0, 0};
    struct source *s = tsv_source_new(&standard_input, stage, false, false);
    ((struct tsv_source *)s)->fd = fd;
    return s;
}
