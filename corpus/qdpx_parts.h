/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a REFI-QDA project is made of, for qdpx.c (opens it) and read_qdpx.c (reads from it). */
#ifndef HEARTH_QDPX_PARTS_H
#define HEARTH_QDPX_PARTS_H

#include "corpus/qde.h"
#include "corpus/qdpx.h"

enum qdpx_left {
    QDPX_READ,
    QDPX_PICTURE,
    QDPX_PDF,
    QDPX_RECORDING,
    QDPX_FILM,
    QDPX_ABSENT,
    QDPX_TWIN,
};

#define QDPX_NONE SIZE_MAX

struct part {
    const struct qde_source *source;
    struct slice name;
    enum qdpx_left left; /* why it is not read */
    size_t plain, rich;  /* entries of the archive, or ARCHIVE_NONE */
    size_t owner;        /* the part that is read with the codings of this one: itself, mostly */
    size_t twin;         /* the next part of this one's owner, or QDPX_NONE */
    const char *label;   /* FILE/NAME, for messages */
    bool loaded;         /* what follows is there: */
    struct slice characters; /* as they were stored, but for the byte order mark */
    bool mark;               /* there was one */
    uint64_t repaired;
};

struct qdpx {
    const char *file;
    struct archive *archive;
    struct qde project;
    struct slice folder; /* of the project file, with its `/`, or empty */
    struct part *parts;  /* [n] */
    size_t n;
    uint64_t lost;              /* codings of parts that are not read */
    struct countings countings; /* of all parts, once `counted` */
    size_t way;
    bool counted;
    struct arena arena;
};

#endif
