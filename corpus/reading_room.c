/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reading_room.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/file.h"

/* What a file may take. Seconds: what the slowest format wants ten times over, and a bomb of the
 * size that archives may have. Bytes of an answer: what the largest archive unpacks to, and a text
 * in which every other byte begins a turn. Memory: all of that several times. */
enum { SECONDS = 30, SECONDS_PER_MIB = 1, ANSWER_MIB = 512, ANSWER_TIMES = 6 };
#define MEMORY ((uint64_t)16 << 30)

struct clerk {
    struct reading_room *room;
    struct confined *process;
    struct buffer question, answer;
    struct clerk *next; /* of those who are free */
};

struct reading_room {
    struct reading_task task;
    struct confinement *confinement;
    pthread_mutex_t lock; /* over the list */
    struct clerk *free;
};

struct reading_room *reading_room_open(const struct reading_options *o, struct fault *f) {
    struct reading_room *room = mem_zero(1, sizeof *room);
    const struct confinement_options confined = {
        .work = reading_task_do, .with = &room->task, .who = "the reader", .memory = MEMORY};
    room->task.options = o;
    pthread_mutex_init(&room->lock, NULL);
    room->confinement = confinement_new(&confined, f);
    if (room->confinement)
        return room;
    reading_room_close(room);
    return NULL;
}

void reading_room_close(struct reading_room *room) {
    if (!room)
        return;
    for (struct clerk *c = room->free, *next; c; c = next) {
        next = c->next;
        confined_free(c->process);
        buffer_free(&c->question);
        buffer_free(&c->answer);
        free(c);
    }
    confinement_free(room->confinement);
    pthread_mutex_destroy(&room->lock);
    free(room);
}

struct clerk *clerk_new(struct reading_room *room) {
    pthread_mutex_lock(&room->lock);
    struct clerk *c = room->free;
    if (c)
        room->free = c->next;
    pthread_mutex_unlock(&room->lock);
    if (c)
        return c;
    c = mem_zero(1, sizeof *c);
    c->room = room;
    c->process = confined_new(room->confinement);
    return c;
}

void clerk_leave(struct clerk *c) {
    if (!c)
        return;
    struct reading_room *room = c->room;
    pthread_mutex_lock(&room->lock);
    c->next = room->free;
    room->free = c;
    pthread_mutex_unlock(&room->lock);
}

bool clerk_ask(struct clerk *c, enum reading_kind kind, const struct transcript_file *file,
               const struct reader *reader, const struct buffer *held, struct slice *answer,
               struct fault *f) {
    const struct reading_question q = {kind, reader, file->named, file->size, file->path};
    int fd = held ? -1 : open(file->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (!held && fd < 0)
        return fault_system(f, file->path);
    buffer_clear(&c->question);
    reading_question_pack(&c->question, &q);
    uint64_t size = held ? held->n : file->size;
    const struct confined_request r = {.head = buffer_slice(&c->question),
                                       .body = held ? buffer_slice(held) : (struct slice){"", 0},
                                       .fd = fd,
                                       .seconds =
                                           SECONDS + (unsigned)(size >> 20) * SECONDS_PER_MIB,
                                       .most = ((uint64_t)ANSWER_MIB << 20) + size * ANSWER_TIMES};
    bool ok = confined_ask(c->process, &r, file_label(file->path), &c->answer, f);
    if (fd >= 0)
        close(fd);
    *answer = buffer_slice(&c->answer);
    return ok;
}

struct buffer clerk_keep(struct clerk *c) {
    struct buffer answer = c->answer;
    c->answer = (struct buffer){NULL, 0, 0};
    return answer;
}

void reading_room_describe(struct buffer *to) {
    confinement_describe(to);
}
