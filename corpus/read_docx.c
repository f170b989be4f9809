/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <strings.h>

#include "corpus/docx_text.h"

/* A part of the package that another one refers to, by what for. */
struct relation {
    enum relation_kind { MAIN, HEADER, FOOTER, FOOTNOTES, ENDNOTES, COMMENTS, KINDS } kind;
    size_t entry; /* of the archive, or ARCHIVE_NONE */
};
/* Of the kinds above; there are no more parts to refer to. */
enum { RELATIONS_MOST = 4096 };
struct relations {
    struct relation *items; /* [n] */
    size_t n, cap;
};

static const char *const kind_names[KINDS] = {
    [MAIN] = "officeDocument", [HEADER] = "header",     [FOOTER] = "footer",
    [FOOTNOTES] = "footnotes", [ENDNOTES] = "endnotes", [COMMENTS] = "comments",
};
static const enum unspoken kind_why[KINDS] = {
    [HEADER] = UNSPOKEN_HEADER, [FOOTER] = UNSPOKEN_HEADER,    [FOOTNOTES] = UNSPOKEN_NOTE,
    [ENDNOTES] = UNSPOKEN_NOTE, [COMMENTS] = UNSPOKEN_COMMENT,
};

/* What a relationship's type ends with; the rest differs between transitional and strict. */
static enum relation_kind kind_of(struct slice type) {
    const char *slash = type.n ? memrchr(type.p, '/', type.n) : NULL;
    struct slice name =
        slash ? (struct slice){slash + 1, (size_t)(type.p + type.n - slash - 1)} : type;
    size_t kind = 0;
    while (kind < KINDS && !slice_eq(name, slice_of(kind_names[kind])))
        kind++;
    return (enum relation_kind)kind;
}

static struct slice folder_of(struct slice name) {
    const char *slash = name.n ? memrchr(name.p, '/', name.n) : NULL;
    return (struct slice){name.p, slash ? (size_t)(slash - name.p) + 1 : 0};
}

/* The entry that `target` means in a part that lies in `folder` (with its `/`, or empty). */
static size_t resolve(const struct archive *a, struct slice folder, struct slice target) {
    struct buffer path = {0};
    bool ok = true;
    if (target.n == 0 || *target.p != '/')
        buffer_add(&path, folder);
    for (struct slice rest = target; rest.p && ok;) {
        struct slice step = slice_cut(&rest, '/');
        bool up = slice_eq(step, SLICE(".."));
        if (step.n == 0 || slice_eq(step, SLICE(".")))
            continue;
        if (up) {
            ok = path.n > 0;
            path.n = ok ? folder_of((struct slice){path.p, path.n - 1}).n : 0;
            continue;
        }
        buffer_add(&path, step);
        if (rest.p)
            buffer_char(&path, '/');
    }
    size_t entry = ok && path.n ? archive_find(a, buffer_slice(&path)) : ARCHIVE_NONE;
    buffer_free(&path);
    return entry;
}

/* Those of the part `of` (empty: of the package itself), as the part beside it says:
 * word/_rels/document.xml.rels. A part without one has none. */
static bool read_relations(struct relations *r, struct archive *a, struct slice of,
                           struct fault *f) {
    struct buffer name = {0};
    struct slice folder = folder_of(of);
    buffer_add(&name, folder);
    buffer_text(&name, "_rels/");
    buffer_add(&name, (struct slice){of.p + folder.n, of.n - folder.n});
    buffer_text(&name, ".rels");
    size_t entry = archive_find(a, buffer_slice(&name));
    buffer_free(&name);
    if (entry == ARCHIVE_NONE)
        return true;
    struct xml *x = xml_open(a, entry, f);
    while (xml_next(x)) {
        if (x->event != XML_OPENS || strcmp(x->name, "Relationship") != 0 ||
            slice_eq(xml_attribute(x, "TargetMode"), SLICE("External")))
            continue;
        enum relation_kind kind = kind_of(xml_attribute(x, "Type"));
        if (kind == KINDS)
            continue;
        if (r->n == RELATIONS_MOST)
            xml_refuse(x, NO_QUOTE, "more headers and notes than any document has");
        MEM_GROW(r->items, r->cap, r->n + 1);
        r->items[r->n++] = (struct relation){kind, resolve(a, folder, xml_attribute(x, "Target"))};
    }
    return xml_close(x);
}

static size_t find_main(struct archive *a, struct fault *f) {
    struct relations r = {0};
    size_t entry = ARCHIVE_NONE;
    bool ok = read_relations(&r, a, (struct slice){"", 0}, f);
    for (size_t i = 0; i < r.n && entry == ARCHIVE_NONE; i++)
        if (r.items[i].kind == MAIN)
            entry = r.items[i].entry;
    if (ok && entry == ARCHIVE_NONE)
        fault_input(f, (struct place){archive_file(a), 0, 0}, NO_QUOTE,
                    "a ZIP archive that is no Word document: it names no main part");
    free(r.items);
    return ok ? entry : ARCHIVE_NONE;
}

/* Footnotes, comments, headers: left out, as the ledger tells. */
static bool leave_others(struct archive *a, size_t entry, struct transcript *t, struct fault *f) {
    struct relations r = {0};
    bool *read = mem_zero(archive_count(a), sizeof *read);
    bool ok = read_relations(&r, a, archive_name(a, entry), f);
    for (size_t i = 0; i < r.n && ok; i++) {
        struct office o = {.numbers = 0};
        if (r.items[i].kind == MAIN || r.items[i].entry == ARCHIVE_NONE || read[r.items[i].entry])
            continue;
        read[r.items[i].entry] = true;
        ok = docx_text(&o, t, a, r.items[i].entry, false, f);
        if (ok)
            office_leave(&o, t, 0, kind_why[r.items[i].kind]);
        office_free(&o);
    }
    free(read);
    free(r.items);
    return ok;
}

/* The containers that are no ZIP archive: Word's before 2007, and the one around a password. */
static bool is_compound(struct slice bytes) {
    static const unsigned char magic[] = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    return bytes.n >= sizeof magic && memcmp(bytes.p, magic, sizeof magic) == 0;
}

static bool read_docx(struct transcript *t, const struct reading *in, struct fault *f) {
    struct place at = {in->file, 0, 0};
    if (is_compound(in->bytes))
        return fault_input(f, at, NO_QUOTE,
                           "a Word file with a password, or of before 2007: save it as .docx "
                           "without one");
    if (!archive_detect(in->bytes))
        return fault_input(f, at, NO_QUOTE, "no Word document: it is no ZIP archive");
    struct archive *a = archive_open(in->bytes, in->file, f);
    size_t entry = a ? find_main(a, f) : ARCHIVE_NONE;
    struct office o = {.numbers = 0};
    bool ok = entry != ARCHIVE_NONE && docx_text(&o, t, a, entry, true, f) &&
              leave_others(a, entry, t, f) && office_read(&o, t, in, "a Word document", f);
    office_free(&o);
    archive_free(a);
    return ok;
}

/* A package of Office is told by the names of its first entries, which are not compressed. */
static int detect_docx(struct slice start) {
    if (!archive_detect(start))
        return 0;
    if (memmem(start.p, start.n, "word/", 5))
        return 95;
    return memmem(start.p, start.n, "[Content_Types].xml", 19) ? 50 : 0;
}

const struct reader reader_docx = {.name = "docx",
                                   .extensions = "docx|docm|dotx",
                                   .of_bytes = true,
                                   .detect = detect_docx,
                                   .read = read_docx};
