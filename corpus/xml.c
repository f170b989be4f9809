/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml.h"

#include <libxml/xmlreader.h>
#include <pthread.h>
#include <stdlib.h>

/* libxml2 compares each attribute of an element with all others. No `<` stands between them, so
 * that the equals signs from one `<` to the next are at least as many. */
enum { EQUALS_MOST = 2048 };

struct reader {
    struct xml xml; /* first: what the caller sees */
    xmlTextReaderPtr reader;
    struct archive_part *part; /* of an archive, or NULL */
    struct slice rest;         /* of bytes in memory */
    const char *file;
    struct slice name; /* of the part */
    struct fault *f;
    uint64_t line;         /* of the first thing that libxml2 found wrong */
    struct buffer problem; /* what it is */
    unsigned equals;       /* since the last `<` */
    bool close_next;       /* an empty element: its end is still to come */
    bool failed;
};

/* libxml2 sets up its tables once in a process. */
static void prepare(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
}

/* Whether no element can have too many attributes. */
static bool count_equals(struct reader *r, const char *p, size_t n) {
    for (size_t i = 0; i < n && r->equals <= EQUALS_MOST; i++) {
        if (p[i] == '<')
            r->equals = 0;
        r->equals += p[i] == '=';
    }
    return r->equals <= EQUALS_MOST;
}

static int read_bytes(void *context, char *to, int room) {
    struct reader *r = context;
    if (r->part) {
        int64_t got = archive_part_read(r->part, to, (size_t)room);
        return got > 0 && !count_equals(r, to, (size_t)got) ? -1 : (int)got;
    }
    size_t n = r->rest.n < (size_t)room ? r->rest.n : (size_t)room;
    if (n)
        memcpy(to, r->rest.p, n);
    r->rest = n ? (struct slice){r->rest.p + n, r->rest.n - n} : r->rest;
    return count_equals(r, to, n) ? (int)n : -1;
}

static void note_problem(void *context, xmlErrorPtr error) {
    struct reader *r = context;
    if (r->problem.n || !error || error->level < XML_ERR_ERROR)
        return;
    r->line = error->line > 0 ? (uint64_t)error->line : 0;
    struct slice text = slice_of(error->message ? error->message : "it cannot be read");
    while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == ' '))
        text.n--;
    buffer_add(&r->problem, text);
}

static struct reader *reader_new(const char *file, struct slice part, struct fault *f) {
    struct reader *r = mem_zero(1, sizeof *r);
    prepare();
    r->file = file;
    r->name = part;
    r->f = f;
    return r;
}

static void start(struct reader *r) {
    /* No network, no entities, no external subset, none of libxml2's own limits lifted. */
    const int options = XML_PARSE_NONET | XML_PARSE_COMPACT;
    r->reader = xmlReaderForIO(read_bytes, NULL, r, NULL, NULL, options);
    if (!r->reader)
        mem_exhausted();
    xmlTextReaderSetStructuredErrorHandler(r->reader, note_problem, r);
}

struct xml *xml_open(struct archive *a, size_t entry, struct fault *f) {
    struct reader *r = reader_new(archive_file(a), archive_name(a, entry), f);
    r->part = archive_part_open(a, entry, f);
    r->failed = !r->part;
    if (r->part)
        start(r);
    return &r->xml;
}

struct xml *xml_open_bytes(struct slice bytes, const char *file, struct slice part,
                           struct fault *f) {
    struct reader *r = reader_new(file, part, f);
    r->rest = bytes;
    start(r);
    return &r->xml;
}

static void fail(struct reader *r, uint64_t line, struct slice quoted, const char *what) {
    if (r->failed)
        return;
    r->failed = true;
    struct place at = {r->file, 0, 0};
    if (r->name.n)
        fault_input(r->f, at, quoted, "%.*s:%llu: %s", SLICE_ARGS(r->name),
                    (unsigned long long)line, what);
    else
        fault_input(r->f, (struct place){r->file, line, 0}, quoted, "%s", what);
}

