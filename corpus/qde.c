/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/qde.h"

#include <stdlib.h>

#include "corpus/apart.h"
#include "corpus/theme_ids.h"
#include "pipeline/options.h"

/* Bytes of a selection's name: they tell whether it repeats the text. */
enum { REPEATED_MOST = 400 };

struct walk {
    struct qde *q;
    struct xml *x;
    const char *names[XML_DEPTH_MOST]; /* of the open elements */
    /* What is open; `media` is a source of another kind than text, the last of the project's. */
    bool in_media, in_text, in_content, in_selection;
    unsigned media_depth, text_depth, selection_depth;
    size_t media;
    uint32_t selected_by; /* who made the selection */
    bool coding;          /* one of a text, */
    uint32_t coder;       /* by whom, */
    size_t selection;     /* and on what */
    struct buffer content;
};

static bool is(const char *name, const char *wanted) {
    return strcmp(name, wanted) == 0;
}

/* A GUID without its braces, in lower case, as a number. */
static uint32_t guid_id(struct walk *w, struct slice guid) {
    char text[64];
    size_t n = 0;
    for (size_t i = 0; i < guid.n && n < sizeof text; i++) {
        char c = guid.p[i];
        if (c != '{' && c != '}' && c != ' ')
            text[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    if (n == 0)
        return QDE_NONE;
    struct qde *q = w->q;
    size_t count = q->guids.count;
    uint32_t id = intern_add(&q->guids, (struct slice){text, n});
    MEM_GROW(q->known, q->cap_known, id + 1);
    if (id == count)
        q->known[id] = (struct qde_known){.position = -1, .code = QDE_NONE};
    return id;
}

static uint32_t guid_of(struct walk *w, const char *attribute) {
    return guid_id(w, xml_attribute(w->x, attribute));
}

static struct slice clean_attribute(struct walk *w, const char *attribute) {
    return qde_attribute(w->x, attribute, &w->q->arena);
}

static struct slice copied_attribute(struct walk *w, const char *attribute) {
    return arena_copy(&w->q->arena, xml_attribute(w->x, attribute));
}

static int64_t number_of(struct slice s) {
    uint64_t n = 0;
    return number_u64(slice_trim(s), &n) && n < INT64_MAX ? (int64_t)n : -1;
}

static void open_code(struct walk *w, const char *parent) {
    struct qde *q = w->q;
    uint32_t id = qde_codes_open(&q->codes, w->x, parent);
    uint32_t guid = id == QDE_NONE ? QDE_NONE : guid_of(w, "guid");
    if (guid != QDE_NONE && q->known[guid].code == QDE_NONE)
        q->known[guid].code = id;
}

static void add_source(struct walk *w, enum qde_kind kind) {
    struct qde *q = w->q;
    MEM_GROW(q->sources, q->cap_sources, q->n_sources + 1);
    q->sources[q->n_sources++] = (struct qde_source){.kind = kind,
                                                     .name = clean_attribute(w, "name"),
                                                     .plain = copied_attribute(w, "plainTextPath"),
                                                     .rich = copied_attribute(w, "richTextPath"),
                                                     .selection = q->n_selections,
                                                     .coding = q->n_codings};
}

static void open_text(struct walk *w, enum qde_kind kind) {
    add_source(w, kind);
    w->in_text = true;
    w->text_depth = w->x->depth;
}

static void open_media(struct walk *w, enum qde_kind kind) {
    w->in_media = true;
    w->media_depth = w->x->depth;
    w->media = w->q->n_sources;
    add_source(w, kind);
}

/* The text of a source of another kind, whose name it has unless it has one itself. */
static void open_media_text(struct walk *w) {
    struct qde_source *media = &w->q->sources[w->media];
    struct slice name = media->name;
    media->has_text = true;
    open_text(w, media->kind);
    struct qde_source *text = &w->q->sources[w->q->n_sources - 1];
    if (text->name.n == 0)
        text->name = name;
}

/* The text that is open. */
static struct qde_source *open_source(struct walk *w) {
    return &w->q->sources[w->q->n_sources - 1];
}

static void add_selection(struct walk *w, int64_t from, int64_t to, struct slice name) {
    struct qde *q = w->q;
    MEM_GROW(q->selections, q->cap_selections, q->n_selections + 1);
    q->selections[q->n_selections++] = (struct selection){from, to, name};
    open_source(w)->n_selections++;
}

static struct slice selection_name(struct walk *w) {
    struct slice name = xml_attribute(w->x, "name");
    struct buffer b = {0};
    size_t n = name.n < REPEATED_MOST ? name.n : REPEATED_MOST;
    while (n < name.n && n && ((unsigned char)name.p[n] & 0xc0) == 0x80)
        n--;
    buffer_add(&b, (struct slice){name.p, n});
    if (n < name.n)
        buffer_text(&b, "\xe2\x80\xa6");
    name = arena_copy(&w->q->arena, buffer_slice(&b));
    buffer_free(&b);
    return name;
}

static int64_t sync_position(struct walk *w, const char *attribute) {
    uint32_t id = guid_of(w, attribute);
    return id == QDE_NONE ? -1 : w->q->known[id].position;
}

static void open_selection(struct walk *w, bool of_transcript) {
    int64_t from, to;
    if (of_transcript) {
        from = sync_position(w, "fromSyncPoint");
        to = sync_position(w, "toSyncPoint");
    } else {
        from = number_of(xml_attribute(w->x, "startPosition"));
        to = number_of(xml_attribute(w->x, "endPosition"));
    }
    w->in_selection = true;
    w->selection_depth = w->x->depth;
    w->selected_by = guid_of(w, "creatingUser");
    add_selection(w, from, to, selection_name(w));
}

/* A coding of the open selection, or of the whole of the open text; others are counted. */
static void open_coding(struct walk *w) {
    unsigned depth = w->x->depth;
    bool whole = w->in_text && depth == w->text_depth + 1;
    w->coding = whole || (w->in_selection && depth == w->selection_depth + 1);
    w->q->others += !w->coding;
    if (!w->coding)
        return;
    if (whole)
        add_selection(w, 0, QDE_WHOLE, (struct slice){"", 0});
    w->selection = w->q->n_selections - 1;
    w->coder = guid_of(w, "creatingUser");
    if (w->coder == QDE_NONE && !whole)
        w->coder = w->selected_by;
}

static void add_coding(struct walk *w) {
    struct qde *q = w->q;
    MEM_GROW(q->codings, q->cap_codings, q->n_codings + 1);
    q->codings[q->n_codings++] =
        (struct qde_coding){guid_of(w, "targetGUID"), w->coder, w->selection};
    open_source(w)->n_codings++;
}

/* An element of the list of sources. */
static void open_any_source(struct walk *w, const char *name) {
    static const struct {
        const char *name;
        enum qde_kind kind;
    } kinds[] = {{"PDFSource", QDE_PDF},
                 {"PictureSource", QDE_PICTURE},
                 {"AudioSource", QDE_AUDIO},
                 {"VideoSource", QDE_VIDEO}};
    if (is(name, "TextSource"))
        open_text(w, QDE_TEXT);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (is(name, kinds[i].name))
            open_media(w, kinds[i].kind);
}

/* An element within a text. */
static void open_in_text(struct walk *w, const char *name) {
    bool child = w->x->depth == w->text_depth + 1;
    if (is(name, "PlainTextContent") && child) {
        buffer_clear(&w->content);
        w->in_content = true;
    } else if (is(name, "PlainTextSelection") && child) {
        open_selection(w, false);
    } else if (is(name, "TranscriptSelection") && child) {
        open_selection(w, true);
    } else if (is(name, "SyncPoint") && child) {
        uint32_t id = guid_of(w, "guid");
        if (id != QDE_NONE)
            w->q->known[id].position = number_of(xml_attribute(w->x, "position"));
    } else if (is(name, "CodeRef") && w->coding) {
        add_coding(w);
    }
}

static void open_user(struct walk *w) {
    uint32_t id = guid_of(w, "guid");
    struct slice name = clean_attribute(w, "name");
    if (name.n == 0)
        name = clean_attribute(w, "id");
    if (id != QDE_NONE)
        w->q->known[id].coder = name;
}

static void open_case(struct walk *w) {
    uint32_t id = guid_of(w, "guid");
    if (id != QDE_NONE)
        w->q->known[id].is_case = true;
}

static void open_project(struct walk *w, const char *name) {
    if (!is(name, "Project"))
        xml_refuse(w->x, slice_of(name), "no REFI-QDA project: an element that is no Project");
}

static void opens(struct walk *w) {
    const char *name = w->x->name;
    unsigned depth = w->x->depth;
    const char *parent = depth ? w->names[depth - 1] : "";
    bool in_media = w->in_media && depth == w->media_depth + 1;
    w->names[depth] = name;
    if (depth == 0)
        open_project(w, name);
    else if (is(name, "Coding"))
        open_coding(w);
    else if (w->in_text)
        open_in_text(w, name);
    else if (is(parent, "Codes") || is(parent, "Code"))
        open_code(w, parent);
    else if (is(name, "User") && is(parent, "Users"))
        open_user(w);
    else if (is(name, "Case") && is(parent, "Cases"))
        open_case(w);
    else if (is(parent, "Sources"))
        open_any_source(w, name);
    else if (in_media && (is(name, "Representation") || is(name, "Transcript")))
        open_media_text(w);
}

static void closes(struct walk *w) {
    unsigned depth = w->x->depth;
    qde_codes_close(&w->q->codes, w->x);
    if (w->in_content && depth == w->text_depth + 1) {
        w->in_content = false;
        open_source(w)->content = arena_copy(&w->q->arena, buffer_slice(&w->content));
    }
    w->in_selection = w->in_selection && depth != w->selection_depth;
    w->in_text = w->in_text && depth != w->text_depth;
    w->in_media = w->in_media && depth != w->media_depth;
    w->coding = w->coding && !is(w->names[depth], "Coding");
}

/* Gives each code an id that no other has. */
static bool name_themes(struct qde *q, const char *file, struct fault *f) {
    struct apart apart = {.cap = 0};
    struct buffer id = {0};
    bool ok = true;
    for (size_t i = 0; i < q->codes.n && ok; i++) {
        struct qde_code *c = &q->codes.items[i];
        buffer_clear(&id);
        if (c->parent != QDE_NONE)
            buffer_add(&id, q->codes.items[c->parent].theme);
        theme_id_level(&id, c->name);
        apart_take(&apart, &id, "_", "");
        c->theme = arena_copy(&q->arena, buffer_slice(&id));
        ok = id.n <= QDE_NAME_MOST || fault_input(f, (struct place){file, 0, 0}, c->name,
                                                  "a code whose path has more than 1000 bytes");
    }
    buffer_free(&id);
    apart_free(&apart);
    return ok;
}

bool qde_read(struct qde *q, struct archive *a, size_t entry, struct fault *f) {
    struct walk w = {.q = q, .x = xml_open(a, entry, f)};
    q->codes.inner = QDE_NONE;
    while (xml_next(w.x)) {
        if (w.x->event == XML_OPENS)
            opens(&w);
        else if (w.x->event == XML_CLOSES)
            closes(&w);
        else if (w.in_content)
            buffer_add(&w.content, w.x->text);
        else
            qde_codes_text(&q->codes, w.x);
    }
    bool ok = xml_close(w.x) && name_themes(q, archive_file(a), f);
    buffer_free(&w.content);
    return ok;
}

void qde_free(struct qde *q) {
    qde_codes_free(&q->codes);
    free(q->sources);
    free(q->selections);
    free(q->codings);
    free(q->known);
    intern_free(&q->guids);
    arena_free(&q->arena);
    *q = (struct qde){.n_sources = 0};
}
