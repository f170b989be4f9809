/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/special.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_log.h>
#include <math.h>

/* The handler is one for the whole process; set before main there is no thread to race with, and no
 * stage can forget it. */
__attribute__((constructor)) static void handler_off(void) {
    gsl_set_error_handler_off();
}

double special_log_1plusx_mx(double x) {
    gsl_sf_result r;
    return gsl_sf_log_1plusx_mx_e(x, &r) == GSL_SUCCESS ? r.val : NAN;
}

double special_log_erfc(double x) {
    gsl_sf_result r;
    return gsl_sf_log_erfc_e(x, &r) == GSL_SUCCESS ? r.val : NAN;
}

double special_deviance(double observed, double expected, double excess) {
    if (observed <= 0)
        return expected;
    /* Near 0 the plain form subtracts nearly equal numbers; far from 0 the careful form does,
     * because it adds and takes away excess squared. */
    if (fabs(excess) > 0.5)
        return observed * log(observed / expected) - observed + expected;
    return expected * ((1 + excess) * special_log_1plusx_mx(excess) + excess * excess);
}

double special_stirling(double n) {
    if (n <= 0)
        return 0;
    double half_log = 0.5 * log(2 * M_PI * n);
    if (n <= 15) { /* the factorial is exact in a double */
        double factorial = 1;
        for (double k = 2; k <= n; k++)
            factorial *= k;
        return log(factorial) - n * log(n) + n;
    }
    double r = 1 / (n * n);
    double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / n;
    return half_log + series;
}

double special_t_quantile(double p, double df) {
    if (!(p > 0 && p < 1 && df > 0))
        return NAN;
    double t = gsl_cdf_tdist_Pinv(p, df);
    return isfinite(t) ? t : NAN;
}

double special_t_upper(double t, double df) {
    return df > 0 ? gsl_cdf_tdist_Q(t, df) : NAN;
}

double special_chi2_upper(double x, double df) {
    return x >= 0 && df > 0 ? gsl_cdf_chisq_Q(x, df) : NAN;
}

/* Newton's steps from the approximation of Wilson and Hilferty (1931), which for many degrees of
 * freedom is right to five digits or more. */
static double chi2_newton(double p, double df) {
    double h = 2 / (9 * df), root = 1 - h + gsl_cdf_ugaussian_Pinv(p) * sqrt(h);
    double x = df * root * root * root;
    for (int i = 0; i < 20; i++) {
        double step = (gsl_cdf_chisq_P(x, df) - p) / gsl_ran_chisq_pdf(x, df);
        x -= step;
        if (!(x > 0))
            return NAN;
        if (fabs(step) <= 1e-12 * x)
            return x;
    }
    return NAN;
}

double special_chi2_quantile(double p, double df) {
    if (!(p > 0 && p < 1 && df > 0 && df <= 1e6))
        return NAN;
    /* Here and there from df = 2320 on, and always from 10^5, GSL's own search gives up. */
    double x = gsl_cdf_chisq_Pinv(p, df);
    return isfinite(x) ? x : chi2_newton(p, df);
}
