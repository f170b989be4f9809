/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a part, for part_write.c and part_read.c. */
#ifndef HEARTH_PART_INNER_H
#define HEARTH_PART_INNER_H

#define PART_BEGIN "#hearth-part 1 " HEARTH_VERSION "\n"
#define PART_MEMBER "#member " /* NAME BYTES */
#define PART_END "#end "       /* ROWS DOCUMENTS BYTES CHECKSUM */

#endif