void xml_refuse(struct xml *x, struct slice quoted, const char *what) {
    struct reader *r = (struct reader *)x;
    int line = r->reader ? xmlTextReaderGetParserLineNumber(r->reader) : 0;
    fail(r, line > 0 ? (uint64_t)line : 0, quoted, what);
}

/* What libxml2 stumbled over, unless the archive has told already why there were no more bytes. */
static void tell_problem(struct reader *r) {
    struct buffer what = {0};
    if (r->part && archive_part_failed(r->part)) {
        r->failed = true;
        return;
    }
    buffer_text(&what, "no XML: ");
    if (r->equals > EQUALS_MOST)
        buffer_text(&what, "an element with too many attributes");
    else if (r->problem.n)
        text_visible(&what, buffer_slice(&r->problem), 160);
    else
        buffer_text(&what, "it cannot be read");
    buffer_char(&what, '\0');
    fail(r, r->line, NO_QUOTE, what.p);
    buffer_free(&what);
}

static void take_element(struct reader *r, enum xml_event event) {
    const xmlChar *space = xmlTextReaderConstNamespaceUri(r->reader);
    r->xml.event = event;
    r->xml.name = (const char *)xmlTextReaderConstLocalName(r->reader);
    r->xml.space = space ? (const char *)space : "";
}

/* Takes what the reader stands on; false: nothing of interest. */
static bool take(struct reader *r) {
    int depth = xmlTextReaderDepth(r->reader);
    r->xml.depth = depth > 0 ? (unsigned)depth : 0;
    switch (xmlTextReaderNodeType(r->reader)) {
    case XML_READER_TYPE_ELEMENT:
        if (r->xml.depth >= XML_DEPTH_MOST)
            xml_refuse(&r->xml, NO_QUOTE, "XML that is nested too deeply");
        r->close_next = xmlTextReaderIsEmptyElement(r->reader) == 1;
        take_element(r, XML_OPENS);
        return true;
    case XML_READER_TYPE_END_ELEMENT:
        take_element(r, XML_CLOSES);
        return true;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: {
        const xmlChar *text = xmlTextReaderConstValue(r->reader);
        r->xml.event = XML_TEXT;
        r->xml.text = slice_of(text ? (const char *)text : "");
        return true;
    }
    case XML_READER_TYPE_DOCUMENT_TYPE:
        xml_refuse(&r->xml, NO_QUOTE, "XML with a document type declaration");
        return true;
    case XML_READER_TYPE_ENTITY_REFERENCE:
    case XML_READER_TYPE_ENTITY:
        xml_refuse(&r->xml, NO_QUOTE, "XML with an entity");
        return true;
    default:
        return false;
    }
}

bool xml_next(struct xml *x) {
    struct reader *r = (struct reader *)x;
    if (r->failed)
        return false;
    if (r->close_next) {
        r->close_next = false;
        x->event = XML_CLOSES;
        return true;
    }
    for (;;) {
        int more = xmlTextReaderRead(r->reader);
        if (more < 0 || r->problem.n)
            tell_problem(r);
        if (more <= 0 || r->failed)
            return false;
        if (take(r))
            return !r->failed;
    }
}

struct slice xml_attribute(struct xml *x, const char *name) {
    struct reader *r = (struct reader *)x;
    struct slice value = {NULL, 0};
    if (r->failed || x->event != XML_OPENS)
        return value;
    while (!value.p && xmlTextReaderMoveToNextAttribute(r->reader) == 1) {
        const char *own = (const char *)xmlTextReaderConstLocalName(r->reader);
        if (own && strcmp(own, name) == 0 && !xmlTextReaderIsNamespaceDecl(r->reader)) {
            const xmlChar *text = xmlTextReaderConstValue(r->reader);
            value = slice_of(text ? (const char *)text : "");
        }
    }
    xmlTextReaderMoveToElement(r->reader);
    return value;
}

bool xml_close(struct xml *x) {
    struct reader *r = (struct reader *)x;
    bool ok = !r->failed;
    if (r->reader)
        xmlFreeTextReader(r->reader);
    archive_part_close(r->part);
    buffer_free(&r->problem);
    free(r);
    return ok;
}
