/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page is made of: each section and each figure has its file, and is listed once, here. */
#include "stages/page/sections.h"
#include "stages/page/page.h"

const struct section *const sections[] = {
    &section_learned,
    &section_themes,
    &section_pairs,
    &section_differences,
    &section_follows,
    &section_time,
    &section_voices,
    &section_enough,
    &section_indicators,
    &section_transcripts,
    &section_method,
    &section_annex,
    NULL,
};

const struct figure *const figures[] = {
    &figure_themes, &figure_heat,         &figure_network,     &figure_forest,
    &figure_matrix, &figure_course_tenth, &figure_course_wave, &figure_course_date,
    &figure_shares, &figure_mixing,       &figure_saturation,  &figure_codelines,
    NULL,
};
