/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections (section_NAME.c) and the figures (figure_NAME.c) of the report. */
#ifndef HEARTH_PAGE_SECTIONS_H
#define HEARTH_PAGE_SECTIONS_H

#include "stages/page/report.h"

extern const struct section section_learned, section_themes, section_pairs, section_differences;
extern const struct section section_pairs;
extern const struct section section_differences;

extern const struct figure figure_heat, figure_network, figure_forest, figure_matrix;
extern const struct section section_pairs;
extern const struct section section_transcripts;
extern const struct figure figure_codelines;
extern const struct section section_learned;
extern const struct section section_themes;
extern const struct section section_pairs;

extern const struct figure figure_themes;
extern const struct figure figure_themes, figure_heat, figure_network, figure_forest, figure_matrix;
extern const struct section section_follows, section_time, section_voices, section_enough,
    section_indicators;

extern const struct figure figure_course_tenth, figure_course_wave, figure_course_date;
extern const struct figure figure_shares, figure_mixing, figure_saturation;
extern const struct section section_pairs, section_method, section_annex;

#endif
