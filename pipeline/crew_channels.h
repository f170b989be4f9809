/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The channels of a chain as a crew writes them: their ends wait until all has gone well; and one
 * more, behind them, for the remarks. For crew.h only. */
#ifndef HEARTH_CREW_CHANNELS_H
#define HEARTH_CREW_CHANNELS_H

#include "pipeline/chain.h"
#include "pipeline/ordered.h"

/* The last channel: standard error, or who takes the remarks. */
struct crew_remarks {
    struct outlet outlet;
    const struct chain *chain;
};

struct crew_channels {
    const struct chain *chain;
    struct held *held;       /* [n_channels] */
    struct outlet **outlets; /* [n_channels + 1] */
    struct crew_remarks said;
    struct ordered *ordered;
};

/* For so many workers, who write to `ordered`. */
void crew_channels_open(struct crew_channels *h, const struct chain *c, size_t workers);
/* `ok`: the ends are written. True when everything was. */
bool crew_channels_close(struct crew_channels *h, bool ok);

#endif
