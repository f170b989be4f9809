/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "models/digest.h"
#include "pipeline/workdir_table.h"
#include "stages/dictionary.h"
#include "stages/run_package_inner.h"

/* The first line of a table, without its LF, in `line`. */
static bool read_header(const char *path, struct buffer *line, struct fault *f) {
    FILE *in = fopen(path, "re");
    if (!in)
        return fault_system(f, path);
    buffer_clear(line);
    for (int c; (c = getc(in)) != EOF && c != '\n';)
        buffer_char(line, (char)c);
    bool failed = ferror(in) != 0;
    return (fclose(in) == 0 && !failed) || fault_system(f, path);
}

static json_t *describe_column(struct slice table, struct slice name, bool *ok) {
    const struct dictionary_entry *e = dictionary_find(table, name);
    json_t *field = json_object();
    *ok &= json_object_set_new(field, "name", json_stringn(name.p, name.n)) == 0;
    *ok &= json_object_set_new(field, "type", json_string(e ? e->type : "string")) == 0;
    if (e && *e->unit)
        *ok &= json_object_set_new(field, "unit", json_string(e->unit)) == 0;
    *ok &=
        json_object_set_new(
            field, "description",
            json_string(e ? e->meaning : "brought by a manifest or a table of the programme")) == 0;
    return field;
}

static json_t *describe_schema(struct slice table, struct slice header, bool *ok) {
    json_t *schema = json_object(), *fields = json_array();
    for (struct slice rest = header; rest.p;)
        *ok &=
            json_array_append_new(fields, describe_column(table, slice_cut(&rest, '\t'), ok)) == 0;
    *ok &= json_object_set_new(schema, "fields", fields) == 0;
    *ok &= json_object_set_new(schema, "missingValues", json_pack("[s, s]", "", "suppressed")) == 0;
    return schema;
}

/* The names of a package's tables differ: where counts and what is made of them are called alike,
 * the counts are `counts-voices`. */
static const char *resource_prefix(const struct package *p, const char *name) {
    const char *slash = strrchr(name, '/');
    for (size_t i = 0; slash && i < p->n_tables; i++)
        if (strcmp(p->tables[i], slash + 1) == 0)
            return "counts-";
    return "";
}

static json_t *describe_table(const struct package *p, const struct digest_of *file,
                              const char *name, struct slice header, bool *ok) {
    const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
    struct slice stem = {base, strcspn(base, ".")};
    json_t *table = json_pack("{s:o, s:s, s:s, s:s, s:s, s:s, s:I, s:{s:s, s:s, s:b}}", "name",
                              json_sprintf("%s%.*s", resource_prefix(p, name), SLICE_ARGS(stem)),
                              "path", name, "profile", "tabular-data-resource", "format", "csv",
                              "mediatype", "text/tab-separated-values", "encoding", "utf-8",
                              "bytes", (json_int_t)file->bytes, "dialect", "delimiter", "\t",
                              "lineTerminator", "\n", "doubleQuote", 0);
    *ok &= json_object_set_new(table, "hash", json_sprintf("sha256:%s", file->hex)) == 0;
    *ok &= json_object_set_new(table, "schema", describe_schema(stem, header, ok)) == 0;
    return table;
}

/* A graph: no table, so that nothing is said of columns. */
static json_t *describe_graph(const struct digest_of *file, const char *name) {
    const char *form = strrchr(name, '.') + 1;
    return json_pack(
        "{s:o, s:s, s:s, s:s, s:s, s:s, s:I, s:s+}", "name", json_sprintf("graph-%s", form), "path",
        name, "profile", "data-resource", "format", form, "mediatype",
        strcmp(form, "dot") == 0 ? "text/vnd.graphviz" : "application/graphml+xml", "encoding",
        "utf-8", "bytes", (json_int_t)file->bytes, "hash", "sha256:", file->hex);
}

static bool is_table(const char *name) {
    return strcmp(strrchr(name, '.'), ".tsv") == 0;
}

static json_t *describe_file(const struct package *p, const struct digest_of *file,
                             const char *name, struct buffer *header, struct fault *f, bool *ok) {
    if (!is_table(name))
        return describe_graph(file, name);
    return read_header(file->path, header, f)
               ? describe_table(p, file, name, buffer_slice(header), ok)
               : NULL;
}

/* Its digest may have been taken while it was written. */
static void set_file(struct workdir *dir, const char *name, struct digest_of *file,
                     struct fault *f) {
    struct table_digest known;
    file->path = workdir_file(dir, name, f);
    if (!workdir_table_digest(dir, name, &known))
        return;
    memcpy(file->hex, known.hex, sizeof file->hex);
    file->bytes = known.bytes;
}

json_t *package_resources(struct workdir *dir, const struct package *p, struct fault *f, bool *ok) {
    json_t *resources = json_array();
    struct buffer header = {0};
    struct digest_of *files = mem_zero(p->n_tables, sizeof *files);
    for (size_t i = 0; i < p->n_tables; i++)
        set_file(dir, p->tables[i], &files[i], f);
    *ok &= fault_none(f) && digest_all(files, p->n_tables, NULL, p->jobs, f);
    for (size_t i = 0; *ok && i < p->n_tables; i++)
        *ok &= json_array_append_new(
                   resources, describe_file(p, &files[i], p->tables[i], &header, f, ok)) == 0;
    buffer_free(&header);
    free(files);
    return resources;
}
