/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/converters.h"

#include "corpus/converter.h"
#include "corpus/reader.h"
#include "pipeline/program.h"

void converters_describe(struct buffer *to) {
    struct buffer path = {0};
    for (size_t i = 0; readers[i]; i++) {
        const struct converter *c = readers[i]->converter;
        if (!c)
            continue;
        buffer_format(to, "%s read by: %s ", c->format, c->arguments[0]);
        if (program_find(c->arguments[0], &path))
            buffer_text(to, "(found)\n");
        else
            buffer_format(to, "(not found: install %s)\n", c->package);
    }
    buffer_free(&path);
}
