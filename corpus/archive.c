/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/archive.h"

#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <zip.h>

#include "corpus/zip_directory.h"

struct archive {
    zip_t *zip;
    const char *file;
    size_t bytes; /* of the archive */
    struct zip_directory directory;
    struct slice *names; /* [n] */
    size_t n;
    uint64_t read; /* bytes of all parts so far */
};

struct archive_part {
    struct archive *archive;
    zip_file_t *file;
    struct slice name;
    uint64_t size, packed; /* as the archive says */
    uint64_t read;
    struct fault *f;
    bool failed;
};

bool archive_detect(struct slice start) {
    return start.n >= 4 && (memcmp(start.p, "PK\3\4", 4) == 0 || memcmp(start.p, "PK\5\6", 4) == 0);
}

static bool refuse(const struct archive *a, struct slice name, const char *what, struct fault *f) {
    return fault_input(f, (struct place){a->file, 0, 0}, name, "%s", what);
}

/* Whether a name leads out of the folder that it would be unpacked to: `\` is taken for `/`, since
 * some systems do. */
static bool leads_out(struct slice name) {
    const char *p = name.p, *end = name.p + name.n;
    if (name.n && (*p == '/' || *p == '\\'))
        return true;
    if (name.n >= 2 && p[1] == ':')
        return true;
    while (p < end) {
        const char *from = p;
        while (p < end && *p != '/' && *p != '\\')
            p++;
        if (p - from == 2 && memcmp(from, "..", 2) == 0)
            return true;
        p += p < end;
    }
    return false;
}

/* Whatever system it says it comes from: no other has such attributes. */
static bool is_link(const struct archive *a, size_t entry) {
    zip_uint8_t system;
    zip_uint32_t attributes;
    return zip_file_get_external_attributes(a->zip, entry, 0, &system, &attributes) == 0 &&
           S_ISLNK(attributes >> 16);
}

static bool check_entry(struct archive *a, size_t entry, struct fault *f) {
    struct zip_stat st;
    const char *name = zip_get_name(a->zip, entry, ZIP_FL_ENC_RAW);
    if (!name || zip_stat_index(a->zip, entry, 0, &st) != 0)
        return refuse(a, NO_QUOTE, "a ZIP archive with an entry that cannot be read", f);
    a->names[entry] = slice_of(name);
    if (leads_out(a->names[entry]))
        return refuse(a, a->names[entry], "a ZIP archive with a name that leads out of it", f);
    if (st.valid & ZIP_STAT_ENCRYPTION_METHOD && st.encryption_method != ZIP_EM_NONE)
        return refuse(a, a->names[entry], "a ZIP archive with an encrypted entry", f);
    if (is_link(a, entry))
        return refuse(a, a->names[entry], "a ZIP archive with a symbolic link", f);
    return true;
}

/* libzip may settle for another directory than the one that was looked over. */
static bool check_entries(struct archive *a, struct fault *f) {
    zip_int64_t n = zip_get_num_entries(a->zip, 0);
    if (n > ZIP_DIRECTORY_MOST)
        return refuse(a, NO_QUOTE, "a ZIP archive with more than 4096 entries", f);
    a->n = n > 0 ? (size_t)n : 0;
    a->names = mem_zero(a->n + 1, sizeof *a->names);
    for (size_t i = 0; i < a->n; i++)
        if (!check_entry(a, i, f))
            return false;
    return true;
}

static zip_uint8_t *bytes_of(struct slice s) {
    return (zip_uint8_t *)(uintptr_t)s.p; /* libzip reads what it is given, and does not say so */
}

/* The archive with the copy of its directory in place. */
static zip_source_t *make_source(const struct archive *a, struct slice bytes, zip_error_t *error) {
    struct slice directory = buffer_slice(&a->directory.copy), before = {bytes.p, a->directory.at};
    size_t behind = directory.n ? a->directory.at + directory.n : 0;
    if (!directory.n)
        return zip_source_buffer_create(bytes.p, bytes.n, 0, error);
    zip_buffer_fragment_t parts[] = {
        {bytes_of(before), before.n},
        {bytes_of(directory), directory.n},
        {bytes_of((struct slice){bytes.p + behind, 0}), bytes.n - behind},
    };
    size_t none = before.n == 0;
    return zip_source_buffer_fragment_create(parts + none, 3 - none, 0, error);
}

