/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/archive.h"

#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <zip.h>

struct archive {
    zip_t *zip;
    const char *file;
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

static bool is_link(const struct archive *a, size_t entry) {
    zip_uint8_t system;
    zip_uint32_t attributes;
    return zip_file_get_external_attributes(a->zip, entry, 0, &system, &attributes) == 0 &&
           system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
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

static bool check_entries(struct archive *a, struct fault *f) {
    zip_int64_t n = zip_get_num_entries(a->zip, 0);
    if (n > ARCHIVE_ENTRIES_MOST)
        return fault_input(f, (struct place){a->file, 0, 0}, NO_QUOTE,
                           "a ZIP archive with %lld entries; at most %d are read", (long long)n,
                           ARCHIVE_ENTRIES_MOST);
    a->n = n > 0 ? (size_t)n : 0;
    a->names = mem_zero(a->n + 1, sizeof *a->names);
    for (size_t i = 0; i < a->n; i++)
        if (!check_entry(a, i, f))
            return false;
    return true;
}

static bool open_zip(struct archive *a, struct slice bytes, struct fault *f) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.p, bytes.n, 0, &error);
    if (source)
        a->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!a->zip) {
        fault_input(f, (struct place){a->file, 0, 0}, NO_QUOTE,
                    "no ZIP archive that can be read: %s", zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    return a->zip != NULL;
}

/* The number of entries that the end of the archive promises: libzip makes room for all of them
 * before it looks whether they are there. */
static bool promises_too_many(struct slice bytes) {
    const size_t end_record = 22;
    size_t longest = end_record + UINT16_MAX;
    for (size_t i = end_record; i <= bytes.n && i <= longest; i++) {
        const unsigned char *p = (const unsigned char *)bytes.p + bytes.n - i;
        if (memcmp(p, "PK\5\6", 4) == 0)
            return (p[10] | p[11] << 8) > ARCHIVE_ENTRIES_MOST;
    }
    return false;
}

struct archive *archive_open(struct slice bytes, const char *file, struct fault *f) {
    struct archive *a = mem_zero(1, sizeof *a);
    a->file = file;
    struct place at = {file, 0, 0};
    bool ok = archive_detect(bytes) || fault_input(f, at, NO_QUOTE, "no ZIP archive");
    if (ok && promises_too_many(bytes))
        ok = fault_input(f, at, NO_QUOTE, "a ZIP archive with more than %d entries",
                         ARCHIVE_ENTRIES_MOST);
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

struct archive_part *archive_part_open(struct archive *a, size_t entry, struct fault *f) {
    struct archive_part *p = mem_zero(1, sizeof *p);
    struct zip_stat st;
    *p = (struct archive_part){.archive = a, .name = a->names[entry], .f = f};
    bool ok = zip_stat_index(a->zip, entry, 0, &st) == 0 && st.valid & ZIP_STAT_SIZE &&
              st.valid & ZIP_STAT_COMP_SIZE;
    if (ok) {
        p->size = st.size;
        p->packed = st.comp_size;
        p->file = check_size(p, st.size) ? zip_fopen_index(a->zip, entry, 0) : NULL;
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
