/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bundles of sites as they came; and with checks and end made right, of which the lines are facts
 * and rows: by itself, and beside its own copy. */
#include "tests/fuzz/replay.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "stages/merge_pool.h"

struct kept {
    struct outlet outlet;
    struct buffer text;
};

static bool keep(struct outlet *o, struct slice rows) {
    buffer_add(&((struct kept *)o)->text, rows);
    return true;
}

static void read_pool(struct text_list *paths) {
    struct merge_pool pool = {0};
    struct fault f = {.stage = "fuzz"};
    bool ok = merge_pool_read(&pool, paths, &f);
    fuzz_wants(ok == fault_none(&f));
    merge_pool_free(&pool);
    fault_free(&f);
}

static void read_bundle(struct slice bytes) {
    char path[32];
    int fd = memfd_create("bundle", MFD_CLOEXEC);
    fuzz_wants(fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    const char *both[] = {path, path};
    read_pool(&(struct text_list){both, 1, 1});
    read_pool(&(struct text_list){both, 2, 2});
    close(fd);
}

static size_t find_table(struct slice tag) {
    size_t i = 0;
    while (i < SHARE_TABLES && !slice_eq(tag, slice_of(share_tables[i].name)))
        i++;
    return i;
}

static void put_fact(struct share_writer *w, struct slice rest) {
    struct slice name = slice_cut(&rest, '\t');
    for (size_t i = 0; rest.p && i < SHARE_FACTS; i++)
        if (slice_eq(name, slice_of(share_facts[i].name)))
            share_fact(w, i, rest);
}

/* The next line; lines of one table that follow one another are that table. */
static void put_line(struct share_writer *w, struct slice line, size_t *now) {
    struct slice rest = line, tag = slice_cut(&rest, '\t');
    size_t table = find_table(tag);
    if (*now != table && *now < SHARE_TABLES)
        share_table_end(w);
    *now = table;
    if (rest.p && table < SHARE_TABLES) {
        struct outlet *to = share_table(w, table);
        to->write(to, rest);
        to->write(to, SLICE("\n"));
    } else if (rest.p && slice_eq(tag, SLICE(SHARE_ABOUT))) {
        put_fact(w, rest);
    }
}

static void read_mended(struct slice bytes) {
    struct kept kept = {.outlet = {keep}};
    struct share_writer w;
    size_t now = SHARE_TABLES;
    share_begin(&w, &kept.outlet);
    for (struct slice rest = bytes; rest.p && rest.n;)
        put_line(&w, slice_cut(&rest, '\n'), &now);
    if (now < SHARE_TABLES)
        share_table_end(&w);
    share_end(&w);
    share_free(&w);
    read_bundle(buffer_slice(&kept.text));
    buffer_free(&kept.text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const struct slice bytes = {(const char *)data, size};
    read_bundle(bytes);
    read_mended(bytes);
    return 0;
}
