/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/part_inner.h"

struct part_reader part_reader_of(const struct part *p, const struct part_piece *piece) {
    return (struct part_reader){
        .part = p, .at = piece->from, .end = piece->from + piece->bytes, .packed = piece->packed};
}

static uint32_t number_at(const char *p) {
    const unsigned char *b = (const unsigned char *)p;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* What stands before the block at hand. */
struct head {
    uint32_t size, bytes; /* unpacked, packed */
};

static bool read_head(const struct part_reader *r, struct buffer *room, struct head *h,
                      struct fault *f) {
    uint64_t rest = r->end - r->at;
    buffer_clear(room);
    if (rest >= PART_BLOCK_HEAD && !part_read(r->part, r->at, PART_BLOCK_HEAD, room, f))
        return false;
    *h = (struct head){.size = 0};
    if (rest >= PART_BLOCK_HEAD)
        *h = (struct head){number_at(room->p), number_at(room->p + 4)};
    return (h->size && h->size <= PART_BLOCK && h->bytes && h->bytes <= rest - PART_BLOCK_HEAD) ||
           part_refuse(r->part, "a block of it does not fit", f);
}

static bool next_block(struct part_reader *r, struct buffer *room, struct buffer *to,
                       struct fault *f) {
    struct head h;
    if (!read_head(r, room, &h, f))
        return false;
    buffer_clear(room);
    if (!part_read(r->part, r->at + PART_BLOCK_HEAD, h.bytes, room, f))
        return false;
    r->at += PART_BLOCK_HEAD + h.bytes;
    return decompress(buffer_slice(room), h.size, to) ||
           part_refuse(r->part, "a block of it cannot be unpacked", f);
}

bool part_reader_next(struct part_reader *r, struct buffer *room, size_t most, struct buffer *to,
                      struct fault *f) {
    uint64_t rest = r->end - r->at;
    if (rest == 0)
        return false;
    if (r->packed)
        return next_block(r, room, to, f);
    size_t n = rest < most ? (size_t)rest : most;
    r->at += n;
    return part_read(r->part, r->at - n, n, to, f);
}

/* The bytes of a packed member are what its line says. */
static bool is_whole(const struct part *p, const struct part_piece *piece, size_t n,
                     struct fault *f) {
    return fault_none(f) &&
           (n == piece->size || part_refuse(p, "a member of it has another size", f));
}

bool part_text(const struct part *p, const char *name, struct buffer *to, struct fault *f) {
    const struct part_piece *piece = part_find(p, name, f);
    struct buffer room = {0};
    size_t before = to->n;
    if (!piece)
        return false;
    struct part_reader r = part_reader_of(p, piece);
    while (part_reader_next(&r, &room, (size_t)piece->bytes, to, f))
        ;
    buffer_free(&room);
    return is_whole(p, piece, to->n - before, f);
}
