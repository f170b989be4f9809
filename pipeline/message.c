/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/message.h"

#include <errno.h>
#include <stdalign.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

/* Room for one descriptor beside a message. */
union control {
    alignas(struct cmsghdr) char bytes[CMSG_SPACE(sizeof(int))];
};

bool message_tick(int socket, unsigned seconds) {
    struct timeval t = {.tv_sec = (time_t)seconds};
    return setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof t) == 0 &&
           setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &t, sizeof t) == 0;
}

/* Whether to try once more after a call that moved nothing. */
static bool again(const struct patience *p) {
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return false;
    if (!p || p->lasts(p->with))
        return true;
    errno = ETIMEDOUT;
    return false;
}

static void attach(struct msghdr *m, union control *room, int fd) {
    m->msg_control = room->bytes;
    m->msg_controllen = sizeof room->bytes;
    struct cmsghdr *c = CMSG_FIRSTHDR(m);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(c), &fd, sizeof fd);
}

/* Drops the first `sent` bytes of what m has to send. */
static void advance(struct msghdr *m, size_t sent) {
    m->msg_control = NULL; /* the descriptor went with the first byte */
    m->msg_controllen = 0;
    while (m->msg_iovlen && sent >= m->msg_iov->iov_len) {
        sent -= m->msg_iov->iov_len;
        m->msg_iov++;
        m->msg_iovlen--;
    }
    if (sent) {
        m->msg_iov->iov_base = (char *)m->msg_iov->iov_base + sent;
        m->msg_iov->iov_len -= sent;
    }
}

bool message_send(int to, const struct slice *parts, size_t n, int fd, const struct patience *p) {
    struct iovec iov[MESSAGE_PARTS_MOST];
    union control room = {{0}};
    for (size_t i = 0; i < n; i++)
        iov[i] = (struct iovec){(void *)(uintptr_t)parts[i].p, parts[i].n};
    struct msghdr m = {.msg_iov = iov, .msg_iovlen = n};
    if (fd >= 0)
        attach(&m, &room, fd);
    while (m.msg_iovlen) {
        ssize_t sent = sendmsg(to, &m, MSG_NOSIGNAL);
        if (sent >= 0)
            advance(&m, (size_t)sent);
        else if (!again(p))
            return false;
    }
    return true;
}

/* The descriptor that came with a message: *fd, or closed when one is there already. */
static void take_descriptor(struct msghdr *m, int *fd) {
    for (struct cmsghdr *c = CMSG_FIRSTHDR(m); c; c = CMSG_NXTHDR(m, c)) {
        int got;
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS ||
            c->cmsg_len != CMSG_LEN(sizeof got))
            continue;
        memcpy(&got, CMSG_DATA(c), sizeof got);
        if (*fd >= 0)
            close(got);
        else
            *fd = got;
    }
}

bool message_receive(int from, void *to, size_t n, int *fd, const struct patience *p) {
    char *at = to;
    if (fd)
        *fd = -1;
    while (n) {
        union control room = {{0}};
        struct iovec iov = {at, n};
        struct msghdr m = {.msg_iov = &iov, .msg_iovlen = 1};
        if (fd) {
            m.msg_control = room.bytes;
            m.msg_controllen = sizeof room.bytes;
        }
        ssize_t got = recvmsg(from, &m, MSG_CMSG_CLOEXEC);
        if (got == 0)
            errno = 0;
        if (got == 0 || (got < 0 && !again(p)))
            break;
        if (got < 0)
            continue;
        if (fd)
            take_descriptor(&m, fd);
        at += got;
        n -= (size_t)got;
    }
    if (n && fd && *fd >= 0) {
        int error = errno;
        close(*fd);
        *fd = -1;
        errno = error;
    }
    return n == 0;
}
