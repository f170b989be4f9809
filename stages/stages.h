/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stages: one file each, listed once, in stages/table.c. */
#ifndef HEARTH_STAGES_H
#define HEARTH_STAGES_H

#include "pipeline/stage.h"

extern const struct stage stage_ingest, stage_manifest, stage_speakers, stage_redact, stage_segment,
    stage_tokenise, stage_stem, stage_match, stage_count, stage_score, stage_sensitivity,
    stage_explain, stage_codings, stage_kwic, stage_suggest, stage_agree, stage_check,
    stage_lexicon, stage_share, stage_merge, stage_map, stage_report, stage_summary, stage_show,
    stage_figure, stage_run_all, stage_watch, stage_shard, stage_status, stage_cache;

/* All of them, in the order in which a programme's transcripts meet them; ends with NULL. */
extern const struct stage *const all_stages[];

#endif
