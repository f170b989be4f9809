/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml.h"

#include <libxml/xmlreader.h>
#include <pthread.h>
#include <stdlib.h>

#include "corpus/xml_guard.h"

/* Beyond these libxml2 looks for a name, or for a namespace, in ever longer lists. */
enum { NAMES_MOST = 16 * 1024, SPACES_MOST = 256 };
static const char TOO_DEEP[] = "XML that is nested too deeply";

struct reader {
    struct xml xml; /* first: what the caller sees */
    xmlTextReaderPtr reader;
    struct archive_part *part; /* of an archive, or NULL */
    struct slice rest;         /* of bytes in memory */
    struct xml_guard guard;
    char
        head[4]; /* the first bytes, read before libxml2 asks for them: [n_head] from `headed` on */
    size_t headed, n_head;
    const char *file;
    struct slice name; /* of the part */
    struct fault *f;
    uint64_t line;         /* of the first thing that libxml2 found wrong … */
    unsigned column;       /* … and the character in it; 0: nobody says */
    struct buffer problem; /* what it is */
    bool close_next;       /* an empty element: its end is still to come */
    bool failed;
    unsigned
        spaces[XML_DEPTH_MOST + 1]; /* declared by the element of a depth and those around it */
};

/* libxml2 sets up its tables once in a process. */
static void prepare(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
}

static int64_t read_some(struct reader *r, char *to, size_t room) {
    if (r->part)
        return archive_part_read(r->part, to, room);
    size_t n = r->rest.n < room ? r->rest.n : room;
    if (n) {
        memcpy(to, r->rest.p, n);
        r->rest = (struct slice){r->rest.p + n, r->rest.n - n};
    }
    return (int64_t)n;
}

static int read_bytes(void *context, char *to, int room) {
    struct reader *r = context;
    int64_t n;
    if (r->headed < r->n_head) {
        size_t left = r->n_head - r->headed;
        n = (int64_t)(left < (size_t)room ? left : (size_t)room);
        memcpy(to, r->head + r->headed, (size_t)n);
        r->headed += (size_t)n;
    } else {
        n = read_some(r, to, (size_t)room);
    }
    if (n > 0 && !xml_guard_pass(&r->guard, (struct slice){to, (size_t)n}))
        return -1;
    return (int)n;
}

static void note_problem(void *context, xmlErrorPtr error) {
    struct reader *r = context;
    if (r->problem.n || !error || error->level < XML_ERR_ERROR)
        return;
    r->line = error->line > 0 ? (uint64_t)error->line : 0;
    r->column = error->int2 > 0 ? (unsigned)error->int2 : 0;
    struct slice text = slice_of(error->message ? error->message : "it cannot be read");
    while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == ' '))
        text.n--;
    buffer_add(&r->problem, text);
}

/* libxml2 has words for standard error beside those for a reader; a thread's own. */
static void say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

static struct reader *reader_new(const char *file, struct slice part, struct fault *f) {
    struct reader *r = mem_zero(1, sizeof *r);
    prepare();
    xmlSetGenericErrorFunc(NULL, say_nothing);
    r->file = file;
    r->name = part;
    r->f = f;
    return r;
}

/* The encoding is the one that the bytes show. A read that fails does so again in read_bytes. */
static const char *look_at_head(struct reader *r) {
    while (r->n_head < sizeof r->head) {
        int64_t n = read_some(r, r->head + r->n_head, sizeof r->head - r->n_head);
        if (n <= 0)
            break;
        r->n_head += (size_t)n;
    }
    return xml_guard_encoding(&r->guard, (struct slice){r->head, r->n_head});
}

