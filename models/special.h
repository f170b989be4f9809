/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The special functions, with GSL behind them (its aborting error handler is switched off before
 * main begins). Every one returns NaN where GSL reports a fault. */
#ifndef HEARTH_SPECIAL_H
#define HEARTH_SPECIAL_H

/* The quantile of the normal distribution behind every 95 % interval. */
#define Z_975 1.959963984540054

double special_log_1plusx_mx(double x); /* ln(1 + x) - x, x > -1, without cancellation at 0 */
double special_log_erfc(double x);      /* ln erfc(x), where erfc itself underflows too */

/* observed * ln(observed / expected) - observed + expected: what a cell adds to half of G2, and the
 * deviance part of Loader's saddle-point form. At least 0. observed >= 0, expected > 0;
 * excess = observed/expected - 1, given apart because the caller knows it without cancellation. */
double special_deviance(double observed, double expected, double excess);

/* What Stirling's formula leaves out: ln n! - n ln n + n, n >= 0 an integer; 0 for n = 0. */
double special_stirling(double n);

/* Student's t with a real number of degrees of freedom, df > 0; NaN otherwise. The quantile: t with
 * P(T <= t) = p, 0 < p < 1 (R: qt(p, df)); the tail: P(T > t) (R: pt(t, df, lower = FALSE)). */
double special_t_quantile(double p, double df);
double special_t_upper(double t, double df);

/* P(X > x) of chi-square, x >= 0 and df > 0; NaN otherwise (for df = 0 GSL itself returns a
 * number). 0 from about x = 1490 on. R: pchisq(x, df, lower = FALSE) */
double special_chi2_upper(double x, double df);

/* The x with P(X <= x) = p, 0 < p < 1, 0 < df <= 10^6, beyond which GSL's own
 * distribution function loses digits. R: qchisq(p, df) */
double special_chi2_quantile(double p, double df);

#endif
