/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks through the bytes of an XML document before libxml2 gets them, for what would cost it more
 * than they are worth: a document type declaration, which it holds as a whole and whose entities it
 * makes; attributes beyond number, each of which it compares with all others of the element; a
 * tag, comment or text beyond measure, of which it may keep three copies. Only UTF-8 and UTF-16 are
 * read, as the formats want it, so that nothing hides in an encoding that is not looked through.
 * For xml.c only. */
#ifndef HEARTH_XML_GUARD_H
#define HEARTH_XML_GUARD_H

#include <stdint.h>

#include "pipeline/slice.h"

/* Of an element; namespaces that it declares are such. The roots of Word's parts have some 40. */
enum { XML_ATTRIBUTES_MOST = 256 };
/* Bytes without a `<` or `>` between: some 300,000 words in a paragraph. */
enum { XML_STRETCH_MOST = 2 << 20 };

/* Zero-initialise. */
struct xml_guard {
    enum xml_guard_state {
        GUARD_TEXT,
        GUARD_OPENED, /* behind `<` */
        GUARD_TAG,
        GUARD_QUOTED, /* the value of an attribute */
        GUARD_BANG,   /* behind `<!` */
        GUARD_DASH,   /* behind `<!-` */
        GUARD_COMMENT,
        GUARD_CDATA,
        GUARD_INSTRUCTION,
    } state;
    char quote;        /* around the value */
    unsigned run;      /* of the letters that the state ends with, before its `>` */
    unsigned equals;   /* signs in the tag */
    size_t stretch;    /* letters since the last piece of markup began or ended */
    unsigned wide;     /* bytes of a UTF-16 unit, 2; 0 for UTF-8 */
    bool big;          /* the first byte of a unit is the high one */
    bool half;         /* a unit's first byte has been seen: */
    char first;        /* this one */
    uint64_t line;     /* ends seen so far */
    const char *wrong; /* what was found: "XML with …", or NULL */
};

/* The encoding that the first bytes (four are enough) show, for libxml2, whatever is declared. */
const char *xml_guard_encoding(struct xml_guard *g, struct slice start);
/* Whether the next bytes may be read; false also for all that follow. */
bool xml_guard_pass(struct xml_guard *g, struct slice bytes);

#endif
