/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page with the words of a sample of what was said. */
"use strict";
const looks = require("./looks.js");

const WORDLESS = "[words not in this page]";

module.exports = {
  async "words stand first, in whatever order, and it is said how many have some"(go, bad) {
    const page = await go();
    const themes = await page.$$eval("[data-theme]", (all) => [...new Set(all.map((e) => e.dataset.theme))]);
    let mixed = 0;
    for (const theme of themes) {
      await page.evaluate((to) => { location.hash = `theme=${encodeURIComponent(to)}`; }, theme);
      await page.waitForTimeout(50);
      for (const order of ["by_place", "by_date", "by_length", "by_speaker"]) {
        await page.locator("dialog select").last().selectOption(order);
        for (const more = page.locator("dialog > div > button").last(); await more.isVisible(); ) await more.click();
        const words = await page.$$eval("dialog blockquote", (all, none) => all.map((e) => !e.textContent.startsWith(none)), WORDLESS);
        const worded = words.filter(Boolean).length;
        if (words.lastIndexOf(true) !== worded - 1) bad(`${theme}, ${order}: passages without words stand before some with words`);
        if (!(await page.locator("dialog p.how").first().textContent()).startsWith(`Of ${worded} of these passages the words`)) bad(`${theme}: ${worded} have words, and another number is said`);
        if (worded > 0 && worded < words.length) mixed++;
      }
    }
    if (mixed === 0) bad("no theme has passages with words and others without");
    looks.quiet(page).forEach(bad);
  },
};
