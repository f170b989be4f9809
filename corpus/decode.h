/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a file's bytes to text: valid UTF-8 in form C, every line end an LF (CR LF and CR too), no
 * byte order mark, no NUL. The lines are numbered as in the file.
 *
 *     bytes ──detect──> encoding ──ICU──> UTF-8 ──line ends──> ──NFC──> text
 *
 * Without a name the encoding is detected: UTF-8, UTF-16 (with or without a mark), UTF-32 (with
 * one), Windows-1252. Plain UTF-8 is checked and otherwise stays where it lies. */
#ifndef HEARTH_DECODE_H
#define HEARTH_DECODE_H

#include "corpus/origins.h"
#include "pipeline/fault.h"

struct decoded {
    struct slice text;    /* in the buffer given or in the decoder: valid until either changes */
    const char *encoding; /* what it was: "UTF-8", "UTF-16LE", "Windows-1252", or the name given */
    bool mark;            /* it began with a byte order mark */
    bool doubled;         /* it looks as if it had been encoded twice (detect_doubled) */
    uint64_t repaired;    /* characters put as U+FFFD in place of what could not be decoded */
    bool undecodable; /* after a fault: it is a text, with bytes that are none in the encoding */
};

struct decoder;

/* `encoding`: any name that ICU knows (borrowed), or NULL to detect it; see decode_known. `repair`:
 * put U+FFFD where bytes cannot be decoded, one for each ill-formed sequence (the longest one that
 * could have begun a character), and count them; otherwise they are a fault. */
struct decoder *decoder_new(const char *encoding, bool repair);
void decoder_free(struct decoder *d);

/* A usage fault unless `encoding` is NULL or a name that ICU knows. */
bool decode_known(const char *encoding, struct fault *f);

/* Decodes what `bytes` holds, which is overwritten. Faults carry file, line and column (characters,
 * from 1); a file that is no text is refused by what it is. */
bool decode(struct decoder *d, struct buffer *bytes, const char *file, struct decoded *out,
            struct fault *f);

/* Its first half, which overwrites nothing: characters as they were stored, with their line ends,
 * but for the byte order mark. out->text is in `bytes` or in the decoder. */
bool decode_characters(struct decoder *d, struct slice bytes, const char *file, struct decoded *out,
                       struct fault *f);
/* The other half: line ends and form C, in place where nothing has to change, else in the arena and
 * noted in `o`. */
struct slice decode_settle(struct slice characters, struct arena *a, struct origins *o);

#endif
