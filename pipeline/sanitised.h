/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the program is built with AddressSanitizer, which needs terabytes of address space and
 * standard error to itself. */
#ifndef HEARTH_SANITISED_H
#define HEARTH_SANITISED_H

#if defined(__SANITIZE_ADDRESS__)
#define SANITISED true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITISED true
#endif
#endif
#ifndef SANITISED
#define SANITISED false
#endif

#endif
