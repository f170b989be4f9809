/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XML in UTF-8 or UTF-16, a piece at a time, by libxml2's xmlTextReader. Nothing outside is ever
 * fetched and no entity is replaced; a document type declaration is refused, and so is what is
 * nested deeper than XML_DEPTH_MOST, and more attributes, namespaces or different names than any
 * document has, so that the time is that of the bytes.
 *
 *     struct xml *x = xml_open(archive, entry, f);
 *     while (xml_next(x))
 *         ... x->event ...
 *     bool ok = xml_close(x); */
#ifndef HEARTH_XML_H
#define HEARTH_XML_H

#include "corpus/archive.h"

enum { XML_DEPTH_MOST = 200 };

enum xml_event {
    XML_OPENS,  /* an element begins */
    XML_CLOSES, /* an element ends: every one that began, `<a/>` too */
    XML_TEXT,
};

struct xml {
    enum xml_event event;
    const char *name;  /* of the element, without prefix; valid until xml_close */
    const char *space; /* its namespace, or ""; valid until xml_close */
    unsigned depth;    /* of the element, the root's is 0; of a text: of its element plus 1 */
    struct slice text; /* valid until the next call */
};

/* What XML takes for white space. */
static inline bool xml_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* An XML document in an archive, or in memory (`bytes` must outlive it). xml_open never fails: what
 * is wrong comes out at xml_close. `part`, which messages name, may be empty. */
struct xml *xml_open(struct archive *a, size_t entry, struct fault *f);
struct xml *xml_open_bytes(struct slice bytes, const char *file, struct slice part,
                           struct fault *f);
/* False at the end, and when something is wrong. */
bool xml_next(struct xml *x);
/* The line of the file on which the tag of the element that begins or ended has its end; of a text
 * and beyond line 65534 it may be some lines further on. */
uint64_t xml_line(const struct xml *x);
/* The value of the attribute of that name (without prefix, whatever its namespace) of the element
 * that begins; p is NULL where there is none. Valid until the next call of either. */
struct slice xml_attribute(struct xml *x, const char *name);
/* Records that something is wrong with what stands here, and ends the reading. */
void xml_refuse(struct xml *x, struct slice quoted, const char *what);
/* How many bytes at the beginning of s may stand in a part's name that messages do not quote:
 * "a.docx: word/document.xml:3: no XML". */
size_t xml_part_plain(struct slice s);
/* Whether all of it was read and well; frees it. Reading may stop before the end: no fault. */
bool xml_close(struct xml *x);

#endif
