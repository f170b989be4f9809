/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Only in a page that has the words of a sample of its passages (talk_sample.h): these stand first, in whatever
 * order, and it is said how many they are. */
'use strict';

const wordless = (p) => Number(p.turn[TEXT] === 0);

for (const [key, order] of Object.entries(ORDERS))
  ORDERS[key] = (p, q) => wordless(p) - wordless(q) || (order ? order(p, q) : 0);

const other_notes = notes;
notes = (passages) => [
  make('p', { class: 'how' }, say('sample', passages.filter((p) => !wordless(p)).length)),
  ...other_notes(passages),
];
