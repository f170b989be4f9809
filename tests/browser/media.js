/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report for those who choose the colours themselves, or want nothing to move. */
"use strict";
const looks = require("./looks.js");

const open = (page) => page.$$eval("details", (all) => all.forEach((d) => (d.open = true)));

/* How an element differs from text: what forced colours leave of it. */
const line = (page, selector) =>
  page.$eval(selector, (e) => {
    const style = getComputedStyle(e);
    return `${style.borderBottomStyle} ${parseFloat(style.borderBottomWidth) >= 1}`;
  });

module.exports = {
  async "forced colours"(go, bad) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await go({ forcedColors: "active", colorScheme });
      await open(page);
      (await looks.axeViolations(page)).forEach(bad);
      if ((await line(page, "blockquote mark:not(.other)")) !== "solid true") bad("what was found has no line");
      if ((await line(page, "blockquote mark.other")) !== "dashed true") bad("what was found for the other theme has no line");
      const wrong = await page.evaluate(() => {
        const probe = document.createElement("p");
        document.body.append(probe);
        const forced = (name) => {
          probe.style.setProperty("forced-color-adjust", "none");
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const ink = forced("CanvasText"), all = [];
        for (const text of document.querySelectorAll("main svg text:not(.light, .dark)"))
          if (getComputedStyle(text).fill !== ink) all.push(`${text.closest("figure")?.id}: text is ${getComputedStyle(text).fill}`);
        for (const cell of document.querySelectorAll(".heat td[class^=d]"))
          if (getComputedStyle(cell).outlineStyle === "none" || !cell.textContent.trim()) all.push(`a cell by its colour only: ${cell.outerHTML.slice(0, 90)}`);
        return all.slice(0, 5);
      });
      wrong.forEach(bad);
    }
  },

  async "nothing moves"(go, bad) {
    const page = await go({ reducedMotion: "reduce" });
    await page.locator("main [data-theme]").filter({ visible: true }).first().click();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== "none" || /[1-9]/.test(style.transitionDuration) || style.scrollBehavior === "smooth";
      }).map((e) => e.outerHTML.slice(0, 90)));
    moving.slice(0, 5).forEach((e) => bad(`moves: ${e}`));
    (await looks.axeViolations(page)).forEach(bad);
  },
};
