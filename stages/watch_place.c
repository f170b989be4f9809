/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_place.h"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

const char *watch_place_gone(const struct text_list *paths) {
    struct stat st;
    for (size_t i = 0; i < paths->n; i++)
        if (stat(paths->items[i], &st) != 0)
            return paths->items[i];
    return NULL;
}

/* By the numbers of statfs(2); those that <linux/magic.h> lacks are here. */
enum {
    LUSTRE = 0x0BD00BD0,
    GPFS = 0x47504653,
    BEEGFS = 0x19830326,
    GFS2 = 0x01161970,
    VBOXSF = 0x786F4256,
};

static bool is_untold(const char *path) {
    static const uint32_t kinds[] = {NFS_SUPER_MAGIC,
                                     SMB_SUPER_MAGIC,
                                     CIFS_SUPER_MAGIC,
                                     SMB2_SUPER_MAGIC,
                                     FUSE_SUPER_MAGIC,
                                     V9FS_MAGIC,
                                     AFS_SUPER_MAGIC,
                                     CODA_SUPER_MAGIC,
                                     CEPH_SUPER_MAGIC,
                                     LUSTRE,
                                     GPFS,
                                     BEEGFS,
                                     GFS2,
                                     OCFS2_SUPER_MAGIC,
                                     VBOXSF};
    struct statfs st;
    if (statfs(path, &st) != 0)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if ((uint32_t)st.f_type == kinds[i])
            return true;
    return false;
}

const char *watch_place_untold(const struct text_list *paths) {
    for (size_t i = 0; i < paths->n; i++)
        if (is_untold(paths->items[i]))
            return paths->items[i];
    return NULL;
}
