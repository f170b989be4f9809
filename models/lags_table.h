/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `lags` (lags.h) in memory. Rows come in any order, from any number of shards
 * and sites; afterwards all stands in byte order of names, so that the order of the shards changes
 * no sum. Zero-initialise; free with lags_table_free. */
#ifndef HEARTH_LAGS_TABLE_H
#define HEARTH_LAGS_TABLE_H

#include "models/doc_rows.h"
#include "models/evidence.h"
#include "models/hierarchy.h"
#include "models/lags.h"

/* No project. */
#define LAGS_NONE UINT32_MAX

/* Kinds of scope, in the order in which they stand. */
enum lags_kind { LAGS_KIND_GROUPS, LAGS_KIND_SPEAKERS, LAGS_KIND_ALL, LAGS_KINDS };

/* What the table knows of a document beside its row. */
struct lags_doc {
    uint32_t project; /* place among the projects' names in byte order, or LAGS_NONE */
    uint64_t speaking, groups;
};
/* A scope at a lag. */
struct lags_scope {
    uint32_t id, lag;
    enum lags_kind kind;
    struct slice name; /* as long as the table lives */
};
/* doc and scope are places in docs and scopes; theme, a and b ranks: a < b is the byte order of
 * names. */
struct lags_amount {
    uint32_t doc, scope;
    uint64_t n; /* pairs of turns */
    struct place at;
};
struct lags_theme {
    uint32_t doc, scope, theme;
    uint32_t n_a, n_b;
};
struct lags_pair {
    uint32_t doc, scope, a, b, n_ab;
    uint32_t bytes; /* its null: so many bytes of `nulls` … */
    size_t at;      /* … from here; see lags_table_null */
    double e, v;
};

struct lags_table {
    struct doc_rows docs;
    struct lags_doc *more;       /* [docs.n] */
    struct lags_scope *scopes;   /* [n_scopes] by lag, kind, name */
    struct lags_amount *amounts; /* [n_amounts] by scope, doc */
    struct lags_theme *themes;   /* [n_themes] by scope, theme, doc */
    struct lags_pair *pairs; /* [n_pairs]; in the order of by_pair: by lag, kind, a, b, doc, … */
    uint32_t *by_pair;       /* … scope */
    size_t n_amounts, n_themes, n_pairs;
    uint32_t n_scopes, n_ranks;
    uint32_t *by_rank;      /* [n_ranks]: the id of a theme in the hierarchy */
    struct slice *projects; /* [n_projects], in byte order */
    uint32_t n_projects;    /* 0: there is no such column, or nothing in it */

    struct hierarchy hierarchy;
    size_t at[LAGS_COLUMNS], project;
    struct evidence_columns evidence_columns;
    struct intern scope_names, project_names;
    struct buffer nulls, key;
    uint32_t scope; /* of the row before, if there are scopes */
    size_t cap_more, cap_scopes, cap_amounts, cap_themes, cap_pairs;
};

/* Finds the columns; false with a fault when one is missing. */
bool lags_table_columns(struct lags_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool lags_table_row(struct lags_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool lags_table_finish(struct lags_table *t, struct fault *f);
/* The name of the theme of a rank; as long as the table lives. */
struct slice lags_table_theme_name(const struct lags_table *t, uint32_t rank);
/* The null of a row, empty where only sums are shared; lives as long as the table. */
static inline struct slice lags_table_null(const struct lags_table *t,
                                           const struct lags_pair *pair) {
    return pair->bytes ? (struct slice){t->nulls.p + pair->at, pair->bytes} : SLICE("");
}
void lags_table_free(struct lags_table *t);

/* For lags_table_finish: ids become ranks and places (`docs`: those of the documents), rows are
 * sorted … */
void lags_order(struct lags_table *t, const uint32_t *docs);
/* … and held against one another. */
bool lags_order_check(const struct lags_table *t, struct fault *f);

#endif
