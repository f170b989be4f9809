/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/proportion.h"

#include <math.h>
#include <stdlib.h>

#include "models/special.h"
#include "pipeline/memory.h"

struct interval {
    double lo, hi;
};

/* p = x/n and q = 1 - p, of n trials that need not be whole. The two ends are the roots of (1 +
 * z^2/n) t^2 - (2p + z^2/n) t + p^2; the lower one from their product, as the difference cancels
 * where p is small. */
static struct interval wilson(double p, double q, double n, double z) {
    double over = z * z / n, whole = 1 + over;
    double half = sqrt(over) * sqrt(p * q + over / 4);
    double hi = q > 0 ? (p + over / 2 + half) / whole : 1;
    return (struct interval){p * p / (whole * hi), hi};
}

/* Mean and standard error of the mean; the latter needs two. */
struct mean {
    double mean;
    struct value se;
};

static struct mean mean_of(const double *x, size_t n, enum reason single) {
    double sum = 0, squares = 0, count = (double)n;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    double mean = sum / count;
    for (size_t i = 0; i < n; i++)
        squares += (x[i] - mean) * (x[i] - mean);
    struct value se = n > 1 ? value_of(sqrt(squares / (count - 1) / count)) : value_missing(single);
    return (struct mean){mean, se};
}

/* The share of one transcript, to be put in order of projects. */
struct share {
    double x;
    uint32_t project;
    size_t at;
};

static int by_project(const void *x, const void *y) {
    const struct share *a = x, *b = y;
    if (a->project != b->project)
        return a->project < b->project ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

/* The mean of each project's shares, which are sorted by project. Returns how many projects. */
static size_t project_means(const struct share *shares, size_t n, double *means) {
    size_t projects = 0;
    for (size_t i = 0, from = 0; i < n && shares[i].project != UINT32_MAX; from = i) {
        double sum = 0;
        for (; i < n && shares[i].project == shares[from].project; i++)
            sum += shares[i].x;
        means[projects++] = sum / (double)(i - from);
    }
    return projects;
}

static void equal_means(struct proportion *r, const struct proportion_cluster *clusters, size_t n) {
    struct share *shares = mem_zero(r->n_clusters, sizeof *shares);
    double *x = mem_zero(r->n_clusters, sizeof *x);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (clusters[i].n) {
            x[count] = (double)clusters[i].x / (double)clusters[i].n;
            shares[count] = (struct share){x[count], clusters[i].project, count};
            count++;
        }
    struct mean docs = mean_of(x, count, REASON_ONE_DOC);
    r->p_doc = value_of(docs.mean);
    r->se_doc = docs.se;
    r->talk_bias = value_of(r->p.x - docs.mean);
    qsort(shares, count, sizeof *shares, by_project);
    r->n_projects = project_means(shares, count, x);
    r->p_project = r->se_project = value_missing(REASON_NO_PROJECTS);
    if (r->n_projects) {
        struct mean projects = mean_of(x, r->n_projects, REASON_NO_PROJECTS);
        r->p_project = value_of(projects.mean);
        r->se_project = projects.se;
    }
    free(shares);
    free(x);
}

/* SE of p over clusters; the z_k sum to 0 exactly. */
static double clustered_se(const struct proportion *r, const struct proportion_cluster *clusters,
                           size_t n) {
    double sum = 0, whole = (double)r->n, k = (double)r->n_clusters;
    for (size_t i = 0; i < n; i++) {
        __int128 above = (__int128)clusters[i].x * r->n - (__int128)clusters[i].n * r->x;
        double z = (double)above / whole / whole;
        sum += z * z;
    }
    return sqrt(k / (k - 1) * sum);
}

static void interval(struct proportion *r, double q) {
    double p = r->p.x, n = (double)r->n, variance = p * q, se2 = r->se.x * r->se.x;
    bool constant = r->x == 0 || r->x == r->n;
    if (constant) {
        r->deff = value_missing(r->x ? REASON_THEME_EVERYWHERE : REASON_THEME_ABSENT);
        r->n_eff = r->k_eff;
    } else {
        r->deff = value_of(se2 / (variance / n));
        r->n_eff = value_of(se2 * n > variance ? variance / se2 : n);
    }
    double t = special_t_quantile(0.975, fmax(1, r->k_eff.x - 1));
    struct interval ends = wilson(p, q, r->n_eff.x, t);
    r->lo = value_of(ends.lo);
    r->hi = value_of(ends.hi);
    r->unreliable = r->n_eff.x < 30 || ends.hi - ends.lo > 0.30;
}

static void count(struct proportion *r, const struct proportion_cluster *clusters, size_t n) {
    for (size_t i = 0; i < n; i++) {
        r->x += clusters[i].x;
        r->n += clusters[i].n;
        r->n_clusters += clusters[i].n > 0;
    }
}

static double effective_clusters(const struct proportion *r,
                                 const struct proportion_cluster *clusters, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        double share = (double)clusters[i].n / (double)r->n;
        sum += share * share;
    }
    return 1 / sum;
}

static struct proportion missing(void) {
    struct value none = value_missing(REASON_NO_UNITS);
    return (struct proportion){.p = none,
                               .naive_lo = none,
                               .naive_hi = none,
                               .se = none,
                               .deff = none,
                               .n_eff = none,
                               .lo = none,
                               .hi = none,
                               .k_eff = none,
                               .p_doc = none,
                               .se_doc = none,
                               .p_project = none,
                               .se_project = none,
                               .talk_bias = none,
                               .unreliable = true};
}

struct proportion proportion_of(const struct proportion_cluster *clusters, size_t n) {
    struct proportion r = {.unreliable = true};
    count(&r, clusters, n);
    if (!r.n)
        return missing();
    double q = (double)(r.n - r.x) / (double)r.n;
    r.p = value_of((double)r.x / (double)r.n);
    struct interval naive = wilson(r.p.x, q, (double)r.n, Z_975);
    r.naive_lo = value_of(naive.lo);
    r.naive_hi = value_of(naive.hi);
    r.k_eff = value_of(effective_clusters(&r, clusters, n));
    if (r.n_clusters > 1) {
        r.se = value_of(clustered_se(&r, clusters, n));
        interval(&r, q);
    } else {
        r.se = r.deff = r.n_eff = r.lo = r.hi = value_missing(REASON_ONE_DOC);
    }
    equal_means(&r, clusters, n);
    return r;
}
