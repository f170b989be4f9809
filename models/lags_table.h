/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `lags` (lags.h) in memory. Rows come in any order, from any number of shards
 * and sites; afterwards all stands in byte order of names, so that the order of the shards changes
 * no sum. Zero-initialise; free with lags_table_free. */
#ifndef HEARTH_LAGS_TABLE_H
#define HEARTH_LAGS_TABLE_H

#include "models/couples.h"
#include "models/doc_rows.h"
#include "models/hierarchy.h"
#include "models/lags.h"
#include "models/lags_evidence.h"

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
/* A scope of a document has a number, `in`: a place among lags_table.scopes_in. */
struct lags_amount {
    uint32_t n; /* pairs of turns */
    bool told;  /* its own row has come */
};
struct lags_theme {
    uint32_t in, theme; /* a rank: a < b is the byte order of names */
    uint32_t n_a, n_b;
};
struct lags_pair {
    uint32_t in;
    uint32_t themes;   /* a place among `themes_ab` */
    uint32_t evidence; /* its n_ab, e, v and null: an id of lags_evidence.h */
};

struct lags_table {
    struct doc_rows docs;
    struct lags_doc *more;       /* [docs.n] */
    struct lags_scope *scopes;   /* [n_scopes] by lag, kind, name */
    struct couples scopes_in;    /* places in docs, then in scopes; in order … */
    struct lags_amount *amounts; /* [n_amounts] … and what each of them has */
    struct lags_theme *themes;   /* [n_themes] by in */
    struct couples themes_ab;    /* ranks of theme_a, then of theme_b; in order */
    struct lags_pair *pairs;     /* [n_pairs] by lag, kind, themes, in */
    struct lags_evidence evidence;
    size_t n_amounts, n_themes, n_pairs;
    uint32_t n_scopes, n_ranks;
    uint32_t *by_rank;      /* [n_ranks]: the id of a theme in the hierarchy */
    struct slice *projects; /* [n_projects], in byte order */
    uint32_t n_projects;    /* 0: there is no such column, or nothing in it */

    struct hierarchy hierarchy;
    size_t at[LAGS_COLUMNS], project;
    struct intern scope_names, project_names;
    struct buffer key;
    uint32_t scope; /* of the row before, if there are scopes … */
    uint32_t theme; /* … and its theme_a, if there are themes */
    size_t cap_more, cap_scopes, cap_amounts, cap_themes, cap_pairs;
};

/* Finds the columns; false with a fault when one is missing. */
bool lags_table_columns(struct lags_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool lags_table_row(struct lags_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool lags_table_finish(struct lags_table *t, struct fault *f);
/* The document, and the scope, that a row is in. */
static inline uint32_t lags_table_doc(const struct lags_table *t, uint32_t in) {
    return t->scopes_in.all[in].first;
}
static inline const struct lags_scope *lags_table_scope(const struct lags_table *t, uint32_t in) {
    return &t->scopes[t->scopes_in.all[in].second];
}
/* The name of the theme of a rank; as long as the table lives. */
struct slice lags_table_theme_name(const struct lags_table *t, uint32_t rank);
void lags_table_free(struct lags_table *t);

/* For lags_table_finish. Ids become ranks and places (`docs`: those of the documents), and all rows
 * stand by `in` … */
void lags_order(struct lags_table *t, const uint32_t *docs);
/* … those of each scope of a document are held against one another … */
bool lags_check(const struct lags_table *t, struct fault *f);
/* … the pairs are put in the order that they shall have … */
void lags_order_pairs(struct lags_table *t);
/* … and held against their neighbours, and their themes' names. */
bool lags_check_pairs(const struct lags_table *t, struct fault *f);

#endif
