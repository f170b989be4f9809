/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_data.h"

#include "models/compiled_in.h"

COMPILED_IN(international, "models/redaction/international.tsv");
COMPILED_IN(united_kingdom, "models/redaction/united-kingdom.tsv");
COMPILED_IN(words, "models/redaction/words.tsv");

struct redaction_tables redaction_tables(void) {
    return (struct redaction_tables){
        .countries = {{"international.tsv", COMPILED_IN_BYTES(international)},
                      {"united-kingdom.tsv", COMPILED_IN_BYTES(united_kingdom)}},
        .words = {"words.tsv", COMPILED_IN_BYTES(words)},
    };
}
