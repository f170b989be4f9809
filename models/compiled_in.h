/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are part of the program, byte for byte. The assembler takes them in as they are; paths
 * are from the project's root, where the compiler runs. The Makefile says which objects depend on
 * which files.
 *
 *     COMPILED_IN(words, "models/redaction/words.tsv");
 *     struct slice bytes = COMPILED_IN_BYTES(words); */
#ifndef HEARTH_COMPILED_IN_H
#define HEARTH_COMPILED_IN_H

#include <stdint.h>

#include "pipeline/slice.h"

#define COMPILED_IN(symbol, path)                                                                  \
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

/* The ends of the files are known to the linker only, so this is no constant. */
#define COMPILED_IN_BYTES(symbol) compiled_in_between(hearth_##symbol, hearth_##symbol##_end)

static inline struct slice compiled_in_between(const char *from, const char *to) {
    return (struct slice){from, (size_t)((uintptr_t)to - (uintptr_t)from)};
}

#endif
