/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The adapters, one a line: ADAPTER(05_shift) is `const struct adapter reference_05_shift`.
 * Included by main.c alone, which gives ADAPTER its meaning; therefore without a guard. */
/* clang-format off */
ADAPTER(01_pairs)
ADAPTER(02_padjust)
ADAPTER(03_loo)
ADAPTER(03_strata)
ADAPTER(04_strata_exact)
ADAPTER(05_headline)
ADAPTER(05_shift)
ADAPTER(06_clusters)
ADAPTER(06_loo)
ADAPTER(07_prevalence)
ADAPTER(08_keyness)
ADAPTER(09_series)
ADAPTER(09_trend)
ADAPTER(10_dispersion)
ADAPTER(15_voice)
ADAPTER(16_alpha)
ADAPTER(16_reliability)
ADAPTER(16_validated)
ADAPTER(20_linear_permutation)
ADAPTER(21_rs_ladder)
ADAPTER(22_blocks)
ADAPTER(22_projects)
ADAPTER(22_slide)
