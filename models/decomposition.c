/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/decomposition.h"

#include <gsl/gsl_eigen.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

enum { AXES = DECOMPOSITION_AXES };

/* Up to so many products n m min(n, m), about 40 ms, the table is decomposed as it is. */
static const double jacobi_most = 2e6;

/* GSL's own, which says that there is no memory by NULL (its aborting handler is off: special.c).
 */
static gsl_matrix *matrix_new(size_t n, size_t m) {
    gsl_matrix *a = gsl_matrix_calloc(n, m);
    if (!a)
        mem_exhausted();
    return a;
}

static gsl_vector *vector_new(size_t n) {
    gsl_vector *v = gsl_vector_calloc(n);
    if (!v)
        mem_exhausted();
    return v;
}

/* The table, turned where it is wider than high, as GSL wants it. */
static gsl_matrix *whole_table(const struct decomposition_rows *x, bool turned) {
    gsl_matrix *a = turned ? matrix_new(x->m, x->n) : matrix_new(x->n, x->m);
    size_t down = turned ? 1 : x->m, right = turned ? x->n : 1;
    for (size_t i = 0; i < x->n; i++) {
        for (size_t j = 0; x->mean && j < x->m; j++)
            a->data[i * down + j * right] = -x->mean[j];
        for (size_t c = x->start[i]; c < x->start[i + 1]; c++)
            a->data[i * down + x->column[c] * right] += x->value[c];
    }
    return a;
}

static void copy_axes(double *to, const gsl_matrix *from, size_t k) {
    for (size_t i = 0; i < from->size1; i++)
        for (size_t axis = 0; axis < AXES && axis < k; axis++)
            to[i * AXES + axis] = gsl_matrix_get(from, i, axis);
}

static bool by_rotations(struct decomposition *d, const struct decomposition_rows *x) {
    bool turned = x->n < x->m;
    gsl_matrix *a = whole_table(x, turned), *v = matrix_new(d->k, d->k);
    gsl_vector *values = vector_new(d->k);
    bool ok = gsl_linalg_SV_decomp_jacobi(a, v, values) == GSL_SUCCESS;
    for (size_t i = 0; ok && i < d->k; i++) {
        d->values[i] = gsl_vector_get(values, i);
        ok = isfinite(d->values[i]);
    }
    if (ok) {
        copy_axes(turned ? d->right : d->left, a, d->k);
        copy_axes(turned ? d->left : d->right, v, d->k);
    }
    gsl_matrix_free(a);
    gsl_matrix_free(v);
    gsl_vector_free(values);
    return ok;
}

/* The table's columns as rows; the means stay apart. */
struct turned {
    size_t *start;
    uint32_t *column;
    double *value;
};

static struct turned turn(const struct decomposition_rows *x) {
    size_t cells = x->start[x->n];
    struct turned t = {mem_zero(x->m + 2, sizeof *t.start), mem_zero(cells, sizeof *t.column),
                       mem_zero(cells, sizeof *t.value)};
    for (size_t c = 0; c < cells; c++)
        t.start[x->column[c] + 2]++;
    for (size_t j = 2; j <= x->m; j++)
        t.start[j] += t.start[j - 1];
    for (size_t i = 0; i < x->n; i++)
        for (size_t c = x->start[i]; c < x->start[i + 1]; c++) {
            size_t at = t.start[x->column[c] + 1]++;
            t.column[at] = (uint32_t)i;
            t.value[at] = x->value[c];
        }
    return t;
}

static void turned_free(struct turned *t) {
    free(t->start);
    free(t->column);
    free(t->value);
}

/* sum over i of (outer product of row i with itself), lower half of a [m * m]; rows are sparse. */
static void add_products(double *a, size_t m, size_t n, const size_t *start, const uint32_t *column,
                         const double *value) {
    for (size_t i = 0; i < n; i++)
        for (size_t c = start[i]; c < start[i + 1]; c++)
            for (size_t e = start[i]; e < start[i + 1]; e++)
                if (column[e] <= column[c])
                    a[column[c] * m + column[e]] += value[c] * value[e];
}

/* x'x of the centred columns: the sum of x_i x_j less n times the product of the means. */
static void column_products(double *a, const struct decomposition_rows *x) {
    add_products(a, x->m, x->n, x->start, x->column, x->value);
    for (size_t i = 0; x->mean && i < x->m; i++)
        for (size_t j = 0; j <= i; j++)
            a[i * x->m + j] -= (double)x->n * x->mean[i] * x->mean[j];
}

