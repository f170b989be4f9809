/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/projects.h"

#include <math.h>

#include "models/special.h"

static void add_sums(struct project *projects, uint32_t n_projects, const struct cluster *c,
                     size_t n) {
    for (size_t k = 0; k < n; k++) {
        if (c[k].project >= n_projects)
            continue;
        struct project *p = &projects[c[k].project];
        p->x += c[k].x;
        p->e += c[k].e;
        p->v += c[k].v;
        p->e_squares += c[k].e * c[k].e;
    }
}

static double mean_move(const struct project *p) {
    double sum = p->x / (p->x + 0.5) - p->e / (p->e + 0.5);
    return sum / (double)p->transcripts;
}

static void add_moves(struct project *projects, uint32_t n_projects, const struct cluster *c,
                      size_t n) {
    for (size_t k = 0; k < n; k++) {
        if (c[k].project >= n_projects)
            continue;
        struct project *p = &projects[c[k].project];
        double z = c[k].x / (p->x + 0.5) - c[k].e / (p->e + 0.5) - mean_move(p);
        p->moves += z * z;
        p->clusters++;
    }
}

static enum reason fault_of(const struct project *p) {
    if (p->transcripts == 0)
        return REASON_NO_UNITS;
    if (p->transcripts == 1)
        return REASON_ONE_DOC;
    return p->e > 0 ? REASON_NONE : REASON_UNTESTABLE;
}

static void finish(struct project *p) {
    enum reason fault = fault_of(p);
    p->theta = p->lo = p->hi = value_missing(fault);
    p->se = p->df = p->s = NAN;
    if (fault)
        return;
    double k = (double)p->transcripts, mean = mean_move(p);
    double squares = p->moves + (double)(p->transcripts - p->clusters) * mean * mean;
    p->theta = value_of(log((p->x + 0.5) / (p->e + 0.5)));
    p->se = fmax(sqrt(k / (k - 1) * squares), sqrt(p->v) / (p->x + 0.5));
    p->df = fmax(1, p->e * p->e / p->e_squares - 1);
    double half = p->se * special_t_quantile(0.975, p->df);
    p->s = half / Z_975;
    bool degenerate = !(p->se > CLUSTERS_ROUNDING);
    p->lo = degenerate ? value_missing(REASON_DEGENERATE) : value_of(p->theta.x - half);
    p->hi = degenerate ? value_missing(REASON_DEGENERATE) : value_of(p->theta.x + half);
}

void projects_effects(struct project *projects, uint32_t n_projects, const uint64_t *transcripts,
                      const struct cluster *clusters, size_t n) {
    for (uint32_t h = 0; h < n_projects; h++)
        projects[h] = (struct project){.transcripts = transcripts[h]};
    add_sums(projects, n_projects, clusters, n);
    add_moves(projects, n_projects, clusters, n);
    for (uint32_t h = 0; h < n_projects; h++)
        finish(&projects[h]);
}

struct projects_summary projects_summary(const struct project *projects, uint32_t n_projects,
                                         struct effect *work) {
    struct projects_summary s = {0};
    bool above = false, below = false;
    size_t n = 0;
    for (uint32_t h = 0; h < n_projects; h++) {
        const struct project *p = &projects[h];
        if (p->lo.why)
            continue;
        work[n++] = (struct effect){p->theta.x, p->s};
        above |= p->lo.x > 0;
        below |= p->hi.x < 0;
    }
    s.pooled = pooling_effects(work, n);
    s.contested = above && below && s.pooled.p_q.x < 0.05;
    return s;
}

bool projects_reversed(const struct lift *crude, const struct lift *local) {
    return clusters_side(crude) * clusters_side(local) < 0;
}