static void start(struct reader *r) {
    /* No network, no entities, no external subset, none of libxml2's own limits lifted. */
    const int options = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC;
    r->reader = xmlReaderForIO(read_bytes, NULL, r, NULL, look_at_head(r), options);
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

size_t xml_part_plain(struct slice s) {
    static const char others[] = "._-/[]";
    size_t n = 0;
    while (n < s.n &&
           ((s.p[n] >= '0' && s.p[n] <= '9') || (s.p[n] >= 'A' && s.p[n] <= 'Z') ||
            (s.p[n] >= 'a' && s.p[n] <= 'z') || memchr(others, s.p[n], sizeof others - 1)))
        n++;
    return n;
}

static void fail(struct reader *r, uint64_t line, unsigned column, struct slice quoted,
                 const char *what) {
    if (r->failed)
        return;
    r->failed = true;
    struct place at = {r->file, 0, 0};
    const char *quote = xml_part_plain(r->name) == r->name.n ? "" : "\"";
    if (r->name.n)
        fault_input(r->f, at, quoted, "%s%.*s%s:%llu: %s", quote, SLICE_ARGS(r->name), quote,
                    (unsigned long long)line, what);
    else
        fault_input(r->f, (struct place){r->file, line, column}, quoted, "%s", what);
}

/* libxml2 notes the line of an element as 16 bits; its parser is some 500 bytes ahead. */
uint64_t xml_line(const struct xml *x) {
    const struct reader *r = (const struct reader *)x;
    if (!r->reader)
        return 0;
    long line = xmlGetLineNo(xmlTextReaderCurrentNode(r->reader));
    if (line <= 0 || line >= 65535)
        line = xmlTextReaderGetParserLineNumber(r->reader);
    return line > 0 ? (uint64_t)line : 0;
}

void xml_refuse(struct xml *x, struct slice quoted, const char *what) {
    struct reader *r = (struct reader *)x;
    int line = r->reader ? xmlTextReaderGetParserLineNumber(r->reader) : 0;
    fail(r, line > 0 ? (uint64_t)line : 0, 0, quoted, what);
}

/* Where much is nested within few bytes libxml2 meets its own bound before ours. */
static bool is_too_deep(const struct reader *r) {
    static const char theirs[] = "Excessive depth";
    return r->problem.n >= sizeof theirs && memcmp(r->problem.p, theirs, sizeof theirs - 1) == 0;
}

/* What libxml2 stumbled over, unless the archive has told already why there were no more bytes. */
static void tell_problem(struct reader *r) {
    if (r->part && archive_part_failed(r->part)) {
        r->failed = true;
        return;
    }
    if (r->guard.wrong) {
        fail(r, r->guard.line + 1, 0, NO_QUOTE, r->guard.wrong);
        return;
    }
    uint64_t line = r->line ? r->line : r->guard.line + 1;
    /* What libxml2 says has words of the file in it: quoted, like those. */
    if (is_too_deep(r))
        fail(r, line, 0, NO_QUOTE, TOO_DEEP);
    else
        fail(r, line, r->line ? r->column : 0,
             r->problem.n ? buffer_slice(&r->problem) : SLICE("it cannot be read"), "no XML");
}

/* Refuses what libxml2 would take beyond measure to keep and to look up. */
static void check_burden(struct reader *r) {
    const xmlNode *node = xmlTextReaderCurrentNode(r->reader);
    unsigned depth = r->xml.depth, spaces = depth ? r->spaces[depth - 1] : 0;
    if (depth >= XML_DEPTH_MOST) {
        xml_refuse(&r->xml, NO_QUOTE, TOO_DEEP);
        return;
    }
    for (const xmlNs *own = node ? node->nsDef : NULL; own; own = own->next)
        spaces++;
    r->spaces[depth] = spaces;
    if (spaces > SPACES_MOST)
        xml_refuse(&r->xml, NO_QUOTE, "XML with too many namespaces");
    else if (node && node->doc && node->doc->dict && xmlDictSize(node->doc->dict) > NAMES_MOST)
        xml_refuse(&r->xml, NO_QUOTE, "XML with too many different names");
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
        check_burden(r);
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
