/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The passages of a theme or a pair are those that the tables count: as many as its row says, or,
 * where windows or whole transcripts are counted, in as many transcripts. */
"use strict";
const { readFile } = require("node:fs/promises");
const path = require("node:path");
const looks = require("./looks.js");

/* The rows of a table beside the page, as objects. */
async function rows(page, name) {
  const file = path.join(path.dirname(new URL(page.url()).pathname), name);
  const [head, ...lines] = (await readFile(file, "utf8")).trimEnd().split("\n").map((line) => line.split("\t"));
  return lines.map((fields) => Object.fromEntries(head.map((column, i) => [column, fields[i]])));
}

/* How many passages the page has for each row, and in how many transcripts. */
const counts = (page, all) =>
  page.evaluate((all) =>
    all.map(([a, b]) => {
      const found = find(ids_of(a), b ? ids_of(b) : null, false);
      return { n: found.length, docs: new Set(found.map((p) => p.doc)).size };
    }), all);

/* What the dialog says of them: "20 of 52 passages". */
async function said(page, fragment) {
  await page.evaluate((to) => { location.hash = to; }, fragment);
  await page.waitForFunction((of) => location.hash === `#${of}` && document.querySelector("dialog[open] [role=status]")?.textContent, fragment);
  return page.$eval("dialog [role=status]", (e) => Number(/\d+/.exec(e.textContent)));
}

/* units: are there as many passages as units? */
async function compare(page, bad, what, table, units) {
  const found = await counts(page, table.map((row) => row.names));
  let different = 0;
  table.forEach((row, i) => {
    if (found[i].docs !== row.docs || (units && found[i].n !== row.n)) {
      different++;
      if (different <= 3) bad(`${what} ${row.names.join(" + ")}: ${found[i].n} passages in ${found[i].docs} transcripts, not ${row.n} in ${row.docs}`);
    }
  });
  if (!table.some((row) => row.n > 1)) bad(`no ${what} is there more than once`);
  if (different > 3) bad(`${different} of ${table.length} ${what}s`);
}

const of_unit = (units) => async (go, bad) => {
  const page = await go();
  const pairs = (await rows(page, "pairs.tsv")).map((r) => ({ names: [r.theme_a, r.theme_b], n: Number(r.n_ab), docs: Number(r.docs_ab) }));
  const themes = (await rows(page, "themes.tsv")).map((r) => ({ names: [r.theme], n: Number(r.n), docs: Number(r.docs) }));
  await compare(page, bad, "pair", pairs, units);
  await compare(page, bad, "theme", themes.filter((t) => t.n > 0), units);
  for (const pair of units ? pairs.filter((p) => p.n > 0).slice(0, 5) : []) {
    const n = await said(page, `pair=${pair.names.map(encodeURIComponent).join(",")}`);
    if (n !== pair.n) bad(`${n} passages are shown of ${pair.names.join(" + ")}, not ${pair.n}`);
  }
  looks.quiet(page).forEach(bad);
};

/* n_a and n_b units hold each, n_ab both: the rest is what counter-examples are. */
const alone = async (go, bad) => {
  const page = await go();
  const pairs = (await rows(page, "pairs.tsv")).slice(0, 8);
  for (const r of pairs)
    for (const [a, b, n] of [[r.theme_a, r.theme_b, r.n_a], [r.theme_b, r.theme_a, r.n_b]]) {
      const shown = await said(page, `without=${[a, b].map(encodeURIComponent).join(",")}`);
      if (shown !== n - r.n_ab) bad(`${shown} passages of ${a} without ${b}, not ${n - r.n_ab}`);
    }
};

module.exports = {
  turn: { "as many as turns": of_unit(true), "without the other": alone },
  sentence: { "as many as sentences": of_unit(true), "without the other": alone },
  window: { "in as many transcripts as windows": of_unit(false) },
  doc: { "in as many transcripts": of_unit(false) },
};
