/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/stages.h"

const struct stage *const all_stages[] = {
    &stage_run_all, &stage_watch,   &stage_speakers, &stage_manifest,    &stage_ingest,
    &stage_redact,  &stage_segment, &stage_tokenise, &stage_stem,        &stage_match,
    &stage_count,   &stage_score,   &stage_map,      &stage_sensitivity, &stage_explain,
    &stage_report,  &stage_summary, &stage_figure,   &stage_show,        &stage_codings,
    &stage_kwic,    &stage_suggest, &stage_agree,    &stage_share,       &stage_merge,
    &stage_check,   &stage_lexicon, &stage_shard,    &stage_status,      &stage_cache,
    NULL,
};