static bool open_zip(struct archive *a, struct slice bytes, struct fault *f) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = make_source(a, bytes, &error);
    if (source)
        a->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!a->zip) {
        fault_input(f, (struct place){a->file, 0, 0}, NO_QUOTE,
                    "no ZIP archive that can be read: %s", zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    return a->zip != NULL;
}

struct archive *archive_open(struct slice bytes, const char *file, struct fault *f) {
    struct archive *a = mem_zero(1, sizeof *a);
    const char *wrong = "no ZIP archive";
    a->file = file;
    a->bytes = bytes.n;
    bool ok = archive_detect(bytes) && zip_directory_read(&a->directory, bytes, &wrong);
    if (!ok)
        refuse(a, NO_QUOTE, wrong, f);
    if (ok && open_zip(a, bytes, f) && check_entries(a, f))
        return a;
    archive_free(a);
    return NULL;
}

void archive_free(struct archive *a) {
    if (!a)
        return;
    if (a->zip)
        zip_discard(a->zip);
    buffer_free(&a->directory.copy);
    free(a->names);
    free(a);
}

const char *archive_file(const struct archive *a) {
    return a->file;
}

size_t archive_count(const struct archive *a) {
    return a->n;
}

struct slice archive_name(const struct archive *a, size_t entry) {
    return a->names[entry];
}

size_t archive_find(const struct archive *a, struct slice name) {
    size_t like = ARCHIVE_NONE;
    for (size_t i = 0; i < a->n; i++) {
        if (slice_eq(a->names[i], name))
            return i;
        if (like == ARCHIVE_NONE && name.n && a->names[i].n == name.n &&
            strncasecmp(a->names[i].p, name.p, name.n) == 0)
            like = i;
    }
    return like;
}

static bool part_fails(struct archive_part *p, const char *what) {
    if (p->failed)
        return false;
    p->failed = true;
    return refuse(p->archive, p->name, what, p->f);
}

/* What is refused of a part by its size, be it the one that is promised or the one that came. */
static bool check_size(struct archive_part *p, uint64_t size) {
    if (size > ARCHIVE_PART_MOST)
        return part_fails(p, "a part of the ZIP archive is larger than 64 MiB");
    if (size > ARCHIVE_RATIO_ABOVE && size / ARCHIVE_RATIO_MOST > p->packed)
        return part_fails(p, "a part of the ZIP archive is more than 200 times as large as its "
                             "compressed form");
    return true;
}

/* What is refused of a part by what the archive says of it. */
static bool check_part(struct archive_part *p, const struct zip_stat *st) {
    if (st->comp_method != ZIP_CM_STORE && st->comp_method != ZIP_CM_DEFLATE)
        return part_fails(p, "a part of the ZIP archive is compressed in a way that is not read");
    if (st->comp_size > p->archive->bytes)
        return part_fails(p, "a part of the ZIP archive is larger than the archive");
    return check_size(p, st->size);
}

struct archive_part *archive_part_open(struct archive *a, size_t entry, struct fault *f) {
    const zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    struct archive_part *p = mem_zero(1, sizeof *p);
    struct zip_stat st;
    *p = (struct archive_part){.archive = a, .name = a->names[entry], .f = f};
    if (zip_stat_index(a->zip, entry, 0, &st) == 0 && (st.valid & wanted) == wanted) {
        p->size = st.size;
        p->packed = st.comp_size;
        p->file = check_part(p, &st) ? zip_fopen_index(a->zip, entry, 0) : NULL;
    }
    if (p->file)
        return p;
    if (!p->failed)
        fault_input(f, (struct place){a->file, 0, 0}, p->name,
                    "a part of the ZIP archive cannot be read: %s", zip_strerror(a->zip));
    archive_part_close(p);
    return NULL;
}

int64_t archive_part_read(struct archive_part *p, char *to, size_t room) {
    if (p->failed)
        return -1;
    zip_int64_t n = zip_fread(p->file, to, room);
    if (n < 0) {
        p->failed = true;
        fault_input(p->f, (struct place){p->archive->file, 0, 0}, p->name,
                    "a part of the ZIP archive is damaged: %s", zip_file_strerror(p->file));
        return -1;
    }
    p->read += (uint64_t)n;
    p->archive->read += (uint64_t)n;
    if (!check_size(p, p->read))
        return -1;
    if (p->read > p->size || (n == 0 && room && p->read != p->size)) {
        part_fails(p, "a part of the ZIP archive is not of the size that it says");
        return -1;
    }
    if (p->archive->read > ARCHIVE_ALL_MOST) {
        part_fails(p, "the parts of the ZIP archive are larger than 256 MiB together");
        return -1;
    }
    return n;
}

bool archive_part_failed(const struct archive_part *p) {
    return p->failed;
}

void archive_part_close(struct archive_part *p) {
    if (p && p->file)
        zip_fclose(p->file);
    free(p);
}

bool archive_read(struct archive *a, size_t entry, struct buffer *to, struct fault *f) {
    enum { STEP = 16 * 1024 };
    struct archive_part *p = archive_part_open(a, entry, f);
    int64_t n = -1;
    while (p && (n = archive_part_read(p, buffer_room(to, STEP), STEP)) > 0)
        to->n += (size_t)n;
    archive_part_close(p);
    return n == 0;
}
