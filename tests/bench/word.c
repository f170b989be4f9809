/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a Word file of so many pages to standard output: ten turns of some 45 words on each, in
 * runs with properties, as word processors leave them.
 *
 *     word PAGES > talk.docx */
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/zipped.h"

static void add_turn(struct buffer *b, unsigned turn) {
    static const char *const words[] = {"we",   "tried",  "twice", "and",  "the",   "clinic",
                                        "late", "nobody", "told",  "them", "about", "garden"};
    buffer_format(b,
                  "<w:p w:rsidR='00A77B3E'><w:pPr><w:spacing w:after='120'/></w:pPr><w:r><w:rPr>"
                  "<w:b/></w:rPr><w:t xml:space='preserve'>Speaker %u: </w:t></w:r>",
                  turn % 4 + 1);
    for (unsigned run = 0; run < 6; run++) {
        buffer_text(b, "<w:r w:rsidRPr='00A77B3E'><w:rPr><w:rFonts w:ascii='Calibri'/><w:sz "
                       "w:val='22'/><w:lang w:val='en-GB'/></w:rPr><w:t xml:space='preserve'>");
        for (unsigned i = 0; i < 8; i++)
            buffer_format(b, "%s ", words[(turn * 7 + run * 5 + i * i) % 12]);
        buffer_text(b, "</w:t></w:r><w:proofErr w:type='spellStart'/>");
    }
    buffer_text(b, "</w:p>");
}

int main(int argc, char **argv) {
    unsigned pages = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 300;
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    zipped_add(&z, "_rels/.rels",
               "<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/>"
               "</Relationships>");
    buffer_text(&b, "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"
                    "main'><w:body>");
    for (unsigned i = 0; i < 10 * pages; i++)
        add_turn(&b, i);
    buffer_text(&b, "</w:body></w:document>");
    zipped_add_as(&z, "word/document.xml", buffer_slice(&b), (struct zipped_entry){.size = 0});
    struct slice all = zipped_end(&z);
    bool ok = fwrite(all.p, 1, all.n, stdout) == all.n && fflush(stdout) == 0;
    zipped_free(&z);
    buffer_free(&b);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
