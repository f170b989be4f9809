/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/special.h"

#include <gsl/gsl_errno.h>
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
