/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XML as it is. What the guard lets pass is held against libxml2's own reading of the whole: there
 * may be no document type declaration in it, nor an element of too many attributes. */
#include "tests/fuzz/replay.h"

#include <libxml/parser.h>

#include "corpus/xml.h"
#include "corpus/xml_guard.h"

static void check_element(const xmlNode *node) {
    size_t n = 0;
    for (const xmlAttr *a = node->properties; a; a = a->next)
        n++;
    for (const xmlNs *s = node->nsDef; s; s = s->next)
        n++;
    fuzz_wants(n <= XML_ATTRIBUTES_MOST);
}

/* Without recursion: documents may be deep. */
static void check_tree(const xmlNode *root) {
    for (const xmlNode *node = root; node;) {
        if (node->type == XML_ELEMENT_NODE)
            check_element(node);
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        while (node && node != root && !node->next)
            node = node->parent;
        node = node && node != root ? node->next : NULL;
    }
}

static void ignore(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

static void hold_against(struct slice bytes) {
    struct xml_guard g = {.line = 0};
    const char *encoding = xml_guard_encoding(&g, bytes);
    if (!bytes.n || bytes.n > INT32_MAX || !xml_guard_pass(&g, bytes))
        return;
    xmlSetStructuredErrorFunc(NULL, ignore);
    xmlDocPtr doc = xmlReadMemory(bytes.p, (int)bytes.n, NULL, encoding,
                                  XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR |
                                      XML_PARSE_NOWARNING);
    if (!doc)
        return;
    fuzz_wants(!doc->intSubset && !doc->extSubset);
    check_tree(xmlDocGetRootElement(doc));
    xmlFreeDoc(doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice bytes = {(const char *)data, size};
    struct fault f = {.many = true};
    struct xml *x = xml_open_bytes(bytes, "fuzz", SLICE("part"), &f);
    unsigned open = 0;
    while (xml_next(x)) {
        if (x->event == XML_OPENS)
            xml_attribute(x, "a");
        open += x->event == XML_OPENS;
        open -= x->event == XML_CLOSES;
        fuzz_wants(open <= XML_DEPTH_MOST && x->depth < XML_DEPTH_MOST + 1);
    }
    bool ok = xml_close(x);
    fuzz_wants(ok == fault_none(&f) && (!ok || open == 0));
    fault_free(&f);
    hold_against(bytes);
    return 0;
}
