/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formats of codebooks and dictionaries: ours and those of other programs, each a row of a table
 * and a file models/format_NAME.c. */
#ifndef HEARTH_FORMATS_H
#define HEARTH_FORMATS_H

#include "models/draft.h"

struct format {
    const char *name;       /* as --from and --to have it */
    const char *title;      /* as messages have it: "LIWC dictionaries" */
    const char *extensions; /* "dic|txt", lower case */
    /* Whether a text that begins so is one, by its content; NULL: no content tells. `start` is
     * decoded and at most FORMAT_START bytes, which may end anywhere. */
    bool (*detect)(struct slice start);
    /* Reads a text (valid UTF-8, LF, form C, no byte order mark, whatever an XML declaration in it
     * may say of its encoding) into an empty draft. All faults are told, not only the first
     * (f->many is set); what the format says and hearth cannot is a loss of the draft's. False
     * after a fault. NULL: the format is only written. */
    bool (*read)(struct draft *d, struct slice text, struct fault *f);
    /* Writes a settled draft; what the format cannot say is a loss of the draft's. NULL: the
     * format is only read. */
    void (*write)(struct draft *d, struct buffer *to);
};

enum { FORMAT_START = 64 * 1024 };

/* All of them; ends with NULL. */
extern const struct format *const all_formats[];

/* The one of that name, or else the only one of that extension ("qdc"); or NULL. */
const struct format *format_called(struct slice name);
/* The first one of that extension (of "a/b.DIC" or "dic"), or NULL. */
const struct format *format_by_extension(const char *path);
/* The one that `text` is in: of those that know it by its content the one that has the file's
 * extension, else the first; where none does, the first that has the extension. NULL: none. */
const struct format *format_detect(struct slice text, const char *path);
/* The names of those that are read (or written), with ", " between. */
void formats_names(bool written, struct buffer *to);

/* The encoding that an XML declaration at the beginning of `bytes` names and that ICU knows, in
 * `a`, or NULL. */
const char *format_declared_encoding(struct slice bytes, struct arena *a);

/* `libyaml 0.2.5`, which reads YAML. Static. */
const char *formats_version(void);

#endif
