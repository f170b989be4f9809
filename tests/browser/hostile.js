/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report of transcripts, names and labels that hold markup, directions and what cannot be seen. */
"use strict";
const looks = require("./looks.js");

module.exports = {
  async "nothing of it runs or is markup"(go, bad) {
    const page = await go();
    await page.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
    const found = await page.evaluate(() => ({
      ran: window.ran,
      elements: [...document.querySelectorAll("img, iframe, object, embed, marquee, base, form, [onerror], [onload]")]
        .map((e) => e.outerHTML.slice(0, 120)),
      text: document.body.innerText,
    }));
    if (found.ran) bad("a script of the talk ran");
    found.elements.forEach((e) => bad(`an element of the talk: ${e}`));
    if (!found.text.includes("<img src=x onerror=ran=1>")) bad("the talk is not shown as it is");
    const unseen = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u061C]/.exec(found.text);
    if (unseen) bad(`what cannot be seen: U+${unseen[0].codePointAt(0).toString(16)}`);
    looks.quiet(page).forEach(bad);
  },

  async "nor behind the marks"(go, bad) {
    for (const fragment of ["#theme=trust", "#theme=long", "#theme=%3D1%2B1", "#pair=power,trust"]) {
      const page = await go({ fragment });
      await page.waitForSelector("dialog[open] blockquote", { timeout: 5000 });
      const found = await page.evaluate(() => ({ ran: window.ran, n: document.querySelectorAll("img, iframe, [onerror]").length }));
      if (found.ran || found.n) bad(`${fragment}: something runs, or is markup`);
      (await looks.overflow(page)).forEach(bad);
      looks.quiet(page).forEach(bad);
    }
  },

  async "it is as good a page as any"(go, bad) {
    const page = await go();
    (await looks.structure(page)).forEach(bad);
    (await looks.policy(page)).forEach(bad);
    (await looks.axeViolations(page)).forEach(bad);
    for (const width of [360, 1280]) {
      const narrow = await go({ viewport: { width, height: 800 } });
      await narrow.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
      (await looks.overflow(narrow)).forEach(bad);
    }
  },
};
