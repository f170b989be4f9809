/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a result was made, as its datapackage.json says: settings, sources with their digests,
 * versions. */
#ifndef HEARTH_PAGE_PROVENANCE_H
#define HEARTH_PAGE_PROVENANCE_H

#include "pipeline/fault.h"
#include "pipeline/memory.h"

struct provenance_line {
    const char *name, *value;
    const char *option; /* of a source: which names it to hearth run; "" */
};
/* Zero-initialise; free with provenance_free. Texts live as long as it. */
struct provenance {
    struct provenance_line *settings; /* [n_settings]: in the order of the options; "" where none
                                         was given, "true" and "false" of flags */
    struct provenance_line *sources;  /* [n_sources]: title and digest, "" without one */
    size_t n_settings, cap_settings, n_sources, cap_sources;
    const char *version;   /* of hearth */
    const char *text;      /* of what it knows texts by: ICU, Unicode */
    const char *languages; /* of what recognised languages; "" */
    struct arena arena;
};

bool provenance_read(struct provenance *p, const char *dir, struct fault *f);
/* The value of a setting, "" when there is none. */
const char *provenance_setting(const struct provenance *p, const char *name);
/* Was it put together of the counts of sites (`hearth merge`)? */
bool provenance_is_pooled(const struct provenance *p);
/* Appends the command line: `hearth run --lexicon codebook.tsv --unit turn … TRANSCRIPTS`, quoted
 * for a shell; which folder that is, the reader knows. Or `hearth merge --lexicon codebook.tsv …
 * north.tsv south.tsv`. */
void provenance_command(const struct provenance *p, struct buffer *to);
void provenance_free(struct provenance *p);

#endif
