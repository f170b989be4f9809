/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/reason.h"

#include <math.h>

static const char *const names[] = {
    [REASON_NONE] = "",
    [REASON_NO_UNITS] = "no_units",
    [REASON_THEME_ABSENT] = "theme_absent",
    [REASON_THEME_EVERYWHERE] = "theme_everywhere",
    [REASON_BOTH_ABSENT] = "both_absent",
    [REASON_ZERO_CELL] = "zero_cell",
    [REASON_ONE_DOC] = "one_doc",
    [REASON_UNTESTABLE] = "untestable",
    [REASON_NO_INFORMATIVE_STRATUM] = "no_informative_stratum",
    [REASON_TOO_FEW_WAVES] = "too_few_waves",
    [REASON_ONE_WAVE] = "one_wave",
    [REASON_NO_UNIQUES] = "no_uniques",
    [REASON_ONE_SPEAKER] = "one_speaker",
    [REASON_SILENT] = "silent",
    [REASON_NO_VARIATION] = "no_variation",
    [REASON_NOT_CHECKED] = "not_checked",
    [REASON_TOO_FEW_DOCS] = "too_few_docs",
    [REASON_DEGENERATE] = "degenerate",
    [REASON_NO_PROJECTS] = "no_projects",
    [REASON_NO_GROUPS] = "no_groups",
    [REASON_NO_TIMES] = "no_times",
    [REASON_SPARSE] = "sparse",
    [REASON_SEVERAL_CODES] = "several_codes",
    [REASON_SEVERAL_CODERS] = "several_coders",
    [REASON_NO_STANDARD] = "no_standard",
    [REASON_NO_TEXT] = "no_text",
    [REASON_NO_DOCS] = "no_docs",
    [REASON_NO_CODEBOOK] = "no_codebook",
    [REASON_SUPPRESSED] = "suppressed",
    [REASON_WITHHELD] = "withheld",
    [REASON_NO_MARKS] = "no_marks",
    [REASON_SUMS_ONLY] = "sums_only",
};

struct value value_missing(enum reason why) {
    return (struct value){NAN, why};
}

const char *reason_name(enum reason why) {
    return names[why];
}

enum reason reason_of(struct slice why, const char *column) {
    while (why.p) {
        struct slice code = slice_cut(&why, ' '), name = slice_cut(&code, '=');
        for (size_t i = 0; code.p && i < sizeof names / sizeof *names; i++)
            if (slice_eq(name, slice_of(column)) && slice_eq(code, slice_of(names[i])))
                return (enum reason)i;
    }
    return REASON_NONE;
}

void reason_add(struct buffer *why, const char *column, enum reason reason) {
    if (reason == REASON_NONE)
        return;
    if (why->n)
        buffer_char(why, ' ');
    buffer_text(why, column);
    buffer_char(why, '=');
    buffer_text(why, reason_name(reason));
}
