/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The version of the program. */
#ifndef HEARTH_VERSION_H
#define HEARTH_VERSION_H

#ifndef HEARTH_VERSION
#define HEARTH_VERSION "0.1"
#endif

#endif
