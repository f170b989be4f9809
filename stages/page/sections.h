/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections (section_NAME.c) and the figures (figure_NAME.c) of the report. */
#ifndef HEARTH_PAGE_SECTIONS_H
#define HEARTH_PAGE_SECTIONS_H

#include "stages/page/report.h"

extern const struct section section_learned, section_themes, section_pairs, section_differences,
    section_follows, section_time, section_voices, section_enough, section_indicators,
    section_transcripts, section_method, section_annex;

extern const struct figure figure_themes, figure_heat, figure_network, figure_forest, figure_matrix,
    figure_course_tenth, figure_course_wave, figure_course_date, figure_shares, figure_mixing,
    figure_saturation, figure_codelines;

#endif
