/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The project file of a REFI-QDA archive (QDA-XML 1.0): its tree of codes, its coders, its sources,
 * and which stretches of them were coded. What the schema demands is not asked for: any order of
 * elements, GUIDs in either case and with or without braces, positions that are no numbers (-1). */
#ifndef HEARTH_QDE_H
#define HEARTH_QDE_H

#include "corpus/countings.h"
#include "corpus/qde_codes.h"
#include "pipeline/intern.h"

struct qde_coding {
    uint32_t code, coder; /* GUIDs; coder may be QDE_NONE */
    size_t selection;
};

struct qde_source {
    enum qde_kind { QDE_TEXT, QDE_PDF, QDE_PICTURE, QDE_AUDIO, QDE_VIDEO } kind;
    struct slice name;
    struct slice plain, rich;       /* paths as they are written; empty: none */
    struct slice content;           /* the text itself, where it stands in the project file */
    size_t selection, n_selections; /* of the project's */
    size_t coding, n_codings;
    bool has_text; /* of no text itself: it has a representation or a transcript, which is a source
                      of its own behind it */
};

/* What is known of a GUID. */
struct qde_known {
    struct slice coder; /* the name of a user; p NULL: it is none */
    int64_t position;   /* of a sync point of a transcript; -1: it is none */
    uint32_t code;      /* which, or QDE_NONE */
    bool is_case;
};

/* Zero-initialise; free with qde_free. */
struct qde {
    struct qde_codes codes;
    struct qde_source *sources; /* [n_sources] */
    size_t n_sources, cap_sources;
    struct selection *selections; /* [n_selections], of a source one behind the other */
    size_t n_selections, cap_selections;
    struct qde_coding *codings; /* [n_codings], likewise */
    size_t n_codings, cap_codings;
    uint64_t others; /* codings of pictures, pages, recordings, memos */
    struct intern guids;
    struct qde_known *known; /* [guids.count] */
    size_t cap_known;
    struct arena arena;
};
/* The end of a selection that is a whole source. */
#define QDE_WHOLE INT64_MAX

/* Reads the project file from an archive. */
bool qde_read(struct qde *q, struct archive *a, size_t entry, struct fault *f);
void qde_free(struct qde *q);

#endif
