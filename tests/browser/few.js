/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where small counts are suppressed: the page has nothing of who may not be quoted. What may be are
 * the turns of codings.tsv of which the run suppressed no hit. */
"use strict";
const { readFile } = require("node:fs/promises");
const path = require("node:path");

async function table(page, name) {
  const file = path.join(path.dirname(new URL(page.url()).pathname), name);
  const [head, ...lines] = (await readFile(file, "utf8")).trimEnd().split("\n").map((line) => line.split("\t"));
  return lines.map((fields) => Object.fromEntries(head.map((column, i) => [column, fields[i]])));
}

const place = (row) => `${row.doc}:${row.turn}`;

async function quotable(page) {
  const codings = await table(page, "codings.tsv");
  const not = new Set(codings.filter((row) => row.text === "suppressed").map(place));
  return codings.filter((row) => !not.has(place(row)));
}

module.exports = {
  async "no words and no speaker but of what may be quoted"(go, bad) {
    const page = await go();
    const may = await quotable(page), all = await table(page, "matched.tsv");
    const source = await readFile(new URL(page.url()).pathname, "utf8");
    const quoted = new Set(may.map(place)), speakers = new Set(may.map((row) => row.speaker));
    const silent = [...new Set(all.map((row) => row.speaker))].filter((s) => s && !speakers.has(s));
    const unquoted = all.filter((row) => !quoted.has(place(row)) && row.text.length > 40 && !/['"<>&\\[]/.test(row.text));
    if (unquoted.length < 100 || silent.length === 0) bad("the sample has too little to be silent about");
    for (const speaker of silent) if (source.replaceAll(`[${speaker}]`, "their name, said by another").includes(speaker)) bad(`speaks of nothing that may be told: ${speaker}`);
    for (const row of unquoted) if (source.includes(row.text)) bad(`${place(row)}: ${row.text}`);
  },

  async "nor beside a passage, nor in the transcript"(go, bad) {
    const page = await go();
    const quoted = new Set((await quotable(page)).map(place));
    const themes = await page.$$eval("[data-theme]", (all) => [...new Set(all.map((e) => e.dataset.theme))]);
    for (const theme of themes) {
      await page.evaluate((to) => { location.hash = `theme=${encodeURIComponent(to)}`; }, theme);
      await page.waitForTimeout(50);
      if (await page.locator("dialog blockquote").count()) break;
    }
    for (const step of ["passage", "doc"]) {
      await page.locator(`dialog a[href*='#${step}=']`).first().click();
      await page.waitForFunction((of) => location.hash.startsWith(`#${of}=`) && document.querySelector("dialog b"), step);
      const doc = decodeURIComponent(/=([^:&]*)/.exec(new URL(page.url()).hash)[1]);
      const turns = await page.$$eval("dialog p b", (all) => all.map((e) => e.textContent.split(" ")[0]));
      for (const turn of turns) if (!quoted.has(`${doc}:${turn}`)) bad(`${step}: ${doc}:${turn} is shown`);
    }
  },
};
