/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_key.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEX = 2 * REDACTION_KEY_BYTES, READ_MOST = HEX + 2 };

static int digit_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool from_hex(const char *text, struct redaction_key *key) {
    for (size_t i = 0; i < REDACTION_KEY_BYTES; i++) {
        int high = digit_value(text[2 * i]), low = digit_value(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        key->bytes[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

/* What was read of a file: a raw key, or digits with or without a line end. */
static bool take(const char *text, size_t n, struct redaction_key *key) {
    if (n == REDACTION_KEY_BYTES) {
        memcpy(key->bytes, text, n);
        return true;
    }
    if (n == HEX + 2 && text[HEX] == '\r' && text[HEX + 1] == '\n')
        n = HEX;
    else if (n == HEX + 1 && text[HEX] == '\n')
        n = HEX;
    return n == HEX && from_hex(text, key);
}

static bool is_private(int fd, const char *path, struct fault *f) {
    struct stat s;
    const struct place at = {path, 0, 0};
    if (fstat(fd, &s) != 0)
        return fault_system(f, path);
    if (!S_ISREG(s.st_mode))
        return fault_input(f, at, NO_QUOTE, "a key is a plain file");
    if (s.st_uid != geteuid())
        return fault_input(f, at, NO_QUOTE,
                           "the key belongs to another user: copy it to a file of your own, and "
                           "then chmod 600 that");
    if (s.st_mode & (S_IRWXG | S_IRWXO | S_IXUSR))
        return fault_input(f, at, NO_QUOTE,
                           "mode %04o lets others at the key; mend it with: chmod 600 %s",
                           (unsigned)(s.st_mode & 07777), path);
    return true;
}

static ssize_t read_all(int fd, char *to, size_t most) {
    size_t n = 0;
    ssize_t got = 1;
    while (n < most && got != 0) {
        got = read(fd, to + n, most - n);
        if (got < 0 && errno != EINTR)
            return -1;
        n += got > 0 ? (size_t)got : 0;
    }
    return (ssize_t)n;
}

bool redaction_key_read(const char *path, struct redaction_key *key, struct fault *f) {
    char text[READ_MOST + 1];
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return fault_system(f, path);
    bool ok = is_private(fd, path, f);
    ssize_t n = ok ? read_all(fd, text, sizeof text) : 0;
    if (n < 0)
        ok = fault_system(f, path);
    close(fd);
    if (ok && !take(text, (size_t)n, key))
        ok = fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                         "no key: 32 bytes or 64 hexadecimal digits are wanted (hearth redact "
                         "--new-key FILE makes one)");
    explicit_bzero(text, sizeof text);
    return ok;
}

static bool draw(char text[HEX + 1]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[REDACTION_KEY_BYTES];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return false;
    for (size_t i = 0; i < sizeof bytes; i++) {
        text[2 * i] = digits[bytes[i] / 16];
        text[2 * i + 1] = digits[bytes[i] % 16];
    }
    text[HEX] = '\n';
    explicit_bzero(bytes, sizeof bytes);
    return true;
}

static bool write_whole(int fd, const char *text, size_t n) {
    while (n) {
        ssize_t done = write(fd, text, n);
        if (done < 0 && errno != EINTR)
            return false;
        text += done > 0 ? done : 0;
        n -= done > 0 ? (size_t)done : 0;
    }
    return fsync(fd) == 0;
}

bool redaction_key_new(const char *path, struct fault *f) {
    char text[HEX + 1];
    struct buffer temporary = {0};
    buffer_format(&temporary, "%s.tmp-XXXXXX", path);
    buffer_char(&temporary, '\0');
    int fd = mkostemp(temporary.p, O_CLOEXEC); /* mode 0600 */
    bool ok = fd >= 0 && draw(text) && write_whole(fd, text, sizeof text);
    if (fd >= 0 && close(fd) != 0)
        ok = false;
    ok = ok && link(temporary.p, path) == 0; /* never over a key that is there */
    if (!ok && errno == EEXIST)
        fault_usage(f, "%s is there already; a key that was used is needed again", path);
    else if (!ok)
        fault_system(f, path);
    if (fd >= 0)
        unlink(temporary.p);
    explicit_bzero(text, sizeof text);
    buffer_free(&temporary);
    return ok;
}

bool redaction_key_path(struct buffer *path, struct fault *f) {
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    if (folder && folder[0] == '/')
        buffer_format(path, "%s/hearth/key", folder);
    else if (home && home[0] == '/')
        buffer_format(path, "%s/.config/hearth/key", home);
    else
        return fault_usage(f, "no --key, and neither XDG_CONFIG_HOME nor HOME says where yours is");
    buffer_char(path, '\0');
    return true;
}

/* Makes the folders that lead to `path`, for this user alone. */
static bool make_folders(const char *path, struct fault *f) {
    char *folder = mem_text(slice_of(path));
    bool ok = true;
    for (char *p = folder + 1; ok && *p; p++) {
        if (*p != '/')
            continue;
        *p = '\0';
        if (mkdir(folder, S_IRWXU) != 0 && errno != EEXIST)
            ok = fault_system(f, folder);
        *p = '/';
    }
    free(folder);
    return ok;
}

bool redaction_key_own(const char *path, struct redaction_key *key, bool *made, struct fault *f) {
    *made = access(path, F_OK) != 0 && errno == ENOENT;
    if (*made && !make_folders(path, f))
        return false;
    struct fault lost = {.stage = f->stage};
    if (*made && !redaction_key_new(path, &lost)) {
        *made = false; /* another process may have been quicker: then its key is the key */
        if (access(path, F_OK) != 0)
            return fault_take(f, &lost);
    }
    fault_free(&lost);
    return redaction_key_read(path, key, f);
}

void redaction_key_forget(struct redaction_key *key) {
    explicit_bzero(key, sizeof *key);
}
