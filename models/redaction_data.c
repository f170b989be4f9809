/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_data.h"

#include <stdint.h>

/* The assembler takes the files in as they are; paths are from the project's root, where the
 * compiler runs. */
#define TABLE(symbol, path)                                                                        \
    __asm__(".pushsection .rodata\n"                                                               \
            ".global hearth_" #symbol "\n"                                                         \
            ".global hearth_" #symbol "_end\n"                                                     \
            ".hidden hearth_" #symbol "\n"                                                         \
            ".hidden hearth_" #symbol "_end\n"                                                     \
            "hearth_" #symbol ":\n"                                                                \
            ".incbin \"" path "\"\n"                                                               \
            "hearth_" #symbol "_end:\n"                                                            \
            ".byte 0\n"                                                                            \
            ".popsection\n");                                                                      \
    extern const char hearth_##symbol[], hearth_##symbol##_end[]

TABLE(international, "models/redaction/international.tsv");
TABLE(united_kingdom, "models/redaction/united-kingdom.tsv");
TABLE(words, "models/redaction/words.tsv");

/* The ends of the files are known to the linker only, so the table is made when it is asked for. */
static struct slice between(const char *from, const char *to) {
    return (struct slice){from, (size_t)((uintptr_t)to - (uintptr_t)from)};
}

struct redaction_tables redaction_tables(void) {
    return (struct redaction_tables){
        .countries = {{"international.tsv",
                       between(hearth_international, hearth_international_end)},
                      {"united-kingdom.tsv",
                       between(hearth_united_kingdom, hearth_united_kingdom_end)}},
        .words = {"words.tsv", between(hearth_words, hearth_words_end)},
    };
}