/* xx' of the centred columns: (x_i - c)(x_j - c), c the means. */
static void row_products(double *a, const struct decomposition_rows *x) {
    struct turned t = turn(x);
    double square = 0, *with = mem_zero(x->n, sizeof *with);
    add_products(a, x->n, x->m, t.start, t.column, t.value);
    for (size_t j = 0; x->mean && j < x->m; j++)
        square += x->mean[j] * x->mean[j];
    for (size_t i = 0; x->mean && i < x->n; i++)
        for (size_t c = x->start[i]; c < x->start[i + 1]; c++)
            with[i] += x->value[c] * x->mean[x->column[c]];
    for (size_t i = 0; x->mean && i < x->n; i++)
        for (size_t j = 0; j <= i; j++)
            a[i * x->n + j] += square - with[i] - with[j];
    free(with);
    turned_free(&t);
}

/* Row i less the means, times a vector [m * AXES]. */
static double row_times(const struct decomposition_rows *x, size_t i, const double *v,
                        double mean) {
    double sum = -mean;
    for (size_t c = x->start[i]; c < x->start[i + 1]; c++)
        sum += x->value[c] * v[x->column[c] * AXES];
    return sum;
}

/* u = x v / s, of one axis. */
static void find_left(struct decomposition *d, const struct decomposition_rows *x, size_t axis) {
    double mean = 0;
    for (size_t j = 0; x->mean && j < x->m; j++)
        mean += x->mean[j] * d->right[j * AXES + axis];
    for (size_t i = 0; d->values[axis] > 0 && i < x->n; i++)
        d->left[i * AXES + axis] = row_times(x, i, d->right + axis, mean) / d->values[axis];
}

/* v = x' u / s, of one axis. */
static void find_right(struct decomposition *d, const struct decomposition_rows *x, size_t axis) {
    double sum = 0, *right = d->right + axis;
    for (size_t i = 0; i < x->n; i++) {
        double u = d->left[i * AXES + axis];
        sum += u;
        for (size_t c = x->start[i]; c < x->start[i + 1]; c++)
            right[x->column[c] * AXES] += u * x->value[c];
    }
    for (size_t j = 0; j < x->m; j++) {
        double centred = right[j * AXES] - (x->mean ? sum * x->mean[j] : 0);
        right[j * AXES] = d->values[axis] > 0 ? centred / d->values[axis] : 0;
    }
}

static void by_products(struct decomposition *d, const struct decomposition_rows *x) {
    bool wide = x->n < x->m;
    gsl_matrix *a = matrix_new(d->k, d->k), *vectors = matrix_new(d->k, d->k);
    gsl_vector *squares = vector_new(d->k);
    gsl_eigen_symmv_workspace *room = gsl_eigen_symmv_alloc(d->k);
    if (!room)
        mem_exhausted();
    (wide ? row_products : column_products)(a->data, x);
    gsl_eigen_symmv(a, squares, vectors, room);
    gsl_eigen_symmv_sort(squares, vectors, GSL_EIGEN_SORT_VAL_DESC);
    for (size_t i = 0; i < d->k; i++)
        d->values[i] = sqrt(fmax(0, gsl_vector_get(squares, i)));
    copy_axes(wide ? d->left : d->right, vectors, d->k);
    for (size_t axis = 0; axis < AXES && axis < d->k; axis++)
        (wide ? find_right : find_left)(d, x, axis);
    gsl_eigen_symmv_free(room);
    gsl_matrix_free(a);
    gsl_matrix_free(vectors);
    gsl_vector_free(squares);
}

void decompose(struct decomposition *d, const struct decomposition_rows *x) {
    size_t k = x->n < x->m ? x->n : x->m;
    *d = (struct decomposition){.n = x->n,
                                .m = x->m,
                                .k = k,
                                .values = mem_zero(k, sizeof *d->values),
                                .left = mem_zero(x->n * AXES, sizeof *d->left),
                                .right = mem_zero(x->m * AXES, sizeof *d->right)};
    if (!k)
        return;
    bool small = (double)x->n * (double)x->m * (double)k <= jacobi_most;
    if (!small || !by_rotations(d, x))
        by_products(d, x);
}

void decomposition_free(struct decomposition *d) {
    free(d->values);
    free(d->left);
    free(d->right);
    *d = (struct decomposition){0};
}

double decomposition_square(const struct decomposition *d, size_t axis) {
    return axis < d->k ? d->values[axis] * d->values[axis] : 0;
}

bool decomposition_degenerate(const struct decomposition *d, size_t axis, double least) {
    double here = decomposition_square(d, axis);
    if (!(here >= least) || here == 0)
        return true;
    bool before = axis && decomposition_square(d, axis - 1) - here <= 1e-9 * here;
    return before || here - decomposition_square(d, axis + 1) <= 1e-9 * here;
}

double decomposition_sign(const double *x, size_t n, size_t step) {
    double most = 0;
    for (size_t i = 0; i < n; i++)
        most = fmax(most, fabs(x[i * step]));
    for (size_t i = 0; i < n; i++)
        if (fabs(x[i * step]) >= most * (1 - 1e-9))
            return x[i * step] < 0 ? -1 : 1;
    return 1;
}
