/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bundles of several sites (share_bundle.h), checked each by itself and against one another, and
 * where in them the rows of each document are. */
#ifndef HEARTH_MERGE_POOL_H
#define HEARTH_MERGE_POOL_H

#include "pipeline/options.h"
#include "stages/merge_alike.h"
#include "stages/share_bundle.h"

/* The rows of a document in a table. */
struct merge_piece {
    uint32_t doc, bundle;   /* places in docs and bundles */
    uint64_t offset, bytes; /* of their lines in the bundle's file */
};
struct merge_table {
    struct buffer header;       /* empty: no bundle has the table */
    uint32_t from;              /* the first bundle that has */
    struct merge_piece *pieces; /* [n], in byte order of the documents */
    size_t n, cap;
};
struct merge_bundle {
    const char *path; /* as long as the operands */
    struct buffer facts[SHARE_FACTS];
    bool told[SHARE_FACTS];
    struct buffer checks[SHARE_TABLES]; /* what share_sum_end says; empty: no such table */
};
/* Zero-initialise; free with merge_pool_free. */
struct merge_pool {
    struct merge_bundle *bundles; /* [n] */
    size_t n;
    struct merge_table tables[SHARE_TABLES];
    struct buffer codebook; /* the table as it is in all bundles */
    struct intern docs;
    struct merge_alike alike;
    struct intern withheld; /* themes that some site may not tell of */
};

/* Reads the bundles; false with a fault. */
bool merge_pool_read(struct merge_pool *p, const struct text_list *paths, struct fault *f);
/* A fact that all bundles have in common; valid as long as the pool. */
struct slice merge_pool_fact(const struct merge_pool *p, size_t fact);
/* Have all bundles the table (but for those of levels: some bundle)? */
bool merge_pool_has(const struct merge_pool *p, size_t table);
/* Are the counts sums of sites? */
bool merge_pool_is_sums(const struct merge_pool *p);
void merge_pool_free(struct merge_pool *p);

/* For merge_pool_read: bundle number `at`, whose path is set. */
bool merge_bundle_read(struct merge_pool *p, size_t at, struct fault *f);
/* For merge_bundle_read: the facts of bundle number `at` are all told, and those that decide what
 * is counted are the first one's. */
bool merge_pool_facts(const struct merge_pool *p, size_t at, struct fault *f);

#endif
