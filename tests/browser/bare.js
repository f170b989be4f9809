/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result whose matched.tsv was taken away: the page has no passages, but whatever else its script
 * does. */
"use strict";
const looks = require("./looks.js");

module.exports = {
  async "tables are sorted and filtered, pictures taken away"(go, bad) {
    const page = await go();
    const rows = await page.$eval("main table:has(th.n .sort)", (table) => {
      const button = table.querySelector("th.n .sort");
      const column = button.parentNode.cellIndex;
      button.click();
      return [...table.tBodies[0].rows].map((row) => parseFloat(row.cells[column].textContent));
    });
    if (rows.length < 2 || rows.some((value, i) => i > 0 && value < rows[i - 1])) bad(`sorted: ${rows.join()}`);
    if ((await page.locator("main input[type=search]").count()) === 0) bad("no table is filtered");
    const named = await page.$$eval("main figure button", (all) => all.filter((e) => /SVG/.test(e.textContent)).length);
    if (named === 0) bad("no picture is downloaded");
    looks.quiet(page).forEach(bad);
  },

  async "nothing that leads to passages can be pressed"(go, bad) {
    const page = await go();
    const names = await page.$$eval(":is([data-theme], [data-pair], [data-doc]):is(button, [role=button])", (all) => all.length);
    if (names > 0) bad(`${names} marks lead nowhere`);
    const text = await page.$eval("#themes table tbody td", (cell) => cell.textContent.trim());
    if (!text) bad("a theme has lost its name");
    (await looks.axeViolations(page)).forEach(bad);
  },
};
