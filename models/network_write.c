/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network of themes as GraphML (Brandes et al. 2002) and in the DOT language. */
#include <math.h>

#include "corpus/xml_write.h"
#include "models/network.h"

enum { DIGITS = 12 };

static struct slice node_name(const struct network *n, uint32_t node) {
    return hierarchy_name(&n->themes, n->nodes[node].theme);
}

static struct slice part_name(const struct network *n, uint32_t node) {
    return hierarchy_name(&n->themes, n->nodes[node].part);
}

/* What an edge's line is as wide as: nothing where no link holds. */
static double weight_of(const struct network_edge *e) {
    return e->linked ? e->association : 0;
}

/* <key>: what a program may ask of a graph, its nodes and edges. A value that is missing has no
 * <data>, so that nobody reads it as 0. */
static void add_key(struct buffer *to, const char *name, const char *of, const char *type) {
    buffer_format(to, "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", name, of,
                  name, type);
}

static void add_keys(struct buffer *to) {
    add_key(to, "modularity", "graph", "double");
    add_key(to, "label", "node", "string");
    add_key(to, "part", "node", "string");
    add_key(to, "level", "node", "int");
    add_key(to, "n", "node", "long");
    add_key(to, "links", "node", "int");
    add_key(to, "weight", "edge", "double");
    add_key(to, "association", "edge", "double");
    add_key(to, "holds", "edge", "string");
    add_key(to, "flags", "edge", "string");
    for (size_t i = 0; i < NETWORK_COUNTS; i++)
        add_key(to, network_count_names[i], "edge", "long");
    for (size_t i = 0; i < NETWORK_NUMBERS; i++)
        add_key(to, network_number_names[i], "edge", "double");
}

static void data_begin(struct buffer *to, const char *key) {
    buffer_format(to, "      <data key=\"%s\">", key);
}

static void data_end(struct buffer *to) {
    buffer_text(to, "</data>\n");
}

static void add_text(struct buffer *to, const char *key, struct slice text) {
    data_begin(to, key);
    xml_add_text(to, text);
    data_end(to);
}

static void add_count(struct buffer *to, const char *key, uint64_t n) {
    if (n == UINT64_MAX)
        return;
    data_begin(to, key);
    buffer_u64(to, n);
    data_end(to);
}

static void add_number(struct buffer *to, const char *key, double x) {
    if (isnan(x))
        return;
    data_begin(to, key);
    if (isinf(x))
        buffer_text(to, x < 0 ? "-INF" : "INF");
    else
        buffer_real(to, x, DIGITS);
    data_end(to);
}

static void graphml_node(const struct network *n, uint32_t i, struct buffer *to) {
    const struct network_node *node = &n->nodes[i];
    buffer_format(to, "    <node id=\"n%u\">\n", i);
    add_text(to, "label", node_name(n, i));
    add_text(to, "part", part_name(n, i));
    add_count(to, "level", hierarchy_level(&n->themes, node->theme) + 1);
    add_count(to, "n", node->n);
    add_count(to, "links", node->links);
    buffer_text(to, "    </node>\n");
}

static void graphml_edge(const struct network *n, size_t i, struct buffer *to) {
    const struct network_edge *e = &n->edges[i];
    buffer_format(to, "    <edge id=\"e%zu\" source=\"n%u\" target=\"n%u\">\n", i, e->a, e->b);
    add_number(to, "weight", weight_of(e));
    add_number(to, "association", e->association);
    add_text(to, "holds", e->holds);
    add_text(to, "flags", e->flags);
    for (size_t k = 0; k < NETWORK_COUNTS; k++)
        add_count(to, network_count_names[k], e->counts[k]);
    for (size_t k = 0; k < NETWORK_NUMBERS; k++)
        add_number(to, network_number_names[k], e->numbers[k]);
    buffer_text(to, "    </edge>\n");
}

void network_graphml(const struct network *n, struct buffer *to) {
    buffer_text(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    add_keys(to);
    buffer_text(to, "  <graph id=\"themes\" edgedefault=\"undirected\">\n");
    add_number(to, "modularity", n->modularity.x);
    for (uint32_t i = 0; i < n->n_nodes; i++)
        graphml_node(n, i, to);
    for (size_t i = 0; i < n->n_edges; i++)
        graphml_edge(n, i, to);
    buffer_text(to, "  </graph>\n</graphml>\n");
}

/* A quoted string. In what is drawn a backslash begins an escape, and & a reference. */
static void add_string(struct buffer *to, struct slice text, bool drawn) {
    buffer_char(to, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"' || (drawn && text.p[i] == '\\'))
            buffer_char(to, '\\');
        buffer_char(to, text.p[i]);
        if (drawn && text.p[i] == '&')
            buffer_text(to, "amp;");
    }
    buffer_char(to, '"');
}

static void dot_number(struct buffer *to, const char *name, double x) {
    if (isnan(x))
        return;
    buffer_format(to, ", %s=\"", name);
    buffer_real(to, x, DIGITS);
    buffer_char(to, '"');
}

static void dot_count(struct buffer *to, const char *name, uint64_t n) {
    if (n != UINT64_MAX)
        buffer_format(to, ", %s=%llu", name, (unsigned long long)n);
}

static void dot_node(const struct network *n, uint32_t i, struct buffer *to) {
    buffer_format(to, "  n%u [label=", i);
    add_string(to, node_name(n, i), true);
    buffer_text(to, ", part=");
    add_string(to, part_name(n, i), false);
    dot_count(to, "n", n->nodes[i].n);
    buffer_format(to, ", links=%u];\n", n->nodes[i].links);
}

static void dot_edge(const struct network_edge *e, struct buffer *to) {
    double weight = weight_of(e);
    buffer_format(to, "  n%u -- n%u [len=", e->a, e->b);
    buffer_real(to, 3 * (1 - 0.9 * weight), DIGITS);
    buffer_text(to, ", penwidth=");
    buffer_real(to, e->linked ? 1 + 4 * weight : 0.5, DIGITS);
    if (!e->linked)
        buffer_text(to, ", style=dotted, color=gray");
    dot_number(to, "association", e->association);
    buffer_text(to, ", holds=");
    add_string(to, e->holds, false);
    buffer_text(to, ", flags=");
    add_string(to, e->flags, false);
    for (size_t k = 0; k < NETWORK_COUNTS; k++)
        dot_count(to, network_count_names[k], e->counts[k]);
    for (size_t k = 0; k < NETWORK_NUMBERS; k++)
        dot_number(to, network_number_names[k], e->numbers[k]);
    buffer_text(to, "];\n");
}

void network_dot(const struct network *n, struct buffer *to) {
    buffer_text(to, "graph themes {\n  graph [layout=neato, overlap=false, outputorder=edgesfirst");
    dot_number(to, "modularity", n->modularity.x);
    buffer_text(to, "];\n  node [shape=box, style=\"rounded,filled\", fillcolor=white];\n");
    for (uint32_t i = 0; i < n->n_nodes; i++)
        dot_node(n, i, to);
    for (size_t i = 0; i < n->n_edges; i++)
        dot_edge(&n->edges[i], to);
    buffer_text(to, "}\n");
}
