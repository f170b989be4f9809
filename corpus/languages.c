/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/languages.h"

#include "corpus/stems.h"

bool language_known(const char *language, struct fault *f) {
    struct stemmer *stemmer = stemmer_new(language);
    if (stemmer) {
        stemmer_free(stemmer);
        return true;
    }
    struct buffer names = {0};
    for (const char **name = stemmer_languages(); *name; name++)
        buffer_format(&names, "%s ", *name);
    fault_usage(f, "no stemmer for \"%s\" (known: %.*snone)", language,
                SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
    return false;
}
